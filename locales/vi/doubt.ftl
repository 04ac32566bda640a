doubt-line = { $what }: { $share } sai số; đo chính xác sẽ thu hẹp khoảng ước tính khoảng { $narrower }.
doubt-quantity = Số lượng: { $stream } ({ $known })
doubt-price = Đơn giá: { $stream }
doubt-share = Tỷ lệ “{ $node }” trong “{ $stream }”
doubt-measure = Mức tiết kiệm: “{ $measure }”
