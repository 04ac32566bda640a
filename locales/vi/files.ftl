# Files and the command: why a file was not opened, and what the command says.
file-too-large = Tệp quá lớn ({ $size } MB). Tệp số liệu (.json) không quá { $limit } MB, báo cáo PDF không quá { $pdf } MB.
file-empty = Tệp trống, không có số liệu.
file-not-text = Tệp này không phải văn bản. Cần tệp số liệu có đuôi .json, hoặc báo cáo PDF của chương trình.
file-old-tcvn3 = Chữ Việt trong tệp theo bảng mã cũ TCVN3 (ABC), không phải Unicode: hãy lấy tệp gốc, hoặc chuyển tệp sang UTF-8.
file-old-vni = Chữ Việt trong tệp theo bảng mã cũ VNI, không phải Unicode: hãy lấy tệp gốc, hoặc chuyển tệp sang UTF-8.
file-old-windows = Chữ Việt trong tệp theo bảng mã cũ Windows-1258, không phải Unicode: hãy lấy tệp gốc, hoặc chuyển tệp sang UTF-8.
file-kind-workbook = Đây là bảng tính Excel. Chương trình không mở lại được bảng tính, kể cả bảng tính do chương trình tạo ra: hãy mở tệp số liệu (.json) hoặc báo cáo PDF của nhà máy đó.
file-kind-document = Đây là tài liệu của Word hoặc phần mềm văn phòng khác, không phải tệp số liệu: hãy mở tệp số liệu (.json) hoặc báo cáo PDF như lúc tải về.
file-kind-picture = Đây là ảnh chụp hoặc ảnh quét, không có số liệu đọc được: hãy mở tệp số liệu (.json) hoặc báo cáo PDF như lúc tải về.
file-kind-zip = Đây là tệp nén ZIP: hãy giải nén, rồi mở tệp số liệu (.json) hoặc báo cáo PDF ở bên trong.
file-kind-packed = Đây là tệp nén (gzip, 7z hoặc RAR): hãy giải nén, rồi mở tệp số liệu (.json) hoặc báo cáo PDF ở bên trong.
file-kind-web = Đây là trang web được lưu lại, không phải tệp số liệu: hãy mở tệp số liệu (.json) hoặc báo cáo PDF như lúc tải về.
file-kind-xml = Đây là tệp XML, như hóa đơn điện tử. Chương trình không đọc hóa đơn: hãy nhập các số trên hóa đơn vào trang của đầu vào, hoặc mở tệp số liệu (.json).
file-kind-cells = Đây là bảng số dạng CSV. Chương trình không mở bảng số: hãy chép các số vào trang của đầu vào (cột mười hai tháng dán được một lần), hoặc mở tệp số liệu (.json).
file-kind-surrounded = Trước hoặc sau số liệu trong tệp có chữ khác, như lời nhắn được chép cùng: hãy chỉ giữ lại phần từ dấu ngoặc nhọn mở đầu tiên đến dấu ngoặc nhọn đóng cuối cùng, hoặc mở tệp số liệu (.json) như lúc tải về.
file-kind-quotes = Dấu ngoặc kép thẳng trong tệp đã bị phần mềm soạn thảo đổi thành dấu ngoặc kép cong: hãy mở tệp số liệu (.json) như lúc tải về.
file-kind-province = Đây là tệp số liệu của tỉnh, không phải tệp số liệu của một nhà máy: hãy mở ở trang đầu hoặc ở trang Các bước thực hiện của nhà máy để xem bên cạnh số liệu của danh mục.
file-kind-words = Đây là văn bản thường, không phải tệp số liệu: hãy mở tệp số liệu (.json) hoặc báo cáo PDF như lúc tải về.
file-pdf = Đây là tệp PDF, và trình duyệt này không đọc được bên trong: hãy mở tệp số liệu (.json).
file-report-broken = Tệp PDF bị cắt ngang hoặc bị hỏng: hãy lấy lại bản đầy đủ.
file-report-locked = Tệp PDF bị khóa bằng mật khẩu: hãy lưu lại bản không khóa, hoặc mở tệp số liệu (.json).
file-report-foreign = Tệp PDF này không kèm tệp số liệu: do chương trình khác tạo ra, hoặc là báo cáo đã được in, quét lại hay gộp với tệp khác. Hãy mở báo cáo như lúc tải về, hoặc tệp số liệu (.json).
file-report-bare = Đây là báo cáo của chương trình, nhưng tệp số liệu đính kèm không còn, như khi in báo cáo ra PDF hoặc gộp với tệp khác. Hãy mở báo cáo như lúc tải về, hoặc tệp số liệu (.json).
file-report-damaged = Tệp số liệu đính kèm trong PDF bị hỏng. Hãy mở báo cáo như lúc tải về, hoặc tệp số liệu (.json).
file-report-swollen = Tệp đính kèm trong PDF khi giải nén lớn hơn { $limit } MB, quá lớn so với một tệp số liệu.
file-not-json = Tệp không đúng dạng JSON, ở dòng { $line }, cột { $column }.
file-cut-off = Tệp bị cắt ngang ở dòng { $line }, cột { $column }: hãy lấy lại bản đầy đủ.
file-too-deep = Tệp có quá nhiều lớp lồng nhau (dòng { $line }, cột { $column }), không phải tệp số liệu.
file-huge-number = Số ở dòng { $line }, cột { $column } quá lớn, không đọc được.
file-key-twice = “{ $key }” xuất hiện hai lần ở cùng một chỗ trong tệp (dòng { $line }, cột { $column }), nên không rõ phải lấy số nào.
file-id-twice = Mục { $path } có mã “{ $id }” trùng với một mục khác của danh sách.
file-no-id = Mục { $path } chưa có mã; mỗi mục của danh sách cần một mã riêng.
file-not-ours = Tệp JSON này không phải tệp số liệu của chương trình Đánh giá nhanh SXSH.
file-several = Tệp này chứa số liệu của { $count } nhà máy. Mở bằng trang của chương trình để đưa tất cả vào máy.
file-newer = Tệp do phiên bản mới hơn của chương trình ghi (định dạng { $version }): hãy cập nhật chương trình. Tệp không bị thay đổi.
file-field = Mục { $path } chứa “{ $found }”, không đọc được.
file-unreadable = Không đọc được tệp: { $reason }.
file-unwritable = Không ghi được tệp { $path }: { $reason }.
file-pdf-failed = Không tạo được PDF: { $reason }.
file-no-date = Tệp không có ngày lập: hãy thêm --today NĂM-THÁNG-NGÀY.
file-good = { $path }: hợp lệ, { $name }, mã { $digest }
file-good-remarks = { $path }: hợp lệ, { $name }, mã { $digest }, có { $count } lưu ý về số liệu
file-doubt-one = Số liệu trong tệp có 1 điểm cần kiểm tra lại: xem mục “Kiểm tra lại” sau khi mở.
file-doubts = Số liệu trong tệp có { $count } điểm cần kiểm tra lại: xem mục “Kiểm tra lại” sau khi mở.
file-bad = { $path }: { $problem }
file-digest-differs = Mã số liệu trong tệp không khớp với số liệu: tệp đã bị sửa sau khi lập.
file-undated = Tệp ghi ngày lập là “{ $found }”, không phải một ngày có thật.
file-no-day = Tệp không ghi ngày lập.
file-year-ahead = Năm của số liệu ({ $year }) muộn hơn năm lập tệp ({ $written }).
file-unknown-sector = Ngành “{ $sector }” không có trong danh mục này, nên thiếu câu hỏi và mức so sánh riêng của ngành.
file-unknown-self-check = Phần tự kiểm tra có câu trả lời “{ $found }” ở mục { $path } mà danh mục này không có; câu đó không được tính.
file-hidden = Đã bỏ các ký tự không nhìn thấy được trong { $places }.
file-text-tcvn3 = Chữ trong { $places } có vẻ theo bảng mã cũ TCVN3 (ABC), không phải Unicode: hãy gõ lại.
file-text-vni = Chữ trong { $places } có vẻ theo bảng mã cũ VNI, không phải Unicode: hãy gõ lại.
file-text-misread = Chữ trong { $places } đã bị chương trình khác làm hỏng: hãy gõ lại.
file-places = { $places } và { $others } chỗ khác
file-result-differs = Kết quả ghi trong tệp không khớp với kết quả tính lại từ số liệu: { $places }. { $reason }
file-reason-catalogue = Tệp được tính theo danh mục { $then }, còn chương trình này dùng danh mục { $now }; đó không phải lỗi.
file-reason-program = Tệp được tính bằng phiên bản khác của chương trình ({ $program }); đó không phải lỗi.
file-reason-data = Số liệu đã bị sửa sau khi lập tệp.
file-reason-result = Kết quả đã bị sửa sau khi lập tệp.
file-skipped = { $path }: bỏ qua, không phải .json hay .pdf
file-left-behind = { $path }: bỏ qua, tệp phụ do hệ điều hành tạo ra
file-count = Số tệp: { $good } hợp lệ, { $bad } cần kiểm tra lại, { $skipped } bỏ qua.
file-example-unknown = Không có ví dụ nào tên là “{ $name }”. Hãy xem: sxsh example --list
file-sector-unknown = Không có ngành { $sector }. Các ngành: { $known }.
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
