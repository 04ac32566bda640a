sector-failed = Chưa tải được phần riêng của ngành này: cần kết nối mạng một lần để tải.
sector-search = Tìm ngành (gõ không dấu cũng được)
sector-found = Các ngành tìm thấy
sector-found-count = Tìm thấy { $count } ngành. Bấm để chọn.
sector-found-none = Không thấy ngành nào. Hãy chọn trong danh sách bên dưới.
sector-change = Nếu đổi ngành: mục đã nhập số và câu đã trả lời vẫn được giữ; mục còn trống và loại nhà máy của ngành cũ bị bỏ.
