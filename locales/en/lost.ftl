lost-legend = Material contained in this waste
lost-legend-by-product = Material contained in this by-product
lost-legend-wastewater = Material carried away by this wastewater
lost-hint = To compute the cost of purchased material that did not become product.
lost-unsaid = Not stated
lost-nothing = Nothing that was bought (water, ash, soil…)
lost-hint-kg = Leave empty if all of it is this material.
lost-hint-kg-wastewater = From a laboratory analysis, or an estimate.
