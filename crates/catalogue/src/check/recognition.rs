//! Rules of recognitions: vetoes first, points where and only where a criterion gives some, sizes that rise, a share that can be reached.

use super::super::entry::{Book, Criterion, CriterionKind, Recognition, Tier};
use super::{Checker, say};
use crate::quantity::Percent;
use rust_decimal::Decimal;

const FILE: &str = "follow-up.toml";

impl Checker<'_> {
    pub(super) fn recognitions(&mut self, book: &Book) {
        let all = &book.recognitions;
        self.unique(FILE, all.iter().map(|r| r.id.as_str()));
        // A file holds the answers by criterion alone.
        let criteria = all.iter().flat_map(|r| &r.criteria);
        self.unique(FILE, criteria.map(|c| c.id.as_str()));
        for rules in all {
            self.recognition(book, rules);
        }
    }

    fn recognition(&mut self, book: &Book, rules: &Recognition) {
        self.cite(FILE, &rules.id, &rules.cite);
        self.words(FILE, &rules.id, "name", &rules.vi, &rules.en);
        let exists = |code: &String| book.provinces.iter().any(|p| &p.code == code);
        if !rules.province.as_ref().is_none_or(exists) {
            let hint = say(
                "cần mã tỉnh có trong provinces.toml",
                "must be a code of provinces.toml",
            );
            self.report(FILE, &rules.id, "province", hint);
        }
        if rules.pass <= Percent::ZERO || rules.pass > Percent::WHOLE {
            let hint = say("cần trên 0 đến 100 (%)", "must be above 0, up to 100");
            self.report(FILE, &rules.id, "pass", hint);
        }
        self.tiers(rules);
        let kinds = rules.criteria.iter().map(|c| c.kind);
        if !kinds.is_sorted_by_key(|kind| kind == CriterionKind::Points) {
            let hint = say(
                "điều kiện loại trừ phải đứng trước tiêu chí tính điểm",
                "vetoes must stand before criteria with points",
            );
            self.report(FILE, &rules.id, "criteria", hint);
        }
        for criterion in &rules.criteria {
            self.criterion(rules, criterion);
        }
    }

    /// Sizes that rise, the last without an end, and points to be had in each.
    fn tiers(&mut self, rules: &Recognition) {
        self.unique(FILE, rules.tiers.iter().map(|t| t.id.as_str()));
        let ends: Vec<Option<Decimal>> = rules.tiers.iter().map(|t| t.employees).collect();
        let is_rising = match ends.split_last() {
            Some((None, ends)) => ends
                .iter()
                .zip(ends.iter().skip(1).chain([&Some(Decimal::MAX)]))
                .all(|(one, next)| one.is_some() && one < next),
            Some((Some(_), _)) | None => false,
        };
        if !is_rising {
            let hint = say(
                "employees phải tăng dần, quy mô cuối không có employees",
                "employees must rise, the last size has none",
            );
            self.report(FILE, &rules.id, "tiers", hint);
        }
        for tier in &rules.tiers {
            self.words(FILE, &tier.id, "name", &tier.vi, &tier.en);
            let in_tier = |c: &&Criterion| c.tiers.is_empty() || c.tiers.contains(&tier.id);
            let mut concerned = rules.criteria.iter().filter(in_tier);
            if !concerned.any(|c| c.points.is_some()) {
                let hint = say(
                    "quy mô này không có tiêu chí tính điểm nào",
                    "no criterion gives points to this size",
                );
                self.report(FILE, &tier.id, "criteria", hint);
            }
        }
    }

    fn criterion(&mut self, rules: &Recognition, criterion: &Criterion) {
        self.words(FILE, &criterion.id, "name", &criterion.vi, &criterion.en);
        self.pair(FILE, &criterion.id, "evidence", &criterion.evidence);
        let gives = criterion.points.is_some_and(|p| p > Decimal::ZERO);
        let fits = match criterion.kind {
            CriterionKind::Points => gives,
            CriterionKind::Veto => criterion.points.is_none(),
        };
        if !fits {
            let hint = say(
                "tiêu chí tính điểm cần points lớn hơn 0, điều kiện loại trừ thì không có",
                "a criterion with points needs points above 0, a veto has none",
            );
            self.report(FILE, &criterion.id, "points", hint);
        }
        let known = |id: &String| rules.tiers.iter().any(|t: &Tier| &t.id == id);
        for tier in criterion.tiers.iter().filter(|t| !known(t)) {
            let hint = say(
                format!("\"{tier}\" không có trong tiers"),
                format!("\"{tier}\" is not among the tiers"),
            );
            self.report(FILE, &criterion.id, "tiers", hint);
        }
    }
}
