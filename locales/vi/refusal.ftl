refusal-negative = { $thing } không thể âm.
refusal-too-large = { $thing } quá lớn.
refusal-lifetime = Tuổi thọ phải từ 1 đến 50 năm.
refusal-discount = Tỷ suất chiết khấu phải từ 0% đến 1.000% mỗi năm.
refusal-interest = Lãi suất vay phải từ 0% đến 100% mỗi năm.
refusal-months = Thời hạn vay phải từ 1 đến 360 tháng.
refusal-overflow = Các số quá lớn để tính.
