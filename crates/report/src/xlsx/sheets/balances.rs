//! The balances of materials, water and energy, and the cost of what did not become product, as one table.

use crate::view::View;
use crate::xlsx::book::{Cell, Shape, Sheet};
use catalogue::known::Known;
use catalogue::quantity::Unit;
use domain::balance::{EnergyRow, LossLine, Remainder, StepBalance, Term, TermKind};
use rust_decimal::Decimal;

/// One row of the table, before it is cells.
#[derive(Default)]
struct Line {
    of: &'static str,
    item: String,
    group: String,
    quantity: Option<Decimal>,
    unit: &'static str,
    gj: Option<Decimal>,
    /// Fraction of the whole.
    share: Option<Decimal>,
    money: Option<Decimal>,
    known: Option<Known>,
}

/// Balance after balance.
pub(super) fn balances(view: View<'_>) -> Sheet<'static> {
    let text = view.text;
    let columns = vec![
        (text.workbook_balance(), 26),
        (text.balance_column_item(), 44),
        (text.balance_column_group(), 26),
        (text.balance_column_volume(), 16),
        (text.workbook_unit(), 10),
        (text.balance_energy_column_gj(), 12),
        (text.workbook_share(), 10),
        (text.workbook_money_year(), 18),
        (text.balance_column_known(), 14),
    ];
    let mut sheet = Sheet::new(text.workbook_sheet_balances(), columns);
    sheet.pinned = 2;
    mass(view, &mut sheet);
    for step in view
        .assessment
        .balances
        .steps
        .iter()
        .filter(|s| s.is_weighed())
    {
        weighed(view, step, &mut sheet);
    }
    water(view, &mut sheet);
    for row in &view.assessment.balances.energy.rows {
        energy(view, row, false, &mut sheet);
    }
    let loss = &view.assessment.balances.loss;
    for line in loss.lines.iter().filter(|l| l.counted) {
        lost(view, line, &mut sheet);
    }
    if loss.complete && !loss.above_inputs && !loss.lines.is_empty() {
        add(
            view,
            &mut sheet,
            Line {
                of: text.loss_title(),
                item: text.loss_total().to_owned(),
                money: Some(loss.total),
                known: loss.known,
                ..Line::default()
            },
        );
    }
    sheet
}

fn add(view: View<'_>, sheet: &mut Sheet<'_>, line: Line) {
    let known = line.known.map_or("", |known| view.text.known(known));
    sheet.row([
        Cell::text(line.of),
        Cell::text(line.item),
        Cell::text(line.group),
        Cell::number(line.quantity, Shape::Computed),
        Cell::text(line.unit),
        Cell::number(line.gj, Shape::Computed),
        Cell::number(line.share, Shape::Percent),
        Cell::money(line.money),
        Cell::text(known),
    ]);
}

/// What is left of a balance.
fn rest(of: &'static str, item: &str, unit: &'static str, rest: &Remainder) -> Line {
    Line {
        of,
        item: item.to_owned(),
        quantity: Some(rest.amount),
        unit,
        share: rest.percent.map(|percent| percent.fraction().value()),
        money: rest.value.map(|v| v.value),
        known: Some(rest.known),
        ..Line::default()
    }
}

fn mass(view: View<'_>, sheet: &mut Sheet<'_>) {
    let text = view.text;
    let mass = &view.assessment.balances.mass;
    if !mass.is_begun() {
        return;
    }
    let (of, unit) = (text.balance_mass(), text.unit(Unit::Kg));
    for line in mass.side(true).into_iter().chain(mass.side(false)) {
        add(
            view,
            sheet,
            Line {
                of,
                item: text.item(&line.item, view.facility, view.catalogue),
                group: text.role(line.role).to_owned(),
                quantity: Some(line.kg),
                unit,
                money: line.cost.map(|c| c.value),
                known: line.known,
                ..Line::default()
            },
        );
    }
    let inputs = Line {
        of,
        item: text.balance_total_in().to_owned(),
        quantity: Some(mass.inputs),
        unit,
        ..Line::default()
    };
    add(view, sheet, inputs);
    if !mass.unweighed {
        let left = rest(of, text.balance_unaccounted(), unit, &mass.unaccounted);
        add(view, sheet, left);
    }
}

/// A process step: what went in, where it went, and what the loss costs in a year.
fn weighed(view: View<'_>, step: &StepBalance, sheet: &mut Sheet<'_>) {
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
        item: text.step_named(&step.step, view.facility),
        group: group.to_owned(),
        quantity: kg,
        unit: kg.map_or("", |_| unit),
        ..Line::default()
    };
    for (group, kg) in parts {
        add(view, sheet, line(group, Some(kg)));
    }
    let left = Line {
        group: text.step_column_rest().to_owned(),
        ..rest(
            of,
            &text.step_named(&step.step, view.facility),
            unit,
            &step.unaccounted,
        )
    };
    add(view, sheet, left);
    if let Some(year) = step.yearly_loss {
        let loss = Line {
            money: Some(year.value),
            known: Some(year.known),
            ..line(text.step_column_year(), None)
        };
        add(view, sheet, loss);
    }
}

fn water(view: View<'_>, sheet: &mut Sheet<'_>) {
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
        add(
            view,
            sheet,
            Line {
                of,
                item: item.to_owned(),
                group,
                quantity,
                unit,
                ..Line::default()
            },
        );
    }
    let left = rest(of, text.balance_water_rest(), unit, &water.unaccounted);
    add(view, sheet, left);
}

/// A row of the energy and, below it, its parts.
fn energy(view: View<'_>, row: &EnergyRow, inside: bool, sheet: &mut Sheet<'_>) {
    let text = view.text;
    // A unit of the paper, not a result: GJ are read more easily than MJ.
    let gj = Unit::Mj.in_units_of(Unit::Gj).unwrap_or_default();
    add(
        view,
        sheet,
        Line {
            of: text.balance_energy(),
            item: text.energy_row(row, inside, view.facility, view.catalogue),
            group: view.stream(&row.stream),
            quantity: row.quantity.map(|q| q.value),
            unit: text.unit(row.unit),
            gj: row.mj.and_then(|mj| mj.checked_mul(gj)),
            share: Some(row.fraction.value()),
            money: row.cost.map(|c| c.value),
            known: Some(row.known),
        },
    );
    for child in &row.children {
        energy(view, child, true, sheet);
    }
}

/// A waste term by term, with its sum.
fn lost(view: View<'_>, line: &LossLine, sheet: &mut Sheet<'_>) {
    let text = view.text;
    let of = text.loss_title();
    let item = view.stream(&line.stream);
    for term in &line.terms {
        add(
            view,
            sheet,
            Line {
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
            },
        );
    }
    let unknown = line.missing.iter().map(|kind| text.loss_term(*kind));
    for term in unknown {
        add(
            view,
            sheet,
            Line {
                of,
                item: item.clone(),
                group: format!("{term}: {}", text.loss_unknown()),
                ..Line::default()
            },
        );
    }
    if let Some(total) = line.total {
        add(
            view,
            sheet,
            Line {
                of,
                item,
                group: text.loss_column_total().to_owned(),
                money: Some(total.value),
                known: Some(total.known),
                ..Line::default()
            },
        );
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
