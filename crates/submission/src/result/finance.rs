//! Finance in a file.

use super::value::{PaybackV1, Written};
use domain::finance::portfolio::Flow;
use domain::finance::{Always, Beyond, CashFlow, Irr, Project, Year};
use domain::plan::{Finance, Plan, Worth};
use rust_decimal::Decimal;
use serde::Serialize;
use std::collections::BTreeMap;

/// Worth over the lifetime, and the cash flow of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FinanceV1 {
    /// Discount rate, fraction a year.
    pub rate: Decimal,
    /// The rate is the catalogue's default.
    pub rate_is_default: bool,
    /// By opportunity, where its investment is known and the file is explained.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worth: Option<BTreeMap<String, WorthV1>>,
    /// The chosen opportunities together, else all counted ones.
    pub plan: Option<PlanV1>,
}

impl Written<FinanceV1> for Finance {
    fn written(&self) -> FinanceV1 {
        let Self {
            rate,
            rate_is_default,
            worth: _,
            refused: _,
            plan,
            plan_refused: _,
        } = self;
        FinanceV1 {
            rate: rate.written(),
            rate_is_default: rate_is_default.written(),
            worth: None,
            plan: plan.written(),
        }
    }
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

impl Written<WorthV1> for Worth {
    fn written(&self) -> WorthV1 {
        let Self {
            project,
            lifetime: basis,
            npv,
            discounted,
        } = self;
        let Project {
            investment,
            support,
            yearly_saving,
            running_cost,
            lifetime,
            residual,
        } = project;
        WorthV1 {
            investment: investment.written(),
            support: support.written(),
            yearly_saving: yearly_saving.written(),
            running_cost: running_cost.written(),
            lifetime: lifetime.written(),
            lifetime_basis: basis.written(),
            residual: residual.written(),
            npv: npv.written(),
            irr: self.irr().written(),
            discounted_payback: discounted.written(),
        }
    }
}

/// Internal rate of return: a word and, where there are any, the rates as fractions a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IrrV1 {
    /// rate, several, always-positive, always-negative, zero, above, below, nowhere or unknown.
    pub kind: &'static str,
    /// The rates.
    pub rates: Vec<Decimal>,
}

impl Written<IrrV1> for Irr {
    fn written(&self) -> IrrV1 {
        let (kind, rates) = match self {
            Irr::Rate(rate) => ("rate", vec![rate.written()]),
            Irr::Several(rates) => ("several", rates.written()),
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
    /// Year by year, where the file is explained.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub years: Option<Vec<YearV1>>,
}

impl Written<PlanV1> for Plan {
    fn written(&self) -> PlanV1 {
        let Self {
            members,
            chosen,
            flow,
            npv,
            discounted,
            simple: _,
            bcr,
        } = self;
        let CashFlow {
            years: _,
            rate: _,
            loan_is_cut,
        } = flow;
        PlanV1 {
            members: members.clone(),
            chosen: chosen.written(),
            npv: npv.written(),
            irr: self.irr().written(),
            discounted_payback: discounted.written(),
            benefit_cost: bcr.written(),
            loan_is_cut: loan_is_cut.written(),
            years: None,
        }
    }
}

/// One year of the cash flow, VND.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[allow(
    missing_docs,
    reason = "the names are those of `Year` and `Flow`, documented there"
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

impl Written<YearV1> for Year {
    fn written(&self) -> YearV1 {
        let Self {
            year,
            flow,
            cumulative,
            discounted,
            cumulative_discounted,
            drawn,
            principal,
            interest,
            in_hand,
            cumulative_in_hand,
        } = *self;
        let Flow {
            investment,
            support,
            saving,
            running,
            residual,
            net,
        } = flow;
        YearV1 {
            year,
            investment: investment.written(),
            support: support.written(),
            saving: saving.written(),
            running: running.written(),
            residual: residual.written(),
            net: net.written(),
            cumulative: cumulative.written(),
            discounted: discounted.written(),
            cumulative_discounted: cumulative_discounted.written(),
            drawn: drawn.written(),
            principal: principal.written(),
            interest: interest.written(),
            in_hand: in_hand.written(),
            cumulative_in_hand: cumulative_in_hand.written(),
        }
    }
}
