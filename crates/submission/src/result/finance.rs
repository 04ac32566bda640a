//! Finance in a file.

use domain::finance::Basis;
use domain::finance::{Always, Bcr, Beyond, Irr, Year};
use domain::plan::{Finance, Plan, Worth};
use rust_decimal::Decimal;
use serde::Serialize;
use std::collections::BTreeMap;

use super::{PaybackV1, payback};

/// Worth over the lifetime, and the cash flow of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FinanceV1 {
    /// Discount rate, fraction a year.
    pub rate: Decimal,
    /// The rate is the catalogue's default.
    pub rate_is_default: bool,
    /// By opportunity, where its investment is known.
    pub worth: BTreeMap<String, WorthV1>,
    /// The chosen opportunities together, else all counted ones.
    pub plan: Option<PlanV1>,
}

/// What one opportunity is worth over its lifetime.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[allow(
    missing_docs,
    reason = "the names are those of `Worth` and `Project`, documented there"
)]
pub struct WorthV1 {
    pub investment: Decimal,
    pub support: Decimal,
    pub yearly_saving: Decimal,
    pub running_cost: Decimal,
    pub lifetime: u32,
    pub lifetime_basis: &'static str,
    pub residual: Decimal,
    pub npv: Decimal,
    pub irr: IrrV1,
    pub discounted_payback: PaybackV1,
}

/// Internal rate of return: a word and, where there are any, the rates as fractions a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IrrV1 {
    /// rate, several, always-positive, always-negative, zero, above, below, nowhere or unknown.
    pub kind: &'static str,
    /// The rates.
    pub rates: Vec<Decimal>,
}

/// The plan as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[allow(
    missing_docs,
    reason = "the names are those of `Plan`, documented there"
)]
pub struct PlanV1 {
    pub members: Vec<String>,
    pub chosen: bool,
    pub npv: Decimal,
    pub irr: IrrV1,
    pub discounted_payback: PaybackV1,
    pub benefit_cost: Option<Decimal>,
    pub loan_is_cut: bool,
    pub years: Vec<YearV1>,
}

/// One year of the cash flow, VND.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[allow(
    missing_docs,
    reason = "the names are those of `Year`, documented there"
)]
pub struct YearV1 {
    pub year: u32,
    pub investment: Decimal,
    pub support: Decimal,
    pub saving: Decimal,
    pub running: Decimal,
    pub residual: Decimal,
    pub net: Decimal,
    pub cumulative: Decimal,
    pub discounted: Decimal,
    pub cumulative_discounted: Decimal,
    pub drawn: Decimal,
    pub principal: Decimal,
    pub interest: Decimal,
    pub in_hand: Decimal,
    pub cumulative_in_hand: Decimal,
}

impl From<&Finance> for FinanceV1 {
    fn from(f: &Finance) -> Self {
        Self {
            rate: f.rate,
            rate_is_default: f.rate_is_default,
            worth: f
                .worth
                .iter()
                .map(|(id, w)| (id.clone(), worth(w)))
                .collect(),
            plan: f.plan.as_ref().map(plan),
        }
    }
}

fn worth(w: &Worth) -> WorthV1 {
    WorthV1 {
        investment: w.project.investment,
        support: w.project.support,
        yearly_saving: w.project.yearly_saving,
        running_cost: w.project.running_cost,
        lifetime: w.project.lifetime,
        lifetime_basis: match w.lifetime {
            Basis::Said => "said",
            Basis::Catalogue => "catalogue",
            Basis::Default => "default",
        },
        residual: w.project.residual,
        npv: w.npv,
        irr: irr(&w.irr()),
        discounted_payback: payback(w.discounted),
    }
}

fn irr(irr: &Irr) -> IrrV1 {
    let (kind, rates) = match irr {
        Irr::Rate(rate) => ("rate", vec![*rate]),
        Irr::Several(rates) => ("several", rates.clone()),
        Irr::None(Always::Positive) => ("always-positive", Vec::new()),
        Irr::None(Always::Negative) => ("always-negative", Vec::new()),
        Irr::None(Always::Zero) => ("zero", Vec::new()),
        Irr::OutOfRange(Beyond::Above) => ("above", Vec::new()),
        Irr::OutOfRange(Beyond::Below) => ("below", Vec::new()),
        Irr::OutOfRange(Beyond::Nowhere) => ("nowhere", Vec::new()),
        Irr::Unknown => ("unknown", Vec::new()),
    };
    IrrV1 { kind, rates }
}

fn plan(p: &Plan) -> PlanV1 {
    PlanV1 {
        members: p.members.clone(),
        chosen: p.chosen,
        npv: p.npv,
        irr: irr(&p.irr()),
        discounted_payback: payback(p.discounted),
        benefit_cost: match p.bcr {
            Bcr::Ratio(ratio) => Some(ratio),
            Bcr::NoCosts | Bcr::Unknown => None,
        },
        loan_is_cut: p.flow.loan_is_cut,
        years: p.flow.years.iter().map(year).collect(),
    }
}

fn year(y: &Year) -> YearV1 {
    YearV1 {
        year: y.year,
        investment: y.flow.investment,
        support: y.flow.support,
        saving: y.flow.saving,
        running: y.flow.running,
        residual: y.flow.residual,
        net: y.flow.net,
        cumulative: y.cumulative,
        discounted: y.discounted,
        cumulative_discounted: y.cumulative_discounted,
        drawn: y.drawn,
        principal: y.principal,
        interest: y.interest,
        in_hand: y.in_hand,
        cumulative_in_hand: y.cumulative_in_hand,
    }
}
