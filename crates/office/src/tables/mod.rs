//! The tables of a province: each defined once, with the files behind every row, and drawn as paper, sheet and data.

mod activities;
mod cases;
mod difficulties;
mod directory;
mod facilities;
mod files;
mod follow_up;
mod former;
mod groups;
mod inbox;
mod indicators;
mod maker;
mod norms;
mod potential;
mod reminders;
mod row_files;
mod table;
mod wastes;
mod year_on_year;

pub use facilities::{origin, state};
pub use files::{decided, files, lookalikes, reason, used, versions};
pub use inbox::{Noticing, Order, Waiting, by_guesses, noticed, remarks, sort};
pub use maker::{Drawn, MAKERS, Maker, drawn, table};
pub use row_files::row_name;
pub use table::{Audience, Cell, Column, Row, Rows, Table};

use crate::view::Office;

/// Every table at once.
#[must_use]
pub fn tables(office: Office<'_>) -> Vec<Table> {
    let drawn = MAKERS.iter().map(|maker| drawn(*maker, office));
    drawn.map(Drawn::whole).collect()
}
