//! What was decided: who does it, by when.

use super::opportunities::investment;
use super::table::{Cell, Column, On, Table};
use crate::document::Align::{Center, End, Start};
use crate::view::View;
use domain::facility::PlanItem;
use domain::opportunity::Opportunity;
use rust_decimal::Decimal;

type Col<'a> = Column<'a, Step<'a>>;

/// A measure that was decided on.
pub(crate) struct Step<'a> {
    number: usize,
    id: &'a str,
    item: &'a PlanItem,
    found: Option<&'a Opportunity>,
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
