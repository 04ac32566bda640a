//! The submission file: one JSON that a factory sends, a consultant opens, and a program reads in ten years. See FORMAT.md.

mod convert;
mod digest;
mod migrate;
mod read;
pub mod result;
pub mod v1;
mod write;

pub use digest::{digest, short_digest};
pub use read::{LARGEST_FILE, Opened, ReadError, read};
pub use write::{Holds, Stamp, complete, write};

/// What stands in `format`.
pub const FORMAT: &str = "sxsh-submission";
/// The version that this program writes.
pub const VERSION: u64 = 1;
