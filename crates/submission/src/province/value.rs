//! The figures of a province as values, and what can be true of them.

use super::error::ProvinceError;
use catalogue::date::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Figures of fewer facilities say nothing, and would show a single one.
pub const LEAST: u32 = 5;

/// What became of measures in a province in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Province {
    /// Code of the province.
    pub code: String,
    /// Calendar year of the data.
    pub year: i32,
    /// Day of writing.
    pub created: Date,
    /// Version of the catalogue by which everything was computed.
    pub catalogue: String,
    /// Digest of the figures.
    pub digest: String,
    /// Facilities of the year after behind the figures.
    pub facilities: u32,
    /// Every facility is invented.
    pub rehearsal: bool,
    /// The figures.
    pub measures: Vec<Measure>,
}

/// The figures of a measure, of all sectors or of one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// Measure of the catalogue.
    pub measure: String,
    /// Sector of the catalogue; nothing for all.
    #[serde(default)]
    pub sector: Option<String>,
    /// How many did it; nothing where too few say so.
    #[serde(default)]
    pub done: Option<Done>,
    /// What was realised; nothing where too few measured.
    #[serde(default)]
    pub realised: Option<Realised>,
}

/// How many facilities did a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// Facilities that say what became of it.
    pub n: u32,
    /// Done.
    pub done: u32,
    /// Begun.
    #[serde(default)]
    pub begun: u32,
    /// Given up.
    #[serde(default)]
    pub dropped: u32,
}

/// Measured saving over the estimate of what is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Realised {
    /// Facilities that measured.
    pub n: u32,
    /// The middle one.
    pub median: Decimal,
    /// The lowest.
    pub lowest: Decimal,
    /// The highest.
    pub highest: Decimal,
}

/// What a province says of a measure in a sector.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Said {
    /// How many did it, and whether in the sector itself.
    pub done: Option<(Done, bool)>,
    /// What was realised, and whether in the sector itself.
    pub realised: Option<(Realised, bool)>,
}

impl Said {
    /// Whether it says anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.done.is_none() && self.realised.is_none()
    }
}

impl Province {
    /// What it says of a measure: the figure of the sector, else that of all sectors.
    #[must_use]
    pub fn said(&self, measure: &str, sector: Option<&str>) -> Said {
        let row = |sector: Option<&str>| {
            let mut rows = self.measures.iter().filter(|m| m.measure == measure);
            rows.find(|m| m.sector.as_deref() == sector)
        };
        let own = sector.and_then(|sector| row(Some(sector)));
        let all = row(None);
        Said {
            done: own
                .and_then(|m| m.done.map(|d| (d, true)))
                .or_else(|| all.and_then(|m| m.done.map(|d| (d, false)))),
            realised: own
                .and_then(|m| m.realised.map(|r| (r, true)))
                .or_else(|| all.and_then(|m| m.realised.map(|r| (r, false)))),
        }
    }

    /// Holds it against what can be true.
    pub(super) fn check(&self) -> Result<(), ProvinceError> {
        let code = self.code.as_str();
        if code.len() != 2 || !code.bytes().all(|b| b.is_ascii_digit()) {
            return Err(ProvinceError::NoProvince {
                found: code.to_owned(),
            });
        }
        if !(2000..=2100).contains(&self.year) {
            return Err(ProvinceError::Year { found: self.year });
        }
        let mut seen = BTreeSet::new();
        for row in &self.measures {
            if !seen.insert((&row.measure, &row.sector)) {
                return Err(ProvinceError::Twice {
                    measure: row.measure.clone(),
                });
            }
            row.check()?;
        }
        Ok(())
    }
}

impl Measure {
    fn check(&self) -> Result<(), ProvinceError> {
        let counts = [self.done.map(|d| d.n), self.realised.map(|r| r.n)];
        if let Some(n) = counts.into_iter().flatten().find(|n| *n < LEAST) {
            return Err(ProvinceError::TooFew {
                measure: self.measure.clone(),
                n,
            });
        }
        let adds_up = self.done.is_none_or(|d| {
            let sum = [d.done, d.begun, d.dropped].map(u64::from);
            sum.iter().sum::<u64>() <= u64::from(d.n)
        });
        let in_order = self.realised.is_none_or(|r| {
            Decimal::ZERO <= r.lowest && r.lowest <= r.median && r.median <= r.highest
        });
        if adds_up && in_order {
            return Ok(());
        }
        Err(ProvinceError::Impossible {
            measure: self.measure.clone(),
        })
    }
}
