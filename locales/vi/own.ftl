own-title = Giải pháp riêng của nhà máy
own-hint = Giải pháp nhà máy đề xuất mà phiếu khảo sát chưa có.
own-add = Thêm giải pháp riêng
own-remove = Bỏ giải pháp này
own-measure-unnamed = Giải pháp riêng chưa đặt tên
