//! Families of programmes and limits of wastes.

use super::super::entry::{Book, Family, FamilyIndicator, SheetColumn, YearDay};
use super::{Checker, say};
use std::collections::BTreeSet;

const FILE: &str = "office.toml";

impl Checker<'_> {
    pub(super) fn office(&mut self, book: &Book) {
        let office = &book.office;
        self.unique(FILE, office.families.iter().map(|f| f.id.as_str()));
        self.unique(FILE, office.waste_limits.iter().map(|l| l.id.as_str()));
        let known: BTreeSet<&str> = book.targets.iter().map(|t| t.programme.as_str()).collect();
        let mut named = BTreeSet::new();
        for family in &office.families {
            self.family(family);
            for programme in &family.programmes {
                if !known.contains(programme.as_str()) || !named.insert(programme) {
                    let hint = say(
                        format!(
                            "\"{programme}\" phải có trong programmes.toml và chỉ thuộc một nhóm"
                        ),
                        format!(
                            "\"{programme}\" must be a programme of programmes.toml, in one family only"
                        ),
                    );
                    self.report(FILE, &family.id, "programmes", hint);
                }
            }
        }
        self.sheet_fuels(book);
        for limit in &office.waste_limits {
            self.cite(FILE, &limit.id, &limit.cite);
            self.words(FILE, &limit.id, "name", &limit.vi, &limit.en);
            if limit.group.is_some() != limit.unit.is_some() {
                let hint = say(
                    "loại chất thải và đơn vị phải cùng có hoặc cùng không",
                    "the kind of waste and the unit go together",
                );
                self.report(FILE, &limit.id, "group, unit", hint);
            }
        }
    }

    /// The words, the days and the indicators of a family.
    fn family(&mut self, family: &Family) {
        self.cite(FILE, &family.id, &family.cite);
        self.words(FILE, &family.id, "name", &family.vi, &family.en);
        self.pair(FILE, &family.id, "receivers", &family.receivers);
        let days = [family.year_ends, family.half_ends, family.due];
        if !days.iter().all(is_real) {
            let hint = say("không phải ngày có thật", "is no day of a year");
            self.report(FILE, &family.id, "year_ends, half_ends, due", hint);
        }
        let mut seen = BTreeSet::new();
        for indicator in &family.indicators {
            let entry = format!("{}.{}", family.id, indicator.id);
            self.words(FILE, &entry, "name", &indicator.vi, &indicator.en);
            if let Some(detail) = &indicator.detail {
                self.pair(FILE, &entry, "detail", detail);
            }
            self.bases(family, indicator, &entry);
            if !seen.insert((&indicator.id, indicator.rule)) {
                let hint = say("chỉ tiêu lặp lại", "stands twice");
                self.report(FILE, &entry, "id", hint);
            }
        }
    }

    /// Each column of a commune's sheet has one fuel.
    fn sheet_fuels(&mut self, book: &Book) {
        for column in SheetColumn::ALL {
            let mut fuels = book.office.sheet_fuels.iter();
            let named = fuels.clone().filter(|fuel| fuel.column == column).count();
            let carrier = fuels.find(|fuel| fuel.column == column);
            let carrier = carrier.and_then(|f| book.carriers.iter().find(|c| c.id == f.carrier));
            if named != 1 || carrier.is_none_or(|found| found.unit != column.unit()) {
                let unit = column.unit().code();
                let hint = say(
                    format!(
                        "mỗi cột có đúng một dòng, với nhiên liệu của carriers.toml tính bằng {unit}"
                    ),
                    format!(
                        "each column stands once, with a carrier of carriers.toml that is counted in {unit}"
                    ),
                );
                self.report(FILE, column.code(), "carrier", hint);
            }
        }
    }

    /// Every list of bases names something, each once, and a programme has one list of its own at most.
    fn bases(&mut self, family: &Family, indicator: &FamilyIndicator, entry: &str) {
        let own = indicator.bases_of.iter();
        let lists = own.clone().map(|of| &of.bases);
        for bases in lists.chain([&indicator.bases]) {
            let named: BTreeSet<_> = bases.iter().map(|b| b.code()).collect();
            if named.is_empty() || named.len() < bases.len() {
                let hint = say(
                    "mẫu số phải có, và mỗi loại một lần",
                    "names at least one, and each once",
                );
                self.report(FILE, entry, "bases", hint);
            }
        }
        let mut said = BTreeSet::new();
        for of in own {
            if !family.programmes.contains(&of.programme) || !said.insert(&of.programme) {
                let hint = say(
                    format!("\"{}\" phải thuộc nhóm này, và có một lần", of.programme),
                    format!(
                        "\"{}\" must be a programme of the family, named once",
                        of.programme
                    ),
                );
                self.report(FILE, entry, "bases_of", hint);
            }
        }
    }
}

/// A day of any year: the 29th of February is none.
fn is_real(day: &YearDay) -> bool {
    let last = match day.month {
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        _ => 0,
    };
    (1..=last).contains(&day.day)
}
