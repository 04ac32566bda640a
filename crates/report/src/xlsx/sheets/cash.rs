//! The cash flow of the plan, year by year, with its loan where there is one.

use crate::view::View;
use crate::xlsx::book::{Cell, Shape, Sheet};
use rust_decimal::Decimal;

/// A row for each year; titles alone where nothing can be computed.
pub(super) fn cash(view: View<'_>) -> Sheet {
    let (text, finance) = (view.text, &view.assessment.finance);
    let mut columns = vec![(text.cash_year(), 8)];
    let Some(plan) = &finance.plan else {
        let mut sheet = Sheet::new(text.workbook_sheet_cash(), columns);
        let refused = finance.plan_refused.map(|r| text.finance_refusal(r));
        let why = refused.unwrap_or_else(|| text.finance_none().to_owned());
        sheet.notes.push(why);
        return sheet;
    };
    let mut figures = text.cash_columns(&plan.flow);
    figures.extend(text.loan_columns(&plan.flow));
    columns.extend(figures.iter().map(|(title, _)| (*title, 18)));
    let mut sheet = Sheet::new(text.workbook_sheet_cash(), columns);
    sheet.pinned = 1;
    for year in &plan.flow.years {
        let number = Cell::number(Decimal::from(year.year), Shape::Plain);
        let amounts = figures.iter().map(|(_, of)| Cell::money(of(year)));
        let cells: Vec<Cell> = std::iter::once(number).chain(amounts).collect();
        sheet.row(cells);
    }
    let count = plan.members.len();
    sheet.notes.push(text.workbook_whole_plan().to_owned());
    sheet.notes.push(if plan.chosen {
        text.report_finance_plan_chosen(count)
    } else {
        text.report_finance_plan_all(count)
    });
    sheet
        .notes
        .extend(text.loan(&view.facility.finance, &plan.flow));
    sheet
}
