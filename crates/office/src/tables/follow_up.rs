//! What became of measures: done of so many, and what was realised of the estimate, by measure, by kind of measure and by sector.

use super::table::{Audience, Cell, Column, Table, numbers, words};
use crate::followed::{self, Case, Figures, Realised, Which, by_measure, grouped, measured, said};
use crate::view::Office;
use catalogue::quantity::Percent;
use rust_decimal::Decimal;

/// How many facilities did a measure.
pub(super) fn done(office: Office<'_>) -> Table {
    let text = office.text;
    let mut columns = named(office);
    columns.extend([
        numbers("n", text.office_n(), 8, 1),
        numbers("done", text.office_follow_done(), 10, 1),
        numbers("done_percent", text.office_follow_done_percent(), 10, 1),
        numbers("begun", text.office_follow_begun(), 10, 1),
        numbers("dropped", text.office_follow_dropped(), 10, 1),
    ]);
    let mut table = Table::new(
        "measures_done",
        text.office_follow_measures(),
        text.office_follow_measures_sheet(),
        Audience::Public,
        columns,
    );
    for line in by_measure(&said(&office.files()), followed::done) {
        let of = line.value;
        let share = Percent::of(Decimal::from(of.done), Decimal::from(of.n));
        let mut cells = names(office, &line);
        cells.extend([
            Cell::Count(of.n),
            Cell::Count(of.done),
            Cell::of(share, Cell::Percent),
            Cell::Count(of.begun),
            Cell::Count(of.dropped),
        ]);
        table.row(cells, line.files);
    }
    table.notes.push(text.office_follow_done_note().to_owned());
    table.notes.push(text.office_follow_least_note().to_owned());
    table
}

/// What was realised of the estimate, measure by measure.
pub(super) fn realised(office: Office<'_>) -> Table {
    let text = office.text;
    let mut columns = named(office);
    columns.extend(ratios(office));
    let mut table = Table::new(
        "savings_realised",
        text.office_follow_realised(),
        text.office_follow_realised_sheet(),
        Audience::Public,
        columns,
    );
    for line in by_measure(&measured(&office.files()), followed::realised) {
        let mut cells = names(office, &line);
        cells.extend(ratio_cells(line.value));
        table.row(cells, line.files);
    }
    notes(office, &mut table);
    table
}

/// What was realised of the estimate, by kind of measure: the area of the checklist or the sector that the measure belongs to.
pub(super) fn by_kind(office: Office<'_>) -> Table {
    let text = office.text;
    let catalogue = office.beside.catalogue;
    let name = |id: &str| {
        let area = catalogue.areas().iter().find(|a| a.area.id == id);
        match area {
            Some(file) => {
                let area = &file.area;
                text.language.pick(&area.vi, &area.en).to_owned()
            }
            None => office.sector(Some(id)),
        }
    };
    together(
        office,
        (
            "realised_by_kind",
            text.office_follow_by_kind(),
            text.office_follow_by_kind_sheet(),
        ),
        words("kind", text.office_follow_kind(), 32, 5),
        |case| catalogue.place_of(case.measure()).unwrap_or_default(),
        name,
    )
}

/// What was realised of the estimate, by sector.
pub(super) fn by_sector(office: Office<'_>) -> Table {
    let text = office.text;
    together(
        office,
        (
            "realised_by_sector",
            text.office_follow_by_sector(),
            text.office_follow_by_sector_sheet(),
        ),
        words("sector", text.office_sector(), 32, 5),
        |case| case.sector(),
        |id| sector(office, id),
    )
}

fn together<'a>(
    office: Office<'a>,
    (key, title, sheet): (&'static str, &str, &str),
    head: Column,
    of: impl Fn(&Case<'a>) -> &'a str,
    name: impl Fn(&str) -> String,
) -> Table {
    let text = office.text;
    let mut columns = vec![
        head,
        numbers("facilities", text.office_facility_count(), 10, 2),
    ];
    columns.extend(ratios(office));
    let mut table = Table::new(key, title, sheet, Audience::Public, columns);
    let cases = measured(&office.files());
    let (shown, others) = grouped(&cases, of);
    let shown = shown.into_iter().map(|(id, held)| (name(id), held));
    let others = (text.office_small_groups().to_owned(), others);
    for (name, held) in shown.chain([others]) {
        let Some(value) = followed::realised(&held) else {
            continue;
        };
        let mut cells = vec![Cell::words(name), Cell::Count(value.facilities)];
        cells.extend(ratio_cells(value));
        table.row(cells, followed::ids(&held));
    }
    notes(office, &mut table);
    table
}

/// Columns of the measure and of the facilities.
fn named(office: Office<'_>) -> Vec<Column> {
    let text = office.text;
    vec![
        words("measure_id", text.office_code(), 20, 0),
        words("measure", text.office_measure(), 44, 6),
        words("sector_id", text.office_code(), 16, 0),
        words("sector", text.office_sector(), 28, 4),
    ]
}

fn names<V>(office: Office<'_>, line: &Figures<V>) -> Vec<Cell> {
    let (text, catalogue) = (office.text, office.beside.catalogue);
    let measure = catalogue.measure(&line.measure);
    let measure = measure.map(|m| text.measure(m).name.as_str());
    let (id, place) = match &line.which {
        Which::All => ("", text.office_follow_all().to_owned()),
        Which::Others => ("", text.office_small_groups().to_owned()),
        Which::Sector(id) => (id.as_str(), sector(office, id)),
    };
    vec![
        Cell::words(line.measure.as_str()),
        Cell::words(measure.unwrap_or(&line.measure)),
        Cell::words(id),
        Cell::words(place),
    ]
}

fn sector(office: Office<'_>, id: &str) -> String {
    match office.sector(Some(id)) {
        name if name.is_empty() => office.text.office_unnamed_group().to_owned(),
        name => name,
    }
}

fn ratios(office: Office<'_>) -> Vec<Column> {
    let text = office.text;
    vec![
        numbers("n", text.office_follow_n(), 10, 2),
        numbers("median", text.office_median(), 10, 2),
        numbers("lowest", text.office_follow_lowest(), 10, 2),
        numbers("highest", text.office_follow_highest(), 10, 2),
    ]
}

fn ratio_cells(of: Realised) -> [Cell; 4] {
    [
        Cell::Count(of.n),
        Cell::Number(of.median),
        Cell::Number(of.lowest),
        Cell::Number(of.highest),
    ]
}

fn notes(office: Office<'_>, table: &mut Table) {
    let text = office.text;
    table.notes.push(text.office_follow_ratio_note().to_owned());
    table.notes.push(text.office_follow_least_note().to_owned());
}
