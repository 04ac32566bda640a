//! How each table is drawn: at once, or row after row where it has as many rows as there are files, so that whoever writes it holds one row.

use super::table::{Rows, Table};
use super::{
    activities, cases, difficulties, directory, facilities, files, follow_up, former, groups,
    inbox, indicators, norms, potential, reminders, row_files, wastes, year_on_year,
};
use crate::fate::Accepted;
use crate::record::FileId;
use crate::view::Office;
use std::collections::BTreeSet;

/// Draws one table.
#[derive(Debug, Clone, Copy)]
pub enum Maker {
    /// All of it: its rows are groups of files.
    Whole(fn(Office<'_>) -> Table),
    /// The table without its rows, its rows one after another, each of one file, which it names where it has an id; and whether a submission has a row.
    Long(
        fn(Office<'_>) -> Table,
        for<'a> fn(Office<'a>) -> Rows<'a>,
        fn(Office<'_>, &Accepted) -> bool,
    ),
}

/// Every table in the order of the report: the nine of a province, then what can be saved by resource, by sector, by commune, by zone and by former province, those of the year after, then what somebody has to look at. Whoever has many files draws one after another and lets it go.
pub const MAKERS: [Maker; 27] = [
    Maker::Whole(indicators::indicators),
    Maker::Whole(activities::activities),
    Maker::Whole(activities::support),
    Maker::Long(facilities::applying, facilities::applying_rows, |_, one| {
        one.record.applies()
    }),
    Maker::Long(wastes::wastes, wastes::rows, wastes::has_row),
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
    Maker::Long(facilities::all, facilities::all_rows, |_, _| true),
    Maker::Whole(reminders::nothing_received),
    Maker::Whole(directory::directory),
    Maker::Long(inbox::inbox, inbox::rows, |_, _| true),
    Maker::Long(files::files_frame, files::file_rows, |_, _| true),
    Maker::Whole(files::versions),
    Maker::Whole(files::lookalikes),
    Maker::Long(row_files::frame, row_file_rows, |_, _| true),
];

/// The files behind the rows of the tables of a report; lists of files name theirs in columns of their own.
fn row_file_rows(office: Office<'_>) -> Rows<'_> {
    let whole = MAKERS.iter().filter_map(move |maker| match maker {
        Maker::Whole(make) => Some(make(office)),
        Maker::Long(..) => None,
    });
    row_files::rows(office, whole.filter(|table| !WORK.contains(&table.key)))
}

/// The table with a key; nothing where there is none.
#[must_use]
pub fn table(office: Office<'_>, key: &str) -> Option<Table> {
    MAKERS.iter().find_map(|maker| match maker {
        Maker::Whole(make) => Some(make(office)).filter(|table| table.key == key),
        Maker::Long(make, rows, _) => {
            let frame = Some(make(office)).filter(|frame| frame.key == key)?;
            Some(Table {
                rows: rows(office).collect(),
                ..frame
            })
        }
    })
}

/// Lists of files, whose figures are none of a report.
const WORK: [&str; 5] = ["inbox", "files", "versions", "lookalikes", "row_files"];

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
            remark(office, &mut frame, |from_sheets| {
                let files = rows.iter().flat_map(|row| &row.files);
                let found = files.filter(|id| from_sheets.contains(*id));
                found.collect::<BTreeSet<_>>().len()
            });
            Drawn {
                frame,
                rows: Box::new(rows.into_iter()),
                counts_files,
            }
        }
        Maker::Long(make, rows, has_row) => {
            let mut frame = make(office);
            // Its rows are put in order and drawn once: which files have one is known without.
            remark(office, &mut frame, |_| {
                let files = office.files().into_iter();
                let rows = files.filter(|one| one.record.is_row() && has_row(office, one));
                rows.count()
            });
            Drawn {
                frame,
                rows: rows(office),
                counts_files: false,
            }
        }
    }
}

/// Says how many of the files behind a table are rows of communes' sheets, given the ids of all such rows.
fn remark(office: Office<'_>, table: &mut Table, count: impl FnOnce(&BTreeSet<FileId>) -> usize) {
    let rows = office.rows();
    if WORK.contains(&table.key) || rows.is_empty() {
        return;
    }
    let count = count(&rows);
    if count > 0 {
        let count = count.to_string();
        table.notes.push(office.text.commune_note_count(&count));
    }
}
