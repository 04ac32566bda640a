amount-investment = Investment cost
amount-support = Support
amount-saving = Yearly saving
amount-running = Running cost
amount-residual = Salvage value
amount-loan = Loan
