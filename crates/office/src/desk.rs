//! The desk of an office: everything taken in by name, what was said in reviews here, and both as lines of text, so that work can be kept and carried to another machine.
//!
//! A kept line is one JSON object. What was read stands in it as it came, so that opening work again reads and computes everything again, by the catalogue of that day.

use crate::decision::{Decision, Decisions};
use crate::fate::Collation;
use crate::intake::{Content, Piece, Refusal, Taken};
use crate::lists::List;
use crate::record::{Record, ReviewRow};
use crate::scope::{Scope, Span};
use catalogue::order;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;
use submission::review::Review;

/// What stands in `format` of the first line of an office's work.
pub const WORK: &str = "sxsh-office";

/// The version of the lines.
const VERSION: u32 = 1;

/// What the report is about, as somebody chose it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Province code of 2025; empty where none was chosen.
    pub province: String,
    /// The calendar year of the bills.
    pub data_year: i32,
    /// The programme; that of province and year where none was chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub programme: Option<String>,
    /// The report is of the first half of its year.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub half_year: bool,
}

impl Choice {
    /// Another province: its programme and its span are those of no other.
    pub fn go_to(&mut self, province: String) {
        if province != self.province {
            *self = Self {
                province,
                data_year: self.data_year,
                ..Self::default()
            };
        }
    }

    /// What a report of this choice is about.
    #[must_use]
    pub fn scope(&self) -> Scope {
        let mut scope = Scope::new(self.data_year, self.province.clone());
        if self.half_year {
            scope.span = Span::Half;
        }
        scope
    }

    /// The choice with what nobody chose yet: the province and the year that most submissions name.
    #[must_use]
    pub fn filled(mut self, collation: &Collation) -> Self {
        let records = || collation.accepted.iter().map(|one| &one.record);
        if self.province.is_empty() {
            let named = records().filter_map(|r| r.site.province.clone());
            self.province = most(named).unwrap_or_default();
        }
        if self.data_year == 0 {
            self.data_year = most(records().filter_map(|r| r.year)).unwrap_or_default();
        }
        self
    }
}

/// What stands there most often; of several the first by order.
fn most<T: Ord>(list: impl Iterator<Item = T>) -> Option<T> {
    let mut counts = BTreeMap::<T, usize>::new();
    for one in list {
        *counts.entry(one).or_default() += 1;
    }
    let found = counts.into_iter().rev().max_by_key(|(_, count)| *count);
    found.map(|(one, _)| one)
}

/// One line of an office's work.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Line {
    /// The first line.
    Work {
        /// [`WORK`].
        format: String,
        /// Version of the lines.
        version: u32,
        /// What the report is about.
        choice: Choice,
    },
    /// JSON that was handed in.
    Text {
        /// Its name.
        name: String,
        /// As it came.
        text: String,
    },
    /// JSON that was handed in, in another code than UTF-8.
    Bytes {
        /// Its name.
        name: String,
        /// As it came.
        bytes: Vec<u8>,
    },
    /// A file that gives no submission.
    Refused {
        /// Its name.
        name: String,
        /// Why.
        why: Refusal,
    },
    /// A file that systems leave behind.
    PassedOver {
        /// Its name.
        name: String,
    },
    /// One of the office's own lists; an empty text takes it away.
    List {
        /// The province that it is of; empty in work that was kept before lists had one.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        province: String,
        /// Which.
        list: List,
        /// The name of its file.
        name: String,
        /// As it came.
        text: String,
        /// As it came, where it is a workbook.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        bytes: Vec<u8>,
    },
    /// What was said here about a submission.
    Review {
        /// Digest of the submission.
        digest: String,
        /// The whole review.
        review: Review,
    },
    /// What was decided here about two versions.
    Decision(Decision),
}

impl Line {
    /// The first line of work.
    #[must_use]
    pub fn head(choice: Choice) -> Self {
        Line::Work {
            format: WORK.to_owned(),
            version: VERSION,
            choice,
        }
    }

    /// The line of a piece that was taken in.
    #[must_use]
    pub fn of(piece: &Piece<'_>) -> Self {
        let name = piece.name.clone();
        match &piece.content {
            Content::Json(bytes) => match std::str::from_utf8(bytes) {
                Ok(text) => Line::Text {
                    name,
                    text: text.to_owned(),
                },
                Err(_) => Line::Bytes {
                    name,
                    bytes: bytes.to_vec(),
                },
            },
            Content::Refused(why) => Line::Refused {
                name,
                why: why.clone(),
            },
            Content::PassedOver => Line::PassedOver { name },
        }
    }

    /// Which of the office's own lists a line keeps; nothing where it keeps something else.
    #[must_use]
    pub fn list(&self) -> Option<List> {
        match self {
            Line::List { list, .. } => Some(*list),
            _ => None,
        }
    }

    /// The line of a list as that of a province; any other line as it is.
    #[must_use]
    pub fn of_province(mut self, of: &str) -> Self {
        if let Line::List { province, .. } = &mut self {
            of.clone_into(province);
        }
        self
    }

    /// The piece that a line keeps; nothing where it keeps something else.
    #[must_use]
    pub fn piece(self) -> Option<Piece<'static>> {
        let (name, content) = match self {
            Line::Text { name, text } => (name, Content::Json(Cow::Owned(text.into_bytes()))),
            Line::Bytes { name, bytes } => (name, Content::Json(Cow::Owned(bytes))),
            Line::Refused { name, why } => (name, Content::Refused(why)),
            Line::PassedOver { name } => (name, Content::PassedOver),
            Line::Work { .. } | Line::List { .. } | Line::Review { .. } | Line::Decision(_) => {
                return None;
            }
        };
        Some(Piece { name, content })
    }

    /// The JSON that a line keeps as text; nothing where it keeps none, or in a code without a mark.
    #[must_use]
    pub fn json(&self) -> Option<String> {
        match self {
            Line::Text { text, .. } => Some(text.clone()),
            Line::Bytes { bytes, .. } => {
                let (mark, rest) = bytes.split_at_checked(2)?;
                let unit: fn([u8; 2]) -> u16 = match mark {
                    [0xFF, 0xFE] => u16::from_le_bytes,
                    [0xFE, 0xFF] => u16::from_be_bytes,
                    _ => return None,
                };
                let pairs = rest.chunks_exact(2).filter_map(|pair| pair.try_into().ok());
                let units: Vec<u16> = pairs.map(unit).collect();
                String::from_utf16(&units).ok()
            }
            _ => None,
        }
    }

    /// Under which key it is kept: a later line with the same key takes the place of an earlier one.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            // Before every other, so that it is read first.
            Line::Work { .. } => "choice".to_owned(),
            Line::List { province, list, .. } if province.is_empty() => {
                format!("list/{}", list.code())
            }
            Line::List { province, list, .. } => format!("list/{province}/{}", list.code()),
            Line::Review { digest, .. } => review_key(digest),
            Line::Decision(decision) => {
                let mut pair = [decision.older.as_str(), decision.newer.as_str()];
                pair.sort_unstable();
                format!("decision/{}", pair.join("/"))
            }
            Line::Text { name, .. }
            | Line::Bytes { name, .. }
            | Line::Refused { name, .. }
            | Line::PassedOver { name } => file_key(name),
        }
    }

    /// The line as text without its end.
    #[must_use]
    pub fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The line that a text holds; nothing where it is none of this version.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let line: Self = serde_json::from_str(text).ok()?;
        match &line {
            Line::Work {
                format, version, ..
            } if format != WORK || *version > VERSION => None,
            _ => Some(line),
        }
    }
}

/// The key of the line of a file.
#[must_use]
pub fn file_key(name: &str) -> String {
    format!("file/{name}")
}

/// The key of the line of a review.
fn review_key(digest: &str) -> String {
    format!("review/{digest}")
}

/// Whether bytes begin as the work of an office does.
#[must_use]
pub fn is_work(bytes: &[u8]) -> bool {
    let head = bytes.split(|b| *b == b'\n').next().unwrap_or_default();
    let line = std::str::from_utf8(head).ok().and_then(Line::read);
    matches!(line, Some(Line::Work { .. }))
}

/// What became of something that was put on the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Put {
    /// It lies there under this name.
    New(String),
    /// The same lay there already, under the same name.
    Known,
}

/// Everything taken in, and what was said about it here.
#[derive(Debug, Clone, Default)]
pub struct Desk {
    taken: BTreeMap<String, Taken>,
    reviews: BTreeMap<String, Review>,
    decisions: Decisions,
}

impl Desk {
    /// Puts something on the desk. Another file of the same name gets a number behind it; the same file once more changes nothing.
    pub fn put(&mut self, name: &str, taken: Taken) -> Put {
        let mut free = name.to_owned();
        let mut number = 1;
        while let Some(here) = self.taken.get(&free) {
            if is_same(here, &taken) {
                return Put::Known;
            }
            number += 1;
            free = format!("{name} ({number})");
        }
        self.taken.insert(free.clone(), taken);
        Put::New(free)
    }

    /// Nothing lies here.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.taken.is_empty()
    }

    /// A submission by its id, whatever its fate, with the name of its file: the one that counts, where one does.
    #[must_use]
    pub fn find(&self, id: &str, collation: &Collation) -> Option<(String, Arc<Record>)> {
        let mut accepted = collation.accepted.iter();
        if let Some(one) = accepted.find(|one| *one.record.id == *id) {
            return Some((one.name.clone(), Arc::clone(&one.record)));
        }
        let mut taken = self.taken.iter();
        taken.find_map(|(name, taken)| match self.said(taken) {
            Taken::Record(record) if *record.id == *id => Some((name.clone(), record)),
            _ => None,
        })
    }

    /// What was taken in, with the longer of the review in the file and the one said here.
    fn said(&self, taken: &Taken) -> Taken {
        if let Taken::Record(record) = taken
            && let Some(review) = self.reviews.get(&record.digest)
            && review.length() > record.review.length
        {
            let mut record = (**record).clone();
            record.review = ReviewRow::of(review);
            return Taken::Record(Arc::new(record));
        }
        taken.clone()
    }

    /// What was said here about a submission.
    #[must_use]
    pub fn review(&self, digest: &str) -> Option<&Review> {
        self.reviews.get(digest)
    }

    /// Keeps what is said about a submission, unless more was said already.
    pub fn say(&mut self, digest: &str, review: Review) {
        let said = self.reviews.get(digest).map(Review::length);
        if said.is_none_or(|said| said <= review.length()) {
            self.reviews.insert(digest.to_owned(), review);
        }
    }

    /// Keeps what was decided about two versions, in the place of an earlier decision about them.
    pub fn decide(&mut self, decision: Decision) {
        self.decisions.put(decision);
    }

    /// Takes away the submissions that name a province, of one data year or of all, with what was said and decided about them; the keys of the lines that kept them.
    pub fn erase(&mut self, province: &str, year: Option<i32>) -> Vec<String> {
        let is_of = |record: &Record| {
            let is_year = year.is_none_or(|year| record.year == Some(year));
            record.site.province.as_deref() == Some(province) && is_year
        };
        let mut keys = Vec::new();
        self.taken.retain(|name, taken| match taken {
            Taken::Record(record) if is_of(record) => {
                keys.push(file_key(name));
                false
            }
            _ => true,
        });
        let records = || {
            self.taken.values().filter_map(|taken| match taken {
                Taken::Record(record) => Some(record),
                Taken::Refused(_) | Taken::PassedOver => None,
            })
        };
        let digests = order::set(records().map(|r| r.digest.as_str()));
        let ids = order::set(records().map(|r| &*r.id));
        self.reviews.retain(|digest, _| {
            let is_left = digests.contains(digest.as_str());
            if !is_left {
                keys.push(review_key(digest));
            }
            is_left
        });
        let gone = self.decisions.without(&ids);
        keys.extend(
            gone.into_iter()
                .map(|decision| Line::Decision(decision).key()),
        );
        keys
    }

    /// Decides over everything on the desk. Of the review in a file and the one said here the longer counts: a review only grows.
    #[must_use]
    pub fn collation(&self) -> Collation {
        let taken = self.taken.iter();
        let taken = taken.map(|(name, taken)| (name.clone(), self.said(taken)));
        Collation::decided(taken.collect(), &self.decisions)
    }
}

/// Whether two pieces of one name say the same.
fn is_same(here: &Taken, other: &Taken) -> bool {
    match (here, other) {
        (Taken::Record(a), Taken::Record(b)) => {
            (&a.digest, &a.review.mark, a.created) == (&b.digest, &b.review.mark, b.created)
                && a.comparison == b.comparison
        }
        (Taken::Refused(a), Taken::Refused(b)) => a == b,
        (Taken::PassedOver, Taken::PassedOver) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::Keep;
    use crate::intake::{Knowledge, Pieces};
    use catalogue::date::Date;
    use submission::review::State;

    const KNOWLEDGE: fn() -> Knowledge<'static> = || Knowledge {
        catalogue: catalogue_embedded::whole(),
        today: Date {
            year: 2026,
            month: 11,
            day: 28,
        },
    };

    fn file(name: &str) -> String {
        format!(
            r#"{{"format":"sxsh-submission","version":1,"created":"2026-11-21","data":{{"facility":{{"name":"{name}"}}}}}}"#
        )
    }

    fn put(desk: &mut Desk, name: &str, bytes: &[u8]) -> Vec<(Line, Put)> {
        let pieces = Pieces::of(name, Cow::Borrowed(bytes), KNOWLEDGE().catalogue);
        let put = pieces.map(|piece| {
            let taken = piece.content.reduced(KNOWLEDGE());
            (Line::of(&piece), desk.put(&piece.name, taken))
        });
        put.collect()
    }

    #[test]
    fn what_is_kept_is_opened_with_the_same_fates() {
        let mut desk = Desk::default();
        let utf16: Vec<u8> = [0xFF, 0xFE]
            .into_iter()
            .chain(file("Giấy").encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        let mut lines = Vec::new();
        for (name, bytes) in [
            ("a.json", file("Bia").into_bytes()),
            ("b.json", b"{".to_vec()),
            ("c.json", utf16),
            (".DS_Store", vec![0]),
            ("d.json", file("Bia").into_bytes()),
        ] {
            lines.extend(
                put(&mut desk, name, &bytes)
                    .into_iter()
                    .map(|(line, _)| line),
            );
        }
        let count = desk.collation().count();
        assert_eq!(
            (count.seen, count.accepted, count.duplicate, count.rejected),
            (4, 2, 1, 1)
        );
        let mut again = Desk::default();
        for line in &lines {
            let line = Line::read(&line.text()).unwrap();
            assert_eq!(line.json().is_some(), !line.key().contains("DS_"));
            let piece = line.piece().unwrap();
            let taken = piece.content.reduced(KNOWLEDGE());
            assert_eq!(again.put(&piece.name, taken), Put::New(piece.name.clone()));
        }
        assert_eq!(again.collation(), desk.collation());
    }

    #[test]
    fn another_file_of_one_name_is_seen_and_the_same_file_is_not_seen_twice() {
        let mut desk = Desk::default();
        let first = put(&mut desk, "a.json", file("Bia").as_bytes());
        assert_eq!(first[0].1, Put::New("a.json".to_owned()));
        assert_eq!(
            put(&mut desk, "a.json", file("Bia").as_bytes())[0].1,
            Put::Known
        );
        let other = put(&mut desk, "a.json", file("Giấy").as_bytes());
        assert_eq!(other[0].1, Put::New("a.json (2)".to_owned()));
        assert_eq!(
            put(&mut desk, "a.json", file("Giấy").as_bytes())[0].1,
            Put::Known
        );
        assert_eq!(desk.collation().count().seen, 2);
    }

    #[test]
    fn a_list_is_kept_as_it_came() {
        let of = |province: &str| Line::List {
            province: province.to_owned(),
            list: List::Register,
            name: "danh sách.csv".to_owned(),
            text: "mst;tên\n0101234567;Giấy \"A\"\n".to_owned(),
            bytes: vec![],
        };
        // Each province has lists of its own; work that was kept before is still read.
        for (province, key) in [
            ("25", "list/25/register"),
            ("01", "list/01/register"),
            ("", "list/register"),
        ] {
            let line = of(province);
            assert_eq!(line.key(), key);
            assert_eq!(Line::read(&line.text()), Some(line.clone()));
            assert_eq!(line.piece(), None);
        }
        assert!(!of("").text().contains("province"));
    }

    #[test]
    fn a_province_or_a_year_can_be_erased_and_the_rest_stays() {
        let of = |name: &str, province: &str, year: i32| {
            let facility =
                format!(r#""facility":{{"name":"{name}","province":"{province}","year":{year}}}"#);
            file("x").replace(r#""facility":{"name":"x"}"#, &facility)
        };
        let mut desk = Desk::default();
        put(&mut desk, "a.json", of("A", "25", 2025).as_bytes());
        put(&mut desk, "b.json", of("B", "25", 2024).as_bytes());
        put(&mut desk, "c.json", of("C", "01", 2025).as_bytes());
        put(&mut desk, "d.json", b"{");
        let collation = desk.collation();
        let one = collation.accepted.iter().find(|a| a.name == "a.json");
        let digest = one.unwrap().record.digest.clone();
        desk.say(&digest, Review::default());
        let keys = desk.erase("25", Some(2025));
        assert_eq!(keys, ["file/a.json".to_owned(), format!("review/{digest}")]);
        assert_eq!(desk.review(&digest), None);
        let names = |desk: &Desk| -> Vec<String> {
            desk.collation()
                .seen
                .iter()
                .map(|s| s.name.clone())
                .collect()
        };
        assert_eq!(names(&desk), ["b.json", "c.json", "d.json"]);
        assert_eq!(desk.erase("25", None), ["file/b.json"]);
        assert_eq!(names(&desk), ["c.json", "d.json"]);
    }

    #[test]
    fn another_province_begins_with_its_own_programme_and_the_whole_year() {
        let mut choice = Choice {
            province: "25".to_owned(),
            data_year: 2025,
            programme: Some("PT-2020".to_owned()),
            half_year: true,
        };
        let before = choice.clone();
        choice.go_to("25".to_owned());
        assert_eq!(choice, before);
        choice.go_to("01".to_owned());
        assert_eq!(
            (choice.data_year, choice.programme, choice.half_year),
            (2025, None, false)
        );
    }

    #[test]
    fn what_is_said_here_counts_until_more_is_said_in_the_file() {
        let mut desk = Desk::default();
        put(&mut desk, "a.json", file("Bia").as_bytes());
        let digest = desk.collation().accepted[0].record.digest.clone();
        let mut review = Review::default();
        review.go(State::InReview, "Lan", "2026-12-01", "").unwrap();
        review
            .go(State::Rejected, "Lan", "2026-12-02", "sai năm")
            .unwrap();
        desk.say(&digest, review.clone());
        assert_eq!(desk.collation().count().rejected, 1);
        desk.say(&digest, Review::default());
        assert_eq!(desk.review(&digest), Some(&review));
        // The factory sends it again with an answer of its own.
        review.go(State::Received, "Hà", "2026-12-05", "").unwrap();
        let returned = review.put_into(&file("Bia")).unwrap();
        put(&mut desk, "b.json", returned.as_bytes());
        let collation = desk.collation();
        assert_eq!(collation.accepted.len(), 1);
        assert_eq!(collation.accepted[0].record.review.state, State::Received);
    }

    #[test]
    fn a_decision_is_kept_and_can_be_taken_back() {
        let plant = |name: &str| {
            let facility = format!(
                r#""facility":{{"name":"{name}","commune":"Xã {name}","tax_code":"0100100079","year":2025}}"#
            );
            file("x").replace(r#""facility":{"name":"x"}"#, &facility)
        };
        let mut desk = Desk::default();
        put(&mut desk, "a.json", plant("Bia").as_bytes());
        put(&mut desk, "b.json", plant("Giấy").as_bytes());
        let collation = desk.collation();
        assert!(collation.successions[0].is_open());
        let (older, newer) = (
            &collation.successions[0].older,
            &collation.successions[0].newer,
        );
        let decision = |keep| Decision {
            older: older.id.to_string(),
            newer: newer.id.to_string(),
            keep,
            by: "Lan".to_owned(),
            on: "2026-12-01".to_owned(),
        };
        let line = Line::Decision(decision(Some(Keep::Both)));
        assert_eq!(Line::read(&line.text()), Some(line.clone()));
        assert!(line.text().starts_with(r#"{"kind":"decision","older":"#));
        let back = Line::Decision(decision(None));
        assert_eq!(line.key(), back.key());
        assert_eq!(Line::read(&back.text()), Some(back));
        desk.decide(decision(Some(Keep::Both)));
        assert_eq!(desk.collation().accepted.len(), 2);
        assert!(!desk.collation().successions[0].is_open());
        desk.decide(decision(None));
        assert_eq!(desk.collation(), collation);
    }

    #[test]
    fn what_most_submissions_name_is_chosen_where_nobody_chose() {
        let mut desk = Desk::default();
        for (number, (province, year)) in [("25", 2025), ("25", 2024), ("01", 2025)]
            .into_iter()
            .enumerate()
        {
            let facility = format!(
                r#""facility":{{"name":"N{number}","province":"{province}","year":{year}}}"#
            );
            let text = file("x").replace(r#""facility":{"name":"x"}"#, &facility);
            put(&mut desk, &format!("{number}.json"), text.as_bytes());
        }
        let collation = desk.collation();
        assert_eq!(collation.accepted.len(), 3);
        let chosen = Choice::default().filled(&collation);
        assert_eq!((chosen.province.as_str(), chosen.data_year), ("25", 2025));
        let own = Choice {
            data_year: 2020,
            ..Choice::default()
        };
        assert_eq!(own.filled(&collation).data_year, 2020);
    }

    #[test]
    fn work_is_known_by_its_first_line() {
        let head = Line::head(Choice {
            province: "25".to_owned(),
            data_year: 2025,
            programme: None,
            half_year: true,
        });
        let text = format!(
            "{}\n{}",
            head.text(),
            Line::PassedOver { name: "x".into() }.text()
        );
        assert!(is_work(text.as_bytes()));
        assert!(!is_work(file("Bia").as_bytes()));
        assert!(!is_work(b""));
    }
}
