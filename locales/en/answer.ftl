# What narrows an answer from bills alone: one number of a measure, the kind of plant, rough questions about end uses.
number-usual = Usual: { $usual }. Good: { $best }.
number-empty = If left empty, the usual figure of the sector is used.
number-saves = This measure alone saves { $range } of { $of }, about { $money } per year.
number-saves-quantity = This measure alone saves { $range } of { $of }, about { $quantity } per year.
number-at-best = The plant is already at the good level: this measure saves nothing more.
number-not-yet = Not computed yet: { $why }
number-own-first = The plant has a figure of its own (an estimate or a quick calculation), so this number is not used.
number-from-number = Computed from the number entered.
number-from-bills = Computed from the bill and the output.
number-from-usual = Computed from the usual figure of the sector.

plant-kind-hint = Worth choosing: end uses that this kind of plant does not have are left out, so the savings fit it better.
plant-kind-all = Not chosen: computed as for a plant with every process of the sector.
plant-kind-without = Not included: { $list }.
plant-kind-without-none = All end uses of the sector are included.

rough-open = Not known? A quick answer
rough-own-first = The percentage entered above takes precedence over this answer.
rough-share = This is { $share } of this row.
rough-share-amount = This is { $amount } per year, { $share } of this row.
rough-share-inside = { $node } { $share } of { $holder }
rough-unanswered = Once everything is answered, the share is computed.
rough-out-of-range = Not used: a number is outside the plausible range.
rough-no-days = The days of production in the year are needed; enter them on the page of the plant.
rough-no-quantity = The quantity of the year is needed, in a unit that compares.
rough-above-stream = This is more than the whole bill: check power and hours. The answer is not used.
rough-refused = The quick answers add up to more than the bill and are not used.
rough-clear = Clear the answer
rough-source = Factor:
issue-rough-exceeds = { $stream }: the quick answers about its uses add up to more than the bill and were not used.

default-quantity = Quantity by the default price: { $quantity } per year.
default-quantity-range = By the range of that price: { $range }.
default-quantity-enter = This is not a quantity from a bill: enter the quantity if it is known.

# Saving, investment and payback on one set of measures, where some investments are not known.
headline-investment-basis = for { $count ->
    [one] 1 measure
   *[other] { $count } measures
} with known investment cost, saving { $money } per year
headline-priced = Saving of the measures with known investment cost
missing-state = No figure of the present state at the plant: { $number }.
missing-state-on-paper = No figure of the present state at the facility: { $number }.
missing-number = Data needed to answer: “{ $question }”

# What the totals of energy and emissions leave out.
energy-without-toe = TOE does not include { $streams }: there is no official TOE factor.
energy-by-default = The quantity of { $streams } is derived from the default price, not taken from a bill.
energy-without-refrigerants = Emissions do not include refrigerant leaked and topped up (CO₂ equivalent).
