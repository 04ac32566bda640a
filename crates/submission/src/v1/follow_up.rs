//! The year after in version 1 of the file: what became of last year's measures, and what else changed. `D` is the data of a file, because last year's are carried along.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The record of the year after.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp<D> {
    /// The file of last year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<LastYear<D>>,
    /// What became of the measures, by measure id.
    #[serde(default)]
    pub measures: BTreeMap<String, MeasureRecord>,
    /// Answers to "what else changed", by kind; a kind that is not here was not answered.
    #[serde(default)]
    pub changes: BTreeMap<String, Change>,
    /// The part of a stream that does not follow the output, by stream id.
    #[serde(default)]
    pub base_loads: BTreeMap<String, BaseLoad>,
    /// What is declared for a recognition, by criterion.
    #[serde(default)]
    pub declared: BTreeMap<String, Declared>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// The file of last year.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastYear<D> {
    /// Digest of its data.
    #[serde(default)]
    pub digest: String,
    /// The year to which its quantities refer.
    #[serde(default)]
    pub year: Option<i32>,
    /// The day on which it was written.
    #[serde(default)]
    pub created: String,
    /// Its data, with those of the years before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<Box<D>>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// What became of a measure.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureRecord {
    /// not-begun, in-progress, done, kept, dropped or not-applicable.
    #[serde(default)]
    pub state: Option<String>,
    /// Why: codes of reasons.
    #[serde(default)]
    pub reasons: Vec<String>,
    /// The day on which it was done or given up.
    #[serde(default)]
    pub since: Option<String>,
    /// Percent that is done, where work has begun.
    #[serde(default)]
    pub done_share: Option<Decimal>,
    /// What it really cost, VND.
    #[serde(default)]
    pub investment: Option<Decimal>,
    /// What somebody else paid of it, VND.
    #[serde(default)]
    pub support: Option<Decimal>,
    /// Support scheme of the catalogue.
    #[serde(default)]
    pub scheme: Option<String>,
    /// The saving that was measured.
    #[serde(default)]
    pub measured: Measured,
    /// Remark.
    #[serde(default)]
    pub note: String,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// A measured saving.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measured {
    /// Stream id.
    #[serde(default)]
    pub stream: Option<String>,
    /// Quantity a year in the stream's unit.
    #[serde(default)]
    pub quantity: Option<Decimal>,
    /// VND a year.
    #[serde(default)]
    pub money: Option<Decimal>,
    /// How it is known.
    #[serde(default)]
    pub known: Option<String>,
    /// How it was measured, in words.
    #[serde(default)]
    pub how: String,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// The answer to a question about what else changed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Whether it happened.
    #[serde(default)]
    pub happened: bool,
    /// The streams that it touches.
    #[serde(default)]
    pub streams: Vec<String>,
    /// What this year's consumption holds because of it, by stream, in its unit.
    #[serde(default)]
    pub taken: BTreeMap<String, Decimal>,
    /// The output that comes from it, by product, in its unit.
    #[serde(default)]
    pub output: BTreeMap<String, Decimal>,
    /// What happened.
    #[serde(default)]
    pub note: String,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// The part of a stream that does not follow the output.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BaseLoad {
    /// Percent of last year's quantity.
    pub percent: Decimal,
    /// It follows the days of production.
    #[serde(default)]
    pub by_day: bool,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// What is declared about a criterion.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declared {
    /// Yes, no, or not answered.
    #[serde(default)]
    pub yes: Option<bool>,
    /// The paper that shows it.
    #[serde(default)]
    pub evidence: String,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}
