//! Lists that an office keeps in CSV or in a workbook: read by the names of their columns, with every error named by line and column, and by its cell where there is one.
//!
//! Spreadsheets of Việt Nam part columns by semicolons as often as by commas, and write a byte-order mark.

mod book;
mod line;

use catalogue::order;
pub use line::{Line, SheetFault, SheetProblem};

use line::fault;
use std::collections::BTreeMap;

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
    let bytes = with_one_line_end(bytes);
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
                let cells = order::map(cells);
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

/// The bytes without their mark, and one sign at the end of each line: of two the reader counts the second to the next line.
fn with_one_line_end(bytes: &[u8]) -> Vec<u8> {
    let bytes = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(bytes);
    let mut bytes = bytes.to_vec();
    let mut before = 0;
    bytes.retain(|byte| std::mem::replace(&mut before, *byte) != b'\r' || *byte != b'\n');
    for byte in &mut bytes {
        if *byte == b'\r' {
            *byte = b'\n';
        }
    }
    bytes
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

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::Decimal;

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
