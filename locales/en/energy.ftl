# What the totals of energy and emissions leave out.
energy-without-toe = TOE does not include { $streams }: there is no official TOE factor.
energy-by-default = The quantity of { $streams } is derived from the default price, not taken from a bill.
energy-without-refrigerants = Emissions do not include refrigerant leaked and topped up (CO₂ equivalent).
energy-title = Electricity and fuels
energy-lede = Add up the bills of the whole year; add what is missing.
energy-add-button = Add
energy-add = Add electricity or a fuel
