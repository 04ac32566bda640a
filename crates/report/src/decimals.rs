//! How many decimals computed numbers have on paper: the largest of those that matter most has three digits or more.

use catalogue::quantity::Vnd;
use rust_decimal::{Decimal, RoundingStrategy};

/// The unit of money of the paper, in VND.
const MILLION: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);

/// The decimals of computed money in millions, given the amounts that matter most.
pub(crate) fn money_places(amounts: impl Iterator<Item = Vnd>) -> u32 {
    places(amounts.map(|a| (a / MILLION).value()))
}

/// The decimals of a column of computed numbers: the largest has three digits.
pub(crate) fn places(numbers: impl Iterator<Item = Decimal>) -> u32 {
    let largest = numbers.map(|n| significant(n).abs()).max();
    let largest = largest.unwrap_or_default();
    let digits = [(100, 0), (10, 1), (1, 2)];
    let mut reached = digits.iter().filter(|(l, _)| largest >= Decimal::from(*l));
    match reached.next() {
        Some((_, places)) => *places,
        None if largest.is_zero() => 0,
        None => 3,
    }
}

/// Rounded to three digits that mean something.
pub(crate) fn significant(value: Decimal) -> Decimal {
    let rounded = value.round_sf_with_strategy(3, RoundingStrategy::MidpointAwayFromZero);
    rounded.unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::money_places;
    use catalogue::quantity::Vnd;

    #[test]
    fn the_largest_amount_decides_how_many_decimals_money_has() {
        let places = |amounts: &[i64]| money_places(amounts.iter().copied().map(Vnd::from));
        assert_eq!(places(&[12_000_000, 7_090_000, 361_000]), 1);
        assert_eq!(
            places(&[99_960_000, 361_000]),
            0,
            "rounded, it has three digits"
        );
        assert_eq!(places(&[254_000_000, 361_000]), 0);
        assert_eq!(places(&[7_090_000]), 2);
        assert_eq!(places(&[361_000]), 3);
        assert_eq!(places(&[0]), 0);
    }
}
