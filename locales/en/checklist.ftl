checklist-title = Walk through the plant
checklist-lede = Each question is a sign that can be seen in the plant. If you do not know, choose “I do not know”; you will be reminded to check.
checklist-order = What may save most money is asked first, based on the data entered and the sector. The other questions are at the end of each page.
checklist-tick = Clear the tick of what the plant does not have: its questions are left out.
checklist-progress = { $answered } / { $asked }
checklist-absent = not present
checklist-go-on = Continue answering
checklist-more = Other areas
