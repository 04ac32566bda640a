//! The explanations of the figures, as they stand in a file.

use catalogue::Catalogue;
use domain::assessment::Assessment;
use domain::explanation::{About, Explainer, Explanation, How, Remark, Scale};
use domain::facility::Facility;
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::{Value, json};

/// A value with the values behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExplanationV1 {
    /// What it is.
    pub what: &'static str,
    /// Of what: one entry, the kind and its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<Value>,
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
        let known = match &e.how {
            How::Said(known) | How::Months(known) => Some(known.code()),
            _ => None,
        };
        let calculator = match &e.how {
            How::Calculated(code) => Some(*code),
            _ => None,
        };
        let (published, sources) = match &e.how {
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
            what: e.word.code(),
            of: e.about.as_ref().map(about),
            value: e.value,
            unit: match &e.scale {
                Scale::Vnd => "VND".to_owned(),
                Scale::Fraction => "1".to_owned(),
                Scale::Years => "year".to_owned(),
                Scale::Amount(unit) => unit.code().to_owned(),
                Scale::Choice(key) => format!("choice:{key}"),
                Scale::Other(unit) => unit.clone(),
            },
            how: how(&e.how),
            known,
            calculator,
            published,
            sources,
            unchecked: e.remarks.contains(&Remark::Unchecked),
            parts: e.parts.iter().map(Self::from).collect(),
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

fn about(about: &About) -> Value {
    match about {
        About::Stream(id) => json!({ "stream": id }),
        About::Measure(id) => json!({ "measure": id }),
        About::EndUse(id) => json!({ "end_use": id }),
        About::Product(id) => json!({ "product": id }),
        About::Metric(id) => json!({ "metric": id }),
        About::MetricOf(id, product) => json!({ "metric": id, "product": product }),
        About::Step(id) => json!({ "step": id }),
        About::Group(group) => json!({ "group": group.code() }),
        About::Flow(step, id) => json!({ "step": step, "flow": id }),
        About::Year(year) => json!({ "year": year }),
        About::Reading(key) => json!({ "reading": key }),
    }
}
