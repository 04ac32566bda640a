//! Accepted submissions that may be of one facility, by name and place.

use super::{Accepted, Lookalike};
use crate::name;
use catalogue::order;
use std::collections::BTreeMap;

/// Facilities of one name, commune and year, by the names of their files.
pub(super) type Namesakes = BTreeMap<(Option<i32>, String, String), Vec<String>>;

/// Puts a submission beside those of its name, commune and year.
pub(super) fn namesake(one: &Accepted, found: &mut Namesakes) {
    let site = &one.record.site;
    let company = name::company(&site.name);
    if !company.is_empty() {
        let place = (one.record.year, company, name::commune(&site.commune));
        found.entry(place).or_default().push(one.name.clone());
    }
}

pub(super) fn lookalikes(found: Namesakes) -> Vec<Lookalike> {
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
