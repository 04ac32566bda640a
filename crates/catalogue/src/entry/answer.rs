//! What gives a figure where the factory brings only its bills: default shares of end uses, losses, rough questions, statistics of audits, and questions after one number.

use super::cite::{Cite, Pair};
use super::kind::{NumberUnit, RoughUnit, Tried};
use super::measure::Resource;
use crate::quantity::{Percent, Unit};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Of what a default share is a percentage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ShareOf {
    /// The whole stream.
    Stream,
    /// The end use that holds it.
    Parent,
}

/// The default share of an end use in one sector, percent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DefaultShare {
    /// Id of the end use.
    pub end_use: String,
    /// Of what it is a percentage.
    pub of: ShareOf,
    /// Expected value, percent.
    pub typical: Percent,
    /// Low end, percent.
    pub low: Percent,
    /// High end, percent.
    pub high: Percent,
    /// Source.
    pub cite: Cite,
}

/// A kind of plant in a sector that holds several: it lacks some end uses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlantKind {
    /// Stable id in the sector.
    pub id: String,
    /// Name.
    pub vi: String,
    /// Name.
    pub en: String,
    /// End uses that such a plant does not have.
    pub without: Vec<String>,
    /// Measures of the sector that such a plant has no use for, although their end uses do not tell it.
    #[serde(default)]
    pub not_asked: Vec<String>,
}

/// A loss that measures fight: together they save no more than a part of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Loss {
    /// Stable id.
    pub id: String,
    /// The "what if" that tries it.
    #[serde(default)]
    pub tried: Option<Tried>,
    /// The end use of which it is a part; a whole stream where absent.
    #[serde(default)]
    pub of: Option<String>,
    /// The stream of which it is a part, where no end use is named.
    #[serde(default)]
    pub resource: Option<Resource>,
    /// Name.
    pub vi: String,
    /// Name.
    pub en: String,
    /// Expected size, percent of the end use.
    pub typical: Percent,
    /// Low end, percent of the end use.
    pub low: Percent,
    /// High end, percent of the end use.
    pub high: Percent,
    /// At most this percentage of the loss is recovered in practice; all of it where absent.
    #[serde(default)]
    pub recoverable: Option<Percent>,
    /// The measures that fight it.
    pub measures: Vec<String>,
    /// Source.
    pub cite: Cite,
}

/// A measure whose percentage is never computed with, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reasoned {
    /// The measure.
    pub measure: String,
    /// The reason, one sentence.
    pub vi: String,
    /// The reason, one sentence.
    pub en: String,
}

/// With what the answer to a rough question is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RoughPer {
    /// An amount, with the whole stream.
    Stream,
    /// An amount, with the end use that holds it.
    Parent,
    /// A percentage of the end use that holds it, or of the stream.
    PercentOfParent,
}

/// A number asked by a rough question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoughInput {
    /// Key in the question.
    pub key: String,
    /// Name.
    pub vi: String,
    /// Name.
    pub en: String,
    /// Unit in words; empty for counts.
    pub unit: RoughUnit,
    /// Least plausible answer.
    #[serde(with = "crate::number")]
    pub low: Decimal,
    /// Largest plausible answer.
    #[serde(with = "crate::number")]
    pub high: Decimal,
}

/// An answer in words to a rough question, with its share in percent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoughChoice {
    /// Id in the question.
    pub id: String,
    /// The answer.
    pub vi: String,
    /// The answer.
    pub en: String,
    /// Expected share, percent.
    pub typical: Percent,
    /// Low end, percent.
    pub low: Percent,
    /// High end, percent.
    pub high: Percent,
}

/// A question about an end use that a manager answers in half a minute: a share better than the default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rough {
    /// The end use.
    pub end_use: String,
    /// The question.
    pub vi: String,
    /// The question.
    pub en: String,
    /// With what the answer is compared.
    pub per: RoughPer,
    /// Unit of the amount; absent for percentages.
    #[serde(default)]
    pub unit: Option<Unit>,
    /// The product of the inputs times this is the amount or the percentage.
    #[serde(default, with = "crate::number::option")]
    pub factor: Option<Decimal>,
    /// Low end of the factor.
    #[serde(default, with = "crate::number::option")]
    pub factor_low: Option<Decimal>,
    /// High end of the factor.
    #[serde(default, with = "crate::number::option")]
    pub factor_high: Option<Decimal>,
    /// The amount is for a day: times the working days of the plant.
    #[serde(default)]
    pub days: bool,
    /// The numbers that are asked.
    #[serde(default, rename = "input")]
    pub inputs: Vec<RoughInput>,
    /// The answers offered instead of numbers.
    #[serde(default, rename = "choice")]
    pub choices: Vec<RoughChoice>,
    /// Source of the factor.
    pub cite: Cite,
}

/// Quartiles of a time in years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quartiles {
    /// Lower quartile.
    #[serde(with = "crate::number")]
    pub low: Decimal,
    /// Median.
    #[serde(with = "crate::number")]
    pub median: Decimal,
    /// Upper quartile.
    #[serde(with = "crate::number")]
    pub high: Decimal,
}

/// What audits of many plants found for one kind of recommendation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typical {
    /// Stable id.
    pub id: String,
    /// The resource whose consumption the percentages refer to.
    pub resource: Resource,
    /// The sector of the plants, where they are of one.
    #[serde(default)]
    pub sector: Option<String>,
    /// How many recommendations.
    pub n: u32,
    /// Lower quartile of the saving, percent of the plant's consumption.
    #[serde(default)]
    pub low: Option<Percent>,
    /// Median of the saving, percent.
    #[serde(default)]
    pub median: Option<Percent>,
    /// Upper quartile of the saving, percent.
    #[serde(default)]
    pub high: Option<Percent>,
    /// Payback in years.
    #[serde(default)]
    pub payback: Option<Quartiles>,
    /// Percent of the recommendations that were carried out.
    #[serde(default)]
    pub implemented: Option<Percent>,
    /// Source.
    pub cite: Cite,
}

/// What of a statistic a measure may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TypicalWhat {
    /// The share that is saved, and the payback.
    Share,
    /// The payback alone.
    Payback,
}

/// Which statistic a measure may use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypicalUse {
    /// The measure.
    pub measure: String,
    /// The resource that it saves.
    pub resource: Resource,
    /// The statistic by kind and cost class.
    pub row: String,
    /// The statistic of the same kind in one sector; it goes first in that sector.
    #[serde(default)]
    pub sector_row: Option<String>,
    /// What may be used.
    pub what: TypicalWhat,
}

/// What is possible of one resource in a whole plant, percent of its consumption: what audits found, or the span that a guide names where no audits are known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ceiling {
    /// The resource.
    pub resource: Resource,
    /// The sector of the plants, where they are of one.
    #[serde(default)]
    pub sector: Option<String>,
    /// How many plants were audited; none where a guide names the span.
    #[serde(default)]
    pub n: Option<u32>,
    /// Lower quartile, or the low end of the span.
    pub low: Percent,
    /// Median of the audits.
    #[serde(default)]
    pub median: Option<Percent>,
    /// Upper quartile, or the high end of the span.
    pub high: Percent,
    /// Median of what was carried out, where the audits say it.
    #[serde(default)]
    pub implemented_median: Option<Percent>,
    /// Source.
    pub cite: Cite,
}

/// How the answer to a question after one number becomes a saving.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NumberKind {
    /// Percent of the input that is lost: `1 − (1 − r)/(1 − target)`.
    Loss,
    /// Output per input in percent: `1 − y/target`.
    Yield,
    /// Amount per unit of product or time: `1 − target/s`.
    Specific,
    /// Percent of the output done again: `(r − target)/(100 + r)`.
    Rework,
}

/// A range of values with a low and a high end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Usual {
    /// Low end.
    #[serde(with = "crate::number")]
    pub low: Decimal,
    /// High end.
    #[serde(with = "crate::number")]
    pub high: Decimal,
}

/// A measure whose saving follows from one number that the plant knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OneNumber {
    /// The measure.
    pub measure: String,
    /// The resource that it saves.
    pub resource: Resource,
    /// Rows of the sector's table on which it acts; every stream of the resource when empty.
    #[serde(default)]
    pub streams: Vec<String>,
    /// The end use on which it acts; the whole stream when absent.
    #[serde(default)]
    pub node: Option<String>,
    /// How the number becomes a saving.
    pub kind: NumberKind,
    /// The question.
    pub vi: String,
    /// The question.
    pub en: String,
    /// Unit of the number.
    pub unit: NumberUnit,
    /// Least plausible answer.
    #[serde(with = "crate::number")]
    pub low: Decimal,
    /// Largest plausible answer.
    #[serde(with = "crate::number")]
    pub high: Decimal,
    /// What usual plants have.
    pub typical: Usual,
    /// The target.
    #[serde(with = "crate::number")]
    pub best: Decimal,
    /// Products of the sector for whose output the number counts what the streams use: where the plant makes nothing else, its bills give the number.
    #[serde(default)]
    pub of_products: Vec<String>,
    /// No usual number stands for the factory's own: without an answer there is no figure.
    #[serde(default)]
    pub ask_only: bool,
    /// What the number is called where a paper says that it is missing; given with `ask_only`.
    #[serde(default)]
    pub name: Option<Pair>,
    /// Source.
    pub cite: Cite,
}

/// The three measures that matter most in a sector.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Top {
    /// The sector.
    pub sector: String,
    /// The measures, most important first.
    pub measures: Vec<String>,
    /// Why these.
    pub why: Pair,
    /// Source.
    pub cite: Cite,
}

/// What a sector adds to the answer; it comes with the content of the sector.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectorAnswer {
    /// The question about the kind of plant.
    pub kind_question: Option<Pair>,
    /// The kinds of plant.
    pub kinds: Vec<PlantKind>,
    /// Cross-cutting measures that no plant of the sector has a use for, although their area matters to it.
    pub not_asked: Vec<String>,
    /// Default shares of end uses.
    pub shares: Vec<DefaultShare>,
    /// Statistics that its own measures may use.
    pub uses: Vec<TypicalUse>,
    /// Its measures after one number.
    pub numbers: Vec<OneNumber>,
    /// Its measures without a figure, and why.
    pub no_figure: Vec<Reasoned>,
    /// Its three most important measures.
    pub top: Option<Top>,
    /// What audits of its own plants found possible.
    pub ceilings: Vec<Ceiling>,
}

/// What all sectors share.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SharedAnswer {
    /// Losses and the measures that fight them.
    pub losses: Vec<Loss>,
    /// Measures whose percentage is never computed with.
    pub never: Vec<Reasoned>,
    /// Rough questions about end uses.
    pub rough: Vec<Rough>,
    /// Statistics of audits.
    pub typical: Vec<Typical>,
    /// Which statistic the cross-cutting measures may use.
    pub uses: Vec<TypicalUse>,
    /// What whole-plant audits found possible, plants of all sectors together.
    pub ceilings: Vec<Ceiling>,
    /// The cross-cutting measures after one number.
    pub numbers: Vec<OneNumber>,
    /// Cross-cutting measures without a figure, and why.
    pub no_figure: Vec<Reasoned>,
}
