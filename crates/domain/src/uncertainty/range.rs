//! A range around an expected value.

use rust_decimal::Decimal;

/// Deviations from the mean to the tenth and the ninetieth percentile of a normal curve.
const TENTH: Decimal = Decimal::from_parts(12_816, 0, 0, false, 4);

/// A range around an expected value: `low ≤ likely_low ≤ expected ≤ likely_high ≤ high`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Range {
    /// Everything low together.
    pub low: Decimal,
    /// Lower end of the likely range.
    pub likely_low: Decimal,
    /// Upper end of the likely range.
    pub likely_high: Decimal,
    /// Everything high together.
    pub high: Decimal,
}

impl Range {
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
