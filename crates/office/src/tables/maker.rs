//! How each table is drawn: at once, or row after row where it has as many rows as there are files, so that whoever writes it holds one row.

use super::table::{Audience, Rows, Table};
use super::{
    activities, cases, difficulties, directory, facilities, files, follow_up, former, groups,
    inbox, indicators, norms, potential, reminders, row_files, wastes, year_on_year,
};
use crate::fate::Accepted;
use crate::record::FileId;
use crate::view::Office;
use catalogue::order;
use std::collections::BTreeSet;
use text::Text;

/// A table that can be drawn: what is known of it before, so that a list of tables draws none.
#[derive(Debug, Clone, Copy)]
pub struct Maker {
    /// Its key.
    pub key: &'static str,
    /// Its title.
    pub title: fn(Text) -> &'static str,
    /// For whom it is.
    pub audience: Audience,
    draws: Draws,
}

/// How a table is drawn.
#[derive(Debug, Clone, Copy)]
enum Draws {
    /// All of it: its rows are groups of files.
    Whole(fn(Office<'_>) -> Table),
    /// The table without its rows, its rows one after another, each of one file, which it names where it has an id; and whether a submission has a row.
    Long(
        fn(Office<'_>) -> Table,
        for<'a> fn(Office<'a>) -> Rows<'a>,
        fn(Office<'_>, &Accepted) -> bool,
    ),
}

const fn maker(
    key: &'static str,
    title: fn(Text) -> &'static str,
    audience: Audience,
    draws: Draws,
) -> Maker {
    Maker {
        key,
        title,
        audience,
        draws,
    }
}

/// Every table in the order of the report: the nine of a province, then what can be saved by resource, by sector, by commune, by zone and by former province, those of the year after, then what somebody has to look at. Whoever has many files draws one after another and lets it go.
pub const MAKERS: [Maker; 27] = {
    use Audience::{Internal, Public};
    use Draws::{Long, Whole};
    [
        maker(
            "indicators",
            Text::office_indicators,
            Public,
            Whole(indicators::indicators),
        ),
        maker(
            "activities",
            Text::office_activities,
            Public,
            Whole(activities::activities),
        ),
        maker(
            "support",
            Text::office_support,
            Public,
            Whole(activities::support),
        ),
        maker(
            "facilities_applying",
            Text::office_applying,
            Internal,
            Long(facilities::applying, facilities::applying_rows, |_, one| {
                one.record.applies()
            }),
        ),
        maker(
            "waste_streams",
            Text::office_wastes,
            Internal,
            Long(wastes::wastes, wastes::rows, wastes::has_row),
        ),
        maker(
            "consumption_norms",
            Text::office_norms,
            Public,
            Whole(norms::norms),
        ),
        maker(
            "exemplary_cases",
            Text::office_cases,
            Internal,
            Whole(cases::cases),
        ),
        maker(
            "difficulties",
            Text::office_difficulties,
            Internal,
            Whole(difficulties::difficulties),
        ),
        maker(
            "collation",
            Text::office_collation,
            Public,
            Whole(files::record),
        ),
        maker(
            "potential",
            Text::office_potential,
            Public,
            Whole(potential::potential),
        ),
        maker(
            "by_sector",
            Text::office_by_sector,
            Public,
            Whole(groups::by_sector),
        ),
        maker(
            "by_commune",
            Text::office_by_commune,
            Public,
            Whole(groups::by_commune),
        ),
        maker(
            "by_zone",
            Text::office_by_zone,
            Public,
            Whole(groups::by_zone),
        ),
        maker(
            "by_former_province",
            Text::office_by_former_province,
            Public,
            Whole(former::by_former_province),
        ),
        maker(
            "measures_done",
            Text::office_follow_measures,
            Public,
            Whole(follow_up::done),
        ),
        maker(
            "savings_realised",
            Text::office_follow_realised,
            Public,
            Whole(follow_up::realised),
        ),
        maker(
            "realised_by_kind",
            Text::office_follow_by_kind,
            Public,
            Whole(follow_up::by_kind),
        ),
        maker(
            "realised_by_sector",
            Text::office_follow_by_sector,
            Public,
            Whole(follow_up::by_sector),
        ),
        maker(
            "year_on_year",
            Text::office_years,
            Public,
            Whole(year_on_year::year_on_year),
        ),
        maker(
            "facilities",
            Text::office_facilities,
            Internal,
            Long(facilities::all, facilities::all_rows, |_, _| true),
        ),
        maker(
            "nothing_received",
            Text::office_nothing_received,
            Internal,
            Whole(reminders::nothing_received),
        ),
        maker(
            "directory",
            Text::office_directory,
            Internal,
            Whole(directory::directory),
        ),
        maker(
            "inbox",
            Text::office_inbox,
            Internal,
            Long(inbox::inbox, inbox::rows, |_, _| true),
        ),
        maker(
            "files",
            Text::office_files,
            Internal,
            Long(files::files_frame, files::file_rows, |_, _| true),
        ),
        maker(
            "versions",
            Text::office_versions,
            Internal,
            Whole(files::versions),
        ),
        maker(
            "lookalikes",
            Text::office_lookalike_title,
            Internal,
            Whole(files::lookalikes),
        ),
        maker(
            "row_files",
            Text::office_sources,
            Internal,
            Long(row_files::frame, row_file_rows, |_, _| true),
        ),
    ]
};

/// The files behind the rows of the tables of a report; lists of files name theirs in columns of their own.
fn row_file_rows(office: Office<'_>) -> Rows<'_> {
    let figures = MAKERS.iter().filter(|maker| !WORK.contains(&maker.key));
    let whole = figures.filter_map(move |maker| match maker.draws {
        Draws::Whole(make) => Some(make(office)),
        Draws::Long(..) => None,
    });
    row_files::rows(office, whole)
}

/// The table with a key; nothing where there is none.
#[must_use]
pub fn table(office: Office<'_>, key: &str) -> Option<Table> {
    let maker = MAKERS.iter().find(|maker| maker.key == key)?;
    Some(match maker.draws {
        Draws::Whole(make) => make(office),
        Draws::Long(make, rows, _) => Table {
            rows: rows(office).flatten().collect(),
            ..make(office)
        },
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
            rows: self.rows.flatten().collect(),
            ..self.frame
        }
    }
}

/// Begins a table, with a remark where rows of communes' sheets stand behind it.
#[must_use]
pub fn drawn(maker: Maker, office: Office<'_>) -> Drawn<'_> {
    match maker.draws {
        Draws::Whole(make) => {
            let mut frame = make(office);
            let counts_files = frame.counts_files();
            let rows = std::mem::take(&mut frame.rows);
            remark(office, &mut frame, |from_sheets| {
                let files = rows.iter().flat_map(|row| &row.files);
                let found = files.filter(|id| from_sheets.contains(*id));
                order::set(found).len()
            });
            Drawn {
                frame,
                rows: Box::new(rows.into_iter().map(Some)),
                counts_files,
            }
        }
        Draws::Long(make, rows, has_row) => {
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
