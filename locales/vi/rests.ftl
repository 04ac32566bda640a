# On what a saving rests, in one line below it.
rests-consumption = lượng dùng: { $known }
rests-share = mục đích sử dụng: { $known }
rests-percentage = tỷ lệ: { $basis }
rests-sector-default = mặc định của ngành
rests-default-price = suy ra từ giá mặc định
rests-own = nhà máy tự tính
rests-own-on-paper = cơ sở tự tính
rests-published = số liệu công bố
rests-number = số của nhà máy so với mức tốt
rests-number-on-paper = số của cơ sở so với mức tốt
rests-bills-and-output = lượng dùng chia sản lượng, so với mức tốt
rests-usual-number = mức thường gặp của ngành so với mức tốt
rests-typical = điển hình của { $count } khuyến nghị kiểm toán ở nhà máy khác
rests-typical-on-paper = điển hình của { $count } khuyến nghị kiểm toán ở cơ sở khác
rests-typical-done = điển hình của { $count } khuyến nghị kiểm toán ở nhà máy khác, { $part } đã được thực hiện
rests-typical-done-on-paper = điển hình của { $count } khuyến nghị kiểm toán ở cơ sở khác, { $part } đã được thực hiện
