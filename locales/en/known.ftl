known-meter = meter
known-bill = bill
known-calculated = calculated
known-nameplate = nameplate
known-estimated = estimate
known-default = default
