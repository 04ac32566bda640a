//! Opportunities as they stand in a file.

use super::{PaybackV1, RangeV1, pair, payback, range};
use domain::finance::{Class, Investment};
use domain::opportunity::{Basis, EffectEstimate, Missing, Opportunity, Standing, Status};
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::{Value, json};

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
    pub effects: Vec<EffectV1>,
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
    pub missing: Option<Value>,
}

pub(super) fn written(o: &Opportunity) -> OpportunityV1 {
    let (standing, kept) = match &o.standing {
        Standing::Counted => ("counted", None),
        Standing::NoFigure => ("no-figure", None),
        Standing::Exclusive { kept } => ("exclusive", Some(kept.clone())),
        Standing::Umbrella => ("umbrella", None),
        Standing::ToCheck => ("to-check", None),
    };
    OpportunityV1 {
        id: o.id.clone(),
        name: o.own_name.clone(),
        reply: o.reply.code(),
        activity: o.activity,
        standing,
        kept,
        money_alone: o.money_alone,
        money: o.money,
        range: o.range.as_ref().map(range),
        extra_money: o.extra_money,
        investment: o.investment.amount(),
        investment_kind: match o.investment {
            Investment::Given(_) => "given",
            Investment::Typical(_) => "typical",
            Investment::Nothing => "nothing",
            Investment::Unknown => "unknown",
        },
        investment_low: o.investment_range.map(|(low, _)| low),
        investment_high: o.investment_range.map(|(_, high)| high),
        payback: payback(o.payback),
        class: match o.class {
            Class::Now => "now",
            Class::Study => "study",
            Class::Later => "later",
        },
        known: o.known.code(),
        status: match o.status() {
            Status::Complete => "complete",
            Status::OnDefaults => "on-defaults",
            Status::Typical => "typical",
            Status::Incomplete => "incomplete",
        },
        support: o.support,
        running: o.running,
        effects: o.effects.iter().map(effect).collect(),
    }
}

fn effect(e: &EffectEstimate) -> EffectV1 {
    let price = pair(e.price);
    EffectV1 {
        stream: e.stream.clone(),
        end_use: e.node.clone(),
        unit: e.unit.map(catalogue::quantity::Unit::code),
        basis: match e.basis {
            Basis::Own => "own",
            Basis::Published => "published",
            Basis::Number => "number",
            Basis::UsualNumber => "usual-number",
            Basis::Typical { .. } => "typical",
        },
        statistic: match &e.basis {
            Basis::Typical { row } => Some(row.clone()),
            Basis::Own | Basis::Published | Basis::Number | Basis::UsualNumber => None,
        },
        rate: e.rate,
        counted: e.scale,
        share: e.weight.map(|w| w.fraction),
        share_known: e.weight.map(|w| w.known.code()),
        baseline: e.baseline.map(|b| b.value),
        price: price.0,
        price_known: price.1,
        own: e.own.is_some(),
        unchecked: e.unchecked,
        alone: e.alone,
        together: e.together,
        discharge_m3: e.discharge,
        money_alone: e.money_alone,
        money_together: e.money_together,
        missing: e.missing.as_ref().map(missing),
    }
}

fn missing(missing: &Missing) -> Value {
    match missing {
        Missing::Stream(resource) => json!({ "kind": "stream", "resource": resource }),
        Missing::Quantity(stream) => json!({ "kind": "quantity", "stream": stream }),
        Missing::Price(stream) => json!({ "kind": "price", "stream": stream }),
        Missing::Share { stream, node } => {
            json!({ "kind": "share", "stream": stream, "end_use": node })
        }
        Missing::Figure => json!({ "kind": "figure" }),
        Missing::Nothing => json!({ "kind": "nothing" }),
    }
}
