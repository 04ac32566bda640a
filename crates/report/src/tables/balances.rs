//! The balances of materials, water and energy, and the waste-stream cost, as one table.

use super::table::{Cell, Column, On, Table};
use crate::view::ReportView;
use catalogue::known::Known;
use catalogue::quantity::{Fraction, Unit, Vnd};
use domain::balance::{EnergyRow, LossLine, Remainder, StepBalance, Term, TermKind};
use rust_decimal::Decimal;

/// One row of the table, before it is cells.
#[derive(Default)]
pub(crate) struct Line {
    of: &'static str,
    item: String,
    group: String,
    quantity: Option<Decimal>,
    unit: &'static str,
    gj: Option<Decimal>,
    /// Fraction of the whole.
    share: Option<Fraction>,
    money: Option<Vnd>,
    known: Option<Known>,
}

type Col<'a> = Column<'a, Line>;

/// Balance after balance.
pub(crate) fn every<'a>(view: ReportView<'a>) -> Table<'a, Line> {
    let text = view.text;
    let columns = vec![
        Col::new(text.workbook_balance(), On::Sheet(26), |_, l: &Line| {
            Cell::words(l.of)
        }),
        Col::new(text.balance_column_item(), On::Sheet(44), |_, l| {
            Cell::words(l.item.clone())
        }),
        Col::new(text.balance_column_group(), On::Sheet(26), |_, l| {
            Cell::words(l.group.clone())
        }),
        Col::new(text.balance_column_volume(), On::Sheet(16), |_, l| {
            Cell::of(l.quantity, Cell::Computed)
        }),
        Col::new(text.workbook_unit(), On::Sheet(10), |_, l| {
            Cell::words(l.unit)
        }),
        Col::new(text.balance_energy_column_gj(), On::Sheet(12), |_, l| {
            Cell::of(l.gj, Cell::Computed)
        }),
        Col::new(text.workbook_share(), On::Sheet(10), |_, l| {
            Cell::of(l.share, Cell::Fraction)
        }),
        Col::new(text.workbook_money_year(), On::Sheet(18), |_, l| {
            Cell::of(l.money, Cell::Money)
        }),
        Col::new(text.balance_column_known(), On::Sheet(14), |v, l| {
            Cell::of(l.known, |known| Cell::words(v.text.known(known)))
        }),
    ];
    let mut table = Table::new(text.workbook_sheet_balances(), columns, lines(view));
    table.pinned = 2;
    table
}

fn lines(view: ReportView<'_>) -> Vec<Line> {
    let text = view.text;
    let mut rows = Vec::new();
    mass(view, &mut rows);
    for step in view
        .assessment
        .balances
        .steps
        .iter()
        .filter(|s| s.is_weighed())
    {
        weighed(view, step, &mut rows);
    }
    water(view, &mut rows);
    for row in &view.assessment.balances.energy.rows {
        energy(view, row, false, &mut rows);
    }
    let loss = &view.assessment.balances.loss;
    for line in loss.lines.iter().filter(|l| l.counted) {
        lost(view, line, &mut rows);
    }
    if loss.complete && !loss.above_inputs && !loss.lines.is_empty() {
        rows.push(Line {
            of: text.loss_title(),
            item: text.loss_total().to_owned(),
            money: Some(loss.total),
            known: loss.known,
            ..Line::default()
        });
    }
    rows
}

/// What is left of a balance.
fn rest(of: &'static str, item: &str, unit: &'static str, rest: &Remainder) -> Line {
    Line {
        of,
        item: item.to_owned(),
        quantity: Some(rest.amount),
        unit,
        share: rest.percent.map(|percent| percent.fraction()),
        money: rest.value.map(|v| v.value),
        known: Some(rest.known),
        ..Line::default()
    }
}

fn mass(view: ReportView<'_>, rows: &mut Vec<Line>) {
    let text = view.text;
    let mass = &view.assessment.balances.mass;
    if !mass.is_begun() {
        return;
    }
    let (of, unit) = (text.balance_mass(), text.unit(Unit::Kg));
    for line in mass.side(true).into_iter().chain(mass.side(false)) {
        rows.push(Line {
            of,
            item: view.names().item(&line.item),
            group: text.role(line.role).to_owned(),
            quantity: Some(line.kg),
            unit,
            money: line.cost.map(|c| c.value),
            known: line.known,
            ..Line::default()
        });
    }
    for loss in &mass.process {
        rows.push(Line {
            of,
            item: view.names().process_loss(&loss.id),
            group: text.balance_process().to_owned(),
            quantity: Some(loss.kg),
            unit,
            known: Some(Known::Default),
            ..Line::default()
        });
    }
    let inputs = Line {
        of,
        item: text.balance_total_in().to_owned(),
        quantity: Some(mass.inputs),
        unit,
        ..Line::default()
    };
    rows.push(inputs);
    if !mass.unweighed {
        let left = rest(of, text.balance_unaccounted(), unit, &mass.unaccounted);
        rows.push(left);
    }
}

/// A process step: what went in, where it went, and what the loss costs in a year.
fn weighed(view: ReportView<'_>, step: &StepBalance, rows: &mut Vec<Line>) {
    let text = view.text;
    let (of, unit) = (text.steps_table(), text.unit(Unit::Kg));
    let parts = [
        (text.step_column_inputs(), step.inputs),
        (text.step_column_product(), step.product),
        (text.step_column_reuse(), step.reuse),
        (text.step_column_waste(), step.waste),
    ];
    let line = |group: &str, kg: Option<Decimal>| Line {
        of,
        item: view.names().step_name(&step.step),
        group: group.to_owned(),
        quantity: kg,
        unit: kg.map_or("", |_| unit),
        ..Line::default()
    };
    for (group, kg) in parts {
        rows.push(line(group, Some(kg)));
    }
    let left = Line {
        group: text.step_column_rest().to_owned(),
        ..rest(
            of,
            &view.names().step_name(&step.step),
            unit,
            &step.unaccounted,
        )
    };
    rows.push(left);
    if let Some(year) = step.yearly_loss {
        let loss = Line {
            money: Some(year.value),
            known: Some(year.known),
            ..line(text.step_column_year(), None)
        };
        rows.push(loss);
    }
}

fn water(view: ReportView<'_>, rows: &mut Vec<Line>) {
    let text = view.text;
    let water = &view.assessment.balances.water;
    if water.lines.is_empty() {
        return;
    }
    let (of, unit) = (text.balance_water(), text.unit(Unit::CubicMetre));
    for (item, quantity) in [
        (text.balance_water_intake(), Some(water.intake)),
        (text.balance_water_wastewater(), water.counted_wastewater()),
        (text.balance_water_in_product(), water.in_product),
        (text.balance_water_evaporated(), water.evaporated),
    ] {
        let group = if quantity.is_none() {
            text.balance_not_said().to_owned()
        } else {
            String::new()
        };
        rows.push(Line {
            of,
            item: item.to_owned(),
            group,
            quantity,
            unit,
            ..Line::default()
        });
    }
    let left = rest(of, text.balance_water_rest(), unit, &water.unaccounted);
    rows.push(left);
}

/// A row of the energy and, below it, its parts.
fn energy(view: ReportView<'_>, row: &EnergyRow, inside: bool, rows: &mut Vec<Line>) {
    let text = view.text;
    // A unit of the paper, not a result: GJ are read more easily than MJ.
    let gj = Unit::Mj.in_units_of(Unit::Gj).unwrap_or_default();
    rows.push(Line {
        of: text.balance_energy(),
        item: view.names().energy_row(row, inside),
        group: view.stream(&row.stream),
        quantity: row.quantity.map(|q| q.value),
        unit: text.unit(row.unit),
        gj: row.mj.and_then(|mj| mj.checked_mul(gj)),
        share: Some(row.fraction),
        money: row.cost.map(|c| c.value),
        known: Some(row.known),
    });
    for child in &row.children {
        energy(view, child, true, rows);
    }
}

/// A waste term by term, with its sum.
fn lost(view: ReportView<'_>, line: &LossLine, rows: &mut Vec<Line>) {
    let text = view.text;
    let of = text.loss_title();
    let item = view.stream(&line.stream);
    for term in &line.terms {
        rows.push(Line {
            of,
            item: item.clone(),
            group: text.loss_term(term.kind).to_owned(),
            quantity: amount(term).map(|(amount, _)| amount),
            unit: amount(term).map_or("", |(_, unit)| text.unit(unit)),
            money: Some(match term.kind {
                TermKind::Income => -term.value.value,
                _ => term.value.value,
            }),
            known: Some(term.value.known),
            ..Line::default()
        });
    }
    let unknown = line.missing.iter().map(|kind| text.loss_term(*kind));
    for term in unknown {
        rows.push(Line {
            of,
            item: item.clone(),
            group: format!("{term}: {}", text.loss_unknown()),
            ..Line::default()
        });
    }
    if let Some(total) = line.total {
        rows.push(Line {
            of,
            item,
            group: text.loss_column_total().to_owned(),
            money: Some(total.value),
            known: Some(total.known),
            ..Line::default()
        });
    }
}

/// How much of it there is, where the unit is sure.
fn amount(term: &Term) -> Option<(Decimal, Unit)> {
    let unit = match term.kind {
        TermKind::Content => Unit::Kg,
        TermKind::Water => Unit::CubicMetre,
        TermKind::Treatment | TermKind::Fee | TermKind::Income => return None,
    };
    Some((term.amount?, unit))
}
