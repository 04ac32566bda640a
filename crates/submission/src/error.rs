//! Why a file is not opened, and the limits of what is read.

use serde::{Deserialize, Serialize};

/// JSON files larger than this are not read: no factory types 8 MB.
pub const LARGEST_FILE: usize = 8_000_000;

/// Of what stands in a field, so many characters are shown.
pub(crate) const LONGEST_SHOWN: usize = 40;

/// PDFs larger than this are not read: a report has less than 2 MB, and a signature with its pictures adds a few.
pub const LARGEST_PDF: usize = 40_000_000;

/// Why a file was not opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReadError {
    /// Larger than [`LARGEST_FILE`], or a PDF larger than [`LARGEST_PDF`].
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
    },
    /// Nothing in it.
    Empty,
    /// Not text.
    NotText,
    /// A file of another kind, which is known.
    Other(FileKind),
    /// Text in a code of old fonts.
    OldText(OldEncoding),
    /// A PDF where JSON was expected.
    Pdf,
    /// A PDF that gives no submission.
    Report(PdfProblem),
    /// Not JSON, or broken off.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// The text ends too early.
        truncated: bool,
    },
    /// Nested deeper than any submission.
    TooDeep {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// A number that no program can hold.
    HugeNumber {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// A key stands twice in one object.
    KeyTwice {
        /// The key.
        key: String,
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// JSON of another program.
    NotOurs,
    /// A collection of submissions where one was expected.
    Several {
        /// How many.
        count: usize,
    },
    /// Written by a later version of the program.
    Newer {
        /// Its version.
        version: u64,
    },
    /// A field holds something else than it should.
    Field {
        /// Where, e.g. `data.streams[2].unit`.
        path: String,
        /// What stands there.
        found: String,
    },
    /// An id names two entries of one list.
    IdTwice {
        /// Where it stands again, e.g. `data.streams[2].id`.
        path: String,
        /// The id.
        id: String,
    },
    /// An entry of a list has no id.
    NoId {
        /// Where, e.g. `data.streams[2].id`.
        path: String,
    },
}

impl ReadError {
    /// The same error about data that stand at `place` of a file instead of its `data`.
    #[must_use]
    pub(crate) fn within(mut self, place: &str) -> Self {
        if let Self::Field { path, .. } | Self::IdTwice { path, .. } | Self::NoId { path } =
            &mut self
            && let Some(rest) = path.strip_prefix("data")
        {
            *path = format!("{place}{rest}");
        }
        self
    }
}

/// A kind of file that is often opened in place of a submission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FileKind {
    /// An Excel workbook; nothing in it says whether this program wrote it.
    Workbook,
    /// A document of Word or another office program.
    Document,
    /// A photo or a scan.
    Picture,
    /// A ZIP.
    Zip,
    /// Packed in another way: gzip, 7z, RAR.
    Packed,
    /// A web page that was saved.
    WebPage,
    /// XML, as electronic invoices are.
    Xml,
    /// Rows of cells: CSV.
    Cells,
    /// The figures of a province, which are no submission.
    Province,
    /// Data with other words before or behind them, as they are copied from a chat.
    Surrounded,
    /// Data whose quotation marks a text program made curly.
    CurlyQuotes,
    /// Text that is no data at all.
    Words,
}

/// Why a PDF gives no submission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PdfProblem {
    /// It breaks off or is damaged: its catalog cannot be found.
    Broken,
    /// It is encrypted.
    Locked,
    /// Nothing of this program is attached.
    Foreign,
    /// A report of this program that no longer carries its submission.
    Bare,
    /// The attachment is damaged, or packed in a way that is not read.
    Damaged,
    /// The attachment unpacks to more than [`LARGEST_FILE`].
    Swollen,
}

/// How Vietnamese letters were written before Unicode, or were spoiled on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OldEncoding {
    /// TCVN3, of the .VnTime fonts (ABC).
    Tcvn3,
    /// VNI, of the VNI-Times fonts: a vowel and a mark as two letters.
    Vni,
    /// Windows-1258, of Notepad before Unicode: a tone is a letter of its own.
    Windows1258,
    /// UTF-8 that a program took for another code.
    Misread,
}
