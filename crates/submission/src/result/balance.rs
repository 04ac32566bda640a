//! Balances in a file.

use super::value::{Written, written};
use domain::balance::{
    Balances, EnergyRow, LossCost, LossLine, MassBalance, ProcessLoss, Remainder, StepBalance,
    Term, WaterBalance,
};
use rust_decimal::Decimal;
use serde::Serialize;

/// Balances of materials, water and energy, and what the losses cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BalancesV1 {
    /// Materials, kg a year.
    pub mass: MassV1,
    /// Water, m³ a year.
    pub water: WaterV1,
    /// Energy by end use, where the file is explained.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub energy: Option<Vec<EnergyRowV1>>,
    /// What the losses cost, VND a year.
    pub loss: LossV1,
    /// Process steps, kg in the period that was weighed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<StepV1>,
}

impl Written<BalancesV1> for Balances {
    fn written(&self) -> BalancesV1 {
        let Self {
            mass,
            water,
            energy: _,
            loss,
            steps,
            gaps: _,
        } = self;
        BalancesV1 {
            mass: mass.written(),
            water: water.written(),
            energy: None,
            loss: loss.written(),
            steps: steps.written(),
        }
    }
}

/// A process step, kg in the period that was weighed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[allow(
    missing_docs,
    reason = "the names are those of `StepBalance`, documented there"
)]
pub struct StepV1 {
    pub step: String,
    pub inputs: Decimal,
    pub product: Decimal,
    pub reuse: Decimal,
    pub waste: Decimal,
    pub unaccounted: RemainderV1,
    pub yield_percent: Option<Decimal>,
    pub loss: Decimal,
    pub loss_value: Option<Decimal>,
    pub yearly_loss: Option<Decimal>,
    pub complete: bool,
}

impl Written<StepV1> for StepBalance {
    fn written(&self) -> StepV1 {
        let Self {
            step,
            inputs,
            product,
            reuse,
            waste,
            unaccounted,
            yield_percent,
            loss,
            loss_value,
            yearly_loss,
            unknown,
            out_of_range,
            issues: _,
        } = self;
        StepV1 {
            step: step.clone(),
            inputs: inputs.written(),
            product: product.written(),
            reuse: reuse.written(),
            waste: waste.written(),
            unaccounted: unaccounted.written(),
            yield_percent: yield_percent.written(),
            loss: loss.written(),
            loss_value: loss_value.written(),
            yearly_loss: yearly_loss.written(),
            complete: unknown.is_empty() && out_of_range.is_empty(),
        }
    }
}

written! {
    /// Materials, kg a year.
    MassV1 of MassBalance {
        inputs: Decimal,
        products: Decimal,
        by_products: Decimal,
        wastes: Decimal,
        hazardous: Decimal,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        process: Vec<ProcessLossV1>,
        unaccounted: RemainderV1,
        yield_percent: Option<Decimal>,
        complete: bool,
    } without { lines, left_out, unweighed, issues }
}

written! {
    /// What the process takes from its inputs, kg a year.
    ProcessLossV1 of ProcessLoss {
        #[serde(rename = "loss")]
        id: String,
        of: Vec<String>,
        weighed: Vec<String>,
        kg: Decimal,
        room: Decimal,
    } without {}
}

written! {
    /// Water, m³ a year.
    WaterV1 of WaterBalance {
        intake: Decimal,
        wastewater: Decimal,
        in_product: Option<Decimal>,
        evaporated: Option<Decimal>,
        unaccounted: RemainderV1,
        complete: bool,
    } without { lines, left_out, issues }
}

written! {
    /// What is left over of a balance.
    RemainderV1 of Remainder {
        amount: Decimal,
        percent: Option<Decimal>,
        value: Option<Decimal>,
        known: &'static str,
    } without { price }
}

written! {
    /// A part of an energy stream; without an end use it is the rest.
    EnergyRowV1 of EnergyRow {
        stream: String,
        #[serde(rename = "end_use")]
        part: Option<String>,
        fraction: Decimal,
        quantity: Option<Decimal>,
        unit: &'static str,
        mj: Option<Decimal>,
        cost: Option<Decimal>,
        known: &'static str,
        #[serde(rename = "parts")]
        children: Vec<EnergyRowV1>,
    } without {}
}

written! {
    /// What the losses cost, VND a year.
    LossV1 of LossCost {
        total: Decimal,
        other_income: Decimal,
        complete: bool,
        above_inputs: bool,
        lines: Vec<LossLineV1>,
    } without { known }
}

written! {
    /// One waste.
    LossLineV1 of LossLine {
        stream: String,
        group: &'static str,
        total: Option<Decimal>,
        counted: bool,
        terms: Vec<TermV1>,
        missing: Vec<&'static str>,
    } without {}
}

/// One term of the cost of a waste.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[allow(
    missing_docs,
    reason = "the names are those of `Term`, documented there"
)]
pub struct TermV1 {
    pub kind: &'static str,
    pub amount: Option<Decimal>,
    pub price: Option<Decimal>,
    pub value: Decimal,
    pub known: &'static str,
}

impl Written<TermV1> for Term {
    fn written(&self) -> TermV1 {
        let Self {
            kind,
            basis: _,
            amount,
            price,
            value,
        } = self;
        TermV1 {
            kind: kind.written(),
            amount: amount.written(),
            price: price.written(),
            value: value.value.written(),
            known: value.known.code(),
        }
    }
}
