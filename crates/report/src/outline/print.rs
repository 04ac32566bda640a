//! Tables as they stand on paper.

use super::body::Body;
use crate::numbers::{joined, money_places};
use crate::tables::{Cell, Column, Table};
use catalogue::quantity::Vnd;
use document::Align;

impl<'a> Body<'a> {
    /// A numbered table of what stands on paper; nothing where it would have no rows.
    pub(super) fn print<T>(&mut self, table: &Table<'a, T>) {
        let view = self.view;
        let shown = || {
            table
                .columns
                .iter()
                .filter_map(|c| Some((c, c.on.paper()?)))
        };
        let head = |(column, (width, align)): (&Column<'a, T>, (u32, Align))| {
            (column.title.to_owned(), width, align)
        };
        let heads: Vec<(String, u32, Align)> = shown().map(head).collect();
        let heads: Vec<(&str, u32, Align)> =
            heads.iter().map(|(t, w, a)| (t.as_str(), *w, *a)).collect();
        let mut rows = Vec::new();
        for row in &table.rows {
            let cells = shown().map(|(column, _)| column.cell(view, row));
            rows.push(cells.collect::<Vec<Cell>>());
        }
        let places: Vec<u32> = (0..heads.len())
            .map(|at| money_places(rows.iter().filter_map(|row| row.get(at)).filter_map(money)))
            .collect();
        let rows = rows
            .iter()
            .map(|row| {
                let cells = row.iter().zip(&places);
                cells
                    .map(|(cell, places)| self.words(cell, *places))
                    .collect()
            })
            .collect();
        let total = shown().zip(&places);
        let total = total.map(|((column, _), places)| self.words(&column.total, *places));
        let total = table.has_total.then(|| total.collect());
        self.table_with_total(table.title, &heads, rows, total);
    }

    /// A cell in words; computed money with so many decimals.
    fn words(&mut self, cell: &Cell, places: u32) -> String {
        let view = self.view;
        match cell {
            Cell::Empty => String::new(),
            Cell::Missing(words) | Cell::Words(words) => words.clone(),
            Cell::Count(count) => count.to_string(),
            Cell::Entered(value) => view.exact(*value),
            Cell::Computed(value) => view.computed(*value),
            Cell::Quantity(value, unit) => view.exact_quantity(*value, *unit),
            Cell::Money(value) => view.millions_to(*value, places),
            Cell::Typical(value) => {
                let amount = view.millions_to(*value, places);
                view.text.report_savings_typical(&amount)
            }
            Cell::Stated(value) => view.stated_millions(*value),
            Cell::Percent(percent) => view.text.percent(*percent),
            Cell::Fraction(fraction) => view.text.share(*fraction),
            Cell::Payback(payback) => view.payback(*payback),
            Cell::Irr(irr) => joined(&view.text.irr_in_short(irr)),
            Cell::Day(day) => view.text.day_of(*day),
            Cell::Source(cite) => self.cite_alone(cite),
        }
    }
}

/// Computed money in a cell.
fn money(cell: &Cell) -> Option<Vnd> {
    match cell {
        Cell::Money(value) | Cell::Typical(value) => Some(*value),
        Cell::Empty
        | Cell::Missing(_)
        | Cell::Words(_)
        | Cell::Count(_)
        | Cell::Entered(_)
        | Cell::Computed(_)
        | Cell::Quantity(..)
        | Cell::Stated(_)
        | Cell::Percent(_)
        | Cell::Fraction(_)
        | Cell::Payback(_)
        | Cell::Irr(_)
        | Cell::Day(_)
        | Cell::Source(_) => None,
    }
}
