command-usage =
    Cách dùng:
      sxsh example --list                    các ví dụ có sẵn
      sxsh example NGÀNH                     tệp số liệu của nhà máy ví dụ (JSON);
                                             thêm --explain: kèm cách tính từng con số
      sxsh assess TỆP                        kết quả đánh giá (JSON)
      sxsh check TỆP|THƯ MỤC…                kiểm tra các tệp số liệu và báo cáo
      sxsh compare [TRƯỚC] NAY               so sánh hai năm của một nhà máy (JSON); TRƯỚC có thể nằm trong NAY
      sxsh collate ĐƯỜNG DẪN… --year NĂM --province MÃ --out THƯ MỤC
                                             tổng hợp hồ sơ thành báo cáo của tỉnh
      sxsh template commune|register|own|cases|directory RA.xlsx
                                             phiếu mẫu của xã, hoặc mẫu một danh sách
      sxsh example --many N --seed S THƯ MỤC N hồ sơ ví dụ và kết quả đúng (truth.json)
      sxsh report TỆP --pdf RA.pdf           báo cáo PDF
      sxsh report TỆP --pdf RA.pdf --annexes PHỤ-LỤC.pdf    báo cáo và phụ lục thành hai tệp
      sxsh poster TỆP RA.pdf                 tờ dán tường “Thứ Hai làm gì”
      sxsh declare TỆP RA.pdf                đơn đề nghị ghi nhận, kèm tờ tự khai
      sxsh workbook TỆP RA.xlsx              bảng tính Excel
      sxsh schema                            JSON Schema của tệp số liệu
      sxsh blank NGÀNH RA.pdf                phiếu khảo sát trống để in
      sxsh catalogue stats                   bảng độ phủ của danh mục
      sxsh catalogue check [THƯ MỤC]         mọi chỗ sai trong các tệp danh mục (mặc định: catalogue)
      sxsh help                              trang này
    TỆP là tệp số liệu (.json) hoặc báo cáo có kèm tệp số liệu (.pdf).
    Tùy chọn:
      --lang vi|en          ngôn ngữ (mặc định vi; với report, workbook: ngôn ngữ của tệp);
                            report còn nhận both: tiếng Việt, sau đó tiếng Anh
      --today NĂM-THÁNG-NGÀY    ngày tính (mặc định: ngày lập tệp; với example: hôm nay)
      --year-after TRƯỚC     report, workbook, declare: so với tệp năm trước
      --carried              như trên, so với số liệu năm trước nằm trong TỆP
      --half-year            cùng một trong hai tùy chọn trên: bản 6 tháng (report); với collate: 6 tháng đầu năm
      collate còn nhận          --report-year NĂM (mặc định: năm sau năm số liệu), --programme MÃ,
                                --contract (bảng phẳng, xem docs/nation.md),
                                --parquet (các bảng đó và mọi bảng khác, dạng Parquet),
                                --register, --own, --cases, --directory: danh sách XLSX hoặc CSV,
                                --decisions: quyết định về phiên bản (CSV)
                                (xem docs/office.md)
command-catalogue-good = Danh mục không có lỗi.
command-catalogue-bad = { $count } chỗ cần sửa.
command-stats-version = Danh mục phiên bản { $version }
command-stats-sector-head = | Ngành | Công đoạn | Sản phẩm | Đầu vào, đầu ra | Giải pháp riêng | trong đó có % | Suất tiêu hao | trong đó định mức theo quy định | Số liệu A | B | C |
command-stats-area-head = | Lĩnh vực dùng chung | Giải pháp | trong đó có % | Nhóm loại trừ | Số liệu A | B | C |
command-stats-whole-head = | Dữ liệu chung | Số mục | Số liệu A | B | C |
command-stats-answer-head = | Chỉ có hóa đơn | giải pháp còn có thể làm | có khoảng tiền | riêng của ngành | riêng, có khoảng tiền | có khoảng đầu tư hoặc không tốn đầu tư | trong 3 giải pháp chính: ở 10 việc đầu / được hỏi | điện, % dự kiến ≤ mức cao (kiểm toán) | nhiên liệu, % (kiểm toán) | nước, % (hướng dẫn) | vật liệu, % | chất thải, % |
command-stats-answer-kinds = Giải pháp riêng của ngành có khoảng tiền trên số còn có thể làm: khi đã chọn loại nhà máy như ví dụ; khi chưa chọn loại:
command-stats-answer-without = Giải pháp riêng của ngành chưa có khoảng tiền:
command-stats-total = Cộng
command-stats-carriers = Loại năng lượng
command-stats-prices = Giá mặc định
command-stats-programmes = Chỉ tiêu của chương trình
command-stats-schemes = Chính sách hỗ trợ
command-stats-thresholds = Ngưỡng theo quy định
command-stats-sources = Nguồn tài liệu
