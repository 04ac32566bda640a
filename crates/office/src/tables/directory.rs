//! The directory: experts, organisations and documents, as the office's own list says.

use super::table::{Audience, Cell, Table, words};
use crate::directory::Kind;
use crate::view::Office;

pub(super) fn directory(office: Office<'_>) -> Table {
    let text = office.text;
    let mut table = Table::new(
        "directory",
        text.office_directory(),
        text.office_directory_sheet(),
        Audience::Internal,
        vec![
            words("kind", text.office_kind(), 14, 2),
            words("name", text.office_directory_name(), 36, 5),
            words("field", text.office_directory_field(), 36, 4),
            words("place", text.office_directory_place(), 36, 4),
            words("contact", text.office_directory_contact(), 30, 4),
            words("note", text.office_directory_note(), 40, 4),
        ],
    );
    for entry in office.directory {
        let kind = match entry.kind {
            Kind::Expert => text.office_directory_expert(),
            Kind::Organisation => text.office_directory_organisation(),
            Kind::Document => text.office_directory_document(),
        };
        let cells = [
            kind,
            &entry.name,
            &entry.field,
            &entry.place,
            &entry.contact,
            &entry.note,
        ];
        table.row(cells.into_iter().map(Cell::words).collect(), Vec::new());
    }
    table
}
