//! What is left of a balance, what it cost, and when it is doubtful; the sums that every balance shares.

use super::{BalanceIssue, PossibleCause, Why};
use crate::facility::account::Figure;
use catalogue::known::Known;
use catalogue::quantity::{Fraction, LARGEST, Percent, Unit, Vnd};
use rust_decimal::Decimal;

/// The part of the inputs by which outputs may pass them before it is told: room for the errors of two meters (a judgement of this program).
pub(super) const TOLERANCE: Percent = Percent::new(Decimal::TWO);

/// The part of the inputs above which an unaccounted rest is told as implausible (a judgement of this program).
const IMPLAUSIBLE: Percent = Percent::new(Decimal::from_parts(50, 0, 0, false, 0));

/// The part of the inputs that must have a price before their mean is taken for all of them: a price of a small part says nothing of the rest (a judgement of this program).
const PRICED: Percent = Percent::new(Decimal::from_parts(50, 0, 0, false, 0));

/// The mean purchase price of what came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MeanPrice {
    /// VND per kg or m³; at best an estimate where some inputs have no price.
    pub figure: Figure,
    /// How much of the inputs has a price.
    pub priced_percent: Percent,
}

/// What is left of a balance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Remainder {
    /// kg or m³; below zero where more went out than came in.
    pub amount: Decimal,
    /// In percent of the inputs.
    pub percent: Option<Percent>,
    /// Mean purchase price of the inputs.
    pub price: Option<MeanPrice>,
    /// What it cost to buy, VND; nothing for a negative rest.
    pub value: Option<Figure<Vnd>>,
    /// The weakest quantity of the balance.
    pub known: Known,
}

impl Remainder {
    pub(super) fn of(
        inputs: Decimal,
        outputs: Decimal,
        price: Option<MeanPrice>,
        known: Known,
    ) -> Self {
        let amount = inputs.saturating_sub(outputs);
        let value = price
            .filter(|_| amount >= Decimal::ZERO)
            .and_then(|p| times(amount, known, p.figure));
        Self {
            amount,
            percent: Percent::of(amount, inputs),
            price,
            value,
            known,
        }
    }

    /// A rest of which nothing can be said.
    pub(super) fn unknown(price: Option<MeanPrice>, known: Known) -> Self {
        Self {
            amount: Decimal::ZERO,
            percent: None,
            price,
            value: None,
            known,
        }
    }

    /// What is doubtful in it.
    pub(super) fn issues(
        &self,
        inputs: Decimal,
        over: &[PossibleCause],
        gap: &[PossibleCause],
    ) -> Vec<BalanceIssue> {
        let passes = |amount: Decimal, limit: Percent| {
            let bound = inputs.saturating_mul(limit.value());
            amount.saturating_mul(Decimal::ONE_HUNDRED) > bound
        };
        let surplus = Decimal::ZERO.saturating_sub(self.amount);
        if inputs.is_zero() && surplus > Decimal::ZERO {
            vec![BalanceIssue::NoInput]
        } else if passes(surplus, TOLERANCE) {
            vec![BalanceIssue::Negative {
                percent: Percent::of(surplus, inputs),
                likely: over.to_vec(),
            }]
        } else if passes(self.amount, IMPLAUSIBLE) {
            vec![BalanceIssue::Implausible {
                percent: self.percent,
                likely: gap.to_vec(),
            }]
        } else {
            Vec::new()
        }
    }
}

/// A value in the range that the program takes.
pub(super) fn is_sound(value: Decimal) -> bool {
    value >= Decimal::ZERO && value <= LARGEST
}

/// What balances add up and divide: quantities and money.
pub(super) trait Size: Copy + Ord + Default {
    /// The sum, which stays at the largest number.
    fn plus(self, other: Self) -> Self;
    /// The difference, which stays at the largest number.
    fn less(self, other: Self) -> Self;
    /// A part of it.
    fn part(self, part: Fraction) -> Option<Self>;
}

macro_rules! size {
    ($($number:ty),*) => {$(
        impl Size for $number {
            fn plus(self, other: Self) -> Self {
                self.saturating_add(other)
            }

            fn less(self, other: Self) -> Self {
                self.saturating_sub(other)
            }

            fn part(self, part: Fraction) -> Option<Self> {
                self.checked_mul(part.value())
            }
        }
    )*};
}

size!(Decimal, Vnd);

/// A sum that stops at the largest number instead of failing.
pub(super) fn total<N: Size>(values: impl Iterator<Item = N>) -> N {
    values.fold(N::default(), N::plus)
}

/// An amount at a price, as well known as the weaker of the two.
pub(super) fn times(amount: Decimal, known: Known, price: Figure) -> Option<Figure<Vnd>> {
    Some(Figure {
        value: Vnd::checked_at(price.value, amount)?,
        known: known.max(price.known),
    })
}

/// A quantity in `wanted`; units of another dimension go through a factor in `wanted` per unit.
pub(super) fn measured(
    quantity: Option<Decimal>,
    unit: Unit,
    wanted: Unit,
    factor: Option<Decimal>,
) -> Result<Decimal, Why> {
    let quantity = quantity.ok_or(Why::NoQuantity)?;
    if !is_sound(quantity) {
        return Err(Why::OutOfRange);
    }
    if quantity.is_zero() {
        return Ok(Decimal::ZERO);
    }
    let per = match unit.in_units_of(wanted) {
        Some(per) => per,
        None => Some(factor.ok_or(Why::Unit(unit))?)
            .filter(|f| is_sound(*f) && !f.is_zero())
            .ok_or(Why::Factor)?,
    };
    // The largest quantity, in tonnes, is the most that a line can hold.
    let most = LARGEST.saturating_mul(Decimal::ONE_THOUSAND);
    let amount = quantity.checked_mul(per).filter(|a| *a <= most);
    amount.ok_or(Why::OutOfRange)
}

/// The mean price of amounts with their costs, by amount; amounts without a cost are left aside, and where they are more than half there is no mean.
pub(super) fn mean_price(
    parts: impl Iterator<Item = (Decimal, Option<Figure<Vnd>>)> + Clone,
) -> Option<MeanPrice> {
    let priced = || parts.clone().filter_map(|(a, cost)| Some((a, cost?)));
    let amount = total(priced().map(|(a, _)| a));
    let cost = total(priced().map(|(_, c)| c.value));
    let known = priced().map(|(_, c)| c.known).max()?;
    let all = total(parts.clone().map(|(a, _)| a));
    let priced_percent = Percent::of(amount, all).filter(|p| *p >= PRICED)?;
    let known = if amount < all {
        known.max(Known::Estimated)
    } else {
        known
    };
    Some(MeanPrice {
        figure: Figure {
            value: cost.per(amount)?,
            known,
        },
        priced_percent,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn cost(text: &str) -> Option<Figure<Vnd>> {
        Some(Figure {
            value: Vnd::new(dec(text)),
            known: Known::Bill,
        })
    }

    #[test]
    fn quantities_convert_inside_a_dimension_and_by_a_factor_outside_it() {
        let kg = |q: &str, unit, factor: Option<&str>| {
            measured(Some(dec(q)), unit, Unit::Kg, factor.map(dec))
        };
        assert_eq!(kg("2.5", Unit::Tonne, None), Ok(dec("2500")));
        // 40 thousand bottles of 0.35 kg, so 350 kg a thousand.
        assert_eq!(
            kg("40", Unit::ThousandPieces, Some("350")),
            Ok(dec("14000"))
        );
        assert_eq!(
            kg("40", Unit::Litre, None),
            Err(Why::Unit(Unit::Litre)),
            "no factor"
        );
        assert_eq!(kg("40", Unit::Litre, Some("0")), Err(Why::Factor));
        assert_eq!(kg("40", Unit::Litre, Some("-1")), Err(Why::Factor));
        assert_eq!(kg("0", Unit::Litre, None), Ok(Decimal::ZERO));
        assert_eq!(kg("-1", Unit::Kg, None), Err(Why::OutOfRange));
        assert_eq!(
            measured(Some(LARGEST), Unit::Litre, Unit::Kg, Some(LARGEST)),
            Err(Why::OutOfRange)
        );
        assert_eq!(
            measured(None, Unit::Kg, Unit::Kg, None),
            Err(Why::NoQuantity)
        );
    }

    #[test]
    fn the_mean_price_weighs_by_amount_and_says_how_much_is_priced() {
        // 60 kg for 1,200 VND and 20 kg for 800 VND: 2,000 / 80 = 25 VND/kg; 20 kg of 100 have no price.
        let parts = [
            (dec("60"), cost("1200")),
            (dec("20"), cost("800")),
            (dec("20"), None),
        ];
        let mean = mean_price(parts.into_iter()).unwrap();
        assert_eq!(mean.figure.value, dec("25"));
        assert_eq!(mean.figure.known, Known::Estimated, "a part has no price");
        assert_eq!(mean.priced_percent, 80.into());
        assert_eq!(mean_price([(dec("5"), None)].into_iter()), None);
        let little = [(dec("49"), cost("1200")), (dec("51"), None)];
        assert_eq!(
            mean_price(little.into_iter()),
            None,
            "most of it has no price"
        );
        assert_eq!(mean_price([(dec("0"), cost("5"))].into_iter()), None);
    }

    #[test]
    fn two_percent_too_much_and_half_missing_are_the_limits() {
        let issue = |inputs: &str, outputs: &str| {
            let rest = Remainder::of(dec(inputs), dec(outputs), None, Known::Bill);
            rest.issues(dec(inputs), &[], &[]).pop()
        };
        assert_eq!(issue("100", "102"), None);
        assert!(matches!(
            issue("100", "102.1"),
            Some(BalanceIssue::Negative { percent, .. }) if percent == Some(Percent::new(dec("2.1")))
        ));
        assert_eq!(issue("100", "50"), None);
        assert!(matches!(
            issue("100", "49"),
            Some(BalanceIssue::Implausible { percent, .. }) if percent == Some(51.into())
        ));
        assert_eq!(issue("0", "1"), Some(BalanceIssue::NoInput));
        assert_eq!(issue("0", "0"), None);
    }

    #[test]
    fn a_negative_rest_has_no_value() {
        let price = mean_price([(dec("10"), cost("50"))].into_iter());
        let rest = |outputs: &str| Remainder::of(dec("10"), dec(outputs), price, Known::Meter);
        // 10 − 8 = 2 kg at 5 VND/kg.
        assert_eq!(rest("8").value.map(|f| f.value), Some(Vnd::from(10)));
        assert_eq!(rest("11").value, None);
        assert_eq!(rest("11").percent, Some((-10).into()));
    }
}
