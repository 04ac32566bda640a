terms-title = Tỷ suất chiết khấu và khoản vay
terms-why = Dùng cho cả kế hoạch. Không vay thì để trống số tiền vay.
terms-discount-hint = Để trống thì tính { $rate } mỗi năm (mặc định).
terms-repayment = Cách trả nợ
terms-equal-principal = Gốc đều, lãi giảm dần
terms-equal-payments = Mỗi tháng như nhau
