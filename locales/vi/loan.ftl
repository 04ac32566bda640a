loan-line = Khoản vay: { $amount }, lãi { $rate } mỗi năm, trả trong { $months } tháng, { $how }.
loan-cut = Số tiền vay lớn hơn phần chi phí đầu tư nhà máy tự bỏ, nên chỉ tính vay bằng phần đó.
loan-cut-on-paper = Số tiền vay lớn hơn phần chi phí đầu tư cơ sở tự bỏ, nên chỉ tính vay bằng phần đó.
loan-before = NPV, IRR, hoàn vốn và BCR tính trước khi vay; khoản vay chỉ làm đổi các cột trả nợ.
loan-equal-principal = gốc đều mỗi tháng, lãi theo dư nợ giảm dần
loan-equal-payments = mỗi tháng trả gốc và lãi một số tiền như nhau
