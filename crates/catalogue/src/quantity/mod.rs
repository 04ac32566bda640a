//! Units of yearly quantities and how they convert; money, percentages and fractions as types of their own.

mod money;
mod part;
mod ratio_unit;
pub mod unit;

pub use money::Vnd;
pub use part::{Fraction, Percent};
pub use ratio_unit::{Ratio, RatioUnit};
pub use unit::{Dimension, Unit};

use rust_decimal::Decimal;

/// Largest quantity or amount of money that is taken: beyond it a number is a slip of the keyboard, and products of such numbers would leave the range of `Decimal`.
pub const LARGEST: Decimal = Decimal::from_parts(2_764_472_320, 232_830, 0, false, 0);

/// `a / b`, or nothing where it has no meaning.
#[must_use]
pub fn ratio(a: Decimal, b: Decimal) -> Option<Decimal> {
    a.checked_div(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn largest_is_ten_to_the_fifteenth() {
        assert_eq!(LARGEST, Decimal::from(1_000_000_000_000_000_i64));
    }

    #[test]
    fn division_by_zero_has_no_value() {
        assert_eq!(ratio(Decimal::ONE, Decimal::ZERO), None);
        assert_eq!(ratio(Decimal::ZERO, Decimal::ZERO), None);
    }
}
