# The pages on which a plant enters its data.
page-skip = Skip to content
page-mark = SXSH
page-other-language = Tiếng Việt
page-language-failed = The Vietnamese texts could not be loaded: connect to the network once to download them.
page-opening = Opening…
page-update-ready = A newer version of the program is available. The data entered are kept.
page-update-apply = Use the new version
page-update-later = Later
page-part-loading = Loading this part of the program…
page-part-failed = A part of the program could not be loaded: the network is slow or down. What was entered is unchanged. The program tries again by itself; there is no need to reload the page.
page-part-again = Try again now
page-optional = optional
page-yes = Yes
page-no = No
page-pick-empty = Choose…
page-back-to-tasks = Back to the steps
page-back-to-areas = Back to the areas
page-example-mark = example
page-several-added = { $count ->
    [one] { $file }: 1 plant was added to this computer.
   *[other] { $file }: { $count } plants were added to this computer.
}
page-several-here = { $count ->
    [one] 1 plant was here already with the same data and was not added again.
   *[other] { $count } plants were here already with the same data and were not added again.
}
page-several-unsaved = { $count ->
    [one] 1 plant could not be saved: the browser has no space, or does not allow it.
   *[other] { $count } plants could not be saved: the browser has no space, or does not allow it.
}
page-several-refused = { $count ->
    [one] 1 entry could not be read: { $reason }
   *[other] { $count } entries could not be read. The first one: { $reason }
}
page-vsic-suggests = By this code, the plant belongs to:
page-status-done = Completed
page-status-in-progress = In progress
page-status-not-started = Not yet started
page-facility-title = The plant
page-facility-lede = State what the plant makes and how much, so that questions and comparisons fit the sector.
page-facility-place = Place
page-facility-contact = Contact
page-choose-sector = Choose the sector of the plant
page-choose-province = Choose the province or city
page-products-title = Products and yearly output
page-products-add = Add a product
page-products-remove = Remove this product
page-product-other = Another product
page-water-title = Water and wastewater
page-water-lede = Water supply from every source, and wastewater, in the whole year.
page-materials-title = Materials, chemicals, packaging
page-materials-lede = Only those that cost most.
page-wastes-title = Wastes and by-products
page-wastes-lede = Quantities generated in the year, with the cost of treatment or the income from by-products and scrap.
page-computed-price = Average price { $price }
page-computed-cost = Cost { $cost } per year
page-months-on = Enter 12 months
page-cost-months-on = Enter the cost of 12 months
page-cost-months-off = Enter one cost for the year
page-months-off = Enter one figure for the year
page-months-sum = Whole year: { $total }
page-months-missing = { $count ->
    [one] one month is missing
   *[other] { $count } months are missing
 }
page-fuel-use = Where is it burnt?
page-fuel-use-default = Default of the sector. Change it if it differs.
page-fuel-use-shares = Used in several places
page-shares-fold = Where it is used, if you know
page-end-uses-title = Where is it used?
page-end-uses-hint = Percent of the total. Leave empty what is not known; the rest counts as other uses.
page-end-uses-parts = More detail
page-end-uses-exceed = The shares add up to more than 100%.
page-share-default = Default { $share }
page-found-so-far = Found: about { $money }/year
page-found-nothing = No saving can be computed yet
page-gate-has = Yes
page-gate-none = No, go on
page-gate-passed = { $area }: noted that the plant has none.
page-gate-undo = Undo
page-section-more = { $count ->
    [one] one more question of this area
   *[other] { $count } more questions of this area
 }
page-source-line = [{ $sources }; confidence { $confidence }]
page-saved-money-only = Money only
page-summary-title = There is a problem
page-example-number = 1,234.5
page-example-percent = 12.5
page-example-whole = 2025
page-vat-legend = Prices and costs here
page-vat-without = without VAT
page-vat-with = with VAT
page-vat-hint = Chosen once for the whole plant. If VAT is deductible, prices should be entered without it; default prices are converted to this choice, and are without VAT until one is made.
