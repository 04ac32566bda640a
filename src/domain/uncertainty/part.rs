//! The saved part of a stream as an uncertain value: exact mean and second moment of the remaining-fraction formula, whose factors are independent.
//!
//! The saved part of an end use with weight `W`, factor `F = Π(1 − a·s)` and parts inside it is `D = W(1 − F) + F·ΣD_c`.
//! Weights, percentages and the parts of different end uses are independent, so
//! `E[D] = E[W]E[1 − F] + E[F]·ΣE[D_c]` and
//! `E[D²] = E[W²]E[(1 − F)²] + 2·E[W]E[F(1 − F)]·ΣE[D_c] + E[F²]·E[(ΣD_c)²]`.

use super::Spread;
use rust_decimal::Decimal;

/// What the measures on one end use leave of it, together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Factor {
    /// Mean.
    pub mean: Decimal,
    /// Mean of the square.
    pub second: Decimal,
    /// Where every measure saves its least.
    pub least: Decimal,
    /// Where every measure saves its most.
    pub most: Decimal,
}

impl Factor {
    /// Nothing acts.
    pub const NONE: Self = Self {
        mean: Decimal::ONE,
        second: Decimal::ONE,
        least: Decimal::ONE,
        most: Decimal::ONE,
    };

    /// One more measure that saves this fraction of what is left.
    #[must_use]
    pub fn and(self, saved: Spread) -> Self {
        let one = Decimal::ONE;
        let left = one - saved.mean;
        Self {
            mean: self.mean * left,
            second: self.second * (left * left + saved.variance),
            least: self.least * (one - saved.low),
            most: self.most * (one - saved.high),
        }
    }
}

/// An uncertain saved part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Mean.
    pub mean: Decimal,
    /// Mean of the square.
    pub second: Decimal,
    /// Everything that saves little, together.
    pub least: Decimal,
    /// Everything that saves much, together.
    pub most: Decimal,
}

impl Part {
    /// Nothing is saved.
    pub const NOTHING: Self = Self {
        mean: Decimal::ZERO,
        second: Decimal::ZERO,
        least: Decimal::ZERO,
        most: Decimal::ZERO,
    };

    /// Parts of different end uses beside each other.
    #[must_use]
    pub fn beside(self, other: Self) -> Self {
        let mean = self.mean + other.mean;
        let variance = self.variance() + other.variance();
        Self {
            mean,
            second: mean * mean + variance,
            least: self.least + other.least,
            most: self.most + other.most,
        }
    }

    /// Variance.
    #[must_use]
    pub fn variance(self) -> Decimal {
        (self.second - self.mean * self.mean).max(Decimal::ZERO)
    }

    /// An end use of this weight, with what acts on it and the saved parts inside it.
    #[must_use]
    pub fn of(weight: Spread, factor: Factor, inside: Self) -> Self {
        let one = Decimal::ONE;
        let saved = one - factor.mean;
        let saved_second = one - factor.mean - factor.mean + factor.second;
        let mixed = factor.mean - factor.second;
        let end = |factor: Decimal, inside: Decimal, small: bool| {
            let taken = one - factor;
            // Where more is used than before, the larger end use costs more.
            let weight = if taken.is_sign_negative() == small {
                weight.high
            } else {
                weight.low
            };
            (weight * taken + factor * inside).min(weight)
        };
        let least = end(factor.least, inside.least, true);
        let most = end(factor.most, inside.most, false);
        let mean = weight.mean * saved + factor.mean * inside.mean;
        Self {
            mean,
            second: weight.second() * saved_second
                + Decimal::TWO * weight.mean * mixed * inside.mean
                + factor.second * inside.second,
            least: least.min(mean),
            most: most.max(mean),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::Mode;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn one_measure_on_one_end_use_is_a_product() {
        // W = 0.2 ± 25 %: variance 0.2²·0.25²/6. s on 10–25 %: mean 0.175, variance 0.15²/24.
        let weight = Spread::around_one(dec("0.25")).scaled(dec("0.2"));
        let saved = Spread::triangle(dec("0.10"), dec("0.25"), Mode::Middle);
        let part = Part::of(weight, Factor::NONE.and(saved), Part::NOTHING);
        assert_eq!(part.mean, dec("0.035"));
        // E[D²] = E[W²]·E[s²] by hand.
        let expected = (dec("0.04") + weight.variance) * (dec("0.030625") + saved.variance);
        assert_eq!(part.second.round_dp(20), expected.round_dp(20));
        assert_eq!(part.least, dec("0.15") * dec("0.10"));
        assert_eq!(part.most, dec("0.25") * dec("0.25"));
    }

    #[test]
    fn two_measures_multiply_and_a_third_acts_on_what_is_left() {
        let sure = |s: &str| Spread::exact(dec(s));
        let inner = Part::of(
            sure("0.4"),
            Factor::NONE.and(sure("0.5")).and(sure("0.2")),
            Part::NOTHING,
        );
        // 0.4·(1 − 0.5·0.8) = 0.24.
        assert_eq!(inner.mean, dec("0.24"));
        // On the whole 10 %: R = (0.6 + 0.16)·0.9 = 0.684, saved 0.316.
        let whole = Part::of(sure("1"), Factor::NONE.and(sure("0.1")), inner);
        assert_eq!(
            (whole.mean, whole.variance()),
            (dec("0.316"), Decimal::ZERO)
        );
        assert_eq!((whole.least, whole.most), (dec("0.316"), dec("0.316")));
    }

    #[test]
    fn a_measure_that_uses_more_has_its_ends_the_right_way_round() {
        let weight = Spread::around_one(dec("0.5")).scaled(dec("0.4"));
        let more = Spread::triangle(dec("-0.30"), dec("-0.10"), Mode::Middle);
        let part = Part::of(weight, Factor::NONE.and(more), Part::NOTHING);
        assert_eq!(part.least, dec("0.6") * dec("-0.30"));
        assert_eq!(part.most, dec("0.2") * dec("-0.10"));
        assert!(part.least <= part.mean && part.mean <= part.most);
    }
}
