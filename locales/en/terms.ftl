terms-title = Discount rate and loan
terms-why = For the whole plan. Without a loan, leave its amount empty.
terms-discount-hint = If left empty, { $rate } per year (default) is used.
terms-repayment = Repayment
terms-equal-principal = Equal principal, decreasing interest
terms-equal-payments = Equal monthly payments
