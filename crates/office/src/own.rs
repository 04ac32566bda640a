//! What the office says itself, because no submission does: what it organised and supported, its officers, totals from elsewhere, exemplary cases.

use crate::name;
use crate::sheet::{SheetFault, SheetProblem, lines};
use rust_decimal::Decimal;

catalogue::words! {
    /// What a line of the office's list is about.
    Kind {
        /// A training class.
        Class = "class",
        /// A workshop.
        Workshop = "workshop",
        /// A study tour.
        StudyTour = "study-tour",
        /// A report on air.
        Broadcast = "broadcast",
        /// An article.
        Article = "article",
        /// A handbook.
        Handbook = "handbook",
        /// A web page.
        WebPage = "web-page",
        /// A database, counted in years of upkeep.
        Database = "database",
        /// Another activity.
        Other = "other",
        /// Quick assessments of facilities.
        QuickAssessment = "quick-assessment",
        /// Detailed assessments.
        DetailedAssessment = "detailed-assessment",
        /// Models of cleaner production.
        Model = "model",
        /// Officers who can guide cleaner production: done of planned.
        Officers = "officers",
        /// Facilities informed.
        Informed = "informed",
        /// Zones, clusters and craft villages informed: done of planned.
        Zones = "zones",
        /// All industrial facilities of the province.
        Facilities = "facilities",
        /// Facilities that were asked.
        Invited = "invited",
        /// Facilities that can apply cleaner production.
        Potential = "potential",
    }
}

impl Kind {
    /// The word in lists that are kept in Vietnamese.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Kind::Class => "lớp tập huấn",
            Kind::Workshop => "hội thảo",
            Kind::StudyTour => "đoàn học tập",
            Kind::Broadcast => "phóng sự",
            Kind::Article => "bài viết",
            Kind::Handbook => "tài liệu",
            Kind::WebPage => "trang tin",
            Kind::Database => "cơ sở dữ liệu",
            Kind::Other => "hoạt động khác",
            Kind::QuickAssessment => "đánh giá nhanh",
            Kind::DetailedAssessment => "đánh giá chi tiết",
            Kind::Model => "mô hình",
            Kind::Officers => "cán bộ",
            Kind::Informed => "cơ sở được phổ biến",
            Kind::Zones => "khu, cụm, làng nghề được phổ biến",
            Kind::Facilities => "tổng số cơ sở",
            Kind::Invited => "cơ sở được mời",
            Kind::Potential => "cơ sở có tiềm năng",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        let folded = name::folded(word);
        let mut all = Self::ALL.into_iter();
        all.find(|kind| kind.code() == word || name::folded(kind.word()) == folded)
    }

    /// Something organised.
    #[must_use]
    pub fn is_activity(self) -> bool {
        self < Kind::QuickAssessment
    }

    /// Support given to facilities.
    #[must_use]
    pub fn is_support(self) -> bool {
        matches!(
            self,
            Kind::QuickAssessment | Kind::DetailedAssessment | Kind::Model
        )
    }
}

/// One line of the office's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// What it is about.
    pub kind: Kind,
    /// In words.
    pub what: String,
    /// Part of the programme, such as `IV`.
    pub part: String,
    /// Year; nothing where the list is of one year.
    pub year: Option<i32>,
    /// Unit, such as "lớp", "hội thảo", "phóng sự", "đoàn", "DN".
    pub unit: String,
    /// Planned.
    pub planned: Option<Decimal>,
    /// Done.
    pub done: Option<Decimal>,
    /// People who took part.
    pub people: Option<Decimal>,
    /// Money of the state, VND.
    pub central: Option<Decimal>,
    /// Money of the province, VND.
    pub local: Option<Decimal>,
    /// Money of the facilities, VND.
    pub own: Option<Decimal>,
    /// Where the figure comes from.
    pub source: String,
}

/// The office's list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnList {
    /// Its lines in the order of the file.
    pub lines: Vec<Own>,
}

impl OwnList {
    /// Reads a list from CSV with the columns `kind`, `what`, `part`, `year`, `unit`, `planned`, `done`, `people`, `central`, `local`, `own`, `source`; money in VND.
    #[must_use]
    pub fn read(bytes: &[u8]) -> (Self, Vec<SheetProblem>) {
        let (rows, mut problems) = lines(bytes, &["kind"], column);
        let mut list = Self::default();
        for row in rows {
            let Some(kind) = Kind::from_word(row.words("kind")) else {
                let known: Vec<&str> = Kind::ALL.iter().map(|k| k.word()).collect();
                let fault = SheetFault::NotAWord {
                    found: row.words("kind").to_owned(),
                    known: known.join(", "),
                };
                row.fault("kind", fault, &mut problems);
                continue;
            };
            let words = |column: &str| row.words(column).to_owned();
            let year = row.words("year").parse().ok();
            if year.is_none() && !row.words("year").is_empty() {
                let found = SheetFault::NotANumber(words("year"));
                row.fault("year", found, &mut problems);
            }
            let mut number = |column: &str| row.number_of(column, &mut problems);
            list.lines.push(Own {
                kind,
                planned: number("planned"),
                done: number("done"),
                people: number("people"),
                central: number("central"),
                local: number("local"),
                own: number("own"),
                what: words("what"),
                part: words("part"),
                year,
                unit: words("unit"),
                source: words("source"),
            });
        }
        (list, problems)
    }

    /// The lines of a year: those that name it and those that name none.
    pub fn of_year(&self, year: i32) -> impl Iterator<Item = &Own> {
        self.lines
            .iter()
            .filter(move |l| l.year.is_none_or(|y| y == year))
    }

    /// Done, planned and source of a kind in a year, added up over its lines.
    #[must_use]
    pub fn sum(&self, kind: Kind, year: i32) -> Option<(Decimal, Option<Decimal>, String)> {
        let lines: Vec<&Own> = self.of_year(year).filter(|l| l.kind == kind).collect();
        let done: Vec<Decimal> = lines.iter().filter_map(|l| l.done).collect();
        let planned: Vec<Decimal> = lines.iter().filter_map(|l| l.planned).collect();
        let mut sources: Vec<&str> = lines.iter().map(|l| l.source.as_str()).collect();
        sources.retain(|s| !s.is_empty());
        sources.dedup();
        (!done.is_empty()).then(|| {
            let planned = (!planned.is_empty()).then(|| planned.iter().sum());
            (done.iter().sum(), planned, sources.join("; "))
        })
    }
}

/// The columns, each with its Vietnamese head.
const COLUMNS: [(&str, &str); 12] = [
    ("kind", "loại"),
    ("what", "nội dung"),
    ("part", "phần"),
    ("year", "năm"),
    ("unit", "đơn vị tính"),
    ("planned", "kế hoạch"),
    ("done", "thực hiện"),
    ("people", "số người"),
    ("central", "trung ương"),
    ("local", "địa phương"),
    ("own", "vốn cơ sở"),
    ("source", "nguồn"),
];

/// The heads of an empty list.
pub(crate) fn heads() -> Vec<&'static str> {
    COLUMNS.iter().map(|(_, head)| *head).collect()
}

fn column(head: &str) -> Option<&'static str> {
    let head = name::folded(head);
    let found = COLUMNS.into_iter();
    found
        .filter(|(column, vi)| *column == head || name::folded(vi) == head)
        .map(|(column, _)| column)
        .next()
}

/// An exemplary case that the office chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Tax code as typed.
    pub tax_code: String,
    /// What was wrong.
    pub problem: String,
    /// Id of the measure in the facility's submission, or words.
    pub measure: String,
    /// Who agreed that it is told, and when; a case without consent is not printed.
    pub consent: String,
    /// Who saw it on the floor.
    pub verified_by: String,
    /// Whom to ask, as the facility agreed that it is told; nothing else of its contacts is.
    pub contact: String,
}

/// The columns of cases, each with its Vietnamese head.
const CASE_COLUMNS: [(&str, &str); 6] = [
    ("tax_code", "mã số thuế"),
    ("problem", "vấn đề"),
    ("measure", "giải pháp"),
    ("consent", "đồng ý"),
    ("verified_by", "người xác minh"),
    ("contact", "liên hệ công bố"),
];

/// The heads of an empty list of cases.
pub(crate) fn case_heads() -> Vec<&'static str> {
    CASE_COLUMNS.iter().map(|(_, head)| *head).collect()
}

/// Reads cases from CSV with the columns `tax_code`, `problem`, `measure`, `consent`, `verified_by`, `contact`.
#[must_use]
pub fn cases(bytes: &[u8]) -> (Vec<Case>, Vec<SheetProblem>) {
    let known = |head: &str| {
        let folded = name::folded(head);
        let mut all = CASE_COLUMNS.into_iter();
        all.find(|(column, vi)| *column == head || name::folded(vi) == folded)
            .map(|(column, _)| column)
    };
    let (rows, mut problems) = lines(bytes, &["tax_code", "measure", "consent"], known);
    let mut list = Vec::new();
    for row in rows {
        let before = problems.len();
        let tax_code = row.tax_code(&mut problems).to_owned();
        if tax_code.is_empty() {
            if problems.len() == before {
                row.fault("tax_code", SheetFault::Empty, &mut problems);
            }
            continue;
        }
        let words = |column: &str| row.words(column).to_owned();
        list.push(Case {
            tax_code,
            problem: words("problem"),
            measure: words("measure"),
            consent: words("consent"),
            verified_by: words("verified_by"),
            contact: words("contact"),
        });
    }
    (list, problems)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Annex of decision 1233/QĐ-UBND (Hưng Yên 2017): parts by year, million VND.
    const HUNG_YEN: [(&str, Kind, [i64; 4]); 4] = [
        ("I", Kind::Broadcast, [340, 340, 570, 570]),
        ("II", Kind::Class, [130, 270, 340, 340]),
        ("III", Kind::Database, [380, 80, 80, 80]),
        ("IV", Kind::QuickAssessment, [710, 1_110, 1_310, 1_710]),
    ];

    fn hung_yen() -> OwnList {
        let mut text = String::from("kind,part,year,local\n");
        for (part, kind, years) in HUNG_YEN {
            for (year, million) in (2017..).zip(years) {
                text += &format!("{},{part},{year},{million}000000\n", kind.code());
            }
        }
        let (list, problems) = OwnList::read(text.as_bytes());
        assert_eq!(problems, []);
        list
    }

    #[test]
    fn the_budget_of_hung_yen_adds_up_to_8360_million() {
        let list = hung_yen();
        let million = |lines: Vec<&Own>| -> Decimal {
            let sum: Decimal = lines.iter().filter_map(|l| l.local).sum();
            sum / Decimal::from(1_000_000)
        };
        assert_eq!(million(list.lines.iter().collect()), Decimal::from(8_360));
        for (year, total) in (2017..).zip([1_560, 1_800, 2_300, 2_700]) {
            assert_eq!(
                million(list.of_year(year).collect()),
                Decimal::from(total),
                "{year}"
            );
        }
        for (part, total) in [("I", 1_820), ("II", 1_080), ("III", 620), ("IV", 4_840)] {
            let lines = list.lines.iter().filter(|l| l.part == part);
            assert_eq!(million(lines.collect()), Decimal::from(total), "{part}");
        }
    }

    #[test]
    fn a_wrong_word_is_named_with_the_words_allowed() {
        let (list, problems) = OwnList::read("kind,done\nlớp,3\nclass,ba\n".as_bytes());
        assert_eq!(list.lines.len(), 1);
        assert_eq!(problems.len(), 2);
        assert_eq!((problems[0].line, problems[0].column.as_str()), (2, "kind"));
        assert_eq!((problems[1].line, problems[1].column.as_str()), (3, "done"));
    }
}
