//! Where the table stands on a sheet: its heads, and the filled rows below them.

use super::column::Column;
use super::fault::SheetWhat;
use crate::words::both;
use crate::xlsx::{self, Row, Sheet, Value, letters};

/// The heads stand in one of the first rows; above them there may be a title.
const FIRST_ROWS: u32 = 20;

/// A filled row below the heads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilledRow {
    /// The sheet.
    pub(super) sheet: String,
    /// Its number on the sheet.
    pub(super) number: u32,
    /// What stands in it, cell by cell: the letters of the column, what the column is, or the words of a head that is none of ours.
    pub(super) cells: Vec<(String, Result<Column, String>, Value)>,
    /// The letters of every column of ours.
    pub(super) columns: Vec<(Column, String)>,
}

impl FilledRow {
    /// The name of the row behind that of its file: sheet and number.
    #[must_use]
    pub fn place(&self) -> String {
        format!("{}!{}", self.sheet, self.number)
    }
}

/// What a sheet turns out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A row.
    Row(FilledRow),
    /// A sheet that gives no rows, by its name.
    Sheet(String, SheetWhat),
}

/// Everything filled in in a workbook; nothing where no sheet of it has the heads of the template.
#[must_use]
pub fn found_in(bytes: &[u8]) -> Option<Vec<Found>> {
    let sheets = xlsx::read(bytes)?;
    let framed: Vec<(Sheet, Option<Frame>)> = sheets
        .into_iter()
        .map(|sheet| {
            let frame = Frame::of(&sheet);
            (sheet, frame)
        })
        .collect();
    framed.iter().find(|(_, frame)| frame.is_some())?;
    let mut found = Vec::new();
    for (sheet, frame) in framed {
        match frame {
            Some(frame) => found.extend(frame.rows(sheet)),
            None if sheet.rows.is_empty() || is_beside(&sheet.name) => {}
            None => found.push(Found::Sheet(sheet.name, SheetWhat::NoHeads)),
        }
    }
    Some(found)
}

/// A sheet that the template itself brings along: how to fill it in, and its lists.
fn is_beside(name: &str) -> bool {
    let guide = both(|text| text.commune_guide_tab().to_owned());
    let lists = both(|text| text.commune_lists_tab().to_owned());
    let measures = both(|text| text.commune_measures_tab().to_owned());
    let all = [guide.0, guide.1, lists.0, lists.1, measures.0, measures.1];
    all.iter().any(|own| own == name)
}

/// The heads of a sheet.
struct Frame {
    row: u32,
    /// What each column is, by its number; the words of the head where it is none of ours.
    columns: Vec<(u32, Result<Column, String>)>,
}

impl Frame {
    /// The first row that heads a name and a tax code.
    fn of(sheet: &Sheet) -> Option<Self> {
        let first = sheet.rows.iter().take_while(|r| r.number <= FIRST_ROWS);
        let mut heads = first.map(|row| Self {
            row: row.number,
            columns: row.cells.iter().map(|(c, v)| (*c, head(v))).collect(),
        });
        heads.find(|frame| frame.has(Column::TaxCode) && frame.has(Column::Name))
    }

    fn has(&self, wanted: Column) -> bool {
        let mut columns = self.columns.iter();
        columns.any(|(_, column)| column.as_ref() == Ok(&wanted))
    }

    /// What stands below the heads, or why nothing of it can be read.
    fn rows(self, sheet: Sheet) -> Vec<Found> {
        let name = sheet.name;
        let missing: Vec<String> = Column::NEEDED
            .into_iter()
            .filter(|column| !self.has(*column))
            .map(|column| column.head(0))
            .collect();
        let fault = if !missing.is_empty() {
            let (row, heads) = (self.row, missing.join("; "));
            Some(SheetWhat::NoColumn { row, heads })
        } else if sheet.is_cut {
            Some(SheetWhat::TooLong)
        } else {
            self.twice()
        };
        if let Some(fault) = fault {
            return vec![Found::Sheet(name, fault)];
        }
        let below = sheet.rows.iter().filter(|row| row.number > self.row);
        let rows: Vec<Found> = below
            .filter_map(|row| self.filled(&name, row))
            .map(Found::Row)
            .collect();
        if rows.is_empty() {
            return vec![Found::Sheet(name, SheetWhat::Empty)];
        }
        rows
    }

    /// A head that stands in two columns: nobody can tell which is meant.
    fn twice(&self) -> Option<SheetWhat> {
        let own = self.columns.iter();
        let own: Vec<(u32, Column)> = own
            .filter_map(|(place, column)| Some((*place, *column.as_ref().ok()?)))
            .collect();
        let mut later = own.iter().enumerate();
        let (_, (place, column)) = later.find(|(nth, (_, column))| {
            let mut earlier = own.iter().take(*nth);
            earlier.any(|(_, other)| other == column)
        })?;
        Some(SheetWhat::TwoColumns {
            place: format!("{}{}", letters(*place), self.row),
            head: column.head(0),
        })
    }

    /// A row with what stands in it; nothing where only its running number does.
    fn filled(&self, sheet: &str, row: &Row) -> Option<FilledRow> {
        let of = |place: &u32| {
            let mut columns = self.columns.iter();
            let found = columns.find(|(own, _)| own == place);
            found.map_or_else(|| Err(String::new()), |(_, column)| column.clone())
        };
        let cells: Vec<_> = row
            .cells
            .iter()
            .map(|(place, value)| (letters(*place), of(place), value.clone()))
            .filter(|(_, column, _)| *column != Ok(Column::Number))
            .collect();
        let columns = self.columns.iter();
        let columns = columns.filter_map(|(place, c)| Some((*c.as_ref().ok()?, letters(*place))));
        (!cells.is_empty()).then(|| FilledRow {
            sheet: sheet.to_owned(),
            number: row.number,
            cells,
            columns: columns.collect(),
        })
    }
}

fn head(value: &Value) -> Result<Column, String> {
    let words = value.shown();
    Column::of(&words).ok_or(words)
}
