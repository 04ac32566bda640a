technique-good-housekeeping = Good housekeeping
technique-better-process-control = Better process control
technique-input-substitution = Input material change
technique-equipment-modification = Equipment modification
technique-technology-change = New technology
technique-on-site-reuse = On-site recovery and reuse
technique-by-product = Useful by-product
technique-product-modification = Product modification
