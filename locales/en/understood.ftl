understood = Understood as { $value }
understood-several = This box takes one number; several cells of a table were pasted.
understood-unit = This box counts in { $unit }: the unit that was typed cannot be converted.
understood-period = This number is for another period. If only the monthly average is known, enter that number × 12.
understood-question = { $thousands } or { $fraction }? Write it more clearly.
