//! What becomes of everything that was handed in: accepted, superseded, duplicate or rejected, each with its reason; whatever the order of the files.
//!
//! Files seen = accepted + superseded + duplicate + rejected.

use crate::decision::{Decision, Decisions};
use crate::intake::{Refusal, Taken};
use crate::key::Key;
use crate::name;
use crate::record::{FileId, Origin, Record};
use catalogue::date::Date;
use std::collections::BTreeMap;
use std::sync::Arc;
use submission::review::State;

/// Everything handed in, with its fate, in the order of the names.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Collation {
    /// The accepted submissions in the order of their ids.
    pub accepted: Vec<Accepted>,
    /// Every file seen, in the order of the names.
    pub seen: Vec<Seen>,
    /// Where a version took the place of another.
    pub successions: Vec<Succession>,
    /// Where the same data were handed in more than once: the first day on which they were written, by the id of the file.
    pub first_days: BTreeMap<FileId, Date>,
    /// Accepted submissions that may be of one facility, by name and place; nothing was merged.
    pub lookalikes: Vec<Lookalike>,
    /// Names of files that systems left behind; they are no files seen.
    pub passed_over: Vec<String>,
    /// Every accepted submission is of an invented factory: a rehearsal.
    pub is_rehearsal: bool,
}

/// An accepted submission.
#[derive(Debug, Clone, PartialEq)]
pub struct Accepted {
    /// Its file.
    pub name: String,
    /// Its row.
    pub record: Arc<Record>,
}

/// A file with its fate.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// Its name.
    pub name: String,
    /// The id of its submission; empty where it has none.
    pub id: FileId,
    /// What became of it.
    pub fate: Fate,
    /// It is a row of a commune's sheet.
    pub is_row: bool,
    /// Where its review stands, and the day on which it was written; nothing where it gives no submission.
    pub standing: Option<Standing>,
}

/// Where a submission stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// State of its review.
    pub state: State,
    /// Day of writing, which is its version.
    pub version: Option<Date>,
}

impl Standing {
    /// That of a submission.
    #[must_use]
    pub fn of(record: &Record) -> Self {
        Self {
            state: record.review.state,
            version: record.created,
        }
    }
}

/// What became of a file.
#[derive(Debug, Clone, PartialEq)]
pub enum Fate {
    /// It counts.
    Accepted,
    /// A newer version counts.
    Superseded {
        /// The file that counts.
        by: String,
    },
    /// The same submission counts already.
    Duplicate {
        /// The file that counts.
        of: String,
    },
    /// It does not count.
    Rejected(Rejection),
}

/// Why a file does not count.
#[derive(Debug, Clone, PartialEq)]
pub enum Rejection {
    /// It gives no submission.
    Unread(Refusal),
    /// An invented factory among real ones.
    Example,
    /// The review in the file says so, with its reason.
    Review(String),
}

/// Two versions of one key. The newer one took the place of the older, unless somebody decided otherwise.
#[derive(Debug, Clone, PartialEq)]
pub struct Succession {
    /// Tax code and year.
    pub key: Key,
    /// The older file.
    pub older: Version,
    /// The newer file.
    pub newer: Version,
    /// Nobody can tell which is newer, or they name two facilities: somebody has to decide.
    pub conflict: Option<Conflict>,
    /// What somebody decided.
    pub decision: Option<Decision>,
}

/// One of two versions.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// Its file.
    pub name: String,
    /// Its id.
    pub id: FileId,
    /// Where it stands.
    pub standing: Standing,
    /// Whom to ask.
    pub contact: String,
    /// A row of a commune's sheet.
    pub is_row: bool,
    /// It counts.
    pub counts: bool,
}

impl Succession {
    /// Somebody has to decide, and nobody did yet.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.conflict.is_some() && self.decision.is_none()
    }

    /// The facility's own file took the place of a row in the sheet of its commune.
    #[must_use]
    pub fn is_row_beside_file(&self) -> bool {
        self.older.is_row && !self.newer.is_row
    }
}

/// Why a succession is to be decided by somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Conflict {
    /// Both were written on one day, or one has no day.
    SameDay,
    /// They name two facilities: perhaps two plants under one tax code.
    OtherFacility,
}

/// Two accepted submissions of one year whose names and communes are alike.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lookalike {
    /// One file.
    pub one: String,
    /// The other.
    pub other: String,
}

/// How many files there are of each fate.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// All.
    pub seen: usize,
    /// They count.
    pub accepted: usize,
    /// A newer version counts.
    pub superseded: usize,
    /// The same counts already.
    pub duplicate: usize,
    /// They do not count.
    pub rejected: usize,
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
        let mut collation = Self::default();
        let mut records = Vec::new();
        for (name, taken) in taken {
            match taken {
                Taken::PassedOver => collation.passed_over.push(name),
                Taken::Refused(refusal) => {
                    collation.refuse(name, refusal);
                }
                Taken::Record(record) => records.push(Accepted { name, record }),
            }
        }
        let is_real = |one: &Accepted| !one.record.example;
        collation.is_rehearsal = !records.is_empty() && !records.iter().any(is_real);
        if !collation.is_rehearsal {
            let (real, examples) = records.into_iter().partition(is_real);
            records = real;
            for example in examples {
                collation.reject(example, Rejection::Example);
            }
        }
        // The same figures have one review, the longest: what it rejects is no double that counts. Of what is left the newest version counts.
        let records = collation.without_doubles(records);
        let records = collation.without_rejected(records);
        for one in collation.without_older(records, decisions) {
            collation.see(one.clone(), Fate::Accepted);
            collation.accepted.push(one);
        }
        collation.finish();
        collation
    }

    /// How many of each.
    #[must_use]
    pub fn count(&self) -> Count {
        self.counted(|_| true)
    }

    /// How many of each among the rows of communes' sheets: they are part of [`Self::count`].
    #[must_use]
    pub fn count_rows(&self) -> Count {
        self.counted(|seen| seen.is_row)
    }

    fn counted(&self, is_wanted: impl Fn(&Seen) -> bool) -> Count {
        let mut count = Count::default();
        for seen in self.seen.iter().filter(|seen| is_wanted(seen)) {
            count.seen += 1;
            match seen.fate {
                Fate::Accepted => count.accepted += 1,
                Fate::Superseded { .. } => count.superseded += 1,
                Fate::Duplicate { .. } => count.duplicate += 1,
                Fate::Rejected(_) => count.rejected += 1,
            }
        }
        count
    }

    /// The first day on which the data of a file were written, as far as that is known, given the day of the file itself.
    #[must_use]
    pub fn first_day(&self, id: FileId, own: Option<Date>) -> Option<Date> {
        self.first_days.get(&id).copied().or(own)
    }

    fn see(&mut self, one: Accepted, fate: Fate) {
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

    /// One record for each digest: the one with the longest review. Where another says something else in its review, it is an older version and no double.
    fn without_doubles(&mut self, mut records: Vec<Accepted>) -> Vec<Accepted> {
        records.sort_by(|a, b| {
            let lengths = a.record.review.length.cmp(&b.record.review.length);
            lengths.then_with(|| rank(a).cmp(&rank(b)))
        });
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
        kept.sort_by(|a, b| rank(a).cmp(&rank(b)));
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

    /// One record for each key: the newest, unless somebody decided otherwise. A record without a key stands for itself.
    fn without_older(&mut self, records: Vec<Accepted>, decisions: &Decisions) -> Vec<Accepted> {
        let mut groups: BTreeMap<Key, Vec<Accepted>> = BTreeMap::new();
        let mut kept = Vec::new();
        for one in records.into_iter().rev() {
            match one.record.key() {
                Some(key) => groups.entry(key).or_default().push(one),
                None => kept.push(one),
            }
        }
        for (key, versions) in groups {
            kept.extend(self.of_one_key(&key, versions, decisions));
        }
        kept
    }

    /// Those of one key that count, given the newest first: each is held against the newest that counts of the same facility, else against the newest that counts.
    fn of_one_key(
        &mut self,
        key: &Key,
        versions: Vec<Accepted>,
        decisions: &Decisions,
    ) -> Vec<Accepted> {
        let mut counting: Vec<&Accepted> = Vec::new();
        let mut pairs = Vec::new();
        // Which one took the place of a version, by their names.
        let mut taken: BTreeMap<&str, &str> = BTreeMap::new();
        for one in &versions {
            let is_same = |newer: &&Accepted| {
                conflict(&one.record, &newer.record) != Some(Conflict::OtherFacility)
            };
            let same = counting.iter().position(is_same);
            let place = same.unwrap_or_default();
            let Some(newer) = counting.get(place).copied() else {
                counting.push(one);
                continue;
            };
            let (old, new) = (one.record.id(), newer.record.id());
            let decision = decisions.about(&old, &new);
            match decision.map(|d| (d.keeps(&old), d.keeps(&new))) {
                Some((true, true)) => counting.push(one),
                Some((true, false)) => {
                    taken.insert(&newer.name, &one.name);
                    counting.remove(place);
                    counting.insert(place, one);
                }
                _ => {
                    taken.insert(&one.name, &newer.name);
                }
            }
            pairs.push((one, newer, decision));
        }
        let counts = |one: &Accepted| !taken.contains_key(one.name.as_str());
        for (older, newer, decision) in pairs {
            self.successions.push(Succession {
                key: key.clone(),
                conflict: conflict(&older.record, &newer.record),
                decision: decision.cloned(),
                older: version(older, counts(older)),
                newer: version(newer, counts(newer)),
            });
        }
        let fates: Vec<Option<String>> = versions
            .iter()
            .map(|one| {
                let mut by = *taken.get(one.name.as_str())?;
                // What took its place may have lost its own to another.
                while let Some(next) = taken.get(by) {
                    by = *next;
                }
                Some(by.to_owned())
            })
            .collect();
        let mut kept = Vec::new();
        for (one, by) in versions.into_iter().zip(fates) {
            match by {
                Some(by) => self.see(one, Fate::Superseded { by }),
                None => kept.push(one),
            }
        }
        kept
    }

    fn finish(&mut self) {
        self.accepted.sort_by(|a, b| {
            let digests = a.record.digest.cmp(&b.record.digest);
            digests.then_with(|| a.name.cmp(&b.name))
        });
        self.seen
            .sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
        self.successions.sort_by(|a, b| {
            let place = |s: &Succession| (s.key.clone(), s.older.id.clone(), s.older.name.clone());
            place(a).cmp(&place(b))
        });
        self.passed_over.sort();
        self.lookalikes = lookalikes(&self.accepted);
    }
}

/// What makes a version the better one: the facility's own file before a row of a commune's sheet, the later day, then the longer review; after that only something must decide that is the same for every order of the files.
fn rank(one: &Accepted) -> (Origin, Option<Date>, usize, &str, std::cmp::Reverse<&str>) {
    let record = &one.record;
    let name = std::cmp::Reverse(one.name.as_str());
    let (created, length) = (record.created, record.review.length);
    (record.origin, created, length, &record.digest, name)
}

fn version(one: &Accepted, counts: bool) -> Version {
    Version {
        name: one.name.clone(),
        id: one.record.id(),
        standing: Standing::of(&one.record),
        contact: one.record.site.contact.clone(),
        is_row: one.record.is_row(),
        counts,
    }
}

fn conflict(older: &Record, newer: &Record) -> Option<Conflict> {
    let is_other = name::company(&older.site.name) != name::company(&newer.site.name)
        && name::commune(&older.site.commune) != name::commune(&newer.site.commune);
    if is_other {
        Some(Conflict::OtherFacility)
    } else if older.origin != newer.origin {
        None
    } else if older.created.is_none() || older.created == newer.created {
        Some(Conflict::SameDay)
    } else {
        None
    }
}

fn lookalikes(accepted: &[Accepted]) -> Vec<Lookalike> {
    let mut groups: BTreeMap<_, Vec<&str>> = BTreeMap::new();
    for one in accepted {
        let site = &one.record.site;
        let company = name::company(&site.name);
        if !company.is_empty() {
            let place = (one.record.year, company, name::commune(&site.commune));
            groups.entry(place).or_default().push(&one.name);
        }
    }
    let mut list = Vec::new();
    for mut names in groups.into_values() {
        names.sort_unstable();
        let others = names.iter().skip(1);
        list.extend(names.iter().zip(others).map(|(one, other)| Lookalike {
            one: (*one).to_owned(),
            other: (*other).to_owned(),
        }));
    }
    list.sort();
    list
}
