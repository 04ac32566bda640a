//! Quick calculators: one published formula each, from a few readings on the floor to a yearly saving. Knows no language, no words of the catalogue and no stream.
//!
//! Every calculator has the same face, so that a page can draw any of them: [`Formula::inputs`] says what to ask, [`Formula::run`] answers or names what is wrong.
//! Formulas, worked examples and sources stand in `docs/calculators.md` and at each file; "not re-read" marks a source that was quoted from memory.

mod air;
mod combustion;
mod drive;
mod electricity;
mod pipe;
mod run;
mod steam;
mod sum;
mod tariff;
#[cfg(test)]
mod tests;
mod types;
mod waste;
mod water;

pub use catalogue::Calculator;
pub use run::Formula;
pub use types::{Amount, Choice, Input, Outcome, Refusal, Saves, Step, Values};
