//! The lists that an office keeps beside the submissions: register, activities, cases.

use crate::arguments::Collate;
use crate::files::Failure;
use office::own::{Case, OwnList, cases};
use office::register::Register;
use office::sheet::{SheetFault, SheetProblem};
use std::fs;
use std::path::Path;
use text::Text;

/// The lists, and every error in them as a sentence.
#[derive(Default)]
pub(super) struct Lists {
    pub(super) register: Option<Register>,
    pub(super) own: OwnList,
    pub(super) cases: Vec<Case>,
    pub(super) problems: Vec<String>,
}

pub(super) fn read(wanted: &Collate, text: Text) -> Result<Lists, Failure> {
    let mut lists = Lists::default();
    if let Some((path, bytes)) = bytes(wanted.register.as_deref())? {
        let (register, problems) = Register::read(&bytes);
        lists.register = Some(register);
        lists.tell(&path, problems, text);
    }
    if let Some((path, bytes)) = bytes(wanted.own.as_deref())? {
        let (own, problems) = OwnList::read(&bytes);
        lists.own = own;
        lists.tell(&path, problems, text);
    }
    if let Some((path, bytes)) = bytes(wanted.cases.as_deref())? {
        let (list, problems) = cases(&bytes);
        lists.cases = list;
        lists.tell(&path, problems, text);
    }
    Ok(lists)
}

fn bytes(path: Option<&Path>) -> Result<Option<(String, Vec<u8>)>, Failure> {
    let Some(path) = path else {
        return Ok(None);
    };
    let name = path.display().to_string();
    match fs::read(path) {
        Ok(bytes) => Ok(Some((name, bytes))),
        Err(reason) => Err(Failure::Unreadable { path: name, reason }),
    }
}

impl Lists {
    fn tell(&mut self, path: &str, problems: Vec<SheetProblem>, text: Text) {
        let sentences = problems.iter().map(|p| sentence(text, path, p));
        self.problems.extend(sentences);
    }
}

fn sentence(text: Text, path: &str, problem: &SheetProblem) -> String {
    let (line, column) = (problem.line.to_string(), problem.column.as_str());
    match &problem.what {
        SheetFault::NotCsv(reason) => text.office_sheet_not_csv(&line, path, reason),
        SheetFault::NoColumn => text.office_sheet_no_column(column, path),
        SheetFault::NotANumber(found) => text.office_sheet_not_a_number(column, found, &line, path),
        SheetFault::NotAWord { found, known } => {
            text.office_sheet_not_a_word(column, found, known, &line, path)
        }
        SheetFault::Empty => text.office_sheet_empty(column, &line, path),
        SheetFault::Twice(found) => text.office_sheet_twice(found, &line, path),
    }
}
