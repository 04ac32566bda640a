answer-plant-kind-hint = Worth choosing: end uses that this kind of plant does not have are left out, so the savings fit it better.
answer-plant-kind-all = Not chosen: computed as for a plant with every process of the sector.
answer-plant-kind-without = Not included: { $list }.
answer-plant-kind-without-none = All end uses of the sector are included.

# Saving, investment and payback on one set of measures, where some investments are not known.
answer-headline-investment-basis = for { $count ->
    [one] 1 measure
   *[other] { $count } measures
} with known investment cost, saving { $money } per year
answer-headline-priced = Saving of the measures with known investment cost
