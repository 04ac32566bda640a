# What cleaner production is, the self-check, and the rules of the conclusions.
about-title = What is CP?
about-heading = What is cleaner production?
about-contrast = Often mistaken: treating waste at the end is not CP
about-end-of-pipe = End-of-pipe treatment
about-at-source = Cleaner production
about-input = Inputs
about-product = Product
about-waste = Waste
about-treatment = Treatment
about-techniques = Eight techniques
about-examples = Examples from the sector: { $sector }.
about-no-examples = Open a plant whose sector is chosen to see examples of that sector.
about-example = Example:
about-measures = See the measures
about-check = Five questions to check yourself
about-sources = Sources
