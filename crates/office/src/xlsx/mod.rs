//! Workbooks that were filled in by hand: their sheets as rows of cells, each with its place. Formulas are known by the value that the spreadsheet computed last.
//!
//! An own reader of what a filled template can hold; `calamine`, which reads everything, would add 172 kB to the page of an office. Tests hold both against each other.

mod parts;
mod xml;

use parts::Parts;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use xml::{Tag, Tags, attribute, unescaped};

/// Rows beyond this are not read; it is told.
pub const MOST_ROWS: usize = 100_000;

/// One sheet with the rows that hold something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The name on its tab.
    pub name: String,
    /// Rows from top to bottom; empty ones are left out.
    pub rows: Vec<Row>,
    /// There are more rows than are read.
    pub is_cut: bool,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its number on the sheet, from 1.
    pub number: u32,
    /// Its cells that hold something, by their column from 0.
    pub cells: BTreeMap<u32, Value>,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// Words, without spaces around them.
    Text(String),
    /// A number to the fifteen digits that a spreadsheet keeps.
    Number(Decimal),
    /// True or false.
    Flag(bool),
    /// A day or an hour, as the number that stands for it.
    Time(Decimal),
    /// What a spreadsheet shows for a formula that went wrong.
    Fault(String),
}

impl Value {
    /// As a message shows it.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Value::Text(words) | Value::Fault(words) => words.clone(),
            Value::Number(value) | Value::Time(value) => value.normalize().to_string(),
            Value::Flag(flag) => if *flag { "TRUE" } else { "FALSE" }.to_owned(),
        }
    }
}

/// The letters of a column: 0 is A, 26 is AA.
#[must_use]
pub fn letters(column: u32) -> String {
    let mut rest = column + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.insert(0, char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    letters.into_iter().collect()
}

/// The sheets of a workbook; nothing where it cannot be read as one.
#[must_use]
pub fn read(bytes: &[u8]) -> Option<Vec<Sheet>> {
    let mut parts = Parts::open(bytes)?;
    let names = parts.sheets()?;
    let shared = parts.text("sharedStrings.xml");
    let shared = shared.map(|text| strings(&text)).unwrap_or_default();
    let times = parts.text("styles.xml");
    let times = times.map(|text| times_of(&text)).unwrap_or_default();
    let known = Known {
        shared: &shared,
        times: &times,
    };
    let mut sheets = Vec::new();
    for (name, path) in names {
        let text = parts.at(&path)?;
        sheets.push(sheet(name, &text, known));
    }
    Some(sheets)
}

/// The shared strings in their order. Readings of signs (`rPh`) are no part of them.
fn strings(text: &str) -> Vec<String> {
    let mut list = Vec::new();
    let (mut current, mut within, mut is_reading) = (String::new(), false, false);
    for tag in Tags::of(text) {
        match tag {
            Tag::Open { name: "si", .. } => current.clear(),
            Tag::Close("si") => list.push(std::mem::take(&mut current)),
            Tag::Empty { name: "si", .. } => list.push(String::new()),
            Tag::Open { name: "rPh", .. } => is_reading = true,
            Tag::Close("rPh") => is_reading = false,
            Tag::Open { name: "t", .. } => within = !is_reading,
            Tag::Close("t") => within = false,
            Tag::Text(words) if within => current.push_str(&unescaped(words)),
            Tag::Open { .. } | Tag::Empty { .. } | Tag::Close(_) | Tag::Text(_) => {}
        }
    }
    list
}

/// By the number of a format of cells: whether it shows a day or an hour.
fn times_of(text: &str) -> Vec<bool> {
    let mut custom = BTreeMap::new();
    let (mut formats, mut within) = (Vec::new(), false);
    for tag in Tags::of(text) {
        match tag {
            Tag::Open {
                name: "cellXfs", ..
            } => within = true,
            Tag::Close("cellXfs") => within = false,
            Tag::Open { name, attributes } | Tag::Empty { name, attributes } => {
                let id = attribute(attributes, "numFmtId").and_then(|id| id.parse::<u32>().ok());
                match (name, id) {
                    ("numFmt", Some(id)) => {
                        let code = attribute(attributes, "formatCode").unwrap_or_default();
                        custom.insert(id, shows_time(&code));
                    }
                    ("xf", id) if within => formats.push(id.unwrap_or_default()),
                    _ => {}
                }
            }
            Tag::Close(_) | Tag::Text(_) => {}
        }
    }
    // The numbers below 164 are fixed by the format: ECMA-376 part 1, 18.8.30.
    let is_time = |id: &u32| match custom.get(id) {
        Some(is_time) => *is_time,
        None => matches!(id, 14..=22 | 27..=36 | 45..=47 | 50..=58),
    };
    formats.iter().map(is_time).collect()
}

/// Whether a pattern has a letter of a day or an hour outside of words and brackets.
fn shows_time(code: &str) -> bool {
    let (mut quoted, mut bracket, mut passed) = (false, false, false);
    for sign in code.chars() {
        if passed {
            passed = false;
            continue;
        }
        match sign {
            '"' => quoted = !quoted,
            '\\' | '_' | '*' if !quoted => passed = true,
            '[' if !quoted => bracket = true,
            ']' if !quoted => bracket = false,
            'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' if !quoted && !bracket => {
                return true;
            }
            _ => {}
        }
    }
    false
}

/// What cells refer to.
#[derive(Clone, Copy)]
struct Known<'a> {
    shared: &'a [String],
    times: &'a [bool],
}

/// A cell that is being read.
#[derive(Default)]
struct Open {
    column: u32,
    kind: String,
    style: usize,
    words: String,
}

fn sheet(name: String, text: &str, known: Known<'_>) -> Sheet {
    let mut sheet = Sheet {
        name,
        rows: Vec::new(),
        is_cut: false,
    };
    let mut row = Row {
        number: 0,
        cells: BTreeMap::new(),
    };
    let mut cell = Open::default();
    let (mut next, mut within) = (0, false);
    for tag in Tags::of(text) {
        match tag {
            Tag::Open {
                name: "row",
                attributes,
            } => {
                let number = attribute(attributes, "r").and_then(|r| r.parse().ok());
                row.number = number.unwrap_or(row.number + 1);
                next = 0;
            }
            Tag::Empty { name: "row", .. } => row.number += 1,
            Tag::Close("row") => {
                let cells = std::mem::take(&mut row.cells);
                if sheet.rows.len() >= MOST_ROWS {
                    sheet.is_cut = true;
                    return sheet;
                }
                if !cells.is_empty() {
                    let number = row.number;
                    sheet.rows.push(Row { number, cells });
                }
            }
            Tag::Open {
                name: "c",
                attributes,
            } => {
                cell = opened(attributes, next);
                next = cell.column + 1;
            }
            Tag::Empty {
                name: "c",
                attributes,
            } => next = opened(attributes, next).column + 1,
            Tag::Close("c") => {
                if let Some(value) = value(&cell, known) {
                    row.cells.insert(cell.column, value);
                }
            }
            Tag::Open {
                name: "v" | "t", ..
            } => within = true,
            Tag::Close("v" | "t") => within = false,
            Tag::Close("sheetData") => return sheet,
            Tag::Text(words) if within => cell.words.push_str(&unescaped(words)),
            Tag::Open { .. } | Tag::Empty { .. } | Tag::Close(_) | Tag::Text(_) => {}
        }
    }
    sheet
}

fn opened(attributes: &str, next: u32) -> Open {
    let place = attribute(attributes, "r");
    Open {
        column: place.and_then(|place| column(&place)).unwrap_or(next),
        kind: attribute(attributes, "t").unwrap_or_default(),
        style: attribute(attributes, "s")
            .and_then(|s| s.parse().ok())
            .unwrap_or_default(),
        words: String::new(),
    }
}

/// The column of a place such as `AB12`.
fn column(place: &str) -> Option<u32> {
    let mut column = 0_u32;
    for letter in place.bytes().take_while(u8::is_ascii_alphabetic) {
        let digit = u32::from(letter.to_ascii_uppercase() - b'A') + 1;
        column = column.checked_mul(26)?.checked_add(digit)?;
    }
    column.checked_sub(1)
}

fn value(cell: &Open, known: Known<'_>) -> Option<Value> {
    let words = |words: &str| {
        let words = words.trim();
        (!words.is_empty()).then(|| Value::Text(words.to_owned()))
    };
    let typed = cell.words.trim();
    match cell.kind.as_str() {
        "s" => words(known.shared.get(typed.parse::<usize>().ok()?)?),
        "str" | "inlineStr" | "d" => words(typed),
        "b" => Some(Value::Flag(typed == "1")),
        "e" => Some(Value::Fault(typed.to_owned())),
        _ if typed.is_empty() => None,
        _ => Some(match number(typed) {
            Some(value) if known.times.get(cell.style) == Some(&true) => Value::Time(value),
            Some(value) => Value::Number(value),
            None => Value::Fault(typed.to_owned()),
        }),
    }
}

/// A number as a file writes it, to the fifteen digits that a spreadsheet keeps: what stands behind them comes from binary fractions.
fn number(typed: &str) -> Option<Decimal> {
    let value = match typed.contains(['e', 'E']) {
        true => Decimal::from_scientific(typed).ok()?,
        false => typed.parse().ok()?,
    };
    Some(value.round_sf(15).unwrap_or(value).normalize())
}

#[cfg(test)]
mod tests;
