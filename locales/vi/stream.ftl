stream-title = Số liệu một mục
stream-gone = Trang này không còn nữa
stream-known = Số liệu này lấy từ đâu?
stream-rename = Đặt tên riêng
stream-remove = Nhà máy không có mục này
stream-another = Thêm công tơ, hợp đồng hoặc lô hàng khác cùng loại
