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
finance-bcr-no-costs = no costs
finance-bcr-unknown = not computed
finance-scheme-rate-and-cap = { $name } ({ $rate }, at most { $cap })
finance-scheme-rate = { $name } ({ $rate })
finance-scheme-cap = { $name } (at most { $cap })
