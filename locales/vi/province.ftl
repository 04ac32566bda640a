# Tệp của tỉnh: kết quả thực hiện giải pháp mà đơn vị tổng hợp gửi lại cho nhà máy.
province-newer = Tệp của tỉnh do phiên bản mới hơn của chương trình lập (định dạng { $version }): hãy mở bằng phiên bản mới nhất.
province-changed = Tệp của tỉnh đã bị sửa sau khi lập nên không dùng được: hãy xin lại bản gốc.
province-none = Tệp của tỉnh không nêu đúng mã tỉnh (“{ $found }”).
province-year = Tệp của tỉnh nêu năm { $found }, không thể là năm số liệu.
province-undated = Tệp của tỉnh không nêu đúng ngày lập (“{ $found }”).
province-too-few = Tệp của tỉnh có số liệu của nhóm chỉ { $n } nhà máy ({ $measure }); chỉ dùng số liệu của nhóm từ 5 nhà máy trở lên.
province-impossible = Tệp của tỉnh có số liệu không thể đúng ({ $measure }): số đã làm nhiều hơn số nhà máy, hoặc thấp nhất lớn hơn trung vị.
province-twice = Tệp của tỉnh nêu giải pháp { $measure } hai lần cho cùng một ngành.
province-file = { $file }: { $reason }
province-good = { $file }: tệp của tỉnh { $province }, số liệu năm { $year }, { $measures } dòng số liệu của { $facilities } cơ sở
province-kept = Đã nhận tệp { $file }: số liệu năm { $year } của { $province } ({ $facilities } nhà máy). Số liệu này hiện bên cạnh số liệu của danh mục ở câu hỏi và kết quả, không làm thay đổi kết quả tính.
province-not-kept = { $file }: trình duyệt không lưu được tệp của tỉnh. Hãy giải phóng bộ nhớ rồi mở lại tệp.
province-heading = Số liệu của tỉnh
province-what = Kết quả thực hiện giải pháp ở { $province }, số liệu năm { $year }, do { $facilities } nhà máy báo cáo. Đơn vị tổng hợp lập ngày { $day } theo danh mục { $catalogue }, mã { $digest }. Chỉ nêu số liệu của nhóm từ 5 nhà máy trở lên; không làm thay đổi kết quả tính.
province-rehearsal = Đây là số liệu chạy thử từ các nhà máy ví dụ.
province-remove = Bỏ số liệu của tỉnh
province-removed = Đã bỏ số liệu của tỉnh khỏi máy này.
province-remove-failed = Trình duyệt không xóa được số liệu của tỉnh.
province-done-sector = cùng ngành: { $done }/{ $n } nhà máy đã làm
province-done-all = mọi ngành: { $done }/{ $n } nhà máy đã làm
province-realised-sector = cùng ngành: thực tế bằng { $median } lần ước tính (từ { $lowest } đến { $highest }, n = { $n })
province-realised-all = mọi ngành: thực tế bằng { $median } lần ước tính (từ { $lowest } đến { $highest }, n = { $n })
province-in = Ở { $province }
province-source = Nguồn: đơn vị tổng hợp của { $province }, số liệu năm { $year }, lập ngày { $day }.
province-with-former = { $name } (gồm { $former } cũ)
