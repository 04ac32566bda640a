//! An example for each technique of cleaner production, from the sector of a factory.

use catalogue::{Catalogue, Measure, Technique};

/// A measure of the sector that shows a technique: one of those that matter most in it, else another of its own, else one of the areas that matter in it; nothing where there is none.
#[must_use]
pub fn example_of<'a>(
    technique: Technique,
    sector: &str,
    catalogue: &'a Catalogue,
) -> Option<&'a Measure> {
    let file = catalogue.sector(sector)?;
    let top = file.answer.top.iter().flat_map(|top| &top.measures);
    let top = top.filter_map(|id| catalogue.measure(id));
    let is_own = |m: &&Measure| file.measures.iter().any(|own| own.id == m.id);
    let own = top.filter(is_own).chain(&file.measures);
    let areas = file.sector.areas.iter();
    let areas = areas.filter_map(|id| catalogue.areas().iter().find(|a| a.area.id == *id));
    let shared = areas.flat_map(|a| &a.measures);
    let shared = shared.filter(|m| !catalogue.is_covered(&m.id, Some(sector)));
    own.chain(shared).find(|m| m.technique == technique)
}

#[cfg(test)]
mod tests {
    use super::example_of;
    use catalogue::Technique;

    #[test]
    fn every_sector_has_an_example_for_most_techniques_and_the_own_ones_first() {
        let catalogue = catalogue_embedded::whole();
        for file in catalogue.sectors() {
            let sector = file.sector.id.as_str();
            let found = Technique::ALL.map(|t| example_of(t, sector, catalogue));
            let count = found.iter().flatten().count();
            assert!(count >= 6, "{sector}: {count}");
            for (technique, measure) in Technique::ALL.into_iter().zip(found) {
                let own = file.measures.iter().any(|m| m.technique == technique);
                let is_own = measure.is_some_and(|m| file.measures.iter().any(|o| o.id == m.id));
                assert_eq!(own, is_own, "{sector}: {technique:?}");
            }
        }
        assert_eq!(example_of(Technique::ByProduct, "nothing", catalogue), None);
    }
}
