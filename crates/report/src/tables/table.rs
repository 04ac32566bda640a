//! A table before it is put on paper or on a sheet of the workbook: typed cells, and columns that say where they stand.

use crate::view::ReportView;
use catalogue::Cite;
use catalogue::date::Date;
use catalogue::quantity::{Fraction, Percent, Unit, Vnd};
use document::Align;
use domain::finance::{Irr, Payback};
use rust_decimal::Decimal;

/// Where a column stands, and how wide it is there.
#[derive(Clone, Copy)]
pub(crate) enum On {
    /// In the report alone: width relative to the other columns, and where the text stands.
    Paper(u32, Align),
    /// In the workbook alone: width in letters.
    Sheet(u16),
    /// In both.
    Both(u32, Align, u16),
}

impl On {
    pub(crate) fn paper(self) -> Option<(u32, Align)> {
        match self {
            On::Paper(width, align) | On::Both(width, align, _) => Some((width, align)),
            On::Sheet(_) => None,
        }
    }

    pub(crate) fn sheet(self) -> Option<u16> {
        match self {
            On::Sheet(width) | On::Both(_, _, width) => Some(width),
            On::Paper(..) => None,
        }
    }
}

/// What stands in a cell; each medium prints it in its own way.
#[derive(Clone)]
pub(crate) enum Cell {
    /// Nothing.
    Empty,
    /// Nothing; on paper the reason.
    Missing(String),
    /// Words.
    Words(String),
    /// A count, a year, a number of years.
    Count(usize),
    /// A number with the digits that were entered.
    Entered(Decimal),
    /// A computed number with the digits that mean something.
    Computed(Decimal),
    /// An entered quantity; on paper with its unit.
    Quantity(Decimal, Unit),
    /// Computed VND; on paper millions under a head that says so, with the same decimals in the whole column.
    Money(Vnd),
    /// The same, of which nobody quoted a part; on paper with a star.
    Typical(Vnd),
    /// VND as the facility stated them; on paper to a tenth of a million, so that they meet the bill.
    Stated(Vnd),
    /// Percent.
    Percent(Percent),
    /// A fraction, shown in percent.
    Fraction(Fraction),
    /// How long it takes until an investment is paid back.
    Payback(Payback),
    /// A rate of return.
    Irr(Irr),
    /// A day.
    Day(Date),
    /// The number of a source in the list of sources.
    Source(Cite),
}

impl Cell {
    pub(crate) fn words(words: impl Into<String>) -> Self {
        Cell::Words(words.into())
    }

    /// A value in its cell, or nothing.
    pub(crate) fn of<V>(value: Option<V>, cell: impl FnOnce(V) -> Self) -> Self {
        value.map_or(Cell::Empty, cell)
    }
}

type Fill<'a, T> = Box<dyn Fn(ReportView<'a>, &T) -> Cell + 'a>;

/// A column: its title, where it stands, how a row fills it, and what stands below it in a row of totals.
pub(crate) struct Column<'a, T> {
    pub(crate) title: &'a str,
    /// The title in the workbook, where units stand in the titles.
    pub(crate) sheet_title: &'a str,
    pub(crate) on: On,
    pub(crate) total: Cell,
    fill: Fill<'a, T>,
}

impl<'a, T> Column<'a, T> {
    /// A column without a total.
    pub(crate) fn new(
        title: &'a str,
        on: On,
        fill: impl Fn(ReportView<'a>, &T) -> Cell + 'a,
    ) -> Self {
        Self {
            title,
            sheet_title: title,
            on,
            total: Cell::Empty,
            fill: Box::new(fill),
        }
    }

    /// The same column under another title in the workbook.
    pub(crate) fn titled(mut self, sheet_title: &'a str) -> Self {
        self.sheet_title = sheet_title;
        self
    }

    /// The same column with what stands below it.
    pub(crate) fn total(mut self, total: Cell) -> Self {
        self.total = total;
        self
    }

    /// The cell of a row.
    pub(crate) fn cell(&self, view: ReportView<'a>, row: &T) -> Cell {
        (self.fill)(view, row)
    }
}

/// A table.
pub(crate) struct Table<'a, T> {
    /// The line above it on paper, the name of its sheet in the workbook.
    pub(crate) title: &'a str,
    pub(crate) columns: Vec<Column<'a, T>>,
    pub(crate) rows: Vec<T>,
    /// Whether the totals stand below the rows.
    pub(crate) has_total: bool,
    /// Remarks below it in the workbook.
    pub(crate) notes: Vec<String>,
    /// So many columns stay when the others are scrolled in the workbook.
    pub(crate) pinned: u16,
}

impl<'a, T> Table<'a, T> {
    /// A table without totals.
    pub(crate) fn new(title: &'a str, columns: Vec<Column<'a, T>>, rows: Vec<T>) -> Self {
        Self {
            title,
            columns,
            rows,
            has_total: false,
            notes: Vec::new(),
            pinned: 0,
        }
    }

    /// The same with its totals, where it has rows.
    pub(crate) fn with_total(mut self) -> Self {
        self.has_total = !self.rows.is_empty();
        self
    }
}
