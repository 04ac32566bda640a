//! Lists that an office keeps in CSV or in a workbook: read by the names of their columns, with every error named by line and column, and by its cell where there is one.
//!
//! Spreadsheets of Việt Nam part columns by semicolons as often as by commas, and write a byte-order mark.

mod book;

use rust_decimal::Decimal;
use std::collections::BTreeMap;
use text::{Language, Text, number};

/// Something wrong in a list; the rest of the list is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetProblem {
    /// Line of the file, from 1.
    pub line: u64,
    /// Column by its name; empty for the whole line.
    pub column: String,
    /// Sheet and cell, such as `Sheet1!C14`; empty in CSV.
    pub cell: String,
    /// What is wrong.
    pub what: SheetFault,
}

/// What is wrong in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetFault {
    /// The file is no CSV in UTF-8.
    NotCsv(String),
    /// A column that is needed does not exist.
    NoColumn,
    /// No number, or one that can be read in two ways.
    NotANumber(String),
    /// Not one of the words that can stand there.
    NotAWord {
        /// What stands there.
        found: String,
        /// What can stand there.
        known: String,
    },
    /// A cell that must not be empty.
    Empty,
    /// The same stands in an earlier line.
    Twice(String),
    /// A formula went wrong.
    Formula(String),
    /// A tax code that was typed as a number and lost the noughts at its beginning.
    LostNought(String),
    /// The file is no workbook that can be read.
    NotABook,
}

impl SheetProblem {
    /// The problem in words; `path` names the list.
    #[must_use]
    pub fn sentence(&self, text: Text, path: &str) -> String {
        let (mut line, column) = (self.line.to_string(), self.column.as_str());
        if !self.cell.is_empty() {
            line = text.office_sheet_place(&self.cell, &line);
        }
        match &self.what {
            SheetFault::NotCsv(reason) => text.office_sheet_not_csv(&line, path, reason),
            SheetFault::NoColumn => text.office_sheet_no_column(column, path),
            SheetFault::NotANumber(found) => {
                text.office_sheet_not_a_number(column, found, &line, path)
            }
            SheetFault::NotAWord { found, known } => {
                text.office_sheet_not_a_word(column, found, known, &line, path)
            }
            SheetFault::Empty => text.office_sheet_empty(column, &line, path),
            SheetFault::Twice(found) => text.office_sheet_twice(found, &line, path),
            SheetFault::Formula(found) => text.office_sheet_formula(column, found, &line, path),
            SheetFault::LostNought(found) => text.office_sheet_lost_nought(found, &line, path),
            SheetFault::NotABook => text.office_sheet_not_a_book(path),
        }
    }
}

/// A line of a list: its cells by the names of the columns.
pub struct Line {
    number: u64,
    cells: BTreeMap<String, String>,
    /// What a workbook holds as numbers.
    numbers: BTreeMap<String, Decimal>,
    /// Sheet and cell of each column; empty in CSV.
    places: BTreeMap<String, String>,
}

/// The lines of a list, and what is wrong with its frame. `needed` are columns that must exist; `known` gives a column its name from the words of its head.
pub fn lines(
    bytes: &[u8],
    needed: &[&str],
    known: impl Fn(&str) -> Option<&'static str>,
) -> (Vec<Line>, Vec<SheetProblem>) {
    if bytes.starts_with(b"PK") {
        return book::lines(bytes, needed, known);
    }
    let mut problems = Vec::new();
    let bytes = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(bytes);
    // Of two signs that end a line the reader counts the second to the next line.
    let mut bytes = bytes.to_vec();
    let mut before = 0;
    bytes.retain(|byte| std::mem::replace(&mut before, *byte) != b'\r' || *byte != b'\n');
    for byte in &mut bytes {
        if *byte == b'\r' {
            *byte = b'\n';
        }
    }
    let bytes = bytes.as_slice();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(bytes))
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(bytes);
    let heads: Vec<Option<&'static str>> = match reader.headers() {
        Ok(heads) => heads.iter().map(known).collect(),
        Err(error) => {
            problems.push(fault(1, "", SheetFault::NotCsv(error.to_string())));
            return (Vec::new(), problems);
        }
    };
    for column in needed {
        if !heads.iter().flatten().any(|head| head == column) {
            problems.push(fault(1, column, SheetFault::NoColumn));
        }
    }
    if !problems.is_empty() {
        return (Vec::new(), problems);
    }
    let mut lines = Vec::new();
    for row in reader.records() {
        match row {
            Ok(row) => {
                let number = row.position().map_or(0, csv::Position::line);
                let cells = heads.iter().zip(row.iter());
                let cells =
                    cells.filter_map(|(head, cell)| Some(((*head)?.to_owned(), cell.to_owned())));
                let cells: BTreeMap<String, String> = cells.collect();
                if cells.values().any(|cell| !cell.is_empty()) {
                    lines.push(Line {
                        number,
                        cells,
                        numbers: BTreeMap::new(),
                        places: BTreeMap::new(),
                    });
                }
            }
            Err(error) => {
                let number = error.position().map_or(0, csv::Position::line);
                problems.push(fault(number, "", SheetFault::NotCsv(error.to_string())));
            }
        }
    }
    (lines, problems)
}

/// A problem of a line of CSV, or of a whole list.
fn fault(line: u64, column: &str, what: SheetFault) -> SheetProblem {
    SheetProblem {
        line,
        column: column.to_owned(),
        cell: String::new(),
        what,
    }
}

/// Semicolon, tab or comma: whichever stands most often in the first line.
fn delimiter(bytes: &[u8]) -> u8 {
    let first = bytes.split(|b| *b == b'\n').next().unwrap_or_default();
    let count = |sign: u8| first.iter().filter(|b| **b == sign).count();
    let mut best = b',';
    for sign in [b';', b'\t'] {
        if count(sign) > count(best) {
            best = sign;
        }
    }
    best
}

impl Line {
    /// Its number in the file.
    #[must_use]
    pub fn number(&self) -> u64 {
        self.number
    }

    /// The words of a cell; empty where the list has no such column.
    #[must_use]
    pub fn words(&self, column: &str) -> &str {
        self.cells
            .get(column)
            .map(String::as_str)
            .unwrap_or_default()
    }

    /// A number; nothing where the cell is empty.
    pub fn number_of(&self, column: &str, problems: &mut Vec<SheetProblem>) -> Option<Decimal> {
        let words = self.words(column);
        if words.is_empty() {
            return None;
        }
        if let Some(number) = self.numbers.get(column) {
            return Some(*number);
        }
        // Whole digits and a point are what programs write; else as people write here.
        let plain = words.parse::<Decimal>().ok().filter(|_| is_plain(words));
        let read = plain.or_else(|| number::parse(words, Language::Vi).ok());
        if read.is_none() {
            self.fault(column, SheetFault::NotANumber(words.to_owned()), problems);
        }
        read
    }

    /// A tax code; a number of too few digits was a text that began with noughts, and counts as nothing.
    pub fn tax_code(&self, problems: &mut Vec<SheetProblem>) -> &str {
        let words = self.words("tax_code");
        if self.numbers.contains_key("tax_code") && words.len() < 10 {
            let what = SheetFault::LostNought(words.to_owned());
            self.fault("tax_code", what, problems);
            return "";
        }
        words
    }

    /// Adds a problem of this line.
    pub fn fault(&self, column: &str, what: SheetFault, problems: &mut Vec<SheetProblem>) {
        problems.push(SheetProblem {
            line: self.number,
            column: column.to_owned(),
            cell: self.places.get(column).cloned().unwrap_or_default(),
            what,
        });
    }
}

/// Digits alone: a point or a comma may mean thousands or a fraction, and the reader of typed numbers decides.
fn is_plain(words: &str) -> bool {
    words.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(head: &str) -> Option<&'static str> {
        ["name", "amount"].into_iter().find(|k| *k == head)
    }

    #[test]
    fn commas_semicolons_and_marks_are_read_alike() {
        for text in [
            "name,amount\nA,\"1,5\"\n",
            "\u{feff}name;amount\r\nA;1,5\r\n\r\n",
            "amount\tname\n1,5\tA\n",
        ] {
            let (lines, problems) = lines(text.as_bytes(), &["name"], known);
            assert_eq!((lines.len(), problems.len()), (1, 0), "{text:?}");
            assert_eq!(lines[0].words("name"), "A");
            let amount = lines[0].number_of("amount", &mut Vec::new());
            assert_eq!(amount, Some(Decimal::new(15, 1)), "{text:?}");
        }
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_not_guessed() {
        // The misprint of the Hưng Yên annex: 4.00 for 400, where 4.000 would be four thousand.
        let (lines, _) = lines(b"name,amount\nIV.3,4.00\nx,vi\xe1\xbb\x87t\n", &[], known);
        let mut problems = Vec::new();
        let read = lines[0].number_of("amount", &mut problems);
        assert_eq!(read.map(|r| r.normalize()), Some(Decimal::from(4)));
        assert_eq!(lines[1].number_of("amount", &mut problems), None);
        assert_eq!(problems.len(), 1);
        assert_eq!(
            (problems[0].line, problems[0].column.as_str()),
            (3, "amount")
        );
    }

    #[test]
    fn a_missing_column_is_named() {
        let (lines, problems) = lines(b"amount\n1\n", &["name"], known);
        assert!(lines.is_empty());
        assert_eq!(problems[0].column, "name");
        assert_eq!(problems[0].what, SheetFault::NoColumn);
    }

    #[test]
    fn lines_are_counted_alike_however_they_end() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["name,amount", "A,1", "B,x", ""].join(end);
            let (lines, _) = lines(text.as_bytes(), &["name"], known);
            let mut problems = Vec::new();
            assert_eq!(lines[1].number_of("amount", &mut problems), None);
            assert_eq!(problems[0].line, 3, "{end:?}");
        }
    }
}
