//! Tables as they stand on a sheet.

use crate::citations::Citations;
use crate::tables::{Cell, Column, Table};
use crate::view::ReportView;
use document::book::{self, Shape, Sheet};
use domain::finance::{Irr, Payback};

/// The sheet of a table.
pub(super) fn sheet<'a, T>(
    view: ReportView<'a>,
    table: Table<'a, T>,
    cited: &mut Citations,
) -> Sheet<'a> {
    let shown = || {
        table
            .columns
            .iter()
            .filter_map(|c| Some((c, c.on.sheet()?)))
    };
    let head = |(column, width): (&Column<'a, T>, u16)| (column.sheet_title, width);
    let mut sheet = Sheet::new(table.title, shown().map(head).collect());
    for row in &table.rows {
        let cells = shown().map(|(column, _)| cell(view, &column.cell(view, row), cited));
        let cells: Vec<book::Cell> = cells.collect();
        sheet.row(cells);
    }
    if table.has_total {
        let cells = shown().map(|(column, _)| cell(view, &column.total, cited));
        let cells: Vec<book::Cell> = cells.collect();
        sheet.total(cells);
    }
    (sheet.notes, sheet.pinned) = (table.notes, table.pinned);
    sheet
}

fn cell(view: ReportView<'_>, cell: &Cell, cited: &mut Citations) -> book::Cell {
    match cell {
        Cell::Empty | Cell::Missing(_) => book::Cell::Empty,
        Cell::Words(words) => book::Cell::text(words.clone()),
        Cell::Count(count) => book::Cell::count(*count),
        Cell::Entered(value) | Cell::Quantity(value, _) => {
            book::Cell::number(*value, Shape::Entered)
        }
        Cell::Computed(value) => book::Cell::number(*value, Shape::Computed),
        Cell::Money(value) | Cell::Typical(value) | Cell::Stated(value) => {
            book::Cell::money(value.value())
        }
        Cell::Percent(value) => book::Cell::percent(*value),
        Cell::Fraction(value) => book::Cell::number(value.value(), Shape::Percent),
        Cell::Payback(value) => payback(view, *value),
        Cell::Irr(value) => irr(view, value),
        Cell::Day(day) => book::Cell::Day(*day),
        Cell::Source(cite) => book::Cell::text(cited.cite(cite, view)),
    }
}

/// Years of a payback, or the words where a number would mislead.
fn payback(view: ReportView<'_>, payback: Payback) -> book::Cell {
    match payback {
        Payback::Years(years) => book::Cell::number(years, Shape::Computed),
        other => book::Cell::text(view.text.payback(other)),
    }
}

/// A rate of return, or the words where there is none or more than one.
fn irr(view: ReportView<'_>, irr: &Irr) -> book::Cell {
    match irr {
        Irr::Rate(rate) => book::Cell::number(*rate, Shape::Percent),
        other => book::Cell::text(view.text.irr_in_short(other)),
    }
}
