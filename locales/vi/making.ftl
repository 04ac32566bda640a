# Một tệp do máy này tạo: đang đến đâu, và vì sao không tạo được.
making-working = Đang tạo tệp… Lần đầu có thể mất nửa phút trên máy chậm.
making-cancel = Hủy
making-again = Thử lại
making-loading = Đang tải chương trình tạo tệp
making-reading = Đang đọc số liệu
making-computing = Đang tính kết quả
making-setting = Đang xếp nội dung: phần { $done }/{ $of }
making-page = Đang vẽ trang { $done }/{ $of }
making-writing = Đang ghi tệp
making-done = Đã tạo xong và tải về. Tìm trong thư mục tải xuống của trình duyệt.
making-refused = Không tạo được tệp: { $reason } Những gì đã nhập vẫn còn nguyên.
making-not-loaded = Không tạo được tệp: không tải được chương trình tạo tệp. Hãy kết nối mạng một lần rồi thử lại. Những gì đã nhập vẫn còn nguyên.
making-silent = Không tạo được tệp: chương trình tạo tệp không phản hồi sau 20 giây, có thể vì mạng chậm hoặc đứt. Những gì đã nhập vẫn còn nguyên.
making-crashed = Không tạo được tệp: chương trình tạo tệp đã dừng giữa chừng, có thể vì máy thiếu bộ nhớ. Hãy đóng bớt trang khác rồi thử lại. Những gì đã nhập vẫn còn nguyên.
making-no-worker = Trình duyệt này không chạy được chương trình tạo tệp. Hãy tải tệp số liệu về và mở bằng trình duyệt khác.
making-not-allowed = Trình duyệt không cho tải tệp. Hãy thử lại, hoặc dùng trình duyệt khác.
