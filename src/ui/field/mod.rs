//! Fields: what a user types or chooses.

mod choice;
mod search;
mod text;

pub(crate) use choice::{Chips, Pick, PickOption};
pub(crate) use search::Search;
pub(crate) use text::TextField;
