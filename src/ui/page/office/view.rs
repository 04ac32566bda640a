//! The views of the office and their addresses.

use super::list::List;
use crate::ui::link::address;
use session::Page;

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
    /// The office's own lists.
    Lists,
    /// Versions and possible duplicates.
    Versions,
    /// The tables and the files made of them.
    Report,
}

impl View {
    pub(super) fn at(rest: &str) -> Self {
        match rest.split_once('/') {
            Some(("files", list)) => View::Files(List::from_code(list)),
            Some(("file", id)) => View::Facility(id.to_owned()),
            _ if rest == "inbox" => View::Inbox,
            _ if rest == "lists" => View::Lists,
            _ if rest == "versions" => View::Versions,
            _ if rest == "report" => View::Report,
            _ => View::Intake,
        }
    }

    pub(super) fn page(&self) -> Page {
        Page::Office(match self {
            View::Intake => String::new(),
            View::Files(list) => format!("files/{}", list.code()),
            View::Inbox => "inbox".to_owned(),
            View::Facility(id) => format!("file/{id}"),
            View::Lists => "lists".to_owned(),
            View::Versions => "versions".to_owned(),
            View::Report => "report".to_owned(),
        })
    }

    pub(super) fn address(&self) -> String {
        address(&self.page())
    }
}
