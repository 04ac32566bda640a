# Files and the command: why a file was not opened, and what the command says.
file-too-large = Tệp quá lớn ({ $size } MB). Tệp bài nộp SXSH không quá { $limit } MB.
file-empty = Tệp trống, không có số liệu.
file-not-text = Tệp này không phải văn bản UTF-8. Cần tệp bài nộp SXSH có đuôi .json.
file-pdf = Đây là tệp PDF. Cần tệp bài nộp .json; tệp đó được đính kèm trong báo cáo PDF.
file-not-json = Tệp không đúng dạng JSON, ở dòng { $line }, cột { $column }.
file-cut-off = Tệp bị cắt ngang ở dòng { $line }, cột { $column }: hãy lấy lại bản đầy đủ.
file-not-ours = Tệp JSON này không phải bài nộp của chương trình Đánh giá nhanh SXSH.
file-newer = Tệp do phiên bản mới hơn của chương trình ghi (định dạng { $version }): hãy cập nhật chương trình. Tệp không bị thay đổi.
file-field = Mục { $path } chứa “{ $found }”, không đọc được.
file-unreadable = Không đọc được tệp: { $reason }.
file-unwritable = Không ghi được tệp { $path }: { $reason }.
file-pdf-failed = Không tạo được PDF: { $reason }.
file-no-date = Tệp không có ngày lập: hãy thêm --today NĂM-THÁNG-NGÀY.
file-good = { $path }: tốt, { $name }, mã { $digest }
file-good-remarks = { $path }: tốt, { $name }, mã { $digest }, có { $count } lưu ý về số liệu
file-bad = { $path }: { $problem }
file-digest-differs = Mã số liệu trong tệp không khớp với số liệu: tệp đã bị sửa sau khi lập.
file-result-differs = Kết quả ghi trong tệp không khớp với kết quả tính lại từ số liệu.
file-example-unknown = Không có ví dụ nào tên là “{ $name }”. Hãy xem: sxsh example --list
file-sector-unknown = Không có ngành { $sector }. Các ngành: { $known }.
command-usage =
    Cách dùng:
      sxsh example --list                    các ví dụ có sẵn
      sxsh example NGÀNH                     bài nộp của nhà máy ví dụ (JSON)
      sxsh assess TỆP.json                   kết quả đánh giá (JSON)
      sxsh check TỆP…                        kiểm tra các bài nộp
      sxsh report TỆP.json --pdf RA.pdf      báo cáo PDF
      sxsh blank NGÀNH RA.pdf                phiếu khảo sát trống để in
      sxsh catalogue stats                   bảng độ phủ của danh mục
      sxsh catalogue check [THƯ MỤC]         mọi chỗ sai trong các tệp danh mục (mặc định: catalogue)
      sxsh help                              trang này
    Tùy chọn:
      --lang vi|en          ngôn ngữ (mặc định vi; với report: ngôn ngữ của tệp)
      --today NĂM-THÁNG-NGÀY    ngày tính (mặc định: ngày lập tệp; với example: hôm nay)
command-catalogue-good = Danh mục không có lỗi.
command-catalogue-bad = { $count } chỗ cần sửa.
command-stats-version = Danh mục phiên bản { $version }
command-stats-sector-head = | Ngành | Công đoạn | Sản phẩm | Dòng vào, ra | Giải pháp riêng | trong đó có % | Suất tiêu hao | trong đó định mức pháp luật | Số liệu A | B | C |
command-stats-area-head = | Mảng dùng chung | Giải pháp | trong đó có % | Nhóm loại trừ | Số liệu A | B | C |
command-stats-whole-head = | Dữ liệu chung | Số mục | Số liệu A | B | C |
command-stats-total = Cộng
command-stats-carriers = Loại năng lượng
command-stats-prices = Giá mặc định
command-stats-programmes = Chỉ tiêu của chương trình
command-stats-schemes = Chính sách hỗ trợ
command-stats-thresholds = Ngưỡng pháp luật
command-stats-sources = Nguồn tài liệu
