//! The tables of a province: each defined once, with the files behind every row, and drawn as paper, sheet and data.

mod activities;
mod cases;
mod difficulties;
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

pub use facilities::state;
pub use files::reason;
pub use inbox::{Waiting, waiting};
pub use table::{Audience, Cell, Column, Row, Table};

use crate::view::Office;

/// Draws one table.
pub type Maker = fn(Office<'_>) -> Table;

/// Every table in the order of the report: the nine of a province, then those by sector and by commune, those of the year after, then what somebody has to look at. Whoever has many files draws one after another and lets it go.
pub const MAKERS: [Maker; 21] = [
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
    follow_up::done,
    follow_up::realised,
    follow_up::by_kind,
    follow_up::by_sector,
    year_on_year::year_on_year,
    facilities::all,
    inbox::inbox,
    files::files,
    files::versions,
    files::lookalikes,
];

/// Every table at once.
#[must_use]
pub fn tables(office: Office<'_>) -> Vec<Table> {
    MAKERS.iter().map(|maker| maker(office)).collect()
}
