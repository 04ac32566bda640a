reply-done = Đã làm
reply-partly = Làm một phần
reply-not-done = Chưa làm
reply-not-applicable = Không áp dụng
reply-unknown = Không biết
