//! A line of a list, and what can be wrong in it.

use rust_decimal::Decimal;
use std::collections::BTreeMap;
use text::said::{
    OfficeSheetEmpty, OfficeSheetFormula, OfficeSheetLostNought, OfficeSheetNotANumber,
    OfficeSheetNotATaxCode, OfficeSheetNotAWord, OfficeSheetNotCsv, OfficeSheetNotWhole,
    OfficeSheetTwice,
};
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
    /// A number with decimals where a whole one belongs.
    NotWhole(String),
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
    /// Words in the place of a tax code.
    NotATaxCode(String),
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
            SheetFault::NotCsv(reason) => text.office_sheet_not_csv(OfficeSheetNotCsv {
                line: &line,
                path,
                reason,
            }),
            SheetFault::NoColumn => text.office_sheet_no_column(column, path),
            SheetFault::NotANumber(found) => {
                text.office_sheet_not_a_number(OfficeSheetNotANumber {
                    column,
                    found,
                    line: &line,
                    path,
                })
            }
            SheetFault::NotWhole(found) => text.office_sheet_not_whole(OfficeSheetNotWhole {
                column,
                found,
                line: &line,
                path,
            }),
            SheetFault::NotAWord { found, known } => {
                text.office_sheet_not_a_word(OfficeSheetNotAWord {
                    column,
                    found,
                    known,
                    line: &line,
                    path,
                })
            }
            SheetFault::Empty => text.office_sheet_empty(OfficeSheetEmpty {
                column,
                line: &line,
                path,
            }),
            SheetFault::Twice(found) => text.office_sheet_twice(OfficeSheetTwice {
                found,
                line: &line,
                path,
            }),
            SheetFault::Formula(found) => text.office_sheet_formula(OfficeSheetFormula {
                column,
                found,
                line: &line,
                path,
            }),
            SheetFault::LostNought(found) => text.office_sheet_lost_nought(OfficeSheetLostNought {
                found,
                line: &line,
                path,
            }),
            SheetFault::NotATaxCode(found) => {
                text.office_sheet_not_a_tax_code(OfficeSheetNotATaxCode {
                    found,
                    line: &line,
                    path,
                })
            }
            SheetFault::NotABook => text.office_sheet_not_a_book(path),
        }
    }
}

/// A line of a list: its cells by the names of the columns.
pub struct Line {
    pub(super) number: u64,
    pub(super) cells: BTreeMap<String, String>,
    /// What a workbook holds as numbers.
    pub(super) numbers: BTreeMap<String, Decimal>,
    /// Sheet and cell of each column; empty in CSV.
    pub(super) places: BTreeMap<String, String>,
}

/// A problem of a line of CSV, or of a whole list.
pub(super) fn fault(line: u64, column: &str, what: SheetFault) -> SheetProblem {
    SheetProblem {
        line,
        column: column.to_owned(),
        cell: String::new(),
        what,
    }
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

    /// A count, or an amount of VND: a number with decimals is told and does not count, because "4.00" may be meant for 400.
    pub fn whole_of(&self, column: &str, problems: &mut Vec<SheetProblem>) -> Option<Decimal> {
        let number = self.number_of(column, problems)?;
        // A workbook holds four alike, however it is shown. What is typed shows decimals where a sign does not part thousands.
        let is_typed = !self.numbers.contains_key(column);
        let behind = self.words(column).rsplit_once(['.', ',']);
        let has_decimals = is_typed && behind.is_some_and(|(_, rest)| rest.trim().len() != 3);
        if number.is_integer() && !has_decimals {
            return Some(number);
        }
        let found = self.words(column).to_owned();
        self.fault(column, SheetFault::NotWhole(found), problems);
        None
    }

    /// A tax code; a number of too few digits was a text that began with noughts, and counts as nothing, as do words without a digit.
    pub fn tax_code(&self, problems: &mut Vec<SheetProblem>) -> &str {
        let words = self.words("tax_code");
        if self.numbers.contains_key("tax_code") && words.len() < 10 {
            let what = SheetFault::LostNought(words.to_owned());
            self.fault("tax_code", what, problems);
            return "";
        }
        if words.chars().any(char::is_alphabetic) && !words.chars().any(char::is_numeric) {
            let what = SheetFault::NotATaxCode(words.to_owned());
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
