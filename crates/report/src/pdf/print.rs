//! The type in which the cells of a table are set.

use super::fonts::{Face, Style};
use document::{Row, Table};

/// Columns from which on a table is set smaller.
const MANY: usize = 6;
/// White space between text and the edges of its cell.
pub(super) const SIDE: f32 = 4.0;

/// How the cells of a table are set.
#[derive(Clone, Copy)]
pub(super) struct Print {
    /// White space above and below the text of a cell.
    pub(super) above: f32,
    pub(super) cell: Style,
    pub(super) strong: Style,
}

impl Print {
    pub(super) fn of(table: &Table) -> Self {
        let (size, above) = if table.columns.len() < MANY {
            (11.0, 3.0)
        } else {
            (10.0, 2.0)
        };
        Self {
            above,
            cell: Style::tight(Face::Regular, size),
            strong: Style::tight(Face::Bold, size),
        }
    }

    pub(super) fn row(self, row: &Row) -> Style {
        if row.strong { self.strong } else { self.cell }
    }
}
