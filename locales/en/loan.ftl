loan-line = Loan: { $amount } at { $rate } per year over { $months } months, { $how }.
loan-cut = The loan exceeds the part of the investment cost paid by the plant, so only that part is counted as borrowed.
loan-cut-on-paper = The loan exceeds the part of the investment cost paid by the facility, so only that part is counted as borrowed.
loan-before = NPV, IRR, payback and BCR are computed before the loan; the loan affects only the repayment columns.
loan-equal-principal = equal monthly principal, interest on the outstanding balance
loan-equal-payments = equal monthly payments of principal and interest
