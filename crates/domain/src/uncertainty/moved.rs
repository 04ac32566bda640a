//! A mean with how far it moves when every figure of a kind moves by its own deviation: derivatives that ride along with the remaining-fraction formula.

use super::common::{Common, KINDS};
use super::part::View;
use super::spread::Spread;
use rust_decimal::Decimal;

/// By how much the money moves when every figure of a kind moves by its own deviation: the kinds across streams, and the default shares of this one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Slopes(pub(super) [Decimal; KINDS + 1]);

impl Slopes {
    pub(super) fn of(kind: Option<Common>, deviation: Decimal) -> Self {
        let mut slopes = Self::default();
        if let Some(own) = kind.and_then(|kind| slopes.0.get_mut(kind.place())) {
            *own = deviation;
        }
        slopes
    }

    /// Each times its factor, added up.
    pub(super) fn mixed(self, factor: Decimal, other: Self, other_factor: Decimal) -> Self {
        let mut sum = self;
        for (own, other) in sum.0.iter_mut().zip(other.0) {
            // Most slopes are zero, and a sum of them costs little.
            *own = match (own.is_zero(), other.is_zero()) {
                (true, true) => Decimal::ZERO,
                (false, true) => *own * factor,
                (true, false) => other * other_factor,
                (false, false) => *own * factor + other * other_factor,
            };
        }
        sum
    }

    /// The kinds across streams, and the shares of the stream.
    pub(super) fn parts(self) -> ([Decimal; KINDS], Decimal) {
        let [published, usual, typical, shares] = self.0;
        ([published, usual, typical], shares)
    }
}

/// A mean with its slopes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moved {
    pub(super) mean: Decimal,
    pub(super) slopes: Slopes,
}

impl Moved {
    const fn exact(mean: Decimal) -> Self {
        Self {
            mean,
            slopes: Slopes([Decimal::ZERO; KINDS + 1]),
        }
    }

    pub(super) fn plus(self, other: Self) -> Self {
        let mut slopes = self.slopes;
        for (own, other) in slopes.0.iter_mut().zip(other.slopes.0) {
            *own += other;
        }
        Self {
            mean: self.mean + other.mean,
            slopes,
        }
    }

    pub(super) fn times(self, other: Self) -> Self {
        Self {
            mean: self.mean * other.mean,
            slopes: self.slopes.mixed(other.mean, other.slopes, self.mean),
        }
    }

    /// One less the value.
    pub(super) fn rest(self) -> Self {
        Self {
            mean: Decimal::ONE - self.mean,
            slopes: Slopes(self.slopes.0.map(|slope| -slope)),
        }
    }
}

impl From<Spread> for Moved {
    fn from(spread: Spread) -> Self {
        Self {
            mean: spread.mean,
            slopes: Slopes::of(spread.common, spread.deviation),
        }
    }
}

impl View for Moved {
    const WHOLE: Self = Self::exact(Decimal::ONE);
    const NOTHING: Self = Self::exact(Decimal::ZERO);

    fn and(self, saved: Spread) -> Self {
        self.times(Self::from(saved).rest())
    }

    fn and_part(self, saved: Spread, share: Spread) -> Self {
        self.times(Self::from(saved).times(share.into()).rest())
    }

    fn beside(self, other: Self) -> Self {
        self.plus(other)
    }

    fn of(weight: Spread, factor: Self, inside: Self) -> Self {
        let own = Self::from(weight).times(factor.rest());
        own.plus(factor.times(inside))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use catalogue::Mode;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn two_percentages_of_a_kind_move_what_they_save_together() {
        let saved = |low, high| {
            let spread = Spread::triangle(dec(low), dec(high), Mode::Middle);
            spread.erring(Some(Common::Published))
        };
        let (a, b) = (saved("0.1", "0.3"), saved("0.2", "0.4"));
        let weight = Spread::exact(dec("0.5"));
        let part = Moved::of(weight, Moved::WHOLE.and(a).and(b), Moved::NOTHING);
        // 0.5·(1 − 0.8·0.7) = 0.22; both have σ = 0.2/√24.
        assert_eq!(part.mean, dec("0.22"));
        let ([published, usual, typical], shares) = part.slopes.parts();
        // ∂/∂a = 0.5·0.7, ∂/∂b = 0.5·0.8, each times σ.
        let sigma = a.deviation;
        assert_eq!(published.round_dp(12), (dec("0.75") * sigma).round_dp(12));
        assert_eq!((usual, typical, shares), Default::default());
        assert_eq!(
            (sigma * sigma).round_dp(9),
            (dec("0.04") / dec("24")).round_dp(9)
        );
        // Half of the variance is common, the other half is its own.
        assert_eq!(a.variance, dec("0.04") / dec("24") / Decimal::TWO);
    }

    #[test]
    fn a_default_share_moves_what_is_saved_of_it() {
        let weight = Spread::around_one(dec("0.4")).scaled(dec("0.3"));
        let weight = weight.erring(Some(Common::Shares));
        let saved = Spread::exact(dec("0.2"));
        let part = Moved::of(weight, Moved::WHOLE.and(saved), Moved::NOTHING);
        let (_, shares) = part.slopes.parts();
        assert_eq!(shares, weight.deviation * dec("0.2"));
    }
}
