costs-title = Running cost, lifetime, support
costs-lifetime-hint = If left empty, { $life } is used.
costs-scheme = Support scheme
costs-scheme-none = None
costs-support-scheme = If left empty, { $money } under the chosen scheme is used.
costs-support-unknown = The scheme gives no rate that can be computed, or the investment cost is not known: enter the amount.
costs-support-hint = The amount that others pay for the plant.
