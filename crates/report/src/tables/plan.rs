//! What is to be done: the measures that matter most, and what was decided; who does it, by when.

use super::opportunities::{invested, investment, saved};
use super::table::{Cell, Column, On, Table};
use crate::view::ReportView;
use catalogue::quantity::Vnd;
use document::Align::{Center, End, Start};
use domain::facility::PlanItem;
use domain::finance::{Class, Investment};
use domain::opportunity::Opportunity;

/// So many measures stand on the first page.
const MAIN: usize = 5;

/// Dots to write on.
const DOTS: &str = "............";

type Main<'a> = Column<'a, (usize, &'a Opportunity)>;

type Col<'a> = Column<'a, Step<'a>>;

/// A measure that was decided on.
#[derive(Clone, Copy)]
pub(crate) struct Step<'a> {
    number: usize,
    id: &'a str,
    item: &'a PlanItem,
    found: Option<&'a Opportunity>,
}

/// The counted measures, the largest saving first: the order of the page of results, of the first page and of the plan.
fn ranked<'a>(view: ReportView<'a>) -> impl Iterator<Item = &'a Opportunity> {
    let list = &view.assessment.opportunities;
    let order = view.assessment.ranking.iter();
    order.filter_map(|id| list.iter().find(|o| o.id == *id))
}

/// The measures that matter most: those that save most, whatever was decided of them.
pub(crate) fn largest<'a>(view: ReportView<'a>) -> Vec<&'a Opportunity> {
    ranked(view).take(MAIN).collect()
}

/// What was decided of a measure, if anything.
pub(crate) fn decided<'a>(view: ReportView<'a>, id: &str) -> Option<&'a PlanItem> {
    view.facility.plan.get(id).filter(|item| item.chosen)
}

/// Whether a measure is planned; else how it is classed by its payback.
pub(crate) fn state(view: ReportView<'_>, o: &Opportunity) -> &'static str {
    match decided(view, &o.id) {
        Some(_) => view.text.report_main_planned(),
        None => view.text.class(o.class),
    }
}

/// How many planned measures with a known saving are not among the largest, and what they save; nothing where all are.
pub(crate) fn beyond(view: ReportView<'_>) -> Option<String> {
    let planned = ranked(view).skip(MAIN);
    let planned = planned.filter(|o| decided(view, &o.id).is_some());
    let amounts: Vec<Vnd> = planned.map(|o| o.money).collect();
    let money = view.millions(amounts.iter().copied().sum());
    (!amounts.is_empty()).then(|| view.text.report_main_beyond(amounts.len(), &money))
}

/// The order of the poster: the measures of the plan, then those that save most, without those that are not worth their cost.
pub(crate) fn foremost<'a>(view: ReportView<'a>) -> Vec<&'a Opportunity> {
    let (mut first, others): (Vec<_>, Vec<_>) =
        ranked(view).partition(|o| decided(view, &o.id).is_some());
    let (worth, late): (Vec<_>, Vec<_>) = others.into_iter().partition(|o| pays(view, o));
    first.extend(worth);
    // Where nothing pays soon, what there is stands there with its payback.
    if first.is_empty() { late } else { first }
}

/// Whether a measure is worth its cost within three years, as far as that is known.
fn pays(view: ReportView<'_>, o: &Opportunity) -> bool {
    let worth = view.assessment.finance.worth.get(&o.id);
    o.class != Class::Later && worth.is_none_or(|w| w.npv > Vnd::ZERO)
}

/// How many measures cost nothing and what they save together, where there are any.
pub(crate) fn free(view: ReportView<'_>) -> Option<String> {
    let counted = view.assessment.opportunities.iter();
    let free = counted.filter(|o| o.investment == Investment::Nothing && o.money > Vnd::ZERO);
    let amounts: Vec<Vnd> = free.map(|o| o.money).collect();
    let money = view.millions(amounts.iter().copied().sum());
    (!amounts.is_empty()).then(|| view.text.report_main_free(amounts.len(), &money))
}

/// The measures that matter most with what they save and cost, and the total of all.
pub(crate) fn main<'a>(view: ReportView<'a>) -> Table<'a, (usize, &'a Opportunity)> {
    let text = view.text;
    let totals = &view.assessment.totals;
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
            |v, (_, o)| saved(v, o),
        )
        .total(Cell::Money(totals.money)),
        Main::new(
            text.report_savings_investment(),
            On::Paper(4, End),
            |v, (_, o)| investment(v, o.investment),
        )
        .total(invested(view)),
        Main::new(
            text.report_savings_payback(),
            On::Paper(3, Center),
            |_, (_, o)| Cell::Payback(o.payback),
        )
        .total(Cell::Payback(totals.payback)),
        Main::new(text.report_main_who(), On::Paper(8, Start), |v, (_, o)| {
            Cell::Words(state_and_who(v, o))
        }),
    ];
    let rows = (1..).zip(largest(view)).collect();
    Table::new(text.report_main_caption(), columns, rows).with_total()
}

/// The state of a measure; who does it and by when, or dots to write on where it may be done soon.
fn state_and_who(view: ReportView<'_>, o: &Opportunity) -> String {
    let state = state(view, o);
    let said = |words: &str| match words.trim() {
        "" => DOTS.to_owned(),
        words => words.to_owned(),
    };
    let blank = |item: &&PlanItem| item.who.trim().is_empty() && item.when.trim().is_empty();
    match decided(view, &o.id) {
        None if o.class == Class::Later => state.to_owned(),
        Some(item) if !blank(&item) => {
            format!("{state}: {}, {}", said(&item.who), said(&item.when))
        }
        _ => format!("{state}: {DOTS}"),
    }
}

/// What was chosen, in the order of the first page, then what has no figure or is no opportunity any more.
pub(crate) fn chosen<'a>(view: ReportView<'a>) -> Table<'a, Step<'a>> {
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
            |v, s| s.found.map_or(Cell::Empty, |o| investment(v, o.investment)),
        ),
        Col::new(text.report_savings_money(), On::Paper(4, End), |v, s| {
            let counted = v.assessment.opportunities.iter().find(|o| o.id == s.id);
            match counted.map(|o| o.money).filter(|m| *m > Vnd::ZERO) {
                Some(money) => Cell::Money(money),
                None => Cell::Missing(v.text.report_not_known().to_owned()),
            }
        }),
    ];
    Table::new(text.report_plan_caption(), columns, steps(view))
}

/// Whether nobody quoted the investment of a chosen measure.
pub(crate) fn is_step_typical(step: &Step<'_>) -> bool {
    let typical = |o: &Opportunity| matches!(o.investment, Investment::Typical(_));
    step.found.is_some_and(typical)
}

fn steps<'a>(view: ReportView<'a>) -> Vec<Step<'a>> {
    let a = view.assessment;
    let opportunities = || {
        let others = a.without_figure.iter().chain(&a.left_out);
        ranked(view).chain(others).chain(&a.to_check)
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

#[cfg(test)]
mod tests {
    use super::{beyond, foremost, free, largest, main, ranked, steps};
    use crate::tables::{Cell, cash};
    use crate::view::ReportView;
    use catalogue::date::Date;
    use catalogue::quantity::Vnd;
    use domain::assessment::{Assessment, assess};
    use domain::facility::Facility;
    use domain::finance::Class;
    use text::Language;

    const TODAY: Date = Date {
        year: 2026,
        month: 2,
        day: 5,
    };

    fn with<T>(facility: &Facility, check: impl FnOnce(ReportView<'_>, &Assessment) -> T) -> T {
        let catalogue = catalogue_embedded::whole();
        let assessment = assess(facility, catalogue, TODAY);
        let view = ReportView::new(facility, &assessment, catalogue, Language::Vi);
        check(view, &assessment)
    }

    /// An example of which nothing is planned.
    fn example(sector: &str) -> Option<Facility> {
        let json = catalogue_embedded::example(sector)?;
        let mut facility = submission::read(json.as_bytes()).unwrap().facility;
        facility.plan.clear();
        Some(facility)
    }

    #[test]
    fn what_is_not_worth_its_cost_soon_does_not_stand_on_the_poster() {
        let catalogue = catalogue_embedded::whole();
        let mut left_out = 0;
        for sector in catalogue.sectors() {
            let Some(mut facility) = example(&sector.sector.id) else {
                continue;
            };
            let late = with(&facility, |view, a| {
                let first = foremost(view);
                for o in &first {
                    assert_ne!(o.class, Class::Later, "{}", o.id);
                    let worth = a.finance.worth.get(&o.id);
                    assert!(worth.is_none_or(|w| w.npv > Vnd::ZERO), "{}", o.id);
                }
                left_out += a.opportunities.len() - first.len();
                let late = a.opportunities.iter().find(|o| o.class == Class::Later);
                late.map(|o| o.id.clone())
            });
            if let Some(late) = late {
                // What was decided stands there all the same.
                facility.plan.entry(late.clone()).or_default().chosen = true;
                with(&facility, |view, _| assert_eq!(foremost(view)[0].id, late));
            }
        }
        assert!(left_out > 0, "no example has a measure that is left out");
    }

    /// A large saving is not hidden because it pays late: it stands there with its state, as on the page of results.
    #[test]
    fn the_first_page_holds_the_largest_savings_with_their_state() {
        let catalogue = catalogue_embedded::whole();
        let mut late = 0;
        for sector in catalogue.sectors() {
            let Some(facility) = example(&sector.sector.id) else {
                continue;
            };
            with(&facility, |view, a| {
                let shown = largest(view);
                // Statistics of audits stand below every figure of the plant's own.
                let own = shown.iter().filter(|o| !o.is_typical());
                let least = own.map(|o| o.money).min().unwrap_or_default();
                for o in &a.opportunities {
                    let stands = shown.iter().any(|s| s.id == o.id);
                    let is_below = o.is_typical() || o.money <= least;
                    assert!(stands || is_below, "{} saves more", o.id);
                }
                let table = main(view);
                let states = table.columns.last().unwrap();
                for (row, o) in table.rows.iter().zip(&shown) {
                    let Cell::Words(words) = states.cell(view, row) else {
                        panic!("{} has no state", o.id);
                    };
                    assert!(words.starts_with(view.text.class(o.class)), "{words}");
                    late += usize::from(o.class == Class::Later);
                }
            });
        }
        assert!(late > 0, "no example has a large saving that pays late");
    }

    #[test]
    fn what_is_planned_outside_the_first_page_is_told_there() {
        let mut facility = example("seafood").unwrap();
        let last = with(&facility, |view, _| {
            assert_eq!(beyond(view), None);
            ranked(view).last().unwrap().id.clone()
        });
        facility.plan.entry(last).or_default().chosen = true;
        with(&facility, |view, _| {
            assert!(beyond(view).unwrap().contains("1 giải pháp"));
        });
    }

    #[test]
    fn the_plan_keeps_the_order_of_the_first_page() {
        let mut facility = example("seafood").unwrap();
        let catalogue = catalogue_embedded::whole();
        for o in assess(&facility, catalogue, TODAY).opportunities {
            facility.plan.entry(o.id).or_default().chosen = true;
        }
        with(&facility, |view, _| {
            let first: Vec<&str> = ranked(view).map(|o| o.id.as_str()).collect();
            let plan: Vec<&str> = steps(view).iter().map(|s| s.id).collect();
            assert_eq!(plan, first);
        });
    }

    #[test]
    fn a_plan_says_what_of_it_has_no_figure() {
        let mut facility = example("seafood").unwrap();
        let catalogue = catalogue_embedded::whole();
        let found = assess(&facility, catalogue, TODAY);
        let free = found.opportunities.first().unwrap();
        let open = found.without_figure.first().unwrap();
        facility.plan.entry(free.id.clone()).or_default().chosen = true;
        let members = |facility: &Facility| {
            with(facility, |view, a| {
                cash::members(view, a.finance.plan.as_ref().unwrap())
            })
        };
        assert!(!members(&facility).contains("Chưa gồm"));
        facility.plan.entry(open.id.clone()).or_default().chosen = true;
        assert!(members(&facility).contains("Chưa gồm 1 giải pháp"));
    }

    #[test]
    fn what_costs_nothing_is_counted_or_not_spoken_of() {
        with(&example("seafood").unwrap(), |view, _| {
            assert!(free(view).unwrap().contains("không tốn chi phí"));
        });
        with(&Facility::default(), |view, _| assert_eq!(free(view), None));
    }
}
