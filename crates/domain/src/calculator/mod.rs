//! Quick calculators: one published formula each, from a few readings on the floor to a yearly saving. Knows no language, no catalogue file and no stream.
//!
//! Every calculator has the same face, so that a page can draw any of them: [`Calculator::inputs`] says what to ask, [`Calculator::run`] answers or names what is wrong.
//! Formulas, worked examples and sources stand in `docs/calculators.md` and at each file; "not re-read" marks a source that was quoted from memory.

mod air;
mod combustion;
mod drive;
mod electricity;
mod kind;
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

pub use kind::Calculator;
pub use types::{Amount, Choice, Input, Outcome, Refusal, Saves, Step, Values};
