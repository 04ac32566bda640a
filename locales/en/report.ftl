report-conclusion = Awareness and application of cleaner production
report-conclusion-where = Rules and grounds are given in Annex III.
report-conclusion-value = Aware of the benefit: { $aware }; applies cleaner production: { $applies }.
report-conclusion-line = { $rule }: { $needs }. { $verdict } Rule in use since { $day }.
report-conclusion-rule = { $rule }: { $needs }. Rule of the quick assessment software, in use since { $day }.
report-self-check = Self-check, five questions about cleaner production
report-self-check-value = Before the assessment: { $before }; after the assessment: { $after }
report-annex-a-general = How the general figures are computed
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
report-ratings = Use of cleaner production (self-assessment by the facility)
report-ratings-value = Awareness: { $awareness }; management: { $management }; improvements made: { $improvements }. { $verdict }

# The printed report, in the order of the ministry's cleaner-production report.
report-title = REPORT
report-about = Result of the Cleaner Production quick assessment of { $year }
report-title-of = Cleaner Production quick assessment report – { $name }
report-subject = Result of the Cleaner Production quick assessment of { $year }
report-example-mark = EXAMPLE – INVENTED FACILITY AND FIGURES
report-example-short = EXAMPLE
report-example-note = This is an example for trying the program. The facility and every figure here are invented.
report-unnamed = Facility without a name
report-number = No.: ......../BC-........
report-nation = SOCIALIST REPUBLIC OF VIET NAM
report-motto = Independence - Freedom - Happiness
report-department = Department of Industry and Trade of { $province }
report-to = To: { $receiver }
report-footer = Data code { $digest } · Catalogue of { $catalogue } · Made on { $date }
report-footer-pages = Page {"{"}page{"}"}/{"{"}pages{"}"}
report-attachment = The data of this report; the quick assessment program can open it again
report-translation = Translation of the report at the front of this file. Only that report is to be signed.
report-head-office = FOR THE FACILITY
report-head-hint = (Signature, full name and position; seal if any)
report-receivers = Copies to:
report-receivers-file = - File.
report-none = Not stated
report-not-known = not known
report-table = Table { $number }. { $caption }
report-figure = Figure { $number }. { $caption }
report-column-number = No.
report-summary-measures = Measures with a computed saving
report-summary-money = Saving per year when all are done together
report-summary-evidence = Of this, based on the facility’s own consumption, prices and end uses
report-summary-one-by-one = Sum of the measures computed one by one
report-summary-investment = Total investment cost
report-summary-payback = Simple payback
report-summary-energy = Energy saved
report-summary-co2 = CO₂ avoided
report-summary-to-check = Further saving possible from the unknown answers, at most
report-summary-unchecked = Part of the saving could not be compared with the consumption, because the yearly quantity was not entered.
report-site = 2. The facility and its data
report-site-name = Name
report-site-tax-code = Tax code
report-site-address = Address
report-site-commune = Commune, ward, special zone
report-site-province = Province, city
report-site-sector = Sector
report-site-vsic = Industry code (VSIC)
report-site-vsic-value = { $code } – { $name }
report-site-year = Year of the data
report-site-employees = Employees
report-site-employees-value = { $count }
report-site-days = Production days per year
report-site-days-value = { $count } days per year
report-site-shifts = Shifts per day
report-site-shifts-value = shifts per day: { $count }
report-site-contact = Contact
report-site-role = Position
report-site-phone = Telephone
report-site-email = E-mail
report-site-receiver = Receiver of the report
report-site-deadline = Due date of the report
report-products-caption = Products and output in { $year }
report-products-caption-no-year = Products and output of the year
report-products-name = Product
report-products-quantity = Output in the year
report-products-none = No product has been entered yet.
report-steps-caption = Usual process steps of the line: { $line }
report-steps-step = Step
report-steps-inputs = Inputs
report-steps-outputs = Outputs
report-steps-wastes = Wastes
report-flows-none = No input or output has been entered yet.
report-flows-group = Group
report-flows-inputs = Energy, water, raw materials and other inputs
report-flows-outputs = Wastes and by-products
report-flows-name = Name
report-flows-quantity = Quantity in the year
report-flows-price = Unit price (VND)
report-flows-cost = Cost (million VND/year)
report-flows-income = Income (million VND/year)
report-flows-sum = Sum
report-flows-known = Data source
report-flows-total = Total cost of the inputs and wastes entered: { $money } million VND/year, income from by-products not deducted. { $vat }
report-flows-total-alone = Total cost of the inputs and wastes entered: { $money } million VND/year. { $vat }
report-flows-cost-default = { $amount }**
report-flows-default-note = ** At a default price, because the facility stated none: { $prices }.
report-flows-price-source = { $stream } { $price } VND/{ $unit } ({ $name }, { $source })
report-costs-default = Cost per year (million VND; ** at a default price); the dark part is the saving
report-costs-alone-default = Cost per year (million VND; ** at a default price)
report-shares-caption = Shares by end use
report-shares-stream = Input or output
report-shares-node = End use
report-shares-of = { $node } { $share }
report-shares-known = Data source
report-energy-caption = Energy and CO₂ emissions of the facility
report-energy-what = Indicator
report-energy-before = At present
report-energy-saved = Saved
report-energy-content = Energy (GJ/year)
report-energy-toe = Energy in oil equivalent (TOE/year)
report-energy-co2 = CO₂ emissions (t/year)
report-energy-grid = Grid emission factor, { $year }: { $factor } t CO₂/MWh { $source }. CO₂ from biomass is not counted.
report-energy-factors = Conversion factors of fuels and TOE: { $source }.
report-energy-usual-parts = Smaller end uses, of which only the default shares of the sector are known, are not listed.
report-energy-incomplete = Not included: { $streams }, because the quantity or the factor is missing.
report-specific-none = Specific consumption cannot be computed yet: the output and the yearly electricity, fuel and water are needed.
report-specific-alone = Specific consumption at present
report-specific-caption = Specific consumption before and after the measures with a computed saving
report-specific-metric = Indicator
report-specific-unit = Unit
report-specific-before = At present
report-specific-after = After implementation
report-benchmarks-caption = Comparison: { $metric } ({ $unit }); facility at present { $before }, after implementation { $after }
report-benchmarks-who = Compared with
report-benchmarks-best = Good
report-benchmarks-typical = Typical
report-benchmarks-poor = Poor
report-benchmarks-norm = Regulatory norm
report-benchmarks-source = Source
report-benchmarks-published = Published figure
report-benchmarks-expired = No longer in force: { $who }
report-benchmarks-expired-norm = (expired)
report-range = { $low }–{ $high }
report-range-from = from { $low }
report-range-to = up to { $high }
report-programme-band = Target that applies ({ $title }): { $indicator }, { $low }–{ $high }% { $source }.
report-programme-band-near = Target for reference, of a former province ({ $title }): { $indicator }, { $low }–{ $high }% { $source }.
report-programme-none = No programme with a saving target was found for this province and year.
report-savings = 4. Cleaner production measures
report-next = No question of the checklist has been answered yet, so no measure is computed. Next steps:
report-next-bills = Completing the yearly quantities and costs of electricity, fuels, water and materials from the bills.
report-next-checklist = A walk through the facility with the checklist of the sector, noting the state of each item.
report-next-first = To be looked at first in this sector: { $names }. { $why }
report-savings-none = No measure has enough data to be computed yet.
report-savings-intro = Shorter paybacks stand first; measures computed from statistics of audits stand last. The saving of each measure is computed on what remains after the measures above it in the table, so nothing is counted twice.
report-savings-caption = Measures with a computed saving
report-savings-name = Measure
report-savings-money = Saving (million VND/year)
report-savings-investment = Investment cost (million VND)
report-savings-payback = Payback
report-savings-class = Class
report-savings-known = Data source
report-savings-statistic = statistics
report-savings-total = Implemented together
report-savings-typical = { $amount }*
report-savings-free = 0
report-savings-at-once = at once
report-savings-typical-note = * Derived from the typical payback in the catalogue; not a quotation to the facility.
report-savings-known-note = Data source: the least reliable of the figures used. “default” is a typical value of the sector, “statistics” are statistics of energy audits; the facility has confirmed neither.
report-streams-caption = Saving by input and output
report-streams-saved = Quantity saved
report-streams-money = Saving (million VND/year)
report-streams-wastewater-note = The avoided cost of wastewater treatment is included in the water row.
report-left-out-caption = Measures not included in the total, with reasons
report-left-out-why = Reason
report-left-out-alone = If this measure alone is implemented (million VND/year)
report-to-check-caption = Questions answered with “I do not know”
report-to-check-alone = Possible saving (million VND/year)
report-to-check-programmes = The sum given in part 6 leaves out programmes, which save through the individual measures.
report-without-figure-caption = Measures not yet implemented that could not be computed, and the missing data
report-without-figure-missing = Missing
report-plan = 5. Implementation plan
report-plan-none = No measure has been chosen for the plan yet.
report-plan-caption = Measures chosen for implementation
report-plan-who = Person responsible
report-plan-when = Deadline
report-flags-none = According to the data entered, the facility reaches no threshold of energy audits or greenhouse-gas inventories.
report-flags-near = Near the threshold of “{ $name }”: { $value }, { $percent } of { $limit }; to be watched in the coming years.
report-flags-caption = Regulatory thresholds that the facility reaches or exceeds
report-flags-what = Rule
report-flags-value = Facility
report-flags-limit = Threshold
report-flags-duty = Duty
report-flags-note = For information only: whether the facility is subject to a rule is decided by the texts in force and the lists of the authorities. The greenhouse gas emissions of the facility given here are the CO₂ of electricity and fuels only.
report-remarks = Remarks on the data
report-remarks-none = No figures were found that contradict each other or lie outside the plausible range.
report-annex-a-technique = ({ $technique })
report-annex-a-own = (proposed by the facility)
report-annex-a-source = Source: { $source }
report-annex-a-rests = Rests on: { $rests }
report-annex-a-none = No measure has been computed yet.
report-annex-a-bounds = Estimated range: 80% confidence. Bounds: the saving if every figure is low, and if every figure is high.
report-annex-a-see = { $words } (see no. { $number })
report-annex-a-above = { $words } (see above)
report-annex-b-progress = { $answered } of the { $asked } checklist questions are answered.
report-annex-b-none = No question of the checklist has been answered yet.
report-annex-b-partly = { $reply } ({ $share })
report-annex-b-absent = Areas not surveyed, stated as absent or insignificant: { $areas }.
report-annex-b-other = Other
report-annex-c-trust = Reliability, given after the number of the source: (A) official text, read; (B) reliable secondary text; (C) indicative figure, not verified.
report-savings-priced-note = The payback in the total row covers only the measures with known investment cost; they save { $saved } per year.
report-flow-caption = Material flows of the facility in the year; band width is proportional to mass; hatched: unaccounted for
report-flow-band = { $label }: { $amount }
report-cash-caption = Cash flow of the plan: bars are the net cash flow of each year, the line is the cumulative cash flow
report-cash-year = Year { $year }: net cash flow { $net }, cumulative { $sum }
report-annex-b-area = Area
report-annex-b-question = Question
report-annex-b-answer = Answer
report-annex-b-note = Note
report-annex-c-number = No.
report-vat = Unit prices and costs in this report are { $vat }, as stated by the facility.
report-vat-unsaid = The facility did not state if unit prices and costs include VAT.
report-vat-defaults = Default prices are converted to the same.
report-vat-defaults-unsaid = Default prices are without VAT.
report-opening = Under { $ground }, { $name } reports on its Cleaner Production (CP) quick assessment of { $year }:
report-annexes = The arithmetic, the checklist, the balances, the measures without a figure and the sources are given in Annexes I–V.
report-closing = This is the report of { $name } on its CP quick assessment of { $year }.
report-closing-to = This is the report of { $name } on its CP quick assessment of { $year }, submitted for consideration and compilation to: { $receiver }.
report-receivers-above = - As above;
report-author = Prepared by: { $name }
report-million = million VND
report-million-year = million VND/year
report-main = 1. Main results
report-main-caption = Measures that save most
report-main-typical-note = * Typical investment cost, not a quotation.
report-main-free = { $count ->
    [one] 1 measure costs nothing and can start at once: { $money } million VND/year.
   *[other] { $count } measures cost nothing and can start at once: { $money } million VND/year.
}
report-main-total = { $count ->
    [one] The one measure
    *[other] All { $count } measures together
}
report-main-who = Planned or proposed: person responsible, deadline
report-main-state = Planned or proposed
report-main-planned = Planned
report-main-beyond = The plan also includes { $count ->
    [one] 1 more measure with a known saving,
   *[other] { $count } more measures with known savings, together
} { $money } million VND/year.
report-tile-saving = Saving per year
report-tile-share = Of the cost entered
report-tile-energy = energy −{ $percent }
report-tile-materials = materials −{ $percent }
report-tile-water = water −{ $percent }
report-tile-investment = Investment cost
report-tile-typical = in part typical
report-tile-without = { $count ->
    [one] 1 measure
   *[other] { $count } measures
} not included
report-tile-payback = Payback
report-tile-simple = simple
report-tile-basis = on { $money } million VND per year
report-rests-all = The result is computed from data stated by the facility and published savings.
report-rests-part = { $percent } of the saving is computed from data stated by the facility and published savings; the rest also uses sector defaults or audit statistics.
report-rests-nothing = The result rests mainly on sector defaults or audit statistics, which the facility has not confirmed.
report-uncertainty = Estimated range: { $low }–{ $high } million VND/year (80% confidence).
report-costs-alone = Cost per year (million VND)
report-costs = Cost per year (million VND); the dark part is the saving
report-costs-value = { $cost }; saved { $saved }
report-site-runs = Operation
report-flows-prices = Unit prices used
report-flows-per = Unit
report-brief = 3. Balances and specific consumption
report-brief-energy-alone = Energy: the facility consumes { $gj } GJ/year and emits { $co2 } t CO₂/year; converted, { $toe } TOE/year, of the kinds of energy with a TOE factor only.
report-brief-energy = Energy: the facility consumes { $gj } GJ/year and emits { $co2 } t CO₂/year; converted, { $toe } TOE/year, of the kinds of energy with a TOE factor only. The measures save { $toe-saved } TOE and { $co2-saved } t CO₂ per year.
report-brief-compared = Figures for comparison: published, all from one source { $source }; their coverage, and other sources, are given in Annex III.
report-remaining = 6. Points to check and complete
report-remaining-unknown = { $count ->
    [one] One measure whose present state is unknown, to be checked on site; further saving of at most { $money } million VND/year: { $names }.
    *[other] { $count } measures whose present state is unknown, to be checked on site; further saving of at most { $money } million VND/year: { $names }.
}
report-remaining-unpriced = { $count ->
    [one] One measure whose present state is unknown, to be checked on site: { $names }.
    *[other] { $count } measures whose present state is unknown, to be checked on site: { $names }.
}
report-remaining-open = { $count ->
    [one] One measure without enough data to be computed: { $names }.
    *[other] { $count } measures without enough data to be computed: { $names }.
}
report-remaining-remarks = { $count ->
    [one] One further remark on the data is given in Annex IV.
    *[other] { $count } further remarks on the data are given in Annex IV.
}
report-remaining-none = Nothing remains to be checked or completed.
report-and-more = { $count ->
    [one] { $names } and one more (Annex IV)
    *[other] { $names } and { $count } more (Annex IV)
}
report-flags-by = By: { $when }
report-flags-when = Condition: { $condition }
report-flags-ground = Source: { $source }
report-flags-to = To: { $receiver }
report-annex = Annex { $number }
report-annex-with = (Annex to Report No. ......../BC-........ of ..... / ..... / { $year } by { $name })
report-annexes-title-of = Annexes to the Cleaner Production quick assessment report – { $name }
report-annex-methods = How the figures were computed
report-annex-answers = Completed checklist
report-annex-balances = Balances, process steps and comparison
report-annex-balances-none = There is not enough data for a balance.
report-annex-open = Measures not in the result, and remarks on the data
report-annex-open-none = Every measure has a figure, and the data do not contradict each other.
report-annex-sources = Sources
report-remaining-causes = Data with the largest effect on the uncertainty of the result, to be measured or looked up first: { $causes }.
report-remaining-causes-measures = the saving of { $names }
report-quoted = “{ $words }”
report-money-year = { $money }/year
