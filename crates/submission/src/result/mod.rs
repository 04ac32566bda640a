//! The assessment as it stands in a file: what the program computed on the day of writing.

mod balance;
mod explanation;
mod finance;
mod opportunity;

pub use balance::*;
pub use explanation::*;
pub use finance::*;
pub use opportunity::*;

use super::convert::group_code;
use catalogue::Catalogue;
use domain::assessment::{Assessment, StreamResult, Totals};
use domain::facility::Facility;
use domain::facility::account::Figure;
use domain::finance::Payback;
use domain::indicator::{EnergyTotals, ResourceSaving, Specific};
use domain::issue::Issue;
use domain::opportunity::Opportunity;
use domain::uncertainty::{Doubt, Input, Range};
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::{Value, json};

/// The assessment of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ResultV1 {
    /// Catalogue version.
    pub catalogue: String,
    /// Day of the assessment.
    pub today: String,
    /// Totals.
    pub totals: TotalsV1,
    /// How far the savings may lie from what is expected.
    pub ranges: RangesV1,
    /// Counted opportunities, best payback first.
    pub opportunities: Vec<OpportunityV1>,
    /// Open, no figure yet.
    pub without_figure: Vec<OpportunityV1>,
    /// Not added to the total.
    pub left_out: Vec<OpportunityV1>,
    /// To be looked at on the floor.
    pub to_check: Vec<OpportunityV1>,
    /// Streams.
    pub streams: Vec<StreamV1>,
    /// Energy and emissions.
    pub energy: EnergyV1,
    /// Specific consumption.
    pub specific: Vec<SpecificV1>,
    /// Saving per unit of product by group of resources.
    pub resources: Vec<ResourceV1>,
    /// Worth over the lifetime, and the cash flow of the plan.
    pub finance: FinanceV1,
    /// Balances of materials, water and energy, and what the losses cost.
    pub balances: BalancesV1,
    /// The factory's ratings and whether it applies cleaner production.
    pub applies_cp: Option<bool>,
    /// The programme's band.
    pub programme: Option<ProgrammeV1>,
    /// Thresholds reached.
    pub thresholds: Vec<ThresholdV1>,
    /// What is wrong or doubtful.
    pub issues: Vec<Value>,
    /// How each figure came about.
    pub explanations: Vec<ExplanationV1>,
}

/// Totals, VND a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[allow(
    missing_docs,
    reason = "the names are those of `Totals`, documented there"
)]
pub struct TotalsV1 {
    pub money: Decimal,
    pub one_by_one: Decimal,
    pub on_evidence: Decimal,
    pub investment: Option<Decimal>,
    pub support: Decimal,
    pub running: Decimal,
    pub on_defaults: Decimal,
    pub typical: Decimal,
    pub incomplete: Decimal,
    pub counted: usize,
    pub without_investment: usize,
    pub unknown_investments: usize,
    pub payback: PaybackV1,
    pub bills: Decimal,
    pub share_of_bills_percent: Option<Decimal>,
    pub unchecked: bool,
    pub to_check: Decimal,
}

/// The range of the total and its causes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RangesV1 {
    /// Of the total, VND a year.
    pub total: RangeV1,
    /// The inputs that cause most of it: kind, the entries named, share of the variance, and by how much the likely range narrows.
    pub doubts: Vec<Value>,
}

/// A range: everything low together, 10 %, 90 %, everything high together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[allow(
    missing_docs,
    reason = "the names are those of `Range`, documented there"
)]
pub struct RangeV1 {
    pub low: Decimal,
    pub likely_low: Decimal,
    pub likely_high: Decimal,
    pub high: Decimal,
}

/// Simple payback in a word and, where it has one, a number of years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaybackV1 {
    /// at-once, years, never or unknown.
    pub kind: &'static str,
    /// Years.
    pub years: Option<Decimal>,
}

/// One stream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[allow(
    missing_docs,
    reason = "the names are those of `StreamResult`, documented there"
)]
pub struct StreamV1 {
    pub id: String,
    pub group: &'static str,
    pub unit: &'static str,
    pub quantity: Option<Decimal>,
    pub known: Option<&'static str>,
    pub price: Option<Decimal>,
    pub price_known: Option<&'static str>,
    pub cost: Option<Decimal>,
    pub saved: Decimal,
    pub money_saved: Decimal,
    pub money_besides: Decimal,
}

/// Energy and emissions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[allow(
    missing_docs,
    reason = "the names are those of `EnergyTotals`, documented there"
)]
pub struct EnergyV1 {
    pub mj: Decimal,
    pub mj_saved: Decimal,
    pub toe: Decimal,
    pub toe_saved: Decimal,
    pub tco2: Decimal,
    pub tco2_saved: Decimal,
    pub grid_year: Option<i32>,
    pub incomplete: Vec<String>,
}

/// Specific consumption.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[allow(
    missing_docs,
    reason = "the names are those of `Specific`, documented there"
)]
pub struct SpecificV1 {
    pub product: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<Decimal>,
    pub metric: &'static str,
    pub unit: String,
    pub before: Decimal,
    pub after: Decimal,
    pub known: &'static str,
}

/// Saving of one group of resources.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ResourceV1 {
    /// energy, materials or water.
    pub group: &'static str,
    /// Saving per unit of product, percent.
    pub percent: Decimal,
    /// Yearly cost of the group, VND.
    pub cost: Decimal,
}

/// The programme's band in percent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[allow(
    missing_docs,
    reason = "the names are those of `Target`, documented there"
)]
pub struct ProgrammeV1 {
    pub programme: String,
    pub indicator: String,
    pub low: Decimal,
    pub high: Decimal,
}

/// A threshold reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[allow(
    missing_docs,
    reason = "the names are those of `Flag`, documented there"
)]
pub struct ThresholdV1 {
    pub id: String,
    pub value: Decimal,
}

impl ResultV1 {
    /// The assessment of a facility with its explanations.
    #[must_use]
    pub fn of(a: &Assessment, facility: &Facility, catalogue: &Catalogue) -> Self {
        let list = |opportunities: &[Opportunity]| {
            opportunities.iter().map(opportunity::written).collect()
        };
        let band = a.programme.band.as_ref().zip(a.programme.range());
        Self {
            catalogue: a.catalogue.clone(),
            today: a.today.to_string(),
            totals: totals(&a.totals),
            ranges: RangesV1 {
                total: range(&a.ranges.total),
                doubts: a.ranges.doubts.iter().map(doubt).collect(),
            },
            opportunities: list(&a.opportunities),
            without_figure: list(&a.without_figure),
            left_out: list(&a.left_out),
            to_check: list(&a.to_check),
            streams: a.streams.iter().map(stream).collect(),
            energy: energy(&a.energy),
            specific: a.specific.iter().map(specific).collect(),
            resources: a.resources.iter().map(resource).collect(),
            finance: FinanceV1::from(&a.finance),
            balances: BalancesV1::from(&a.balances),
            applies_cp: a.applies_cp,
            programme: band.map(|(target, (low, high))| ProgrammeV1 {
                programme: target.programme.clone(),
                indicator: target
                    .indicator
                    .as_ref()
                    .map(|i| i.id.clone())
                    .unwrap_or_default(),
                low,
                high,
            }),
            thresholds: a
                .flags
                .iter()
                .map(|f| ThresholdV1 {
                    id: f.threshold.clone(),
                    value: f.value,
                })
                .collect(),
            issues: a.issues.iter().map(issue).collect(),
            explanations: explanations(a, facility, catalogue),
        }
    }
}

fn totals(t: &Totals) -> TotalsV1 {
    TotalsV1 {
        money: t.money,
        one_by_one: t.one_by_one,
        on_evidence: t.on_evidence,
        investment: (t.unknown_investments < t.counted).then_some(t.investment),
        support: t.support,
        running: t.running,
        on_defaults: t.on_defaults,
        typical: t.typical,
        incomplete: t.incomplete,
        counted: t.counted,
        without_investment: t.without_investment,
        unknown_investments: t.unknown_investments,
        payback: payback(t.payback),
        bills: t.bills,
        share_of_bills_percent: t.share_of_bills,
        unchecked: t.unchecked,
        to_check: t.to_check,
    }
}

fn range(r: &Range) -> RangeV1 {
    RangeV1 {
        low: r.low,
        likely_low: r.likely_low,
        likely_high: r.likely_high,
        high: r.high,
    }
}

fn doubt(d: &Doubt) -> Value {
    let mut named = match &d.input {
        Input::Quantity(stream) => json!({ "kind": "quantity", "stream": stream }),
        Input::Price(stream) => json!({ "kind": "price", "stream": stream }),
        Input::Share { stream, node } => {
            json!({ "kind": "share", "stream": stream, "end_use": node })
        }
        Input::Measure(measure) => json!({ "kind": "measure", "measure": measure }),
    };
    if let Some(map) = named.as_object_mut() {
        map.insert("share".to_owned(), json!(d.share));
        map.insert("narrower".to_owned(), json!(d.narrower));
    }
    named
}

fn payback(payback: Payback) -> PaybackV1 {
    let (kind, years) = match payback {
        Payback::AtOnce => ("at-once", None),
        Payback::Years(years) => ("years", Some(years)),
        Payback::Never => ("never", None),
        Payback::Unknown => ("unknown", None),
    };
    PaybackV1 { kind, years }
}

fn pair(figure: Option<Figure>) -> (Option<Decimal>, Option<&'static str>) {
    (figure.map(|f| f.value), figure.map(|f| f.known.code()))
}

fn stream(s: &StreamResult) -> StreamV1 {
    let (quantity, known) = pair(s.account.quantity);
    let (price, price_known) = pair(s.account.price);
    StreamV1 {
        id: s.id.clone(),
        group: group_code(s.group),
        unit: s.unit.code(),
        quantity,
        known,
        price,
        price_known,
        cost: s.account.cost.map(|c| c.value),
        saved: s.saved,
        money_saved: s.money_saved,
        money_besides: s.money_besides,
    }
}

fn energy(e: &EnergyTotals) -> EnergyV1 {
    EnergyV1 {
        mj: e.mj,
        mj_saved: e.mj_saved,
        toe: e.toe,
        toe_saved: e.toe_saved,
        tco2: e.tco2,
        tco2_saved: e.tco2_saved,
        grid_year: e.grid_year,
        incomplete: e.incomplete.clone(),
    }
}

fn resource(r: &ResourceSaving) -> ResourceV1 {
    ResourceV1 {
        group: r.group.code(),
        percent: r.percent,
        cost: r.cost,
    }
}

fn specific(s: &Specific) -> SpecificV1 {
    SpecificV1 {
        product: s.product.clone(),
        part: s.part,
        metric: s.metric,
        unit: format!("{}/{}", s.unit.code(), s.per.code()),
        before: s.before,
        after: s.after,
        known: s.known.code(),
    }
}

fn issue(issue: &Issue) -> Value {
    match issue {
        Issue::StreamOutOfRange { stream } => {
            json!({ "kind": "stream-out-of-range", "stream": stream })
        }
        Issue::CostDisagrees {
            stream,
            computed,
            entered,
        } => {
            json!({ "kind": "cost-disagrees", "stream": stream, "computed": computed, "entered": entered })
        }
        Issue::PriceUnusual {
            stream,
            price,
            usual,
        } => {
            json!({ "kind": "price-unusual", "stream": stream, "price": price, "usual": usual })
        }
        Issue::MonthsMissing { stream, count } => {
            json!({ "kind": "months-missing", "stream": stream, "count": count })
        }
        Issue::SavingAboveAudits {
            stream,
            percent,
            usual,
        } => {
            json!({ "kind": "saving-above-audits", "stream": stream, "percent": percent, "usual": usual })
        }
        Issue::SharesExceed { stream } => json!({ "kind": "shares-exceed", "stream": stream }),
        Issue::SavingAboveStream { measure, stream } => {
            json!({ "kind": "saving-above-stream", "measure": measure, "stream": stream })
        }
        Issue::OwnFigureOutOfRange { measure } => {
            json!({ "kind": "own-figure-out-of-range", "measure": measure })
        }
        Issue::ReadingRefused { measure, .. } => {
            json!({ "kind": "reading-refused", "measure": measure })
        }
        Issue::ProductOutOfRange { product } => {
            json!({ "kind": "product-out-of-range", "product": product })
        }
    }
}
