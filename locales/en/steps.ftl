# Balances of process steps, and the split of consumption between products.
steps-title = Balance of process steps
steps-lede = Optional. Balance the inputs and outputs of one step over a batch, a shift or a day, to see where material is lost and what it costs.
steps-empty = No step yet. Start with the one that makes the most rejects.
steps-add = Step to balance
steps-add-other = Another step
steps-add-button = Add step
steps-none-weighed = Not balanced yet
steps-row = Inputs { $inputs }, lost { $loss }
steps-row-money = Inputs { $inputs }, lost { $loss }, about { $money } per year
steps-continue = Continue to the checklist
steps-hub = Balance of process steps (optional)
steps-unnamed = Step without a name
steps-table = Balance by process step
steps-note = Masses are those of one batch (shift, day) weighed; money is for the whole year, at the mean purchase price of the inputs.
steps-open = Balance process steps to see where it is lost
