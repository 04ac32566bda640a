# The finance of the measures: net present value, rate of return, cash flow, loan, support.
finance-title = Financial results
finance-chosen = { $count ->
    [one] For the one measure chosen in the plan.
   *[other] For the { $count } measures chosen in the plan.
 }
finance-all = { $count ->
    [one] No measure is chosen in the plan, so this is for the one measure with known investment cost.
   *[other] No measure is chosen in the plan, so this is for all { $count } measures with known investment cost.
 }
finance-without = { $count ->
    [one] Not included: one measure whose investment cost is not known or that could not be computed.
   *[other] Not included: { $count } measures whose investment cost is not known or that could not be computed.
 }
finance-none = Not computed yet: the investment cost of at least one measure must be known.
finance-refused-plan = No cash flow yet: { $why }
finance-refused-measure = The financial result could not be computed: { $why }
finance-refused-named = { $measure }: { $why }
finance-members = Measures included
finance-change = Change the discount rate or the loan
finance-investment = Investment cost
finance-support = Support received
finance-npv = Net present value (NPV)
finance-irr = Internal rate of return (IRR)
finance-discounted = Discounted payback
finance-simple = Simple payback
finance-bcr = Benefit-cost ratio (BCR)
finance-rate = Discount rate
finance-rate-said = { $rate } per year
finance-rate-default = { $rate } per year, default
finance-life = Lifetime
finance-running = Extra running cost
finance-residual = Salvage value at end of life
finance-line = { $name }: { $value }
finance-year-money = { $money } per year

finance-life-said = { $years ->
    [one] { $years } year, stated by the plant
   *[other] { $years } years, stated by the plant
 }
finance-life-said-on-paper = { $years ->
    [one] { $years } year, stated by the facility
   *[other] { $years } years, stated by the facility
 }
finance-life-catalogue = { $years ->
    [one] { $years } year, from the catalogue
   *[other] { $years } years, from the catalogue
 }
finance-life-default = { $years ->
    [one] { $years } year, default
   *[other] { $years } years, default
 }

irr-none-positive = IRR cannot be determined: there is no investment cost
irr-none-negative = IRR cannot be determined: no year has a positive net cash flow
irr-none-zero = IRR cannot be determined: there is no cash flow
irr-rate = { $rate } per year
irr-several = several values of IRR ({ $rates }); the NPV is to be used
irr-above = above 100% per year
irr-below = below −99% per year
irr-nowhere = IRR cannot be determined
irr-unknown = not computed
irr-short-none = none
irr-short-several = several
irr-short-above = > 100%
irr-short-below = < −99%

bcr-no-costs = no costs
bcr-unknown = not computed

refusal-negative = { $thing } cannot be below zero.
refusal-too-large = { $thing } is too large.
refusal-lifetime = The lifetime must be between 1 and 50 years.
refusal-discount = The discount rate must be between 0% and 1,000% per year.
refusal-interest = The interest on the loan must be between 0% and 100% per year.
refusal-months = The term of the loan must be between 1 and 360 months.
refusal-overflow = The numbers are too large to compute with.
amount-investment = Investment cost
amount-support = Support
amount-saving = Yearly saving
amount-running = Running cost
amount-residual = Salvage value
amount-loan = Loan

cash-title = Cash flow by year
cash-key = Bars: net cash flow of each year, before any loan; solid bars upwards are years with net income, striped bars downwards are years with net spending. Line: cumulative discounted cash flow; its last point is the NPV. Horizontal axis: years from the investment (year 0).
cash-table = Table of the cash flow by year
cash-unit = In VND. Year 0 is the year of the investment.
cash-year = Year
cash-investment = Investment cost
cash-support = Support
cash-saving = Saving
cash-running = Running cost
cash-residual = Salvage value
cash-net = Net cash flow
cash-cumulative = Cumulative cash flow
cash-discounted = Cumulative, discounted
cash-drawn = Loan received
cash-principal = Principal
cash-interest = Interest
cash-in-hand = Net cash after debt service
cash-in-hand-sum = Cumulative after debt service

loan-line = Loan: { $amount } at { $rate } per year over { $months } months, { $how }.
loan-cut = The loan exceeds the part of the investment cost paid by the plant, so only that part is counted as borrowed.
loan-cut-on-paper = The loan exceeds the part of the investment cost paid by the facility, so only that part is counted as borrowed.
loan-before = NPV, IRR, payback and BCR are computed before the loan; the loan affects only the repayment columns.
loan-equal-principal = equal monthly principal, interest on the outstanding balance
loan-equal-payments = equal monthly payments of principal and interest

costs-title = Running cost, lifetime, support
costs-lifetime-hint = If left empty, { $life } is used.
costs-scheme = Support scheme
costs-scheme-none = None
costs-support-scheme = If left empty, { $money } under the chosen scheme is used.
costs-support-unknown = The scheme gives no rate that can be computed, or the investment cost is not known: enter the amount.
costs-support-hint = The amount that others pay for the plant.
scheme-rate-and-cap = { $name } ({ $rate }, at most { $cap })
scheme-rate = { $name } ({ $rate })
scheme-cap = { $name } (at most { $cap })
suffix-years = years
suffix-months = months
suffix-percent-year = % per year

terms-title = Discount rate and loan
terms-why = For the whole plan. Without a loan, leave its amount empty.
terms-discount-hint = If left empty, { $rate } per year (default) is used.
terms-repayment = Repayment
terms-equal-principal = Equal principal, decreasing interest
terms-equal-payments = Equal monthly payments

report-finance = Financial results
report-finance-caption = Financial results of each measure with known investment cost
report-finance-discounted = Discounted payback
report-finance-npv = NPV (million VND)
report-finance-irr = IRR (per year)
report-finance-plan-chosen = { $count ->
    [one] The plan as a whole: the one measure chosen.
   *[other] The plan as a whole: the { $count } measures chosen.
 }
report-finance-plan-without = { $count ->
    [one] 1 chosen measure without enough data is not included.
   *[other] { $count } chosen measures without enough data are not included.
 }
report-finance-plan-all = { $count ->
    [one] No measure is chosen, so this is for the one measure with known investment cost.
   *[other] No measure is chosen, so this is for all { $count } measures with known investment cost.
 }
report-finance-flow = Cash flow by year, before any loan (million VND)
report-finance-loan = Cash flow by year with the loan (million VND)
report-finance-assumptions = Method and assumptions:
report-finance-time = Every measure starts in year 0; savings and costs are the same each year, at current prices, before taxes and inflation.
report-finance-end = A measure saves until the end of its lifetime; no replacement is counted.
report-finance-rate-default = The discount rate of { $rate } per year is a default, not confirmed by the facility { $source }.
report-finance-rate-said = The discount rate of { $rate } per year was chosen by the facility.
report-finance-life = A lifetime marked “default” follows from the cost class of the measure and is not confirmed by the facility { $source }.
report-finance-scheme = { $measure }: support under “{ $scheme }” { $source }.
