//! How each table is drawn: at once, or row after row where it has as many rows as there are files, so that whoever writes it holds one row.

use super::table::{Rows, Table};
use super::{
    activities, cases, difficulties, directory, facilities, files, follow_up, former, groups,
    inbox, indicators, norms, potential, reminders, wastes, year_on_year,
};
use crate::record::FileId;
use crate::view::Office;
use std::borrow::Borrow;
use std::collections::BTreeSet;

/// Draws one table.
#[derive(Debug, Clone, Copy)]
pub enum Maker {
    /// All of it: its rows are groups of files.
    Whole(fn(Office<'_>) -> Table),
    /// The table without its rows, and its rows one after another: each is of one file, and names it where it has an id.
    Long(fn(Office<'_>) -> Table, for<'a> fn(Office<'a>) -> Rows<'a>),
}

/// Every table in the order of the report: the nine of a province, then what can be saved by resource, by sector, by commune, by zone and by former province, those of the year after, then what somebody has to look at. Whoever has many files draws one after another and lets it go.
pub const MAKERS: [Maker; 26] = [
    Maker::Whole(indicators::indicators),
    Maker::Whole(activities::activities),
    Maker::Whole(activities::support),
    Maker::Long(facilities::applying, facilities::applying_rows),
    Maker::Long(wastes::wastes, wastes::rows),
    Maker::Whole(norms::norms),
    Maker::Whole(cases::cases),
    Maker::Whole(difficulties::difficulties),
    Maker::Whole(files::record),
    Maker::Whole(potential::potential),
    Maker::Whole(groups::by_sector),
    Maker::Whole(groups::by_commune),
    Maker::Whole(groups::by_zone),
    Maker::Whole(former::by_former_province),
    Maker::Whole(follow_up::done),
    Maker::Whole(follow_up::realised),
    Maker::Whole(follow_up::by_kind),
    Maker::Whole(follow_up::by_sector),
    Maker::Whole(year_on_year::year_on_year),
    Maker::Long(facilities::all, facilities::all_rows),
    Maker::Whole(reminders::nothing_received),
    Maker::Whole(directory::directory),
    Maker::Long(inbox::inbox, inbox::rows),
    Maker::Long(files::files_frame, files::file_rows),
    Maker::Whole(files::versions),
    Maker::Whole(files::lookalikes),
];

/// Lists of files, whose figures are none of a report.
const WORK: [&str; 4] = ["inbox", "files", "versions", "lookalikes"];

/// A table whose rows are still to be drawn.
#[allow(missing_debug_implementations, reason = "rows to come have none")]
pub struct Drawn<'a> {
    /// Everything but its rows.
    pub frame: Table,
    /// Its rows from top to bottom.
    pub rows: Rows<'a>,
    /// Whether a sheet says in a last column how many files are behind a row.
    pub counts_files: bool,
}

impl Drawn<'_> {
    /// The table with its rows.
    #[must_use]
    pub fn whole(self) -> Table {
        Table {
            rows: self.rows.collect(),
            ..self.frame
        }
    }
}

/// Begins a table, with a remark where rows of communes' sheets stand behind it.
#[must_use]
pub fn drawn(maker: Maker, office: Office<'_>) -> Drawn<'_> {
    match maker {
        Maker::Whole(make) => {
            let mut frame = make(office);
            let counts_files = frame.counts_files();
            let rows = std::mem::take(&mut frame.rows);
            remark(office, &mut frame, || {
                rows.iter().flat_map(|row| &row.files)
            });
            Drawn {
                frame,
                rows: Box::new(rows.into_iter()),
                counts_files,
            }
        }
        Maker::Long(make, rows) => {
            let mut frame = make(office);
            remark(office, &mut frame, || {
                rows(office).flat_map(|row| row.files)
            });
            Drawn {
                frame,
                rows: rows(office),
                counts_files: false,
            }
        }
    }
}

/// Says how many of the files behind a table are rows of communes' sheets.
fn remark<F: Iterator<Item: Borrow<FileId>>>(
    office: Office<'_>,
    table: &mut Table,
    files: impl FnOnce() -> F,
) {
    let rows = office.rows();
    // Long tables are not drawn a second time where no commune handed in a sheet.
    if WORK.contains(&table.key) || rows.is_empty() {
        return;
    }
    let from_sheets: BTreeSet<FileId> = files()
        .filter_map(|id| rows.get(id.borrow()).cloned())
        .collect();
    if !from_sheets.is_empty() {
        let count = from_sheets.len().to_string();
        table.notes.push(office.text.commune_note_count(&count));
    }
}
