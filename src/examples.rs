//! The example factories that travel with the program, one for each trade: the text of submission files. It does not read them.

/// Sectors that have an example factory.
pub const SECTORS: [&str; 5] = [
    "beer-beverage",
    "pulp-paper",
    "iron-steel",
    "bricks-tiles-ceramics",
    "starch-noodle",
];

/// The submission file of a sector's example factory. In a browser it is fetched instead.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn example(sector: &str) -> Option<&'static str> {
    Some(match sector {
        "beer-beverage" => include_str!("../catalogue/examples/beer-beverage.json"),
        "pulp-paper" => include_str!("../catalogue/examples/pulp-paper.json"),
        "iron-steel" => include_str!("../catalogue/examples/iron-steel.json"),
        "bricks-tiles-ceramics" => include_str!("../catalogue/examples/bricks-tiles-ceramics.json"),
        "starch-noodle" => include_str!("../catalogue/examples/starch-noodle.json"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_listed_sector_has_its_example() {
        for sector in SECTORS {
            assert!(example(sector).is_some(), "{sector}");
        }
        assert_eq!(example("nothing"), None);
    }
}
