//! Savings by sector, by commune and by industrial zone. They may leave the office, so no group is smaller than five: smaller ones stand together.

use super::potential;
use super::table::{Audience, Cell, Column, Table, numbers, words};
use crate::check::LEAST;
use crate::fate::Accepted;
use crate::grouping;
use crate::name::{self, Known};
use crate::record::FileId;
use crate::register::Register;
use crate::view::Office;
use catalogue::order;
use catalogue::quantity::Percent;
use domain::indicator::Resource;
use rust_decimal::Decimal;
use std::cmp::Reverse;
use std::collections::BTreeMap;

pub(super) fn by_sector(office: Office<'_>) -> Table {
    let text = office.text;
    let mut groups = BTreeMap::new();
    for one in office.files() {
        let sector = one.record.site.sector.clone().unwrap_or_default();
        let name = match office.sector(Some(&sector)) {
            name if name.is_empty() => text.office_unnamed_group().to_owned(),
            name => name,
        };
        groups
            .entry(sector)
            .or_insert_with(|| (name, Vec::new()))
            .1
            .push(one);
    }
    let heads = ("sector", text.office_sector());
    let titles = (
        "by_sector",
        text.office_by_sector(),
        text.office_by_sector_sheet(),
    );
    let groups = groups.into_values().collect();
    drawn(office, titles, heads, groups, Shown::Percentages)
}

pub(super) fn by_commune(office: Office<'_>) -> Table {
    let text = office.text;
    let (mut groups, mut known) = (Places::new(), Known::of(name::commune));
    for one in office.files() {
        let typed = &one.record.site.commune;
        let shown = if typed.is_empty() {
            text.office_unnamed_group()
        } else {
            typed
        };
        add(&mut groups, (known.folded(typed), shown), one);
    }
    let heads = ("commune", text.office_commune());
    table(
        office,
        (
            "by_commune",
            text.office_by_commune(),
            text.office_by_commune_sheet(),
        ),
        heads,
        groups.into_values().collect(),
    )
}

/// By the zones of the register, else of the sheet of a commune, which has a column for them: what a facility writes as its address is no name of a zone.
pub(super) fn by_zone(office: Office<'_>) -> Table {
    let text = office.text;
    let register = office.beside.register;
    let registered = register.is_some_and(|r| r.all().any(|one| !one.zone.trim().is_empty()));
    let outside = text.office_zone_outside();
    let (named, groups) = by_place(office, |one| zone_of(one, register), outside);
    let is_known = registered || named;
    let mut table = table(
        office,
        (
            "by_zone",
            text.office_by_zone(),
            text.office_by_zone_sheet(),
        ),
        ("zone", text.office_zone()),
        if is_known { groups } else { Vec::new() },
    );
    if !is_known {
        table.notes = vec![text.office_by_zone_none().to_owned()];
    }
    table
}

/// The submissions of a report by a place that something says of each, those of which nothing says it under words of their own; and whether it is said of any.
pub(super) fn by_place<'a>(
    office: Office<'a>,
    said: impl Fn(&'a Accepted) -> Option<&'a str>,
    unsaid: &str,
) -> (bool, Vec<(String, Vec<&'a Accepted>)>) {
    let (mut groups, mut known) = (Places::new(), Known::of(name::folded));
    let mut is_said = false;
    for one in office.files() {
        let place = said(one);
        is_said |= place.is_some();
        let key = known.folded(place.unwrap_or_default());
        add(&mut groups, (key, place.unwrap_or(unsaid)), one);
    }
    (is_said, groups.into_values().collect())
}

/// The zone of a facility: that of the register, else of its row in the sheet of a commune.
pub(super) fn zone_of<'a>(one: &'a Accepted, register: Option<&'a Register>) -> Option<&'a str> {
    let site = &one.record.site;
    let registered = register.and_then(|r| r.of(&site.tax_code));
    let of_sheet = one.record.is_row().then_some(site.address.as_str());
    let said = [registered.map(|r| r.zone.as_str()), of_sheet];
    let mut said = said.into_iter().flatten().map(str::trim);
    said.find(|zone| !zone.is_empty())
}

/// Submissions by a place, under the name of the place without regard to its spelling.
type Places<'a> = BTreeMap<String, (String, Vec<&'a Accepted>)>;

fn add<'a>(groups: &mut Places<'a>, (key, shown): (&str, &str), one: &'a Accepted) {
    if !groups.contains_key(key) {
        groups.insert(key.to_owned(), (shown.to_owned(), Vec::new()));
    }
    let Some((name, files)) = groups.get_mut(key) else {
        return;
    };
    // One spelling is shown: the same whatever the order of the files.
    if shown < name.as_str() {
        shown.clone_into(name);
    }
    files.push(one);
}

/// What a table of groups shows beside money.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// Quantities that can be saved.
    Quantities,
    /// The part of each resource that can be saved; the quantities stand on the sheet.
    Percentages,
}

pub(super) fn table(
    office: Office<'_>,
    titles: (&'static str, &str, &str),
    head: (&'static str, &str),
    groups: Vec<Group<'_>>,
) -> Table {
    drawn(office, titles, head, groups, Shown::Quantities)
}

fn drawn(
    office: Office<'_>,
    (key, title, sheet): (&'static str, &str, &str),
    (head, head_title): (&'static str, &str),
    groups: Vec<Group<'_>>,
    what: Shown,
) -> Table {
    let text = office.text;
    let paper = match what {
        Shown::Quantities => 2,
        Shown::Percentages => 0,
    };
    let mut columns: Vec<Column> = vec![
        words(head, head_title, 32, 5),
        numbers("facilities", text.office_facility_count(), 10, 2),
        numbers("applying", text.office_applying_count(), 10, 2),
        numbers("bills_vnd", text.office_bills(), 18, 3),
        numbers("saving_vnd", text.office_saving(), 18, 3),
        numbers("saving_percent", text.office_of_bills(), 10, 2),
        numbers("kwh", text.office_kwh(), 14, 0),
        numbers("toe", text.office_toe(), 12, paper),
        numbers("tco2", text.office_tco2(), 12, paper),
        numbers("water_m3", text.office_water(), 12, paper),
        numbers("tonnes", text.office_tonnes(), 12, paper),
        numbers("from_sheets", text.commune_from_sheets(), 12, 2),
    ];
    let by_resource = what == Shown::Percentages;
    if by_resource {
        columns.extend(Resource::ALL.map(|resource| {
            let name = text.programme_resource_short(resource);
            numbers(percent_key(resource), &text.office_percent_of(name), 10, 2)
        }));
    }
    let mut table = Table::new(key, title, sheet, Audience::Public, columns);
    let everyone: Vec<&Accepted> = groups
        .iter()
        .flat_map(|(_, files)| files)
        .copied()
        .collect();
    let has_money = assessed(&everyone) >= LEAST;
    let shown = together(groups, text.office_small_groups(), has_money).into_iter();
    let mut shown: Vec<(Reverse<Decimal>, Group<'_>)> = shown
        .map(|group| {
            let savings = group.1.iter().map(|f| f.record.money.saving);
            (Reverse(savings.sum()), group)
        })
        .collect();
    order::sort_by(&mut shown, |(a, one), (b, other)| {
        a.cmp(b).then_with(|| one.0.cmp(&other.0))
    });
    let cells = |name: &str, files: &[&Accepted]| {
        let mut cells = cells(name, files, has_money);
        if by_resource {
            let records = || files.iter().map(|file| file.record.as_ref());
            cells.extend(Resource::ALL.map(|resource| {
                let percent = potential::percent(records(), resource);
                Cell::of(percent, Cell::Percent)
            }));
        }
        cells
    };
    for (_, (name, files)) in &shown {
        table.row(cells(name, files), ids(files));
    }
    if is_open(&everyone, has_money) {
        table.total(cells(text.office_total(), &everyone), ids(&everyone));
    } else {
        table.notes.push(text.office_too_few().to_owned());
    }
    table.notes.push(text.office_groups_note().to_owned());
    if by_resource {
        let note = text.office_percent_of_note();
        table.notes.push(note.to_owned());
    }
    if everyone.iter().any(|one| one.record.is_row()) {
        table.notes.push(text.commune_note_share().to_owned());
    }
    table
}

/// The key of the column that says which part of a resource can be saved.
fn percent_key(resource: Resource) -> &'static str {
    match resource {
        Resource::Electricity => "electricity_percent",
        Resource::Fuel => "fuel_percent",
        Resource::RawMaterials => "raw_materials_percent",
        Resource::OtherMaterials => "other_materials_percent",
        Resource::Water => "water_percent",
        Resource::Toe => "toe_percent",
    }
}

/// A group of submissions by its name.
pub(super) type Group<'a> = grouping::Group<String, &'a Accepted>;

/// How many have a submission of their own, and so a part in money and quantities.
fn assessed(files: &[&Accepted]) -> usize {
    files.iter().filter(|one| !one.record.is_row()).count()
}

/// Whether a group may be told: five facilities, and where money is told, that of five or of none.
fn is_open(files: &[&Accepted], has_money: bool) -> bool {
    let parts = assessed(files);
    files.len() >= LEAST && (!has_money || parts == 0 || parts >= LEAST)
}

/// Groups of at least five: the smaller ones stand together, and where they are still too few, the next larger group joins them, so that none can be found by subtraction.
fn together<'a>(mut groups: Vec<Group<'a>>, name: &str, has_money: bool) -> Vec<Group<'a>> {
    order::sort_by(&mut groups, |a, b| {
        // A group without money of its own is the last to help another.
        let place = |g: &Group<'_>| (is_open(&g.1, has_money), assessed(&g.1) == 0, g.1.len());
        place(a).cmp(&place(b)).then_with(|| a.0.cmp(&b.0))
    });
    let mut joined: Vec<&Accepted> = Vec::new();
    let mut shown: Vec<Group<'a>> = Vec::new();
    for (title, files) in groups {
        let needs_more = !joined.is_empty() && !is_open(&joined, has_money);
        if needs_more || !is_open(&files, has_money) {
            joined.extend(files);
        } else {
            shown.push((title, files));
        }
    }
    if is_open(&joined, has_money) {
        shown.push((name.to_owned(), joined));
    }
    shown
}

/// Counts of all; money and quantities of those that have a submission of their own.
fn cells(name: &str, files: &[&Accepted], has_money: bool) -> Vec<Cell> {
    let has_money = has_money && assessed(files) > 0;
    let sum = |of: fn(&Accepted) -> Decimal| -> Option<Decimal> {
        has_money.then(|| files.iter().map(|f| of(f)).sum())
    };
    let (saving, bills) = (
        sum(|f| f.record.money.saving),
        sum(|f| f.record.bills_assessed()),
    );
    let percent = saving.zip(bills);
    let percent = percent.and_then(|(saving, bills)| Percent::of(saving, bills));
    let number = |value: Option<Decimal>| Cell::of(value, Cell::Number);
    let from_sheets = Some(files.len() - assessed(files)).filter(|n| *n > 0);
    vec![
        Cell::words(name),
        Cell::Count(files.len()),
        Cell::Count(files.iter().filter(|f| f.record.applies()).count()),
        Cell::of(bills, Cell::Money),
        Cell::of(saving, Cell::Money),
        Cell::of(percent, Cell::Percent),
        number(sum(|f| f.record.saved.kwh)),
        number(sum(|f| f.record.energy.toe_saved)),
        number(sum(|f| f.record.energy.tco2_saved)),
        number(sum(|f| f.record.saved.water_m3)),
        number(sum(|f| f.record.saved.tonnes)),
        Cell::of(from_sheets, Cell::Count),
    ]
}

fn ids(files: &[&Accepted]) -> Vec<FileId> {
    let mut ids: Vec<FileId> = files.iter().map(|f| f.record.id()).collect();
    order::sort(&mut ids);
    ids
}
