//! What each opportunity in the total costs, who helps to pay, and what it is worth over its lifetime.

use super::returns::{irr, payback};
use crate::view::View;
use crate::xlsx::book::{Cell, Shape, Sheet};
use domain::finance::Investment;
use domain::opportunity::Opportunity;
use rust_decimal::Decimal;

/// The opportunities in the order of the other sheet, under the same numbers.
pub(super) fn finance(view: View<'_>) -> Sheet {
    let text = view.text;
    let columns = vec![
        (text.report_column_number(), 5),
        (text.report_savings_name(), 40),
        (text.workbook_expected_money(), 16),
        (text.workbook_running(), 16),
        (text.report_savings_investment(), 16),
        (text.workbook_investment_basis(), 20),
        (text.workbook_support(), 16),
        (text.workbook_simple(), 14),
        (text.workbook_discounted(), 16),
        (text.workbook_npv(), 18),
        (text.workbook_irr(), 14),
        (text.workbook_lifetime(), 10),
    ];
    let mut sheet = Sheet::new(text.workbook_sheet_finance(), columns);
    sheet.pinned = 2;
    let list = &view.assessment.opportunities;
    for (index, o) in list.iter().enumerate() {
        sheet.row(row(view, index + 1, o));
    }
    if !list.is_empty() {
        sheet.total(total(view));
        sheet.notes.push(text.report_finance_time().to_owned());
        sheet.notes.push(text.report_finance_end().to_owned());
    }
    sheet
}

fn row(view: View<'_>, number: usize, o: &Opportunity) -> Vec<Cell> {
    let text = view.text;
    let worth = view.assessment.finance.worth.get(&o.id);
    let lifetime = worth.map(|w| Decimal::from(w.project.lifetime));
    vec![
        Cell::count(number),
        Cell::text(view.measure(&o.id)),
        Cell::money(o.money),
        Cell::money(o.running),
        Cell::money(o.investment.amount()),
        Cell::text(basis(view, o.investment)),
        Cell::money(o.support),
        payback(text, o.payback),
        worth.map_or(Cell::Empty, |w| payback(text, w.discounted)),
        Cell::money(worth.map(|w| w.npv)),
        worth.map_or(Cell::Empty, |w| irr(text, &w.irr())),
        Cell::number(lifetime, Shape::Plain),
    ]
}

/// The totals of the assessment under their columns. The value of a plan is that of what is chosen: it stands on the first sheet.
fn total(view: View<'_>) -> Vec<Cell> {
    let text = view.text;
    let totals = &view.assessment.totals;
    let priced = totals.unknown_investments < totals.counted;
    let if_priced = |value: Decimal| Cell::money(priced.then_some(value));
    let mut cells = vec![
        Cell::Empty,
        Cell::text(text.report_savings_total()),
        Cell::money(totals.money),
        Cell::money(totals.running),
        if_priced(totals.investment),
        Cell::Empty,
        if_priced(totals.support),
        payback(text, totals.payback),
    ];
    cells.extend(std::iter::repeat_n(Cell::Empty, 4));
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
