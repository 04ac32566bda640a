//! The catalogue and the example factories inside a host program. A browser fetches them instead.

use catalogue::{Catalogue, unpack};
use std::sync::LazyLock;

include!(concat!(env!("OUT_DIR"), "/examples.rs"));

static WHOLE: LazyLock<Catalogue> = LazyLock::new(|| {
    let packed = include_bytes!(concat!(env!("OUT_DIR"), "/catalogue"));
    unpack(packed).map(Catalogue::new).unwrap_or_default()
});

/// The whole catalogue in both languages; the build script has checked it, a test reads it.
#[must_use]
pub fn whole() -> &'static Catalogue {
    &WHOLE
}

/// The submission file of a sector's example factory; nothing where the sector has none.
#[must_use]
pub fn example(sector: &str) -> Option<&'static str> {
    let found = EXAMPLES.iter().find(|(id, _)| *id == sector);
    found.map(|(_, text)| *text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_packed_catalogue_is_read_whole() {
        let catalogue = whole();
        assert_eq!(catalogue.provinces().len(), 34);
        assert!(catalogue.sectors().len() >= 24);
        assert!(catalogue.areas().len() >= 29);
        let measures = catalogue.measures().count();
        assert!(measures >= 200, "{measures}");
        assert_eq!(catalogue::check::check(catalogue.book()), Vec::new());
    }

    #[test]
    fn a_year_without_a_grid_factor_takes_the_last_confirmed_one() {
        let catalogue = whole();
        assert_eq!(catalogue.grid_factor(2025).map(|f| f.year), Some(2023));
        assert_eq!(catalogue.grid_factor(2019).map(|f| f.year), Some(2019));
        assert_eq!(catalogue.grid_factor(1999).map(|f| f.year), Some(2014));
    }

    #[test]
    fn every_listed_sector_has_its_example() {
        for sector in whole().examples() {
            assert!(example(sector).is_some(), "{sector}");
        }
        assert!(whole().examples().len() >= 5);
        assert_eq!(example("nothing"), None);
    }
}
