//! A table before it is drawn: typed cells, columns with a key for programs and a title for people, rows with the files behind them.

use crate::record::FileId;
use catalogue::date::Date;
use catalogue::quantity::Percent;
use rust_decimal::Decimal;

/// Rows that are drawn when they are asked for; nothing wherever something was done that gives no row yet, so that whoever shows a page can rest there too.
pub type Rows<'a> = Box<dyn Iterator<Item = Option<Row>> + 'a>;

/// For whom a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// It may leave the office: no group in it is smaller than five facilities.
    Public,
    /// It names facilities.
    Internal,
}

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Its key: the name of its file.
    pub key: &'static str,
    /// Its title.
    pub title: String,
    /// The name of its sheet.
    pub sheet: String,
    /// For whom it is.
    pub audience: Audience,
    /// Columns from left to right.
    pub columns: Vec<Column>,
    /// Rows from top to bottom.
    pub rows: Vec<Row>,
    /// So many rows more were in it before it was shortened.
    pub left_out: usize,
    /// Remarks below it.
    pub notes: Vec<String>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The key in data.
    pub key: &'static str,
    /// The title with its unit.
    pub title: String,
    /// Width in letters on a sheet.
    pub width: u16,
    /// Width on paper relative to the others; 0 where the column is on sheets and in data alone.
    pub paper: u32,
    /// It holds numbers.
    pub is_number: bool,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// One cell a column.
    pub cells: Vec<Cell>,
    /// Ids of the files that its figures come from.
    pub files: Vec<FileId>,
    /// A total.
    pub strong: bool,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words.
    Words(String),
    /// A count or a year.
    Count(usize),
    /// A number.
    Number(Decimal),
    /// VND.
    Money(Decimal),
    /// Percent.
    Percent(Percent),
    /// A day.
    Day(Date),
}

impl Cell {
    /// The number in it.
    #[must_use]
    pub fn number(&self) -> Option<Decimal> {
        match self {
            Cell::Count(count) => Some(Decimal::from(*count)),
            Cell::Number(value) | Cell::Money(value) => Some(*value),
            Cell::Percent(value) => Some(value.value()),
            Cell::Empty | Cell::Words(_) | Cell::Day(_) => None,
        }
    }

    pub(crate) fn words(words: impl Into<String>) -> Self {
        let words = words.into();
        if words.trim().is_empty() {
            Cell::Empty
        } else {
            Cell::Words(words)
        }
    }

    pub(crate) fn of<V>(value: Option<V>, cell: impl FnOnce(V) -> Self) -> Self {
        value.map_or(Cell::Empty, cell)
    }
}

impl Table {
    pub(crate) fn new(
        key: &'static str,
        title: &str,
        sheet: &str,
        audience: Audience,
        columns: Vec<Column>,
    ) -> Self {
        Self {
            key,
            title: title.to_owned(),
            sheet: sheet.to_owned(),
            audience,
            columns,
            rows: Vec::new(),
            left_out: 0,
            notes: Vec::new(),
        }
    }

    pub(crate) fn row(&mut self, cells: Vec<Cell>, files: Vec<FileId>) {
        self.rows.push(Row {
            cells,
            files,
            strong: false,
        });
    }

    pub(crate) fn total(&mut self, cells: Vec<Cell>, files: Vec<FileId>) {
        self.rows.push(Row {
            cells,
            files,
            strong: true,
        });
    }

    /// Whether a last column of its sheet says how many files are behind a row: not where each row names its file, or none has one.
    #[must_use]
    pub fn counts_files(&self) -> bool {
        let names_file = self.columns.iter().any(|c| c.key == "file");
        !names_file && self.rows.iter().any(|r| !r.files.is_empty())
    }

    /// Adds a row without the files behind it, as a paper needs it: every total, and `most` others; more are counted.
    pub fn keep(&mut self, row: Row, most: usize) {
        let others = self.rows.iter().filter(|r| !r.strong).count();
        if row.strong || others < most {
            let files = Vec::new();
            self.rows.push(Row { files, ..row });
        } else {
            self.left_out += 1;
        }
    }
}

/// A column of words.
pub(crate) fn words(key: &'static str, title: &str, width: u16, paper: u32) -> Column {
    Column {
        key,
        title: title.to_owned(),
        width,
        paper,
        is_number: false,
    }
}

/// A column of numbers.
pub(crate) fn numbers(key: &'static str, title: &str, width: u16, paper: u32) -> Column {
    Column {
        is_number: true,
        ..words(key, title, width, paper)
    }
}
