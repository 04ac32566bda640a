poster-title = THỨ HAI LÀM GÌ
poster-title-of = Thứ Hai làm gì – { $name }
poster-subject = Các việc làm trước theo kết quả đánh giá nhanh sản xuất sạch hơn
poster-worth = Tiết kiệm khoảng { $money }/năm
poster-who = Người phụ trách:
poster-when = Thời hạn:
poster-first-open = Việc đầu tiên: ............................................................
