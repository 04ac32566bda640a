//! What is wrong or doubtful, as it stands in a file: a kind, and what it is of. The keys stand in the order of the alphabet, as the files of this version have them.

use super::value::Written;
use domain::facility::Monthly;
use domain::issue::{Issue, ProductFigure, SiteFigure, StreamFigure, TermsFigure};
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
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figure: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<Decimal>,
    pub kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low: Option<Decimal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measure: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measures: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metric: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent: Option<Decimal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<Decimal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub product: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stream: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub usual: Option<Decimal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Decimal>,
}

impl Written<IssueV1> for Issue {
    #[allow(clippy::too_many_lines, reason = "one arm for each kind of issue")]
    fn written(&self) -> IssueV1 {
        let none = IssueV1::default;
        let of_stream = |kind, stream: &String| IssueV1 {
            kind,
            stream: Some(stream.clone()),
            ..none()
        };
        let of_months = |kind, figure: Monthly, stream: &String| IssueV1 {
            figure: match figure {
                Monthly::Quantity => None,
                Monthly::Cost => Some("cost"),
            },
            ..of_stream(kind, stream)
        };
        let of_measure = |kind, measure: &String| IssueV1 {
            kind,
            measure: Some(measure.clone()),
            ..none()
        };
        let of_product = |kind, product: &String| IssueV1 {
            kind,
            product: Some(product.clone()),
            ..none()
        };
        let of_value = |value: &Decimal, issue: IssueV1| IssueV1 {
            value: Some(*value),
            ..issue
        };
        let of_figure = |kind, figure, value: &Decimal| IssueV1 {
            kind,
            figure: Some(figure),
            value: Some(*value),
            ..none()
        };
        match self {
            Self::Unread { field, text } => IssueV1 {
                kind: "unread",
                field: Some(field.clone()),
                text: Some(text.clone()),
                ..none()
            },
            Self::StreamOutOfRange { stream } => of_stream("stream-out-of-range", stream),
            Self::CostDisagrees {
                stream,
                computed,
                entered,
            } => IssueV1 {
                computed: Some(computed.written()),
                entered: Some(entered.written()),
                ..of_stream("cost-disagrees", stream)
            },
            Self::CostWithTax {
                stream,
                computed,
                entered,
                percent,
            } => IssueV1 {
                computed: Some(computed.value()),
                entered: Some(entered.value()),
                percent: Some(percent.value()),
                ..of_stream("cost-with-tax", stream)
            },
            Self::PriceUnusual {
                stream,
                price,
                low,
                high,
            } => IssueV1 {
                price: Some(price.written()),
                low: Some(low.written()),
                high: Some(high.written()),
                ..of_stream("price-unusual", stream)
            },
            Self::MonthNegative {
                stream,
                figure,
                month,
            } => IssueV1 {
                month: Some(*month),
                ..of_months("month-negative", *figure, stream)
            },
            Self::MonthUnusual {
                stream,
                figure,
                month,
                value,
                usual,
            } => IssueV1 {
                month: Some(*month),
                usual: Some(*usual),
                ..of_value(value, of_months("month-unusual", *figure, stream))
            },
            Self::StreamFigureUnusual {
                stream,
                figure,
                value,
            } => {
                let figure = match figure {
                    StreamFigure::Tenants => "tenants",
                    StreamFigure::Heat => "heat",
                    StreamFigure::Mass => "mass",
                    StreamFigure::Fee => "fee",
                    StreamFigure::Lost => "lost",
                };
                IssueV1 {
                    figure: Some(figure),
                    ..of_value(value, of_stream("stream-figure-unusual", stream))
                }
            }
            Self::ProductFigureUnusual {
                product,
                figure,
                value,
            } => {
                let figure = match figure {
                    ProductFigure::Mass => "mass",
                    ProductFigure::Revenue => "revenue",
                    ProductFigure::Share => "share",
                };
                IssueV1 {
                    figure: Some(figure),
                    ..of_value(value, of_product("product-figure-unusual", product))
                }
            }
            Self::SiteUnusual { figure, value } => {
                let name = match figure {
                    SiteFigure::Employees => "employees",
                    SiteFigure::Days => "days",
                    SiteFigure::Shifts => "shifts",
                    SiteFigure::Year => "year",
                };
                of_figure("site-unusual", name, value)
            }
            Self::TermsOutOfRange { figure, value } => {
                let name = match figure {
                    TermsFigure::Discount => "discount",
                    TermsFigure::Loan => "loan",
                    TermsFigure::LoanRate => "loan-rate",
                    TermsFigure::LoanMonths => "loan-months",
                };
                of_figure("terms-out-of-range", name, value)
            }
            Self::LifetimeOutOfRange { measure, value } => {
                of_value(value, of_measure("lifetime-out-of-range", measure))
            }
            Self::SavingStreamMissing { measure } => of_measure("saving-stream-missing", measure),
            Self::SavingPriceUnusual {
                measure,
                stream,
                price,
                low,
                high,
            } => IssueV1 {
                stream: Some(stream.clone()),
                price: Some(*price),
                low: Some(*low),
                high: Some(*high),
                ..of_measure("saving-price-unusual", measure)
            },
            Self::OwnSavingNegative { measure } => of_measure("own-saving-negative", measure),
            Self::MeasureUnknown { measure } => of_measure("measure-unknown", measure),
            Self::ProductSmall { product, value } => {
                of_value(value, of_product("product-small", product))
            }
            Self::SpecificUnusual {
                product,
                metric,
                value,
                low,
                high,
                unit,
                per,
            } => IssueV1 {
                metric: Some(metric.code()),
                low: Some(*low),
                high: Some(*high),
                unit: Some(unit.code()),
                per: Some(per.code()),
                ..of_value(value, of_product("specific-unusual", product))
            },
            Self::MonthsMissing {
                stream,
                figure,
                count,
            } => IssueV1 {
                count: Some(*count),
                ..of_months("months-missing", *figure, stream)
            },
            Self::SavingAboveAudits {
                stream,
                percent,
                usual,
                audited,
                measures,
            } => {
                let kind = match audited {
                    true => "saving-above-audits",
                    false => "saving-above-guides",
                };
                IssueV1 {
                    measures: Some(measures.clone()),
                    percent: Some(percent.written()),
                    usual: Some(usual.written()),
                    ..of_stream(kind, stream)
                }
            }
            Self::SharesExceed { stream } => of_stream("shares-exceed", stream),
            Self::RoughExceeds { stream } => of_stream("rough-exceeds", stream),
            Self::SavingAboveStream {
                measure,
                stream,
                figure,
            } => IssueV1 {
                measure: Some(measure.clone()),
                ..of_months("saving-above-stream", *figure, stream)
            },
            Self::OwnFigureOutOfRange { measure } => of_measure("own-figure-out-of-range", measure),
            Self::ReadingRefused {
                measure,
                refusal: _,
            } => of_measure("reading-refused", measure),
            Self::ProductOutOfRange { product } => of_product("product-out-of-range", product),
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
