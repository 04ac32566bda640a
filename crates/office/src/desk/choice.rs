//! What a report is about, as somebody chose it.

use crate::fate::Collation;
use crate::scope::{Scope, Span};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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
