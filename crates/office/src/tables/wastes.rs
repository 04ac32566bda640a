//! Table 5: facilities with large waste streams, or many of them.

use super::table::{Audience, Cell, Column, Row, Rows, Table, numbers, words};
use crate::check::{Large, large};
use crate::view::Office;
use crate::words;
use catalogue::Group;
use text::Text;

pub(super) fn wastes(office: Office<'_>) -> Table {
    let text = office.text;
    let mut table = Table::new(
        "waste_streams",
        text.office_wastes(),
        text.office_wastes_sheet(),
        Audience::Internal,
        columns(text),
    );
    table.notes.push(text.office_wastes_note().to_owned());
    table
}

pub(super) fn rows(office: Office<'_>) -> Rows<'_> {
    let catalogue = office.beside.catalogue;
    let files = office.files().into_iter();
    let found = files.flat_map(|one| large(&[one], catalogue));
    Box::new(found.map(move |found| row(office, &found)))
}

fn row(office: Office<'_>, found: &Large<'_>) -> Row {
    let text = office.text;
    let record = &found.one.record;
    let waste = found.waste.and_then(|place| record.wastes.get(place));
    let mut limits = office.beside.catalogue.office().waste_limits.iter();
    let limit = limits.find(|limit| limit.id == found.limit);
    let limit = limit.map(|l| text.language.pick(&l.vi, &l.en));
    let yes_no = |is_so| words::yes_no(text, is_so);
    let phase = |group| match group {
        Group::Wastewater => text.office_phase_liquid(),
        _ => text.office_phase_solid(),
    };
    let is_hazardous = |group| yes_no(group == Group::HazardousWaste);
    let cells = vec![
        Cell::words(&*record.id),
        Cell::words(&record.site.name),
        Cell::words(&record.site.tax_code),
        Cell::words(&record.site.commune),
        Cell::of(waste, |w| Cell::words(words::of(&w.name, text.language))),
        Cell::of(waste, |w| Cell::words(phase(w.group))),
        Cell::of(waste, |w| Cell::words(is_hazardous(w.group))),
        Cell::of(waste.and_then(|w| w.quantity), Cell::Number),
        Cell::of(waste, |w| Cell::words(text.unit(w.unit))),
        Cell::of(waste.and_then(|w| w.cost), Cell::Money),
        Cell::of(waste, |w| Cell::words(text.known(w.known))),
        Cell::Count(record.wastes.len()),
        Cell::words(limit.unwrap_or_default()),
    ];
    Row {
        cells,
        files: vec![record.id()],
        strong: false,
    }
}

fn columns(text: Text) -> Vec<Column> {
    vec![
        words("file", text.office_file_id(), 16, 0),
        words("name", text.office_name(), 36, 5),
        words("tax_code", text.office_tax_code(), 16, 3),
        words("commune", text.office_commune(), 20, 3),
        words("stream", text.office_waste(), 28, 4),
        words("phase", text.office_phase(), 12, 2),
        words("hazardous", text.office_hazardous(), 10, 2),
        numbers("quantity", text.office_quantity(), 14, 3),
        words("unit", text.office_unit(), 8, 1),
        numbers("cost_vnd", text.office_waste_cost(), 18, 3),
        words("known", text.office_known(), 16, 0),
        numbers("streams", text.office_waste_count(), 10, 0),
        words("limit", text.office_limit(), 40, 6),
    ]
}
