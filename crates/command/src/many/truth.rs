//! What invented submissions come to, added up from the factories themselves.

use catalogue::Catalogue;
use catalogue::date::Date;
use domain::assessment::assess;
use domain::facility::{Facility, Reply};
use rust_decimal::Decimal;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What a collation of the files must say.
pub(super) struct Truth<'a> {
    catalogue: &'a Catalogue,
    seed: u64,
    count: usize,
    fates: BTreeMap<String, &'static str>,
    pub(super) conflicts: usize,
    pub(super) altered: usize,
    pub(super) passed_over: usize,
    applying: usize,
    aware: usize,
    sums: BTreeMap<&'static str, Decimal>,
}

impl<'a> Truth<'a> {
    pub(super) fn new(seed: u64, count: usize, catalogue: &'a Catalogue) -> Self {
        Self {
            catalogue,
            seed,
            count,
            fates: BTreeMap::new(),
            conflicts: 0,
            altered: 0,
            passed_over: 0,
            applying: 0,
            aware: 0,
            sums: BTreeMap::new(),
        }
    }

    /// The file counts, with the figures of its factory.
    pub(super) fn accepted(&mut self, name: &str, facility: &Facility, day: Date) {
        self.fates.insert(name.to_owned(), "accepted");
        let assessment = assess(facility, self.catalogue, day);
        let totals = &assessment.totals;
        let figures = [
            ("saving_vnd", totals.money.value()),
            ("bills_vnd", totals.bills.value()),
            ("toe", assessment.energy.toe_saved),
            ("tco2", assessment.energy.tco2_saved),
        ];
        for (key, value) in figures {
            // Eight decimals are kept of each, so that the sum is the same in every order.
            *self.sums.entry(key).or_default() += value.round_dp(8);
        }
        let catalogue = self.catalogue;
        let mut replies = facility.replies.iter();
        let has_measure = replies
            .any(|(id, detail)| detail.reply == Reply::Done && catalogue.measure(id).is_some());
        let has_bill = facility
            .streams
            .iter()
            .any(|s| s.known.is_evidence() && s.has_figure());
        let has_person = !facility.site.contact.name.is_empty();
        self.applying += usize::from(has_measure && has_bill && has_person);
        let check = &facility.self_check;
        let rights: [(&str, &[&str]); 3] = [
            ("definition", &["prevent"]),
            ("benefit", &["bills", "materials", "disposal", "safety"]),
            ("end-of-pipe", &["no"]),
        ];
        let is_aware = |(question, right): (&str, &[&str])| {
            check
                .last(question)
                .is_some_and(|given| right.contains(&given))
        };
        self.aware += usize::from(rights.into_iter().all(is_aware));
    }

    pub(super) fn superseded(&mut self, name: &str) {
        self.fates.insert(name.to_owned(), "superseded");
    }

    pub(super) fn duplicate(&mut self, name: &str) {
        self.fates.insert(name.to_owned(), "duplicate");
    }

    pub(super) fn rejected(&mut self, name: &str) {
        self.fates.insert(name.to_owned(), "rejected");
    }

    /// The truth file.
    pub(super) fn json(&self) -> String {
        let of = |fate: &str| self.fates.values().filter(|f| **f == fate).count();
        let sums = self.sums.iter();
        let sums =
            sums.map(|(key, sum)| ((*key).to_owned(), Value::from(sum.normalize().to_string())));
        let truth = json!({
            "version": 1,
            "seed": self.seed,
            "submissions": self.count,
            "files": {
                "seen": self.fates.len(),
                "accepted": of("accepted"),
                "superseded": of("superseded"),
                "duplicate": of("duplicate"),
                "rejected": of("rejected"),
                "passed_over": self.passed_over,
            },
            "altered": self.altered,
            "conflicts": self.conflicts,
            "applying": self.applying,
            "aware": self.aware,
            "sums": sums.collect::<serde_json::Map<String, Value>>(),
            "fates": self.fates,
        });
        let text = serde_json::to_string_pretty(&truth).unwrap_or_default();
        // What the file is stands first, so that whoever meets it among submissions sees it in its first bytes.
        let rest = text.strip_prefix('{').unwrap_or(&text);
        format!("{{\n  \"format\": \"{}\",{rest}\n", office::intake::TRUTH)
    }
}
