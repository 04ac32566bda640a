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

/// A workbook as JSON, for a worker that writes the file.
#[must_use]
pub fn text_of(book: &Book<'_>) -> String {
    serde_json::to_string(book).unwrap_or_default()
}

/// A workbook as the same JSON, row after row, so that whoever makes it can rest in between and hand over what is there.
#[derive(Debug, Default)]
pub struct Pieces {
    text: String,
    /// What closes the sheet that is open.
    tail: String,
    has_sheets: bool,
    has_rows: bool,
}

/// No text inside JSON has quotation marks of its own, so that these are always what they seem.
const NO_ROWS: &str = "\"rows\":[]";
const NO_SHEETS: &str = "]}";

impl Pieces {
    /// Everything before the sheets.
    #[must_use]
    pub fn begin(office: Office<'_>, today: Date) -> Self {
        let mut text = text_of(&cover(office, today));
        text.truncate(text.len().saturating_sub(NO_SHEETS.len()));
        Self {
            text,
            ..Self::default()
        }
    }

    /// Begins the sheet of a table, given without its rows.
    pub fn sheet(&mut self, office: Office<'_>, table: &Table, counts_files: bool) {
        self.close();
        let sheet = sheet(office, table, counts_files);
        let text = serde_json::to_string(&sheet).unwrap_or_default();
        if std::mem::replace(&mut self.has_sheets, true) {
            self.text.push(',');
        }
        if let Some((head, tail)) = text.split_once(NO_ROWS) {
            self.text.push_str(head);
            self.text.push_str(NO_ROWS.trim_end_matches(']'));
            self.tail = format!("]{tail}");
        }
        self.has_rows = false;
    }

    /// Adds a row to the sheet that was begun.
    pub fn row(&mut self, one: &Row, counts_files: bool) {
        if std::mem::replace(&mut self.has_rows, true) {
            self.text.push(',');
        }
        let text = serde_json::to_string(&row(one, counts_files));
        self.text.push_str(&text.unwrap_or_default());
    }

    /// Ends the workbook.
    pub fn end(&mut self) {
        self.close();
        self.text.push_str(NO_SHEETS);
    }

    /// So many bytes wait to be handed over.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.text.len()
    }

    /// Hands over what is there; later pieces follow it.
    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.text)
    }

    fn close(&mut self) {
        self.text.push_str(&std::mem::take(&mut self.tail));
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
