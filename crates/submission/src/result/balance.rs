//! Balances in a file.

use super::super::convert::group_code;
use domain::balance::{Balances, EnergyRow, LossLine, Part, Remainder, StepBalance, TermKind};
use rust_decimal::Decimal;
use serde::Serialize;

/// Balances of materials, water and energy, and what the losses cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BalancesV1 {
    /// Materials, kg a year.
    pub mass: MassV1,
    /// Water, m³ a year.
    pub water: WaterV1,
    /// Energy by end use.
    pub energy: Vec<EnergyRowV1>,
    /// What the losses cost, VND a year.
    pub loss: LossV1,
    /// Process steps, kg in the period that was weighed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<StepV1>,
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

/// Materials, kg a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[allow(
    missing_docs,
    reason = "the names are those of `MassBalance`, documented there"
)]
pub struct MassV1 {
    pub inputs: Decimal,
    pub products: Decimal,
    pub by_products: Decimal,
    pub wastes: Decimal,
    pub hazardous: Decimal,
    pub unaccounted: RemainderV1,
    pub yield_percent: Option<Decimal>,
    pub complete: bool,
}

/// Water, m³ a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[allow(
    missing_docs,
    reason = "the names are those of `WaterBalance`, documented there"
)]
pub struct WaterV1 {
    pub intake: Decimal,
    pub wastewater: Decimal,
    pub in_product: Option<Decimal>,
    pub evaporated: Option<Decimal>,
    pub unaccounted: RemainderV1,
    pub complete: bool,
}

/// What is left over of a balance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[allow(
    missing_docs,
    reason = "the names are those of `Remainder`, documented there"
)]
pub struct RemainderV1 {
    pub amount: Decimal,
    pub percent: Option<Decimal>,
    pub value: Option<Decimal>,
    pub known: &'static str,
}

/// A part of an energy stream; without an end use it is the rest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[allow(
    missing_docs,
    reason = "the names are those of `EnergyRow`, documented there"
)]
pub struct EnergyRowV1 {
    pub stream: String,
    pub end_use: Option<String>,
    pub fraction: Decimal,
    pub quantity: Option<Decimal>,
    pub unit: &'static str,
    pub mj: Option<Decimal>,
    pub cost: Option<Decimal>,
    pub known: &'static str,
    pub parts: Vec<EnergyRowV1>,
}

/// What the losses cost, VND a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[allow(
    missing_docs,
    reason = "the names are those of `LossCost`, documented there"
)]
pub struct LossV1 {
    pub total: Decimal,
    pub other_income: Decimal,
    pub complete: bool,
    pub above_inputs: bool,
    pub lines: Vec<LossLineV1>,
}

/// One waste.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[allow(
    missing_docs,
    reason = "the names are those of `LossLine`, documented there"
)]
pub struct LossLineV1 {
    pub stream: String,
    pub group: &'static str,
    pub total: Option<Decimal>,
    pub counted: bool,
    pub terms: Vec<TermV1>,
    pub missing: Vec<&'static str>,
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

impl From<&Balances> for BalancesV1 {
    fn from(b: &Balances) -> Self {
        let (m, w, l) = (&b.mass, &b.water, &b.loss);
        Self {
            mass: MassV1 {
                inputs: m.inputs,
                products: m.products,
                by_products: m.by_products,
                wastes: m.wastes,
                hazardous: m.hazardous,
                unaccounted: remainder(&m.unaccounted),
                yield_percent: m.yield_percent,
                complete: m.complete,
            },
            water: WaterV1 {
                intake: w.intake,
                wastewater: w.wastewater,
                in_product: w.in_product,
                evaporated: w.evaporated,
                unaccounted: remainder(&w.unaccounted),
                complete: w.complete,
            },
            energy: b.energy.rows.iter().map(energy).collect(),
            loss: LossV1 {
                total: l.total,
                other_income: l.other_income,
                complete: l.complete,
                above_inputs: l.above_inputs,
                lines: l.lines.iter().map(line).collect(),
            },
            steps: b.steps.iter().map(step).collect(),
        }
    }
}

fn step(s: &StepBalance) -> StepV1 {
    StepV1 {
        step: s.step.clone(),
        inputs: s.inputs,
        product: s.product,
        reuse: s.reuse,
        waste: s.waste,
        unaccounted: remainder(&s.unaccounted),
        yield_percent: s.yield_percent,
        loss: s.loss,
        loss_value: s.loss_value.map(|v| v.value),
        yearly_loss: s.yearly_loss.map(|v| v.value),
        complete: s.unknown.is_empty() && s.out_of_range.is_empty(),
    }
}

fn remainder(r: &Remainder) -> RemainderV1 {
    RemainderV1 {
        amount: r.amount,
        percent: r.percent,
        value: r.value.map(|v| v.value),
        known: r.known.code(),
    }
}

fn energy(row: &EnergyRow) -> EnergyRowV1 {
    EnergyRowV1 {
        stream: row.stream.clone(),
        end_use: match &row.part {
            Part::EndUse(id) => Some(id.clone()),
            Part::Rest => None,
        },
        fraction: row.fraction,
        quantity: row.quantity.map(|q| q.value),
        unit: row.unit.code(),
        mj: row.mj,
        cost: row.cost.map(|c| c.value),
        known: row.known.code(),
        parts: row.children.iter().map(energy).collect(),
    }
}

fn line(l: &LossLine) -> LossLineV1 {
    LossLineV1 {
        stream: l.stream.clone(),
        group: group_code(l.group),
        total: l.total.map(|t| t.value),
        counted: l.counted,
        terms: l
            .terms
            .iter()
            .map(|t| TermV1 {
                kind: term(t.kind),
                amount: t.amount,
                price: t.price,
                value: t.value.value,
                known: t.value.known.code(),
            })
            .collect(),
        missing: l.missing.iter().map(|kind| term(*kind)).collect(),
    }
}

fn term(kind: TermKind) -> &'static str {
    match kind {
        TermKind::Content => "content",
        TermKind::Water => "water",
        TermKind::Treatment => "treatment",
        TermKind::Fee => "fee",
        TermKind::Income => "income",
    }
}
