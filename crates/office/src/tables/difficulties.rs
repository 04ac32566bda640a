//! Table 8: why facilities did not do measures, by the reason that they chose; what they wrote without one, by area of the checklist; and the support that they count on.

use super::table::{Audience, Cell, Column, Table, numbers, words};
use crate::record::FileId;
use crate::view::Office;
use catalogue::order;
use domain::facility::Reason;
use rust_decimal::Decimal;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use text::Text;

/// So many remarks of a group are given in full, the longest first.
const IN_FULL: usize = 5;

pub(super) fn difficulties(office: Office<'_>) -> Table {
    let text = office.text;
    let mut table = Table::new(
        "difficulties",
        text.office_difficulties(),
        text.office_difficulties_sheet(),
        Audience::Internal,
        columns(text),
    );
    remarks(office, &mut table);
    support(office, &mut table);
    table.notes.push(text.office_difficulties_note().to_owned());
    table
}

/// What difficulties have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group<'a> {
    /// The reason that was chosen.
    Reason(Reason),
    /// No reason: the area or sector of the measure.
    Area(&'a str),
}

/// What was written about one of them.
#[derive(Default)]
struct Written<'a> {
    /// The texts, each once, the longest first.
    texts: BTreeSet<(Reverse<usize>, &'a str)>,
    count: usize,
    ids: Vec<FileId>,
}

/// The reasons in the order in which they are offered; behind them what was written without one.
fn remarks(office: Office<'_>, table: &mut Table) {
    let text = office.text;
    let mut notes: BTreeMap<Group<'_>, Written<'_>> = BTreeMap::new();
    for one in office.files() {
        for note in &one.record.notes {
            let area = Group::Area(&note.place);
            let group = note.reason.map_or(area, Group::Reason);
            let written = notes.entry(group).or_default();
            let length = Reverse(note.text.chars().count());
            written.texts.insert((length, &note.text));
            written.count += 1;
            written.ids.push(one.record.id());
        }
    }
    for (group, written) in notes {
        let (code, name) = match group {
            Group::Reason(reason) => (
                format!("reason:{}", reason.code()),
                text.office_reason_of(text.year_reason(reason)),
            ),
            Group::Area(place) => (
                place.to_owned(),
                text.office_notes_of(&subject(office, place)),
            ),
        };
        let texts = written.texts.into_iter().map(|(_, text)| text);
        let full = texts.filter(|text| !text.is_empty()).take(IN_FULL);
        let full: Vec<String> = full.map(|text| format!("“{text}”")).collect();
        let mut ids = written.ids;
        order::sort(&mut ids);
        ids.dedup();
        table.row(
            vec![
                Cell::words(code),
                Cell::words(name),
                Cell::Count(written.count),
                Cell::Count(ids.len()),
                Cell::Empty,
                Cell::words(full.join("\n")),
            ],
            ids,
        );
    }
}

/// The support that facilities count on, by scheme.
fn support(office: Office<'_>, table: &mut Table) {
    let text = office.text;
    let mut support: BTreeMap<&str, (Decimal, Vec<FileId>)> = BTreeMap::new();
    for one in office.files() {
        for (scheme, amount) in &one.record.support {
            let (sum, files) = support.entry(scheme).or_default();
            *sum += *amount;
            files.push(one.record.id());
        }
    }
    for (scheme, (sum, mut ids)) in support {
        order::sort(&mut ids);
        let known = office.beside.catalogue.schemes().iter();
        let name = known
            .filter(|s| s.id == scheme)
            .map(|s| text.language.pick(&s.vi, &s.en));
        let name = name.into_iter().next().unwrap_or(scheme);
        table.row(
            vec![
                Cell::words(format!("support:{scheme}")),
                Cell::words(text.office_support_of(name)),
                Cell::Count(ids.len()),
                Cell::Count(ids.len()),
                Cell::Money(sum),
                Cell::Empty,
            ],
            ids,
        );
    }
}

/// The name of an area or sector.
fn subject(office: Office<'_>, place: &str) -> String {
    let catalogue = office.beside.catalogue;
    let area = catalogue.areas().iter().find(|a| a.area.id == place);
    match area {
        Some(file) => office
            .text
            .language
            .pick(&file.area.vi, &file.area.en)
            .to_owned(),
        None if place.is_empty() => office.text.office_subject_other().to_owned(),
        None => office.sector(Some(place)),
    }
}

fn columns(text: Text) -> Vec<Column> {
    vec![
        words("code", text.office_code(), 22, 0),
        words("subject", text.office_subject(), 36, 4),
        numbers("count", text.office_count(), 10, 1),
        numbers("facilities", text.office_facility_count(), 10, 1),
        numbers("support_vnd", text.office_support_asked(), 18, 2),
        words("in_full", text.office_in_full(), 80, 8),
    ]
}
