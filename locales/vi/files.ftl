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
command-usage =
    Cách dùng:
      sxsh example --list                    các ví dụ có sẵn
      sxsh example NGÀNH                     bài nộp của nhà máy ví dụ (JSON)
      sxsh assess TỆP.json                   kết quả đánh giá (JSON)
      sxsh check TỆP…                        kiểm tra các bài nộp
      sxsh report TỆP.json --pdf RA.pdf      báo cáo PDF
      sxsh catalogue stats                   số mục trong danh mục
      sxsh help                              trang này
    Tùy chọn:
      --lang vi|en          ngôn ngữ (mặc định vi; với report: ngôn ngữ của tệp)
      --today NĂM-THÁNG-NGÀY    ngày tính (mặc định: ngày lập tệp; với example: hôm nay)
command-stats-version = Phiên bản
command-stats-sectors = Ngành
command-stats-areas = Lĩnh vực kiểm tra
command-stats-measures = Giải pháp
command-stats-percent = Giải pháp có tỷ lệ tiết kiệm
command-stats-benchmarks = Suất tiêu hao so sánh
command-stats-confidence = Số liệu có độ tin cậy { $level }
