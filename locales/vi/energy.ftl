# What the totals of energy and emissions leave out.
energy-without-toe = TOE chưa gồm { $streams }: loại này không có hệ số TOE chính thức.
energy-by-default = Lượng { $streams } suy ra từ giá mặc định, không phải số trên hóa đơn.
energy-without-refrigerants = Phát thải chưa gồm môi chất lạnh rò rỉ, nạp thêm (CO₂ tương đương).
energy-title = Điện và nhiên liệu
energy-lede = Cộng hóa đơn của cả năm; thêm loại còn thiếu.
energy-add-button = Thêm
energy-add = Thêm loại điện, nhiên liệu
