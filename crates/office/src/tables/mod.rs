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

/// Every table in the order of the report: the nine of a province, then those by sector and by commune, those of the year after, then what somebody has to look at.
#[must_use]
pub fn tables(office: Office<'_>) -> Vec<Table> {
    vec![
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
        inbox::inbox(office),
        files::files(office),
        files::versions(office),
        files::lookalikes(office),
    ]
}
