understood = Hiểu là { $value }
understood-several = Ô này chỉ nhận một số; vừa dán nhiều ô của bảng tính.
understood-unit = Ô này tính theo { $unit }: đơn vị vừa gõ không đổi sang được.
understood-period = Số này không phải của cùng khoảng thời gian. Nếu chỉ biết trung bình một tháng, ghi số đó × 12.
understood-question = Là { $thousands } hay { $fraction }? Hãy viết lại cho rõ.
