default-quantity = Quantity by the default price: { $quantity } per year.
default-quantity-range = By the range of that price: { $range }.
default-quantity-enter = This is not a quantity from a bill: enter the quantity if it is known.
default-price-none = No source gives a default price for this, so the money alone says nothing of the quantity. Enter one more figure: the yearly quantity or the unit price on a bill.
default-price = The default price { $price } is used.
default-price-source = { $name }. Source: { $source }.
