//! Where the entries stand that are looked up by id: found once, so that no question walks through the whole catalogue.

use crate::by_id::ById;
use crate::entry::{Book, OneNumber, Typical, TypicalUse};
use crate::known::Known;
use crate::quantity::Fraction;
use std::collections::BTreeMap;

/// Places of entries by id; the first of several with one id counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Index {
    /// The version as it is written in files.
    pub(crate) version: String,
    pub(crate) measures: ById<Place>,
    pub(crate) sectors: ById<usize>,
    pub(crate) carriers: BTreeMap<String, usize>,
    pub(crate) prices: BTreeMap<String, usize>,
    /// The sector, for an end use of its own, and the number there.
    pub(crate) end_uses: BTreeMap<String, (Option<usize>, usize)>,
    /// By measure: the sectors of which a question replaces it.
    pub(crate) covering: ById<Vec<usize>>,
    /// By measure: what statistics it may use.
    pub(crate) uses: BTreeMap<String, Vec<Use>>,
    pub(crate) typical: BTreeMap<String, usize>,
    /// By measure: its question, in a sector or among those of all sectors.
    pub(crate) numbers: BTreeMap<String, (Option<usize>, usize)>,
    /// By end use.
    pub(crate) rough: BTreeMap<String, usize>,
    /// By measure: the losses that it fights.
    pub(crate) losses: BTreeMap<String, Vec<usize>>,
    /// By measure.
    pub(crate) never: BTreeMap<String, usize>,
    pub(crate) uncertainties: Vec<(Known, Fraction)>,
}

/// Where a measure stands: the number of its file and its number in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Area(usize, usize),
    Sector(usize, usize),
}

/// Where the use of a statistic stands, in a sector or with what all share, and the rows that it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Use {
    sector: Option<usize>,
    at: usize,
    row: Option<usize>,
    of_sector: Option<usize>,
}

impl Index {
    pub(crate) fn of(book: &Book) -> Self {
        let mut index = Self {
            version: book.version.map(|day| day.to_string()).unwrap_or_default(),
            sectors: by_id(book.sectors.iter().map(|s| &s.sector.id)).into(),
            carriers: by_id(book.carriers.iter().map(|c| &c.id)),
            prices: by_id(book.prices.iter().map(|p| &p.id)),
            typical: by_id(book.answer.typical.iter().map(|t| &t.id)),
            never: by_id(book.answer.never.iter().map(|n| &n.measure)),
            uncertainties: uncertainties(book),
            ..Self::default()
        };
        index.add_measures(book);
        index.add_end_uses(book);
        index.add_answers(book);
        index
    }

    fn add_measures(&mut self, book: &Book) {
        let mut measures = BTreeMap::new();
        let mut covering: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (file, area) in book.areas.iter().enumerate() {
            for (at, measure) in area.measures.iter().enumerate() {
                measures.insert(measure.id.clone(), Place::Area(file, at));
            }
        }
        for (file, sector) in book.sectors.iter().enumerate() {
            for (at, measure) in sector.measures.iter().enumerate() {
                measures.insert(measure.id.clone(), Place::Sector(file, at));
                for covered in &measure.covers {
                    covering.entry(covered.clone()).or_default().push(file);
                }
            }
        }
        self.measures = measures.into();
        self.covering = covering.into();
    }

    fn add_end_uses(&mut self, book: &Book) {
        let shared = book.end_uses.iter().enumerate();
        let shared = shared.map(|(at, end_use)| (&end_use.id, (None, at)));
        let sectors = book.sectors.iter().enumerate();
        let own = sectors.flat_map(|(file, sector)| {
            let ends = sector.end_uses.iter().enumerate();
            ends.map(move |(at, end_use)| (&end_use.id, (Some(file), at)))
        });
        for (id, place) in shared.chain(own) {
            self.end_uses.entry(id.clone()).or_insert(place);
        }
    }

    fn add_answers(&mut self, book: &Book) {
        for (at, loss) in book.answer.losses.iter().enumerate() {
            for measure in &loss.measures {
                self.losses.entry(measure.clone()).or_default().push(at);
            }
        }
        for (at, usage) in book.answer.uses.iter().enumerate() {
            self.add_use(usage, None, at);
        }
        self.add_numbers(&book.answer.numbers, None);
        for (at, rough) in book.answer.rough.iter().enumerate() {
            self.rough.entry(rough.end_use.clone()).or_insert(at);
        }
        for (file, sector) in book.sectors.iter().enumerate() {
            for (at, usage) in sector.answer.uses.iter().enumerate() {
                self.add_use(usage, Some(file), at);
            }
            self.add_numbers(&sector.answer.numbers, Some(file));
        }
    }

    fn add_numbers(&mut self, numbers: &[OneNumber], sector: Option<usize>) {
        for (at, number) in numbers.iter().enumerate() {
            let entry = self.numbers.entry(number.measure.clone());
            entry.or_insert((sector, at));
        }
    }

    fn add_use(&mut self, usage: &TypicalUse, sector: Option<usize>, at: usize) {
        let row = |id: &str| self.typical.get(id).copied();
        let found = Use {
            sector,
            at,
            row: row(&usage.row),
            of_sector: usage.sector_row.as_deref().and_then(row),
        };
        self.uses
            .entry(usage.measure.clone())
            .or_default()
            .push(found);
    }

    /// The use of a statistic with its row and the row of its sector.
    pub(crate) fn usage(
        found: Use,
        book: &Book,
    ) -> Option<(&TypicalUse, Option<&Typical>, Option<&Typical>)> {
        let uses = match found.sector {
            Some(sector) => &book.sectors.get(sector)?.answer.uses,
            None => &book.answer.uses,
        };
        let row = |at: Option<usize>| at.and_then(|at| book.answer.typical.get(at));
        Some((uses.get(found.at)?, row(found.row), row(found.of_sector)))
    }
}

fn by_id<'a>(ids: impl Iterator<Item = &'a String>) -> BTreeMap<String, usize> {
    let mut places = BTreeMap::new();
    for (at, id) in ids.enumerate() {
        places.entry(id.clone()).or_insert(at);
    }
    places
}

/// The relative uncertainty of each way of knowing; of the weakest kind where the table has no row.
fn uncertainties(book: &Book) -> Vec<(Known, Fraction)> {
    let rows = &book.uncertainties;
    let most = rows.iter().map(|u| u.percent).max().unwrap_or_default();
    let of = |known: Known| {
        let row = rows.iter().find(|u| u.known == known);
        (known, row.map_or(most, |u| u.percent).fraction())
    };
    Known::ALL.map(of).to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_several_with_one_id_counts() {
        let ids = ["a", "b", "a"].map(str::to_owned);
        let places = by_id(ids.iter());
        assert_eq!(
            places,
            BTreeMap::from([("a".to_owned(), 0), ("b".to_owned(), 1)])
        );
    }
}
