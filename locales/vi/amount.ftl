amount-investment = Chi phí đầu tư
amount-support = Số tiền được hỗ trợ
amount-saving = Tiền tiết kiệm mỗi năm
amount-running = Chi phí vận hành
amount-residual = Giá trị thanh lý
amount-loan = Số tiền vay
