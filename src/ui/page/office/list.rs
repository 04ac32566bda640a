//! The lists of files, one for each fate.

use office::fate::{Fate, Seen};
use text::Text;

/// A list of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    /// Every file seen.
    Seen,
    /// They count.
    Accepted,
    /// A newer version counts.
    Superseded,
    /// The same counts already.
    Duplicate,
    /// They do not count.
    Rejected,
    /// They count, in another report.
    Outside,
    /// Left behind by systems.
    PassedOver,
}

impl List {
    /// The lists in the order of the equation.
    pub(super) const ALL: [List; 7] = [
        List::Seen,
        List::Accepted,
        List::Superseded,
        List::Duplicate,
        List::Rejected,
        List::Outside,
        List::PassedOver,
    ];

    pub(super) fn code(self) -> &'static str {
        match self {
            List::Seen => "seen",
            List::Accepted => "accepted",
            List::Superseded => "superseded",
            List::Duplicate => "duplicate",
            List::Rejected => "rejected",
            List::Outside => "outside",
            List::PassedOver => "passed-over",
        }
    }

    pub(super) fn from_code(code: &str) -> Self {
        let mut all = Self::ALL.into_iter();
        all.find(|list| list.code() == code).unwrap_or(List::Seen)
    }

    pub(super) fn title(self, text: Text) -> &'static str {
        match self {
            List::Seen => text.office_seen(),
            List::Accepted => text.office_accepted(),
            List::Superseded => text.office_superseded(),
            List::Duplicate => text.office_duplicate(),
            List::Rejected => text.office_rejected(),
            List::Outside => text.desk_outside_title(),
            List::PassedOver => text.office_passed_over(),
        }
    }

    pub(super) fn holds(self, seen: &Seen) -> bool {
        match self {
            List::Seen => true,
            List::Accepted | List::Outside => seen.fate == Fate::Accepted,
            List::Superseded => matches!(seen.fate, Fate::Superseded { .. }),
            List::Duplicate => matches!(seen.fate, Fate::Duplicate { .. }),
            List::Rejected => matches!(seen.fate, Fate::Rejected(_)),
            List::PassedOver => false,
        }
    }
}
