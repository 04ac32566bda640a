//! The opportunities: what each saves alone and in the total, on what that rests, and what was decided.

use super::returns::payback;
use crate::citations::Citations;
use crate::view::View;
use crate::xlsx::book::{Cell, Sheet};
use domain::opportunity::{Opportunity, Standing};
use rust_decimal::Decimal;

/// Those in the total, best payback first, then those that are not, with the reason.
pub(super) fn opportunities(view: View<'_>, cited: &mut Citations) -> Sheet {
    let text = view.text;
    let columns = vec![
        (text.report_column_number(), 5),
        (text.report_savings_name(), 40),
        (text.workbook_standing(), 8),
        (text.workbook_technique(), 18),
        (text.report_savings_class(), 13),
        (text.report_left_out_alone(), 16),
        (text.workbook_low_money(), 16),
        (text.workbook_likely_low_money(), 16),
        (text.workbook_expected_money(), 16),
        (text.workbook_likely_high_money(), 16),
        (text.workbook_high_money(), 16),
        (text.report_savings_known(), 12),
        (text.workbook_simple(), 14),
        (text.workbook_chosen(), 10),
        (text.report_plan_who(), 16),
        (text.report_plan_when(), 12),
        (text.workbook_why_not(), 40),
        (text.workbook_source(), 40),
    ];
    let mut sheet = Sheet::new(text.workbook_sheet_opportunities(), columns);
    sheet.pinned = 2;
    let a = view.assessment;
    for (index, o) in a.opportunities.iter().enumerate() {
        let cells = row(view, o, Cell::count(index + 1), cited);
        sheet.row(cells);
    }
    let others = a.without_figure.iter().chain(&a.left_out);
    for o in others.chain(&a.to_check) {
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
    let said = |yes: bool| {
        Cell::text(if yes {
            text.workbook_counted()
        } else {
            text.workbook_not_counted()
        })
    };
    let measure = view.catalogue.measure(&o.id);
    let technique = measure.map_or(text.report_annex_a_own(), |m| text.technique(m.technique));
    let item = view.facility.plan.get(&o.id);
    let source = measure.map(|m| cited.cite(&m.cite, view));
    let range = o.range.as_ref();
    let known = o.has_figure().then(|| text.known(o.known));
    vec![
        number,
        Cell::text(view.measure(&o.id)),
        said(counted),
        Cell::text(technique),
        Cell::text(text.class(o.class)),
        Cell::money(o.money_alone),
        in_total(range.map(|r| r.low)),
        in_total(range.map(|r| r.likely_low)),
        in_total(Some(o.money)),
        in_total(range.map(|r| r.likely_high)),
        in_total(range.map(|r| r.high)),
        Cell::text(known.unwrap_or_default()),
        payback(text, o.payback),
        said(item.is_some_and(|i| i.chosen)),
        Cell::text(item.map_or("", |i| i.who.trim())),
        Cell::text(item.map_or("", |i| i.when.trim())),
        Cell::text(why_not(view, o)),
        Cell::text(source.unwrap_or_default()),
    ]
}

/// The totals of the assessment under their columns.
fn total(view: View<'_>) -> Vec<Cell> {
    let totals = &view.assessment.totals;
    let range = &view.assessment.ranges.total;
    let empty = |count| std::iter::repeat_n(Cell::Empty, count);
    let name = Cell::text(view.text.report_savings_total());
    let money = [
        totals.one_by_one,
        range.low,
        range.likely_low,
        totals.money,
        range.likely_high,
        range.high,
    ];
    let mut cells = vec![Cell::Empty, name];
    cells.extend(empty(3));
    cells.extend(money.map(Cell::money));
    cells.push(Cell::Empty);
    cells.push(payback(view.text, totals.payback));
    // To the end of the table, so that the line above it runs through.
    cells.extend(empty(5));
    cells
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
