shelf-title = Nhà máy trên máy này
shelf-unnamed = Nhà máy chưa đặt tên
shelf-continue = Làm tiếp
shelf-erase = Xóa
shelf-erase-sure = Xóa hẳn, không lấy lại được
shelf-all = Tải tất cả về một tệp
shelf-all-hint = Mọi nhà máy trên máy này vào một tệp; mở tệp đó trên máy khác là có lại tất cả.
shelf-damaged = Không đọc được dữ liệu đã lưu của nhà máy này. Dữ liệu vẫn còn trên máy; hãy tải tất cả về một tệp và gửi cho đơn vị hỗ trợ SXSH của tỉnh (Sở Công Thương, Trung tâm Khuyến công).
