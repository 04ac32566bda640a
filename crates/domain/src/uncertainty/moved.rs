//! How far a mean moves when every figure of a kind moves by its own deviation: derivatives that ride along with the remaining-fraction formula.

use super::common::KINDS;
use super::spread::Spread;
use rust_decimal::Decimal;

/// By how much the money moves when every figure of a kind moves by its own deviation: the kinds across streams, and the default shares of this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slopes(pub(super) [Decimal; KINDS + 1]);

impl Slopes {
    /// Nothing moves.
    pub(super) const NONE: Self = Self([Decimal::ZERO; KINDS + 1]);

    /// Those of a value itself.
    pub(super) fn of(spread: Spread) -> Self {
        let mut slopes = Self::NONE;
        if let Some(own) = spread
            .common
            .and_then(|kind| slopes.0.get_mut(kind.place()))
        {
            *own = spread.deviation;
        }
        slopes
    }

    pub(super) fn negated(self) -> Self {
        Self(self.0.map(|slope| -slope))
    }

    pub(super) fn plus(self, other: Self) -> Self {
        let mut sum = self;
        for (own, other) in sum.0.iter_mut().zip(other.0) {
            *own += other;
        }
        sum
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

#[cfg(test)]
mod tests {
    use super::super::common::Common;
    use super::super::part::{Moments, View};
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
        let part = Moments::of(weight, Moments::WHOLE.and(a).and(b), Moments::NOTHING);
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
        let part = Moments::of(weight, Moments::WHOLE.and(saved), Moments::NOTHING);
        let (_, shares) = part.slopes.parts();
        assert_eq!(shares, weight.deviation * dec("0.2"));
    }
}
