//! The tables as a workbook: a sheet a table, numbers as numbers, days as days, and on every row the file it comes from or how many they are.

use crate::tables::{Cell, Row, Table};
use crate::view::Office;
use catalogue::date::Date;
use document::book::{self, Book, Part, Shape, Sheet};

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

/// A workbook as lines of JSON, for a worker that writes the file.
#[must_use]
pub fn lines_of(book: Book<'_>) -> String {
    let mut lines = Lines::default();
    let mut cover = book;
    let sheets = std::mem::take(&mut cover.sheets);
    lines.add(&Part::Cover(cover));
    for sheet in sheets {
        lines.add(&Part::Sheet(sheet));
    }
    lines.take()
}

/// A workbook as the same lines, row after row, so that whoever makes it can rest in between and hand over what is there.
#[derive(Debug, Default)]
pub struct Lines(String);

impl Lines {
    /// What stands on every sheet.
    #[must_use]
    pub fn begin(office: Office<'_>, today: Date) -> Self {
        let mut lines = Self::default();
        lines.add(&Part::Cover(cover(office, today)));
        lines
    }

    /// Begins the sheet of a table, given without its rows.
    pub fn sheet(&mut self, office: Office<'_>, table: &Table, counts_files: bool) {
        self.add(&Part::Sheet(sheet(office, table, counts_files)));
    }

    /// Adds a row to the sheet that was begun.
    pub fn row(&mut self, one: &Row, counts_files: bool) {
        self.add(&Part::Row(row(one, counts_files)));
    }

    fn add(&mut self, part: &Part<'_>) {
        let line = serde_json::to_string(part);
        self.0.push_str(&line.unwrap_or_default());
        self.0.push('\n');
    }

    /// So many bytes wait to be handed over.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.0.len()
    }

    /// Hands over what is there; later lines follow it.
    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.0)
    }
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
