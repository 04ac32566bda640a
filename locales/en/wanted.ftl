wanted-stream = Yearly quantity of { $resource }
wanted-quantity = Yearly quantity of “{ $stream }”
wanted-quantity-of-money = Yearly quantity or unit price of “{ $stream }” (no source gives a default price)
wanted-price = Unit price of “{ $stream }”
wanted-saved = Yearly reduction of { $resource } (estimate by the plant)
wanted-saved-on-paper = Yearly reduction of { $resource } (estimate by the facility)
wanted-money = Yearly saving in money (estimate by the plant)
wanted-money-on-paper = Yearly saving in money (estimate by the facility)
