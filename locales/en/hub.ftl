hub-title = Steps
hub-heading = Quick assessment of the plant
hub-lede = About 40 minutes. In any order; stop at any time.
hub-example = This is an example plant with invented data.
hub-replaced = Replaced by the data in the file.
hub-undo = Restore the previous data
hub-results = See the results
hub-download = Check and download
hub-not-saved = This browser cannot keep the data. Download the file before you close the page.
hub-questions = { $answered } / { $asked } questions
hub-chosen = { $count -> 
    [one] one measure chosen
   *[other] { $count } measures chosen
 }
hub-plan-empty = Choose measures, persons responsible and deadlines
hub-facility-empty = Name, sector, output
hub-product-year = { $product }, in { $year }
hub-streams-empty = Nothing listed yet
hub-stream-open = Data missing: { $name }
hub-streams = { $entered } / { $total } have a quantity
