# Sản xuất sạch hơn là gì, phần tự kiểm tra, và quy tắc kết luận.
about-title = SXSH là gì?
about-heading = Sản xuất sạch hơn là gì?
about-contrast = Hay bị nhầm: xử lý chất thải ở cuối không phải là SXSH
about-end-of-pipe = Xử lý cuối đường ống
about-at-source = Sản xuất sạch hơn
about-input = Đầu vào
about-product = Sản phẩm
about-waste = Chất thải
about-treatment = Xử lý
about-techniques = Tám kỹ thuật
about-examples = Ví dụ lấy từ ngành: { $sector }.
about-no-examples = Mở một nhà máy đã chọn ngành thì có ví dụ của đúng ngành đó.
about-example = Ví dụ:
about-measures = Xem các giải pháp
about-check = Tự kiểm tra 5 câu
about-sources = Nguồn
