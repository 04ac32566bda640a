default-quantity = Lượng ước tính theo giá mặc định: { $quantity } mỗi năm.
default-quantity-range = Nếu giá nằm trong khoảng đã nêu: { $range }.
default-quantity-enter = Đây không phải số trên hóa đơn: hãy nhập lượng nếu có.
default-price-none = Không nguồn nào cho giá mặc định của khoản này, nên chỉ có số tiền thì chưa tính ra lượng. Nhập thêm một số: lượng cả năm hoặc đơn giá trên hóa đơn.
default-price = Đang dùng giá mặc định { $price }.
default-price-source = { $name }. Nguồn: { $source }.
