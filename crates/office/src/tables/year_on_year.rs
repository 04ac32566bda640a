//! Year on year: the facilities whose files carry the year before, both years side by side. Sums as they are, and what one unit of product takes.

use super::table::{Audience, Cell, Table, numbers, words};
use crate::check::LEAST;
use crate::record::{FileId, Record, YearsRow};
use crate::statistic::quartiles;
use crate::view::Office;
use catalogue::order;
use catalogue::quantity::Percent;
use domain::year_after::Metric;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// A facility's changes by one metric, each with the id of its file.
type Changes = BTreeMap<&'static str, Vec<(Decimal, FileId)>>;

/// What a row reads of both years.
type Reads<T> = fn(&YearsRow) -> T;

/// A figure of last year and of this year; nothing where one of them is missing.
type Pair = Option<(Decimal, Decimal)>;

pub(super) fn year_on_year(office: Office<'_>) -> Table {
    let text = office.text;
    let mut table = Table::new(
        "year_on_year",
        text.office_years(),
        text.office_years_sheet(),
        Audience::Public,
        vec![
            words("indicator", text.office_indicator(), 44, 6),
            words("unit", text.office_unit(), 12, 2),
            numbers("facilities", text.office_n(), 10, 1),
            numbers("last", text.office_years_last(), 16, 3),
            numbers("this", text.office_years_this(), 16, 3),
            numbers("less_percent", text.office_years_less(), 12, 2),
            numbers("lowest", text.office_follow_lowest(), 12, 2),
            numbers("highest", text.office_follow_highest(), 12, 2),
            numbers("claimed", text.office_years_claimed(), 12, 2),
        ],
    );
    let files = office.files();
    let records = files.iter().map(|file| file.record.as_ref());
    let years: Vec<(&Record, &YearsRow)> = records
        .filter_map(|record| Some((record, record.follow.as_ref()?.years.as_ref()?)))
        .collect();
    sums(office, &mut table, &years);
    savings(office, &mut table, &years);
    specific(office, &mut table, &years);
    claims(office, &mut table, &years);
    table.notes.push(text.office_years_note().to_owned());
    table.notes.push(text.office_years_apart_note().to_owned());
    table.notes.push(text.office_follow_least_note().to_owned());
    table
}

/// Bills, energy and greenhouse gases of both years.
fn sums(office: Office<'_>, table: &mut Table, years: &[(&Record, &YearsRow)]) {
    let text = office.text;
    let rows: [(&str, &str, Reads<Pair>); 3] = [
        (text.office_years_bills(), text.office_unit_vnd(), |y| {
            Some(y.bills)
        }),
        (text.office_years_energy(), "MJ", |y| y.mj),
        (text.office_years_gases(), "t CO₂", |y| y.tco2),
    ];
    for (name, unit, of) in rows {
        let pairs = years.iter();
        let pairs: Vec<(FileId, (Decimal, Decimal))> = pairs
            .filter_map(|(record, years)| Some((record.id(), of(years)?)))
            .collect();
        if pairs.len() < LEAST {
            continue;
        }
        let sum = |of: fn(&(Decimal, Decimal)) -> Decimal| -> Decimal {
            pairs.iter().map(|(_, pair)| of(pair)).sum()
        };
        let (last, this) = (sum(|pair| pair.0), sum(|pair| pair.1));
        let ids = pairs.iter().map(|(id, _)| id.clone()).collect();
        let cells = vec![
            Cell::words(name),
            Cell::words(unit),
            Cell::Count(pairs.len()),
            Cell::Number(last),
            Cell::Number(this),
            Cell::of(Percent::of(last - this, last), Cell::Percent),
        ];
        add(table, cells, ids);
    }
}

/// Three savings, each in its own row: they answer three questions.
fn savings(office: Office<'_>, table: &mut Table, years: &[(&Record, &YearsRow)]) {
    let text = office.text;
    if years.len() < LEAST {
        return;
    }
    let rows: [(&str, Reads<Decimal>); 3] = [
        (text.office_years_estimated(), |y| y.savings.estimated),
        (text.office_years_by_status(), |y| y.savings.by_status),
        (text.office_years_measured(), |y| y.savings.measured),
    ];
    for (name, of) in rows {
        let sum: Decimal = years.iter().map(|(_, years)| of(years)).sum();
        let cells = vec![
            Cell::words(name),
            Cell::words(text.office_unit_vnd()),
            Cell::Count(years.len()),
            Cell::Empty,
            Cell::Number(sum),
        ];
        add(table, cells, ids(years));
    }
}

/// How much less one unit of product takes: the middle facility, the lowest, the highest.
fn specific(office: Office<'_>, table: &mut Table, years: &[(&Record, &YearsRow)]) {
    let mut changes = Changes::new();
    for (record, years) in years {
        let mut seen = Vec::new();
        for (metric, less) in &years.less {
            // A facility counts once for a metric: by its first product.
            if !seen.contains(metric) {
                seen.push(*metric);
                let list = changes.entry(*metric).or_default();
                list.push((less.value(), record.id()));
            }
        }
    }
    for (metric, mut list) in changes {
        if list.len() < LEAST {
            continue;
        }
        order::sort(&mut list);
        let values: Vec<Decimal> = list.iter().map(|(value, _)| *value).collect();
        let percent = |value: Option<Decimal>| Cell::of(value.map(Percent::new), Cell::Percent);
        let name = office.text.metric(metric, office.beside.catalogue);
        let cells = vec![
            Cell::words(office.text.office_years_specific(name)),
            Cell::words("%"),
            Cell::Count(list.len()),
            Cell::Empty,
            Cell::Empty,
            percent(quartiles(&values).map(|q| q.median)),
            percent(values.first().copied()),
            percent(values.last().copied()),
        ];
        add(table, cells, list.into_iter().map(|(_, id)| id).collect());
    }
}

/// In how many facilities the bills let a saving be claimed, of those whose years can be compared.
fn claims(office: Office<'_>, table: &mut Table, years: &[(&Record, &YearsRow)]) {
    let text = office.text;
    for metric in Metric::ALL {
        let compared: Vec<(FileId, Option<Percent>)> = years
            .iter()
            .filter_map(|(record, years)| {
                let found = years.seen.iter().find(|(of, _)| *of == metric)?;
                Some((record.id(), found.1))
            })
            .collect();
        if compared.len() < LEAST {
            continue;
        }
        let claimed = compared.iter().filter(|(_, claimed)| claimed.is_some());
        let cells = vec![
            Cell::words(text.office_years_seen(text.year_metric(metric))),
            Cell::words(text.office_unit_facilities()),
            Cell::Count(compared.len()),
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::Count(claimed.count()),
        ];
        add(
            table,
            cells,
            compared.into_iter().map(|(id, _)| id).collect(),
        );
    }
}

fn ids(years: &[(&Record, &YearsRow)]) -> Vec<FileId> {
    years.iter().map(|(record, _)| record.id()).collect()
}

/// Adds a row; what it does not say is empty.
fn add(table: &mut Table, mut cells: Vec<Cell>, mut ids: Vec<FileId>) {
    cells.resize(table.columns.len(), Cell::Empty);
    order::sort(&mut ids);
    table.row(cells, ids);
}
