# The checklist on paper, filled in by hand during the walk-through.
blank-title = CHECKLIST FOR THE WALK-THROUGH
blank-name = Cleaner Production checklist – { $sector }
blank-subject = Blank checklist for printing, to be filled in by hand during the walk-through: tick boxes and readings
blank-how = Walk from place to place and tick ✓ one box for each question. Then enter them into the program on the page “Type in a paper”: the code of the question and the letter of the ticked box, for example B3b.
blank-sheet = Number of this sheet
blank-factory = Facility
blank-date = Date of the walk-through
blank-walked-by = Carried out by
blank-with = Representative of the workshop
blank-gate = { $code }. { $question }   □ a. Yes   □ b. No (skip this part)
blank-look = Look at: { $place }
blank-answer = □ { $letter }. { $answer } ({ $reply })
blank-other = □ d. { $not_applicable }   □ e. { $unknown }
blank-note = Notes, readings:
blank-more = Other observations
blank-see = Observation, location:
blank-footer = Blank checklist · Catalogue of { $catalogue }
