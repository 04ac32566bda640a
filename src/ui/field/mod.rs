//! Fields: what a user types or chooses.

mod choice;
mod text;

pub(crate) use choice::{Chips, Pick, PickOption};
pub(crate) use text::TextField;
