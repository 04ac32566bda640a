save-and-continue = Lưu và tiếp tục
save-pending = Đang lưu…
save-done = Đã lưu trên máy này lúc { $time }
save-denied = Chưa lưu được: trình duyệt không cho lưu. Hãy tải tệp về.
save-full = Chưa lưu được: bộ nhớ trình duyệt đã đầy. Hãy tải tệp về.
save-elsewhere = Cửa sổ khác vừa sửa nhà máy này. Sửa ở đây sẽ không được lưu.
save-reload = Tải lại trang
