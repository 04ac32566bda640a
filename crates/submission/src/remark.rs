//! What is noticed in a file that was opened all the same. The page and the command tell it in the same words.

use super::error::OldEncoding;

/// Something to know about an opened file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// The digest is not that of the data: they were changed after the file was written.
    DigestDiffers,
    /// The day of writing is missing or no day of the calendar.
    Undated {
        /// What stands there.
        found: String,
    },
    /// The reporting year lies after the year of writing.
    YearAhead {
        /// The reporting year.
        year: i32,
        /// The year of writing.
        written: i32,
    },
    /// The catalogue has no such sector: its questions and benchmarks are missing.
    UnknownSector {
        /// The id in the file.
        sector: String,
    },
    /// The catalogue has no such question of the self-check, or not this answer to it: it does not count.
    UnknownSelfCheck {
        /// Where the first one stands.
        path: String,
        /// What stands there.
        found: String,
    },
    /// Signs that nobody sees were taken out of texts.
    Hidden {
        /// Where the first one stood.
        path: String,
        /// How many more texts had some.
        others: usize,
    },
    /// Texts seem to be written in a code of old fonts.
    OldText {
        /// Where the first one stands.
        path: String,
        /// How many more there are.
        others: usize,
        /// The code.
        encoding: OldEncoding,
    },
}

impl Remark {
    /// Somebody has to mend the file, or ask who sent it.
    #[must_use]
    pub fn is_fault(&self) -> bool {
        !matches!(
            self,
            Self::Hidden { .. } | Self::UnknownSector { .. } | Self::UnknownSelfCheck { .. }
        )
    }
}
