//! What each opportunity in the total costs, who helps to pay, and what it is worth over its lifetime.

use super::table::{Cell, Column, On, Table};
use crate::view::ReportView;
use catalogue::quantity::Vnd;
use document::Align::{Center, End, Start};
use domain::finance::Investment;
use domain::opportunity::Opportunity;

type Col<'a> = Column<'a, Numbered<'a>>;

/// An opportunity under its number.
type Numbered<'a> = (usize, &'a Opportunity);

/// The opportunities whose worth can be computed, under the numbers that they have in the table of all.
pub(crate) fn worth<'a>(view: ReportView<'a>) -> Table<'a, Numbered<'a>> {
    let list = (1..).zip(&view.assessment.opportunities);
    let known = list.filter(|(_, o)| view.assessment.finance.worth.contains_key(&o.id));
    let title = view.text.report_finance_caption();
    Table::new(title, columns(view), known.collect())
}

/// Every opportunity of the total, under the number that it has there.
pub(crate) fn every<'a>(view: ReportView<'a>) -> Table<'a, Numbered<'a>> {
    let text = view.text;
    let list = (1..).zip(&view.assessment.opportunities);
    let title = text.workbook_sheet_finance();
    let mut table = Table::new(title, columns(view), list.collect()).with_total();
    table.pinned = 2;
    if table.has_total {
        table.notes.push(text.report_finance_time().to_owned());
        table.notes.push(text.report_finance_end().to_owned());
    }
    table
}

/// The totals are those of the assessment. The value of a plan is that of what is chosen: it is no total of these rows.
fn columns<'a>(view: ReportView<'a>) -> Vec<Col<'a>> {
    let text = view.text;
    let totals = &view.assessment.totals;
    let priced = totals.unknown_investments < totals.counted;
    let if_priced = |value: Vnd| Cell::of(priced.then_some(value), Cell::Money);
    let mut list = vec![
        Col::new(
            text.report_column_number(),
            On::Both(1, Center, 5),
            |_, (n, _)| Cell::Count(*n),
        ),
        Col::new(
            text.report_savings_name(),
            On::Both(7, Start, 40),
            |v, (_, o)| Cell::Words(v.measure(&o.id)),
        )
        .total(Cell::words(text.report_savings_total())),
        Col::new(
            text.workbook_expected_money(),
            On::Sheet(16),
            |_, (_, o)| Cell::Money(o.money),
        )
        .total(Cell::Money(totals.money)),
        Col::new(text.workbook_running(), On::Sheet(16), |_, (_, o)| {
            Cell::Money(o.running)
        })
        .total(Cell::Money(totals.running)),
        Col::new(text.workbook_investment(), On::Sheet(16), |_, (_, o)| {
            Cell::of(o.investment.amount(), Cell::Money)
        })
        .total(if_priced(totals.investment)),
        Col::new(
            text.workbook_investment_basis(),
            On::Sheet(20),
            |v, (_, o)| Cell::words(basis(v, o.investment)),
        ),
        Col::new(text.workbook_support(), On::Sheet(16), |_, (_, o)| {
            Cell::Money(o.support)
        })
        .total(if_priced(totals.support)),
        Col::new(text.workbook_simple(), On::Sheet(14), |_, (_, o)| {
            Cell::Payback(o.payback)
        })
        .total(Cell::Payback(totals.payback)),
    ];
    list.extend(worth_columns(view));
    list
}

/// What a measure is worth over its lifetime.
fn worth_columns<'a>(view: ReportView<'a>) -> Vec<Col<'a>> {
    let text = view.text;
    vec![
        Col::new(text.workbook_discounted(), On::Sheet(16), discounted),
        Col::new(
            text.report_finance_npv(),
            On::Both(3, End, 18),
            |v, (_, o)| {
                Cell::of(v.assessment.finance.worth.get(&o.id), |w| {
                    Cell::Money(w.npv)
                })
            },
        )
        .titled(text.workbook_npv()),
        Col::new(
            text.report_finance_irr(),
            On::Both(3, End, 14),
            |v, (_, o)| {
                Cell::of(v.assessment.finance.worth.get(&o.id), |w| {
                    Cell::Irr(w.irr())
                })
            },
        )
        .titled(text.workbook_irr()),
        Col::new(
            text.report_finance_discounted(),
            On::Paper(3, Start),
            discounted,
        ),
        Col::new(text.finance_life(), On::Paper(4, Start), |v, (_, o)| {
            Cell::of(v.assessment.finance.worth.get(&o.id), |w| {
                Cell::Words(v.text.lifetime(w.project.lifetime, w.lifetime))
            })
        }),
        Col::new(text.workbook_lifetime(), On::Sheet(10), |v, (_, o)| {
            let worth = v.assessment.finance.worth.get(&o.id);
            Cell::of(
                worth.and_then(|w| usize::try_from(w.project.lifetime).ok()),
                Cell::Count,
            )
        }),
    ]
}

fn discounted(view: ReportView<'_>, (_, o): &Numbered<'_>) -> Cell {
    let worth = view.assessment.finance.worth.get(&o.id);
    Cell::of(worth, |w| Cell::Payback(w.discounted))
}

/// On what an investment rests.
fn basis(view: ReportView<'_>, investment: Investment) -> &'static str {
    let text = view.text;
    match investment {
        Investment::Given(_) => text.workbook_investment_given(),
        Investment::Typical(_) => text.workbook_investment_typical(),
        Investment::Nothing => text.workbook_investment_nothing(),
        Investment::Unknown => text.report_not_known(),
    }
}
