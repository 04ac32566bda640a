//! Indicators: specific consumption beside its benchmarks, energy and emissions, savings by group, the band of the programme, thresholds.

use crate::citations::Citations;
use crate::view::View;
use crate::xlsx::book::{Cell, Shape, Sheet};
use catalogue::quantity::{Percent, Unit};
use rust_decimal::Decimal;

/// The figures of one row under their columns.
#[derive(Default)]
struct Line {
    part: String,
    item: String,
    unit: String,
    now: Cells,
    saved: Cells,
    after: Cells,
    marks: [Cells; 5],
    note: String,
}

/// A cell that is empty until it is said.
type Cells = Option<Cell>;

/// Part after part.
pub(super) fn indicators(view: View<'_>, cited: &mut Citations) -> Sheet<'static> {
    let text = view.text;
    let columns = vec![
        (text.workbook_part(), 30),
        (text.report_specific_metric(), 40),
        (text.report_specific_unit(), 14),
        (text.report_specific_before(), 14),
        (text.workbook_saved(), 14),
        (text.report_specific_after(), 14),
        (text.report_benchmarks_best(), 12),
        (text.workbook_from(), 12),
        (text.workbook_to(), 12),
        (text.report_benchmarks_poor(), 12),
        (text.report_benchmarks_norm(), 12),
        (text.workbook_note(), 40),
    ];
    let mut sheet = Sheet::new(text.workbook_sheet_indicators(), columns);
    sheet.pinned = 2;
    specific(view, &mut sheet, cited);
    energy(view, &mut sheet);
    resources(view, &mut sheet);
    programme(view, &mut sheet, cited);
    thresholds(view, &mut sheet, cited);
    sheet
}

fn add(sheet: &mut Sheet<'_>, line: Line) {
    let some = |cell: Cells| cell.unwrap_or(Cell::Empty);
    let mut cells = vec![
        Cell::text(line.part),
        Cell::text(line.item),
        Cell::text(line.unit),
        some(line.now),
        some(line.saved),
        some(line.after),
    ];
    cells.extend(line.marks.map(some));
    cells.push(Cell::text(line.note));
    sheet.row(cells);
}

fn computed(value: impl Into<Option<Decimal>>) -> Cells {
    Some(Cell::number(value, Shape::Computed))
}

fn percent(value: impl Into<Option<Percent>>) -> Cells {
    Some(Cell::percent(value))
}

fn specific(view: View<'_>, sheet: &mut Sheet<'_>, cited: &mut Citations) {
    let text = view.text;
    for specific in &view.assessment.specific {
        let line = |note: String| Line {
            part: text.specific_name(specific, view.facility, view.catalogue),
            unit: view.unit_per(specific),
            note,
            ..Line::default()
        };
        let own = Line {
            item: text.workbook_sheet_facility().to_owned(),
            now: computed(specific.before),
            saved: percent(specific.saved_percent()),
            after: computed(specific.after),
            ..line(text.known(specific.known).to_owned())
        };
        add(sheet, own);
        for comparison in &specific.comparisons {
            let entry = &comparison.benchmark;
            let shown = |value| computed(comparison.shown(value));
            let benchmark = Line {
                item: view.compared_with(comparison),
                marks: [
                    shown(entry.best),
                    shown(entry.typical_low),
                    shown(entry.typical_high),
                    shown(entry.poor),
                    shown(entry.legal_norm),
                ],
                ..line(cited.cite(&entry.cite, view))
            };
            add(sheet, benchmark);
        }
    }
}

fn energy(view: View<'_>, sheet: &mut Sheet<'_>) {
    let (text, energy) = (view.text, &view.assessment.energy);
    // A unit of the paper, not a result: GJ are read more easily than MJ.
    let gj = Unit::Mj.in_units_of(Unit::Gj).unwrap_or_default();
    let left_out: Vec<String> = energy.incomplete.iter().map(|id| view.stream(id)).collect();
    for (item, now, saved) in [
        (
            text.report_energy_content(),
            energy.mj * gj,
            energy.mj_saved * gj,
        ),
        (text.report_energy_toe(), energy.toe, energy.toe_saved),
        (text.report_energy_co2(), energy.tco2, energy.tco2_saved),
    ] {
        let incomplete =
            (!left_out.is_empty()).then(|| text.report_energy_incomplete(&left_out.join(", ")));
        let notes = text.energy_notes(energy, view.facility, view.catalogue);
        let note = incomplete.into_iter().chain(notes);
        let note = note.collect::<Vec<_>>().join(" ");
        let line = Line {
            part: text.report_energy_caption().to_owned(),
            item: item.to_owned(),
            now: computed(now),
            saved: computed(saved),
            note,
            ..Line::default()
        };
        add(sheet, line);
    }
}

fn resources(view: View<'_>, sheet: &mut Sheet<'_>) {
    let text = view.text;
    for group in &view.assessment.resources {
        let line = Line {
            part: text.workbook_group_saving().to_owned(),
            item: text.resource_group(group.group).to_owned(),
            unit: text.suffix_money_year().to_owned(),
            now: Some(Cell::money(group.cost)),
            saved: percent(group.percent),
            ..Line::default()
        };
        add(sheet, line);
    }
}

fn programme(view: View<'_>, sheet: &mut Sheet<'_>, cited: &mut Citations) {
    let text = view.text;
    let programme = &view.assessment.programme;
    let (Some(target), Some((low, high))) = (&programme.band, programme.range()) else {
        return;
    };
    let indicator = target.indicator.as_ref();
    let item = indicator.map_or("", |i| text.language.pick(&i.vi, &i.en));
    let source = cited.cite(&target.cite, view);
    let line = Line {
        part: text.workbook_programme().to_owned(),
        item: item.to_owned(),
        unit: "%".to_owned(),
        saved: percent(view.assessment.totals.share_of_bills),
        marks: [None, percent(low), percent(high), None, None],
        note: format!("{} {source}", text.language.of(&target.title)),
        ..Line::default()
    };
    add(sheet, line);
}

fn thresholds(view: View<'_>, sheet: &mut Sheet<'_>, cited: &mut Citations) {
    let text = view.text;
    for flag in &view.assessment.flags {
        let all = view.catalogue.thresholds();
        let Some(entry) = all.iter().find(|t| t.id == flag.threshold) else {
            continue;
        };
        let line = Line {
            part: text.workbook_threshold().to_owned(),
            item: text.language.pick(&entry.vi, &entry.en).to_owned(),
            unit: view.per_year(entry.unit.as_deref().unwrap_or_default()),
            now: computed(flag.value),
            marks: [None, None, None, None, computed(entry.value)],
            note: cited.cite(&entry.cite, view),
            ..Line::default()
        };
        add(sheet, line);
    }
}
