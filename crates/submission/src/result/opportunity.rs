//! Opportunities as they stand in a file.

use super::value::{PaybackV1, RangeV1, Written};
use catalogue::Resource;
use catalogue::quantity::Vnd;
use domain::finance::Investment;
use domain::opportunity::{Basis, EffectEstimate, Missing, Opportunity, Standing};
use rust_decimal::Decimal;
use serde::Serialize;

/// One opportunity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[allow(
    missing_docs,
    reason = "the names are those of `Opportunity`, documented there"
)]
pub struct OpportunityV1 {
    pub id: String,
    pub name: Option<String>,
    pub reply: &'static str,
    pub activity: Decimal,
    pub standing: &'static str,
    pub kept: Option<String>,
    pub money_alone: Option<Decimal>,
    pub money: Decimal,
    pub range: Option<RangeV1>,
    pub extra_money: Decimal,
    pub investment: Option<Decimal>,
    pub investment_kind: &'static str,
    pub investment_low: Option<Decimal>,
    pub investment_high: Option<Decimal>,
    pub payback: PaybackV1,
    pub class: &'static str,
    pub known: &'static str,
    pub status: &'static str,
    pub support: Decimal,
    pub running: Decimal,
    /// How it came about, where a file is explained.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effects: Option<Vec<EffectV1>>,
}

impl Written<OpportunityV1> for Opportunity {
    fn written(&self) -> OpportunityV1 {
        let Self {
            id,
            own_name,
            reply,
            activity,
            effects: _,
            extra_money,
            money_alone,
            money,
            investment,
            investment_range,
            support,
            running,
            range,
            payback,
            class,
            known,
            standing,
        } = self;
        let (standing, kept) = match standing {
            Standing::Counted => ("counted", None),
            Standing::NoFigure => ("no-figure", None),
            Standing::Exclusive { kept } => ("exclusive", Some(kept.clone())),
            Standing::Umbrella => ("umbrella", None),
            Standing::ToCheck => ("to-check", None),
        };
        OpportunityV1 {
            id: id.clone(),
            name: own_name.clone(),
            reply: reply.written(),
            activity: activity.written(),
            standing,
            kept,
            money_alone: money_alone.written(),
            money: money.written(),
            range: range.written(),
            extra_money: extra_money.written(),
            investment: investment.amount().map(Vnd::value),
            investment_kind: match investment {
                Investment::Given(_) => "given",
                Investment::Typical(_) => "typical",
                Investment::Nothing => "nothing",
                Investment::Unknown => "unknown",
            },
            investment_low: investment_range.map(|(low, _)| low.value()),
            investment_high: investment_range.map(|(_, high)| high.value()),
            payback: payback.written(),
            class: class.written(),
            known: known.written(),
            status: self.status().written(),
            support: support.written(),
            running: running.written(),
            effects: None,
        }
    }
}

/// One effect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[allow(
    missing_docs,
    reason = "the names are those of `EffectEstimate`, documented there"
)]
pub struct EffectV1 {
    pub stream: Option<String>,
    pub end_use: Option<String>,
    pub unit: Option<&'static str>,
    pub basis: &'static str,
    pub statistic: Option<String>,
    pub rate: Option<Decimal>,
    pub counted: Decimal,
    pub share: Option<Decimal>,
    pub share_known: Option<&'static str>,
    pub baseline: Option<Decimal>,
    pub price: Option<Decimal>,
    pub price_known: Option<&'static str>,
    pub own: bool,
    pub unchecked: bool,
    pub alone: Option<Decimal>,
    pub together: Decimal,
    pub discharge_m3: Decimal,
    pub money_alone: Option<Decimal>,
    pub money_together: Decimal,
    pub missing: Option<MissingV1>,
}

impl Written<EffectV1> for EffectEstimate {
    fn written(&self) -> EffectV1 {
        let Self {
            resource: _,
            node,
            stream,
            unit,
            kind: _,
            range: _,
            mode: _,
            basis,
            scale,
            rate,
            weight,
            baseline,
            price,
            own,
            unchecked,
            alone,
            together,
            discharge,
            money_alone,
            money_together,
            missing,
        } = self;
        let (basis, statistic) = match basis {
            Basis::Own => ("own", None),
            Basis::Published => ("published", None),
            Basis::Number => ("number", None),
            Basis::BillsAndOutput => ("bills-and-output", None),
            Basis::UsualNumber => ("usual-number", None),
            Basis::Typical { row } => ("typical", Some(row.clone())),
        };
        EffectV1 {
            stream: stream.clone(),
            end_use: node.clone(),
            unit: unit.written(),
            basis,
            statistic,
            rate: rate.written(),
            counted: scale.written(),
            share: weight.map(|w| w.fraction.written()),
            share_known: weight.map(|w| w.known.code()),
            baseline: baseline.written(),
            price: price.written(),
            price_known: price.map(|p| p.known.code()),
            own: own.is_some(),
            unchecked: unchecked.written(),
            alone: alone.written(),
            together: together.written(),
            discharge_m3: discharge.written(),
            money_alone: money_alone.written(),
            money_together: money_together.written(),
            missing: missing.written(),
        }
    }
}

/// What a figure lacks: the kind, and what it is of. The keys stand in the order of the alphabet, as the files of this version have them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct MissingV1 {
    /// End use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_use: Option<String>,
    /// stream, quantity, price, share, figure or nothing.
    pub kind: &'static str,
    /// What is saved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resource: Option<Resource>,
    /// Stream.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stream: Option<String>,
}

impl Written<MissingV1> for Missing {
    fn written(&self) -> MissingV1 {
        let of = |kind, stream: &String| MissingV1 {
            kind,
            stream: Some(stream.clone()),
            ..MissingV1::default()
        };
        match self {
            Missing::Stream(resource) => MissingV1 {
                kind: "stream",
                resource: Some(*resource),
                ..MissingV1::default()
            },
            Missing::Quantity(stream) => of("quantity", stream),
            Missing::Price(stream) => of("price", stream),
            Missing::Share { stream, node } => MissingV1 {
                end_use: Some(node.clone()),
                ..of("share", stream)
            },
            Missing::Figure => MissingV1 {
                kind: "figure",
                ..MissingV1::default()
            },
            Missing::Number(_) => MissingV1 {
                kind: "number",
                ..MissingV1::default()
            },
            Missing::Nothing => MissingV1 {
                kind: "nothing",
                ..MissingV1::default()
            },
        }
    }
}
