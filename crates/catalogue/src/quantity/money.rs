//! Money as a type of its own, so that it is never taken for a quantity, a price of a unit or a factor.

use super::{Fraction, Percent};
use derive_more::{Add, AddAssign, Neg, Sub, SubAssign, Sum};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::ops::{Div, Mul};

/// An amount of Vietnamese đồng; what a unit costs is a number of them per unit, and no amount.
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
    Serialize,
    Deserialize,
    Add,
    AddAssign,
    Neg,
    Sub,
    SubAssign,
    Sum,
)]
#[repr(transparent)]
#[serde(transparent)]
pub struct Vnd(#[serde(with = "crate::number")] Decimal);

impl Vnd {
    /// Nothing.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// The largest amount that can be held.
    pub const MAX: Self = Self(Decimal::MAX);
    /// The largest amount that is taken.
    pub const LARGEST: Self = Self(super::LARGEST);

    /// So many đồng.
    #[must_use]
    pub const fn new(value: Decimal) -> Self {
        Self(value)
    }

    /// How many đồng.
    #[must_use]
    pub const fn value(self) -> Decimal {
        self.0
    }

    /// What an amount costs at a price per unit.
    #[must_use]
    pub fn at(price: Decimal, amount: Decimal) -> Self {
        Self(amount * price)
    }

    /// What an amount costs at a price per unit, or nothing where it cannot be held.
    #[must_use]
    pub fn checked_at(price: Decimal, amount: Decimal) -> Option<Self> {
        amount.checked_mul(price).map(Self)
    }

    /// What of it comes on each of an amount, which is a price; or the amount that it buys at a price. Nothing where that has no meaning.
    #[must_use]
    pub fn per(self, other: Decimal) -> Option<Decimal> {
        self.0.checked_div(other)
    }

    /// How often another amount is in it, or nothing where that has no meaning.
    #[must_use]
    pub fn over(self, other: Self) -> Option<Decimal> {
        self.0.checked_div(other.0)
    }

    /// What part of another amount it is, or nothing where that has no meaning.
    #[must_use]
    pub fn percent_of(self, whole: Self) -> Option<Percent> {
        Percent::of(self.0, whole.0)
    }

    /// Without its sign.
    #[must_use]
    pub fn abs(self) -> Self {
        Self(self.0.abs())
    }

    /// Whether it is nothing.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    /// Rounded to so many digits behind the point.
    #[must_use]
    pub fn round_dp(self, digits: u32) -> Self {
        Self(self.0.round_dp(digits))
    }

    /// The sum, or nothing where it cannot be held.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The difference, or nothing where it cannot be held.
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// So many times the amount, or nothing where it cannot be held.
    #[must_use]
    pub fn checked_mul(self, factor: Decimal) -> Option<Self> {
        self.0.checked_mul(factor).map(Self)
    }

    /// One of so many equal parts, or nothing where that has no meaning.
    #[must_use]
    pub fn checked_div(self, parts: Decimal) -> Option<Self> {
        self.0.checked_div(parts).map(Self)
    }

    /// The sum, which stays at the end of what can be held.
    #[must_use]
    pub fn saturating_add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// So many times the amount, which stays at the end of what can be held.
    #[must_use]
    pub fn saturating_mul(self, factor: Decimal) -> Self {
        Self(self.0.saturating_mul(factor))
    }

    /// The difference, which stays at the end of what can be held.
    #[must_use]
    pub fn saturating_sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl From<i64> for Vnd {
    fn from(value: i64) -> Self {
        Self(value.into())
    }
}

/// So many times the amount.
impl Mul<Decimal> for Vnd {
    type Output = Self;
    fn mul(self, factor: Decimal) -> Self {
        Self(self.0 * factor)
    }
}

/// A part of the amount.
impl Mul<Fraction> for Vnd {
    type Output = Self;
    fn mul(self, part: Fraction) -> Self {
        Self(self.0 * part)
    }
}

/// One of so many equal parts.
impl Div<Decimal> for Vnd {
    type Output = Self;
    fn div(self, parts: Decimal) -> Self {
        Self(self.0 / parts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn amounts_add_up_and_are_divided() {
        let bill = Vnd::at(dec("1800"), dec("2.5"));
        assert_eq!(bill, Vnd::from(4500));
        assert_eq!(bill - Vnd::from(5000), -Vnd::from(500));
        assert_eq!([bill, bill].into_iter().sum::<Vnd>(), bill * Decimal::TWO);
        assert_eq!(bill * Percent::from(10).fraction(), Vnd::from(450));
        assert_eq!(bill / Decimal::TWO, Vnd::from(2250));
        assert_eq!(bill.per(dec("2.5")), Some(dec("1800")));
        assert_eq!(bill.over(Vnd::from(9000)), Some(dec("0.5")));
        assert_eq!(bill.percent_of(Vnd::from(9000)), Some(Percent::from(50)));
    }

    #[test]
    fn what_cannot_be_held_has_no_value_or_stays_at_the_end() {
        let one = Vnd::from(1);
        assert_eq!(Vnd::MAX.checked_add(one), None);
        assert_eq!(Vnd::MAX.saturating_add(one), Vnd::MAX);
        assert_eq!((-Vnd::MAX).checked_sub(one), None);
        assert_eq!(Vnd::MAX.checked_mul(Decimal::TWO), None);
        assert_eq!(Vnd::checked_at(Decimal::MAX, Decimal::TWO), None);
        assert_eq!(one.per(Decimal::ZERO), None);
        assert_eq!(one.over(Vnd::ZERO), None);
    }

    #[test]
    fn packed_it_is_what_its_number_was() {
        let packed = postcard::to_allocvec(&Vnd::new(dec("12.50"))).unwrap();
        assert_eq!(packed, postcard::to_allocvec(&(1250_i64, 2_u32)).unwrap());
        let text = serde_json::to_string(&Vnd::new(dec("12.50")));
        assert!(text.is_ok_and(|t| t == serde_json::to_string(&dec("12.50")).unwrap()));
    }
}
