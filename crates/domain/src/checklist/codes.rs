//! Codes of the questions for a paper that is typed in later: a letter for the place in the plant, a number for the question in it.
//!
//! They follow from the catalogue and the sector alone, never from what was entered, so that every paper of one sector and one version of the catalogue has the same. The sheet's own number says which two those are.
//! The letters are consonants that neither Telex nor VNI turns into another letter, alone or with the digits behind them. There are more places than such letters: the later ones have numbers from 50 on, so that no code is longer than three signs and its answer.

use catalogue::order;
use catalogue::{Catalogue, Measure, Pair};

/// The letters of the places.
const LETTERS: &[u8; 17] = b"BCFGHJKLMNPQRSTVX";

/// So many numbers has a place: the first for its own question, the others for those in it.
const NUMBERS: usize = 50;

/// A place in the plant with the codes of its questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodedPlace<'a> {
    /// Area id, or the sector's id for its own questions.
    pub id: &'a str,
    /// "Does the plant have this?".
    pub gate: Option<&'a Pair>,
    letter: char,
    /// The number of its own question.
    first: usize,
    measures: &'a [Measure],
}

/// The question behind a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coded<'a> {
    /// Whether the plant has what the place is about.
    Gate(&'a Pair),
    /// A question of the place.
    Measure(&'a Measure),
}

impl<'a> CodedPlace<'a> {
    /// Whether a letter and a number belong to this place.
    #[must_use]
    pub fn holds(&self, letter: char, number: usize) -> bool {
        let numbers = self.first..self.first.saturating_add(NUMBERS);
        self.letter == letter && numbers.contains(&number)
    }

    /// The question with a number.
    #[must_use]
    pub fn question(&self, number: usize) -> Option<Coded<'a>> {
        match number.checked_sub(self.first)?.checked_sub(1) {
            None => self.gate.map(Coded::Gate),
            Some(at) => self.measures.get(at).map(Coded::Measure),
        }
    }

    /// The code of its own question.
    #[must_use]
    pub fn gate_code(&self) -> String {
        format!("{}{}", self.letter, self.first)
    }

    /// The code of a question; nothing where it belongs to another place.
    #[must_use]
    pub fn code(&self, measure: &str) -> Option<String> {
        let at = self.measures.iter().position(|m| m.id == measure)?;
        Some(format!("{}{}", self.letter, self.first + at + 1))
    }
}

/// Every place with its letter: the sector's own questions, the areas that matter in the sector, the others.
#[must_use]
pub fn coded<'a>(sector: Option<&str>, catalogue: &'a Catalogue) -> Vec<CodedPlace<'a>> {
    let sector = sector.and_then(|id| catalogue.sector(id));
    let wanted: &[String] = sector
        .map(|s| s.sector.areas.as_slice())
        .unwrap_or_default();
    let rank = |id: &String| wanted.iter().position(|w| w == id).unwrap_or(wanted.len());
    let mut areas: Vec<_> = catalogue.areas().iter().collect();
    order::sort_by_key(&mut areas, |file| rank(&file.area.id));
    let own = sector.map(|file| (file.sector.id.as_str(), None, file.measures.as_slice()));
    let areas = areas.into_iter().map(|file| {
        let area = &file.area;
        (
            area.id.as_str(),
            area.gate.as_ref(),
            file.measures.as_slice(),
        )
    });
    let places = own.into_iter().chain(areas).enumerate();
    let places = places.map(|(at, (id, gate, measures))| CodedPlace {
        id,
        gate,
        letter: LETTERS
            .get(at % LETTERS.len())
            .map_or('B', |l| char::from(*l)),
        first: at / LETTERS.len() * NUMBERS,
        measures,
    });
    places.collect()
}

/// The number of a sheet, four digits: another sector or another version of the catalogue has another one, but for one in nine thousand.
#[must_use]
pub fn sheet(sector: Option<&str>, catalogue: &Catalogue) -> String {
    let said = format!("{}\n{}", catalogue.version(), sector.unwrap_or_default());
    // FNV-1a: what is needed is a number that changes, not one that is hard to guess.
    let hash = said.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    (1000 + hash % 9000).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_question_of_a_sector_has_a_code_of_its_own() {
        let catalogue = catalogue_embedded::whole();
        for sector in catalogue.sectors() {
            let places = coded(Some(&sector.sector.id), catalogue);
            assert!(places.len() >= catalogue.areas().len());
            let mut seen = BTreeSet::new();
            for place in &places {
                assert!(place.measures.len() < NUMBERS);
                assert!(seen.insert(place.gate_code()));
                assert_eq!(place.question(place.first), place.gate.map(Coded::Gate));
                for (at, measure) in place.measures.iter().enumerate() {
                    let code = place.code(&measure.id).unwrap();
                    assert!(code.len() <= 3, "{code}");
                    let number = place.first + at + 1;
                    assert_eq!(place.question(number), Some(Coded::Measure(measure)));
                    let holds = |p: &&CodedPlace<'_>| p.holds(place.letter, number);
                    assert_eq!(places.iter().find(holds), Some(place));
                    assert!(seen.insert(code));
                }
            }
        }
    }

    #[test]
    fn the_sectors_own_questions_come_first() {
        let places = coded(Some("tea"), catalogue_embedded::whole());
        let first = places.first().unwrap();
        assert_eq!((first.id, first.gate_code().as_str()), ("tea", "B0"));
        assert_eq!(places[17].gate_code(), "B50");
    }

    #[test]
    fn no_input_method_of_vietnamese_changes_a_letter() {
        let moved = |letter: &u8| b"AEIOUYDWZ".contains(letter);
        assert!(!LETTERS.iter().any(moved));
    }

    #[test]
    fn a_sheet_tells_sectors_apart() {
        let catalogue = catalogue_embedded::whole();
        let numbers: BTreeSet<String> = catalogue
            .sectors()
            .iter()
            .map(|s| sheet(Some(&s.sector.id), catalogue))
            .collect();
        assert_eq!(numbers.len(), catalogue.sectors().len());
        assert!(numbers.iter().all(|n| n.len() == 4));
    }
}
