//! The submission file: one JSON that a factory sends, a consultant opens, and a program reads in ten years. See FORMAT.md.

mod clean;
mod collection;
mod compare;
mod convert;
mod digest;
mod encoding;
mod json;
mod migrate;
mod pdf_file;
mod read;
mod remark;
pub mod result;
pub mod v1;
mod write;

pub use collection::{COLLECTION, collect, texts_of};
pub use compare::{Comparison, Reason, compare};
pub use digest::{digest, short_digest};
pub use encoding::OldEncoding;
pub use pdf_file::{LARGEST_PDF, PdfProblem, embedded_json, is_pdf};
pub use read::{LARGEST_FILE, Opened, ReadError, read};
pub use remark::Remark;
pub use write::{Holds, Stamp, complete, write};

/// What stands in `format`.
pub const FORMAT: &str = "sxsh-submission";
/// The version that this program writes.
pub const VERSION: u64 = 1;
/// What this program writes as `app`.
pub const APP: &str = concat!("sxsh ", env!("CARGO_PKG_VERSION"));

/// The JSON of a submission: the bytes themselves, or the file attached to them where they are a PDF.
///
/// # Errors
/// When a PDF is too large or gives no submission.
pub fn json_of(bytes: Vec<u8>) -> Result<Vec<u8>, ReadError> {
    if !is_pdf(&bytes) {
        return Ok(bytes);
    }
    if bytes.len() > LARGEST_PDF {
        return Err(ReadError::TooLarge { bytes: bytes.len() });
    }
    embedded_json(&bytes).map_err(ReadError::Report)
}
