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
    /// The files behind a row of a table, by the key of the table and the place of the row.
    Row(String, usize),
}

impl View {
    pub(super) fn at(rest: &str) -> Self {
        match rest.split_once('/') {
            Some(("files", list)) => View::Files(List::from_code(list)),
            Some(("file", id)) => View::Facility(id.to_owned()),
            Some(("row", row)) => match row.split_once('/') {
                Some((table, place)) => {
                    View::Row(table.to_owned(), place.parse().unwrap_or(usize::MAX))
                }
                None => View::Report,
            },
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
            View::Row(table, place) => format!("row/{table}/{place}"),
        })
    }

    pub(super) fn address(&self) -> String {
        address(&self.page())
    }
}
