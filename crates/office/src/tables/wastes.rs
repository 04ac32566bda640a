//! Table 5: facilities with large waste streams, or many of them.

use super::facilities::{state_cell, state_column, version_cell, version_column};
use super::table::{Audience, Cell, Column, Row, Rows, Table, numbers, words};
use crate::check::{Large, large};
use crate::fate::{Accepted, Standing};
use crate::record::LostRow;
use crate::sorting::Sorting;
use crate::view::Office;
use crate::words;
use catalogue::Catalogue;
use catalogue::Group;
use rust_decimal::Decimal;
use std::ops::ControlFlow;
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
    let mut finding = Finding::Looking(office.files().into_iter(), Vec::new());
    Box::new(std::iter::from_fn(move || {
        if let Finding::Found(found) = &mut finding {
            return found.next().map(|one| Some(row(office, &one)));
        }
        let before = std::mem::replace(&mut finding, Finding::Found(Vec::new().into_iter()));
        finding = before.step(office.beside.catalogue);
        Some(None)
    }))
}

/// So many submissions are looked at in one step.
const STEP: usize = 300;

/// Wastes over their limits: found, then put into order.
enum Finding<'a> {
    Looking(std::vec::IntoIter<&'a Accepted>, Vec<Large<'a>>),
    Sorting(Sorting<Large<'a>>),
    Found(std::vec::IntoIter<Large<'a>>),
}

impl<'a> Finding<'a> {
    fn step(self, catalogue: &'a Catalogue) -> Self {
        match self {
            Finding::Looking(mut files, mut found) => {
                let some: Vec<&Accepted> = files.by_ref().take(STEP).collect();
                if some.is_empty() {
                    return Finding::Sorting(Sorting::of(found));
                }
                found.extend(large(&some, catalogue));
                Finding::Looking(files, found)
            }
            // What lies furthest above its limit stands first, so that a paper prints it.
            Finding::Sorting(sorting) => match sorting.step(|a, b| {
                let by = b.over.cmp(&a.over);
                let by = by.then_with(|| a.one.record.id.cmp(&b.one.record.id));
                by.then_with(|| (a.waste, &a.limit.id).cmp(&(b.waste, &b.limit.id)))
            }) {
                ControlFlow::Break(found) => Finding::Found(found.into_iter()),
                ControlFlow::Continue(next) => Finding::Sorting(next),
            },
            found @ Finding::Found(_) => found,
        }
    }
}

/// Whether a submission has a row.
pub(super) fn has_row(office: Office<'_>, one: &Accepted) -> bool {
    !large(&[one], office.beside.catalogue).is_empty()
}

fn row(office: Office<'_>, found: &Large<'_>) -> Row {
    let text = office.text;
    let record = &found.one.record;
    let waste = found.waste.and_then(|place| record.wastes.get(place));
    let limit = text.language.pick(&found.limit.vi, &found.limit.en);
    let lost = waste.map(|w| lost(text, &w.lost)).unwrap_or_default();
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
        Cell::words(lost.0),
        Cell::of(lost.1, Cell::Number),
        Cell::words(limit),
        Cell::Number(found.over),
        state_cell(text, Some(Standing::of(record))),
        version_cell(Some(Standing::of(record))),
    ];
    Row {
        cells,
        files: vec![record.id()],
        strong: false,
    }
}

/// The input that is lost in a waste, and how much of it, kg a year.
fn lost(text: Text, lost: &LostRow) -> (String, Option<Decimal>) {
    match lost {
        LostRow::Unsaid => (String::new(), None),
        LostRow::Nothing => (text.office_lost_nothing().to_owned(), None),
        LostRow::Input(name, kg) => (words::of(name, text.language).to_owned(), *kg),
    }
}

fn columns(text: Text) -> Vec<Column> {
    vec![
        words("file", text.office_file_id(), 16, 0),
        words("name", text.office_name(), 36, 6),
        words("tax_code", text.office_tax_code(), 16, 0),
        words("commune", text.office_commune(), 20, 0),
        words("stream", text.office_waste(), 28, 5),
        words("phase", text.office_phase(), 12, 0),
        words("hazardous", text.office_hazardous(), 10, 2),
        numbers("quantity", text.office_quantity(), 14, 3),
        words("unit", text.office_unit(), 8, 2),
        numbers("cost_vnd", text.office_waste_cost(), 18, 3),
        words("known", text.office_known(), 16, 0),
        numbers("streams", text.office_waste_count(), 10, 0),
        words("lost", text.office_lost(), 24, 4),
        numbers("lost_kg", text.office_lost_kg(), 14, 0),
        words("limit", text.office_limit(), 40, 6),
        numbers("over", text.office_over(), 10, 2),
        state_column(text),
        version_column(text),
    ]
}
