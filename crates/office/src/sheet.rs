//! Lists that an office keeps in CSV: read by the names of their columns, with every error named by line and column.
//!
//! Spreadsheets of Việt Nam part columns by semicolons as often as by commas, and write a byte-order mark.

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
}

impl SheetProblem {
    /// The problem in words; `path` names the list.
    #[must_use]
    pub fn sentence(&self, text: Text, path: &str) -> String {
        let (line, column) = (self.line.to_string(), self.column.as_str());
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
        }
    }
}

/// A line of a list: its cells by the names of the columns.
pub struct Line {
    number: u64,
    cells: BTreeMap<String, String>,
}

/// The lines of a list, and what is wrong with its frame. `needed` are columns that must exist; `known` gives a column its name from the words of its head.
pub fn lines(
    bytes: &[u8],
    needed: &[&str],
    known: impl Fn(&str) -> Option<&'static str>,
) -> (Vec<Line>, Vec<SheetProblem>) {
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
    let fault = |line: u64, column: &str, what: SheetFault| SheetProblem {
        line,
        column: column.to_owned(),
        what,
    };
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
                    lines.push(Line { number, cells });
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
        // Whole digits and a point are what programs write; else as people write here.
        let plain = words.parse::<Decimal>().ok().filter(|_| is_plain(words));
        let read = plain.or_else(|| number::parse(words, Language::Vi).ok());
        if read.is_none() {
            self.fault(column, SheetFault::NotANumber(words.to_owned()), problems);
        }
        read
    }

    /// Adds a problem of this line.
    pub fn fault(&self, column: &str, what: SheetFault, problems: &mut Vec<SheetProblem>) {
        problems.push(SheetProblem {
            line: self.number,
            column: column.to_owned(),
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
