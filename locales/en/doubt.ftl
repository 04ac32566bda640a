doubt-line = { $what }: { $share } of the uncertainty; an exact measurement would narrow the estimated range by about { $narrower }.
doubt-quantity = Quantity: { $stream } ({ $known })
doubt-price = Unit price: { $stream }
doubt-share = Share of “{ $node }” in “{ $stream }”
doubt-measure = Saving: “{ $measure }”
