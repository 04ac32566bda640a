//! Savings by the provinces that were merged in July 2025: older plans set their targets for those.
//!
//! A submission says its province of today. The register says the former one: of a facility by its tax code, else of its commune, since communes were rearranged inside the former provinces.

use super::groups::{by_place, table};
use super::table::Table;
use crate::name::{self, Known};
use crate::record::SiteRow;
use crate::register::Registered;
use crate::view::Office;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn by_former_province(office: Office<'_>) -> Table {
    let text = office.text;
    let former = FormerProvinces::of(office);
    let unsaid = text.office_former_province_unsaid();
    let (is_known, groups) = by_place(office, |one| former.of_site(&one.record.site), unsaid);
    let mut table = table(
        office,
        (
            "by_former_province",
            text.office_by_former_province(),
            text.office_by_former_province_sheet(),
        ),
        ("former_province", text.office_former_province()),
        if is_known { groups } else { Vec::new() },
    );
    if is_known {
        table
            .notes
            .push(text.office_former_province_note().to_owned());
    } else {
        table.notes = vec![if former.merged.is_empty() {
            text.office_by_former_province_one().to_owned()
        } else {
            text.office_by_former_province_none().to_owned()
        }];
    }
    if let Some(unknown) = former.unknown(office) {
        table.notes.push(unknown);
    }
    table
}

/// Which former province a facility was in.
pub(super) struct FormerProvinces<'a> {
    office: Office<'a>,
    /// The provinces that were merged into that of the report, by their names for comparing; none where it was not merged.
    merged: BTreeMap<String, &'a str>,
    /// The former province of a commune; nothing where the register says two.
    of_commune: BTreeMap<String, Option<&'a str>>,
    communes: RefCell<Known<'a>>,
    provinces: RefCell<Known<'a>>,
}

impl<'a> FormerProvinces<'a> {
    pub(super) fn of(office: Office<'a>) -> Self {
        let province = office.beside.catalogue.province(&office.scope.province);
        let names = province.map(|p| p.former.as_slice()).unwrap_or_default();
        let names = names.iter().filter(|_| names.len() > 1);
        let merged = names.map(|name| (name::province(name), name.as_str()));
        let mut found = Self {
            office,
            merged: merged.collect(),
            of_commune: BTreeMap::new(),
            communes: RefCell::new(Known::of(name::commune)),
            provinces: RefCell::new(Known::of(name::province)),
        };
        let register = office.beside.register;
        for line in register.into_iter().flat_map(|register| register.all()) {
            let Some(said) = found.said(line) else {
                continue;
            };
            let commune = found.communes.borrow_mut().folded(&line.commune).to_owned();
            if commune.is_empty() {
                continue;
            }
            let before = found.of_commune.entry(commune).or_insert(Some(said));
            if *before != Some(said) {
                *before = None;
            }
        }
        found
    }

    /// The former province that a line of the register says, by its name in the catalogue.
    fn said(&self, line: &'a Registered) -> Option<&'a str> {
        let mut known = self.provinces.borrow_mut();
        let name = known.folded(&line.former_province);
        self.merged.get(name).copied()
    }

    /// The former province of a facility, where the register leads to one.
    pub(super) fn of_site(&self, site: &'a SiteRow) -> Option<&'a str> {
        if self.merged.is_empty() {
            return None;
        }
        let line = self.office.beside.register?.of(&site.tax_code);
        let said = line.and_then(|line| self.said(line));
        let mut known = self.communes.borrow_mut();
        said.or_else(|| *self.of_commune.get(known.folded(&site.commune))?)
    }

    /// A remark where the register names provinces that are no part of that of the report.
    fn unknown(&self, office: Office<'_>) -> Option<String> {
        let (register, text) = (office.beside.register?, office.text);
        let lines = register.all().filter(|_| !self.merged.is_empty());
        let names = lines.map(|line| line.former_province.trim());
        let names = names.filter(|name| !name.is_empty());
        let names: BTreeSet<&str> = names.collect();
        let names: BTreeSet<&str> = names
            .into_iter()
            .filter(|name| !self.merged.contains_key(&name::province(name)))
            .collect();
        if names.is_empty() {
            return None;
        }
        let names: Vec<&str> = names.into_iter().collect();
        let province = office.beside.catalogue.province(&office.scope.province)?;
        let province = text.language.pick(&province.vi, &province.en);
        Some(text.office_former_province_unknown(&names.join(", "), province))
    }
}
