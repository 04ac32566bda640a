//! The tables as a workbook: a sheet a table, numbers as numbers, days as days, and on every row the file it comes from or how many they are.

use crate::tables::{Cell, Row, Table};
use crate::view::Office;
use catalogue::date::Date;
use document::book::{self, Book, Shape, Sheet};

/// The type of a workbook.
pub const MIME: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The workbook as plain data, for whoever writes it.
#[must_use]
pub fn book<'a>(office: Office<'a>, tables: &'a [Table], today: Date) -> Book<'a> {
    Book {
        sheets: tables.iter().map(|t| whole(office, t)).collect(),
        ..cover(office, today)
    }
}

/// The workbook without its sheets, for whoever writes one after another.
#[must_use]
pub fn cover<'a>(office: Office<'a>, today: Date) -> Book<'a> {
    let text = office.text;
    let title = crate::paper::title(office);
    let head = if office.collation.is_rehearsal {
        text.office_rehearsal().to_owned()
    } else {
        title.clone()
    };
    let count = office.collation.count();
    let foot = text.office_foot(text::said::OfficeFoot {
        accepted: &count.accepted.to_string(),
        catalogue: office.beside.catalogue.version(),
        seen: &count.seen.to_string(),
    });
    Book {
        subject: title.clone(),
        title,
        author: crate::paper::issuer(office),
        date: today,
        head,
        foot,
        pages: text.report_footer_pages().to_owned(),
        sheets: Vec::new(),
    }
}

/// The workbook as JSON, for a worker that writes the file.
#[must_use]
pub fn handed_over(office: Office<'_>, tables: &[Table], today: Date) -> String {
    text_of(&book(office, tables, today))
}

/// A workbook as JSON, for a worker that writes the file.
#[must_use]
pub fn text_of(book: &Book<'_>) -> String {
    serde_json::to_string(book).unwrap_or_default()
}

fn whole<'a>(office: Office<'a>, table: &'a Table) -> Sheet<'a> {
    let counts_files = table.counts_files();
    let rows = table.rows.iter();
    Sheet {
        rows: rows.map(|one| row(one, counts_files)).collect(),
        ..sheet(office, table, counts_files)
    }
}

/// The sheet of a table without its rows.
#[must_use]
pub fn sheet<'a>(office: Office<'a>, table: &'a Table, counts_files: bool) -> Sheet<'a> {
    let mut columns: Vec<(&str, u16)> = table
        .columns
        .iter()
        .map(|c| (c.title.as_str(), c.width))
        .collect();
    if counts_files {
        columns.push((office.text.office_file_count(), 10));
    }
    let mut sheet = Sheet::new(&table.sheet, columns);
    sheet.notes = table.notes.clone();
    if office.collation.is_rehearsal {
        sheet.notes.push(office.text.office_rehearsal().to_owned());
    }
    sheet.pinned = 2;
    sheet
}

/// A row of the sheet of a table.
#[must_use]
pub fn row(row: &Row, counts_files: bool) -> book::Row {
    let mut cells: Vec<book::Cell> = row.cells.iter().map(cell).collect();
    if counts_files {
        cells.push(book::Cell::count(row.files.len()));
    }
    book::Row {
        cells,
        strong: row.strong,
    }
}

fn cell(cell: &Cell) -> book::Cell {
    match cell {
        Cell::Empty => book::Cell::Empty,
        Cell::Words(words) => book::Cell::text(words.clone()),
        Cell::Count(count) => book::Cell::count(*count),
        Cell::Number(value) => book::Cell::number(*value, Shape::Computed),
        Cell::Money(value) => book::Cell::money(*value),
        Cell::Percent(value) => book::Cell::percent(*value),
        Cell::Day(day) => book::Cell::Day(*day),
    }
}
