//! What the office says itself, because no submission does: what it organised and supported, its officers, totals from elsewhere, exemplary cases.

use crate::name;
use crate::scope::{Scope, Span};
use crate::sheet::{Line, SheetFault, SheetProblem, lines};
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

/// The level of government that officers belong to. Districts were abolished in July 2025: lists of the years before still name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The department of industry and trade.
    Department,
    /// Boards of industrial zones.
    ZoneBoard,
    /// Communes, wards and special zones.
    Commune,
    /// Districts.
    District,
}

impl Level {
    /// Every level, in the order of the report.
    pub const ALL: [Level; 4] = [
        Level::Department,
        Level::ZoneBoard,
        Level::Commune,
        Level::District,
    ];

    /// The word in lists and in data.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Level::Department => "department",
            Level::ZoneBoard => "zone-board",
            Level::Commune => "commune",
            Level::District => "district",
        }
    }

    /// The word in lists that are kept in Vietnamese.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Level::Department => "sở",
            Level::ZoneBoard => "ban quản lý khu",
            Level::Commune => "xã",
            Level::District => "huyện",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        let folded = name::folded(word);
        let bare = name::folded("cấp ");
        let bare = folded.strip_prefix(&bare).unwrap_or(&folded).trim();
        let mut all = Self::ALL.into_iter();
        all.find(|level| level.code() == word || name::folded(level.word()) == bare)
    }
}

/// A half of a year of activities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Half {
    /// Until the day on which the half year of the programme ends.
    First,
    /// The rest.
    Second,
}

impl Half {
    /// The words in lists, the usual Vietnamese one first.
    #[must_use]
    pub fn words(self) -> &'static [&'static str] {
        match self {
            Half::First => &["6 tháng đầu", "6 tháng đầu năm", "1", "I", "first"],
            Half::Second => &["6 tháng cuối", "6 tháng cuối năm", "2", "II", "second"],
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        let folded = name::folded(word);
        let is = |half: &Half| half.words().iter().any(|w| name::folded(w) == folded);
        [Half::First, Half::Second].into_iter().find(is)
    }
}

/// The words of a line that is of no half.
const WHOLE_YEAR: [&str; 2] = ["cả năm", "year"];

/// What lines of one kind come to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sum {
    /// Done; nothing where no line says it.
    pub done: Option<Decimal>,
    /// Planned; as done.
    pub planned: Option<Decimal>,
    /// Where the figures come from.
    pub source: String,
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
    /// The level of government, of officers.
    pub level: Option<Level>,
    /// Year; nothing where the list is of one year.
    pub year: Option<i32>,
    /// Half of the year; nothing where it is of all of it.
    pub half: Option<Half>,
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
    /// Reads a list from CSV with the columns `kind`, `what`, `part`, `level`, `year`, `half`, `unit`, `planned`, `done`, `people`, `central`, `local`, `own`, `source`; money in VND.
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
            let level = word(&row, "level", Level::from_word, &mut problems, || {
                Level::ALL.map(Level::word).join(", ")
            });
            let is_year = |found: &str| {
                let folded = name::folded(found);
                WHOLE_YEAR.iter().any(|w| name::folded(w) == folded)
            };
            let half = match is_year(row.words("half")) {
                true => None,
                false => word(&row, "half", Half::from_word, &mut problems, || {
                    let halves = [Half::First, Half::Second].iter();
                    let usual = halves.filter_map(|h| h.words().first().copied());
                    let usual: Vec<&str> = usual.chain(WHOLE_YEAR.first().copied()).collect();
                    usual.join(", ")
                }),
            };
            let mut number = |column: &str| row.whole_of(column, &mut problems);
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
                level,
                year,
                half,
                unit: words("unit"),
                source: words("source"),
            });
        }
        (list, problems)
    }

    /// The lines of a report: those of its year, and those that name none. A report of half a year has those of the first half alone; totals are of no half.
    pub fn of_period(&self, scope: &Scope) -> impl Iterator<Item = &Own> {
        let lines = self.of_year(scope.report_year);
        let span = scope.span;
        lines.filter(move |l| l.is_total() || span == Span::Year || l.half == Some(Half::First))
    }

    /// How many lines a report of half a year leaves out because they name no half.
    #[must_use]
    pub fn without_half(&self, scope: &Scope, is_wanted: impl Fn(Kind) -> bool) -> usize {
        let lines = self.of_year(scope.report_year);
        let open = lines.filter(|l| !l.is_total() && l.half.is_none() && is_wanted(l.kind));
        match scope.span {
            Span::Year => 0,
            Span::Half => open.count(),
        }
    }

    fn of_year(&self, year: i32) -> impl Iterator<Item = &Own> {
        self.lines
            .iter()
            .filter(move |l| l.year.is_none_or(|y| y == year))
    }

    /// What the lines of a kind come to in a report, those of one level where one is asked for.
    #[must_use]
    pub fn sum(&self, kind: Kind, scope: &Scope, level: Option<Level>) -> Sum {
        let lines = self.of_period(scope).filter(|l| l.kind == kind);
        let lines: Vec<&Own> = lines
            .filter(|l| level.is_none() || l.level == level)
            .collect();
        let added = |of: fn(&Own) -> Option<Decimal>| -> Option<Decimal> {
            let said: Vec<Decimal> = lines.iter().filter_map(|l| of(l)).collect();
            (!said.is_empty()).then(|| said.iter().sum())
        };
        let mut sources: Vec<&str> = lines.iter().map(|l| l.source.as_str()).collect();
        sources.retain(|s| !s.is_empty());
        sources.dedup();
        Sum {
            done: added(|l| l.done),
            planned: added(|l| l.planned),
            source: sources.join("; "),
        }
    }
}

impl Own {
    /// A total of the province, which is of no half.
    fn is_total(&self) -> bool {
        matches!(
            self.kind,
            Kind::Facilities | Kind::Invited | Kind::Potential
        )
    }
}

/// One of the words that can stand in a column; nothing where it is empty, and a problem where it is another.
fn word<T>(
    row: &Line,
    column: &str,
    read: impl Fn(&str) -> Option<T>,
    problems: &mut Vec<SheetProblem>,
    known: impl Fn() -> String,
) -> Option<T> {
    let found = row.words(column);
    if found.is_empty() {
        return None;
    }
    let value = read(found);
    if value.is_none() {
        let fault = SheetFault::NotAWord {
            found: found.to_owned(),
            known: known(),
        };
        row.fault(column, fault, problems);
    }
    value
}

/// The columns, each with its Vietnamese head.
const COLUMNS: [(&str, &str); 14] = [
    ("kind", "loại"),
    ("what", "nội dung"),
    ("part", "phần"),
    ("level", "cấp"),
    ("year", "năm"),
    ("half", "kỳ"),
    ("unit", "đơn vị tính"),
    ("planned", "kế hoạch"),
    ("done", "thực hiện"),
    ("people", "số người"),
    ("central", "trung ương"),
    ("local", "địa phương"),
    ("own", "vốn cơ sở"),
    ("source", "nguồn"),
];

/// The columns by their names in data, with the heads of an empty list.
pub(crate) fn columns() -> Vec<(&'static str, &'static str)> {
    COLUMNS.to_vec()
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

/// The columns of cases by their names in data, with the heads of an empty list.
pub(crate) fn case_columns() -> Vec<(&'static str, &'static str)> {
    CASE_COLUMNS.to_vec()
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

    type Annex = (&'static str, Kind, [u32; 4], [u32; 4], [u32; 4]);

    /// Annex of decision 1233/QĐ-UBND (Hưng Yên 2017), by year from 2017 on: part, kind, how many, million VND of the state, million VND of the province. Where 380 of the state's 1,080 stand is not in what could be read of it, so that they stand here in the line of 380; every sum holds wherever they stand.
    const HUNG_YEN: [Annex; 8] = [
        ("I", Kind::Broadcast, [0; 4], [0; 4], [340, 340, 570, 570]),
        ("II", Kind::Class, [0; 4], [0; 4], [130, 270, 340, 340]),
        (
            "III",
            Kind::Database,
            [0; 4],
            [380, 0, 0, 0],
            [0, 80, 80, 80],
        ),
        (
            "IV",
            Kind::QuickAssessment,
            [0, 2, 2, 2],
            [0, 100, 100, 100],
            [0; 4],
        ),
        (
            "IV",
            Kind::QuickAssessment,
            [4, 10, 10, 18],
            [0; 4],
            [200, 500, 500, 900],
        ),
        ("IV", Kind::Model, [0, 0, 1, 1], [0, 0, 200, 200], [0; 4]),
        (
            "IV",
            Kind::Model,
            [2, 2, 2, 2],
            [0; 4],
            [400, 400, 400, 400],
        ),
        ("IV", Kind::Other, [0; 4], [0; 4], [110, 110, 110, 110]),
    ];

    fn hung_yen() -> OwnList {
        let mut text = String::from("kind,part,year,planned,central,local\n");
        for (part, kind, counts, central, local) in HUNG_YEN {
            let kind = kind.code();
            for at in 0..4 {
                let (count, central, local) = (counts[at], central[at], local[at]);
                let year = 2017 + at;
                text += &format!("{kind},{part},{year},{count},{central}000000,{local}000000\n");
            }
        }
        let (list, problems) = OwnList::read(text.as_bytes());
        assert_eq!(problems, []);
        list
    }

    fn of(year: i32, span: Span) -> Scope {
        Scope {
            report_year: year,
            span,
            ..Scope::new(year - 1, "33".to_owned())
        }
    }

    #[test]
    fn the_budget_of_hung_yen_adds_up_to_8360_million() {
        let list = hung_yen();
        let million = |lines: Vec<&Own>, of: fn(&Own) -> Option<Decimal>| -> Decimal {
            let sum: Decimal = lines.iter().filter_map(|l| of(l)).sum();
            sum / Decimal::from(1_000_000)
        };
        let both = |l: &Own| Some(l.central? + l.local?);
        let all = || list.lines.iter().collect::<Vec<_>>();
        assert_eq!(million(all(), both), Decimal::from(8_360));
        assert_eq!(million(all(), |l| l.central), Decimal::from(1_080));
        assert_eq!(million(all(), |l| l.local), Decimal::from(7_280));
        for (year, total) in (2017..).zip([1_560, 1_800, 2_300, 2_700]) {
            let lines = list.of_period(&of(year, Span::Year)).collect();
            assert_eq!(million(lines, both), Decimal::from(total), "{year}");
        }
        for (part, total) in [("I", 1_820), ("II", 1_080), ("III", 620), ("IV", 4_840)] {
            let lines = list.lines.iter().filter(|l| l.part == part);
            assert_eq!(
                million(lines.collect(), both),
                Decimal::from(total),
                "{part}"
            );
        }
        for (kind, count) in [(Kind::QuickAssessment, 48), (Kind::Model, 10)] {
            let years = (2017..=2020).map(|year| list.sum(kind, &of(year, Span::Year), None));
            let planned: Decimal = years.filter_map(|sum| sum.planned).sum();
            assert_eq!(planned, Decimal::from(count), "{kind:?}");
        }
    }

    #[test]
    fn a_count_or_an_amount_with_decimals_is_told_and_does_not_count() {
        // The misprint of the annex is 4.00 for 400.
        let text =
            "loại;thực hiện;địa phương\nmô hình;4.00;4.00\nmô hình;4,5;1.500.000\nmô hình;1.200;\n";
        let (list, problems) = OwnList::read(text.as_bytes());
        let told: Vec<(u64, &str, &SheetFault)> = problems
            .iter()
            .map(|p| (p.line, p.column.as_str(), &p.what))
            .collect();
        let not_whole = |found: &str| SheetFault::NotWhole(found.to_owned());
        assert_eq!(
            told,
            [
                (2, "done", &not_whole("4.00")),
                (2, "local", &not_whole("4.00")),
                (3, "done", &not_whole("4,5")),
            ]
        );
        let done: Vec<Option<Decimal>> = list.lines.iter().map(|l| l.done).collect();
        assert_eq!(done, [None, None, Some(1_200.into())]);
        assert_eq!(list.lines[1].local, Some(1_500_000.into()));
    }

    #[test]
    fn a_report_of_half_a_year_has_the_lines_of_that_half() {
        let text = "loại;năm;kỳ;cấp;thực hiện\n\
            cán bộ;2026;6 tháng đầu;sở;3\n\
            cán bộ;2026;1;cấp xã;4\n\
            cán bộ;2026;II;xã;5\n\
            cán bộ;2026;cả năm;ban quản lý khu;6\n\
            tổng số cơ sở;2026;;;900\n\
            cán bộ;2026;quý I;tỉnh;7\n";
        let (list, problems) = OwnList::read(text.as_bytes());
        let told: Vec<(u64, &str)> = problems
            .iter()
            .map(|p| (p.line, p.column.as_str()))
            .collect();
        assert_eq!(told, [(7, "level"), (7, "half")]);
        let done = |span, level| list.sum(Kind::Officers, &of(2026, span), level).done;
        assert_eq!(done(Span::Half, None), Some(7.into()));
        assert_eq!(done(Span::Half, Some(Level::Commune)), Some(4.into()));
        assert_eq!(done(Span::Half, Some(Level::ZoneBoard)), None);
        assert_eq!(done(Span::Year, Some(Level::Commune)), Some(9.into()));
        assert_eq!(done(Span::Year, None), Some(25.into()));
        let all = list.sum(Kind::Facilities, &of(2026, Span::Half), None);
        assert_eq!(all.done, Some(900.into()));
        assert_eq!(list.without_half(&of(2026, Span::Half), |_| true), 2);
        assert_eq!(list.without_half(&of(2026, Span::Year), |_| true), 0);
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
