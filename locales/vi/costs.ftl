costs-title = Vận hành, tuổi thọ, hỗ trợ
costs-lifetime-hint = Để trống thì tính { $life }.
costs-scheme = Chương trình hỗ trợ
costs-scheme-none = Không có
costs-support-scheme = Để trống thì tính { $money } theo chương trình đã chọn.
costs-support-unknown = Chương trình không ghi mức tính được, hoặc chưa biết chi phí đầu tư: hãy nhập số tiền.
costs-support-hint = Số tiền bên khác chi trả thay nhà máy.
