//! What somebody decided about two submissions of one tax code and year: which of them counts, or both, where they are two plants.

use crate::name;
use crate::sheet::{SheetFault, SheetProblem, lines};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Which of two submissions counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Keep {
    /// The older one.
    Older,
    /// The newer one.
    Newer,
    /// Both: they are of two plants.
    Both,
}

impl Keep {
    /// Every answer.
    pub const ALL: [Keep; 3] = [Keep::Newer, Keep::Older, Keep::Both];

    /// The word in lists.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Keep::Older => "older",
            Keep::Newer => "newer",
            Keep::Both => "both",
        }
    }

    /// The word in lists that are kept in Vietnamese.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Keep::Older => "bản cũ",
            Keep::Newer => "bản mới",
            Keep::Both => "cả hai",
        }
    }
}

/// A decision about two submissions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Id of the older one.
    pub older: String,
    /// Id of the newer one.
    pub newer: String,
    /// Which counts; nothing where a decision was taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keep: Option<Keep>,
    /// Who decided, as typed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// The day, `YYYY-MM-DD` or as typed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub on: String,
}

impl Decision {
    /// Whether a submission counts by it, given its id.
    #[must_use]
    pub fn keeps(&self, id: &str) -> bool {
        match self.keep {
            Some(Keep::Older) => id == self.older,
            Some(Keep::Newer) => id == self.newer,
            Some(Keep::Both) => true,
            None => false,
        }
    }

    /// Who decided and when, as far as that was typed.
    #[must_use]
    pub fn signed(&self) -> String {
        let said = [self.by.trim(), self.on.trim()];
        let said = said.into_iter().filter(|words| !words.is_empty());
        said.collect::<Vec<_>>().join(", ")
    }
}

/// Decisions, at most one for two submissions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decisions(BTreeMap<[String; 2], Decision>);

/// Two ids without regard to which is the newer one: that may change with the day on which a file is written again.
fn pair(one: &str, other: &str) -> [String; 2] {
    let mut pair = [one.to_owned(), other.to_owned()];
    pair.sort();
    pair
}

impl Decisions {
    /// Keeps a decision in the place of an earlier one about the same two; one that was taken back leaves nothing.
    pub fn put(&mut self, decision: Decision) {
        let pair = pair(&decision.older, &decision.newer);
        if decision.keep.is_some() {
            self.0.insert(pair, decision);
        } else {
            self.0.remove(&pair);
        }
    }

    /// What was decided about two submissions.
    #[must_use]
    pub fn about(&self, one: &str, other: &str) -> Option<&Decision> {
        self.0.get(&pair(one, other))
    }

    /// Takes away every decision about a submission that is none of these, by their ids.
    pub fn without(&mut self, left: &BTreeSet<&str>) -> Vec<Decision> {
        let mut gone = Vec::new();
        self.0.retain(|pair, decision| {
            let is_left = pair.iter().all(|id| left.contains(id.as_str()));
            if !is_left {
                gone.push(decision.clone());
            }
            is_left
        });
        gone
    }

    /// Reads decisions by the columns `older`, `newer`, `keep`, `by`, `on`, or their Vietnamese names; `older` and `newer` are ids of files as the sheet of versions has them.
    #[must_use]
    pub fn read(bytes: &[u8]) -> (Self, Vec<SheetProblem>) {
        let (rows, mut problems) = lines(bytes, &["older", "newer", "keep"], column);
        let mut found = Self::default();
        for row in rows {
            let words = |column: &str| row.words(column).to_owned();
            let empty = ["older", "newer"].into_iter();
            let empty = empty.filter(|column| row.words(column).is_empty());
            let before = problems.len();
            for column in empty {
                row.fault(column, SheetFault::Empty, &mut problems);
            }
            let word = name::folded(row.words("keep"));
            let mut all = Keep::ALL.into_iter();
            let keep = all.find(|keep| keep.code() == word || name::folded(keep.word()) == word);
            if keep.is_none() {
                let fault = SheetFault::NotAWord {
                    found: words("keep"),
                    known: Keep::ALL.map(Keep::word).join(", "),
                };
                row.fault("keep", fault, &mut problems);
            }
            let (older, newer) = (words("older"), words("newer"));
            if problems.len() > before {
                continue;
            }
            if found.about(&older, &newer).is_some() {
                let fault = SheetFault::Twice(format!("{older}, {newer}"));
                row.fault("older", fault, &mut problems);
                continue;
            }
            found.put(Decision {
                older,
                newer,
                keep,
                by: words("by"),
                on: words("on"),
            });
        }
        (found, problems)
    }
}

/// The columns, each with its Vietnamese head.
const COLUMNS: [(&str, &str); 5] = [
    ("older", "mã bản cũ"),
    ("newer", "mã bản mới"),
    ("keep", "bản được dùng"),
    ("by", "người quyết định"),
    ("on", "ngày"),
];

fn column(head: &str) -> Option<&'static str> {
    let head = name::folded(head);
    let mut all = COLUMNS.into_iter();
    all.find(|(column, vi)| *column == head || name::folded(vi) == head)
        .map(|(column, _)| column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decisions_are_read_and_what_is_wrong_is_told() {
        let text = "mã bản cũ;mã bản mới;bản được dùng;người quyết định;ngày\nA;B;Cả hai;Lan;1/12/2026\nC;D;older;;\nB;A;newer;;\n;E;bản mới;;\nF;G;không;;\n";
        let (found, problems) = Decisions::read(text.as_bytes());
        let decision = found.about("B", "A").unwrap();
        assert_eq!(decision.keep, Some(Keep::Both));
        assert_eq!(decision.signed(), "Lan, 1/12/2026");
        let older = found.about("C", "D").unwrap();
        assert!(older.keeps("C") && !older.keeps("D"));
        assert_eq!(older.signed(), "");
        let places: Vec<_> = problems
            .iter()
            .map(|p| (p.line, p.column.as_str()))
            .collect();
        assert_eq!(places, [(4, "older"), (5, "older"), (6, "keep")]);
        let mut found = found;
        found.put(Decision {
            keep: None,
            ..decision_of("A", "B")
        });
        assert_eq!(found.about("A", "B"), None);
    }

    fn decision_of(older: &str, newer: &str) -> Decision {
        Decision {
            older: older.to_owned(),
            newer: newer.to_owned(),
            keep: Some(Keep::Newer),
            by: String::new(),
            on: String::new(),
        }
    }
}
