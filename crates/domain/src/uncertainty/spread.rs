//! A value that is not known exactly: its mean, its variance, and the ends beyond which it does not lie.

use super::common::{Common, in_common};
use crate::opportunity::Weight;
use catalogue::known::Known;
use catalogue::quantity::{Fraction, ratio};
use catalogue::{Catalogue, Mode};
use rust_decimal::Decimal;

/// Decimal places that a root may have.
const DIGITS: u32 = 28;

/// A value with its uncertainty; `low ≤ mean ≤ high`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spread {
    /// Lowest value.
    pub low: Decimal,
    /// Mean.
    pub mean: Decimal,
    /// Highest value.
    pub high: Decimal,
    /// Variance of what errs alone.
    pub variance: Decimal,
    /// The kind with which it errs, if it does.
    pub(super) common: Option<Common>,
    /// Standard deviation, what errs with its kind included; only where it errs with one.
    pub(super) deviation: Decimal,
}

/// One, give or take the uncertainty of each way of knowing a value.
#[derive(Debug, Clone)]
pub(super) struct Doubts([(Known, Spread); Known::ALL.len()]);

impl Doubts {
    pub(super) fn of(catalogue: &Catalogue) -> Self {
        Self(Known::ALL.map(|known| {
            (
                known,
                Spread::around_one(catalogue.uncertainty(known).value()),
            )
        }))
    }

    /// One, give or take the doubt about a share: its own ends where it is a default that has them.
    pub(super) fn around_share(&self, weight: Weight) -> Spread {
        weight.around.map_or_else(
            || self.around_one(weight.known),
            |(low, high)| Spread::around_mean(low, Decimal::ONE, high),
        )
    }

    pub(super) fn around_one(&self, known: Known) -> Spread {
        let found = self.0.iter().find(|(k, _)| *k == known);
        found.map_or(Spread::exact(Decimal::ONE), |(_, spread)| *spread)
    }
}

impl Spread {
    /// Between two ends around a mean that need not lie in the middle: the variance of the triangle with these ends and, as far as it can, this mean.
    ///
    /// Source: triangular distribution, mean `(a + b + c)/3`, variance `(a² + b² + c² − ab − ac − bc)/18`.
    #[must_use]
    pub fn around_mean(low: Decimal, mean: Decimal, high: Decimal) -> Self {
        let three = Decimal::from(3);
        let top = (three * mean - low - high).clamp(low, high);
        let squares = low * low + high * high + top * top;
        let mixed = low * high + low * top + high * top;
        Self {
            low,
            mean,
            high,
            variance: (squares - mixed) / Decimal::from(18),
            common: None,
            deviation: Decimal::ZERO,
        }
    }

    /// A value that is known exactly.
    #[must_use]
    pub const fn exact(value: Decimal) -> Self {
        Self {
            low: value,
            mean: value,
            high: value,
            variance: Decimal::ZERO,
            common: None,
            deviation: Decimal::ZERO,
        }
    }

    /// One, give or take a relative uncertainty: a symmetrical triangle, whose variance is `u²/6`.
    #[must_use]
    pub fn around_one(relative: Decimal) -> Self {
        Self {
            low: Decimal::ONE - relative,
            mean: Decimal::ONE,
            high: Decimal::ONE + relative,
            variance: relative * relative / Decimal::from(6),
            common: None,
            deviation: Decimal::ZERO,
        }
    }

    /// A triangle on `[low, high]`, its top in the middle or, for "up to" figures, at the low end.
    ///
    /// Source: variance of the triangular distribution, `(a² + b² + c² − ab − ac − bc) / 18`; with the top in the middle `d²/24`, at the end `d²/18`.
    #[must_use]
    pub fn triangle(low: Decimal, high: Decimal, mode: Mode) -> Self {
        let width = high - low;
        let (mean, parts) = match mode {
            Mode::Middle => ((low + high) / Decimal::TWO, 24),
            Mode::Low => ((low + low + high) / Decimal::from(3), 18),
        };
        Self {
            low,
            mean,
            high,
            variance: width * width / Decimal::from(parts),
            common: None,
            deviation: Decimal::ZERO,
        }
    }

    /// The triangle in parts of its own mean, which is the same without its scale: ends `1 ± w` and variance `w²/6` with `w = (high − low)/(high + low)`, or ends `1 − w`, `1 + 2w` and variance `w²/2` with `w = (high − low)/(2·low + high)` for "up to" figures. Without doubt where the mean is zero.
    #[must_use]
    pub fn triangle_in_parts(low: Decimal, high: Decimal, mode: Mode) -> Self {
        let (sum, reach, parts) = match mode {
            Mode::Middle => (low + high, Decimal::ONE, 6),
            Mode::Low => (low + low + high, Decimal::TWO, 2),
        };
        let Some(width) = ratio(high - low, sum) else {
            return Self::exact(Decimal::ONE);
        };
        let (a, b) = (Decimal::ONE - width, Decimal::ONE + reach * width);
        Self {
            low: a.min(b),
            mean: Decimal::ONE,
            high: a.max(b),
            variance: width * width / Decimal::from(parts),
            common: None,
            deviation: Decimal::ZERO,
        }
    }

    /// A spread around one, as that of a fraction of a whole, which it never leaves.
    #[must_use]
    pub fn of_fraction(self, fraction: Fraction) -> Self {
        if self.high * fraction <= Decimal::ONE {
            return self;
        }
        self.scaled(fraction.value())
            .within(Decimal::ONE)
            .relative()
    }

    /// The same spread, drawn together where it would leave `[0, most]`, by one factor on both sides so that the mean stays.
    #[must_use]
    pub fn within(self, most: Decimal) -> Self {
        if self.low >= Decimal::ZERO && self.high <= most {
            return self;
        }
        let (below, above) = (self.mean - self.low, self.high - self.mean);
        let part = |room: Decimal, full: Decimal| {
            let room = room.max(Decimal::ZERO);
            if room >= full {
                Decimal::ONE
            } else {
                ratio(room, full).unwrap_or(Decimal::ONE)
            }
        };
        let shrink = part(most - self.mean, above).min(part(self.mean, below));
        if shrink >= Decimal::ONE {
            return self;
        }
        Self {
            low: self.mean - below * shrink,
            mean: self.mean,
            high: self.mean + above * shrink,
            variance: self.variance * shrink * shrink,
            common: self.common,
            deviation: self.deviation * shrink,
        }
    }

    /// Every value times a factor that is not negative.
    #[must_use]
    pub fn scaled(self, factor: Decimal) -> Self {
        Self {
            low: self.low * factor,
            mean: self.mean * factor,
            high: self.high * factor,
            variance: self.variance * factor * factor,
            common: self.common,
            deviation: self.deviation * factor,
        }
    }

    /// The variance in parts of the square of the mean; without doubt where the mean is too small to divide by.
    #[must_use]
    pub fn relative_variance(self) -> Decimal {
        let square = self.mean.checked_mul(self.mean);
        let part = square.and_then(|square| ratio(self.variance, square));
        part.unwrap_or_default()
    }

    /// The value in parts of its mean: a mean of one; without doubt where the mean is too small to divide by.
    #[must_use]
    pub fn relative(self) -> Self {
        let parts = || {
            let (a, b) = (ratio(self.low, self.mean)?, ratio(self.high, self.mean)?);
            Some(Self {
                low: a.min(b),
                mean: Decimal::ONE,
                high: a.max(b),
                variance: self.relative_variance(),
                common: self.common,
                deviation: ratio(self.deviation, self.mean)?,
            })
        };
        parts().unwrap_or(Self::exact(Decimal::ONE))
    }

    /// The same value, of which a part errs with others of its kind: what errs alone is the smaller by that part.
    #[must_use]
    pub(super) fn erring(self, common: Option<Common>) -> Self {
        if common.is_none() || self.variance.is_zero() {
            return self;
        }
        Self {
            variance: self.variance * (Decimal::ONE - in_common()),
            common,
            deviation: square_root(self.variance),
            ..self
        }
    }

    /// The product with an independent value that is not negative.
    #[must_use]
    pub fn times(self, other: Self) -> Self {
        let mean = self.mean * other.mean;
        let (low, high) = self.ends_times(other);
        Self {
            low,
            mean,
            high,
            variance: (self.second() * other.second() - mean * mean).max(Decimal::ZERO),
            common: None,
            deviation: Decimal::ZERO,
        }
    }

    fn ends_times(self, other: Self) -> (Decimal, Decimal) {
        let end = |own: Decimal, small: bool| {
            let other = if own.is_sign_negative() == small {
                other.high
            } else {
                other.low
            };
            own * other
        };
        (end(self.low, true), end(self.high, false))
    }

    /// The product of independent values that are all in parts of their means: `E[X²] = Π(1 + Var(xᵢ))`.
    #[must_use]
    pub fn product(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut parts = parts.into_iter();
        let Some(mut product) = parts.next() else {
            return Self::exact(Decimal::ONE);
        };
        let mut second = Decimal::ONE + product.variance;
        (product.common, product.deviation) = (None, Decimal::ZERO);
        for part in parts {
            (product.low, product.high) = product.ends_times(part);
            second *= Decimal::ONE + part.variance;
        }
        product.variance = (second - Decimal::ONE).max(Decimal::ZERO);
        product
    }

    /// The mean of the square.
    #[must_use]
    pub fn second(self) -> Decimal {
        self.mean * self.mean + self.variance
    }

    /// The same mean without any doubt.
    #[must_use]
    pub fn sure(self) -> Self {
        Self::exact(self.mean)
    }
}

/// The square root, to some eighteen digits; zero for what has none.
#[must_use]
pub fn square_root(value: Decimal) -> Decimal {
    let digits = value.mantissa();
    let Ok(mut digits) = u128::try_from(digits) else {
        return Decimal::ZERO;
    };
    let mut scale = value.scale();
    // The root of whole numbers is exact and quick, so the number is made as long as it can be, at an even scale.
    while let Some(longer) = digits.checked_mul(10).filter(|_| scale < 2 * DIGITS) {
        (digits, scale) = (longer, scale + 1);
    }
    if scale % 2 == 1 {
        (digits, scale) = (digits / 10, scale - 1);
    }
    let root = i128::try_from(digits.isqrt()).unwrap_or_default();
    Decimal::try_from_i128_with_scale(root, scale / 2).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn triangles_have_the_moments_of_the_textbook() {
        // 10 to 25, top in the middle: mean 17.5, variance 15²/24 = 9.375.
        let middle = Spread::triangle(dec("10"), dec("25"), Mode::Middle);
        assert_eq!((middle.mean, middle.variance), (dec("17.5"), dec("9.375")));
        // 0 to 30, top at 0: mean 10, variance 30²/18 = 50.
        let low = Spread::triangle(dec("0"), dec("30"), Mode::Low);
        assert_eq!((low.mean, low.variance), (dec("10"), dec("50")));
        // Give or take 25 %: variance 0.25²/6.
        let around = Spread::around_one(dec("0.24"));
        assert_eq!(around.variance, dec("0.0096"));
    }

    #[test]
    fn a_triangle_in_parts_is_the_triangle_over_its_mean() {
        let near = |a: Decimal, b: Decimal| (a - b).abs() < dec("0.000000000000000000000001");
        for (low, high) in [("10", "25"), ("0", "30"), ("-30", "-5"), ("7", "7")] {
            for mode in [Mode::Middle, Mode::Low] {
                let (low, high) = (dec(low), dec(high));
                let parts = Spread::triangle_in_parts(low, high, mode);
                let long = Spread::triangle(low, high, mode).relative();
                assert!(near(parts.low, long.low), "{low} {high} {mode:?}");
                assert!(near(parts.high, long.high), "{low} {high} {mode:?}");
                assert!(near(parts.variance, long.variance), "{low} {high} {mode:?}");
            }
        }
    }

    #[test]
    fn a_product_in_parts_is_that_of_its_factors() {
        let factors = ["0.3", "0.05", "0.1"].map(|u| Spread::around_one(dec(u)));
        let long = factors
            .into_iter()
            .fold(Spread::exact(Decimal::ONE), Spread::times);
        let short = Spread::product(factors);
        assert_eq!((short.low, short.high), (long.low, long.high));
        let apart = (short.variance - long.variance).abs();
        assert!(apart < dec("0.000000000000000000000001"), "{apart}");
    }

    #[test]
    fn a_share_never_leaves_the_whole() {
        let share = Spread::around_one(dec("0.4")).scaled(dec("0.8"));
        assert_eq!(share.high, dec("1.12"));
        let cut = share.within(Decimal::ONE);
        assert_eq!(
            (cut.low, cut.mean, cut.high),
            (dec("0.6"), dec("0.8"), dec("1.0"))
        );
        // The half width went from 0.32 to 0.20, the variance with its square.
        assert_eq!(cut.variance, share.variance * dec("0.390625"));
        // In parts of 0.8 it is the same; a small share is as doubtful as its source.
        let doubt = Spread::around_one(dec("0.4"));
        assert_eq!(doubt.of_fraction(Fraction::new(dec("0.8"))), cut.relative());
        assert_eq!(doubt.of_fraction(Fraction::new(dec("0.3"))), doubt);
    }

    #[test]
    fn square_roots_are_found() {
        for (value, root) in [
            ("0", "0"),
            ("1", "1"),
            ("2", "1.41421356237309504880"),
            // With as many zeros as fit these end at an odd scale.
            ("5", "2.23606797749978969641"),
            ("0.9", "0.94868329805051379960"),
            ("0.0001", "0.01"),
            ("1000000", "1000"),
        ] {
            let found = square_root(dec(value));
            assert!(
                (found - dec(root)).abs() < dec("0.000000000000001"),
                "{value}: {found}"
            );
        }
        assert_eq!(square_root(dec("-1")), Decimal::ZERO);
    }
}
