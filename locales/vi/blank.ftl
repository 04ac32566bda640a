# The checklist on paper, filled in by hand during the walk-through.
blank-title = PHIẾU KHẢO SÁT TẠI CƠ SỞ
blank-name = Phiếu khảo sát sản xuất sạch hơn – { $sector }
blank-subject = Phiếu trống để in, ghi tay khi đi khảo sát: đánh dấu và ghi số đo
blank-how = Đi theo từng nơi, đánh dấu ✓ vào một ô cho mỗi câu. Sau đó nhập vào chương trình ở trang “Nhập phiếu giấy”: gõ mã của câu và chữ của ô đã đánh dấu, ví dụ B3b.
blank-sheet = Số của phiếu
blank-factory = Tên cơ sở
blank-date = Ngày khảo sát
blank-walked-by = Người khảo sát
blank-with = Đại diện phân xưởng cùng khảo sát
blank-gate = { $code }. { $question }   □ a. Có   □ b. Không (bỏ qua phần này)
blank-look = Xem: { $place }
blank-answer = □ { $letter }. { $answer } ({ $reply })
blank-other = □ d. { $not_applicable }   □ e. { $unknown }
blank-note = Ghi chú, số đo:
blank-more = Ghi nhận khác
blank-see = Nội dung, vị trí:
blank-footer = Phiếu trống · Danh mục ngày { $catalogue }
