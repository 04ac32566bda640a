//! Energy in words: the end uses, and what the totals leave out or take on trust.

use crate::Names;
use catalogue::quantity::Fraction;
use domain::balance::{EnergyRow, Part};
use domain::indicator::EnergyTotals;

impl Names<'_> {
    /// The notes below the totals, each a sentence.
    #[must_use]
    pub fn energy_notes(self, energy: &EnergyTotals) -> Vec<String> {
        let text = self.text;
        let names = |ids: &[String]| {
            let names = ids.iter();
            let names = names.map(|id| self.stream_name(id));
            names.collect::<Vec<_>>().join(", ")
        };
        let mut notes = Vec::new();
        if !energy.without_toe.is_empty() {
            notes.push(text.energy_without_toe(&names(&energy.without_toe)));
        }
        if !energy.by_default.is_empty() {
            notes.push(text.energy_by_default(&names(&energy.by_default)));
        }
        notes.push(text.energy_without_refrigerants().to_owned());
        notes
    }

    /// Name of a row of the energy by end use; `inside` another row, the stream is known already.
    #[must_use]
    pub fn energy_row(self, row: &EnergyRow, inside: bool) -> String {
        let text = self.text;
        let stream = self.stream_name(&row.stream);
        match (&row.part, inside) {
            (Part::EndUse(id), false) => {
                text.balance_energy_part(&text.end_use(Some(id), self.catalogue), &stream)
            }
            (Part::EndUse(id), true) => {
                text.balance_energy_inside(&text.end_use(Some(id), self.catalogue))
            }
            (Part::Rest, false) if row.fraction == Fraction::ONE => {
                text.balance_energy_whole(&stream)
            }
            (Part::Rest, false) => text.balance_energy_rest(&stream),
            (Part::Rest, true) => text.balance_energy_inside(text.balance_energy_rest_inside()),
        }
    }
}
