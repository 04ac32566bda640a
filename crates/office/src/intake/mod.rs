//! Taking in: bytes of a file become what stands in it, one by one, each with its name. Nothing is lost without a word, and nothing stops the rest.
//!
//! A file is a submission, a report that carries one or several, a collection, the sheet of a commune, or a ZIP of such files. What is read is reduced to its row at once, so memory holds one file at a time.

mod archive;
mod pieces;
mod take;

pub use archive::{LARGEST_UNPACKED, ZipProblem};
pub use pieces::{Content, Piece, Pieces, is_left_behind};
pub use take::{open_again, take_in};

use crate::commune::{CellFault, SheetWhat};
use crate::record::Record;
use catalogue::Catalogue;
use catalogue::date::Date;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use submission::ReadError;

/// Collections larger than this are not read: three hundred factories of a commune have less.
pub const LARGEST_COLLECTION: usize = 64_000_000;

/// What stands in `format` of the truth file beside invented submissions; it is no submission and is passed over.
pub const TRUTH: &str = "sxsh-truth";

/// Something found in what was handed in.
#[derive(Debug, Clone, PartialEq)]
pub enum Taken {
    /// A submission, reduced to its row.
    Record(Arc<Record>),
    /// Something that gives no submission, and why.
    Refused(Refusal),
    /// A file that systems leave behind in folders; it is counted apart.
    PassedOver,
}

/// Why something gives no submission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Refusal {
    /// It cannot be read as a submission.
    Unread(ReadError),
    /// It is a ZIP that cannot be opened.
    Zip(ZipProblem),
    /// It is a workbook or another document of an office program.
    Document,
    /// It is a row of a commune's sheet with something wrong in its cells.
    Cells(Vec<CellFault>),
    /// It is a sheet of a commune that gives no rows.
    Sheet {
        /// Its name.
        sheet: String,
        /// Why.
        what: SheetWhat,
    },
    /// The system could not read the file; its words.
    System(String),
}

/// What has to be known to reduce a submission.
#[derive(Clone, Copy)]
pub struct Knowledge<'a> {
    /// The catalogue of today.
    pub catalogue: &'a Catalogue,
    /// Stands in for the day of writing of a file that has none.
    pub today: Date,
}
