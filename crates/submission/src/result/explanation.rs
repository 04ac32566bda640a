//! The explanations of the figures, as they stand in a file.

use super::value::Written;
use catalogue::Catalogue;
use domain::assessment::Assessment;
use domain::explanation::{About, Explainer, Explanation, How, Remark, Scale};
use domain::facility::Facility;
use rust_decimal::Decimal;
use serde::Serialize;

/// A value with the values behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExplanationV1 {
    /// What it is.
    pub what: &'static str,
    /// Of what: one entry, the kind and its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<AboutV1>,
    /// The value; absent where something is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Decimal>,
    /// Its unit: `VND`, `1` for a fraction, `year`, or a unit.
    pub unit: String,
    /// How it came about.
    pub how: &'static str,
    /// How it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known: Option<&'static str>,
    /// The quick calculator that gave it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calculator: Option<&'static str>,
    /// The published range, in percent or years.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<[Decimal; 2]>,
    /// Entries of the bibliography.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// Not held against the consumption.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub unchecked: bool,
    /// The values behind it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<ExplanationV1>,
}

/// Every explanation of an assessment, in the order of the report.
#[must_use]
pub fn explanations(
    assessment: &Assessment,
    facility: &Facility,
    catalogue: &Catalogue,
) -> Vec<ExplanationV1> {
    let explainer = Explainer::new(assessment, facility, catalogue);
    let subjects = explainer.subjects().into_iter();
    let trees = subjects.filter_map(|subject| explainer.explain(&subject));
    trees.map(|tree| ExplanationV1::from(&tree)).collect()
}

impl From<&Explanation> for ExplanationV1 {
    fn from(e: &Explanation) -> Self {
        let Explanation {
            word,
            about,
            value,
            scale,
            how: origin,
            remarks,
            parts,
        } = e;
        let known = match origin {
            How::Said(known) | How::Months(known) => Some(known.code()),
            _ => None,
        };
        let calculator = match origin {
            How::Calculated(calculator) => Some(calculator.code()),
            _ => None,
        };
        let (published, sources) = match origin {
            How::Published { range, cite, .. } => (
                range.map(|(low, high)| [low, high]),
                cite.as_ref().map(|c| c.refs.clone()).unwrap_or_default(),
            ),
            How::Usual { range, cite } => (
                range.map(|(low, high)| [low, high]),
                cite.as_ref().map(|c| c.refs.clone()).unwrap_or_default(),
            ),
            How::Statistic { range, cite, .. } => {
                (range.map(|(low, high)| [low, high]), cite.refs.clone())
            }
            _ => (None, Vec::new()),
        };
        Self {
            what: word.code(),
            of: about.written(),
            value: value.written(),
            unit: match scale {
                Scale::Vnd => "VND".to_owned(),
                Scale::Fraction => "1".to_owned(),
                Scale::Years => "year".to_owned(),
                Scale::Amount(unit) => unit.code().to_owned(),
                Scale::Choice(key) => format!("choice:{key}"),
                Scale::Other(unit) => unit.clone(),
            },
            how: how(origin),
            known,
            calculator,
            published,
            sources,
            unchecked: remarks.contains(&Remark::Unchecked),
            parts: parts.iter().map(Self::from).collect(),
        }
    }
}

fn how(how: &How) -> &'static str {
    match how {
        How::Sum => "sum",
        How::Difference => "difference",
        How::Product => "product",
        How::Quotient => "quotient",
        How::Discount(_) => "discount",
        How::Root => "root",
        How::Said(_) => "said",
        How::Months(_) => "months",
        How::Entered => "entered",
        How::Published { .. } => "published",
        How::Usual { .. } => "usual",
        How::Statistic { .. } => "statistic",
        How::Calculated(_) => "calculated",
        How::Combined => "combined",
        How::Definition => "definition",
        How::Elsewhere => "elsewhere",
        How::Missing(_) => "missing",
        How::Unknown => "unknown",
    }
}

/// Of what a value is. The keys stand in the order of the alphabet, as the files of this version have them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[allow(
    missing_docs,
    reason = "the names are those of the variants of `About`, documented there"
)]
pub struct AboutV1 {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_use: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flow: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measure: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metric: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub process_loss: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub product: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reading: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stream: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<u32>,
}

impl Written<AboutV1> for About {
    fn written(&self) -> AboutV1 {
        let mut of = AboutV1::default();
        match self {
            About::Stream(id) => of.stream = Some(id.clone()),
            About::Measure(id) => of.measure = Some(id.clone()),
            About::EndUse(id) => of.end_use = Some(id.clone()),
            About::Product(id) => of.product = Some(id.clone()),
            About::Metric(metric) => of.metric = Some(metric.code()),
            About::MetricOf(metric, product) => {
                of.metric = Some(metric.code());
                of.product = Some(product.clone());
            }
            About::Step(id) => of.step = Some(id.clone()),
            About::Group(group) => of.group = Some(group.code()),
            About::Flow(step, id) => {
                of.step = Some(step.clone());
                of.flow = Some(id.clone());
            }
            About::Year(year) => of.year = Some(*year),
            About::Reading(key) => of.reading = Some(key),
            About::ProcessLoss(id) => of.process_loss = Some(id.clone()),
        }
        of
    }
}
