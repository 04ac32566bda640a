//! The views of the office and its lists of files, each with an address of its own.

use crate::ui::link::address;
use office::fate::{Fate, Seen};
use session::Page;
use text::Text;

/// The views of the office, each with an address of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum View {
    /// Taking in, and what became of everything.
    Intake,
    /// Every file of one fate.
    Files(List),
    /// What somebody should look at.
    Inbox,
    /// One submission by its id.
    Facility(String),
    /// The tables and the files made of them.
    Report,
}

impl View {
    pub(super) fn at(rest: &str) -> Self {
        match rest.split_once('/') {
            Some(("files", list)) => View::Files(List::from_code(list)),
            Some(("file", id)) => View::Facility(id.to_owned()),
            _ if rest == "inbox" => View::Inbox,
            _ if rest == "report" => View::Report,
            _ => View::Intake,
        }
    }

    fn page(&self) -> Page {
        Page::Office(match self {
            View::Intake => String::new(),
            View::Files(list) => format!("files/{}", list.code()),
            View::Inbox => "inbox".to_owned(),
            View::Facility(id) => format!("file/{id}"),
            View::Report => "report".to_owned(),
        })
    }

    pub(super) fn address(&self) -> String {
        address(&self.page())
    }
}

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
    /// Left behind by systems.
    PassedOver,
}

impl List {
    /// The lists in the order of the equation.
    pub(super) const ALL: [List; 6] = [
        List::Seen,
        List::Accepted,
        List::Superseded,
        List::Duplicate,
        List::Rejected,
        List::PassedOver,
    ];

    pub(super) fn code(self) -> &'static str {
        match self {
            List::Seen => "seen",
            List::Accepted => "accepted",
            List::Superseded => "superseded",
            List::Duplicate => "duplicate",
            List::Rejected => "rejected",
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
            List::PassedOver => text.office_passed_over(),
        }
    }

    pub(super) fn holds(self, seen: &Seen) -> bool {
        match self {
            List::Seen => true,
            List::Accepted => seen.fate == Fate::Accepted,
            List::Superseded => matches!(seen.fate, Fate::Superseded { .. }),
            List::Duplicate => matches!(seen.fate, Fate::Duplicate { .. }),
            List::Rejected => matches!(seen.fate, Fate::Rejected(_)),
            List::PassedOver => false,
        }
    }
}
