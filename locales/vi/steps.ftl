# Cân bằng từng công đoạn, và chia tiêu thụ cho nhiều sản phẩm.
steps-title = Cân bằng từng công đoạn
steps-lede = Không bắt buộc. Lập cân bằng đầu vào, đầu ra của một công đoạn trong một mẻ, một ca hay một ngày, để biết mất ở đâu và mất bao nhiêu tiền.
steps-empty = Chưa có công đoạn nào. Nên bắt đầu từ công đoạn nhiều phế phẩm nhất.
steps-add = Công đoạn cần cân bằng
steps-add-other = Công đoạn khác
steps-add-button = Thêm công đoạn
steps-none-weighed = Chưa lập cân bằng
steps-row = Đầu vào { $inputs }, mất { $loss }
steps-row-money = Đầu vào { $inputs }, mất { $loss }, khoảng { $money } mỗi năm
steps-continue = Sang phiếu khảo sát
steps-hub = Cân bằng từng công đoạn (không bắt buộc)
steps-unnamed = Công đoạn chưa đặt tên
steps-table = Cân bằng theo công đoạn
steps-note = Khối lượng tính cho một mẻ (ca, ngày) đã cân; tiền tính cho cả năm theo giá mua bình quân của đầu vào.
steps-open = Lập cân bằng từng công đoạn để biết mất ở đâu
