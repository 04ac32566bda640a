paper-title = Type in a paper
paper-open = Type in a filled-in paper by its codes
paper-lede = Type the code of each question and the letter of the ticked box. Every code shows at once as question and answer, to compare.
paper-sheet = A sheet printed from the catalogue of { $version } for this sector bears the number { $number } at its head. With another number the codes do not fit: choose the right sector, or answer the questions on the Checklist page.
paper-codes = Codes on the paper
paper-codes-hint = For example: B1a B2c B3b, then press Enter. The code of “Does the plant have …?” is typed the same way: a is yes, b is no. Type the number of the sheet first, to check it.
paper-take = Enter
paper-undo = Undo the last code
paper-count = { $count ->
    [one] 1 code entered
   *[other] { $count } codes entered
}
paper-refused = { $code }: { $why }
paper-no-form = not a code. A code is letters, a number and the letter of the box, for example B3b.
paper-no-place = no part has this letter and number.
paper-no-question = this part has no question with this number.
paper-no-answer = the last letter must be a box on the paper: a to e, or a and b for “Does the plant have …?”.
paper-other-sheet = this sheet is for another sector or was printed from another catalogue, so its codes do not match. Do not continue.
paper-sheet-fits = The sheet fits this sector and catalogue.
