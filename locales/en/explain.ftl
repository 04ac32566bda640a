explain-months = sum of 12 months, { $known }
explain-entered = stated by the plant
explain-entered-on-paper = stated by the facility
explain-combined = computed with all measures implemented together
explain-usual = usual in the sector, { $range }; not a figure of the plant
explain-usual-on-paper = usual in the sector, { $range }; not a figure of the facility
explain-statistic = median of { $count } audit recommendations in other plants, middle half { $range }
explain-statistic-on-paper = median of { $count } audit recommendations in other facilities, middle half { $range }
explain-end-percent = { $value }%
explain-end-years = { $value } years
explain-ends-percent = { $low }–{ $high }%
explain-ends-years = { $low }–{ $high } years
explain-by-calculator = quick calculation: { $name }
explain-root = the discount rate at which the NPV is 0
explain-unknown = not known
explain-sum-of = sum of { $count } lines
explain-published-single = usually { $years } years
explain-published-years = usually { $low }–{ $high } years, the middle is used
explain-year = year { $year }
explain-how = Method of calculation
explain-lines = { $count ->
    [one] { $count } line
   *[other] { $count } lines
 }
explain-metric-of = { $metric }, { $product }
explain-range = Published: { $range }
explain-range-single = Published: { $value }
explain-up-to = Published: up to { $high }
explain-unchecked = Could not be compared with the consumption, because the yearly quantity was not entered.
explain-middle = the middle of the range is used
explain-third = one third is used, because this is the highest value
explain-low-end = a value near the low end is used, because the high end is a special case
