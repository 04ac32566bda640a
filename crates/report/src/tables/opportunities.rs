//! The opportunities: what each saves alone and in the total, on what that rests, and what was decided.

use super::not_counted::wanted;
use super::table::{Cell, Column, On, Table};
use crate::view::ReportView;
use catalogue::known::Known;
use catalogue::quantity::Vnd;
use document::Align::{Center, End, Start};
use domain::facility::PlanItem;
use domain::finance::Investment;
use domain::opportunity::{Basis, EffectEstimate, Opportunity, Rests, Standing};
use domain::uncertainty::Range;

type Col<'a> = Column<'a, Numbered<'a>>;

/// An opportunity under its number, where it has one.
type Numbered<'a> = (Option<usize>, &'a Opportunity);

/// Those in the total, best payback first.
pub(crate) fn counted<'a>(view: ReportView<'a>) -> Table<'a, Numbered<'a>> {
    let title = view.text.report_savings_caption();
    Table::new(title, columns(view), numbered(view)).with_total()
}

/// Those in the total, then those that are not, with the reason.
pub(crate) fn every<'a>(view: ReportView<'a>) -> Table<'a, Numbered<'a>> {
    let a = view.assessment;
    let mut rows = numbered(view);
    // The totals stand below those that are not in it, so that sorting and filtering leave them alone.
    let has_total = !rows.is_empty();
    let others = a.without_figure.iter().chain(&a.left_out);
    rows.extend(others.chain(&a.to_check).map(|o| (None, o)));
    let title = view.text.workbook_sheet_opportunities();
    let mut table = Table::new(title, columns(view), rows);
    (table.has_total, table.pinned) = (has_total, 2);
    table
}

fn numbered<'a>(view: ReportView<'a>) -> Vec<Numbered<'a>> {
    let list = (1..).map(Some).zip(&view.assessment.opportunities);
    list.collect()
}

fn columns<'a>(view: ReportView<'a>) -> Vec<Col<'a>> {
    let text = view.text;
    let totals = &view.assessment.totals;
    let mut list = vec![
        Col::new(
            text.report_column_number(),
            On::Both(1, Center, 5),
            |_, (n, _)| Cell::of(*n, Cell::Count),
        ),
        Col::new(
            text.report_savings_name(),
            On::Both(10, Start, 40),
            |v, (_, o)| Cell::Words(v.measure(&o.id)),
        )
        .total(Cell::words(text.report_savings_total())),
        Col::new(
            text.report_savings_money(),
            On::Paper(4, End),
            |v, (_, o)| saved(v, o),
        )
        .total(Cell::Money(totals.money)),
        Col::new(
            text.report_savings_investment(),
            On::Paper(4, End),
            |v, (_, o)| investment(v, o.investment),
        )
        .total(invested(view)),
        Col::new(text.report_savings_payback(), On::Paper(4, Center), payback)
            .total(Cell::Payback(totals.payback)),
    ];
    list.extend(standing(view));
    list.extend(ranges(view));
    list.extend(decided(view));
    list
}

/// Whether a measure is in the total, what kind it is, and what it saves alone.
fn standing<'a>(view: ReportView<'a>) -> [Col<'a>; 4] {
    let text = view.text;
    [
        Col::new(text.workbook_standing(), On::Sheet(8), |v, (_, o)| {
            said(v, is_counted(o))
        }),
        Col::new(text.workbook_technique(), On::Sheet(18), |v, (_, o)| {
            let measure = v.catalogue.measure(&o.id);
            Cell::words(measure.map_or(v.text.report_annex_a_own(), |m| {
                v.text.technique(m.technique)
            }))
        }),
        Col::new(text.report_savings_class(), On::Sheet(13), |v, (_, o)| {
            Cell::words(v.text.class(o.class))
        }),
        Col::new(text.workbook_money_alone(), On::Sheet(16), |_, (_, o)| {
            Cell::of(o.money_alone, Cell::Money)
        })
        .total(Cell::Money(view.assessment.totals.one_by_one)),
    ]
}

/// The range of a measure in the total; one that is left out has a range of what it would save alone.
fn range_of(o: &Opportunity) -> Option<Range<Vnd>> {
    o.range.filter(|_| is_counted(o))
}

/// What the measures in the total save, from the lowest to the highest.
fn ranges<'a>(view: ReportView<'a>) -> [Col<'a>; 5] {
    let text = view.text;
    let range = &view.assessment.ranges.total;
    [
        money(
            text.workbook_low_money(),
            |o| Some(range_of(o)?.low),
            range.low,
        ),
        money(
            text.workbook_likely_low_money(),
            |o| Some(range_of(o)?.likely_low),
            range.likely_low,
        ),
        money(
            text.workbook_expected_money(),
            |o| Some(o.money),
            view.assessment.totals.money,
        ),
        money(
            text.workbook_likely_high_money(),
            |o| Some(range_of(o)?.likely_high),
            range.likely_high,
        ),
        money(
            text.workbook_high_money(),
            |o| Some(range_of(o)?.high),
            range.high,
        ),
    ]
}

/// On what a saving rests, what was decided, and why a measure is not counted.
fn decided<'a>(view: ReportView<'a>) -> [Col<'a>; 8] {
    let text = view.text;
    [
        Col::new(
            text.report_savings_known(),
            On::Both(4, Start, 12),
            |v, (_, o)| Cell::of(basis(v, o), Cell::words),
        ),
        Col::new(text.workbook_saving_rests(), On::Sheet(50), |v, (_, o)| {
            Cell::of(o.rests(), |rests| {
                Cell::Words(v.text.rests_on(&rests, v.catalogue))
            })
        }),
        Col::new(text.workbook_simple(), On::Sheet(14), payback)
            .total(Cell::Payback(view.assessment.totals.payback)),
        Col::new(text.workbook_chosen(), On::Sheet(10), |v, (_, o)| {
            said(v, item(v, o).is_some_and(|i| i.chosen))
        }),
        Col::new(text.report_plan_who(), On::Sheet(16), |v, (_, o)| {
            Cell::of(item(v, o), |i| Cell::words(i.who.trim()))
        }),
        Col::new(text.report_plan_when(), On::Sheet(12), |v, (_, o)| {
            Cell::of(item(v, o), |i| Cell::words(i.when.trim()))
        }),
        Col::new(text.workbook_why_not(), On::Sheet(40), |v, (_, o)| {
            Cell::Words(why_not(v, o))
        }),
        Col::new(text.workbook_source(), On::Sheet(40), |v, (_, o)| {
            Cell::of(v.catalogue.measure(&o.id), |m| Cell::Source(m.cite.clone()))
        }),
    ]
}

/// Money of those in the total, and the total itself.
fn money<'a>(title: &'a str, of: fn(&Opportunity) -> Option<Vnd>, total: Vnd) -> Col<'a> {
    Col::new(title, On::Sheet(16), move |_, (_, o): &Numbered<'a>| {
        Cell::of(of(o).filter(|_| is_counted(o)), Cell::Money)
    })
    .total(Cell::Money(total))
}

fn is_counted(o: &Opportunity) -> bool {
    o.standing == Standing::Counted
}

/// What a measure saves; money that lacks a price is not known, not nothing.
pub(crate) fn saved(view: ReportView<'_>, o: &Opportunity) -> Cell {
    let unpriced = |e: &EffectEstimate| !e.together.is_zero() && e.price.is_none();
    match o.money.is_zero() && o.effects.iter().any(unpriced) {
        true => Cell::Missing(view.text.report_not_known().to_owned()),
        false => Cell::Money(o.money),
    }
}

fn payback(_: ReportView<'_>, (_, o): &Numbered<'_>) -> Cell {
    Cell::Payback(o.payback)
}

fn item<'a>(view: ReportView<'a>, o: &Opportunity) -> Option<&'a PlanItem> {
    view.facility.plan.get(&o.id)
}

fn said(view: ReportView<'_>, yes: bool) -> Cell {
    Cell::words(if yes {
        view.text.workbook_counted()
    } else {
        view.text.workbook_not_counted()
    })
}

/// An investment under a head that names the currency; a star where it is only typical.
pub(crate) fn investment(view: ReportView<'_>, investment: Investment) -> Cell {
    match investment {
        Investment::Given(amount) => Cell::Money(amount),
        Investment::Typical(amount) => Cell::Typical(amount),
        Investment::Nothing => Cell::words(view.text.report_savings_free()),
        Investment::Unknown => Cell::Words(view.text.investment(investment)),
    }
}

/// What all measures cost together, as far as it is known; a star where a part of it is only typical.
pub(crate) fn invested(view: ReportView<'_>) -> Cell {
    let totals = &view.assessment.totals;
    if totals.unknown_investments == totals.counted {
        Cell::words(view.text.report_not_known())
    } else if is_typical(&view.assessment.opportunities) {
        Cell::Typical(totals.investment)
    } else {
        Cell::Money(totals.investment)
    }
}

/// Whether nobody quoted the investment of one of these.
pub(crate) fn is_typical<'a>(list: impl IntoIterator<Item = &'a Opportunity>) -> bool {
    let typical = |o: &Opportunity| matches!(o.investment, Investment::Typical(_));
    list.into_iter().any(typical)
}

/// How the least certain figure behind a saving is known; nothing where it has none.
fn basis(view: ReportView<'_>, o: &Opportunity) -> Option<&'static str> {
    let statistic = |rests: Rests| matches!(rests.basis, Basis::Typical { .. });
    o.has_figure().then(|| {
        if o.known == Known::Default && o.rests().is_some_and(statistic) {
            view.text.report_savings_statistic()
        } else {
            view.text.known(o.known)
        }
    })
}

/// Why an opportunity is not in the total; nothing where it is.
fn why_not(view: ReportView<'_>, o: &Opportunity) -> String {
    let text = view.text;
    match &o.standing {
        Standing::Counted => String::new(),
        Standing::ToCheck => text.reply(o.reply).to_owned(),
        Standing::NoFigure => wanted(view, o).map_or_else(String::new, |number| {
            format!("{}: {number}", text.report_without_figure_missing())
        }),
        standing => {
            let why = view.names().standing(standing);
            why.unwrap_or_default()
        }
    }
}
