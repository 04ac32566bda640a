//! What must hold for a catalogue: every problem is reported with its file, entry and field, not only the first.

mod answer;
mod awareness;
mod measures;
mod office;
mod recognition;
mod reference;
mod sectors;

use super::date::Date;
use super::entry::{Book, Cite, EndUse, Pair, Resource};
use std::collections::{BTreeMap, BTreeSet};

/// Words that stand in a note on the reading and not in a place, in small letters.
const WORKING_NOTES: [&str; 21] = [
    "github",
    "trí nhớ",
    "chưa đọc",
    "chép lại",
    "chưa mở",
    "trang chủ",
    "dẫn lại",
    "máy chép",
    "chưa đối chiếu",
    "bản đăng lại",
    "hiểu biết chung",
    "tài liệu thứ cấp",
    "tóm tắt",
    "suy ra",
    "bản tin",
    "nội dung trang",
    "nội dung bài",
    "theo ba bài",
    "vẫn được dẫn",
    "cần hỏi",
    "chưa tra được",
];

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// File under `catalogue/`.
    pub file: String,
    /// Id of the entry.
    pub entry: String,
    /// Key of the entry.
    pub field: String,
    /// What is wrong and what would be right.
    pub hint: Pair,
}

impl Problem {
    /// File, entry, key and hint on one line, the hint in the language of this code.
    #[must_use]
    pub fn line(&self, language: &str) -> String {
        let Self {
            file,
            entry,
            field,
            hint,
        } = self;
        let hint = if language == "en" { &hint.en } else { &hint.vi };
        format!("{file}: {entry}: {field}: {hint}")
    }
}

/// The sector of factories that find none of their own.
pub const GENERAL: &str = "general";

/// Checks the whole catalogue.
#[must_use]
pub fn check(book: &Book) -> Vec<Problem> {
    let shared = book.end_uses.iter();
    let own = book.sectors.iter().flat_map(|s| s.end_uses.iter());
    let mut checker = Checker {
        sources: book.sources.iter().map(|s| s.id.as_str()).collect(),
        nodes: shared.chain(own).map(|n| (n.id.as_str(), n)).collect(),
        carriers: book.carriers.iter().map(|c| c.id.as_str()).collect(),
        problems: Vec::new(),
    };
    checker.bibliography(book);
    checker.measures(book);
    checker.end_uses("end-uses.toml", &book.end_uses);
    for sector in &book.sectors {
        checker.sector(book, sector);
    }
    checker.routes(book);
    checker.reference_data(book);
    checker.recognitions(book);
    checker.answers(book);
    checker.awareness(book);
    checker.office(book);
    checker.problems
}

/// A hint in both languages.
fn say(vi: impl Into<String>, en: impl Into<String>) -> Pair {
    Pair {
        vi: vi.into(),
        en: en.into(),
    }
}

struct Checker<'a> {
    sources: BTreeSet<&'a str>,
    nodes: BTreeMap<&'a str, &'a EndUse>,
    carriers: BTreeSet<&'a str>,
    problems: Vec<Problem>,
}

impl Checker<'_> {
    fn report(&mut self, file: &str, entry: &str, field: &str, hint: Pair) {
        self.problems.push(Problem {
            file: file.to_owned(),
            entry: entry.to_owned(),
            field: field.to_owned(),
            hint,
        });
    }

    fn unique<'b>(&mut self, file: &str, ids: impl Iterator<Item = &'b str>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            if !seen.insert(id) {
                let hint = say(
                    "mã này đã dùng rồi; mỗi mã chỉ dùng một lần",
                    "stands twice; every id must be unique",
                );
                self.report(file, id, "id", hint);
            }
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            if id.is_empty() || !id.chars().all(plain) {
                let hint = say(
                    "mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối",
                    "an id has lower-case letters without marks, digits and hyphens only",
                );
                self.report(file, id, "id", hint);
            }
        }
    }

    fn cite(&mut self, file: &str, entry: &str, cite: &Cite) {
        if cite.refs.is_empty() {
            let hint = say(
                "chưa ghi nguồn; số liệu nào cũng phải có nguồn",
                "names no source; every figure needs one",
            );
            self.report(file, entry, "cite.refs", hint);
        }
        for source in &cite.refs {
            if !self.sources.contains(source.as_str()) {
                let hint = say(
                    format!("không có nguồn \"{source}\" trong sources.toml"),
                    format!("\"{source}\" is not in sources.toml"),
                );
                self.report(file, entry, "cite.refs", hint);
            }
        }
        if let Some(at) = &cite.at {
            self.words(file, entry, "cite.at", &at.vi, &at.en);
            self.printed_place(file, entry, at);
        }
        if let Some(note) = &cite.note {
            self.words(file, entry, "cite.note", &note.vi, &note.en);
        }
    }

    /// A place is printed in a paper that is signed: what the editor noted on the reading stands apart.
    fn printed_place(&mut self, file: &str, entry: &str, at: &Pair) {
        let vi = at.vi.to_lowercase();
        for word in WORKING_NOTES.iter().filter(|word| vi.contains(**word)) {
            let hint = say(
                format!("“{word}” là ghi chú biên tập, không in: đưa sang note"),
                format!("“{word}” is a working note, which is not printed: move it to note"),
            );
            self.report(file, entry, "cite.at", hint);
        }
    }

    fn pair(&mut self, file: &str, entry: &str, field: &str, pair: &Pair) {
        self.words(file, entry, field, &pair.vi, &pair.en);
    }

    /// Sentences, which cannot be the same in both languages: one is a copy of the other.
    fn sentences(&mut self, file: &str, entry: &str, field: &str, pair: &Pair) {
        self.pair(file, entry, field, pair);
        let long = pair.vi.split_whitespace().count() > 3;
        if long && pair.vi == pair.en {
            let hint = say(
                "hai ngôn ngữ giống hệt nhau; cần dịch",
                "both languages say the same words; one is a copy",
            );
            self.report(file, entry, field, hint);
        }
    }

    fn words(&mut self, file: &str, entry: &str, field: &str, vi: &str, en: &str) {
        for (language, text) in [("vi", vi), ("en", en)] {
            let field = format!("{language}.{field}");
            if text.trim().is_empty() {
                let hint = say(
                    "còn trống; cần đủ cả hai ngôn ngữ",
                    "is empty; both languages are needed",
                );
                self.report(file, entry, &field, hint);
            }
            if text.contains("TODO") || text.contains("FIXME") {
                let hint = say("chưa viết", "is not written yet");
                self.report(file, entry, &field, hint);
            }
            if text != text.trim() {
                let hint = say(
                    "thừa dấu cách ở đầu hoặc cuối",
                    "begins or ends with a space",
                );
                self.report(file, entry, &field, hint);
            }
        }
    }

    /// First and last day of validity, in order.
    fn validity(&mut self, file: &str, entry: &str, from: Option<Date>, to: Option<Date>) {
        if let (Some(from), Some(to)) = (from, to)
            && from > to
        {
            let hint = say("sau valid_to", "is after valid_to");
            self.report(file, entry, "valid_from", hint);
        }
    }

    fn bibliography(&mut self, book: &Book) {
        self.unique("sources.toml", book.sources.iter().map(|s| s.id.as_str()));
        for source in &book.sources {
            if source.title.is_empty() {
                let hint = say("còn trống", "is empty");
                self.report("sources.toml", &source.id, "title", hint);
            }
            let is_address = |url: &str| url.starts_with("https://") || url.starts_with("http://");
            if source.url.as_deref().is_some_and(|url| !is_address(url)) {
                let hint = say("phải bắt đầu bằng https://", "must begin with https://");
                self.report("sources.toml", &source.id, "url", hint);
            }
        }
    }
}

/// Every fuel shares the end uses of `fuel`.
fn same_tree(node: Resource, effect: Resource) -> bool {
    let tree = |resource| match resource {
        Resource::Coal | Resource::Gas | Resource::Oil | Resource::Biomass => Resource::Fuel,
        other => other,
    };
    tree(node) == tree(effect)
}
