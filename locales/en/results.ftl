# The results, the plan, the check before the download, the download.
results-title-none = No saving can be computed yet
results-title-quantities = Quantities are known; prices are still missing for the money
results-title-money = The factory can save about { $money } a year
results-basis = From { $counted ->
    [one] { $counted } opportunity
   *[other] { $counted } opportunities
 }, after { $answered } answers.
results-evidence = { $share } of this money rests on bills and meters alone; the rest includes estimates or typical values.
results-empty = Not enough data for a result yet
results-empty-why = A result appears with the first answer “Not done” or “Partly done” and the quantity that belongs to it. Still missing:
results-empty-below = The open measures lack a figure or have to be looked at: see the parts below.
results-nothing-open = No opportunity is open
results-nothing-open-why = By the answers, the factory has done every measure of the list, or it does not apply.
results-need-facility = About the factory: name, sector, year, output
results-need-streams = Figures of the year: { $name }
results-need-answers = Walk through the factory: { $answered } / { $asked } questions answered
results-kpi-saving = Saving a year
results-kpi-share = { $share } of the cost of inputs and wastes entered
results-kpi-no-share = not held against the costs, which are not known yet
results-kpi-investment = Investment
results-kpi-free = { $count ->
    [one] { $count } measure needs none
   *[other] { $count } measures need none
 }
results-kpi-typical = { $count ->
    [one] { $count } measure at a typical investment
   *[other] { $count } measures at typical investments
 }
results-kpi-unknown = { $count ->
    [one] without { $count } measure whose investment is not known
   *[other] without { $count } measures whose investment is not known
 }
results-kpi-payback = Payback
results-kpi-payback-all = investment over yearly saving
results-kpi-payback-partial = of the measures whose investment is known
results-kpi-product = Cost per unit of product
results-kpi-band = target { $years }: { $low } to { $high } less
results-kpi-no-band = no programme has a target for this year
results-kpi-energy = Energy saved a year
results-kpi-toe = { $value } TOE
results-kpi-energy-more = { $gj } GJ; { $co2 } t CO₂
results-overlap = Added up one by one: { $alone }; together: { $together }. The two differ because some measures act on the same stream; the figure for all together is the one to report.
results-unchecked = Part of the saving could not be compared with the consumption, because its yearly quantity was not entered.
results-first = What to do first
results-first-why = In order of payback, shortest first. Money is in VND a year, together with the other measures.
results-first-key = The bar is as long as the money saved. A hatched bar does not rest on bills and meters alone.
results-money-year = VND/year
results-no-money = no money figure yet
results-quantity = { $stream }: { $quantity } a year
results-payback = Payback: { $payback }
results-investment = Investment: { $investment }
results-why = Why?
results-alone = On its own: { $alone } a year; together with the other measures: { $together }
results-change-answer = Change the answer
results-source = Source:
results-new-tab = {" "}(opens another page)
results-confidence-a = Confidence A: original text, read.
results-confidence-b = Confidence B: reliable secondary text.
results-confidence-c = Confidence C: indicative only.
results-savings = Where the saving comes from
results-savings-key = The bar is all the money saved; its parts stand in the order of the table below.
results-column-stream = Stream
results-column-saved = Quantity a year
results-column-money = VND a year
results-other-money = Other money: { $measure }
results-total = All together
results-energy = Energy and emissions of the site
results-energy-what = A year
results-energy-now = Now
results-energy-saved = Saved
results-energy-gj = Energy, GJ
results-energy-toe = Energy, TOE
results-energy-co2 = Emissions, t CO₂
results-energy-grid = Emission factor of the grid: { $year }. Biogenic CO₂ is not counted.
results-energy-incomplete = Without { $streams }, whose quantity or factor is missing.
results-costs = Where the money goes
results-costs-total = Inputs and wastes entered: { $money } a year.
results-costs-saved = { $money } can be saved
results-costs-key = VND a year. The hatched end of a bar can be saved. A dashed line marks a default price.
results-compare = Beside the trade and the programme
results-compare-none = Nothing to compare yet: the output is needed, and a year of electricity, fuel or water.
results-compare-no-benchmark = The catalogue has no benchmark for this product yet.
results-compare-less = Now { $now } { $unit }, afterwards { $after } ({ $part } less).
results-compare-same = Now { $now } { $unit }.
results-compare-key = Unit: { $unit }. Coloured band: usual; solid line: good practice; dashed line: legal norm; ring: now; dot: afterwards.
results-compare-old = This norm is no longer in force: see the current text.
results-mark-good = good { $value }
results-mark-norm = norm { $value }
results-mark-usual = usual { $value }
results-mark-poor = poor { $value }
results-mark-now = now { $value }
results-mark-after = after { $value }
results-benchmarks = { $count ->
    [one] { $count } benchmark and its source
   *[other] { $count } benchmarks and their sources
 }
results-expired = expired
results-programme = Target of the programme
results-programme-name = { $title }, { $period }
results-programme-none = No saving target of a programme was found for this province and year.
results-programme-goal = target { $low } to { $high }
results-programme-own = factory { $share }
results-programme-note = The programme counts: { $indicator }. The factory's figure is in money, over all inputs and wastes entered.
results-to-check = To be looked at on the floor
results-to-check-worth = { $count ->
    [one] { $count } answer “I do not know” may be worth up to { $money } a year more.
   *[other] { $count } answers “I do not know” may be worth up to { $money } a year more.
 }
results-to-check-count = { $count ->
    [one] { $count } question was answered “I do not know”.
   *[other] { $count } questions were answered “I do not know”.
 }
results-up-to = up to { $money } a year
results-look = Where to look
results-without-figure = No figure yet
results-without-figure-why = { $count ->
    [one] { $count } measure is worth doing but cannot be computed yet. Still missing:
   *[other] { $count } measures are worth doing but cannot be computed yet. Still missing:
 }
results-left-out = Not in the total
results-if-alone = { $money } a year on its own
results-flags = Legal thresholds reached
results-flags-note = For information: the current legal text decides whether the factory is concerned.
results-flag-value = Factory: { $value }; threshold: { $limit }.
results-flag-duty = Duties: { $duty }.
results-issues = Figures to look at again
results-send = Download and send
results-send-why = Choose what will be done, look over the figures, then download the report to sign and the file to send.
results-send-plan = Make the plan
results-send-check = Check and download

plan-heading = What will be done
plan-lede = Tick what will be done, and say who does it and by when. The plan is part of the report.
plan-empty = There is no measure to choose yet
plan-empty-go = Answer the questions of each area
plan-chosen = { $count ->
    [one] { $count } measure chosen.
   *[other] { $count } measures chosen.
 }
plan-counted = Measures with a figure
plan-others = Without a figure, or not in the total
plan-gone = Chosen earlier
plan-gone-why = By the present answers these measures are no longer open. Take the tick away where they will not be done.
plan-when-example = for example June 2027
plan-go-on = Continue
plan-results = See the results

check-heading = Check before the download
check-lede = All answers and figures in one place. Use Change where something is wrong.
check-nothing-open = Nothing has to be put right.
check-open = { $count ->
    [one] { $count } place to put right
   *[other] { $count } places to put right
 }
check-open-why = The download works all the same; numbers that cannot be read are not in the result.
check-defaults = { $count ->
    [one] { $count } figure is a default
   *[other] { $count } figures are defaults
 }
check-defaults-why = The result is surer with the factory's own figures.
check-default-price = Price: { $stream }
check-default-share = Share of { $node } in { $stream }
check-change = Change
check-none = Not provided
check-enter = Enter
check-choose = Choose measures
check-no-quantity = No quantity
check-price = Price: { $price }
check-cost = Cost: { $money } a year
check-shares = Used for:
check-absent = The factory has none
check-answered = { $answered } / { $asked } questions
check-saves = saves { $money } a year
check-go-on = Continue to the download
check-results = See the results

download-heading = Download two files and send them
download-lede = The PDF report to sign, and the JSON data file to send with it.
download-open = { $count ->
    [one] { $count } place is still to be put right.
   *[other] { $count } places are still to be put right.
 }
download-open-go = See where
download-example = This is an example factory with invented figures, and the report says so. Do not send it.
download-report = PDF report
download-report-what = The factory, its inputs and outputs, the measures, how they were computed, the plan, the sources. The data file is attached inside.
download-report-button = Make the PDF report
download-language = Language of the report
download-vietnamese = Vietnamese
download-english = English
download-both = Both: Vietnamese, then English
download-workbook = Excel workbook
download-workbook-what = Inputs and outputs, checklist, opportunities, cash flow, balances, indicators: a sheet for each table, with numbers to reckon with. Not a file to hand in.
download-workbook-button = Make the Excel workbook
download-workbook-language = Language of the workbook
download-data = JSON data file
download-data-what = All that was entered, and the result. This program opens it again, on another machine or next year.
download-data-button = Download the data file
download-data-bare = Download the data without the result
download-digest = Digest: { $digest }. It stands on every page of the report; two equal digests mean that paper and file hold the same data, not that the data are right.
download-send = To whom, and by when
download-default-hint = Left empty, it says: { $words }
download-by = Deadline by: { $title }
download-next = What comes next
download-step-sign = Print the PDF report, sign and stamp it.
download-step-send = Send the signed copy and both files to { $receiver }.
download-step-send-somewhere = Send the signed copy and both files to the office of the province.
download-step-deadline = Deadline: { $deadline }.
download-step-keep = Keep the data file in a safe place: when the browser's data are cleared, the figures on this machine go too.
download-step-year = Next year, open the data file again and change only what has changed.
download-private = Nothing is sent from this page. Both files are made on this machine and go elsewhere only when you send them.
results-first-more = { $count ->
    [one] Show one more measure
   *[other] Show { $count } more measures
 }

range-likely = { $low } to { $high }
range-bounds = At least { $low } if every number is low together, at most { $high } if every number is high.
results-kpi-likely = Likely { $range }.
results-range = Likely range (8 cases in 10): { $range }.
results-doubts = Which numbers make the result uncertain?
results-doubts-why = The yearly saving is likely { $range } (8 cases in 10). Measuring or looking up these narrows the range most.
doubt-line = { $what }: causes { $share } of the uncertainty; known exactly, the range narrows by { $narrower }.
doubt-quantity = Quantity of { $stream } ({ $known })
doubt-price = Price of { $stream }
doubt-share = Share of “{ $node }” in “{ $stream }”
doubt-measure = Saving of “{ $measure }”
issue-reading = Quick calculation for “{ $measure }”: { $why }
reading-missing = Enter “{ $thing }”.
reading-out-of-range = “{ $thing }” must be between { $low } and { $high }.
reading-choice = Choose “{ $thing }”.
reading-not-below = “{ $thing }” must be less than “{ $than }”.
reading-together = “{ $list }” together cannot be more than { $most }.
reading-not-positive = By these numbers nothing is saved.
reading-too-large = These numbers are too large.
results-groups = Saving per unit of product, by group
results-groups-group = Group
results-groups-saved = Saving
results-groups-cost = VND a year
results-besides = { $stream }: penalties and charges avoided (not a quantity)
