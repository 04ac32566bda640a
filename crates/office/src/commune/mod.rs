//! The sheet of a commune: a workbook with a row a facility. Each row that can be read becomes a submission that says no more than the row; each that cannot is told by its cells. Nothing is guessed and nothing is replaced.
//!
//! What a row says is kept as JSON like every other submission, with [`WRITER`] as the program that wrote it.

mod column;
mod fault;
mod frame;
mod row;
mod template;

pub use fault::{CellFault, CellWhat, SheetWhat};
pub use frame::{FilledRow, Found, found_in};
pub use row::submission;
pub use template::template;

/// What stands in `app` of a submission that was a row.
pub const WRITER: &str = "sxsh-commune-sheet";

/// Under this key of `facility` stands the size that the row names.
pub(crate) const SIZE: &str = "size";

#[cfg(test)]
mod tests;
