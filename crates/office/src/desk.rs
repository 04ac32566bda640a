//! The desk of an office: everything taken in by name, what was said in reviews here, and both as lines of text, so that work can be kept and carried to another machine.

mod choice;
mod line;
#[cfg(test)]
mod tests;

pub use choice::Choice;
pub use document::lines::Lines;
pub use line::{Line, WORK, file_key, is_work};

use crate::decision::{Decision, Decisions};
use crate::fate::{Collation, Deciding};
use crate::intake::Taken;
use crate::record::{Record, ReviewRow};
use catalogue::order;
use line::review_key;
use std::collections::BTreeMap;
use std::sync::Arc;
use submission::review::Review;

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
        self.erase_where(|taken| match taken {
            Taken::Record(record) => {
                let is_year = year.is_none_or(|year| record.year == Some(year));
                record.site.province.as_deref() == Some(province) && is_year
            }
            Taken::Refused(_) | Taken::PassedOver => false,
        })
    }

    /// How many files are of no province that is known.
    #[must_use]
    pub fn unplaced(&self) -> usize {
        self.taken
            .values()
            .filter(|taken| is_unplaced(taken))
            .count()
    }

    /// Takes away the files that are of no province that is known, with what was said and decided about them; the keys of the lines that kept them.
    pub fn erase_unplaced(&mut self) -> Vec<String> {
        self.erase_where(is_unplaced)
    }

    fn erase_where(&mut self, is_gone: impl Fn(&Taken) -> bool) -> Vec<String> {
        let mut keys = Vec::new();
        self.taken.retain(|name, taken| {
            let is_left = !is_gone(taken);
            if !is_left {
                keys.push(file_key(name));
            }
            is_left
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
        Collation::decided(self.everything(), &self.decisions)
    }

    /// The same in steps.
    #[must_use]
    pub fn deciding(&self) -> Deciding {
        Deciding::begin(self.everything(), self.decisions.clone())
    }

    fn everything(&self) -> Vec<(String, Taken)> {
        let taken = self.taken.iter();
        let taken = taken.map(|(name, taken)| (name.clone(), self.said(taken)));
        taken.collect()
    }
}

/// A submission that names no province, a file that could not be read, or one that systems leave behind.
fn is_unplaced(taken: &Taken) -> bool {
    match taken {
        Taken::Record(record) => record.site.province.is_none(),
        Taken::Refused(_) | Taken::PassedOver => true,
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
