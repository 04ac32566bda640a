//! What every estimate of an effect begins with, and the money of a quantity saved.

use super::{Basis, Books, EffectEstimate, Ledger, Missing};
use catalogue::quantity::{Fraction, Unit, Vnd};
use catalogue::{EffectKind, Group, Mode, Resource};
use rust_decimal::Decimal;

/// An effect without figures.
pub(super) fn empty(
    resource: Option<Resource>,
    node: Option<&str>,
    kind: EffectKind,
    mode: Mode,
) -> EffectEstimate {
    EffectEstimate {
        resource,
        node: node.map(str::to_owned),
        stream: None,
        unit: None,
        kind,
        basis: Basis::Published,
        scale: Fraction::ONE,
        range: None,
        mode,
        rate: None,
        weight: None,
        baseline: None,
        price: None,
        own: None,
        unchecked: false,
        alone: None,
        together: Decimal::ZERO,
        discharge: Decimal::ZERO,
        money_alone: None,
        money_together: Vnd::ZERO,
        missing: None,
    }
}

/// Money of a quantity saved, with the wastewater that goes with saved water.
pub(super) fn price(
    estimate: &mut EffectEstimate,
    saved: Decimal,
    ledger: &Ledger<'_>,
    books: &Books<'_>,
) {
    let discharge = discharge_of(saved, ledger, books);
    match estimate.price {
        Some(price) => estimate.money_alone = Some(Vnd::at(price.value, saved) + discharge.1),
        None => estimate.missing = Some(Missing::Price(ledger.stream.id.clone())),
    }
}

/// Cubic metres of wastewater avoided with saved water, and their cost.
pub(super) fn discharge_of(
    saved: Decimal,
    ledger: &Ledger<'_>,
    books: &Books<'_>,
) -> (Decimal, Vnd) {
    if ledger.stream.group != Group::Water {
        return (Decimal::ZERO, Vnd::ZERO);
    }
    let volume = ledger
        .stream
        .unit
        .in_units_of(Unit::CubicMetre)
        .zip(books.discharge.ratio)
        .map_or(Decimal::ZERO, |(factor, ratio)| saved * factor * ratio);
    let money = books
        .discharge
        .price
        .map_or(Vnd::ZERO, |p| Vnd::at(p.value, volume));
    (volume, money)
}
