# What narrows an answer from bills alone: one number of a measure, the kind of plant, rough questions about end uses.
number-usual = Thường gặp: { $usual }. Mức tốt: { $best }.
number-empty = Để trống thì lấy mức thường gặp của ngành.
number-saves = Riêng giải pháp này tiết kiệm { $range } của { $of }, khoảng { $money } mỗi năm.
number-saves-quantity = Riêng giải pháp này tiết kiệm { $range } của { $of }, khoảng { $quantity } mỗi năm.
number-at-best = Nhà máy đã ở mức tốt: giải pháp này không tiết kiệm thêm.
number-not-yet = Chưa tính được: { $why }
number-own-first = Nhà máy đã có số riêng (ước tính hoặc tính nhanh) nên chưa dùng con số này.
number-from-number = Tính theo con số vừa nhập.
number-from-bills = Tính từ hóa đơn và sản lượng.
number-from-usual = Tính theo mức thường gặp của ngành.
