//! How exactly a row keeps a figure.

use rust_decimal::Decimal;

/// So many decimals of a figure are kept: then sums are exact, and do not depend on the order in which they are formed.
pub const PLACES: u32 = 8;

/// A figure as a row keeps it.
#[must_use]
pub fn kept(figure: Decimal) -> Decimal {
    figure.round_dp(PLACES)
}
