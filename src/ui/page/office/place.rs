//! The pages of the office and their addresses.

use super::list::List;
use crate::ui::link::address;
use session::Page;

/// The pages of the office, each with an address of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum OfficePage {
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

impl OfficePage {
    pub(super) fn at(rest: &str) -> Self {
        match rest.split_once('/') {
            Some(("files", list)) => OfficePage::Files(List::from_code(list)),
            Some(("file", id)) => OfficePage::Facility(id.to_owned()),
            Some(("row", row)) => match row.split_once('/') {
                Some((table, place)) => {
                    OfficePage::Row(table.to_owned(), place.parse().unwrap_or(usize::MAX))
                }
                None => OfficePage::Report,
            },
            _ if rest == "inbox" => OfficePage::Inbox,
            _ if rest == "lists" => OfficePage::Lists,
            _ if rest == "versions" => OfficePage::Versions,
            _ if rest == "report" => OfficePage::Report,
            _ => OfficePage::Intake,
        }
    }

    pub(super) fn page(&self) -> Page {
        Page::Office(match self {
            OfficePage::Intake => String::new(),
            OfficePage::Files(list) => format!("files/{}", list.code()),
            OfficePage::Inbox => "inbox".to_owned(),
            OfficePage::Facility(id) => format!("file/{id}"),
            OfficePage::Lists => "lists".to_owned(),
            OfficePage::Versions => "versions".to_owned(),
            OfficePage::Report => "report".to_owned(),
            OfficePage::Row(table, place) => format!("row/{table}/{place}"),
        })
    }

    pub(super) fn address(&self) -> String {
        address(&self.page())
    }
}
