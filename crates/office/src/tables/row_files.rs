//! The files behind every row of the tables that have one row for many files: a line for each of them, so that a figure leads back on a sheet, too.

use super::facilities::{state_cell, state_column, version_cell, version_column};
use super::table::{Audience, Cell, Row, Rows, Table, numbers, words};
use crate::fate::Standing;
use crate::view::Office;
use catalogue::order;

/// So many lines are written, more than a province has; all of them stand in the data of the tables themselves.
const MOST: usize = 20_000;

pub(super) fn frame(office: Office<'_>) -> Table {
    let text = office.text;
    let mut table = Table::new(
        "row_files",
        text.office_sources(),
        text.office_sources_sheet(),
        Audience::Internal,
        vec![
            words("table", text.office_sources_table(), 24, 3),
            numbers("row", text.office_sources_row(), 8, 1),
            words("row_name", text.office_sources_name(), 40, 4),
            words("file", text.office_file_id(), 16, 2),
            words("name", text.office_name(), 36, 4),
            state_column(text),
            version_column(text),
        ],
    );
    table.notes.push(text.office_sources_note().to_owned());
    table
}

/// The lines of tables, one table after another, until there are too many. A table is drawn when its first line is asked for.
pub(super) fn rows<'a>(office: Office<'a>, tables: impl Iterator<Item = Table> + 'a) -> Rows<'a> {
    let accepted = office.collation.accepted.iter();
    let records = order::map(accepted.map(|one| (&*one.record.id, &*one.record)));
    let lines = tables.flat_map(|table| {
        let rows = match table.counts_files() {
            true => table.rows,
            false => Vec::new(),
        };
        let rows = rows.into_iter().enumerate().flat_map(move |(place, row)| {
            let name = row_name(&row);
            let sheet = table.sheet.clone();
            let files = row.files.into_iter();
            files.map(move |id| (sheet.clone(), place + 1, name.clone(), id))
        });
        // Each table was a step of its own.
        std::iter::once(None).chain(rows.map(Some))
    });
    let mut count = 0;
    Box::new(lines.map_while(move |line| {
        let Some((sheet, place, name, id)) = line else {
            return Some(None);
        };
        let nth = count;
        count += 1;
        if nth > MOST {
            return None;
        }
        if nth == MOST {
            let cut = office.text.office_sources_cut(&MOST.to_string());
            let mut cells = vec![Cell::words(cut)];
            cells.resize(7, Cell::Empty);
            return Some(Some(Row {
                cells,
                ..Row::default()
            }));
        }
        let record = records.get(&*id).copied();
        let standing = record.map(Standing::of);
        Some(Some(Row {
            cells: vec![
                Cell::words(sheet),
                Cell::Count(place),
                Cell::words(name),
                Cell::words(&*id),
                Cell::of(record, |r| Cell::words(&r.site.name)),
                state_cell(office.text, standing),
                version_cell(standing),
            ],
            files: vec![id],
            strong: false,
        }))
    }))
}

/// What a row is about: its first words that are no code.
#[must_use]
pub fn row_name(row: &Row) -> String {
    let words = row.cells.iter().filter_map(|cell| match cell {
        Cell::Words(words) => Some(words.as_str()),
        _ => None,
    });
    let mut words = words.take(4);
    let first = words.next().unwrap_or_default();
    let is_code = |words: &str| !words.contains(' ') && words.is_ascii();
    match words.find(|words| !is_code(words)) {
        Some(name) if is_code(first) => name.to_owned(),
        _ => first.to_owned(),
    }
}
