//! What is to be done: the measures that matter most, and what was decided; who does it, by when.

use super::opportunities::investment;
use super::table::{Cell, Column, On, Table};
use crate::view::View;
use document::Align::{Center, End, Start};
use domain::facility::PlanItem;
use domain::finance::Investment;
use domain::opportunity::Opportunity;
use rust_decimal::Decimal;

/// So many measures stand on the first page.
const MAIN: usize = 5;

/// Dots to write on.
const DOTS: &str = "................";

type Main<'a> = Column<'a, (usize, &'a Opportunity)>;

type Col<'a> = Column<'a, Step<'a>>;

/// A measure that was decided on.
pub(crate) struct Step<'a> {
    number: usize,
    id: &'a str,
    item: &'a PlanItem,
    found: Option<&'a Opportunity>,
}

/// The measures of the first page: those of the plan, then those that save most.
pub(crate) fn foremost<'a>(view: View<'a>) -> Vec<&'a Opportunity> {
    let a = view.assessment;
    let chosen = |id: &str| view.facility.plan.get(id).is_some_and(|item| item.chosen);
    let ranked = a.ranking.iter();
    let ranked = ranked.filter_map(|id| a.opportunities.iter().find(|o| o.id == *id));
    let (mut first, others): (Vec<_>, Vec<_>) = ranked.partition(|o| chosen(&o.id));
    first.extend(others);
    first
}

/// The measures that matter most with what they save and cost, and the total of all.
pub(crate) fn main<'a>(view: View<'a>) -> Table<'a, (usize, &'a Opportunity)> {
    let text = view.text;
    let totals = &view.assessment.totals;
    let invested = if totals.unknown_investments == totals.counted {
        Cell::words(text.report_not_known())
    } else {
        Cell::Money(totals.investment)
    };
    let columns = vec![
        Main::new(
            text.report_column_number(),
            On::Paper(1, Center),
            |_, (n, _): &(usize, &'a Opportunity)| Cell::Count(*n),
        ),
        Main::new(
            text.report_savings_name(),
            On::Paper(10, Start),
            |v, (_, o)| Cell::Words(v.measure(&o.id)),
        )
        .total(Cell::Words(text.report_main_total(totals.counted))),
        Main::new(
            text.report_savings_money(),
            On::Paper(3, End),
            |_, (_, o)| Cell::Money(o.money),
        )
        .total(Cell::Money(totals.money)),
        Main::new(
            text.report_savings_investment(),
            On::Paper(4, End),
            |v, (_, o)| Cell::Words(investment(v, o.investment)),
        )
        .total(invested),
        Main::new(
            text.report_savings_payback(),
            On::Paper(3, Center),
            |_, (_, o)| Cell::Payback(o.payback),
        )
        .total(Cell::Payback(totals.payback)),
        Main::new(text.report_main_who(), On::Paper(7, Start), |v, (_, o)| {
            Cell::Words(who_and_when(v, &o.id))
        }),
    ];
    let rows = (1..).zip(foremost(view).into_iter().take(MAIN)).collect();
    let title = if has_typical_investment(view) {
        text.report_main_caption_typical()
    } else {
        text.report_main_caption()
    };
    Table::new(title, columns, rows).with_total()
}

/// Whether a measure of the first page has an investment that nobody quoted.
fn has_typical_investment(view: View<'_>) -> bool {
    let main = foremost(view).into_iter().take(MAIN);
    let typical = |o: &Opportunity| matches!(o.investment, Investment::Typical(_));
    main.into_iter().any(typical)
}

/// Who does it and by when, or dots to write on.
fn who_and_when(view: View<'_>, id: &str) -> String {
    let item = view.facility.plan.get(id).filter(|item| item.chosen);
    let said = |words: &str| match words.trim() {
        "" => DOTS.to_owned(),
        words => words.to_owned(),
    };
    match item {
        Some(item) => format!("{}, {}", said(&item.who), said(&item.when)),
        None => DOTS.to_owned(),
    }
}

/// What was chosen, in the order of the opportunities, then what is none of them any more.
pub(crate) fn chosen<'a>(view: View<'a>) -> Table<'a, Step<'a>> {
    let text = view.text;
    let columns = vec![
        Col::new(
            text.report_column_number(),
            On::Paper(1, Center),
            |_, s: &Step<'a>| Cell::Count(s.number),
        ),
        Col::new(text.report_savings_name(), On::Paper(7, Start), |v, s| {
            Cell::Words(v.measure(s.id))
        }),
        Col::new(text.report_plan_who(), On::Paper(4, Start), |v, s| {
            Cell::Words(v.or_none(&s.item.who))
        }),
        Col::new(text.report_plan_when(), On::Paper(3, Start), |v, s| {
            Cell::Words(v.or_none(&s.item.when))
        }),
        Col::new(
            text.report_savings_investment(),
            On::Paper(4, End),
            |v, s| Cell::of(s.found, |o| Cell::Words(investment(v, o.investment))),
        ),
        Col::new(text.report_savings_money(), On::Paper(4, End), |v, s| {
            let counted = v.assessment.opportunities.iter().find(|o| o.id == s.id);
            match counted.map(|o| o.money).filter(|m| *m > Decimal::ZERO) {
                Some(money) => Cell::Money(money),
                None => Cell::Missing(v.text.report_not_known().to_owned()),
            }
        }),
    ];
    Table::new(text.report_plan_caption(), columns, steps(view))
}

fn steps<'a>(view: View<'a>) -> Vec<Step<'a>> {
    let a = view.assessment;
    let opportunities = || {
        let others = a.without_figure.iter().chain(&a.left_out);
        a.opportunities.iter().chain(others).chain(&a.to_check)
    };
    let plan = &view.facility.plan;
    let ranked = opportunities().map(|o| o.id.as_str());
    let others = plan.keys().map(String::as_str);
    let others = others.filter(|id| !opportunities().any(|o| o.id == *id));
    let chosen = |id: &'a str| {
        let item = plan.get(id).filter(|item| item.chosen)?;
        Some((id, item, opportunities().find(|o| o.id == id)))
    };
    let list = ranked.chain(others).filter_map(chosen);
    let step = |(number, (id, item, found))| Step {
        number,
        id,
        item,
        found,
    };
    (1..).zip(list).map(step).collect()
}
