lost-legend = Nguyên liệu nằm trong chất thải này
lost-legend-by-product = Nguyên liệu nằm trong phụ phẩm này
lost-legend-wastewater = Nguyên liệu bị cuốn theo nước thải này
lost-hint = Để tính tiền nguyên liệu đã mua mà không thành sản phẩm.
lost-unsaid = Chưa khai
lost-nothing = Không có thứ gì đã mua (nước, tro, đất…)
lost-hint-kg = Để trống nếu toàn bộ là nguyên liệu này.
lost-hint-kg-wastewater = Theo kết quả phân tích, hoặc ước tính.
