# Ý kiến của đơn vị tổng hợp, trong trang của nhà máy
remark-from = { $by }, { $on }
remark-answer = Trả lời
remark-words = Nội dung
remark-by = Người trả lời
remark-nameless = Hãy ghi tên người trả lời.
remark-send = Ghi câu trả lời
remark-again = Trả lời lại
remark-done = Đã sửa
remark-explained = Số liệu đúng, có giải thích
remark-disagree = Không đồng ý
remark-answered = { $answer } ({ $signed })
