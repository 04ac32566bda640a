//! The lists that an office keeps beside the submissions: its register of facilities, what it organised and supported, exemplary cases.

use crate::own::{self, Case, OwnList};
use crate::register::{self, Register};
use crate::sheet::SheetProblem;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a list is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum List {
    /// The facilities of the province: the denominator of its indicators.
    Register,
    /// What the office organised and supported, and totals from elsewhere.
    Own,
    /// Exemplary cases.
    Cases,
}

impl List {
    /// Every list.
    pub const ALL: [List; 3] = [List::Register, List::Own, List::Cases];

    /// The word in names of files and addresses.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            List::Register => "register",
            List::Own => "own",
            List::Cases => "cases",
        }
    }

    /// An empty list with the heads of its columns, as spreadsheets of Việt Nam open it: a byte-order mark, semicolons.
    #[must_use]
    pub fn template(self) -> String {
        let heads = match self {
            List::Register => register::heads(),
            List::Own => own::heads(),
            List::Cases => own::case_heads(),
        };
        format!("\u{feff}{}\r\n", heads.join(";"))
    }
}

/// A list that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadList {
    /// The name of its file.
    pub name: String,
    /// Lines that count.
    pub lines: usize,
    /// What is wrong in it; those lines or cells do not count.
    pub problems: Vec<SheetProblem>,
}

/// The lists of an office, and how each was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lists {
    /// The register; nothing where there is none.
    pub register: Option<Register>,
    /// What the office says itself.
    pub own: OwnList,
    /// Exemplary cases.
    pub cases: Vec<Case>,
    read: BTreeMap<List, ReadList>,
}

impl Lists {
    /// Reads a list in the place of the one before. What is wrong is told, and the rest is read.
    pub fn put(&mut self, list: List, name: &str, bytes: &[u8]) {
        let (lines, problems) = match list {
            List::Register => {
                let (register, problems) = Register::read(bytes);
                let lines = register.all().count();
                self.register = Some(register);
                (lines, problems)
            }
            List::Own => {
                let (own, problems) = OwnList::read(bytes);
                let lines = own.lines.len();
                self.own = own;
                (lines, problems)
            }
            List::Cases => {
                let (cases, problems) = own::cases(bytes);
                let lines = cases.len();
                self.cases = cases;
                (lines, problems)
            }
        };
        let name = name.to_owned();
        let read = ReadList {
            name,
            lines,
            problems,
        };
        self.read.insert(list, read);
    }

    /// Takes a list away.
    pub fn remove(&mut self, list: List) {
        match list {
            List::Register => self.register = None,
            List::Own => self.own = OwnList::default(),
            List::Cases => self.cases = Vec::new(),
        }
        self.read.remove(&list);
    }

    /// How a list was read; nothing where there is none.
    #[must_use]
    pub fn of(&self, list: List) -> Option<&ReadList> {
        self.read.get(&list)
    }

    /// Every list that was read.
    pub fn all(&self) -> impl Iterator<Item = (List, &ReadList)> {
        self.read.iter().map(|(list, read)| (*list, read))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::SheetFault;

    #[test]
    fn a_template_is_a_list_without_lines_and_without_faults() {
        for list in List::ALL {
            let mut lists = Lists::default();
            lists.put(list, "mau.csv", list.template().as_bytes());
            let read = lists.of(list).unwrap();
            assert_eq!((read.lines, read.problems.len()), (0, 0), "{list:?}");
        }
    }

    #[test]
    fn every_head_of_a_template_is_read() {
        let mut lists = Lists::default();
        let register = format!(
            "{}0101234567;Giấy A;Xã B;CCN C;1701;vừa;x;không\r\n",
            List::Register.template()
        );
        lists.put(List::Register, "a.csv", register.as_bytes());
        let one = lists.register.as_ref().unwrap().of("0101234567").unwrap();
        assert_eq!((one.zone.as_str(), one.invited), ("CCN C", true));
        let own = format!(
            "{}Lớp tập huấn;Lớp 1;II;2025;lớp;4;3;120;0;90000000;0;Công văn 12\r\n",
            List::Own.template()
        );
        lists.put(List::Own, "b.csv", own.as_bytes());
        let one = &lists.own.lines[0];
        assert_eq!(
            (one.kind, one.people),
            (crate::own::Kind::Class, Some(120.into()))
        );
        assert_eq!(one.source, "Công văn 12");
        let cases = format!(
            "{}0101234567;rò hơi;boiler-1;ông A, 2/2/2026;bà B\r\n",
            List::Cases.template()
        );
        lists.put(List::Cases, "c.csv", cases.as_bytes());
        assert_eq!(lists.cases[0].verified_by, "bà B");
        assert!(lists.all().all(|(_, read)| read.problems.is_empty()));
        lists.remove(List::Register);
        assert_eq!(lists.all().count(), 2);
        assert_eq!(lists.register, None);
    }

    #[test]
    fn a_list_in_the_place_of_another_leaves_nothing_of_it() {
        let mut lists = Lists::default();
        lists.put(
            List::Register,
            "a.csv",
            "mst;tên\n01;A\n0101234567;B\n".as_bytes(),
        );
        lists.put(List::Register, "b.csv", b"name\nA\n");
        let read = lists.of(List::Register).unwrap();
        assert_eq!((read.name.as_str(), read.lines), ("b.csv", 0));
        assert_eq!(read.problems[0].what, SheetFault::NoColumn);
    }
}
