//! Totals, streams and indicators as they stand in a file.

use super::issue::DoubtV1;
use super::value::{PaybackV1, RangeV1, Written, written};
use domain::assessment::{StreamResult, Totals};
use domain::facility::account::Account;
use domain::indicator::{EnergyTotals, Flag, Programme, ResourceSaving, Specific};
use domain::uncertainty::Ranges;
use rust_decimal::Decimal;
use serde::Serialize;

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

impl Written<TotalsV1> for Totals {
    fn written(&self) -> TotalsV1 {
        let Self {
            money,
            one_by_one,
            on_evidence,
            on_defaults,
            typical,
            incomplete,
            investment,
            support,
            running,
            counted,
            without_investment,
            unknown_investments,
            priced: _,
            payback,
            bills,
            share_of_bills,
            unchecked,
            to_check,
        } = self;
        TotalsV1 {
            money: money.written(),
            one_by_one: one_by_one.written(),
            on_evidence: on_evidence.written(),
            investment: (unknown_investments < counted).then_some(investment.value()),
            support: support.written(),
            running: running.written(),
            on_defaults: on_defaults.written(),
            typical: typical.written(),
            incomplete: incomplete.written(),
            counted: counted.written(),
            without_investment: without_investment.written(),
            unknown_investments: unknown_investments.written(),
            payback: payback.written(),
            bills: bills.written(),
            share_of_bills_percent: share_of_bills.written(),
            unchecked: unchecked.written(),
            to_check: to_check.written(),
        }
    }
}

written! {
    /// The range of the total and the inputs that cause most of it.
    RangesV1 of Ranges {
        total: RangeV1,
        doubts: Vec<DoubtV1>,
    } without { opportunities, streams }
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

impl Written<StreamV1> for StreamResult {
    fn written(&self) -> StreamV1 {
        let Self {
            id,
            group,
            unit,
            account,
            saved,
            money_saved,
            money_of_quantity: _,
            money_besides,
            shares_refused: _,
        } = self;
        let Account {
            quantity,
            price,
            cost,
            default_price: _,
            quantity_range: _,
        } = account;
        StreamV1 {
            id: id.clone(),
            group: group.written(),
            unit: unit.written(),
            quantity: quantity.written(),
            known: quantity.map(|q| q.known.code()),
            price: price.written(),
            price_known: price.map(|p| p.known.code()),
            cost: cost.written(),
            saved: saved.written(),
            money_saved: money_saved.written(),
            money_besides: money_besides.written(),
        }
    }
}

written! {
    /// Energy and emissions.
    EnergyV1 of EnergyTotals {
        mj: Decimal,
        mj_saved: Decimal,
        toe: Decimal,
        toe_saved: Decimal,
        tco2: Decimal,
        tco2_saved: Decimal,
        grid_year: Option<i32>,
        incomplete: Vec<String>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        without_toe: Vec<String>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        by_default: Vec<String>,
    } without {}
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

impl Written<SpecificV1> for Specific {
    fn written(&self) -> SpecificV1 {
        let Self {
            product,
            part,
            metric,
            unit,
            per,
            before,
            after,
            known,
            comparisons: _,
        } = self;
        SpecificV1 {
            product: product.clone(),
            part: part.written(),
            metric: metric.code(),
            unit: format!("{}/{}", unit.code(), per.code()),
            before: before.written(),
            after: after.written(),
            known: known.written(),
        }
    }
}

written! {
    /// Saving of one group of resources: per unit of product, percent; yearly cost of the group, VND.
    ResourceV1 of ResourceSaving {
        group: &'static str,
        percent: Decimal,
        cost: Decimal,
    } without { saved, before }
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

/// Nothing where the programme has no band.
impl Written<Option<ProgrammeV1>> for Programme {
    fn written(&self) -> Option<ProgrammeV1> {
        let (target, (low, high)) = self.band.as_ref().zip(self.range())?;
        let indicator = target.indicator.as_ref();
        Some(ProgrammeV1 {
            programme: target.programme.clone(),
            indicator: indicator.map(|i| i.id.clone()).unwrap_or_default(),
            low: low.written(),
            high: high.written(),
        })
    }
}

written! {
    /// A threshold reached.
    ThresholdV1 of Flag {
        #[serde(rename = "id")]
        threshold: String,
        value: Decimal,
    } without {}
}
