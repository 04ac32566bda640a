//! What the catalogue holds, as plain data: the shape of the TOML files under `catalogue/` and of the packed bytes that the program reads.
//!
//! Packed fields stand in order without names, so every field is always written.

mod answer;
mod awareness;
mod calculator;
mod cite;
mod kind;
mod measure;
mod office;
mod one_language;
mod recognition;
mod reference;
mod sector;

pub use answer::*;
pub use awareness::*;
pub use calculator::*;
pub use cite::*;
pub use kind::*;
pub use measure::*;
pub use office::*;
pub use recognition::*;
pub use reference::*;
pub use sector::*;

use crate::date::Date;
use serde::{Deserialize, Serialize};

/// The whole catalogue as written: every file under `catalogue/` in one value.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Book {
    /// Version of the catalogue, its day; nothing before any of it was read.
    pub version: Option<Date>,
    /// Bibliography.
    pub sources: Vec<Source>,
    /// Cross-cutting areas.
    pub areas: Vec<AreaFile>,
    /// Sectors.
    pub sectors: Vec<SectorFile>,
    /// End uses shared by all sectors.
    pub end_uses: Vec<EndUse>,
    /// What benchmarks compare.
    pub metrics: Vec<Metric>,
    /// Quick calculators in words.
    pub calculators: Vec<CalculatorText>,
    /// Words of the quick calculators.
    pub calculator_words: Vec<CalculatorWord>,
    /// Defaults of the finance part.
    pub norms: Vec<Norm>,
    /// Uncertainties by how a value is known.
    pub uncertainties: Vec<Uncertainty>,
    /// Words of compound units.
    pub unit_words: Vec<UnitWord>,
    /// Energy carriers.
    pub carriers: Vec<Carrier>,
    /// Grid factors by year.
    pub grid_factors: Vec<GridFactor>,
    /// Default prices.
    pub prices: Vec<Price>,
    /// Spans in which prices usually lie.
    pub usual_prices: Vec<UsualPrice>,
    /// Programme targets.
    pub targets: Vec<Target>,
    /// Provinces.
    pub provinces: Vec<Province>,
    /// Support schemes.
    pub schemes: Vec<Scheme>,
    /// Legal thresholds.
    pub thresholds: Vec<Threshold>,
    /// Rules of voluntary recognitions.
    pub recognitions: Vec<Recognition>,
    /// VSIC codes of sections B to E.
    pub vsic: Vec<VsicCode>,
    /// What gives a figure where only bills are known.
    pub answer: SharedAnswer,
    /// What cleaner production is, the self-check, and what counts as aware and applies.
    pub awareness: Awareness,
    /// Sectors that have an example factory.
    pub examples: Vec<String>,
    /// What an office needs that collects submissions.
    pub office: OfficeBook,
}

impl Book {
    /// Whether it holds what every factory needs, and not only names.
    #[must_use]
    pub fn has_common(&self) -> bool {
        !self.carriers.is_empty()
    }

    /// What the first page shows: the names of the sectors, and which of them have an example.
    #[must_use]
    pub fn start(&self) -> Self {
        let mut sectors = self.sectors.clone();
        sectors.iter_mut().for_each(SectorFile::keep_name);
        Self {
            version: self.version,
            sectors,
            examples: self.examples.clone(),
            ..Self::default()
        }
    }
}
