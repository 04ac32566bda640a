# On what a saving rests, in one line below it.
rests-consumption = consumption: { $known }
rests-share = end use: { $known }
rests-percentage = percentage: { $basis }
rests-sector-default = sector default
rests-default-price = from the default price
rests-own = the plant’s own figure
rests-own-on-paper = the facility’s own figure
rests-published = published
rests-number = the plant’s number compared with the good level
rests-number-on-paper = the facility’s number compared with the good level
rests-bills-and-output = the bill divided by the output, compared with the good level
rests-usual-number = usual level of the sector compared with the good level
rests-typical = typical of { $count } audit recommendations in other plants
rests-typical-on-paper = typical of { $count } audit recommendations in other facilities
rests-typical-done = typical of { $count } audit recommendations in other plants, { $part } of them carried out
rests-typical-done-on-paper = typical of { $count } audit recommendations in other facilities, { $part } of them carried out
