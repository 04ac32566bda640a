//! The submission file: one JSON that a factory sends, a consultant opens, and a program reads in ten years. See FORMAT.md.

mod clean;
mod collection;
mod compare;
mod convert;
mod digest;
mod encoding;
mod error;
mod format;
mod json;
mod kind;
mod migrate;
mod pdf_file;
pub mod preset;
pub mod province;
mod read;
mod remark;
pub mod result;
pub mod review;
pub mod thread;
mod unique;
pub mod v1;
mod write;
mod year_after;

pub use collection::{COLLECTION, collect, texts_of};
pub use compare::{Checked, Comparison, Reason, again, beside, check};
pub use digest::{digest, short_digest};
pub use error::{FileKind, LARGEST_FILE, LARGEST_PDF, OldEncoding, PdfProblem, ReadError};
pub use pdf_file::{embedded_json, embedded_jsons, is_pdf};
pub use read::{Opened, json_of, jsons_of, read};
pub use remark::Remark;
pub use write::{Contents, Holds, Stamp, complete, write};
pub use year_after::{last_year, next_year};

/// What stands in `format`.
pub const FORMAT: &str = "sxsh-submission";
/// What stands in `format` of the figures of a province.
pub const PROVINCE: &str = "sxsh-province";
/// The version that this program writes.
pub const VERSION: u64 = 1;
/// What this program writes as `app`.
pub const APP: &str = concat!("sxsh ", env!("CARGO_PKG_VERSION"));
