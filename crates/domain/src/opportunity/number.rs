//! Measures whose saving follows from one number that the plant knows: a yield, a loss, a specific use, a rate of rework, compared with a sourced target.

use super::estimate::{empty, price};
use super::{Basis, Books, EffectEstimate, Ledger, Missing, Opportunity};
use crate::facility::ReplyDetail;
use catalogue::quantity::Fraction;
use catalogue::{EffectKind, Mode, NumberKind, OneNumber};
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

/// The number that counts: the factory's own, else the middle of what usual plants have.
fn number_of(question: &OneNumber, detail: &ReplyDetail) -> (Decimal, Basis) {
    match detail.number {
        Some(number) => (number, Basis::Number),
        None => {
            let usual = (question.typical.low + question.typical.high) / Decimal::TWO;
            (usual, Basis::UsualNumber)
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
/// How far a plant gets is not known: the range runs from the better end of what usual plants have to the target, and its middle counts. A plant that is at the target already saves nothing.
pub(super) fn number_effects(
    opportunity: &Opportunity,
    question: &OneNumber,
    detail: &ReplyDetail,
    bill_alone: bool,
    books: &Books<'_>,
) -> Vec<EffectEstimate> {
    let (low, high, basis) = range_of(question, detail);
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
    let named = |ledger: &&Ledger<'_>| {
        let template = ledger.stream.template.as_ref();
        ledger.is_of(question.resource)
            && (question.streams.is_empty()
                || template.is_some_and(|t| question.streams.contains(t)))
    };
    let rate = (low + high).half() * opportunity.activity;
    let ledgers = books.ledgers.iter().filter(named);
    let mut list: Vec<EffectEstimate> = ledgers
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

/// Low and high end of the saving of the end use, and where its number comes from.
fn range_of(question: &OneNumber, detail: &ReplyDetail) -> (Fraction, Fraction, Basis) {
    let (number, basis) = number_of(question, detail);
    let usual = match question.kind {
        NumberKind::Yield => question.typical.high,
        _ => question.typical.low,
    };
    let toward = |target| {
        let part = saving(question.kind, number, target).unwrap_or_default();
        part.within_one()
    };
    let (low, high) = (toward(usual), toward(question.best));
    (low.min(high), low.max(high), basis)
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
}
