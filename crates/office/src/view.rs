//! Everything that the tables of a report are drawn from, and the names of things in its language.

use crate::difference::Change;
use crate::directory::Entry;
use crate::fate::{Accepted, Collation};
use crate::indicator::Beside;
use crate::own::Case;
use crate::record::FileId;
use crate::scope::{Chosen, Scope};
use catalogue::order;
use std::collections::{BTreeMap, BTreeSet};
use text::Text;

/// Everything that the tables are drawn from.
#[derive(Clone, Copy)]
pub struct Office<'a> {
    /// The language of the titles.
    pub text: Text,
    /// What was taken in.
    pub collation: &'a Collation,
    /// What the report is about.
    pub scope: &'a Scope,
    /// The programme.
    pub chosen: Chosen<'a>,
    /// Register, the office's own list, catalogue.
    pub beside: Beside<'a>,
    /// Exemplary cases that the office chose.
    pub cases: &'a [Case],
    /// Experts, organisations and documents.
    pub directory: &'a [Entry],
    /// What differs between versions, by the name of the older file.
    pub changes: &'a BTreeMap<String, Vec<Change>>,
}

impl<'a> Office<'a> {
    /// The submissions that the report is about.
    #[must_use]
    pub fn files(self) -> Vec<&'a Accepted> {
        self.scope.of(self.collation)
    }

    /// The ids of the rows of communes' sheets among them.
    #[must_use]
    pub fn rows(self) -> BTreeSet<FileId> {
        let files = self.files().into_iter();
        let rows = files.filter(|one| one.record.is_row());
        order::set(rows.map(|one| one.record.id()))
    }

    /// The name of a sector; its id where the catalogue has no such sector.
    pub(crate) fn sector(self, id: Option<&str>) -> String {
        let Some(id) = id else {
            return String::new();
        };
        let sector = self.beside.catalogue.sector(id).map(|s| &s.sector);
        let name = sector.map(|s| self.text.language.pick(&s.vi, &s.en));
        name.unwrap_or(id).to_owned()
    }
}
