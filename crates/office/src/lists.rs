//! The lists that an office keeps beside the submissions: its register of facilities, what it organised and supported, exemplary cases, whom and what it knows.

use crate::directory::{self, Entry};
use crate::own::{self, Case, OwnList};
use crate::register::{self, Register};
use crate::sheet::SheetProblem;
use catalogue::date::Date;
use document::book::{Book, Input, Sheet};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use text::Text;

catalogue::words! {
    /// What a list is about.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    List {
        /// The facilities of the province: the denominator of its indicators.
        Register = "register",
        /// What the office organised and supported, and totals from elsewhere.
        Own = "own",
        /// Exemplary cases.
        Cases = "cases",
        /// Experts, organisations and documents.
        Directory = "directory",
    }
}

impl List {
    /// The columns by their names in data, with the heads of the template.
    fn columns(self) -> Vec<(&'static str, &'static str)> {
        match self {
            List::Register => register::columns(),
            List::Own => own::columns(),
            List::Cases => own::case_columns(),
            List::Directory => directory::columns(),
        }
    }

    fn heads(self) -> Vec<&'static str> {
        self.columns().into_iter().map(|(_, head)| head).collect()
    }

    /// A column as somebody finds it: by its head in the template, and by its name in data where that is another.
    fn told(self, column: &str) -> String {
        let mut all = self.columns().into_iter();
        match all.find(|(name, _)| *name == column) {
            Some((name, head)) if name != head => format!("{head} ({name})"),
            _ => column.to_owned(),
        }
    }

    /// An empty list as a workbook: tax codes are words there, so that their noughts stay.
    #[must_use]
    pub fn book(self, text: Text, today: Date) -> Book<'static> {
        let title = match self {
            List::Register => text.desk_list_register(),
            List::Own => text.desk_list_own(),
            List::Cases => text.desk_list_cases(),
            List::Directory => text.desk_list_directory(),
        };
        let heads = self.heads();
        let is_code = |head: &str| matches!(head, "mã số thuế" | "vsic" | "mã vsic" | "liên hệ");
        let inputs = heads.iter().map(|head| match is_code(head) {
            true => Input::Words,
            false => Input::Any,
        });
        let inputs = inputs.collect();
        let columns = heads.iter().map(|head| (*head, 22)).collect();
        Book {
            title: title.to_owned(),
            subject: title.to_owned(),
            author: String::new(),
            date: today,
            head: title.to_owned(),
            foot: String::new(),
            pages: text.report_footer_pages().to_owned(),
            sheets: vec![Sheet {
                inputs,
                ..Sheet::new(self.code(), columns)
            }],
        }
    }

    /// An empty list with the heads of its columns, as spreadsheets of Việt Nam open it: a byte-order mark, semicolons.
    #[must_use]
    pub fn template(self) -> String {
        format!("\u{feff}{}\r\n", self.heads().join(";"))
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
    /// Experts, organisations and documents.
    pub directory: Vec<Entry>,
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
            List::Directory => {
                let (entries, problems) = directory::read(bytes);
                let lines = entries.len();
                self.directory = entries;
                (lines, problems)
            }
        };
        let problems = problems.into_iter().map(|problem| SheetProblem {
            column: list.told(&problem.column),
            ..problem
        });
        let (name, problems) = (name.to_owned(), problems.collect());
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
            List::Directory => self.directory = Vec::new(),
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
            "{}0101234567;Giấy A;Xã B;CCN C;1701;vừa;x;không;Hòa Bình\r\n",
            List::Register.template()
        );
        lists.put(List::Register, "a.csv", register.as_bytes());
        let one = lists.register.as_ref().unwrap().of("0101234567").unwrap();
        assert_eq!((one.zone.as_str(), one.invited), ("CCN C", true));
        assert_eq!(one.former_province, "Hòa Bình");
        let own = format!(
            "{}Lớp tập huấn;Lớp 1;II;xã;2025;6 tháng đầu;lớp;4;3;120;0;90000000;0;Công văn 12\r\n",
            List::Own.template()
        );
        lists.put(List::Own, "b.csv", own.as_bytes());
        let one = &lists.own.lines[0];
        assert_eq!(
            (one.kind, one.people),
            (crate::own::Kind::Class, Some(120.into()))
        );
        assert_eq!(one.source, "Công văn 12");
        assert_eq!(one.level, Some(crate::own::Level::Commune));
        assert_eq!(one.half, Some(crate::own::Half::First));
        let cases = format!(
            "{}0101234567;rò hơi;boiler-1;ông A, 2/2/2026;bà B;0912\r\n",
            List::Cases.template()
        );
        lists.put(List::Cases, "c.csv", cases.as_bytes());
        let case = &lists.cases[0];
        assert_eq!(
            (case.verified_by.as_str(), case.contact.as_str()),
            ("bà B", "0912")
        );
        let directory = format!(
            "{}Chuyên gia;Lê Thị Mai;lò hơi;Trung tâm khuyến công;0912;giảng viên\r\n",
            List::Directory.template()
        );
        lists.put(List::Directory, "d.csv", directory.as_bytes());
        assert_eq!(lists.directory[0].field, "lò hơi");
        assert!(lists.all().all(|(_, read)| read.problems.is_empty()));
        lists.remove(List::Register);
        assert_eq!(lists.all().count(), 3);
        assert_eq!(lists.register, None);
    }

    #[test]
    fn a_workbook_is_read_as_a_list_is_and_its_faults_are_named_by_cell() {
        use document::book::{Cell, Shape};
        let text = Text::new(text::Language::Vi);
        let today = Date {
            year: 2026,
            month: 11,
            day: 28,
        };
        for list in List::ALL {
            let mut lists = Lists::default();
            let bytes = report::xlsx::write(&list.book(text, today)).unwrap();
            lists.put(list, "mau.xlsx", &bytes);
            let read = lists.of(list).unwrap();
            assert_eq!((read.lines, read.problems.len()), (0, 0), "{list:?}");
        }
        let number = |value: i64| Cell::Number(value.into(), Shape::Plain);
        let mut book = List::Own.book(text, today);
        let mut row = vec![Cell::Empty; 14];
        row[0] = Cell::text("hội thảo");
        row[4] = number(2026);
        row[5] = number(1);
        row[7] = Cell::text("1.500.000");
        row[8] = Cell::Number(rust_decimal::Decimal::new(1_234, 3), Shape::Plain);
        row[9] = Cell::text("mười");
        row[10] = Cell::Number(rust_decimal::Decimal::new(40, 1), Shape::Plain);
        row[13] = Cell::Day(today);
        book.sheets[0].row(row);
        let mut lists = Lists::default();
        let bytes = report::xlsx::write(&book).unwrap();
        lists.put(List::Own, "viec.xlsx", &bytes);
        let one = &lists.own.lines[0];
        assert_eq!(one.planned, Some(1_500_000.into()));
        // A number of a workbook is what it is: no point in it is taken for thousands, and four is four.
        assert_eq!((one.done, one.central), (None, Some(4.into())));
        assert_eq!(one.half, Some(crate::own::Half::First));
        assert_eq!((one.year, one.source.as_str()), (Some(2026), "28/11/2026"));
        let read = lists.of(List::Own).unwrap();
        let told: Vec<String> = read
            .problems
            .iter()
            .map(|p| p.sentence(text, &read.name))
            .collect();
        assert_eq!(
            told,
            [
                "viec.xlsx, dòng 2 (ô own!I2), cột thực hiện (done): “1.234” có phần thập phân nên không được dùng; hãy ghi một số nguyên.",
                "viec.xlsx, dòng 2 (ô own!J2), cột số người (people): “mười” không phải một số, hoặc đọc được theo hai cách."
            ]
        );
        let mut book = List::Register.book(text, today);
        let mut row = vec![Cell::Empty; 9];
        row[0] = number(100_100_079);
        row[1] = Cell::text("Bia");
        book.sheets[0].row(row);
        let bytes = report::xlsx::write(&book).unwrap();
        lists.put(List::Register, "ds.xlsx", &bytes);
        let read = lists.of(List::Register).unwrap();
        assert_eq!(read.problems[0].cell, "register!A2");
        assert_eq!(lists.register.as_ref().unwrap().without_code.len(), 1);
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
