wanted-stream = Lượng { $resource } trong năm
wanted-quantity = Số lượng cả năm của “{ $stream }”
wanted-quantity-of-money = Lượng cả năm hoặc đơn giá của “{ $stream }” (không nguồn nào cho giá mặc định)
wanted-price = Đơn giá của “{ $stream }”
wanted-saved = Lượng { $resource } giảm được mỗi năm (nhà máy ước tính)
wanted-saved-on-paper = Lượng { $resource } giảm được mỗi năm (cơ sở ước tính)
wanted-money = Số tiền tiết kiệm mỗi năm (nhà máy ước tính)
wanted-money-on-paper = Số tiền tiết kiệm mỗi năm (cơ sở ước tính)
