//! Order statistics and the range of a share, without floats.

use catalogue::quantity::Fraction;
use rust_decimal::Decimal;

/// Median and quartiles of sorted numbers by linear interpolation (type 7 of Hyndman and Fan, The American Statistician 50 (1996) 361–365).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quartiles {
    /// A quarter lies below.
    pub lower: Decimal,
    /// Half lies below.
    pub median: Decimal,
    /// Three quarters lie below.
    pub upper: Decimal,
}

/// Quartiles; nothing of an empty list. `sorted` rises.
#[must_use]
pub fn quartiles(sorted: &[Decimal]) -> Option<Quartiles> {
    Some(Quartiles {
        lower: quantile(sorted, 1)?,
        median: quantile(sorted, 2)?,
        upper: quantile(sorted, 3)?,
    })
}

/// The value below which so many quarters lie.
fn quantile(sorted: &[Decimal], quarters: usize) -> Option<Decimal> {
    let steps = sorted.len().checked_sub(1)? * quarters;
    let (at, rest) = (steps / 4, steps % 4);
    let low = *sorted.get(at)?;
    let high = sorted.get(at + 1).copied().unwrap_or(low);
    let part = Decimal::from(rest) / Decimal::from(4);
    Some(low + (high - low) * part)
}

/// 95 % of the normal distribution lies within so many standard deviations.
const Z: Decimal = Decimal::from_parts(1_959_963_985, 0, 0, false, 9);

/// The range in which a share lies with 95 % confidence where `hits` of `n` were counted (E. B. Wilson, Journal of the American Statistical Association 22 (1927) 209–212). Nothing where nothing was counted.
#[must_use]
pub fn wilson(hits: usize, n: usize) -> Option<(Fraction, Fraction)> {
    if n == 0 || hits > n {
        return None;
    }
    let (x, n) = (Decimal::from(hits), Decimal::from(n));
    let z2 = Z * Z;
    // (2x + z² ± z √(z² + 4x(n − x)/n)) / 2(n + z²)
    let four = Decimal::from(4);
    let root = Z * root(z2 + four * x * (n - x) / n)?;
    let middle = Decimal::TWO * x + z2;
    let below = Decimal::TWO * (n + z2);
    let low = (middle - root) / below;
    let high = (middle + root) / below;
    let within = |part: Decimal| Fraction::new(part).within_one();
    Some((within(low), within(high)))
}

/// The square root to ten places.
fn root(value: Decimal) -> Option<Decimal> {
    const PLACES: u32 = 10;
    let scaled = value.checked_mul(Decimal::from_i128_with_scale(10_i128.pow(2 * PLACES), 0))?;
    let digits = u128::try_from(scaled.trunc().mantissa()).ok()?;
    let root = i128::try_from(digits.isqrt()).ok()?;
    Decimal::try_from_i128_with_scale(root, PLACES).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn quartiles_are_those_of_the_textbook() {
        let list: Vec<Decimal> = [1, 2, 4, 8].map(Decimal::from).to_vec();
        let found = quartiles(&list).unwrap();
        assert_eq!(
            (found.lower, found.median, found.upper),
            (dec("1.75"), dec("3"), dec("5"))
        );
        assert_eq!(quartiles(&[]), None);
        assert_eq!(quartiles(&[dec("7")]).unwrap().upper, dec("7"));
    }

    /// Values of R 4: `prop.test(x, n, correct = FALSE)$conf.int`.
    #[test]
    fn the_range_of_a_share_is_that_of_wilson() {
        let near = |a: Fraction, b: &str| (a.value() - dec(b)).abs() < dec("0.000001");
        for (hits, n, low, high) in [
            (0, 10, "0", "0.277533"),
            (5, 10, "0.236593", "0.763407"),
            (10, 10, "0.722467", "1"),
            (45, 100, "0.356145", "0.547554"),
        ] {
            let (l, h) = wilson(hits, n).unwrap();
            assert!(near(l, low) && near(h, high), "{hits}/{n}: {l:?} {h:?}");
        }
        assert_eq!(wilson(0, 0), None);
        assert_eq!(wilson(3, 2), None);
    }
}
