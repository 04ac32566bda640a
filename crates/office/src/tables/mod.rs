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

use crate::record::FileId;
use crate::view::Office;
use std::collections::BTreeSet;

/// Lists of files, whose figures are none of a report.
const WORK: [&str; 4] = ["inbox", "files", "versions", "lookalikes"];

/// Draws one table.
pub type Maker = fn(Office<'_>) -> Table;

/// Every table in the order of the report: the nine of a province, then those by sector, by commune and by zone, those of the year after, then what somebody has to look at. Whoever has many files draws one after another and lets it go.
pub const MAKERS: [Maker; 23] = [
    indicators::indicators,
    activities::activities,
    activities::support,
    facilities::applying,
    wastes::wastes,
    norms::norms,
    cases::cases,
    difficulties::difficulties,
    files::record,
    groups::by_sector,
    groups::by_commune,
    groups::by_zone,
    follow_up::done,
    follow_up::realised,
    follow_up::by_kind,
    follow_up::by_sector,
    year_on_year::year_on_year,
    facilities::all,
    directory::directory,
    inbox::inbox,
    files::files,
    files::versions,
    files::lookalikes,
];

/// Every table at once.
#[must_use]
pub fn tables(office: Office<'_>) -> Vec<Table> {
    MAKERS.iter().map(|maker| made(*maker, office)).collect()
}

/// Draws a table, with a remark where rows of communes' sheets stand behind it.
#[must_use]
pub fn made(maker: Maker, office: Office<'_>) -> Table {
    let mut table = maker(office);
    if !WORK.contains(&table.key) {
        let rows = office.rows();
        let files = table.rows.iter().flat_map(|row| &row.files);
        let from_sheets: BTreeSet<&FileId> = files.filter(|id| rows.contains(*id)).collect();
        if !from_sheets.is_empty() {
            let count = from_sheets.len().to_string();
            table.notes.push(office.text.commune_note_count(&count));
        }
    }
    table
}
