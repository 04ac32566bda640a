//! Whether a submission came in time: a correction of one that did is told apart from what came late altogether.

use crate::fate::{Accepted, Collation, Conflict};
use crate::view::Office;
use catalogue::date::Date;
use std::collections::BTreeSet;
use text::Text;

/// When a submission was written, beside the day by which it was due.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Lateness {
    /// Before the deadline, or on no day that is known.
    #[default]
    InTime,
    /// After the deadline, in the place of a version that was in time.
    Correction,
    /// After the deadline, and nothing before it.
    Late,
}

impl Lateness {
    /// Said where it is not in time.
    #[must_use]
    pub fn words(self, text: Text) -> Option<&'static str> {
        match self {
            Lateness::InTime => None,
            Lateness::Correction => Some(text.office_late_correction()),
            Lateness::Late => Some(text.office_late()),
        }
    }
}

/// The day of a programme, and the files that took the place of one in time.
#[derive(Debug, Clone)]
pub struct Deadline<'a> {
    due: Date,
    collation: &'a Collation,
    corrected: BTreeSet<&'a str>,
}

impl<'a> Deadline<'a> {
    /// The deadline of a report.
    #[must_use]
    pub fn of(office: Office<'a>) -> Self {
        let collation = office.collation;
        let due = office.scope.due(office.chosen.family);
        let in_time = collation.successions.iter().filter(|s| {
            let first = collation.first_day(s.older.id.clone(), s.older.standing.version);
            let is_other = s.conflict == Some(Conflict::OtherFacility) || s.older.counts;
            // A row of a commune's sheet is not the facility's own submission.
            !s.is_row_beside_file() && !is_other && first.is_none_or(|day| day < due)
        });
        let corrected = in_time.map(|s| s.newer.name.as_str()).collect();
        Self {
            due,
            collation,
            corrected,
        }
    }

    /// How a submission stands to it: data that were handed in again, say with an answer to a remark, are as early as they first were.
    #[must_use]
    pub fn lateness(&self, one: &Accepted) -> Lateness {
        let first = self
            .collation
            .first_day(one.record.id(), one.record.created);
        let is_late = first.is_some_and(|day| day >= self.due);
        match (is_late, self.corrected.contains(one.name.as_str())) {
            (false, _) => Lateness::InTime,
            (true, true) => Lateness::Correction,
            (true, false) => Lateness::Late,
        }
    }
}
