//! What the totals of energy and emissions leave out, or take on trust.

use crate::Text;
use catalogue::Catalogue;
use domain::facility::Facility;
use domain::indicator::EnergyTotals;

impl Text {
    /// The notes below the totals, each a sentence.
    #[must_use]
    pub fn energy_notes(
        self,
        energy: &EnergyTotals,
        facility: &Facility,
        catalogue: &Catalogue,
    ) -> Vec<String> {
        let names = |ids: &[String]| {
            let names = ids.iter();
            let names = names.map(|id| self.stream_name(id, facility, catalogue));
            names.collect::<Vec<_>>().join(", ")
        };
        let mut notes = Vec::new();
        if !energy.without_toe.is_empty() {
            notes.push(self.energy_without_toe(&names(&energy.without_toe)));
        }
        if !energy.by_default.is_empty() {
            notes.push(self.energy_by_default(&names(&energy.by_default)));
        }
        notes.push(self.energy_without_refrigerants().to_owned());
        notes
    }
}
