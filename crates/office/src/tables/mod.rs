//! The tables of a province: each defined once, with the files behind every row, and drawn as paper, sheet and data.

mod activities;
mod cases;
mod difficulties;
mod directory;
mod facilities;
mod files;
mod follow_up;
mod groups;
mod inbox;
mod indicators;
mod norms;
mod table;
mod wastes;
mod year_on_year;

pub use facilities::{origin, state};
pub use files::{files, lookalikes, reason, versions};
pub use inbox::{Order, Waiting, sort, waiting};
pub use table::{Audience, Cell, Column, Row, Table};

use crate::view::Office;
use std::collections::BTreeSet;

/// Lists of files, whose figures are none of a report.
const WORK: [&str; 4] = ["inbox", "files", "versions", "lookalikes"];

/// Every table in the order of the report: the nine of a province, then those by sector and by commune, those of the year after, then what somebody has to look at.
#[must_use]
pub fn tables(office: Office<'_>) -> Vec<Table> {
    let mut all = vec![
        indicators::indicators(office),
        activities::activities(office),
        activities::support(office),
        facilities::applying(office),
        wastes::wastes(office),
        norms::norms(office),
        cases::cases(office),
        difficulties::difficulties(office),
        files::record(office),
        groups::by_sector(office),
        groups::by_commune(office),
        follow_up::done(office),
        follow_up::realised(office),
        follow_up::by_kind(office),
        follow_up::by_sector(office),
        year_on_year::year_on_year(office),
        facilities::all(office),
        directory::directory(office),
        inbox::inbox(office),
        files::files(office),
        files::versions(office),
        files::lookalikes(office),
    ];
    let rows = office.rows();
    for table in all.iter_mut().filter(|t| !WORK.contains(&t.key)) {
        let files = table.rows.iter().flat_map(|row| &row.files);
        let from_sheets: BTreeSet<&String> = files.filter(|id| rows.contains(*id)).collect();
        if !from_sheets.is_empty() {
            let count = from_sheets.len().to_string();
            table.notes.push(office.text.commune_note_count(&count));
        }
    }
    all
}
