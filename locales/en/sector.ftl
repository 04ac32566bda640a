sector-failed = The content of this sector could not be loaded: connect to the network once to download it.
sector-search = Find the sector
sector-found = Sectors found
sector-found-count = { $count ->
    [one] One sector found. Press to choose it.
   *[other] { $count } sectors found. Press to choose one.
 }
sector-found-none = No sector found. Choose from the list below.
sector-change = If the sector is changed, rows with figures and answers are kept; empty rows and the kind of plant of the old sector are cleared.
