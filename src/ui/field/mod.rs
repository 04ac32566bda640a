//! Fields: what a user types or chooses.

mod check;
mod choice;
mod day;
mod magnitude;
mod remarks;
mod said;
mod search;
mod text;
mod words;

pub(crate) use check::Check;
pub(crate) use choice::{Chips, Pick, PickOption};
pub(crate) use day::Day;
pub(crate) use remarks::{RemarksOn, remark_day, remark_kind, sent};
pub(crate) use search::Search;
pub(crate) use text::TextField;
pub(crate) use words::Words;
