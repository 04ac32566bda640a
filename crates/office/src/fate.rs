//! What becomes of everything that was handed in: accepted, superseded, duplicate or rejected, each with its reason; whatever the order of the files.
//!
//! Files seen = accepted + superseded + duplicate + rejected.

mod deciding;
mod namesakes;
mod versions;

pub use deciding::Deciding;

use crate::decision::Decision;
use crate::intake::Refusal;
use crate::key::Key;
use crate::record::{FileId, Record};
use catalogue::date::Date;
use std::collections::BTreeMap;
use std::sync::Arc;
use submission::review::State;

/// Everything handed in, with its fate, in the order of the names.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Collation {
    /// The accepted submissions in the order of their ids.
    pub accepted: Vec<Accepted>,
    /// Every file seen, in the order of the names.
    pub seen: Vec<Seen>,
    /// Where a version took the place of another.
    pub successions: Vec<Succession>,
    /// Where the same data were handed in more than once: the first day on which they were written, by the id of the file.
    pub first_days: BTreeMap<FileId, Date>,
    /// Accepted submissions that may be of one facility, by name and place; nothing was merged.
    pub lookalikes: Vec<Lookalike>,
    /// Names of files that systems left behind; they are no files seen.
    pub passed_over: Vec<String>,
    /// Every accepted submission is of an invented factory: a rehearsal.
    pub is_rehearsal: bool,
}

/// An accepted submission.
#[derive(Debug, Clone, PartialEq)]
pub struct Accepted {
    /// Its file.
    pub name: String,
    /// Its row.
    pub record: Arc<Record>,
}

/// A file with its fate.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// Its name.
    pub name: String,
    /// The id of its submission; empty where it has none.
    pub id: FileId,
    /// What became of it.
    pub fate: Fate,
    /// It is a row of a commune's sheet.
    pub is_row: bool,
    /// Where its review stands, and the day on which it was written; nothing where it gives no submission.
    pub standing: Option<Standing>,
}

/// Where a submission stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// State of its review.
    pub state: State,
    /// Day of writing, which is its version.
    pub version: Option<Date>,
}

impl Standing {
    /// That of a submission.
    #[must_use]
    pub fn of(record: &Record) -> Self {
        Self {
            state: record.review.state,
            version: record.created,
        }
    }
}

/// What became of a file.
#[derive(Debug, Clone, PartialEq)]
pub enum Fate {
    /// It counts.
    Accepted,
    /// A newer version counts.
    Superseded {
        /// The file that counts.
        by: String,
    },
    /// The same submission counts already.
    Duplicate {
        /// The file that counts.
        of: String,
    },
    /// It does not count.
    Rejected(Rejection),
}

/// Why a file does not count.
#[derive(Debug, Clone, PartialEq)]
pub enum Rejection {
    /// It gives no submission.
    Unread(Refusal),
    /// An invented factory among real ones.
    Example,
    /// The review in the file says so, with its reason.
    Review(String),
}

/// Two versions of one key. The newer one took the place of the older, unless somebody decided otherwise.
#[derive(Debug, Clone, PartialEq)]
pub struct Succession {
    /// Tax code and year.
    pub key: Key,
    /// The older file.
    pub older: Version,
    /// The newer file.
    pub newer: Version,
    /// Nobody can tell which is newer, or they name two facilities: somebody has to decide.
    pub conflict: Option<Conflict>,
    /// What somebody decided.
    pub decision: Option<Decision>,
}

/// One of two versions.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// Its file.
    pub name: String,
    /// Its id.
    pub id: FileId,
    /// Where it stands.
    pub standing: Standing,
    /// Whom to ask.
    pub contact: String,
    /// A row of a commune's sheet.
    pub is_row: bool,
    /// It counts.
    pub counts: bool,
}

impl Succession {
    /// Somebody has to decide, and nobody did yet.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.conflict.is_some() && self.decision.is_none()
    }

    /// The facility's own file took the place of a row in the sheet of its commune.
    #[must_use]
    pub fn is_row_beside_file(&self) -> bool {
        self.older.is_row && !self.newer.is_row
    }
}

/// Why a succession is to be decided by somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Conflict {
    /// Both were written on one day, or one has no day.
    SameDay,
    /// They name two facilities: perhaps two plants under one tax code.
    OtherFacility,
}

/// Two accepted submissions of one year whose names and communes are alike.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lookalike {
    /// One file.
    pub one: String,
    /// The other.
    pub other: String,
}

/// How many files there are of each fate.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// All.
    pub seen: usize,
    /// They count.
    pub accepted: usize,
    /// A newer version counts.
    pub superseded: usize,
    /// The same counts already.
    pub duplicate: usize,
    /// They do not count.
    pub rejected: usize,
}

impl Collation {
    /// How many of each.
    #[must_use]
    pub fn count(&self) -> Count {
        self.counted(|_| true)
    }

    /// How many of each among the rows of communes' sheets: they are part of [`Self::count`].
    #[must_use]
    pub fn count_rows(&self) -> Count {
        self.counted(|seen| seen.is_row)
    }

    fn counted(&self, is_wanted: impl Fn(&Seen) -> bool) -> Count {
        let mut count = Count::default();
        for seen in self.seen.iter().filter(|seen| is_wanted(seen)) {
            count.seen += 1;
            match seen.fate {
                Fate::Accepted => count.accepted += 1,
                Fate::Superseded { .. } => count.superseded += 1,
                Fate::Duplicate { .. } => count.duplicate += 1,
                Fate::Rejected(_) => count.rejected += 1,
            }
        }
        count
    }

    /// The first day on which the data of a file were written, as far as that is known, given the day of the file itself.
    #[must_use]
    pub fn first_day(&self, id: FileId, own: Option<Date>) -> Option<Date> {
        self.first_days.get(&id).copied().or(own)
    }
}
