//! How the fates are decided: in steps, each short even over ten thousand files, so that whoever shows a page can rest between them.

use super::namesakes::{Namesakes, lookalikes, namesake};
use super::{Accepted, Collation, Fate, Rejection, Seen, Standing};
use crate::decision::Decisions;
use crate::intake::{Refusal, Taken};
use crate::key::Key;
use crate::record::{FileId, Origin};
use crate::sorting::Sorting;
use catalogue::date::Date;
use catalogue::order;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use submission::review::State;

/// So many names are compared, or so many tax codes judged, in one step.
const STEP: usize = 500;

/// A collation that is being decided.
#[derive(Debug)]
pub struct Deciding {
    collation: Collation,
    decisions: Decisions,
    next: Next,
}

/// What is to be done next.
#[derive(Debug)]
enum Next {
    /// Tells submissions from what gives none.
    Part(Vec<(String, Taken)>, Vec<Accepted>),
    /// Puts the better of two with the same figures last.
    Order(Sorting<Accepted>),
    /// Finds doubles, from the last on: the best of each digest.
    Doubles(Vec<Accepted>, BTreeMap<String, Accepted>),
    /// Puts the better version last.
    Rank(Sorting<Accepted>),
    /// Brings together what has one key, from the last on, so that the newest is the first.
    Keys(Vec<Accepted>, BTreeMap<Key, Vec<Accepted>>),
    /// Decides which version of a key counts.
    Versions(std::collections::btree_map::IntoIter<Key, Vec<Accepted>>),
    /// Puts what counts into its order.
    Accepted(Sorting<Accepted>),
    /// Puts every file seen into its order.
    Seen(Sorting<Seen>),
    /// Compares names, from this place on.
    Names(usize, Namesakes),
}

impl Deciding {
    /// Begins to decide over everything taken in, each with its name, by what somebody decided about two of them.
    #[must_use]
    pub fn begin(taken: Vec<(String, Taken)>, decisions: Decisions) -> Self {
        Self {
            collation: Collation::default(),
            decisions,
            next: Next::Part(taken, Vec::new()),
        }
    }

    /// Does a step: what is left to be done, or the collation where that was the last.
    pub fn step(mut self) -> ControlFlow<Collation, Self> {
        let collation = &mut self.collation;
        self.next = match self.next {
            Next::Part(mut taken, mut records) => {
                for (name, taken) in last(&mut taken) {
                    records.extend(collation.part(name, taken));
                }
                if taken.is_empty() {
                    Next::Order(Sorting::of(collation.without_examples(records)))
                } else {
                    Next::Part(taken, records)
                }
            }
            Next::Order(sorting) => match sorting.step(|a, b| {
                let lengths = a.record.review.length.cmp(&b.record.review.length);
                lengths.then_with(|| rank(a).cmp(&rank(b)))
            }) {
                ControlFlow::Break(records) => Next::Doubles(records, BTreeMap::new()),
                ControlFlow::Continue(next) => Next::Order(next),
            },
            Next::Doubles(mut records, mut best) => {
                for one in last(&mut records).rev() {
                    collation.without_double(one, &mut best);
                }
                if records.is_empty() {
                    Next::Rank(Sorting::of(best.into_values().collect()))
                } else {
                    Next::Doubles(records, best)
                }
            }
            // The same figures have one review, the longest: what it rejects is no double that counts. Of what is left the newest version counts.
            Next::Rank(sorting) => match sorting.step(|a, b| rank(a).cmp(&rank(b))) {
                ControlFlow::Break(records) => Next::Keys(records, BTreeMap::new()),
                ControlFlow::Continue(next) => Next::Rank(next),
            },
            Next::Keys(mut records, mut groups) => {
                for one in last(&mut records).rev() {
                    collation.by_key(one, &mut groups);
                }
                if records.is_empty() {
                    Next::Versions(groups.into_iter())
                } else {
                    Next::Keys(records, groups)
                }
            }
            Next::Versions(mut groups) => {
                for (key, versions) in groups.by_ref().take(STEP) {
                    for one in collation.of_one_key(&key, versions, &self.decisions) {
                        collation.accept(one);
                    }
                }
                if groups.len() == 0 {
                    Next::Accepted(Sorting::of(std::mem::take(&mut collation.accepted)))
                } else {
                    Next::Versions(groups)
                }
            }
            Next::Accepted(sorting) => match sorting.step(|a, b| {
                let digests = a.record.digest.cmp(&b.record.digest);
                digests.then_with(|| a.name.cmp(&b.name))
            }) {
                ControlFlow::Break(accepted) => {
                    collation.accepted = accepted;
                    collation.order_rest();
                    Next::Seen(Sorting::of(std::mem::take(&mut collation.seen)))
                }
                ControlFlow::Continue(next) => Next::Accepted(next),
            },
            Next::Seen(sorting) => {
                match sorting.step(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id))) {
                    ControlFlow::Break(seen) => {
                        collation.seen = seen;
                        Next::Names(0, Namesakes::new())
                    }
                    ControlFlow::Continue(next) => Next::Seen(next),
                }
            }
            Next::Names(from, mut found) => {
                let wanted = collation.accepted.iter().skip(from).take(STEP);
                let count = wanted.len();
                for one in wanted {
                    namesake(one, &mut found);
                }
                if count == 0 {
                    self.collation.lookalikes = lookalikes(found);
                    return ControlFlow::Break(self.collation);
                }
                Next::Names(from + count, found)
            }
        };
        ControlFlow::Continue(self)
    }
}

/// Takes the last entries of a list, as many as belong to one step, in their order.
fn last<T>(list: &mut Vec<T>) -> std::vec::IntoIter<T> {
    let from = list.len().saturating_sub(STEP);
    list.split_off(from).into_iter()
}

impl Collation {
    /// Decides over everything taken in, each with its name, where nobody decided anything himself. The order does not matter.
    #[must_use]
    pub fn of(taken: Vec<(String, Taken)>) -> Self {
        Self::decided(taken, &Decisions::default())
    }

    /// Decides over everything taken in, each with its name, by what somebody decided about two of them. The order does not matter.
    #[must_use]
    pub fn decided(taken: Vec<(String, Taken)>, decisions: &Decisions) -> Self {
        let mut deciding = Deciding::begin(taken, decisions.clone());
        loop {
            match deciding.step() {
                ControlFlow::Break(collation) => return collation,
                ControlFlow::Continue(next) => deciding = next,
            }
        }
    }

    /// A submission; what gives none has its fate at once.
    fn part(&mut self, name: String, taken: Taken) -> Option<Accepted> {
        match taken {
            Taken::PassedOver => self.passed_over.push(name),
            Taken::Refused(refusal) => self.refuse(name, refusal),
            Taken::Record(record) => return Some(Accepted { name, record }),
        }
        None
    }

    /// The submissions that are no examples, unless all of them are.
    fn without_examples(&mut self, records: Vec<Accepted>) -> Vec<Accepted> {
        let is_real = |one: &Accepted| !one.record.example;
        self.is_rehearsal = !records.is_empty() && !records.iter().any(is_real);
        if self.is_rehearsal {
            return records;
        }
        let (real, examples) = records.into_iter().partition(is_real);
        let examples: Vec<Accepted> = examples;
        for example in examples {
            self.reject(example, Rejection::Example);
        }
        real
    }

    pub(super) fn see(&mut self, one: Accepted, fate: Fate) {
        self.seen.push(Seen {
            id: one.record.id(),
            is_row: one.record.is_row(),
            standing: Some(Standing::of(&one.record)),
            name: one.name,
            fate,
        });
    }

    fn refuse(&mut self, name: String, refusal: Refusal) {
        self.seen.push(Seen {
            id: FileId::default(),
            is_row: matches!(refusal, Refusal::Cells(_)),
            standing: None,
            name,
            fate: Fate::Rejected(Rejection::Unread(refusal)),
        });
    }

    fn reject(&mut self, one: Accepted, why: Rejection) {
        self.see(one, Fate::Rejected(why));
    }

    fn accept(&mut self, one: Accepted) {
        self.see(one.clone(), Fate::Accepted);
        self.accepted.push(one);
    }

    /// Keeps one record for each digest: that which comes first, which has the longest review. Where another says something else in its review, it is an older version and no double.
    fn without_double(&mut self, one: Accepted, best: &mut BTreeMap<String, Accepted>) {
        let Some(kept) = best.get(&one.record.digest) else {
            best.insert(one.record.digest.clone(), one);
            return;
        };
        let days = [
            self.first_day(kept.record.id(), kept.record.created),
            one.record.created,
        ];
        if let Some(first) = days.into_iter().flatten().min() {
            self.first_days.insert(one.record.id(), first);
        }
        let is_same = kept.record.review.mark == one.record.review.mark;
        let kept = kept.name.clone();
        let fate = if is_same {
            Fate::Duplicate { of: kept }
        } else {
            Fate::Superseded { by: kept }
        };
        self.see(one, fate);
    }

    /// Puts a version beside those of its key that are newer. A version that a review rejects takes the place of none; a record without a key stands for itself.
    fn by_key(&mut self, one: Accepted, groups: &mut BTreeMap<Key, Vec<Accepted>>) {
        if one.record.review.state == State::Rejected {
            let reason = Rejection::Review(one.record.review.reason.clone());
            self.reject(one, reason);
            return;
        }
        match one.record.key() {
            Some(key) => groups.entry(key).or_default().push(one),
            None => self.accept(one),
        }
    }

    fn order_rest(&mut self) {
        order::sort_by(&mut self.successions, |a, b| {
            let keys = a.key.cmp(&b.key);
            let older = (&a.older.id, &a.older.name).cmp(&(&b.older.id, &b.older.name));
            keys.then(older)
        });
        order::sort(&mut self.passed_over);
    }
}

/// What makes a version the better one: the facility's own file before a row of a commune's sheet, the later day, then the longer review; after that only something must decide that is the same for every order of the files.
fn rank(one: &Accepted) -> (Origin, Option<Date>, usize, &str, Reverse<&str>) {
    let record = &one.record;
    let name = Reverse(one.name.as_str());
    let (created, length) = (record.created, record.review.length);
    (record.origin, created, length, &record.digest, name)
}
