//! Why the text of a number field is not taken.

use catalogue::quantity::Unit;
use rust_decimal::Decimal;
use text::number::NumberProblem;

/// Why the text of a number field is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is no number, or it can be read in two ways.
    Unreadable(NumberProblem),
    /// Below zero.
    Negative,
    /// Above what the field can hold.
    TooLarge(Decimal),
    /// Not a whole number.
    NotWhole,
    /// Another kind of unit stands behind it than this one.
    Unit(Unit),
    /// It is of another period than the box asks for.
    Period,
}
