checklist-title = Đi một vòng nhà máy
checklist-lede = Mỗi câu hỏi là một dấu hiệu nhìn thấy được ở nhà máy. Không biết thì chọn “Không biết”, sẽ được nhắc kiểm tra lại.
checklist-order = Hỏi trước những gì có thể tiết kiệm nhiều tiền nhất, tính theo số liệu đã nhập và ngành sản xuất. Các câu hỏi còn lại nằm ở cuối mỗi trang.
checklist-tick = Bỏ dấu những gì nhà máy không có: các câu hỏi về phần đó được bỏ qua.
checklist-progress = { $answered } / { $asked }
checklist-absent = không có
checklist-go-on = Trả lời tiếp
checklist-more = Các lĩnh vực khác
