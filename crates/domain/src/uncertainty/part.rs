//! The saved part of a stream as an uncertain value: exact mean and second moment of the remaining-fraction formula, whose factors are independent but for what their kind has in common (`common.rs`), and the ends that it does not leave.
//!
//! The saved part of an end use with weight `W`, factor `F = Π(1 − a·s)` and parts inside it is `D = W(1 − F) + F·ΣD_c`.
//! Weights, percentages and the parts of different end uses are independent, so
//! `E[D] = E[W]E[1 − F] + E[F]·ΣE[D_c]` and
//! `E[D²] = E[W²]E[(1 − F)²] + 2·E[W]E[F(1 − F)]·ΣE[D_c] + E[F²]·E[(ΣD_c)²]`.

use super::moved::Slopes;
use super::spread::Spread;
use rust_decimal::Decimal;

/// What is computed of factors and saved parts along the tree of end uses.
pub(super) trait View: Copy {
    /// The factor where nothing acts.
    const WHOLE: Self;
    /// The part where nothing is saved.
    const NOTHING: Self;

    /// A factor with one more measure that saves this fraction of what is left.
    fn and(self, saved: Spread) -> Self;

    /// The same, of a share of it that is not known exactly either.
    fn and_part(self, saved: Spread, share: Spread) -> Self;

    /// Parts of different end uses beside each other.
    fn beside(self, other: Self) -> Self;

    /// The part of an end use of this weight, with the factor of what acts on it and the saved parts inside it.
    fn of(weight: Spread, factor: Self, inside: Self) -> Self;
}

/// Mean and mean of the square, and how far the mean moves with each kind of figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moments {
    pub(super) mean: Decimal,
    pub(super) second: Decimal,
    pub(super) slopes: Slopes,
}

impl Moments {
    const fn exact(value: Decimal) -> Self {
        Self {
            mean: value,
            second: value,
            slopes: Slopes::NONE,
        }
    }

    /// Variance.
    #[cfg(test)]
    pub(super) fn variance(self) -> Decimal {
        (self.second - self.mean * self.mean).max(Decimal::ZERO)
    }

    /// A factor, of which an independent value saves a part with these slopes.
    fn less(self, saved: Spread, slopes: Slopes) -> Self {
        let left = Decimal::ONE - saved.mean;
        Self {
            mean: self.mean * left,
            second: self.second * (left * left + saved.variance),
            slopes: self.slopes.mixed(left, slopes.negated(), self.mean),
        }
    }
}

impl View for Moments {
    // The squares of one and of nothing are the same.
    const WHOLE: Self = Self::exact(Decimal::ONE);
    const NOTHING: Self = Self::exact(Decimal::ZERO);

    fn and(self, saved: Spread) -> Self {
        self.less(saved, Slopes::of(saved))
    }

    fn and_part(self, saved: Spread, share: Spread) -> Self {
        let slopes = Slopes::of(saved).mixed(share.mean, Slopes::of(share), saved.mean);
        self.less(saved.times(share), slopes)
    }

    fn beside(self, other: Self) -> Self {
        // Var(a + b) = Var(a) + Var(b), so only the product of the means is added to the squares.
        Self {
            mean: self.mean + other.mean,
            second: self.second + other.second + Decimal::TWO * self.mean * other.mean,
            slopes: self.slopes.plus(other.slopes),
        }
    }

    fn of(weight: Spread, factor: Self, inside: Self) -> Self {
        let one = Decimal::ONE;
        let saved = one - factor.mean;
        let saved_second = one - factor.mean - factor.mean + factor.second;
        let mixed = factor.mean - factor.second;
        let own = Slopes::of(weight).mixed(saved, factor.slopes.negated(), weight.mean);
        let left = factor.slopes.mixed(inside.mean, inside.slopes, factor.mean);
        Self {
            mean: weight.mean * saved + factor.mean * inside.mean,
            second: weight.second() * saved_second
                + Decimal::TWO * weight.mean * mixed * inside.mean
                + factor.second * inside.second,
            slopes: own.plus(left),
        }
    }
}

/// Mean, and what everything that saves little, or everything that saves much, comes to together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reach {
    pub(super) mean: Decimal,
    pub(super) least: Decimal,
    pub(super) most: Decimal,
}

impl Reach {
    const fn exact(value: Decimal) -> Self {
        Self {
            mean: value,
            least: value,
            most: value,
        }
    }
}

impl View for Reach {
    const WHOLE: Self = Self::exact(Decimal::ONE);
    const NOTHING: Self = Self::exact(Decimal::ZERO);

    fn and(self, saved: Spread) -> Self {
        let one = Decimal::ONE;
        Self {
            mean: self.mean * (one - saved.mean),
            least: self.least * (one - saved.low),
            most: self.most * (one - saved.high),
        }
    }

    fn and_part(self, saved: Spread, share: Spread) -> Self {
        self.and(saved.times(share))
    }

    fn beside(self, other: Self) -> Self {
        Self {
            mean: self.mean + other.mean,
            least: self.least + other.least,
            most: self.most + other.most,
        }
    }

    fn of(weight: Spread, factor: Self, inside: Self) -> Self {
        let end = |factor: Decimal, inside: Decimal, small: bool| {
            let taken = Decimal::ONE - factor;
            // Where more is used than before, the larger end use costs more.
            let weight = if taken.is_sign_negative() == small {
                weight.high
            } else {
                weight.low
            };
            (weight * taken + factor * inside).min(weight)
        };
        let mean = weight.mean * (Decimal::ONE - factor.mean) + factor.mean * inside.mean;
        Self {
            mean,
            least: end(factor.least, inside.least, true).min(mean),
            most: end(factor.most, inside.most, false).max(mean),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use catalogue::Mode;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    /// An end use in both views, with measures that act on it.
    fn both(weight: Spread, saved: &[Spread], inside: (Moments, Reach)) -> (Moments, Reach) {
        let moments = saved.iter().fold(Moments::WHOLE, |f, s| f.and(*s));
        let reach = saved.iter().fold(Reach::WHOLE, |f, s| f.and(*s));
        (
            Moments::of(weight, moments, inside.0),
            Reach::of(weight, reach, inside.1),
        )
    }

    #[test]
    fn parts_beside_each_other_are_independent() {
        let part = |mean: &str, variance: &str| Moments {
            mean: dec(mean),
            second: dec(mean) * dec(mean) + dec(variance),
            slopes: Slopes::NONE,
        };
        let sum = part("0.2", "0.01").beside(part("0.3", "0.02"));
        assert_eq!((sum.mean, sum.variance()), (dec("0.5"), dec("0.03")));
    }

    #[test]
    fn one_measure_on_one_end_use_is_a_product() {
        // W = 0.2 ± 25 %: variance 0.2²·0.25²/6. s on 10–25 %: mean 0.175, variance 0.15²/24.
        let weight = Spread::around_one(dec("0.25")).scaled(dec("0.2"));
        let saved = Spread::triangle(dec("0.10"), dec("0.25"), Mode::Middle);
        let (part, ends) = both(weight, &[saved], (Moments::NOTHING, Reach::NOTHING));
        assert_eq!(part.mean, dec("0.035"));
        // E[D²] = E[W²]·E[s²] by hand.
        let expected = (dec("0.04") + weight.variance) * (dec("0.030625") + saved.variance);
        assert_eq!(part.second.round_dp(20), expected.round_dp(20));
        assert_eq!(ends.least, dec("0.15") * dec("0.10"));
        assert_eq!(ends.most, dec("0.25") * dec("0.25"));
    }

    #[test]
    fn two_measures_multiply_and_a_third_acts_on_what_is_left() {
        let sure = |s: &str| Spread::exact(dec(s));
        let nothing = (Moments::NOTHING, Reach::NOTHING);
        let inner = both(sure("0.4"), &[sure("0.5"), sure("0.2")], nothing);
        // 0.4·(1 − 0.5·0.8) = 0.24.
        assert_eq!(inner.0.mean, dec("0.24"));
        // On the whole 10 %: R = (0.6 + 0.16)·0.9 = 0.684, saved 0.316.
        let (whole, ends) = both(sure("1"), &[sure("0.1")], inner);
        assert_eq!(
            (whole.mean, whole.variance()),
            (dec("0.316"), Decimal::ZERO)
        );
        assert_eq!(ends, Reach::exact(dec("0.316")));
    }

    #[test]
    fn a_measure_that_uses_more_has_its_ends_the_right_way_round() {
        let weight = Spread::around_one(dec("0.5")).scaled(dec("0.4"));
        let more = Spread::triangle(dec("-0.30"), dec("-0.10"), Mode::Middle);
        let (_, part) = both(weight, &[more], (Moments::NOTHING, Reach::NOTHING));
        assert_eq!(part.least, dec("0.6") * dec("-0.30"));
        assert_eq!(part.most, dec("0.2") * dec("-0.10"));
        assert!(part.least <= part.mean && part.mean <= part.most);
    }
}
