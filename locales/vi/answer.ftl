answer-plant-kind-hint = Nên chọn: chương trình bỏ những mục đích sử dụng mà loại nhà máy này không có, nên mức tiết kiệm sát thực tế hơn.
answer-plant-kind-all = Chưa chọn: tính như nhà máy có đủ mọi công đoạn của ngành.
answer-plant-kind-without = Không tính: { $list }.
answer-plant-kind-without-none = Tính đủ mọi mục đích sử dụng của ngành.

# Saving, investment and payback on one set of measures, where some investments are not known.
answer-headline-investment-basis = của { $count } giải pháp đã biết chi phí đầu tư, tiết kiệm { $money } mỗi năm
answer-headline-priced = Tiết kiệm của các giải pháp đã biết chi phí đầu tư
