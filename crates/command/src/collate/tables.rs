//! The tables of a province in files: lines of JSON, and Parquet where that is wanted.

use super::parquet::{self, FILES};
use crate::files::Failure;
use office::contract::{Field, Kind};
use office::data;
use office::tables::{Cell, Column, Table};
use office::view::Office;
use rust_decimal::Decimal;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::Path;

/// Writes `tables/<key>.ndjson`.
pub(super) fn lines(table: &Table, out: &Path) -> Result<(), Failure> {
    let folder = out.join("tables");
    fs::create_dir_all(&folder).map_err(|reason| Failure::Unwritable {
        path: folder.display().to_string(),
        reason,
    })?;
    let path = folder.join(format!("{}.ndjson", table.key));
    let written = || {
        let mut file = BufWriter::new(File::create(&path)?);
        data::lines(table).try_for_each(|line| file.write_all(line.as_bytes()))?;
        file.flush()
    };
    written().map_err(|reason| Failure::Unwritable {
        path: path.display().to_string(),
        reason,
    })
}

/// Writes `parquet/<key>/…`: columns of numbers as decimals, all others as words, and the files behind each row.
pub(super) fn parquet(office: Office<'_>, table: &Table, out: &Path) -> Result<(), Failure> {
    let folder = out.join("parquet");
    written(office, table, &folder).map_err(|reason| Failure::Unwritable {
        path: folder.join(table.key).display().to_string(),
        reason,
    })
}

fn written(office: Office<'_>, table: &Table, folder: &Path) -> io::Result<()> {
    let part = (office.scope.province.as_str(), office.scope.data_year);
    let kind = |column: &Column| match column.is_number {
        true => Kind::Number,
        false => Kind::Words,
    };
    let columns = table.columns.iter().map(|c| (c.key, kind(c)));
    let columns: Vec<_> = columns.chain([(FILES, Kind::Words)]).collect();
    let mut file = parquet::Table::begin(folder, table.key, part, &columns)?;
    for row in table.rows.iter().filter(|row| !row.strong) {
        let cells = row.cells.iter().zip(&table.columns);
        file.add(parquet::Line {
            fields: cells
                .map(|(cell, column)| field(cell, kind(column)))
                .collect(),
            files: row.files.clone(),
        })?;
    }
    file.finish()
}

/// A cell as a field of its column.
fn field(cell: &Cell, kind: Kind) -> Field {
    match cell {
        Cell::Empty if kind == Kind::Number => Field::Number(None),
        Cell::Empty => Field::Words(None),
        Cell::Words(words) => Field::Words(Some(words.clone())),
        Cell::Count(count) => Field::Number(Some(Decimal::from(*count))),
        Cell::Number(value) | Cell::Money(value) => Field::Number(Some(*value)),
        Cell::Percent(value) => Field::Number(Some(value.value())),
        Cell::Day(day) => Field::Words(Some(day.to_string())),
    }
}
