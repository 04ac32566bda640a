//! The knowledge of the product, checked and ready to be asked: measures, end uses, carriers, prices, programmes.

mod by_id;
pub mod check;
mod code;
pub mod date;
pub mod entry;
mod index;
pub mod known;
mod language;
mod number;
pub mod order;
mod price;
pub mod quantity;

pub use entry::*;
pub use language::Language;

use crate::date::Date;
use crate::known::Known;
use crate::quantity::{Fraction, Percent};
use index::{Index, Place};
use rust_decimal::Decimal;

/// The catalogue with its indexes. Everything in it has passed [`check::check`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Catalogue {
    book: Book,
    index: Index,
}

/// Reads packed bytes.
///
/// # Errors
/// When the bytes are not a packed catalogue of this program.
pub fn unpack(bytes: &[u8]) -> Result<Book, postcard::Error> {
    postcard::from_bytes(bytes)
}

/// Packs a catalogue into bytes.
///
/// # Errors
/// When a number has more digits than the packed form holds.
pub fn pack(book: &Book) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_allocvec(book)
}

impl Catalogue {
    /// Indexes a catalogue.
    #[must_use]
    pub fn new(book: Book) -> Self {
        let index = Index::of(&book);
        Self { book, index }
    }

    /// The entries as they were read.
    #[must_use]
    pub fn book(&self) -> &Book {
        &self.book
    }

    /// This catalogue with parts that were fetched apart: what every factory needs, and the content of sectors.
    #[must_use]
    pub fn with(&self, parts: Vec<Book>) -> Self {
        let mut book = self.book.clone();
        for mut part in parts {
            if part.has_common() {
                // It names every sector; what is here of them stays.
                std::mem::swap(&mut book, &mut part);
                part.sectors.retain(SectorFile::has_content);
            }
            if !part.office.families.is_empty() {
                book.office = part.office;
            }
            for source in part.sources {
                if !book.sources.iter().any(|s| s.id == source.id) {
                    book.sources.push(source);
                }
            }
            for sector in part.sectors {
                let same = |s: &&mut SectorFile| s.sector.id == sector.sector.id;
                if let Some(place) = book.sectors.iter_mut().find(same) {
                    *place = sector;
                }
            }
        }
        Self::new(book)
    }

    /// Whether more is here than the first page shows: what every factory needs.
    #[must_use]
    pub fn has_common(&self) -> bool {
        self.book.has_common()
    }

    /// Whether the content of a sector is here; a sector that does not exist lacks nothing.
    #[must_use]
    pub fn has_content(&self, sector: &str) -> bool {
        self.sector(sector).is_none_or(SectorFile::has_content)
    }

    /// The version of the catalogue: its day as it is written in files.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.index.version
    }

    /// The day of the catalogue; nothing before any of it is here.
    #[must_use]
    pub fn day(&self) -> Option<Date> {
        self.book.version
    }

    /// Cross-cutting areas in their default order.
    #[must_use]
    pub fn areas(&self) -> &[AreaFile] {
        &self.book.areas
    }

    /// Sectors.
    #[must_use]
    pub fn sectors(&self) -> &[SectorFile] {
        &self.book.sectors
    }

    /// One sector.
    #[must_use]
    pub fn sector(&self, id: &str) -> Option<&SectorFile> {
        self.book.sectors.get(*self.index.sectors.get(id)?)
    }

    /// One measure.
    #[must_use]
    pub fn measure(&self, id: &str) -> Option<&Measure> {
        match *self.index.measures.get(id)? {
            Place::Area(file, at) => self.book.areas.get(file)?.measures.get(at),
            Place::Sector(file, at) => self.book.sectors.get(file)?.measures.get(at),
        }
    }

    /// Every measure: those of the areas, then those of the sectors.
    pub fn measures(&self) -> impl Iterator<Item = &Measure> {
        let cross = self.book.areas.iter().flat_map(|a| &a.measures);
        cross.chain(self.book.sectors.iter().flat_map(|s| &s.measures))
    }

    /// Area or sector to which a measure belongs.
    #[must_use]
    pub fn place_of(&self, measure: &str) -> Option<&str> {
        match *self.index.measures.get(measure)? {
            Place::Area(file, _) => self.book.areas.get(file).map(|a| a.area.id.as_str()),
            Place::Sector(file, _) => self.book.sectors.get(file).map(|s| s.sector.id.as_str()),
        }
    }

    /// Whether a measure can be answered in a sector: a cross-cutting one, or one of its own; without a sector every known one can.
    #[must_use]
    pub fn is_asked_in(&self, measure: &str, sector: Option<&str>) -> bool {
        match self.index.measures.get(measure) {
            None => false,
            Some(Place::Area(..)) => true,
            Some(Place::Sector(file, _)) => sector.is_none_or(|sector| {
                let own = self.book.sectors.get(*file);
                own.is_some_and(|s| s.sector.id == sector)
            }),
        }
    }

    /// Whether a question of the sector replaces this cross-cutting measure.
    #[must_use]
    pub fn is_covered(&self, measure: &str, sector: Option<&str>) -> bool {
        let covering = self.index.covering.get(measure);
        let own = sector.and_then(|id| self.index.sectors.get(id));
        covering
            .zip(own)
            .is_some_and(|(list, own)| list.contains(own))
    }

    /// One end use.
    #[must_use]
    pub fn end_use(&self, id: &str) -> Option<&EndUse> {
        match *self.index.end_uses.get(id)? {
            (None, at) => self.book.end_uses.get(at),
            (Some(sector), at) => self.book.sectors.get(sector)?.end_uses.get(at),
        }
    }

    /// End uses of a resource for a sector: the shared ones and the sector's own.
    pub fn end_uses_of<'a>(
        &'a self,
        resource: Resource,
        sector: Option<&str>,
    ) -> impl Iterator<Item = &'a EndUse> {
        let own = sector
            .and_then(|id| self.sector(id))
            .map(|s| s.end_uses.as_slice())
            .unwrap_or_default();
        self.book
            .end_uses
            .iter()
            .chain(own)
            .filter(move |n| n.resource == resource)
    }

    /// What all sectors share of what gives a figure where only bills are known.
    #[must_use]
    pub fn answer(&self) -> &SharedAnswer {
        &self.book.answer
    }

    /// What a sector adds to it.
    #[must_use]
    pub fn sector_answer(&self, sector: Option<&str>) -> Option<&SectorAnswer> {
        sector.and_then(|id| self.sector(id)).map(|s| &s.answer)
    }

    /// What the process of a sector takes from its inputs, by id.
    #[must_use]
    pub fn known_loss(&self, sector: &str, id: &str) -> Option<&KnownLoss> {
        let losses = &self.sector(sector)?.known_losses;
        losses.iter().find(|loss| loss.id == id)
    }

    /// The statistic that a measure may use for a resource in a sector: that of the sector first.
    pub fn typical_of(
        &self,
        measure: &str,
        sector: Option<&str>,
    ) -> impl Iterator<Item = (&TypicalUse, &Typical)> {
        let uses = self.index.uses.get(measure).into_iter().flatten();
        uses.filter_map(move |found| {
            let (usage, row, of_sector) = Index::usage(*found, &self.book)?;
            let of_sector = of_sector.filter(|row| row.sector.as_deref() == sector);
            Some((usage, of_sector.or(row)?))
        })
    }

    /// One statistic.
    #[must_use]
    pub fn typical(&self, id: &str) -> Option<&Typical> {
        self.book.answer.typical.get(*self.index.typical.get(id)?)
    }

    /// The question after one number that a measure asks.
    #[must_use]
    pub fn one_number(&self, measure: &str) -> Option<&OneNumber> {
        let (sector, at) = *self.index.numbers.get(measure)?;
        let numbers = match sector {
            Some(sector) => &self.book.sectors.get(sector)?.answer.numbers,
            None => &self.book.answer.numbers,
        };
        numbers.get(at)
    }

    /// The rough question about an end use.
    #[must_use]
    pub fn rough(&self, end_use: &str) -> Option<&Rough> {
        self.book.answer.rough.get(*self.index.rough.get(end_use)?)
    }

    /// The losses that a measure fights.
    pub fn losses_of(&self, measure: &str) -> impl Iterator<Item = &Loss> {
        let found = self.index.losses.get(measure).into_iter().flatten();
        found.filter_map(|at| self.book.answer.losses.get(*at))
    }

    /// The loss that a "what if" tries.
    #[must_use]
    pub fn loss_tried(&self, tried: Tried) -> Option<&Loss> {
        let mut losses = self.book.answer.losses.iter();
        losses.find(|loss| loss.tried == Some(tried))
    }

    /// Why the percentage of a measure is never computed with.
    #[must_use]
    pub fn never(&self, measure: &str) -> Option<&Reasoned> {
        self.book.answer.never.get(*self.index.never.get(measure)?)
    }

    /// What whole-plant audits found possible of a resource: in plants of the sector, else in all.
    #[must_use]
    pub fn ceiling(&self, sector: Option<&str>, resource: Resource) -> Option<&Ceiling> {
        let own = self.sector_answer(sector).into_iter();
        let own = own.flat_map(|answer| &answer.ceilings);
        let mut all = own.chain(&self.book.answer.ceilings);
        all.find(|c| c.resource == resource)
    }

    /// One entry of the bibliography.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.book.sources.iter().find(|s| s.id == id)
    }

    /// The words of a quick calculator.
    #[must_use]
    pub fn calculator(&self, id: Calculator) -> Option<&CalculatorText> {
        self.book.calculators.iter().find(|c| c.id == id)
    }

    /// The quick calculators that serve a measure, or a cross-cutting one that it covers, in the order of the file.
    #[must_use]
    pub fn calculators_of(&self, measure: &str) -> Vec<Calculator> {
        let entry = self.measure(measure);
        let covered = entry.map(|m| m.covers.as_slice()).unwrap_or_default();
        let is_served = |id: &String| id == measure || covered.contains(id);
        let all = self.book.calculators.iter();
        let serving = all.filter(|c| c.measures.iter().any(is_served));
        serving.map(|c| c.id).collect()
    }

    /// A word of the quick calculators.
    #[must_use]
    pub fn calculator_word(&self, key: &str) -> Option<&CalculatorWord> {
        self.book.calculator_words.iter().find(|w| w.key == key)
    }

    /// A default of the finance part.
    #[must_use]
    pub fn norm(&self, id: NormId) -> Option<Decimal> {
        self.book.norms.iter().find(|n| n.id == id).map(|n| n.value)
    }

    /// The defaults of the finance part.
    #[must_use]
    pub fn norms(&self) -> &[Norm] {
        &self.book.norms
    }

    /// Relative uncertainty of a value by how it is known; of the weakest kind where the table has no row.
    #[must_use]
    pub fn uncertainty(&self, known: Known) -> Fraction {
        let row = self.index.uncertainties.iter().find(|(k, _)| *k == known);
        row.map_or(Fraction::ZERO, |(_, value)| *value)
    }

    /// Words of compound units.
    #[must_use]
    pub fn unit_words(&self) -> &[UnitWord] {
        &self.book.unit_words
    }

    /// What a benchmark compares.
    #[must_use]
    pub fn metric(&self, id: &str) -> Option<&Metric> {
        self.book.metrics.iter().find(|m| m.id == id)
    }

    /// Energy carriers.
    #[must_use]
    pub fn carriers(&self) -> &[Carrier] {
        &self.book.carriers
    }

    /// One energy carrier.
    #[must_use]
    pub fn carrier(&self, id: &str) -> Option<&Carrier> {
        self.book.carriers.get(*self.index.carriers.get(id)?)
    }

    /// One default price.
    #[must_use]
    pub fn price(&self, id: &str) -> Option<&Price> {
        self.book.prices.get(*self.index.prices.get(id)?)
    }

    /// The rate of value-added tax on prices of a category; none where the catalogue knows of no rate.
    #[must_use]
    pub fn tax_on(&self, category: PriceCategory) -> Option<&Price> {
        let mut prices = self.book.prices.iter();
        prices.find(|p| p.taxes.contains(&category))
    }

    /// Default prices.
    #[must_use]
    pub fn prices(&self) -> &[Price] {
        &self.book.prices
    }

    /// Provinces.
    #[must_use]
    pub fn provinces(&self) -> &[Province] {
        &self.book.provinces
    }

    /// One province.
    #[must_use]
    pub fn province(&self, code: &str) -> Option<&Province> {
        self.book.provinces.iter().find(|p| p.code == code)
    }

    /// Programme targets.
    #[must_use]
    pub fn targets(&self) -> &[Target] {
        &self.book.targets
    }

    /// Legal thresholds.
    #[must_use]
    pub fn thresholds(&self) -> &[Threshold] {
        &self.book.thresholds
    }

    /// Rules of voluntary recognitions.
    #[must_use]
    pub fn recognitions(&self) -> &[Recognition] {
        &self.book.recognitions
    }

    /// Support schemes.
    #[must_use]
    pub fn schemes(&self) -> &[Scheme] {
        &self.book.schemes
    }

    /// The bibliography, as far as it is here.
    #[must_use]
    pub fn sources(&self) -> &[Source] {
        &self.book.sources
    }

    /// The sectors to which a VSIC code leads: those that name it, else those that name its parent or a part of it.
    #[must_use]
    pub fn sectors_of(&self, code: &str) -> Vec<&Sector> {
        let naming = |wanted: &dyn Fn(&str) -> bool| -> Vec<&Sector> {
            let all = self.book.sectors.iter().map(|s| &s.sector);
            all.filter(|s| s.vsic.iter().any(|v| wanted(v))).collect()
        };
        let exact = naming(&|v| v == code);
        if exact.is_empty() {
            naming(&|v| code.starts_with(v) || (code.len() == 2 && v.starts_with(code)))
        } else {
            exact
        }
    }

    /// Sectors that have an example factory.
    #[must_use]
    pub fn examples(&self) -> &[String] {
        &self.book.examples
    }

    /// What cleaner production is, the self-check, and what counts as aware and applies.
    #[must_use]
    pub fn awareness(&self) -> &Awareness {
        &self.book.awareness
    }

    /// What an office needs that collects submissions.
    #[must_use]
    pub fn office(&self) -> &OfficeBook {
        &self.book.office
    }

    /// VSIC codes.
    #[must_use]
    pub fn vsic(&self) -> &[VsicCode] {
        &self.book.vsic
    }

    /// The grid factor of a year, else the last confirmed one before it, else the first there is.
    #[must_use]
    pub fn grid_factor(&self, year: i32) -> Option<&GridFactor> {
        let confirmed = || self.book.grid_factors.iter().filter(|f| f.confirmed);
        confirmed()
            .filter(|f| f.year <= year)
            .max_by_key(|f| f.year)
            .or_else(|| confirmed().min_by_key(|f| f.year))
    }
}

impl SectorFile {
    /// Whether more than the name is here.
    #[must_use]
    pub fn has_content(&self) -> bool {
        !self.products.is_empty()
    }
}

impl EndUse {
    /// The middle of the typical share of the whole stream.
    #[must_use]
    pub fn typical_share(&self) -> Option<Percent> {
        self.share.as_ref().map(|s| s.low.middle(s.high))
    }
}

impl Effect {
    /// The expected saving of its end use: the mean of a triangle on the range, with its top in the middle or, for "up to" figures, at the low end.
    #[must_use]
    pub fn expected(&self) -> Option<Percent> {
        let (low, high) = (self.low?, self.high?);
        if self.shown_only {
            return None;
        }
        Some(match self.mode {
            Mode::Middle => low.middle(high),
            Mode::Low => {
                let (low, high) = (low.value(), high.value());
                Percent::new((low + low + high) / Decimal::from(3))
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn up_to_figures_have_their_mode_at_the_low_end() {
        let effect = |mode| Effect {
            resource: Resource::Fuel,
            node: None,
            streams: Vec::new(),
            low: Some(Percent::ZERO),
            high: Some(30.into()),
            mode,
            kind: EffectKind::Quantity,
            shown_only: false,
            fired: false,
        };
        assert_eq!(effect(Mode::Low).expected(), Some(10.into()));
        assert_eq!(effect(Mode::Middle).expected(), Some(15.into()));
    }
}
