own-title = The plant's own measures
own-hint = Measures proposed by the plant that the checklist does not contain.
own-add = Add another measure of the plant
own-remove = Remove this measure
own-measure-unnamed = Own measure without a name
