//! Tables 2 and 3: what the office organised, and what support it gave, as its own list says.

use super::table::{Audience, Cell, Column, Table, numbers, words};
use crate::own::{Half, Kind, Own};
use crate::view::Office;
use catalogue::order;
use rust_decimal::Decimal;
use text::Text;

pub(super) fn activities(office: Office<'_>) -> Table {
    let text = office.text;
    table(
        office,
        (
            "activities",
            text.office_activities(),
            text.office_activities_sheet(),
        ),
        Kind::is_activity,
    )
}

pub(super) fn support(office: Office<'_>) -> Table {
    let text = office.text;
    table(
        office,
        (
            "support",
            text.office_support(),
            text.office_support_sheet(),
        ),
        Kind::is_support,
    )
}

fn table(
    office: Office<'_>,
    (key, title, sheet): (&'static str, &str, &str),
    is_wanted: fn(Kind) -> bool,
) -> Table {
    let text = office.text;
    let mut table = Table::new(key, title, sheet, Audience::Public, columns(text));
    let own = office.beside.own;
    let lines = own.of_period(office.scope);
    let mut lines: Vec<&Own> = lines.filter(|l| is_wanted(l.kind)).collect();
    let left_out = own.without_half(office.scope, is_wanted);
    if left_out > 0 {
        let note = text.office_half_note(&left_out.to_string());
        table.notes.push(note);
    }
    order::sort_by_key(&mut lines, |l| l.kind);
    for line in &lines {
        table.row(
            vec![
                Cell::words(kind(office, line.kind)),
                Cell::words(&line.part),
                Cell::words(&line.what),
                Cell::words(line.half.and_then(usual).unwrap_or_default()),
                Cell::words(&line.unit),
                Cell::of(line.planned, Cell::Number),
                Cell::of(line.done, Cell::Number),
                Cell::of(line.people, Cell::Number),
                Cell::of(line.central, Cell::Money),
                Cell::of(line.local, Cell::Money),
                Cell::of(line.own, Cell::Money),
                Cell::words(&line.source),
            ],
            Vec::new(),
        );
    }
    if lines.is_empty() {
        table.notes.push(text.office_none_said().to_owned());
        return table;
    }
    let sum = |of: fn(&Own) -> Option<Decimal>| {
        let sum: Decimal = lines.iter().filter_map(|l| of(l)).sum();
        Cell::Money(sum)
    };
    let mut cells = vec![Cell::words(text.office_total())];
    cells.resize(8, Cell::Empty);
    cells.extend([
        sum(|l| l.central),
        sum(|l| l.local),
        sum(|l| l.own),
        Cell::Empty,
    ]);
    table.total(cells, Vec::new());
    table
}

/// The usual word for a half.
fn usual(half: Half) -> Option<&'static str> {
    half.words().first().copied()
}

fn kind(office: Office<'_>, kind: Kind) -> &'static str {
    let text = office.text;
    match kind {
        Kind::Class => text.office_kind_class(),
        Kind::Workshop => text.office_kind_workshop(),
        Kind::StudyTour => text.office_kind_study_tour(),
        Kind::Broadcast => text.office_kind_broadcast(),
        Kind::Article => text.office_kind_article(),
        Kind::Handbook => text.office_kind_handbook(),
        Kind::WebPage => text.office_kind_web_page(),
        Kind::Database => text.office_kind_database(),
        Kind::Other => text.office_kind_other(),
        Kind::QuickAssessment => text.office_kind_quick_assessment(),
        Kind::DetailedAssessment => text.office_kind_detailed_assessment(),
        Kind::Model => text.office_kind_model(),
        Kind::Officers => text.office_unit_officers(),
        Kind::Zones => text.office_unit_zones(),
        Kind::Informed | Kind::Facilities | Kind::Invited | Kind::Potential => {
            text.office_unit_facilities()
        }
    }
}

fn columns(text: Text) -> Vec<Column> {
    vec![
        words("kind", text.office_kind(), 18, 3),
        words("part", text.office_part(), 8, 0),
        words("what", text.office_what(), 40, 4),
        words("half", text.office_half(), 14, 0),
        words("unit", text.office_unit(), 12, 2),
        numbers("planned", text.office_planned(), 12, 2),
        numbers("done", text.office_done(), 12, 2),
        numbers("people", text.office_people(), 12, 2),
        numbers("central_vnd", text.office_central(), 18, 3),
        numbers("local_vnd", text.office_local(), 18, 3),
        numbers("own_vnd", text.office_own(), 18, 3),
        words("source", text.office_source(), 24, 0),
    ]
}
