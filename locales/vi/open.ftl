open-file = Mở tệp đã có
open-hint = Tệp số liệu (.json) hoặc báo cáo PDF. Cũng có thể kéo thả hoặc dán tệp vào trang này.
open-pasted = Văn bản vừa dán
open-one = Mỗi lần chỉ mở được một tệp. Dữ liệu đang mở vẫn giữ nguyên.
open-inside = Đang tìm tệp số liệu trong báo cáo { $file }…
open-no-worker = { $file }: chưa đọc được báo cáo PDF, vì không tải được chương trình đọc PDF. Hãy kết nối mạng một lần rồi thử lại, hoặc mở tệp số liệu (.json). Dữ liệu đang mở vẫn giữ nguyên.
open-failed = Không đọc được tệp { $file }.
open-refused = { $file }: { $reason } Dữ liệu đang mở vẫn giữ nguyên.
