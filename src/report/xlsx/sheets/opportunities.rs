//! The opportunities with everything that is known of each, and what they save of which stream.

use super::{irr, payback};
use crate::domain::finance::Investment;
use crate::domain::opportunity::{EffectEstimate, Opportunity, Standing};
use crate::report::outline::{Citations, View};
use crate::report::xlsx::book::{Cell, Shape, Sheet};
use rust_decimal::Decimal;

/// Those in the total, best payback first, then those that are not, with the reason.
pub(super) fn opportunities(view: View<'_>, cited: &mut Citations) -> Sheet {
    let text = view.text;
    let columns = vec![
        (text.report_column_number(), 5),
        (text.report_savings_name(), 40),
        (text.workbook_standing(), 9),
        (text.workbook_technique(), 20),
        (text.report_savings_class(), 14),
        (text.report_left_out_alone(), 16),
        (text.workbook_low_money(), 16),
        (text.workbook_likely_low_money(), 16),
        (text.workbook_expected_money(), 16),
        (text.workbook_likely_high_money(), 16),
        (text.workbook_high_money(), 16),
        (text.workbook_running(), 14),
        (text.report_savings_investment(), 16),
        (text.workbook_investment_basis(), 18),
        (text.workbook_support(), 14),
        (text.workbook_simple(), 12),
        (text.workbook_discounted(), 12),
        (text.workbook_npv(), 18),
        (text.workbook_irr(), 12),
        (text.workbook_lifetime(), 10),
        (text.report_savings_known(), 14),
        (text.workbook_chosen(), 10),
        (text.report_plan_who(), 18),
        (text.report_plan_when(), 14),
        (text.workbook_why_not(), 40),
        (text.workbook_source(), 24),
    ];
    let mut sheet = Sheet::new(text.workbook_sheet_opportunities(), columns);
    sheet.pinned = 2;
    let a = view.assessment;
    for (index, o) in a.opportunities.iter().enumerate() {
        let cells = row(view, o, Cell::count(index + 1), cited);
        sheet.row(cells);
    }
    let others = a
        .without_figure
        .iter()
        .chain(&a.left_out)
        .chain(&a.to_check);
    for o in others {
        let cells = row(view, o, Cell::Empty, cited);
        sheet.row(cells);
    }
    // Below those that are not in it, so that sorting and filtering leave it alone.
    if !a.opportunities.is_empty() {
        sheet.total(total(view));
    }
    sheet
}

fn row(view: View<'_>, o: &Opportunity, number: Cell, cited: &mut Citations) -> Vec<Cell> {
    let text = view.text;
    let counted = o.standing == Standing::Counted;
    let in_total = |value: Option<Decimal>| Cell::money(value.filter(|_| counted));
    let measure = view.catalogue.measure(&o.id);
    let technique = measure.map_or(text.report_annex_a_own(), |m| text.technique(m.technique));
    let worth = view.assessment.finance.worth.get(&o.id);
    let item = view.facility.plan.get(&o.id);
    let chosen = item.is_some_and(|i| i.chosen);
    let source = measure.map(|m| cited.cite(&m.cite, view));
    let range = o.range.as_ref();
    vec![
        number,
        Cell::text(view.measure(&o.id)),
        Cell::text(if counted {
            text.workbook_counted()
        } else {
            text.workbook_not_counted()
        }),
        Cell::text(technique),
        Cell::text(text.class(o.class)),
        Cell::money(o.money_alone),
        in_total(range.map(|r| r.low)),
        in_total(range.map(|r| r.likely_low)),
        in_total(Some(o.money)),
        in_total(range.map(|r| r.likely_high)),
        in_total(range.map(|r| r.high)),
        Cell::money(o.running),
        Cell::money(o.investment.amount()),
        Cell::text(basis(view, o.investment)),
        Cell::money(o.support),
        payback(text, o.payback),
        worth.map_or(Cell::Empty, |w| payback(text, w.discounted)),
        Cell::money(worth.map(|w| w.npv)),
        worth.map_or(Cell::Empty, |w| irr(text, &w.irr())),
        Cell::number(
            worth.map(|w| Decimal::from(w.project.lifetime)),
            Shape::Plain,
        ),
        Cell::text(if o.has_figure() {
            text.known(o.known)
        } else {
            ""
        }),
        Cell::text(if chosen {
            text.workbook_counted()
        } else {
            text.workbook_not_counted()
        }),
        Cell::text(item.map_or("", |i| i.who.trim())),
        Cell::text(item.map_or("", |i| i.when.trim())),
        Cell::text(why_not(view, o)),
        Cell::text(source.unwrap_or_default()),
    ]
}

/// The totals of the assessment under their columns.
fn total(view: View<'_>) -> Vec<Cell> {
    let text = view.text;
    let totals = &view.assessment.totals;
    let range = &view.assessment.ranges.total;
    let priced = totals.unknown_investments < totals.counted;
    let if_priced = |value: Decimal| Cell::money(priced.then_some(value));
    let none = || std::iter::repeat_n(Cell::Empty, 3);
    let mut cells = vec![Cell::Empty, Cell::text(text.report_savings_total())];
    cells.extend(none());
    cells.extend(
        [
            totals.one_by_one,
            range.low,
            range.likely_low,
            totals.money,
            range.likely_high,
            range.high,
            totals.running,
        ]
        .map(Cell::money),
    );
    cells.extend([
        if_priced(totals.investment),
        Cell::Empty,
        if_priced(totals.support),
        payback(text, totals.payback),
    ]);
    // To the end of the table, so that the line above it runs through.
    cells.extend(none().chain(none()).chain(none()));
    cells.push(Cell::Empty);
    cells
}

fn basis(view: View<'_>, investment: Investment) -> &'static str {
    let text = view.text;
    match investment {
        Investment::Given(_) => text.workbook_investment_given(),
        Investment::Typical(_) => text.workbook_investment_typical(),
        Investment::Nothing => text.workbook_investment_nothing(),
        Investment::Unknown => text.report_not_known(),
    }
}

/// Why an opportunity is not in the total; nothing where it is.
fn why_not(view: View<'_>, o: &Opportunity) -> String {
    let text = view.text;
    match &o.standing {
        Standing::Counted => String::new(),
        Standing::ToCheck => text.reply(o.reply).to_owned(),
        Standing::NoFigure => {
            let missing = o.missing().into_iter();
            let lines = missing.map(|m| text.missing(m, view.facility, view.catalogue));
            lines.collect::<Vec<_>>().join(" ")
        }
        standing => {
            let why = text.standing(standing, view.facility, view.catalogue);
            why.unwrap_or_default()
        }
    }
}

/// What each opportunity in the total saves, stream by stream.
pub(super) fn effects(view: View<'_>) -> Sheet {
    let text = view.text;
    let columns = vec![
        (text.report_savings_name(), 44),
        (text.report_shares_stream(), 32),
        (text.report_shares_node(), 24),
        (text.workbook_unit(), 10),
        (text.workbook_quantity_alone(), 16),
        (text.workbook_quantity_together(), 16),
        (text.workbook_money_alone(), 18),
        (text.workbook_money_together(), 18),
    ];
    let mut sheet = Sheet::new(text.workbook_sheet_effects(), columns);
    sheet.pinned = 1;
    for o in &view.assessment.opportunities {
        let figured = o
            .effects
            .iter()
            .filter(|e| e.alone.is_some() || e.money_alone.is_some());
        for effect in figured {
            let cells = effect_row(view, o, effect);
            sheet.row(cells);
        }
        if !o.extra_money.is_zero() {
            let other = Cell::text(text.workbook_other_money());
            let money = Cell::money(o.extra_money);
            let mut cells = vec![Cell::text(view.measure(&o.id)), other];
            cells.extend(std::iter::repeat_n(Cell::Empty, 4));
            cells.extend([money.clone(), money]);
            sheet.row(cells);
        }
    }
    sheet
}

fn effect_row(view: View<'_>, o: &Opportunity, effect: &EffectEstimate) -> Vec<Cell> {
    let text = view.text;
    let stream = effect.stream.as_deref().map(|id| view.stream(id));
    let node = effect.node.as_deref();
    let quantity = |value: Option<Decimal>| Cell::number(value, Shape::Computed);
    vec![
        Cell::text(view.measure(&o.id)),
        Cell::text(stream.unwrap_or_else(|| text.resource(effect.resource).to_owned())),
        Cell::text(text.end_use(node, view.catalogue)),
        Cell::text(effect.unit.map_or("", |unit| text.unit(unit))),
        quantity(effect.alone),
        quantity(effect.unit.map(|_| effect.together)),
        Cell::money(effect.money_alone),
        Cell::money(effect.money_together),
    ]
}
