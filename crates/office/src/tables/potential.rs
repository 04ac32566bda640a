//! What the facilities that submitted can still save, resource by resource: an estimate of measures that are not done, beside no target.

use super::indicators::counted;
use super::table::{Audience, Cell, Table, numbers, words};
use crate::check::LEAST;
use crate::indicator::Counted;
use crate::record::{FileId, Record};
use crate::view::Office;
use catalogue::order;
use catalogue::quantity::Percent;
use domain::indicator::Resource;
use rust_decimal::Decimal;

/// What can be saved and what is used, over facilities.
#[derive(Default)]
struct Sum {
    saved: Decimal,
    before: Decimal,
    /// As they come: who only counts them needs no order.
    files: Vec<FileId>,
}

impl Sum {
    fn of<'a>(
        records: impl Iterator<Item = &'a Record>,
        figure: impl Fn(&Record) -> Option<(Decimal, Decimal)>,
    ) -> Self {
        let mut sum = Self::default();
        for record in records.filter(|record| !record.is_row()) {
            if let Some((saved, before)) = figure(record) {
                sum.saved += saved;
                sum.before += before;
                sum.files.push(record.id());
            }
        }
        sum
    }
}

/// What a file can save of a resource, and what it uses.
fn of_resource(record: &Record, resource: Resource) -> Option<(Decimal, Decimal)> {
    let mut rows = record.resources.iter();
    let row = rows.find(|row| row.resource == resource)?;
    Some((row.saved, row.before))
}

/// The part of a resource that files can save together; nothing where fewer than five use it.
pub(super) fn percent<'a>(
    records: impl Iterator<Item = &'a Record>,
    resource: Resource,
) -> Option<Percent> {
    let sum = Sum::of(records, |record| of_resource(record, resource));
    let is_open = sum.files.len() >= LEAST;
    is_open
        .then(|| Percent::of(sum.saved, sum.before))
        .flatten()
}

pub(super) fn potential(office: Office<'_>) -> Table {
    let text = office.text;
    let mut table = Table::new(
        "potential",
        text.office_potential(),
        text.office_potential_sheet(),
        Audience::Public,
        vec![
            words("resource_id", text.office_code(), 16, 0),
            words("resource", text.office_resource(), 36, 6),
            words("unit", text.office_unit(), 10, 2),
            numbers("facilities", text.office_facility_count(), 10, 2),
            numbers("saving", text.office_can_be_saved(), 18, 4),
            numbers("used", text.office_consumed(), 18, 4),
            numbers("saving_percent", text.office_can_be_saved_percent(), 10, 3),
        ],
    );
    let files = office.files();
    let records = || files.iter().map(|file| file.record.as_ref());
    let mut is_hidden = false;
    let mut add = |id: &str, name: &str, unit: Counted, mut sum: Sum| {
        order::sort(&mut sum.files);
        let is_open = sum.files.len() >= LEAST;
        is_hidden |= !is_open && !sum.files.is_empty();
        let value = |value: Decimal| match unit {
            Counted::Vnd => Cell::Money(value),
            _ => Cell::Number(value),
        };
        let cells = vec![
            Cell::words(id),
            Cell::words(name),
            Cell::words(counted(office, unit)),
            Cell::of(is_open.then_some(sum.files.len()), Cell::Count),
            Cell::of(is_open.then_some(sum.saved), value),
            Cell::of(is_open.then_some(sum.before), value),
            Cell::of(
                Percent::of(sum.saved, sum.before).filter(|_| is_open),
                Cell::Percent,
            ),
        ];
        table.row(cells, if is_open { sum.files } else { Vec::new() });
    };
    for resource in Resource::ALL {
        let (unit, per) = Counted::of(resource);
        let sum = Sum::of(records(), |record| {
            let (saved, before) = of_resource(record, resource)?;
            Some((saved / per, before / per))
        });
        let name = text.programme_resource(resource);
        add(resource.code(), name, unit, sum);
    }
    let money = Sum::of(records(), |record| {
        let money = &record.money;
        (money.bills > Decimal::ZERO).then_some((money.saving, money.bills))
    });
    add("money", text.office_resource_money(), Counted::Vnd, money);
    table.notes.push(text.office_potential_note().to_owned());
    if is_hidden {
        table.notes.push(text.office_too_few_note().to_owned());
    }
    table
}
