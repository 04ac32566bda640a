//! Reading the values of a calculator and adding them up without leaving the range of the arithmetic. Knows no formula.

use super::types::{Amount, Choice, Input, Outcome, Refusal, Saves, Step, Values};
use catalogue::quantity::Vnd;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// `mantissa / 10^scale`, at compile time.
pub(super) const fn d(mantissa: u32, scale: u32) -> Decimal {
    Decimal::from_parts(mantissa, 0, 0, false, scale)
}

/// Hours in a year.
pub(super) const YEAR: Decimal = d(8760, 0);

/// An input with a number between two bounds.
pub(super) const fn number(
    key: &'static str,
    unit: &'static str,
    low: Decimal,
    high: Decimal,
) -> Input {
    Input {
        key,
        unit,
        low,
        high,
        default: None,
        choices: &[],
    }
}

/// The same with a value where nothing is given.
pub(super) const fn or(input: Input, default: Decimal) -> Input {
    Input {
        default: Some(default),
        ..input
    }
}

/// An input with a few answers, in rising order of their values.
pub(super) const fn choice(
    key: &'static str,
    unit: &'static str,
    choices: &'static [Choice],
) -> Input {
    let (low, high) = match choices {
        [first, .., last] => (first.value, last.value),
        _ => (Decimal::ZERO, Decimal::ZERO),
    };
    Input {
        key,
        unit,
        low,
        high,
        default: None,
        choices,
    }
}

/// One answer.
pub(super) const fn answer(key: &'static str, value: u32) -> Choice {
    Choice {
        key,
        value: d(value, 0),
    }
}

/// Hours of running in a year.
pub(super) const HOURS: Input = number("hours", "h", Decimal::ONE, YEAR);

/// Efficiency of the boiler, % of the lower calorific value. Default 80 %, the figure of the worked examples of DOE Steam Tip Sheets 2 and 8.
pub(super) const BOILER_EFFICIENCY: Input = or(
    number("boiler-efficiency", "%", d(30, 0), d(98, 0)),
    d(80, 0),
);

/// Values that lie in their ranges.
pub(super) struct Given(BTreeMap<&'static str, Decimal>);

impl Given {
    /// The value of an input.
    pub(super) fn get(&self, key: &'static str) -> Result<Decimal, Refusal> {
        self.0.get(key).copied().ok_or(Refusal::Missing { key })
    }

    /// A percentage as a fraction of one.
    pub(super) fn share(&self, key: &'static str) -> Result<Decimal, Refusal> {
        quotient(self.get(key)?, Decimal::ONE_HUNDRED)
    }

    /// The value of an input that must be below another.
    pub(super) fn below(&self, key: &'static str, other: &'static str) -> Result<(), Refusal> {
        if self.get(key)? < self.get(other)? {
            Ok(())
        } else {
            Err(Refusal::NotBelow { key, other })
        }
    }
}

/// Takes the values that the inputs ask for.
pub(super) fn read(inputs: &'static [Input], values: &Values) -> Result<Given, Refusal> {
    let mut given = BTreeMap::new();
    for input in inputs {
        let key = input.key;
        let value = values
            .get(key)
            .copied()
            .or(input.default)
            .ok_or(Refusal::Missing { key })?;
        let chosen = input.choices.iter().any(|choice| choice.value == value);
        if !input.choices.is_empty() && !chosen {
            return Err(Refusal::NotAChoice { key });
        }
        if value < input.low || value > input.high {
            let (low, high) = (input.low, input.high);
            return Err(Refusal::OutOfRange { key, low, high });
        }
        given.insert(key, value);
    }
    Ok(Given(given))
}

/// Everything multiplied.
pub(super) fn product(factors: &[Decimal]) -> Result<Decimal, Refusal> {
    factors
        .iter()
        .try_fold(Decimal::ONE, |all, one| all.checked_mul(*one))
        .ok_or(Refusal::TooLarge)
}

/// `a / b`.
pub(super) fn quotient(a: Decimal, b: Decimal) -> Result<Decimal, Refusal> {
    a.checked_div(b).ok_or(Refusal::TooLarge)
}

/// `a − b`.
pub(super) fn less(a: Decimal, b: Decimal) -> Result<Decimal, Refusal> {
    a.checked_sub(b).ok_or(Refusal::TooLarge)
}

/// `a + b`.
pub(super) fn plus(a: Decimal, b: Decimal) -> Result<Decimal, Refusal> {
    a.checked_add(b).ok_or(Refusal::TooLarge)
}

/// The square root of a number that is not negative, by Newton's iteration from above.
pub(super) fn root(number: Decimal) -> Result<Decimal, Refusal> {
    if number <= Decimal::ZERO {
        return Ok(Decimal::ZERO);
    }
    let mut guess = number.max(Decimal::ONE);
    // From 10^28 down: 47 halvings and a few steps of quadratic convergence.
    for _ in 0..64 {
        let next = quotient(plus(guess, quotient(number, guess)?)?, Decimal::TWO)?;
        if next >= guess {
            break;
        }
        guess = next;
    }
    Ok(guess)
}

/// The value at `at` on the straight lines through points of rising abscissa; beyond the ends, the first or last value.
pub(super) fn between(points: &[(Decimal, Decimal)], at: Decimal) -> Result<Decimal, Refusal> {
    let mut value = points.first().map_or(Decimal::ZERO, |first| first.1);
    for ((x0, y0), (x1, y1)) in points.iter().zip(points.iter().skip(1)) {
        if at >= *x1 {
            value = *y1;
        } else if at > *x0 {
            let part = quotient(less(at, *x0)?, less(*x1, *x0)?)?;
            value = plus(*y0, product(&[less(*y1, *y0)?, part])?)?;
        }
    }
    Ok(value)
}

/// One line of the explanation.
pub(super) fn step(key: &'static str, value: Decimal, unit: &'static str) -> Step {
    Step { key, value, unit }
}

/// A result with its explanation.
pub(super) fn outcome(saves: Saves, quantity: Decimal, steps: Vec<Step>) -> Outcome {
    Outcome {
        quantity,
        unit: saves.unit(),
        also: None,
        money: None,
        steps,
    }
}

/// The same with water saved besides, m³ in a year.
pub(super) fn with_water(outcome: Outcome, quantity: Decimal) -> Outcome {
    let saves = Saves::Water;
    Outcome {
        also: Some(Amount { saves, quantity }),
        ..outcome
    }
}

/// The same with its money, VND in a year.
pub(super) fn with_money(outcome: Outcome, money: Vnd) -> Outcome {
    Outcome {
        money: Some(money),
        ..outcome
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roots_are_right_to_twelve_places() {
        for text in ["0.0001", "0.5", "1", "2", "10", "1000000000000"] {
            let number: Decimal = text.parse().unwrap();
            let root = root(number).unwrap();
            assert!((root * root - number).abs() < d(1, 12), "{number}: {root}");
        }
        assert_eq!(root(d(4, 0)), Ok(d(2, 0)));
        assert_eq!(root(Decimal::ZERO), Ok(Decimal::ZERO));
    }

    #[test]
    fn lines_go_through_their_points_and_stop_at_the_ends() {
        let points = [
            (d(1, 0), d(10, 0)),
            (d(2, 0), d(30, 0)),
            (d(4, 0), d(40, 0)),
        ];
        for (at, expected) in [
            ("0", 10),
            ("1", 10),
            ("1.5", 20),
            ("2", 30),
            ("3", 35),
            ("9", 40),
        ] {
            assert_eq!(
                between(&points, at.parse().unwrap()),
                Ok(Decimal::from(expected)),
                "{at}"
            );
        }
    }

    #[test]
    fn too_much_is_refused() {
        assert_eq!(
            product(&[Decimal::MAX, Decimal::TWO]),
            Err(Refusal::TooLarge)
        );
        assert_eq!(
            quotient(Decimal::ONE, Decimal::ZERO),
            Err(Refusal::TooLarge)
        );
        assert_eq!(plus(Decimal::MAX, Decimal::MAX), Err(Refusal::TooLarge));
        assert_eq!(less(Decimal::MIN, Decimal::MAX), Err(Refusal::TooLarge));
    }
}
