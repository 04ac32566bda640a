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
