//! Savings by sector and by commune. They may leave the office, so no group is smaller than five: smaller ones stand together.

use super::table::{Audience, Cell, Column, Table, numbers, words};
use crate::check::LEAST;
use crate::fate::Accepted;
use crate::grouping::{Group, together};
use crate::name;
use crate::view::Office;
use catalogue::quantity::Percent;
use rust_decimal::Decimal;
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
    table(
        office,
        (
            "by_sector",
            text.office_by_sector(),
            text.office_by_sector_sheet(),
        ),
        heads,
        groups.into_values().collect(),
    )
}

pub(super) fn by_commune(office: Office<'_>) -> Table {
    let text = office.text;
    let mut groups: BTreeMap<String, (String, Vec<&Accepted>)> = BTreeMap::new();
    for one in office.files() {
        let typed = &one.record.site.commune;
        let shown = if typed.is_empty() {
            text.office_unnamed_group()
        } else {
            typed
        };
        let group = groups.entry(name::commune(typed));
        let (name, files) = group.or_insert_with(|| (shown.to_owned(), Vec::new()));
        // One spelling is shown: the same whatever the order of the files.
        if shown < name.as_str() {
            shown.clone_into(name);
        }
        files.push(one);
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

fn table(
    office: Office<'_>,
    (key, title, sheet): (&'static str, &str, &str),
    (head, head_title): (&'static str, &str),
    groups: Vec<Group<String, &Accepted>>,
) -> Table {
    let text = office.text;
    let columns: Vec<Column> = vec![
        words(head, head_title, 32, 5),
        numbers("facilities", text.office_facility_count(), 10, 2),
        numbers("applying", text.office_applying_count(), 10, 2),
        numbers("bills_vnd", text.office_bills(), 18, 3),
        numbers("saving_vnd", text.office_saving(), 18, 3),
        numbers("saving_percent", text.office_of_bills(), 10, 2),
        numbers("kwh", text.office_kwh(), 14, 0),
        numbers("toe", text.office_toe(), 12, 2),
        numbers("tco2", text.office_tco2(), 12, 2),
        numbers("water_m3", text.office_water(), 12, 2),
        numbers("tonnes", text.office_tonnes(), 12, 2),
    ];
    let mut table = Table::new(key, title, sheet, Audience::Public, columns);
    let everyone: Vec<&Accepted> = groups
        .iter()
        .flat_map(|(_, files)| files)
        .copied()
        .collect();
    let (mut shown, joined) = together(groups, <[&Accepted]>::len);
    if !joined.is_empty() {
        shown.push((text.office_small_groups().to_owned(), joined));
    }
    let saving =
        |files: &[&Accepted]| -> Decimal { files.iter().map(|f| f.record.money.saving).sum() };
    shown.sort_by(|a, b| saving(&b.1).cmp(&saving(&a.1)).then_with(|| a.0.cmp(&b.0)));
    for (name, files) in &shown {
        table.row(cells(name, files), ids(files));
    }
    if everyone.len() >= LEAST {
        table.total(cells(text.office_total(), &everyone), ids(&everyone));
    } else {
        table.notes.push(text.office_too_few().to_owned());
    }
    table.notes.push(text.office_groups_note().to_owned());
    table
}

fn cells(name: &str, files: &[&Accepted]) -> Vec<Cell> {
    let sum = |of: fn(&Accepted) -> Decimal| -> Decimal { files.iter().map(|f| of(f)).sum() };
    let (saving, bills) = (
        sum(|f| f.record.money.saving),
        sum(|f| f.record.money.bills),
    );
    vec![
        Cell::words(name),
        Cell::Count(files.len()),
        Cell::Count(files.iter().filter(|f| f.record.applies()).count()),
        Cell::Money(bills),
        Cell::Money(saving),
        Cell::of(Percent::of(saving, bills), Cell::Percent),
        Cell::Number(sum(|f| f.record.saved.kwh)),
        Cell::Number(sum(|f| f.record.energy.toe_saved)),
        Cell::Number(sum(|f| f.record.energy.tco2_saved)),
        Cell::Number(sum(|f| f.record.saved.water_m3)),
        Cell::Number(sum(|f| f.record.saved.tonnes)),
    ]
}

fn ids(files: &[&Accepted]) -> Vec<String> {
    let mut ids: Vec<String> = files.iter().map(|f| f.record.id()).collect();
    ids.sort();
    ids
}
