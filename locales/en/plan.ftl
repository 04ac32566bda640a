plan-title = Plan
plan-heading = Implementation plan
plan-lede = Tick the measures that will be implemented and enter the person responsible and the deadline. The plan is printed in the report.
plan-empty = There are no measures to choose from yet
plan-empty-go = Answer the questions of each area
plan-chosen = { $count ->
    [one] { $count } measure chosen.
   *[other] { $count } measures chosen.
 }
plan-first = Worth doing now, or chosen
plan-more-first = { $count ->
    [one] 1 more measure worth doing now, or chosen
   *[other] { $count } more measures worth doing now, or chosen
 }
plan-more = { $count ->
    [one] one other measure
   *[other] { $count } other measures
 }
plan-proposal = proposed
plan-proposed = { $count ->
    [one] Proposed: one measure worth doing now is ticked already. Clear the tick if it will not be done; the proposal enters the plan only with “Agree with the proposal” or “Continue”.
   *[other] Proposed: { $count } measures worth doing now are ticked already. Clear the tick of those that will not be done; the proposal enters the plan only with “Agree with the proposal” or “Continue”.
 }
plan-take = Agree with the proposal
plan-gone = Chosen earlier
plan-gone-why = According to the present answers these measures are no longer in the list of what remains to be done. Clear the tick if they will not be implemented.
plan-when-example = for example June 2027
plan-go-on = Continue
plan-results = See the results
