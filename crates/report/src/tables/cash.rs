//! The money of a plan year by year.

use super::table::{Cell, Column, On, Table};
use crate::view::ReportView;
use document::Align::{Center, End};
use domain::finance::Year;
use domain::plan::Plan;
use text::CashColumn;

type Col<'a> = Column<'a, &'a Year>;

/// The years of a plan with the figures asked for.
pub(crate) fn of<'a>(
    view: ReportView<'a>,
    plan: &'a Plan,
    title: &'a str,
    figures: Vec<CashColumn>,
) -> Table<'a, &'a Year> {
    Table::new(
        title,
        columns(view, figures),
        plan.flow.years.iter().collect(),
    )
}

/// The plan with its loan where there is one; titles alone where nothing can be computed.
pub(crate) fn every<'a>(view: ReportView<'a>) -> Table<'a, &'a Year> {
    let (text, finance) = (view.text, &view.assessment.finance);
    let title = text.workbook_sheet_cash();
    let Some(plan) = &finance.plan else {
        let mut table = Table::new(title, columns(view, Vec::new()), Vec::new());
        let refused = finance.plan_refused.map(|r| text.finance_refusal(r));
        table.notes = vec![refused.unwrap_or_else(|| text.finance_none().to_owned())];
        return table;
    };
    let mut figures = text.cash_columns(&plan.flow);
    figures.extend(text.loan_columns(&plan.flow));
    let mut table = of(view, plan, title, figures);
    table.pinned = 1;
    table.notes = vec![text.workbook_whole_plan().to_owned(), members(view, plan)];
    table
        .notes
        .extend(text.loan(&view.facility.finance, &plan.flow));
    table
}

/// Which opportunities a plan is made of.
pub(crate) fn members(view: ReportView<'_>, plan: &Plan) -> String {
    let count = plan.members.len();
    if plan.chosen {
        let chosen = view.facility.plan.values().filter(|item| item.chosen);
        let others = chosen.count().saturating_sub(count);
        let all = view.text.report_finance_plan_chosen(count);
        match others {
            0 => all,
            others => [all, view.text.report_finance_plan_without(others)].join(" "),
        }
    } else {
        view.text.report_finance_plan_all(count)
    }
}

/// The year, then the figures.
fn columns<'a>(view: ReportView<'a>, figures: Vec<CashColumn>) -> Vec<Col<'a>> {
    let year = Col::new(
        view.text.cash_year(),
        On::Both(1, Center, 8),
        |_, y: &&Year| Cell::Count(usize::try_from(y.year).unwrap_or_default()),
    );
    let amounts = figures.into_iter().map(|(title, of)| {
        Col::new(title, On::Both(2, End, 18), move |_, y: &&Year| {
            Cell::Money(of(y))
        })
    });
    std::iter::once(year).chain(amounts).collect()
}
