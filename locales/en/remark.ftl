# Remarks of the office, in the page of the plant
remark-from = { $by }, { $on }
remark-answer = Answer
remark-words = Content
remark-by = Answered by
remark-nameless = Enter the name of the person answering.
remark-send = Save the answer
remark-again = Answer again
remark-done = Corrected
remark-explained = The figure is correct, with an explanation
remark-disagree = Disagree
remark-answered = { $answer } ({ $signed })
