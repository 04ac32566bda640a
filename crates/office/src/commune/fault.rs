//! What is wrong in a sheet, by sheet and cell.

use serde::{Deserialize, Serialize};
use text::Text;

/// Something wrong in a cell; its row does not count.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct CellFault {
    /// Sheet and cell, such as `Sheet1!C14`.
    pub place: String,
    /// What.
    pub what: CellWhat,
}

/// What is wrong in a cell.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CellWhat {
    /// It must not be empty.
    Empty(String),
    /// No number, or one that can be read in two ways.
    NotANumber(String),
    /// Less than nothing.
    Negative(String),
    /// A day stands where a number belongs.
    Time,
    /// A formula went wrong.
    Formula(String),
    /// No year that a sheet can be about.
    Year(String),
    /// A tax code that was typed as a number and lost the noughts at its beginning.
    LostNought(String),
    /// No sector of the list.
    Sector(String),
    /// No unit of the list.
    Unit(String),
    /// No size.
    Size(String),
    /// An output without its unit.
    NoUnit,
    /// Something about a product that has no output.
    NoOutput,
    /// The column has no head of the template; what the head says, where it says anything.
    NoHead(String),
}

/// Why a sheet gives no rows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SheetWhat {
    /// Columns that are needed are missing from the heads of this row.
    NoColumn {
        /// Row of the heads.
        row: u32,
        /// The heads in Vietnamese.
        heads: String,
    },
    /// It has no heads of the template.
    NoHeads,
    /// No row is filled in.
    Empty,
    /// It has more rows than are read.
    TooLong,
    /// Two columns have the same head.
    TwoColumns {
        /// The second of them, such as `F3`.
        place: String,
        /// Their head.
        head: String,
    },
}

impl CellFault {
    /// In words, beginning with sheet and cell.
    #[must_use]
    pub fn sentence(&self, text: Text) -> String {
        let place = self.place.as_str();
        match &self.what {
            CellWhat::Empty(head) => text.commune_cell_empty(head, place),
            CellWhat::NotANumber(found) => text.commune_cell_not_a_number(found, place),
            CellWhat::Negative(found) => text.commune_cell_negative(found, place),
            CellWhat::Time => text.commune_cell_time(place),
            CellWhat::Formula(found) => text.commune_cell_formula(found, place),
            CellWhat::Year(found) => text.commune_cell_year(found, place),
            CellWhat::LostNought(found) => text.commune_cell_lost_nought(found, place),
            CellWhat::Sector(found) => text.commune_cell_sector(found, place),
            CellWhat::Unit(found) => text.commune_cell_unit(found, place),
            CellWhat::Size(found) => text.commune_cell_size(found, place),
            CellWhat::NoUnit => text.commune_cell_no_unit(place),
            CellWhat::NoOutput => text.commune_cell_no_output(place),
            CellWhat::NoHead(found) if found.is_empty() => text.commune_cell_no_head(place),
            CellWhat::NoHead(found) => text.commune_cell_other_head(found, place),
        }
    }
}

impl SheetWhat {
    /// In words, beginning with the sheet.
    #[must_use]
    pub fn sentence(&self, text: Text, sheet: &str) -> String {
        match self {
            SheetWhat::NoColumn { row, heads } => {
                text.commune_sheet_no_column(text::said::CommuneSheetNoColumn {
                    heads,
                    row: &row.to_string(),
                    sheet,
                })
            }
            SheetWhat::NoHeads => text.commune_sheet_no_heads(sheet),
            SheetWhat::Empty => text.commune_sheet_empty(sheet),
            SheetWhat::TooLong => {
                text.commune_sheet_too_long(&crate::xlsx::MOST_ROWS.to_string(), sheet)
            }
            SheetWhat::TwoColumns { place, head } => {
                text.commune_sheet_two_columns(head, &format!("{sheet}!{place}"))
            }
        }
    }
}
