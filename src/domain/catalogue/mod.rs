//! The knowledge of the product, checked and ready to be asked: measures, end uses, carriers, prices, programmes.

pub mod check;
pub mod entry;

pub use entry::*;

use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The catalogue with its indexes. Everything in it has passed [`check::check`].
#[derive(Debug)]
pub struct Catalogue {
    book: Book,
    measures: BTreeMap<String, (String, Measure)>,
    end_uses: BTreeMap<String, EndUse>,
    sources: BTreeMap<String, Source>,
}

#[cfg(not(target_arch = "wasm32"))]
static WHOLE: std::sync::LazyLock<Catalogue> = std::sync::LazyLock::new(|| {
    Catalogue::from_json(include_str!(concat!(env!("OUT_DIR"), "/catalogue.json")))
        .unwrap_or_default()
});

/// In a browser the catalogue is fetched, in one language at a time.
#[cfg(target_arch = "wasm32")]
static INSTALLED: std::sync::RwLock<Option<&'static Catalogue>> = std::sync::RwLock::new(None);

#[cfg(target_arch = "wasm32")]
static NOTHING: std::sync::LazyLock<Catalogue> = std::sync::LazyLock::new(Catalogue::default);

impl Default for Catalogue {
    fn default() -> Self {
        Self::new(Book {
            version: String::new(),
            sources: Vec::new(),
            areas: Vec::new(),
            sectors: Vec::new(),
            end_uses: Vec::new(),
            carriers: Vec::new(),
            grid_factors: Vec::new(),
            prices: Vec::new(),
            targets: Vec::new(),
            provinces: Vec::new(),
            schemes: Vec::new(),
            thresholds: Vec::new(),
            vsic: Vec::new(),
        })
    }
}

impl Catalogue {
    /// The catalogue inside the program; build.rs has checked it, a test reads it.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn embedded() -> &'static Self {
        &WHOLE
    }

    /// The catalogue that was fetched last; empty before that.
    #[cfg(target_arch = "wasm32")]
    #[must_use]
    pub fn embedded() -> &'static Self {
        INSTALLED
            .read()
            .ok()
            .and_then(|held| *held)
            .unwrap_or(&NOTHING)
    }

    /// Takes a fetched catalogue into use. It stays in memory for good: a page holds two at most, one in each language.
    ///
    /// # Errors
    /// When the text is not a packed catalogue.
    #[cfg(target_arch = "wasm32")]
    pub fn install(text: &str) -> Result<(), serde_json::Error> {
        let read: &'static Self = Box::leak(Box::new(Self::from_json(text)?));
        if let Ok(mut held) = INSTALLED.write() {
            *held = Some(read);
        }
        Ok(())
    }

    /// Reads a packed catalogue.
    ///
    /// # Errors
    /// When the text is not a packed catalogue.
    pub fn from_json(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text).map(Self::new)
    }

    /// Indexes a catalogue.
    #[must_use]
    pub fn new(book: Book) -> Self {
        let cross = book
            .areas
            .iter()
            .flat_map(|a| a.measures.iter().map(|m| (a.area.id.clone(), m)));
        let own = book
            .sectors
            .iter()
            .flat_map(|s| s.measures.iter().map(|m| (s.sector.id.clone(), m)));
        let measures = cross
            .chain(own)
            .map(|(place, m)| (m.id.clone(), (place, m.clone())))
            .collect();
        let nodes = book.end_uses.iter();
        let own_nodes = book.sectors.iter().flat_map(|s| s.end_uses.iter());
        let end_uses = nodes
            .chain(own_nodes)
            .map(|n| (n.id.clone(), n.clone()))
            .collect();
        let sources = book
            .sources
            .iter()
            .map(|s| (s.id.clone(), s.clone()))
            .collect();
        Self {
            book,
            measures,
            end_uses,
            sources,
        }
    }

    /// The version of the catalogue, a date.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.book.version
    }

    /// Cross-cutting areas in their default order.
    #[must_use]
    pub fn areas(&self) -> &[AreaFile] {
        &self.book.areas
    }

    /// Trades.
    #[must_use]
    pub fn sectors(&self) -> &[SectorFile] {
        &self.book.sectors
    }

    /// One trade.
    #[must_use]
    pub fn sector(&self, id: &str) -> Option<&SectorFile> {
        self.book.sectors.iter().find(|s| s.sector.id == id)
    }

    /// One measure.
    #[must_use]
    pub fn measure(&self, id: &str) -> Option<&Measure> {
        self.measures.get(id).map(|(_, measure)| measure)
    }

    /// Area or sector to which a measure belongs.
    #[must_use]
    pub fn place_of(&self, measure: &str) -> Option<&str> {
        self.measures.get(measure).map(|(place, _)| place.as_str())
    }

    /// One end use.
    #[must_use]
    pub fn end_use(&self, id: &str) -> Option<&EndUse> {
        self.end_uses.get(id)
    }

    /// End uses of a resource for a trade: the shared ones and the trade's own.
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

    /// One entry of the bibliography.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.get(id)
    }

    /// Energy carriers.
    #[must_use]
    pub fn carriers(&self) -> &[Carrier] {
        &self.book.carriers
    }

    /// One energy carrier.
    #[must_use]
    pub fn carrier(&self, id: &str) -> Option<&Carrier> {
        self.book.carriers.iter().find(|c| c.id == id)
    }

    /// One default price.
    #[must_use]
    pub fn price(&self, id: &str) -> Option<&Price> {
        self.book.prices.iter().find(|p| p.id == id)
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

impl EndUse {
    /// The middle of the typical share, percent of the whole stream.
    #[must_use]
    pub fn typical_share(&self) -> Option<Decimal> {
        self.share.as_ref().map(|s| (s.low + s.high) / Decimal::TWO)
    }
}

impl Effect {
    /// The expected saving in percent of its end use: the mean of a triangle on the range, with its top in the middle or, for "up to" figures, at the low end.
    #[must_use]
    pub fn expected(&self) -> Option<Decimal> {
        let (low, high) = (self.low?, self.high?);
        if self.shown_only {
            return None;
        }
        Some(match self.mode {
            Mode::Middle => (low + high) / Decimal::TWO,
            Mode::Low => (low + low + high) / Decimal::from(3),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_catalogue_is_whole() {
        let catalogue = Catalogue::embedded();
        assert_eq!(catalogue.provinces().len(), 34);
        assert!(catalogue.sectors().len() >= 5);
        assert!(
            catalogue.measures.len() >= 200,
            "{}",
            catalogue.measures.len()
        );
        assert_eq!(check::check(&catalogue.book), Vec::new());
    }

    #[test]
    fn up_to_figures_have_their_mode_at_the_low_end() {
        let effect = |mode| Effect {
            resource: Resource::Fuel,
            node: None,
            low: Some(Decimal::ZERO),
            high: Some(Decimal::from(30)),
            mode,
            kind: EffectKind::Quantity,
            shown_only: false,
        };
        assert_eq!(effect(Mode::Low).expected(), Some(Decimal::TEN));
        assert_eq!(effect(Mode::Middle).expected(), Some(Decimal::from(15)));
    }

    #[test]
    fn a_year_without_a_grid_factor_takes_the_last_confirmed_one() {
        let catalogue = Catalogue::embedded();
        assert_eq!(catalogue.grid_factor(2025).map(|f| f.year), Some(2023));
        assert_eq!(catalogue.grid_factor(2019).map(|f| f.year), Some(2019));
        assert_eq!(catalogue.grid_factor(1999).map(|f| f.year), Some(2014));
    }
}
