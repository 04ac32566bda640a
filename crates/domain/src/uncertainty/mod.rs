//! How far the savings may lie from what is expected, and which inputs cause it. No random numbers: exact means and second moments of products of independent factors, and the first term of what figures of one kind have in common.
//!
//! Two ranges are kept: the bounds (everything low together, everything high together) and the likely range (10–90 % of a normal curve with the same mean and variance, cut at the bounds).

mod along;
mod common;
mod input;
mod model;
mod moved;
mod part;
mod range;
mod ranges;
mod spread;

pub use input::Input;
pub use range::Range;
pub use ranges::{Doubt, Ranges, ranges};
pub use spread::{Spread, square_root};
