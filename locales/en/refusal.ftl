refusal-negative = { $thing } cannot be below zero.
refusal-too-large = { $thing } is too large.
refusal-lifetime = The lifetime must be between 1 and 50 years.
refusal-discount = The discount rate must be between 0% and 1,000% per year.
refusal-interest = The interest on the loan must be between 0% and 100% per year.
refusal-months = The term of the loan must be between 1 and 360 months.
refusal-overflow = The numbers are too large to compute with.
