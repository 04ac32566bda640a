//! The tables as data: one JSON object a line, and a manifest with counts and sums, by which another program can prove that it read everything.

mod summary;

pub use summary::Summary;

use crate::fate::Fate;
use crate::tables::{Cell, Column, Row, Table, reason};
use crate::view::Office;
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::Value;

/// What stands in `format` of a manifest.
pub const MANIFEST: &str = "sxsh-collation";

/// A table as NDJSON. Decimals are strings with a point, as in submissions; counts are numbers; days are `YYYY-MM-DD`; what is missing is null; `files` are the ids of the files behind the row. Totals are left out: they can be added up again.
#[must_use]
pub fn ndjson(table: &Table) -> String {
    let rows = table.rows.iter();
    rows.filter_map(|row| line(&table.columns, row)).collect()
}

/// A table as CSV for a spreadsheet: titles, then rows; decimals with a point, days as `YYYY-MM-DD`. It begins with the mark by which spreadsheets know UTF-8; words that a spreadsheet would take for a formula are kept from that by an apostrophe.
#[must_use]
pub fn csv(table: &Table) -> Vec<u8> {
    let mut bytes = csv_head(table);
    for row in &table.rows {
        bytes.extend(csv_row(row));
    }
    bytes
}

/// What stands above the rows of a table as CSV.
#[must_use]
pub fn csv_head(table: &Table) -> Vec<u8> {
    let titles = table.columns.iter().map(|c| c.title.clone());
    let mut bytes = Vec::from("\u{feff}");
    bytes.extend(record(titles));
    bytes
}

/// A row as CSV; nothing of a total.
#[must_use]
pub fn csv_row(row: &Row) -> Vec<u8> {
    if row.strong {
        return Vec::new();
    }
    record(row.cells.iter().map(plain))
}

fn record(cells: impl Iterator<Item = String>) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing into memory does not fail.
    let _ = writer.write_record(cells);
    writer.into_inner().unwrap_or_default()
}

fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Words(words) if words.starts_with(['=', '+', '-', '@', '\t', '\r']) => {
            format!("'{words}")
        }
        Cell::Words(words) => words.clone(),
        Cell::Count(count) => count.to_string(),
        Cell::Number(value) | Cell::Money(value) => value.normalize().to_string(),
        Cell::Percent(value) => value.value().normalize().to_string(),
        Cell::Day(day) => day.to_string(),
    }
}

/// A row as a line with its end, in the order of its columns, which a map of JSON would not keep; nothing of a total.
#[must_use]
pub fn line(columns: &[Column], row: &Row) -> Option<String> {
    if row.strong {
        return None;
    }
    let cells = columns.iter().zip(&row.cells);
    let mut fields: Vec<String> = cells
        .map(|(column, cell)| format!("{}:{}", Value::from(column.key), value(cell)))
        .collect();
    let files: Value = row.files.iter().map(|id| &**id).collect();
    fields.push(format!("\"files\":{files}"));
    Some(format!("{{{}}}\n", fields.join(",")))
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Words(words) => Value::from(words.as_str()),
        Cell::Count(count) => Value::from(*count),
        Cell::Number(value) | Cell::Money(value) => decimal(*value),
        Cell::Percent(value) => decimal(value.value()),
        Cell::Day(day) => Value::from(day.to_string()),
    }
}

fn decimal(value: Decimal) -> Value {
    Value::from(value.normalize().to_string())
}

#[derive(Serialize)]
struct Manifest<'a> {
    format: &'a str,
    version: u32,
    app: &'a str,
    catalogue: &'a str,
    created: String,
    province: &'a str,
    data_year: i32,
    report_year: i32,
    period: &'a str,
    programme: &'a str,
    family: &'a str,
    rehearsal: bool,
    files: Files,
    sheet_rows: Fates,
    rejected: Vec<Reasoned>,
    superseded: Vec<Replaced>,
    duplicates: Vec<Replaced>,
    passed_over: &'a [String],
    tables: &'a [Summary],
}

#[derive(Serialize)]
struct Files {
    seen: usize,
    accepted: usize,
    superseded: usize,
    duplicate: usize,
    rejected: usize,
    in_scope: usize,
    passed_over: usize,
}

/// Rows of communes' sheets, which are among the files.
#[derive(Serialize)]
struct Fates {
    seen: usize,
    accepted: usize,
    superseded: usize,
    duplicate: usize,
    rejected: usize,
}

#[derive(Serialize)]
struct Reasoned {
    name: String,
    file: String,
    reason: String,
}

#[derive(Serialize)]
struct Replaced {
    name: String,
    file: String,
    by: String,
}

/// The files that do not count, by what became of them.
#[derive(Default)]
struct Uncounted {
    rejected: Vec<Reasoned>,
    superseded: Vec<Replaced>,
    duplicates: Vec<Replaced>,
}

impl Uncounted {
    fn of(office: Office<'_>) -> Self {
        let mut found = Self::default();
        for seen in &office.collation.seen {
            let (name, file) = (seen.name.clone(), seen.id.to_string());
            match &seen.fate {
                Fate::Accepted => {}
                Fate::Superseded { by } => found.superseded.push(Replaced {
                    name,
                    file,
                    by: by.clone(),
                }),
                Fate::Duplicate { of } => found.duplicates.push(Replaced {
                    name,
                    file,
                    by: of.clone(),
                }),
                Fate::Rejected(_) => found.rejected.push(Reasoned {
                    name,
                    file,
                    reason: reason(office.text, &seen.fate),
                }),
            }
        }
        found
    }
}

/// The manifest of a collation as JSON.
#[must_use]
pub fn manifest(office: Office<'_>, tables: &[Summary], created: &str) -> String {
    let collation = office.collation;
    let (count, rows) = (collation.count(), collation.count_rows());
    let uncounted = Uncounted::of(office);
    let manifest = Manifest {
        format: MANIFEST,
        version: 1,
        app: submission::APP,
        catalogue: office.beside.catalogue.version(),
        created: created.to_owned(),
        province: &office.scope.province,
        data_year: office.scope.data_year,
        report_year: office.scope.report_year,
        period: office.scope.span.code(),
        programme: office.chosen.programme,
        family: &office.chosen.family.id,
        rehearsal: collation.is_rehearsal,
        files: Files {
            seen: count.seen,
            accepted: count.accepted,
            superseded: count.superseded,
            duplicate: count.duplicate,
            rejected: count.rejected,
            in_scope: office.files().len(),
            passed_over: collation.passed_over.len(),
        },
        sheet_rows: Fates {
            seen: rows.seen,
            accepted: rows.accepted,
            superseded: rows.superseded,
            duplicate: rows.duplicate,
            rejected: rows.rejected,
        },
        rejected: uncounted.rejected,
        superseded: uncounted.superseded,
        duplicates: uncounted.duplicates,
        passed_over: &collation.passed_over,
        tables,
    };
    let mut text = serde_json::to_string_pretty(&manifest).unwrap_or_default();
    text.push('\n');
    text
}
