technique-good-housekeeping = Quản lý nội vi
technique-better-process-control = Kiểm soát quá trình tốt hơn
technique-input-substitution = Thay đổi nguyên liệu
technique-equipment-modification = Cải tiến thiết bị
technique-technology-change = Công nghệ sản xuất mới
technique-on-site-reuse = Tận thu, tái sử dụng tại chỗ
technique-by-product = Sản xuất sản phẩm phụ hữu ích
technique-product-modification = Cải tiến sản phẩm
