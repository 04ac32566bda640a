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

plant-kind-hint = Nên chọn: chương trình bỏ những mục đích sử dụng mà loại nhà máy này không có, nên mức tiết kiệm sát thực tế hơn.
plant-kind-all = Chưa chọn: tính như nhà máy có đủ mọi công đoạn của ngành.
plant-kind-without = Không tính: { $list }.
plant-kind-without-none = Tính đủ mọi mục đích sử dụng của ngành.

rough-open = Không biết? Trả lời nhanh
rough-own-first = Phần trăm nhập ở trên được dùng trước câu trả lời này.
rough-share = Bằng { $share } của mục này.
rough-share-amount = Bằng { $amount } mỗi năm, tức { $share } của mục này.
rough-share-inside = { $node } { $share } của { $holder }
rough-unanswered = Trả lời đủ thì chương trình tự tính tỷ lệ.
rough-out-of-range = Chưa dùng được: có số ngoài khoảng hợp lý.
rough-no-days = Cần số ngày sản xuất trong năm, nhập ở trang Thông tin nhà máy.
rough-no-quantity = Cần lượng cả năm của mục này, theo đơn vị so sánh được.
rough-above-stream = Tính ra nhiều hơn cả lượng trên hóa đơn: hãy xem lại công suất và số giờ. Câu trả lời chưa được dùng.
rough-refused = Các câu trả lời nhanh cộng lại vượt quá hóa đơn, nên chưa được dùng.
rough-clear = Bỏ câu trả lời
rough-source = Hệ số:
issue-rough-exceeds = { $stream }: các câu trả lời nhanh về mục đích sử dụng cộng lại vượt quá hóa đơn, nên chưa được dùng.

default-quantity = Lượng ước tính theo giá mặc định: { $quantity } mỗi năm.
default-quantity-range = Nếu giá nằm trong khoảng đã nêu: { $range }.
default-quantity-enter = Đây không phải số trên hóa đơn: hãy nhập lượng nếu có.

# Saving, investment and payback on one set of measures, where some investments are not known.
headline-investment-basis = của { $count } giải pháp đã biết chi phí đầu tư, tiết kiệm { $money } mỗi năm
headline-priced = Tiết kiệm của các giải pháp đã biết chi phí đầu tư
missing-state = Chưa có số liệu về hiện trạng tại nhà máy: { $number }.
missing-state-on-paper = Chưa có số liệu về hiện trạng tại cơ sở: { $number }.
missing-number = Cần số liệu để trả lời: “{ $question }”

# What the totals of energy and emissions leave out.
energy-without-toe = TOE chưa gồm { $streams }: loại này không có hệ số TOE chính thức.
energy-by-default = Lượng { $streams } suy ra từ giá mặc định, không phải số trên hóa đơn.
energy-without-refrigerants = Phát thải chưa gồm môi chất lạnh rò rỉ, nạp thêm (CO₂ tương đương).
