//! Rules of a voluntary recognition: what excludes, what gives points, for plants of which size, and what shows it.

use super::cite::{Cite, Pair};
use crate::code::entry_words;
use crate::quantity::Percent;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

entry_words! {
    /// What a criterion does.
    CriterionKind {
        /// Without it nothing else counts.
        Veto = "veto",
        /// It gives points.
        Points = "points",
    }
}

entry_words! {
    /// What the files themselves show, so that nobody has to declare it.
    Shown {
        /// A person is named who answers for it.
        Person = "person",
        /// Last year's consumption is known.
        Baseline = "baseline",
        /// This year's consumption stands beside it, and every question about what else changed is answered.
        Compared = "compared",
        /// A measure was done and is kept up.
        Kept = "kept",
        /// The saving of a measure was measured.
        Measured = "measured",
        /// Measures are decided on for the time to come.
        Plan = "plan",
    }
}

/// A recognition by its rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recognition {
    /// Stable id.
    pub id: String,
    /// Name.
    pub vi: String,
    /// Name.
    pub en: String,
    /// Code of the province whose rules they are; nothing where they are those of all.
    #[serde(default)]
    pub province: Option<String>,
    /// Percent of the points of a tier from which an application is complete.
    pub pass: Percent,
    /// Sizes of plants, smallest first.
    pub tiers: Vec<Tier>,
    /// Criteria, vetoes first.
    pub criteria: Vec<Criterion>,
    /// Source.
    pub cite: Cite,
}

/// A size of plants.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tier {
    /// Id inside the recognition.
    pub id: String,
    /// Name.
    pub vi: String,
    /// Name.
    pub en: String,
    /// So many people are employed at most; without it, any number.
    #[serde(default, with = "crate::number::option")]
    pub employees: Option<Decimal>,
}

/// A criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Id inside the recognition.
    pub id: String,
    /// What it does.
    pub kind: CriterionKind,
    /// What must be so.
    pub vi: String,
    /// What must be so.
    pub en: String,
    /// The papers that show it.
    pub evidence: Pair,
    /// Points.
    #[serde(default, with = "crate::number::option")]
    pub points: Option<Decimal>,
    /// The tiers that it concerns; all without it.
    #[serde(default)]
    pub tiers: Vec<String>,
    /// What the files show of it; without it the factory declares it.
    #[serde(default)]
    pub shown: Option<Shown>,
}
