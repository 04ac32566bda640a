//! A workbook as plain data: one table a sheet, cells with their kind. It knows nothing of XLSX, and nothing of factories.

use catalogue::date::Date;
use catalogue::quantity::Percent;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// One workbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Book<'a> {
    /// Its name in the properties of the file.
    pub title: String,
    /// One sentence on what it is about.
    pub subject: String,
    /// Who made it.
    pub author: String,
    /// The date of the file, the only one that reaches it.
    pub date: Date,
    /// Stands at the head of every printed page.
    pub head: String,
    /// Stands at the foot of every printed page.
    pub foot: String,
    /// Page of pages at the foot: `{page}` and `{pages}` are replaced.
    pub pages: String,
    /// The sheets in their order.
    pub sheets: Vec<Sheet<'a>>,
}

/// A part of a workbook that is handed over line by line, so that nobody holds the whole of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part<'a> {
    /// What stands on every sheet; its own sheets are none. It comes first.
    Cover(Book<'a>),
    /// A sheet; its own rows stand before those that follow.
    Sheet(Sheet<'a>),
    /// A row of the sheet before it.
    Row(Row),
}

/// One table on its own sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet<'a> {
    /// The name on its tab.
    pub name: Cow<'a, str>,
    /// The columns from left to right.
    pub columns: Vec<Column<'a>>,
    /// The rows from top to bottom.
    pub rows: Vec<Row>,
    /// Remarks below the table.
    pub notes: Vec<String>,
    /// So many columns stay when the others are scrolled.
    pub pinned: u16,
    /// What may be typed below each title, where the sheet is to be filled in; else nothing.
    #[serde(default)]
    pub inputs: Vec<Input>,
}

/// What may be typed into a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Input {
    /// Anything.
    Any,
    /// Words: digits stay as they are typed.
    Words,
    /// One of a list on another sheet; something else is typed all the same.
    OneOf {
        /// The sheet.
        sheet: String,
        /// Its column from 0.
        column: u16,
        /// So many rows below its title.
        rows: usize,
    },
}

/// A column: its title and its width in letters.
pub type Column<'a> = (Cow<'a, str>, u16);

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// One cell per column.
    pub cells: Vec<Cell>,
    /// A total: bold, and no part of what is filtered.
    pub strong: bool,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// A number.
    Number(Decimal, Shape),
    /// A day.
    Day(Date),
}

/// How a number is shown; the cell holds all its digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shape {
    /// A number without separators: a year, a count.
    Plain,
    /// Whole, with separators: money.
    Whole,
    /// As many decimals as were entered, at most three.
    Entered,
    /// About four digits that mean something.
    Computed,
    /// A fraction shown in percent.
    Percent,
}

impl<'a> Sheet<'a> {
    /// An empty table.
    pub fn new(name: &'a str, columns: Vec<(&'a str, u16)>) -> Self {
        let columns = columns.into_iter();
        Self {
            name: name.into(),
            columns: columns
                .map(|(title, width)| (title.into(), width))
                .collect(),
            rows: Vec::new(),
            notes: Vec::new(),
            pinned: 0,
            inputs: Vec::new(),
        }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: impl Into<Vec<Cell>>) {
        self.rows.push(Row {
            cells: cells.into(),
            strong: false,
        });
    }

    /// Adds a total: bold, and no part of what is filtered.
    pub fn total(&mut self, cells: impl Into<Vec<Cell>>) {
        self.rows.push(Row {
            cells: cells.into(),
            strong: true,
        });
    }
}

impl Cell {
    /// Words; nothing where there are none.
    pub fn text(words: impl Into<String>) -> Self {
        let words = words.into();
        if words.trim().is_empty() {
            Cell::Empty
        } else {
            Cell::Text(words)
        }
    }

    /// A number where there is one.
    pub fn number(value: impl Into<Option<Decimal>>, shape: Shape) -> Self {
        value
            .into()
            .map_or(Cell::Empty, |value| Cell::Number(value, shape))
    }

    /// VND where there are any.
    pub fn money(value: impl Into<Option<Decimal>>) -> Self {
        Self::number(value, Shape::Whole)
    }

    /// Percent, kept as the fraction that a spreadsheet means by it.
    pub fn percent(value: impl Into<Option<Percent>>) -> Self {
        let fraction = value.into().map(|percent| percent.fraction().value());
        Self::number(fraction, Shape::Percent)
    }

    /// A count.
    pub fn count(value: usize) -> Self {
        Cell::Number(Decimal::from(value), Shape::Plain)
    }
}

impl Shape {
    /// The pattern of the number as XLSX writes it; a spreadsheet shows it by the habits of its reader.
    pub fn pattern(self, value: Decimal) -> &'static str {
        let decimals = match self {
            Shape::Plain => return "0",
            Shape::Percent => return "0.0%",
            Shape::Whole => 0,
            Shape::Entered => value.normalize().scale(),
            Shape::Computed if value.is_integer() => 0,
            Shape::Computed => match value.abs().trunc().to_string().len() {
                1 if value.abs() < Decimal::ONE => 3,
                1 => 2,
                2 | 3 => 1,
                _ => 0,
            },
        };
        match decimals {
            0 => "#,##0",
            1 => "#,##0.0",
            2 => "#,##0.00",
            _ => "#,##0.000",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Cell, Percent, Shape};
    use rust_decimal::Decimal;

    #[test]
    fn a_number_is_shown_as_precisely_as_it_means() {
        let check = |shape: Shape, value: &str, expected: &str| {
            let value: Decimal = value.parse().unwrap();
            assert_eq!(shape.pattern(value), expected, "{shape:?} {value}");
        };
        check(Shape::Plain, "2025", "0");
        check(Shape::Whole, "-1234567.8", "#,##0");
        check(Shape::Entered, "500.0", "#,##0");
        check(Shape::Entered, "12.25", "#,##0.00");
        check(Shape::Entered, "0.123456", "#,##0.000");
        check(Shape::Computed, "123456.7", "#,##0");
        check(Shape::Computed, "-123.45", "#,##0.0");
        check(Shape::Computed, "3.14159", "#,##0.00");
        check(Shape::Computed, "0.31415", "#,##0.000");
        check(Shape::Computed, "7", "#,##0");
    }

    #[test]
    fn what_is_not_there_is_an_empty_cell() {
        assert_eq!(Cell::text("  "), Cell::Empty);
        assert_eq!(Cell::money(None), Cell::Empty);
        let half = Cell::Number(Decimal::new(5, 1), Shape::Percent);
        assert_eq!(Cell::percent(Percent::from(50)), half);
    }
}
