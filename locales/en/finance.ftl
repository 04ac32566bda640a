# The finance of the measures: net present value, rate of return, cash flow, loan, support.
finance-title = Financial results
finance-chosen = { $count ->
    [one] Of the one measure chosen in the plan.
   *[other] Of the { $count } measures chosen in the plan.
 }
finance-all = { $count ->
    [one] No measure is chosen in the plan, so this is the one measure whose investment is known.
   *[other] No measure is chosen in the plan, so this is all { $count } measures whose investment is known.
 }
finance-without = { $count ->
    [one] Without one measure whose investment is not known or that could not be computed.
   *[other] Without { $count } measures whose investment is not known or that could not be computed.
 }
finance-none = Not computed yet: the investment of at least one measure must be known.
finance-refused-plan = No cash flow yet: { $why }
finance-refused-measure = The financial result could not be computed: { $why }
finance-refused-named = { $measure }: { $why }
finance-members = Measures included
finance-change = Change the discount rate or the loan
finance-investment = Investment
finance-support = Support received
finance-npv = Net present value (NPV)
finance-irr = Internal rate of return (IRR)
finance-discounted = Discounted payback
finance-simple = Simple payback
finance-bcr = Benefit-cost ratio (BCR)
finance-rate = Discount rate
finance-rate-said = { $rate } a year
finance-rate-default = { $rate } a year, default
finance-life = Lifetime
finance-running = Extra running cost
finance-residual = Residual value at the end
finance-line = { $name }: { $value }
finance-year-money = { $money } a year

finance-life-said = { $years ->
    [one] { $years } year, stated by the factory
   *[other] { $years } years, stated by the factory
 }
finance-life-catalogue = { $years ->
    [one] { $years } year, from the catalogue
   *[other] { $years } years, from the catalogue
 }
finance-life-default = { $years ->
    [one] { $years } year, default
   *[other] { $years } years, default
 }

irr-none-positive = no rate of return: nothing has to be invested
irr-none-negative = no rate of return: no year brings more than it costs
irr-none-zero = no rate of return: no money flows at all
irr-rate = { $rate } a year
irr-several = several rates ({ $rates }), so the NPV has to decide
irr-above = above 1,000% a year
irr-below = below −99% a year
irr-nowhere = no rate of return: gains and costs balance at no rate
irr-unknown = not computed
irr-short-none = none
irr-short-several = several
irr-short-above = > 1,000%
irr-short-below = < −99%

bcr-no-costs = no costs
bcr-unknown = not computed

refusal-negative = { $thing } cannot be below zero.
refusal-too-large = { $thing } is too large.
refusal-lifetime = The lifetime must be between 1 and 50 years.
refusal-discount = The discount rate must be between 0 and 1,000% a year.
refusal-interest = The interest on the loan must be between 0 and 100% a year.
refusal-months = The term of the loan must be between 1 and 360 months.
refusal-overflow = The numbers are too large to compute with.
amount-investment = Investment
amount-support = Support
amount-saving = Yearly saving
amount-running = Running cost
amount-residual = Residual value
amount-loan = Loan

cash-title = Cash flow by year
cash-key = Bars: what comes in less what is spent in each year, before any loan; solid bars upwards are gains, striped bars downwards are spending. Line: running total at present value; its last point is the NPV. Across: years from the investment (year 0).
cash-table = Table of the cash flow by year
cash-unit = In VND. Year 0 is the year of the investment.
cash-year = Year
cash-investment = Investment
cash-support = Support
cash-saving = Saving
cash-running = Running cost
cash-residual = Residual value
cash-net = Net
cash-cumulative = Running total
cash-discounted = Running total, discounted
cash-drawn = Loan received
cash-principal = Principal
cash-interest = Interest
cash-in-hand = Left after the loan
cash-in-hand-sum = Running total after the loan

loan-line = Loan: { $amount } at { $rate } a year over { $months } months, { $how }.
loan-cut = The loan is larger than what the factory pays itself, so only that part counts as borrowed.
loan-before = NPV, IRR, payback and BCR are before the loan; the loan changes only the columns of repayment.
loan-equal-principal = equal principal each month, interest on what is still owed
loan-equal-payments = the same sum of principal and interest each month

costs-title = Running cost, lifetime, support
costs-lifetime-hint = Left empty, { $life }.
costs-scheme = Support scheme
costs-scheme-none = None
costs-support-scheme = Left empty, { $money } under the scheme chosen.
costs-support-unknown = The scheme names no rate that can be computed, or the investment is not known: enter the amount.
costs-support-hint = What others pay in the factory's place.
scheme-rate-and-cap = { $name } ({ $rate }, at most { $cap })
scheme-rate = { $name } ({ $rate })
scheme-cap = { $name } (at most { $cap })
suffix-years = years
suffix-months = months
suffix-percent-year = % a year

terms-title = Discount rate and loan
terms-why = For the whole plan. Without a loan, leave its amount empty.
terms-discount-hint = Left empty, { $rate } a year (default).
terms-repayment = Repayment
terms-equal-principal = Equal principal, falling interest
terms-equal-payments = The same every month

report-finance = Financial results
report-finance-caption = Financial results of each measure whose investment is known
report-finance-discounted = Discounted payback
report-finance-npv = NPV (VND)
report-finance-irr = IRR (a year)
report-finance-plan-chosen = { $count ->
    [one] The plan as a whole: the one measure chosen.
   *[other] The plan as a whole: the { $count } measures chosen.
 }
report-finance-plan-all = { $count ->
    [one] No measure is chosen, so this is the one measure whose investment is known.
   *[other] No measure is chosen, so this is all { $count } measures whose investment is known.
 }
report-finance-flow = Cash flow by year, before any loan (VND)
report-finance-loan = Cash flow by year with the loan (VND)
report-finance-assumptions = Method and assumptions:
report-finance-time = Every measure begins in year 0; savings and costs are the same each year, at today's prices, before taxes and inflation.
report-finance-end = A measure saves until the end of its lifetime; no replacement is counted.
report-finance-rate-default = The discount rate of { $rate } a year is a default, not confirmed by the facility { $source }.
report-finance-rate-said = The discount rate of { $rate } a year was chosen by the facility.
report-finance-life = A lifetime marked “default” goes by the investment class of the measure, not confirmed by the facility { $source }.
report-finance-scheme = { $measure }: support under “{ $scheme }” { $source }.
