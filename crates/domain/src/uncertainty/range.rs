//! A range around an expected value.

use rust_decimal::Decimal;

/// Deviations from the mean to the tenth and the ninetieth percentile of a normal curve.
const TENTH: Decimal = Decimal::from_parts(12_816, 0, 0, false, 4);

/// A range of quantities or of money around an expected value: `low ≤ likely_low ≤ expected ≤ likely_high ≤ high`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Range<N = Decimal> {
    /// Everything low together.
    pub low: N,
    /// Lower end of the likely range.
    pub likely_low: N,
    /// Upper end of the likely range.
    pub likely_high: N,
    /// Everything high together.
    pub high: N,
}

impl<N> Range<N> {
    /// The same range with each end told otherwise.
    pub(super) fn map<M>(self, of: impl Fn(N) -> M) -> Range<M> {
        Range {
            low: of(self.low),
            likely_low: of(self.likely_low),
            likely_high: of(self.likely_high),
            high: of(self.high),
        }
    }
}

impl Range {
    /// The likely range around a mean with this deviation; without ends beyond it.
    pub(crate) fn around(mean: Decimal, deviation: Decimal) -> Self {
        let reach = TENTH * deviation;
        Self::of(mean, deviation, mean - reach, mean + reach)
    }

    /// The same range with its ends in order around a value.
    pub(crate) fn ordered(self, mean: Decimal) -> Self {
        let (low, high) = (self.low.min(mean), self.high.max(mean));
        Self {
            low,
            likely_low: self.likely_low.min(mean).max(low),
            likely_high: self.likely_high.max(mean).min(high),
            high,
        }
    }

    pub(super) fn of(mean: Decimal, deviation: Decimal, low: Decimal, high: Decimal) -> Self {
        let (low, high) = (low.min(mean), high.max(mean));
        let reach = TENTH * deviation;
        Self {
            low,
            likely_low: (mean - reach).max(low),
            likely_high: (mean + reach).min(high),
            high,
        }
    }
}
