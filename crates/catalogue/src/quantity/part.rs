//! Parts of a whole: percentages, of a hundred, and fractions, of one. They are types of their own, so that one is never taken for the other.

use derive_more::{Add, AddAssign, Neg, Sub, SubAssign, Sum};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::ops::{Mul, MulAssign};

/// A part of a hundred, as people write it and as files have it.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Percent(#[serde(with = "crate::number")] Decimal);

/// A part of one, as arithmetic has it. Nothing bounds it: what uses more than before saves a negative fraction.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Add,
    AddAssign,
    Neg,
    Sub,
    SubAssign,
    Sum,
)]
pub struct Fraction(Decimal);

impl Percent {
    /// Nothing.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// Everything.
    pub const WHOLE: Self = Self(Decimal::ONE_HUNDRED);

    /// So many parts of a hundred.
    #[must_use]
    pub const fn new(value: Decimal) -> Self {
        Self(value)
    }

    /// How many parts of a hundred.
    #[must_use]
    pub const fn value(self) -> Decimal {
        self.0
    }

    /// The same as a part of one.
    #[must_use]
    pub fn fraction(self) -> Fraction {
        Fraction(self.0 * Decimal::new(1, 2))
    }

    /// What `part` is of `whole`, or nothing where that has no meaning.
    #[must_use]
    pub fn of(part: Decimal, whole: Decimal) -> Option<Self> {
        let hundredfold = part.checked_mul(Decimal::ONE_HUNDRED)?;
        hundredfold.checked_div(whole).map(Self)
    }

    /// The middle between two percentages.
    #[must_use]
    pub fn middle(self, other: Self) -> Self {
        Self((self.0 + other.0) / Decimal::TWO)
    }

    /// Whether it is nothing.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// Whether it lies between nothing and everything.
    #[must_use]
    pub fn is_part(self) -> bool {
        self >= Self::ZERO && self <= Self::WHOLE
    }

    /// Whether it is below nothing.
    #[must_use]
    pub fn is_negative(self) -> bool {
        self.0.is_sign_negative()
    }
}

impl Fraction {
    /// Nothing.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// Everything.
    pub const ONE: Self = Self(Decimal::ONE);

    /// So many parts of one.
    #[must_use]
    pub const fn new(value: Decimal) -> Self {
        Self(value)
    }

    /// How many parts of one.
    #[must_use]
    pub const fn value(self) -> Decimal {
        self.0
    }

    /// The same as a part of a hundred.
    #[must_use]
    pub fn percent(self) -> Percent {
        Percent(self.0 * Decimal::ONE_HUNDRED)
    }

    /// What `part` is of `whole`, or nothing where that has no meaning.
    #[must_use]
    pub fn of(part: Decimal, whole: Decimal) -> Option<Self> {
        part.checked_div(whole).map(Self)
    }

    /// What this is of another fraction, or nothing where that has no meaning.
    #[must_use]
    pub fn over(self, whole: Self) -> Option<Self> {
        Self::of(self.0, whole.0)
    }

    /// What it leaves of one.
    #[must_use]
    pub fn rest(self) -> Self {
        Self(Decimal::ONE - self.0)
    }

    /// Without its sign.
    #[must_use]
    pub fn abs(self) -> Self {
        Self(self.0.abs())
    }

    /// Half of it.
    #[must_use]
    pub fn half(self) -> Self {
        Self(self.0 / Decimal::TWO)
    }

    /// Whether it is nothing.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// Kept between nothing and everything.
    #[must_use]
    pub fn within_one(self) -> Self {
        self.clamp(Self::ZERO, Self::ONE)
    }

    /// Rounded to so many digits behind the point.
    #[must_use]
    pub fn round_dp(self, digits: u32) -> Self {
        Self(self.0.round_dp(digits))
    }
}

impl From<i64> for Percent {
    fn from(value: i64) -> Self {
        Self(value.into())
    }
}

/// A part of a part.
impl Mul for Fraction {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        Self(self.0 * other.0)
    }
}

impl MulAssign for Fraction {
    fn mul_assign(&mut self, other: Self) {
        self.0 *= other.0;
    }
}

/// A part of a quantity.
impl Mul<Fraction> for Decimal {
    type Output = Decimal;
    fn mul(self, part: Fraction) -> Decimal {
        self * part.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn percent_and_fraction_say_the_same() {
        let percent = Percent::new(dec("17.5"));
        assert_eq!(percent.fraction(), Fraction::new(dec("0.175")));
        assert_eq!(percent.fraction().percent(), percent);
        assert_eq!(Percent::WHOLE.fraction(), Fraction::ONE);
    }

    #[test]
    fn parts_multiply_and_leave_a_rest() {
        let fifth = Percent::from(20).fraction();
        let half = Fraction::of(dec("3"), dec("6")).unwrap();
        assert_eq!(fifth * half, Fraction::new(dec("0.1")));
        assert_eq!(fifth.rest(), Fraction::new(dec("0.8")));
        assert_eq!(dec("50") * fifth, dec("10"));
        assert_eq!(
            [fifth, half].into_iter().sum::<Fraction>().value(),
            dec("0.7")
        );
        assert_eq!((fifth - half).within_one(), Fraction::ZERO);
        assert_eq!(fifth.over(half), Some(Fraction::new(dec("0.4"))));
    }

    #[test]
    fn a_part_of_nothing_has_no_value() {
        assert_eq!(Percent::of(Decimal::ONE, Decimal::ZERO), None);
        assert_eq!(Fraction::of(Decimal::ZERO, Decimal::ZERO), None);
    }

    #[test]
    fn packed_it_is_what_its_number_was() {
        let number = dec("12.50");
        let packed = postcard::to_allocvec(&Percent::new(number)).unwrap();
        assert_eq!(packed, postcard::to_allocvec(&(1250_i64, 2_u32)).unwrap());
        assert_eq!(postcard::from_bytes(&packed), Ok(Percent::new(number)));
        let some = postcard::to_allocvec(&Some(Percent::new(number))).unwrap();
        assert_eq!(
            some,
            postcard::to_allocvec(&Some((1250_i64, 2_u32))).unwrap()
        );
    }
}
