//! Which of the versions of one tax code and year counts.

use super::{Accepted, Collation, Conflict, Fate, Standing, Succession, Version};
use crate::decision::Decisions;
use crate::key::Key;
use crate::name;
use crate::record::Record;
use std::collections::BTreeMap;

impl Collation {
    /// Those of one key that count, given the newest first: each is held against the newest that counts of the same facility, else against the newest that counts.
    pub(super) fn of_one_key(
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
