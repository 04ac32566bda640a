//! What is wrong or doubtful, as it stands in a file: a kind, and what it is of. The keys stand in the order of the alphabet, as the files of this version have them.

use super::value::Written;
use domain::issue::Issue;
use domain::uncertainty::{Doubt, Input};
use rust_decimal::Decimal;
use serde::Serialize;

/// Something wrong or doubtful.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[allow(
    missing_docs,
    reason = "the names are those of the variants of `Issue`, documented there"
)]
pub struct IssueV1 {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub computed: Option<Decimal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entered: Option<Decimal>,
    pub kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measure: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent: Option<Decimal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<Decimal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub product: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stream: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub usual: Option<Decimal>,
}

impl Written<IssueV1> for Issue {
    fn written(&self) -> IssueV1 {
        let none = IssueV1::default;
        let of_stream = |kind, stream: &String| IssueV1 {
            kind,
            stream: Some(stream.clone()),
            ..none()
        };
        let of_measure = |kind, measure: &String| IssueV1 {
            kind,
            measure: Some(measure.clone()),
            ..none()
        };
        match self {
            Self::StreamOutOfRange { stream } => of_stream("stream-out-of-range", stream),
            Self::CostDisagrees {
                stream,
                computed,
                entered,
            } => IssueV1 {
                computed: Some(*computed),
                entered: Some(*entered),
                ..of_stream("cost-disagrees", stream)
            },
            Self::PriceUnusual {
                stream,
                price,
                usual,
            } => IssueV1 {
                price: Some(*price),
                usual: Some(*usual),
                ..of_stream("price-unusual", stream)
            },
            Self::MonthsMissing { stream, count } => IssueV1 {
                count: Some(*count),
                ..of_stream("months-missing", stream)
            },
            Self::SavingAboveAudits {
                stream,
                percent,
                usual,
            } => IssueV1 {
                percent: Some(percent.value()),
                usual: Some(usual.value()),
                ..of_stream("saving-above-audits", stream)
            },
            Self::SharesExceed { stream } => of_stream("shares-exceed", stream),
            Self::SavingAboveStream { measure, stream } => IssueV1 {
                measure: Some(measure.clone()),
                ..of_stream("saving-above-stream", stream)
            },
            Self::OwnFigureOutOfRange { measure } => of_measure("own-figure-out-of-range", measure),
            Self::ReadingRefused {
                measure,
                refusal: _,
            } => of_measure("reading-refused", measure),
            Self::ProductOutOfRange { product } => IssueV1 {
                kind: "product-out-of-range",
                product: Some(product.clone()),
                ..none()
            },
        }
    }
}

/// An input that causes much of the range of the total.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct DoubtV1 {
    /// End use of a share.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_use: Option<String>,
    /// quantity, price, share or measure.
    pub kind: &'static str,
    /// Measure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measure: Option<String>,
    /// By how much the likely range narrows once it is known, as a fraction.
    pub narrower: Decimal,
    /// Its part of the variance, as a fraction.
    pub share: Decimal,
    /// Stream of a quantity, price or share.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stream: Option<String>,
}

impl Written<DoubtV1> for Doubt {
    fn written(&self) -> DoubtV1 {
        let Self {
            input,
            share,
            narrower,
        } = self;
        let (kind, stream, end_use, measure) = match input {
            Input::Quantity(stream) => ("quantity", Some(stream), None, None),
            Input::Price(stream) => ("price", Some(stream), None, None),
            Input::Share { stream, node } => ("share", Some(stream), Some(node), None),
            Input::Measure(measure) => ("measure", None, None, Some(measure)),
        };
        DoubtV1 {
            end_use: end_use.cloned(),
            kind,
            measure: measure.cloned(),
            narrower: narrower.written(),
            share: share.written(),
            stream: stream.cloned(),
        }
    }
}
