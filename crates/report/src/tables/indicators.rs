//! Indicators: specific consumption beside its benchmarks, energy and emissions, savings by group, the band of the programme, thresholds.

use super::table::{Cell, Column, On, Table};
use crate::numbers::gj;
use crate::view::ReportView;
use catalogue::quantity::Percent;
use catalogue::{Cite, ThresholdUnit};
use domain::indicator::{Comparison, Specific};
use rust_decimal::Decimal;

/// The figures of one row under their columns.
#[derive(Default)]
pub(crate) struct Line {
    part: String,
    item: String,
    unit: String,
    now: Option<Cell>,
    saved: Option<Cell>,
    after: Option<Cell>,
    marks: [Option<Cell>; 5],
    note: String,
    cite: Option<Cite>,
}

type Col<'a> = Column<'a, Line>;

/// Part after part.
pub(crate) fn every<'a>(view: ReportView<'a>) -> Table<'a, Line> {
    let text = view.text;
    let cell = |cell: &Option<Cell>| cell.clone().unwrap_or(Cell::Empty);
    let mark = |title, place: usize| {
        Col::new(title, On::Sheet(12), move |_, l: &Line| {
            let mark = l.marks.get(place).cloned().flatten();
            mark.unwrap_or(Cell::Empty)
        })
    };
    let columns = vec![
        Col::new(text.workbook_part(), On::Sheet(30), |_, l: &Line| {
            Cell::words(l.part.clone())
        }),
        Col::new(text.report_specific_metric(), On::Sheet(40), |_, l| {
            Cell::words(l.item.clone())
        }),
        Col::new(text.report_specific_unit(), On::Sheet(14), |_, l| {
            Cell::words(l.unit.clone())
        }),
        Col::new(text.report_specific_before(), On::Sheet(14), move |_, l| {
            cell(&l.now)
        }),
        Col::new(text.workbook_saved(), On::Sheet(14), move |_, l| {
            cell(&l.saved)
        }),
        Col::new(text.report_specific_after(), On::Sheet(14), move |_, l| {
            cell(&l.after)
        }),
        mark(text.report_benchmarks_best(), 0),
        mark(text.workbook_from(), 1),
        mark(text.workbook_to(), 2),
        mark(text.report_benchmarks_poor(), 3),
        mark(text.report_benchmarks_norm(), 4),
        Col::new(text.workbook_note(), On::Sheet(40), |_, l| {
            Cell::words(l.note.clone())
        }),
        Col::new(text.workbook_source(), On::Sheet(24), |_, l| {
            Cell::of(l.cite.clone(), Cell::Source)
        }),
    ];
    let mut rows = Vec::new();
    specific(view, &mut rows);
    energy(view, &mut rows);
    resources(view, &mut rows);
    programme(view, &mut rows);
    thresholds(view, &mut rows);
    let mut table = Table::new(text.workbook_sheet_indicators(), columns, rows);
    table.pinned = 2;
    table
}

fn computed(value: impl Into<Option<Decimal>>) -> Option<Cell> {
    value.into().map(Cell::Computed)
}

fn percent(value: impl Into<Option<Percent>>) -> Option<Cell> {
    value.into().map(Cell::Percent)
}

fn specific(view: ReportView<'_>, rows: &mut Vec<Line>) {
    let text = view.text;
    for specific in &view.assessment.specific {
        let line = || Line {
            part: view.names().specific_name(specific),
            unit: view.unit_per(specific),
            ..Line::default()
        };
        let own = Line {
            item: text.workbook_sheet_facility().to_owned(),
            now: computed(view.per_product(specific, specific.before)),
            saved: percent(specific.saved_percent()),
            after: computed(view.per_product(specific, specific.after)),
            note: text.known(specific.known).to_owned(),
            ..line()
        };
        rows.push(own);
        for comparison in in_force_first(specific) {
            let entry = &comparison.benchmark;
            let shown = |value| {
                let value = comparison.shown(value);
                computed(value.map(|v| view.per_product(specific, v)))
            };
            let benchmark = Line {
                item: view.compared_with(comparison),
                marks: [
                    shown(entry.best),
                    shown(entry.typical_low),
                    shown(entry.typical_high),
                    shown(entry.poor),
                    shown(entry.legal_norm),
                ],
                cite: Some(entry.cite.clone()),
                ..line()
            };
            rows.push(benchmark);
        }
    }
}

/// The comparisons in force, then those that are not.
pub(crate) fn in_force_first(specific: &Specific) -> impl Iterator<Item = &Comparison> {
    let (expired, valid): (Vec<_>, Vec<_>) = specific.comparisons.iter().partition(|c| c.expired);
    valid.into_iter().chain(expired)
}

fn energy(view: ReportView<'_>, rows: &mut Vec<Line>) {
    let (text, energy) = (view.text, &view.assessment.energy);
    let gj = gj();
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
        let notes = view.names().energy_notes(energy);
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
        rows.push(line);
    }
}

fn resources(view: ReportView<'_>, rows: &mut Vec<Line>) {
    let text = view.text;
    for group in &view.assessment.resources {
        let line = Line {
            part: text.workbook_group_saving().to_owned(),
            item: text.resource_group(group.group).to_owned(),
            unit: text.suffix_money_year().to_owned(),
            now: Some(Cell::Money(group.cost)),
            saved: percent(group.percent),
            ..Line::default()
        };
        rows.push(line);
    }
}

fn programme(view: ReportView<'_>, rows: &mut Vec<Line>) {
    let text = view.text;
    let programme = &view.assessment.programme;
    let (Some(target), Some((low, high))) = (&programme.band, programme.range()) else {
        return;
    };
    let indicator = target.indicator.as_ref();
    let item = indicator.map_or("", |i| text.language.pick(&i.vi, &i.en));
    let line = Line {
        part: text.workbook_programme().to_owned(),
        item: item.to_owned(),
        unit: "%".to_owned(),
        saved: percent(view.assessment.totals.share_of_bills),
        marks: [None, percent(low), percent(high), None, None],
        note: text.language.of(&target.title).to_owned(),
        cite: Some(target.cite.clone()),
        ..Line::default()
    };
    rows.push(line);
}

fn thresholds(view: ReportView<'_>, rows: &mut Vec<Line>) {
    let text = view.text;
    for flag in &view.assessment.flags {
        let all = view.catalogue.thresholds();
        let Some(entry) = all.iter().find(|t| t.id == flag.threshold) else {
            continue;
        };
        let line = Line {
            part: text.workbook_threshold().to_owned(),
            item: text.language.pick(&entry.vi, &entry.en).to_owned(),
            unit: view.per_year(entry.unit.map_or("", ThresholdUnit::code)),
            now: computed(flag.value),
            marks: [None, None, None, None, computed(entry.value)],
            cite: Some(entry.cite.clone()),
            ..Line::default()
        };
        rows.push(line);
    }
}
