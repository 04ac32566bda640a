check-title = Check your answers
check-heading = Check before download
check-lede = All answers and data in one place. Use Change to correct an entry.
check-doubts = { $count ->
    [one] { $count } figure needs to be checked
   *[other] { $count } figures need to be checked
}
check-doubts-why = These figures are unusual. If they are right, leave them; if a unit was mistaken or a digit is missing or too many, change them.
check-nothing-open = Nothing has to be corrected.
check-open = { $count ->
    [one] { $count } item to correct
   *[other] { $count } items to correct
 }
check-open-why = The download still works; numbers that cannot be read are not included in the result.
check-signs = The font of the report lacks: { $signs }. On paper each becomes a box □; the data file and the workbook keep it. Use Latin letters where it is to be printed.
check-signs-more = The font of the report lacks: { $signs } and { $others } more. On paper each becomes a box □; the data file and the workbook keep it. Use Latin letters where it is to be printed.
check-defaults = { $count ->
    [one] { $count } figure is a default
   *[other] { $count } figures are defaults
 }
check-defaults-why = The result is more reliable with the plant's own figures.
check-default-price = Unit price: { $stream }
check-default-share = Share of “{ $node }” in “{ $stream }”
check-change = Change
check-none = Not stated
check-enter = Enter
check-choose = Choose measures
check-no-quantity = Quantity not entered
check-price = Price: { $price }
check-cost = Cost: { $money } per year
check-shares = Used for:
check-absent = The plant does not have this
check-answered = { $answered } / { $asked } questions
check-saves = saves { $money } per year
check-go-on = Continue to the download
check-results = See the results
