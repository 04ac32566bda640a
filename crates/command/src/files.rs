//! Files of an order: opened, written, and why they were not.

use domain::year_after::Refusal;
use report::pdf::PdfError;
use report::xlsx::XlsxError;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use submission::{LARGEST_PDF, Opened, ReadError};
use text::Text;

/// Why a command could not do its work.
pub(crate) enum Failure {
    Unreadable {
        path: String,
        reason: io::Error,
    },
    Unwritable {
        path: String,
        reason: io::Error,
    },
    Refused {
        path: String,
        reason: ReadError,
    },
    NoDate {
        path: String,
    },
    NoLastYear {
        path: String,
    },
    NotComparable(Refusal),
    NoExample(String),
    NoSector {
        name: String,
        /// Ids of the sectors that there are.
        known: Vec<String>,
    },
    /// Said in a sentence already.
    Sentence(String),
    Pdf(PdfError),
    Workbook(XlsxError),
    Output(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl Failure {
    /// What is wrong, and with which file.
    pub(crate) fn sentence(&self, text: Text) -> String {
        match self {
            Self::Unreadable { path, reason } => {
                text.file_bad(path, &text.file_unreadable(&reason.to_string()))
            }
            Self::Unwritable { path, reason } => text.file_unwritable(path, &reason.to_string()),
            Self::Refused { path, reason } => text.file_bad(path, &text.read_error(reason)),
            Self::NoDate { path } => text.file_bad(path, text.file_no_date()),
            Self::NoLastYear { path } => text.file_bad(path, text.year_no_last()),
            Self::NotComparable(refusal) => text.year_refusal(refusal),
            Self::NoExample(name) => text.file_example_unknown(name),
            Self::NoSector { name, known } => text.file_sector_unknown(&known.join(", "), name),
            Self::Sentence(sentence) => sentence.clone(),
            Self::Pdf(error) => text.file_pdf_failed(&error.to_string()),
            Self::Workbook(error) => text.workbook_failed(&error.to_string()),
            Self::Output(error) => text.file_unwritable("stdout", &error.to_string()),
        }
    }
}

/// What a file holds: the submission, and its JSON, which a report carries inside.
pub(crate) fn open(path: &Path) -> Result<(Opened, Vec<u8>), Failure> {
    let json = json(path)?;
    let opened = submission::read(&json).map_err(|reason| refused(path, reason))?;
    Ok((opened, json))
}

/// Says on the side which signs of a file do not print; the paper is made all the same.
pub(crate) fn tell_signs(opened: &Opened, text: Text) {
    if let Some(signs) = text.signs_lacking(&opened.facility) {
        let _ = writeln!(std::io::stderr(), "{signs}");
    }
}

/// Why a file is not taken.
pub(crate) fn refused(path: &Path, reason: ReadError) -> Failure {
    Failure::Refused {
        path: path.display().to_string(),
        reason,
    }
}

/// The JSON of every submission in a file: the file itself, or what each report in it carries inside, or why it carries none.
pub(crate) fn jsons(path: &Path) -> Result<Vec<Result<Vec<u8>, ReadError>>, Failure> {
    let bytes = bytes_of(path)?;
    match submission::is_pdf(&bytes) {
        true => submission::jsons_of(&bytes).map_err(|reason| refused(path, reason)),
        false => Ok(vec![Ok(bytes)]),
    }
}

/// The JSON of a file: the file itself, or what a report carries inside.
pub(crate) fn json(path: &Path) -> Result<Vec<u8>, Failure> {
    submission::json_of(bytes_of(path)?).map_err(|reason| refused(path, reason))
}

/// The bytes of a file that is not too large.
fn bytes_of(path: &Path) -> Result<Vec<u8>, Failure> {
    let unreadable = |reason| Failure::Unreadable {
        path: path.display().to_string(),
        reason,
    };
    // What is too large for a report is too large for anything, and is not read at all.
    let size = fs::metadata(path).map_err(unreadable)?.len();
    let bytes = usize::try_from(size).unwrap_or(usize::MAX);
    if bytes > LARGEST_PDF {
        return Err(refused(path, ReadError::TooLarge { bytes }));
    }
    fs::read(path).map_err(unreadable)
}

/// Writes a file.
pub(crate) fn save(out: &Path, bytes: &[u8]) -> Result<(), Failure> {
    fs::write(out, bytes).map_err(|reason| Failure::Unwritable {
        path: out.display().to_string(),
        reason,
    })
}
