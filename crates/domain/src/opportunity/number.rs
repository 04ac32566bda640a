//! Measures whose saving follows from one number that the plant knows: a yield, a loss, a specific use, a rate of rework, compared with a sourced target.

use super::estimate::{empty, price};
use super::{Basis, Books, EffectEstimate, Ledger, Missing, Opportunity};
use crate::facility::heat::{carrier_factor, factors};
use crate::facility::{Facility, ReplyDetail};
use catalogue::known::Known;
use catalogue::quantity::{Fraction, LARGEST, Ratio, Unit};
use catalogue::{Catalogue, EffectKind, Mode, NumberKind, OneNumber};
use rust_decimal::Decimal;

/// The saving of the input on the way from a number to a target; negative where the target is worse.
///
/// Loss `r` of the input: `1 − (1 − r)/(1 − t)`; yield `y`: `1 − y/t`; specific use `s`: `1 − t/s`; rework `r`: `(r − t)/(100 + r)`.
#[must_use]
pub fn saving(kind: NumberKind, number: Decimal, target: Decimal) -> Option<Fraction> {
    let hundred = Decimal::ONE_HUNDRED;
    let left = |kept: Fraction| Decimal::ONE.checked_sub(kept.value()).map(Fraction::new);
    match kind {
        NumberKind::Loss => {
            let kept = Fraction::of(hundred.checked_sub(number)?, hundred - target)?;
            left(kept)
        }
        NumberKind::Yield => left(Fraction::of(number, target)?),
        NumberKind::Specific => left(Fraction::of(target, number)?),
        NumberKind::Rework => {
            Fraction::of(number.checked_sub(target)?, hundred.checked_add(number)?)
        }
    }
}

/// What is missing where only the factory's own number gives a figure.
pub(super) fn number_wanted(question: &OneNumber) -> EffectEstimate {
    EffectEstimate {
        missing: Some(Missing::Number(question.measure.clone())),
        ..empty(
            Some(question.resource),
            question.node.as_deref(),
            EffectKind::Quantity,
            Mode::Middle,
        )
    }
}

/// The effects of a measure after its one number; money without quantity where the measure changes the bill alone.
///
/// How far a plant gets is not known, so the middle of the range counts. A plant that is at the target already saves nothing.
pub(super) fn number_effects(
    opportunity: &Opportunity,
    question: &OneNumber,
    detail: &ReplyDetail,
    bill_alone: bool,
    (facility, catalogue, books): (&Facility, &Catalogue, &Books<'_>),
) -> Vec<EffectEstimate> {
    let named: Vec<&Ledger<'_>> = books
        .ledgers
        .iter()
        .filter(|ledger| concerns(question, ledger))
        .collect();
    let said = detail.number.map(|number| (number, Basis::Number));
    let own = said.or_else(|| {
        let number = of_bills(question, &named, facility, catalogue)?;
        Some((number, Basis::BillsAndOutput))
    });
    let (low, high, basis) = match own {
        Some((number, basis)) => {
            let (low, high) = own_range(question, number);
            (low, high, basis)
        }
        None => {
            let (low, high) = usual_range(question);
            (low, high, Basis::UsualNumber)
        }
    };
    let plain = || EffectEstimate {
        range: Some((low.percent(), high.percent())),
        basis: basis.clone(),
        ..empty(
            Some(question.resource),
            question.node.as_deref(),
            EffectKind::Quantity,
            Mode::Middle,
        )
    };
    let rate = (low + high).half() * opportunity.activity;
    let mut list: Vec<EffectEstimate> = named
        .into_iter()
        .map(|ledger| {
            let mut estimate = EffectEstimate {
                stream: Some(ledger.stream.id.clone()),
                unit: Some(ledger.stream.unit),
                baseline: ledger.account.quantity,
                price: ledger.account.price,
                weight: ledger.partition.weight(question.node.as_deref()),
                rate: Some(rate),
                ..plain()
            };
            if high.is_zero() {
                estimate.missing = Some(Missing::Nothing);
            } else {
                take_rate(&mut estimate, bill_alone, ledger, books);
            }
            estimate
        })
        .collect();
    if list.is_empty() {
        list.push(EffectEstimate {
            missing: Some(Missing::Stream(question.resource)),
            ..plain()
        });
    }
    list
}

/// Whether a number speaks of a stream.
fn concerns(question: &OneNumber, ledger: &Ledger<'_>) -> bool {
    let template = ledger.stream.template.as_ref();
    let is_named = template.is_some_and(|t| question.streams.contains(t));
    ledger.is_of(question.resource) && (question.streams.is_empty() || is_named)
}

/// The saving on the way from a number to the target, never below nothing.
fn to_target(question: &OneNumber, number: Decimal) -> Fraction {
    let part = saving(question.kind, number, question.best).unwrap_or_default();
    part.within_one()
}

/// The better and the worse end of what usual plants have.
fn usual_ends(question: &OneNumber) -> (Decimal, Decimal) {
    let usual = &question.typical;
    match question.kind {
        NumberKind::Yield => (usual.high, usual.low),
        NumberKind::Loss | NumberKind::Specific | NumberKind::Rework => (usual.low, usual.high),
    }
}

/// Low and high end of the saving of a plant that says no number: it may stand anywhere among the usual ones, so it saves what the better of them save on the way to the target, which may be nothing, up to what the worse of them save. How far it gets is not known either: the low end is half of the high one at most.
fn usual_range(question: &OneNumber) -> (Fraction, Fraction) {
    let (better, worse) = usual_ends(question);
    let high = to_target(question, worse);
    (to_target(question, better).min(high.half()), high)
}

/// Low and high end of the saving of a plant whose number is known: from where the better of the usual plants stand up to the target. Where those are at the target already, or the plant is among them, no plant is known that got only a part of the way; half of it is taken, since a step against this very loss closes some of it.
fn own_range(question: &OneNumber, number: Decimal) -> (Fraction, Fraction) {
    let (better, _) = usual_ends(question);
    let high = to_target(question, number);
    // A charge on the bill ends where the target is reached: nobody gets a part of the way and is charged none.
    if question.ask_only {
        return (high, high);
    }
    let toward = saving(question.kind, number, better).unwrap_or_default();
    let toward = toward.within_one();
    let is_between = toward > Fraction::ZERO && toward < high;
    (if is_between { toward } else { high.half() }, high)
}

/// The number where bills and output give it: what the streams use in a year for what the products weigh or count, as far as the plant makes no other product and said how much of the streams goes to the end use.
fn of_bills(
    question: &OneNumber,
    ledgers: &[&Ledger<'_>],
    facility: &Facility,
    catalogue: &Catalogue,
) -> Option<Decimal> {
    let unit = question.unit.ratio()?;
    let made = facility.products.iter().filter(|p| p.quantity.is_some());
    let mut output = Decimal::ZERO;
    let mut per = None;
    for product in made {
        if !product
            .kind
            .as_ref()
            .is_some_and(|t| question.of_products.contains(t))
        {
            return None;
        }
        let first = *per.get_or_insert(product.unit);
        let quantity = product.quantity.filter(|q| *q >= Decimal::ZERO)?;
        let quantity = quantity.checked_mul(product.unit.in_units_of(first)?)?;
        output = output.checked_add(quantity)?;
    }
    let mut used = Decimal::ZERO;
    let mut of = None;
    for ledger in ledgers {
        let known = |figure: Known| figure < Known::Default;
        let baseline = ledger.account.quantity.filter(|q| known(q.known))?;
        let weight = ledger.partition.weight(question.node.as_deref());
        let weight = weight.filter(|w| known(w.known))?;
        let (amount, own) = amount_of(ledger, baseline.value, unit, catalogue)?;
        let first = *of.get_or_insert(own);
        let amount = amount.checked_mul(own.in_units_of(first)?)?;
        used = used.checked_add(amount.checked_mul(weight.fraction.value())?)?;
    }
    let factor = unit.in_units_of(of?, per?)?;
    let number = used.checked_div(output)?.checked_div(factor)?;
    let is_plausible = number >= question.low && number <= question.high;
    is_plausible.then(|| number.min(LARGEST))
}

/// An amount of a stream in the kind of unit that the question counts: as billed, else as heat.
fn amount_of(
    ledger: &Ledger<'_>,
    quantity: Decimal,
    unit: Ratio,
    catalogue: &Catalogue,
) -> Option<(Decimal, Unit)> {
    let stream = ledger.stream;
    if unit.counts(stream.unit) {
        return Some((quantity, stream.unit));
    }
    let carrier = catalogue.carrier(stream.carrier.as_deref()?)?;
    let units = carrier_factor(stream.unit, carrier)?;
    let heat = factors(stream, carrier).mj?;
    let heat = quantity.checked_mul(units)?.checked_mul(heat)?;
    unit.counts(Unit::Mj).then_some((heat, Unit::Mj))
}

/// What the rate saves of the end use of a stream, or what is missing for it.
fn take_rate(
    estimate: &mut EffectEstimate,
    bill_alone: bool,
    ledger: &Ledger<'_>,
    books: &Books<'_>,
) {
    let rate = estimate.rate.unwrap_or_default();
    let stream = || ledger.stream.id.clone();
    let node = estimate.node.clone();
    match (estimate.baseline, estimate.weight) {
        (None, _) => estimate.missing = Some(Missing::Quantity(stream())),
        (_, None) => {
            estimate.missing = Some(Missing::Share {
                stream: stream(),
                node: node.unwrap_or_default(),
            });
        }
        // A slice across the stream (a load, peak hours) saves money and no quantity.
        (Some(_), Some(weight)) if bill_alone || ledger.partition.is_across(node.as_deref()) => {
            estimate.kind = EffectKind::Cost;
            let cost = ledger.account.cost;
            estimate.money_alone = cost.and_then(|c| {
                let part = c.value.checked_mul(weight.fraction.value())?;
                part.checked_mul(rate.value())
            });
        }
        (Some(baseline), Some(_)) => {
            let saved = baseline.value * ledger.saved_by(node.as_deref(), rate);
            estimate.alone = Some(saved);
            price(estimate, saved, ledger, books);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn savings_are_those_of_the_formulas() {
        let check = |kind, number: &str, target: &str, expected: &str| {
            let found = saving(kind, dec(number), dec(target)).unwrap();
            assert_eq!(found.round_dp(6).value(), dec(expected), "{kind:?}");
        };
        // 10 % lost, 4 % at best: 1 − 0.90/0.96 = 0.0625.
        check(NumberKind::Loss, "10", "4", "0.0625");
        // A marker of 80 % against 88 %: 1 − 80/88.
        check(NumberKind::Yield, "80", "88", "0.090909");
        // 60 kWh/t against 40: a third.
        check(NumberKind::Specific, "60", "40", "0.333333");
        // 8 of 100 done again, 3 at best: 5/108.
        check(NumberKind::Rework, "8", "3", "0.046296");
        assert!(saving(NumberKind::Loss, dec("3"), dec("4")).unwrap() < Fraction::ZERO);
        assert_eq!(saving(NumberKind::Specific, dec("0"), dec("4")), None);
    }

    /// Half of the width of a range in percent of its middle.
    fn half_width((low, high): (Fraction, Fraction)) -> Decimal {
        let part = (high - low).over(low + high).unwrap_or_default();
        part.percent().value()
    }

    #[test]
    fn a_sector_default_never_looks_like_a_bill() {
        let catalogue = catalogue_embedded::whole();
        let mut asked = 0;
        for measure in catalogue.measures() {
            let Some(question) = catalogue.one_number(&measure.id) else {
                continue;
            };
            asked += 1;
            let width = half_width(usual_range(question));
            assert!(
                width >= 30.into(),
                "{}: give or take {width} %",
                question.measure
            );
            for end in [question.typical.low, question.typical.high] {
                let own = own_range(question, end);
                let is_wide =
                    question.ask_only || own.1.is_zero() || half_width(own) > Decimal::ZERO;
                assert!(is_wide, "{} at {end}", question.measure);
            }
        }
        assert!(asked > 100, "{asked} questions");
    }
}
