preset-nameless = Hãy ghi tên buổi tập huấn.
preset-damaged = Đường dẫn của buổi tập huấn bị thiếu hoặc sai một phần. Hãy quét lại mã QR, hoặc chép lại cả đường dẫn.
preset-newer = Thiết lập này do phiên bản mới hơn của chương trình tạo ra (phiên bản { $version }). Hãy tải lại trang khi có mạng để có bản mới.
preset-too-long = Đường dẫn dài { $bytes } byte, quá { $most } byte. Hãy rút ngắn tên buổi tập huấn, nơi nhận, hoặc bỏ bớt ngành. Vẫn lưu được ra tệp.
preset-unfit = “{ $part }” quá dài hoặc có ký tự không dùng được.
preset-file = { $file }: { $reason }
preset-of-file = Đây không phải tệp thiết lập buổi tập huấn. { $reason }
