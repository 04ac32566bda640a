results-title = Results

# The results, the plan, the check before the download, the download.
results-title-none = No saving can be computed yet
results-title-quantities = The quantities saved are computed; prices are missing to compute the money
results-title-money = The plant can save about { $money } per year
results-basis = From { $counted ->
    [one] { $counted } measure
   *[other] { $counted } measures
 }, after { $answered } answers.
results-evidence = { $share } of this money is computed from the plant’s own consumption, prices and end uses. The rest uses sector defaults or what audits found in other plants.
results-empty = Not enough data for a result yet
results-empty-why = A result appears with the first answer “Not done” or “Partly done” and the yearly quantity that belongs to it. Still missing:
results-empty-below = The measures still to be done lack data or need a check: see the parts below.
results-nothing-open = No measure is left to be done
results-nothing-open-why = According to the answers, the plant has implemented every measure in the list, or it does not apply.
results-need-facility = About the plant: name, sector, year, output
results-need-streams = Yearly data: { $name }
results-need-answers = Walk through the plant: { $answered } / { $asked } questions answered
results-kpi-saving = Saving per year
results-kpi-share = { $share } of the cost of inputs and wastes entered
results-kpi-no-share = cannot be compared with the costs, which are not known yet
results-kpi-investment = Investment cost
results-kpi-free = { $count ->
    [one] { $count } measure at no cost
   *[other] { $count } measures at no cost
 }
results-kpi-typical = { $count ->
    [one] { $count } measure at a typical investment cost
   *[other] { $count } measures at typical investment costs
 }
results-kpi-of = of { $count } of { $all } measures
results-kpi-unknown = { $count ->
    [one] not including { $count } measure with unknown investment cost
   *[other] not including { $count } measures with unknown investment cost
 }
results-kpi-payback = Payback
results-kpi-payback-all = investment cost divided by yearly saving
results-kpi-product = Cost per unit of product
results-kpi-band = target { $years }: { $range } less
results-kpi-no-band = no programme has a target for this year
results-kpi-energy = Energy saved per year
results-kpi-toe = { $value } TOE
results-kpi-energy-more = { $gj } GJ; { $co2 } t CO₂
results-overlap = Computed one by one: { $alone }; implemented together: { $together }. The two differ because some measures save the same item; the report uses the figure for all together.
results-unchecked = Part of the saving could not be compared with the consumption, because the yearly quantity was not entered.
results-first = What to do first
results-first-why = Sorted by the money saved per year, with the other measures implemented as well; the three measures that matter most in the sector are always among the first ten.
results-first-key = Bar length is proportional to the money saved. Hatched: part of it uses sector defaults or what is typical of other plants.
results-money-year = VND/year
results-no-money = no money figure yet
results-quantity = { $stream }: { $quantity } per year
results-payback = Payback: { $payback }
results-investment = Investment cost: { $investment }
results-why = Why?
results-alone = If this measure alone is implemented: { $alone } per year; together with the other measures: { $together }
results-change-answer = Change the answer
results-source = Source:
results-new-tab = {" "}(opens in a new tab)
results-confidence-a = Confidence A: original text, read.
results-confidence-b = Confidence B: reliable secondary text.
results-confidence-c = Confidence C: indicative only.
results-savings = Where the saving comes from
results-savings-key = The bar is all the money saved; its parts follow the order of the table below.
results-column-stream = Item
results-column-saved = Quantity per year
results-column-money = VND/year
results-other-money = Other money: { $measure }
results-total = Implemented together
results-energy = Energy and emissions of the plant
results-energy-what = Per year
results-energy-now = Now
results-energy-saved = Saved
results-energy-gj = Energy, GJ
results-energy-toe = Energy, TOE
results-energy-co2 = Emissions, t CO₂
results-energy-grid = Grid emission factor: { $year }. CO₂ from biomass is not counted.
results-energy-incomplete = Not included: { $streams }, because the quantity or the factor is missing.
results-costs = Where the money goes
results-costs-total = Inputs and wastes entered: { $money } per year.
results-costs-saved = { $money } can be saved
results-costs-key = In VND/year. The hatched end of a bar can be saved. Dashed underline: default price.
results-compare = Compared with the sector and the programme
results-compare-none = No comparison yet: the output and the yearly electricity, fuel or water are needed.
results-compare-no-benchmark = The catalogue has no benchmark for this product yet.
results-compare-less = At present { $now } { $unit }, after implementation { $after } ({ $part } less).
results-compare-same = At present { $now } { $unit }.
results-compare-key = Unit: { $unit }. Coloured band: typical; solid line: good practice; dashed line: norm; ring: at present; dot: after implementation.
results-compare-old = This norm is no longer in force; see the current text.
results-mark-good = good { $value }
results-mark-norm = norm { $value }
results-mark-usual = typical { $value }
results-mark-poor = poor { $value }
results-mark-now = at present { $value }
results-mark-after = after implementation { $value }
results-benchmarks = { $count ->
    [one] { $count } benchmark and its source
   *[other] { $count } benchmarks and their sources
 }
results-expired = no longer in force
results-programme = Target of the programme
results-programme-name = { $title }, { $period }
results-programme-none = No saving target of a programme was found for this province and year.
results-programme-goal = target { $range }
results-programme-own = plant { $share }
results-programme-note = The programme counts: { $indicator }. The figure of the plant is in money, over all inputs and wastes entered.
results-to-check = To be checked in the plant
results-to-check-worth = { $count ->
    [one] { $count } answer “I do not know” may save up to { $money } more per year.
   *[other] { $count } answers “I do not know” may save up to { $money } more per year.
 }
results-to-check-count = { $count ->
    [one] { $count } question was answered “I do not know”.
   *[other] { $count } questions were answered “I do not know”.
 }
results-up-to = up to { $money } per year
results-look = Where to look
results-without-figure = Not yet computed in money
results-without-figure-why = { $count ->
    [one] { $count } measure should be implemented but cannot be computed yet. Still missing:
   *[other] { $count } measures should be implemented but cannot be computed yet. Still missing:
 }
results-left-out = Not included in the total
results-if-alone = { $money } per year if this measure alone is implemented
results-flags = Regulatory thresholds reached or exceeded
results-flags-note = For information: whether the plant is subject to a rule is decided by the text in force.
results-flag-value = Plant: { $value }; threshold: { $limit }.
results-flag-duty = Duties: { $duty }.
results-issues = Data to be checked
results-send = Download and send
results-send-why = Choose what will be done, check the data, then download the report to sign and the data file to send.
results-send-plan = Make the plan
results-send-check = Check and download
results-first-more = { $count ->
    [one] Show one more measure
   *[other] Show { $count } more measures
 }
results-range-likely = { $low } to { $high }
results-range-close = { $low }–{ $high }
results-range-bounds = Lowest { $low } if every figure is low, highest { $high } if every figure is high.
results-range-limits = Bounds: { $range }.
results-kpi-likely = Estimated range: { $range }.
results-range = Estimated range (80% confidence): { $range }.
results-range-on-paper = Estimated range: { $range }.
results-doubts = Which figures have the largest effect on the uncertainty?
results-doubts-why = The estimated range of the yearly saving is { $range } (80% confidence). Measuring or looking up the figures below narrows this range most.
results-groups = Saving per unit of product, by group
results-groups-group = Group
results-groups-saved = Saving
results-groups-cost = VND/year
results-besides = { $stream }: penalties and charges avoided (not by quantity)
results-tabs = Parts of the results
results-tab-measures = What to do first
results-tab-money = Money
results-tab-balance = Balances
results-tab-compare = Comparison
results-tab-uncertainty = Uncertainty and gaps
results-first-step = First steps:
results-rest = Not in the total
results-rest-issues = Figures to check again: { $count }
results-rest-to-check = Answers “I do not know”: { $count }
results-rest-without-figure = Measures without a money figure yet: { $count }
results-rest-left-out = Measures not added because they overlap with others: { $count }
results-rest-link = See each of them
