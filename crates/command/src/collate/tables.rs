//! The tables of a province in files: lines of JSON, the sheet of a workbook, and Parquet where that is wanted. Each row is drawn once, written in every form, and let go.

use super::parquet::{self, FILES};
use crate::files::Failure;
use office::contract::{Field, Kind};
use office::data::{self, Summary};
use office::paper;
use office::tables::{Cell, Column, Drawn, Row, Table};
use office::view::Office;
use office::workbook;
use report::xlsx::Large;
use rust_decimal::Decimal;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

/// What is left of a table that was written.
pub(super) struct Written {
    /// What the manifest says of it.
    pub(super) summary: Summary,
    /// What the report prints of it.
    pub(super) printed: Option<Table>,
}

/// Writes `tables/<key>.ndjson`, `parquet/<key>/…` where wanted, and a sheet of the workbook.
pub(super) fn write(
    office: Office<'_>,
    drawn: Drawn<'_>,
    book: &mut Large<'_>,
    (out, with_parquet): (&Path, bool),
) -> Result<Written, Failure> {
    let Drawn {
        frame,
        rows,
        counts_files,
    } = drawn;
    let mut lines = Lines::begin(&frame, out)?;
    let mut parquet = match with_parquet {
        true => Some(Parquet::begin(office, &frame, out)?),
        false => None,
    };
    let mut summary = Summary::begin(&frame);
    let mut printed = paper::prints(frame.key).then(|| frame.clone());
    let mut failed = None;
    // The workbook asks for the rows: what fails beside it ends them.
    let rows = rows.flatten().map_while(|row| {
        let in_lines = lines.add(&frame.columns, &row);
        let in_parquet = parquet.as_mut().map_or(Ok(()), |p| p.add(&row));
        failed = in_lines.and(in_parquet).err();
        if failed.is_some() {
            return None;
        }
        summary.add(&row);
        let on_sheet = workbook::row(&row, counts_files);
        if let Some(table) = &mut printed {
            paper::keep(table, row);
        }
        Some(on_sheet)
    });
    let sheet = workbook::sheet(office, &frame, counts_files);
    let added = book.add(&sheet, rows);
    if let Some(failure) = failed {
        return Err(failure);
    }
    added.map_err(Failure::Workbook)?;
    lines.finish()?;
    if let Some(parquet) = parquet {
        parquet.finish()?;
    }
    Ok(Written { summary, printed })
}

fn unwritable(path: &Path) -> impl Fn(io::Error) -> Failure {
    let path = path.display().to_string();
    move |reason| Failure::Unwritable {
        path: path.clone(),
        reason,
    }
}

/// A table as lines of JSON.
struct Lines {
    path: PathBuf,
    file: BufWriter<File>,
}

impl Lines {
    fn begin(frame: &Table, out: &Path) -> Result<Self, Failure> {
        let folder = out.join("tables");
        fs::create_dir_all(&folder).map_err(unwritable(&folder))?;
        let path = folder.join(format!("{}.ndjson", frame.key));
        let file = File::create(&path).map_err(unwritable(&path))?;
        let file = BufWriter::new(file);
        Ok(Self { path, file })
    }

    fn add(&mut self, columns: &[Column], row: &Row) -> Result<(), Failure> {
        let line = data::line(columns, row).unwrap_or_default();
        let written = self.file.write_all(line.as_bytes());
        written.map_err(unwritable(&self.path))
    }

    fn finish(mut self) -> Result<(), Failure> {
        self.file.flush().map_err(unwritable(&self.path))
    }
}

/// A table as Parquet: columns of numbers as decimals, all others as words, and the files behind each row.
struct Parquet {
    file: parquet::Table,
    kinds: Vec<Kind>,
}

impl Parquet {
    fn begin(office: Office<'_>, frame: &Table, out: &Path) -> Result<Self, Failure> {
        let folder = out.join("parquet");
        let part = (office.scope.province.as_str(), office.scope.data_year);
        let kind = |column: &Column| match column.is_number {
            true => Kind::Number,
            false => Kind::Words,
        };
        let columns = frame.columns.iter().map(|c| (c.key, kind(c)));
        let columns: Vec<_> = columns.chain([(FILES, Kind::Words)]).collect();
        let file = parquet::Table::begin(&folder, frame.key, part, &columns);
        Ok(Self {
            file: file.map_err(unwritable(&folder.join(frame.key)))?,
            kinds: frame.columns.iter().map(kind).collect(),
        })
    }

    fn add(&mut self, row: &Row) -> Result<(), Failure> {
        if row.strong {
            return Ok(());
        }
        let cells = row.cells.iter().zip(&self.kinds);
        let line = parquet::Line {
            fields: cells.map(|(cell, kind)| field(cell, *kind)).collect(),
            files: row.files.clone(),
        };
        self.file.add(line).map_err(unwritable(&self.file.path))
    }

    fn finish(self) -> Result<(), Failure> {
        let path = self.file.path.clone();
        self.file.finish().map_err(unwritable(&path))
    }
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
