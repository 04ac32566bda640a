//! How the fates are decided: in steps, each short even over ten thousand files, so that whoever shows a page can rest between them.

use super::{Accepted, Collation, Fate, Lookalike, Rejection, Seen, Standing};
use crate::decision::Decisions;
use crate::intake::{Refusal, Taken};
use crate::key::Key;
use crate::name;
use crate::record::{FileId, Origin};
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

/// Facilities of one name, commune and year, by the names of their files.
type Namesakes = BTreeMap<(Option<i32>, String, String), Vec<String>>;

/// What is to be done next.
#[derive(Debug)]
enum Next {
    /// Tells submissions from what gives none.
    Part(Vec<(String, Taken)>),
    /// Puts the better of two with the same figures first.
    Order(Vec<Accepted>),
    /// Finds doubles.
    Doubles(Vec<Accepted>),
    /// Takes out what a review rejects, and brings together what has one key.
    Keys(Vec<Accepted>),
    /// Decides which version of a key counts.
    Versions(std::collections::btree_map::IntoIter<Key, Vec<Accepted>>),
    /// Puts what counts into its order.
    Accepted,
    /// Puts everything else into its order.
    Rest,
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
            next: Next::Part(taken),
        }
    }

    /// Does a step: what is left to be done, or the collation where that was the last.
    pub fn step(mut self) -> ControlFlow<Collation, Self> {
        let collation = &mut self.collation;
        self.next = match self.next {
            Next::Part(taken) => Next::Order(collation.part(taken)),
            Next::Order(mut records) => {
                order::sort_by(&mut records, |a, b| {
                    let lengths = a.record.review.length.cmp(&b.record.review.length);
                    lengths.then_with(|| rank(a).cmp(&rank(b)))
                });
                Next::Doubles(records)
            }
            // The same figures have one review, the longest: what it rejects is no double that counts. Of what is left the newest version counts.
            Next::Doubles(records) => Next::Keys(collation.without_doubles(records)),
            Next::Keys(records) => {
                let records = collation.without_rejected(records);
                Next::Versions(collation.by_key(records).into_iter())
            }
            Next::Versions(mut groups) => {
                for (key, versions) in groups.by_ref().take(STEP) {
                    for one in collation.of_one_key(&key, versions, &self.decisions) {
                        collation.accept(one);
                    }
                }
                if groups.len() == 0 {
                    Next::Accepted
                } else {
                    Next::Versions(groups)
                }
            }
            Next::Accepted => {
                order::sort_by(&mut collation.accepted, |a, b| {
                    let digests = a.record.digest.cmp(&b.record.digest);
                    digests.then_with(|| a.name.cmp(&b.name))
                });
                Next::Rest
            }
            Next::Rest => {
                collation.order_rest();
                Next::Names(0, Namesakes::new())
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

    /// The submissions; what gives none has its fate at once.
    fn part(&mut self, taken: Vec<(String, Taken)>) -> Vec<Accepted> {
        let mut records = Vec::new();
        for (name, taken) in taken {
            match taken {
                Taken::PassedOver => self.passed_over.push(name),
                Taken::Refused(refusal) => self.refuse(name, refusal),
                Taken::Record(record) => records.push(Accepted { name, record }),
            }
        }
        let is_real = |one: &Accepted| !one.record.example;
        self.is_rehearsal = !records.is_empty() && !records.iter().any(is_real);
        if !self.is_rehearsal {
            let (real, examples) = records.into_iter().partition(is_real);
            records = real;
            for example in examples {
                self.reject(example, Rejection::Example);
            }
        }
        records
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

    /// One record for each digest, given those with the longest review last: that one. Where another says something else in its review, it is an older version and no double.
    fn without_doubles(&mut self, records: Vec<Accepted>) -> Vec<Accepted> {
        let mut best: BTreeMap<String, Accepted> = BTreeMap::new();
        for one in records.into_iter().rev() {
            match best.get(&one.record.digest) {
                None => {
                    best.insert(one.record.digest.clone(), one);
                }
                Some(kept) => {
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
            }
        }
        let mut kept: Vec<Accepted> = best.into_values().collect();
        order::sort_by(&mut kept, |a, b| rank(a).cmp(&rank(b)));
        kept
    }

    /// Those that no review rejects: a rejected version takes the place of none.
    fn without_rejected(&mut self, records: Vec<Accepted>) -> Vec<Accepted> {
        let is_rejected = |one: &Accepted| one.record.review.state == State::Rejected;
        let (rejected, kept) = records.into_iter().partition(is_rejected);
        let rejected: Vec<Accepted> = rejected;
        for one in rejected {
            let reason = Rejection::Review(one.record.review.reason.clone());
            self.reject(one, reason);
        }
        kept
    }

    /// The versions of each key, the newest first. A record without a key stands for itself.
    fn by_key(&mut self, records: Vec<Accepted>) -> BTreeMap<Key, Vec<Accepted>> {
        let mut groups: BTreeMap<Key, Vec<Accepted>> = BTreeMap::new();
        for one in records.into_iter().rev() {
            match one.record.key() {
                Some(key) => groups.entry(key).or_default().push(one),
                None => self.accept(one),
            }
        }
        groups
    }

    fn order_rest(&mut self) {
        order::sort_by(&mut self.seen, |a, b| {
            (&a.name, &a.id).cmp(&(&b.name, &b.id))
        });
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

/// Puts a submission beside those of its name, commune and year.
fn namesake(one: &Accepted, found: &mut Namesakes) {
    let site = &one.record.site;
    let company = name::company(&site.name);
    if !company.is_empty() {
        let place = (one.record.year, company, name::commune(&site.commune));
        found.entry(place).or_default().push(one.name.clone());
    }
}

fn lookalikes(found: Namesakes) -> Vec<Lookalike> {
    let mut list = Vec::new();
    for mut names in found.into_values().filter(|names| names.len() > 1) {
        order::sort(&mut names);
        let others = names.iter().skip(1);
        list.extend(names.iter().zip(others).map(|(one, other)| Lookalike {
            one: one.clone(),
            other: other.clone(),
        }));
    }
    order::sort(&mut list);
    list
}
