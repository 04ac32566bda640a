poster-title = WHAT TO DO ON MONDAY
poster-title-of = What to do on Monday – { $name }
poster-subject = What to do first according to the Cleaner Production quick assessment
poster-worth = Saves about { $money } per year
poster-who = Responsible:
poster-when = By:
poster-first-open = First step: ............................................................
