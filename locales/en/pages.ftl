# The pages on which a plant enters its data.
skip = Skip to content
mark = SXSH
other-language = Tiếng Việt
sector-failed = The content of this sector could not be loaded: connect to the network once to download it.
language-failed = The Vietnamese texts could not be loaded: connect to the network once to download them.
opening = Opening…
update-ready = A newer version of the program is available. The data entered are kept.
update-apply = Use the new version
update-later = Later
part-loading = Loading this part of the program…
part-failed = A part of the program could not be loaded: the network is slow or down. What was entered is unchanged. The program tries again by itself; there is no need to reload the page.
part-again = Try again now
optional = optional
yes = Yes
no = No
pick-empty = Choose…
label-unit = Unit
save-and-continue = Save and continue
back-to-tasks = Back to the steps
back-to-areas = Back to the areas
example-mark = example

save-pending = Saving…
save-done = Saved on this computer at { $time }
save-denied = Not saved: the browser does not allow it. Download the file.
save-full = Not saved: the browser's storage is full. Download the file.
save-elsewhere = Another window has just changed this plant. Changes made here will not be saved.
save-reload = Reload the page

open-file = Open a file
open-hint = A data file (.json) or a report (.pdf). You can also drop the file on this page, or paste its text.
open-pasted = The pasted text
open-one = Only one file can be opened at a time. The data that are open are unchanged.
several-added = { $count ->
    [one] { $file }: 1 plant was added to this computer.
   *[other] { $file }: { $count } plants were added to this computer.
}
several-here = { $count ->
    [one] 1 plant was here already with the same data and was not added again.
   *[other] { $count } plants were here already with the same data and were not added again.
}
several-unsaved = { $count ->
    [one] 1 plant could not be saved: the browser has no space, or does not allow it.
   *[other] { $count } plants could not be saved: the browser has no space, or does not allow it.
}
several-refused = { $count ->
    [one] 1 entry could not be read: { $reason }
   *[other] { $count } entries could not be read. The first one: { $reason }
}
open-inside = Looking for the data file in the report { $file }…
open-no-worker = { $file }: the report could not be read, because the PDF reader could not be loaded. Connect to the network once and try again, or open the data file (.json). The data that are open are unchanged.
open-failed = The file { $file } could not be read.
open-refused = { $file }: { $reason } The data that are open are unchanged.
offer-title = The file { $file } was read
offer-found = It contains the data of: { $name } { $year }. The data that are open are unchanged. Choose how to open it:
offer-same = The data in the file are the same as those that are open.
offer-newer = The data in the file are newer than those that are open.
offer-older = The data in the file are older than those that are open.
offer-same-day = The data in the file differ from those that are open and have the same date.
offer-undated = The data in the file differ from those that are open; the file has no date.
offer-in-file = In the file
offer-in-page = Open now
offer-day = Last changed
offer-streams = Inputs and outputs with figures
offer-answers = Questions answered
offer-add = Open as another plant
offer-replace = Replace what is open
offer-cancel = Cancel

vsic-suggests = By this code, the plant belongs to:
start-title = Start
start-heading = Where does the plant lose money, and what should be done first?
start-lede = Walk through the plant with a short checklist and enter one year’s data. The program computes what can be saved and how soon it pays back, and draws up a report to sign and send to the provincial Department of Industry and Trade.
start-time = About 40 minutes. Stop at any time and continue later.
start-private = Nothing is sent anywhere: all data stay on this computer.
start-paper = Have the electricity, water and fuel bills and the stock records of one year at hand.
start-begin = Start
start-examples = Try an example plant
start-examples-hint = Invented data to show how it works. Change anything you like.
start-examples-open = Open the example
start-storage = The data are kept in this browser. Download the file before you clear the browser's data, and on a shared computer.
shelf-title = Plants on this computer
shelf-unnamed = Plant without a name
shelf-continue = Continue
shelf-erase = Delete
shelf-erase-sure = Delete permanently
shelf-all = Download all in one file
shelf-all-hint = All plants on this computer. Open the file on another computer to have them all there.
shelf-damaged = The saved data of this plant cannot be read. They are still on this computer: download all in one file and send it to the cleaner production support office of the province (Department of Industry and Trade, industrial promotion centre).

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
status-done = Completed
status-in-progress = In progress
status-not-started = Not yet started

facility-title = The plant
facility-lede = State what the plant makes and how much, so that questions and comparisons fit the sector.
facility-place = Place
facility-contact = Contact
label-name = Name of the plant
hint-name = Exactly as on the enterprise or household business registration certificate.
label-tax-code = Tax code
label-province = Province or city
hint-province = One of the 34 provinces and cities since July 2025; the former provinces are in brackets.
label-commune = Commune, ward, special zone
label-address = Address, industrial zone
label-year = Reporting year
hint-year = The year of the bills and the output to be entered, for example 2025.
label-employees = Employees
label-days = Production days per year
label-shifts = Shifts per day
suffix-people = people
suffix-days = days
suffix-shifts = shifts
label-contact-name = Full name
label-contact-role = Position
label-contact-phone = Telephone
label-contact-email = E-mail
label-sector = Sector
sector-search = Find the sector
sector-found = Sectors found
sector-found-count = { $count ->
    [one] One sector found. Press to choose it.
   *[other] { $count } sectors found. Press to choose one.
 }
sector-found-none = No sector found. Choose from the list below.
sector-change = If the sector is changed, rows with figures and answers are kept; empty rows and the kind of plant of the old sector are cleared.
hint-sector = Choose the nearest sector: tables and questions follow it.
label-vsic = Industry code (VSIC 2025)
choose-sector = Choose the sector of the plant
choose-province = Choose the province or city
products-title = Products and yearly output
products-add = Add a product
products-remove = Remove this product
label-product-kind = Kind of product
product-other = Another product
label-product-name = The plant's own name for it
label-product-quantity = Output in the year

energy-title = Electricity and fuels
energy-lede = Add up the bills of the whole year; add what is missing.
energy-add-button = Add
energy-add = Add electricity or a fuel
water-title = Water and wastewater
water-lede = Water supply from every source, and wastewater, in the whole year.
materials-title = Materials, chemicals, packaging
materials-lede = Only those that cost most.
wastes-title = Wastes and by-products
wastes-lede = Quantities generated in the year, with the cost of treatment or the income from by-products and scrap.
streams-empty = Nothing listed yet. Add what the plant uses or discharges.
streams-no-sector = Choose the sector first to get the usual rows:
streams-has = The plant has: { $name }
streams-tick = Clear the tick of what the plant does not have, then enter the other rows one after another.
streams-unused = not in the plant
streams-enter-next = Enter the next row
streams-cost = { $cost } per year
streams-price-missing = no price yet
streams-add = Add { $group }
stream-title = One row
stream-gone = This page no longer exists
stream-known = Where does this figure come from?
stream-rename = Give it another name
stream-remove = The plant does not have this
label-stream-name = The plant's own name
label-stream-quantity = Yearly quantity of “{ $stream }”
label-stream-price = Unit price of “{ $stream }”
label-stream-cost = Yearly cost of “{ $stream }”
label-month = Month { $month }
label-cost-of-month = Cost in month { $month }
label-quantity-year = Quantity in { $year }
hint-electricity = Add up the 12 electricity bills.
hint-fuel = Add up the year's deliveries or bills, less the remaining stock.
hint-water = Add up the 12 bills, or read the meter at both ends of the year.
hint-wastewater = From the meter, or from the bills of the treatment plant.
hint-material = From the stock records, less the remaining stock.
hint-waste = From the hand-over notes of the collector; hazardous waste: from the hazardous waste manifests.
hint-by-product = Quantity sold in the year.
label-price = Average purchase price
label-cost = Cost in the year
label-sale-price = Average selling price
label-sale-income = Income in the year
label-disposal-price = Average cost of treatment
label-disposal-cost = Treatment cost in the year
suffix-money-year = VND/year
suffix-money = VND
hint-any-two = Two of the three are enough: quantity, price, cost.
computed-price = Average price { $price }
computed-cost = Cost { $cost } per year
default-price-none = No source gives a default price for this, so the money alone says nothing of the quantity. Enter one more figure: the yearly quantity or the unit price on a bill.
default-price = The default price { $price } is used.
default-price-source = { $name }. Source: { $source }.
months-on = Enter 12 months
cost-months-on = Enter the cost of 12 months
cost-months-off = Enter one cost for the year
months-off = Enter one figure for the year
months-sum = Whole year: { $total }
months-missing = { $count ->
    [one] one month is missing
   *[other] { $count } months are missing
 }
fuel-use = Where is it burnt?
fuel-use-default = Default of the sector. Change it if it differs.
fuel-use-shares = Used in several places
shares-fold = Where it is used, if you know
end-uses-title = Where is it used?
end-uses-hint = Percent of the total. Leave empty what is not known; the rest counts as other uses.
end-uses-parts = More detail
end-uses-exceed = The shares add up to more than 100%.
share-default = Default { $share }

checklist-title = Walk through the plant
checklist-lede = Each question is a sign that can be seen in the plant. If you do not know, choose “I do not know”; you will be reminded to check.
checklist-order = What may save most money is asked first, based on the data entered and the sector. The other questions are at the end of each page.
checklist-tick = Clear the tick of what the plant does not have: its questions are left out.
checklist-progress = { $answered } / { $asked }
checklist-absent = not present
checklist-go-on = Continue answering
checklist-more = Other areas
found-so-far = Found: about { $money }/year
found-nothing = No saving can be computed yet
gate-has = Yes
gate-none = No, go on
gate-passed = { $area }: noted that the plant has none.
gate-undo = Undo
question-reasons = Why, where to look, how to begin
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
question-caution = Caution
question-typical = { $range } of { $of }
question-case-only = (a single case, not used to compute)
question-own = Data of the plant: quotation, saving
source-line = [{ $sources }; confidence { $confidence }]
label-done-share = Percent done already
hint-done-share = If left empty, one half is used.
label-own-quantity = Quantity saved per year
label-own-money = Money saved per year
label-investment = Investment cost (from a quotation if available)
label-note = Note
label-saved-stream = What it saves
saved-money-only = Money only
own-title = The plant's own measures
own-hint = Measures proposed by the plant that the checklist does not contain.
own-add = Add another measure of the plant
own-remove = Remove this measure
label-own-name = Name of the measure
label-plan-who = Person responsible
label-plan-when = Deadline
label-receiver = Receiver of the report
label-deadline = Due date of the report

summary-title = There is a problem
error-prefix = Error: 
error-enter = Enter { $thing }
error-choose = Choose { $thing }
error-between = { $thing } must be between { $low } and { $high }
error-number = { $thing } must be a number, like { $example }
error-negative-month = { $thing } cannot be negative: enter only what was bought. What was sold (surplus solar power) is entered among the outputs.
error-several = { $thing } takes one number; these are several cells of a table
error-unit = { $thing } is counted in { $unit }; convert it, or choose another unit
error-period = { $thing } is of another period than this box. If only the monthly average is known, enter that number × 12
error-negative = { $thing } cannot be negative
error-too-large = { $thing } cannot be more than { $most }
error-whole = { $thing } must be a whole number
error-shares = The shares add up to { $sum }; they cannot be more than 100%
error-ambiguous = { $thing } can be read as { $thousands } or { $fraction }; write it more clearly
example-number = 1,234.5
example-percent = 12.5
example-whole = 2025
understood = Understood as { $value }
understood-several = This box takes one number; several cells of a table were pasted.
understood-unit = This box counts in { $unit }: the unit that was typed cannot be converted.
understood-period = This number is for another period. If only the monthly average is known, enter that number × 12.
understood-question = { $thousands } or { $fraction }? Write it more clearly.

results-title = Results
plan-title = Plan
check-title = Check your answers
download-title = Download
label-water-in-product = Water in the products
label-water-evaporated = Water evaporated
label-mass = Mass of one unit
label-fee = Environmental protection fee
label-lost-kg = Material contained in it
label-running = Extra running cost per year
label-lifetime = Lifetime
label-residual = Salvage value at end of life
label-support = Support received
label-discount = Discount rate
label-loan = Loan
label-loan-rate = Interest on the loan
label-loan-months = Term of the loan
streams-removed = “{ $name }” was removed.
streams-restore = Restore
stream-another = Add another meter, contract or lot of the same kind
hint-own-power = Quantity generated and used on site, by the meter. No grid CO₂ and no grid price are counted; what was sold is entered among the outputs.
hint-sold = Quantity sold in the year, by the meter or the invoices. It is income and is not deducted from the energy used.
vat-legend = Prices and costs here
vat-without = without VAT
vat-with = with VAT
vat-hint = Chosen once for the whole plant. If VAT is deductible, prices should be entered without it; default prices are converted to this choice, and are without VAT until one is made.
label-tenants = Part used by tenants
hint-tenants = If the bill includes what tenants use: the percentage. It is deducted.
label-first-month = The data year begins in
label-heat = Calorific value on the test certificate
hint-heat = Net calorific value (NCV) of the coal, wood or oil that was bought; if left empty, the general table is used.
