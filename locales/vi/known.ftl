known-meter = đồng hồ đo
known-bill = hóa đơn
known-calculated = tính toán
known-nameplate = nhãn máy
known-estimated = ước tính
known-default = mặc định
