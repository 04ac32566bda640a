# The pages on which a factory enters its figures.
skip = Skip to content
mark = SXSH
other-language = Tiếng Việt
sector-failed = The content of this trade could not be loaded: a network is needed once.
language-failed = The Vietnamese texts could not be loaded: a network is needed once.
optional = optional
yes = Yes
no = No
pick-empty = Choose…
label-unit = Unit
save-and-continue = Save and continue
back-to-tasks = Back to the tasks
back-to-areas = Back to the areas
example-mark = example

save-pending = Saving…
save-done = Saved on this machine at { $time }
save-denied = Not saved: the browser does not allow it. Download the file.
save-full = Not saved: the browser's storage is full. Download the file.
save-elsewhere = Another window has just changed this factory. Reload the page.

open-file = Open a file
open-hint = A submission (.json) or a report (.pdf). It can also be dropped on this page, or pasted.
open-pasted = The pasted text
open-one = One file at a time can be opened. What is open was not touched.
several-added = { $count ->
    [one] { $file }: 1 factory was added to this machine.
   *[other] { $file }: { $count } factories were added to this machine.
}
several-here = { $count ->
    [one] 1 factory was here already with the same data.
   *[other] { $count } factories were here already with the same data.
}
several-unsaved = { $count ->
    [one] 1 factory could not be kept: the browser has no room, or keeps nothing.
   *[other] { $count } factories could not be kept: the browser has no room, or keeps nothing.
}
several-refused = { $count ->
    [one] 1 entry could not be read: { $reason }
   *[other] { $count } entries could not be read. The first one: { $reason }
}
open-inside = Looking for the submission in the report { $file }…
open-no-worker = { $file }: the report could not be read, because the part that reads PDF did not open. Connect to the network once and try again, or open the submission file (.json). What is open was not touched.
open-failed = The file { $file } could not be read.
open-refused = { $file }: { $reason } What is open was not touched.
offer-title = The file { $file } was read
offer-found = It holds the data of: { $name } { $year }. What is open was not touched. What would you like to do?
offer-same = The data in the file are the same as those that are open.
offer-newer = The data in the file are newer than those that are open.
offer-older = The data in the file are older than those that are open.
offer-same-day = The data in the file differ from those that are open, and are of the same day.
offer-undated = The data in the file differ from those that are open; the file has no day of writing.
offer-in-file = In the file
offer-in-page = Open now
offer-day = Last changed
offer-streams = Inputs and outputs with figures
offer-answers = Questions answered
offer-add = Open as another factory
offer-replace = Replace what is open
offer-cancel = Cancel

vsic-suggests = By this code, the plant belongs to:
start-title = Start
start-heading = Where does the factory lose money, and what comes first?
start-lede = Walk round the plant with a short list of questions, enter one year's figures, see what can be saved and how soon it pays back, then download a report to sign and send to the province's cleaner production team.
start-time = About 40 minutes. Stop at any time and go on later.
start-private = Nothing is sent anywhere: every figure stays on this machine.
start-paper = Have a year's electricity, water and fuel bills and the stock book at hand.
start-begin = Start
start-examples = Try an example factory
start-examples-hint = Invented figures to see how it works. Change anything you like.
start-storage = The figures are kept in this browser. Download the file before you clear the browser's data, and on a shared machine.
shelf-title = Factories on this machine
shelf-unnamed = Factory without a name
shelf-continue = Continue
shelf-erase = Erase
shelf-erase-sure = Erase for good
shelf-all = Download all in one file
shelf-all-hint = Every factory on this machine. Opened on another machine, the file brings them all there.
shelf-damaged = The saved data of this factory cannot be read. They are still on this machine: download all in one file and send it to the consultant team.

hub-title = Tasks
hub-heading = Quick assessment of the factory
hub-lede = About 40 minutes. In any order; stop at any time.
hub-example = This is an example factory with invented figures.
hub-replaced = Replaced by the data in the file.
hub-undo = Bring back what was open before
hub-results = See the results
hub-download = Check and download
hub-not-saved = This browser cannot keep the figures. Download the file before you close the page.
hub-questions = { $answered } / { $asked } questions
hub-chosen = { $count -> 
    [one] one measure chosen
   *[other] { $count } measures chosen
 }
hub-plan-empty = Choose what, who and by when
hub-facility-empty = Name, sector, output
hub-product-year = { $product }, in { $year }
hub-streams-empty = Nothing listed yet
hub-stream-open = { $name } lacks figures
hub-streams = { $entered } / { $total } have a quantity
status-done = Completed
status-in-progress = In progress
status-not-started = Not yet started

facility-title = The facility
facility-lede = Tell what the factory makes and how much, so that questions and comparisons fit the trade.
facility-place = Place
facility-contact = Contact
label-name = Name of the facility
hint-name = As on the business licence.
label-tax-code = Tax code
label-province = Province or city
hint-province = One of the 34 since July 2025; the former provinces stand in brackets.
label-commune = Commune or ward
label-address = Address, industrial zone
label-year = Reporting year
hint-year = The year of the bills and the output that you will enter, for example 2025.
label-employees = Employees
label-days = Production days a year
label-shifts = Shifts a day
suffix-people = people
suffix-days = days
suffix-shifts = shifts
label-contact-name = Full name
label-contact-role = Position
label-contact-phone = Telephone
label-contact-email = E-mail
label-sector = Sector
hint-sector = Choose the nearest one: tables and questions follow it.
label-vsic = Industry code (VSIC 2025)
choose-sector = Choose the sector of the factory
choose-province = Choose the province or city
products-title = Products and yearly output
products-add = Add a product
products-remove = Remove this product
label-product-kind = Kind of product
product-other = Another product
label-product-name = The factory's own name for it
label-product-quantity = Output of the year

energy-title = Electricity and fuels
energy-lede = Add up the bills of the whole year. Remove what the plant does not use, add what is missing.
energy-add-button = Add
energy-add = Add electricity or a fuel
water-title = Water and wastewater
water-lede = Water taken from every source, and wastewater, in the whole year.
materials-title = Materials, chemicals, packaging
materials-lede = Only what costs most. Remove the rows that the plant does not use.
wastes-title = Wastes and by-products
wastes-lede = Quantities of the year with the cost of disposal, or the income from by-products and scrap.
streams-empty = Nothing listed yet. Add what the plant uses or discharges.
streams-no-sector = Choose the sector first, and the usual rows appear:
streams-enter-next = Enter the next row
streams-cost = { $cost } a year
streams-price-missing = no price yet
streams-add = Add { $group }
stream-title = One row
stream-gone = This page no longer exists
stream-known = Where does this figure come from?
stream-rename = Give it another name
stream-remove = The plant does not have this
label-stream-name = The factory's own name
label-stream-quantity = Yearly quantity of { $stream }
label-stream-price = Unit price of { $stream }
label-stream-cost = Yearly cost of { $stream }
label-month = Month { $month }
label-quantity-year = Quantity in { $year }
hint-electricity = Add up the 12 electricity bills.
hint-fuel = Add up the year's deliveries or bills, less what is left in stock.
hint-water = Add up the 12 bills, or read the meter at both ends of the year.
hint-wastewater = From the meter, or from the bills of the treatment plant.
hint-material = From the stock book, less what is left.
hint-waste = From the hand-over notes of the collector.
hint-by-product = What was sold in the year.
label-price = Average purchase price
label-cost = Cost of the year
label-sale-price = Average selling price
label-sale-income = Income of the year
label-disposal-price = Average cost of treatment
label-disposal-cost = Treatment cost of the year
suffix-money-year = VND/year
suffix-money = VND
hint-any-two = Two of the three are enough: quantity, price, cost.
computed-price = Average price { $price }
computed-cost = Cost { $cost } a year
default-price = The default price { $price } is used.
default-price-source = { $name }. Source: { $source }.
months-on = Enter 12 months
months-off = Enter one figure for the year
months-sum = Whole year: { $total }
months-missing = { $count ->
    [one] one month is missing
   *[other] { $count } months are missing
 }
fuel-use = Where is it burnt?
fuel-use-default = Default of the sector. Choose again if it differs.
fuel-use-shares = Used in several places
shares-fold = Where it is used, if you know
end-uses-title = Where is it used?
end-uses-hint = Percent of the whole. Leave empty what you do not know; the rest counts as other uses.
end-uses-parts = More detail
end-uses-exceed = The shares add up to more than 100 %.
share-default = Default { $share }

checklist-title = Walk round the plant
checklist-lede = Each question is a sign that can be seen on the floor. If you do not know, say so: you will be reminded to look.
checklist-order = What may save most money is asked first, by the bills entered and the trade. The other questions stand at the end of each page.
checklist-progress = { $answered } / { $asked }
checklist-absent = not here
checklist-go-on = Go on answering
checklist-more = Other areas
section-more = { $count ->
    [one] one more question of this area
   *[other] { $count } more questions of this area
 }
question-step = Question { $number } / { $count }
question-back = Previous
question-next = Next
question-measure = Measure
question-why = Why it matters
question-look = Where to look
question-saving = Typical saving
question-caution = Mind
question-typical = { $range } of { $of }
question-case-only = (a single case, not used to compute)
question-own = The factory's figures: quotation, saving
source-line = [{ $sources }; confidence { $confidence }]
label-done-share = Percent done already
hint-done-share = Half, if left empty.
label-own-quantity = Quantity saved a year
label-own-money = Money saved a year
label-investment = Investment or quotation
label-note = Remark
label-saved-stream = What it saves
saved-money-only = Money only
own-title = The factory's own measures
own-hint = What the factory has thought of and no question asks.
own-add = Add an own measure
own-remove = Remove this measure
label-own-name = Name of the measure
label-plan-who = Who does it
label-plan-when = Done by
label-receiver = Receiver
label-deadline = Deadline

summary-title = There is a problem
error-prefix = Error: 
error-enter = Enter { $thing }
error-choose = Choose { $thing }
error-between = { $thing } must be between { $low } and { $high }
error-number = { $thing } must be a number, like { $example }
error-negative = { $thing } cannot be negative
error-too-large = { $thing } cannot be more than { $most }
error-whole = { $thing } must be a whole number
error-shares = The shares add up to { $sum }; they cannot be more than 100 %
error-ambiguous = { $thing } can be read as { $thousands } or { $fraction }; write it more clearly
example-number = 1,234.5
example-percent = 12.5
example-whole = 2025
understood = Understood as { $value }
understood-question = { $thousands } or { $fraction }? Write it more clearly.

results-title = Results
plan-title = Plan
check-title = Check your answers
download-title = Download
label-water-in-product = Water in the products
label-water-evaporated = Water evaporated
label-mass = Mass of one unit
label-fee = Environmental fee
label-lost-kg = Material contained in it
label-running = Extra running cost a year
label-lifetime = Lifetime
label-residual = Residual value at the end
label-support = Support received
label-discount = Discount rate
label-loan = Loan
label-loan-rate = Interest on the loan
label-loan-months = Term of the loan
streams-removed = “{ $name }” was removed.
streams-restore = Bring it back
