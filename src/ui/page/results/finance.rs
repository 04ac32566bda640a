//! What the plan is worth over its lifetime: its figures, the picture of its cash flow, and the table behind the picture.

use super::explained::explained;
use super::fold::fold;
use crate::ui::link::address;
use crate::ui::scale::Levels;
use crate::ui::view::PageView;
use catalogue::quantity::Vnd;
use domain::explanation::Subject;
use domain::finance::Year;
use domain::plan::Plan;
use rust_decimal::Decimal;
use session::Page;
use std::fmt::Write as _;
use yew::prelude::*;

/// Width of the picture; a phone shows it at about this size.
const WIDTH: i64 = 340;
/// Room for the amounts on the left.
const LEFT: i64 = 66;
/// Room above the highest value.
const TOP: i64 = 10;
/// Height from the highest to the lowest value.
const HEIGHT: i64 = 176;
/// Words closer than this would touch.
const LINE: i64 = 15;

/// The finance of the plan, or why there is none.
pub(super) fn panel(view: PageView<'_>) -> Html {
    let (text, finance) = (view.text, &view.assessment.finance);
    if view.assessment.opportunities.is_empty() {
        return Html::default();
    }
    let content = match (&finance.plan, finance.plan_refused) {
        (Some(plan), _) => of_plan(view, plan),
        (None, Some(refusal)) => {
            let why = text.finance_refusal(refusal);
            html! { <p class="warn">{ text.finance_refused_plan(&why) }</p> }
        }
        (None, None) => html! { <p>{ text.finance_none() }</p> },
    };
    html! {
        <section class="panel">
            <h2>{ text.finance_title() }</h2>
            { content }
            { refused(view) }
            <p><a href={address(&Page::Plan)}>{ text.finance_change() }</a></p>
        </section>
    }
}

fn of_plan(view: PageView<'_>, plan: &Plan) -> Html {
    let (text, finance) = (view.text, &view.assessment.finance);
    let count = plan.members.len();
    let basis = if plan.chosen {
        text.finance_chosen(count)
    } else {
        text.finance_all(count)
    };
    let without = without(view, plan);
    let loan = text.loan(&view.facility.finance, &plan.flow);
    html! {
        <>
            <p>
                { basis }
                if without > 0 { { " " }{ text.finance_without(without) } }
            </p>
            <dl class="worth">
                { for text.plan_figures(plan, finance).into_iter().map(|(name, value)| html! {
                    <div key={name}><dt>{ name }</dt><dd class="num">{ value }</dd></div>
                }) }
            </dl>
            { explained(view, vec![Subject::Npv, Subject::Irr], text.finance_title()) }
            { for loan.into_iter().enumerate().map(|(place, line)| html! { <p key={place} class="src">{ line }</p> }) }
            <h3>{ text.cash_title() }</h3>
            <figure>
                { picture(view, &plan.flow.years) }
                <figcaption>{ text.cash_key() }</figcaption>
            </figure>
            { fold(view, "why", text.cash_table().to_owned(), table) }
            { fold(view, "why", text.finance_members().to_owned(), members) }
        </>
    }
}

/// The measures of the plan.
fn members(view: PageView<'_>) -> Html {
    let plan = view.assessment.finance.plan.iter();
    let members = plan.flat_map(|plan| &plan.members);
    html! {
        <ul class="explain">
            { for members.map(|id| html! { <li key={id.clone()}>{ view.measure(id) }</li> }) }
        </ul>
    }
}

/// How many measures of the plan have no worth, because their investment is unknown or refused.
fn without(view: PageView<'_>, plan: &Plan) -> usize {
    let is_chosen = |id: &str| view.facility.plan.get(id).is_some_and(|p| p.chosen);
    let counted = view.assessment.opportunities.iter();
    let wanted = counted.filter(|o| !plan.chosen || is_chosen(&o.id));
    wanted.filter(|o| !plan.members.contains(&o.id)).count()
}

/// Measures with a figure that is not taken.
fn refused(view: PageView<'_>) -> Html {
    let text = view.text;
    let list = &view.assessment.finance.refused;
    if list.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="warn">
            { for list.iter().map(|(id, refusal)| html! {
                <li key={id.clone()}>
                    <a href={address(&view.question(id))}>
                        { text.finance_refused_named(&view.measure(id), &text.finance_refusal(*refusal)) }
                    </a>
                </li>
            }) }
        </ul>
    }
}

/// Where the years stand side by side.
#[derive(Clone, Copy)]
struct Slots {
    count: i64,
}

impl Slots {
    fn from(self, place: i64) -> i64 {
        LEFT + (WIDTH - LEFT) * place / self.count.max(1)
    }

    fn middle(self, place: i64) -> i64 {
        i64::midpoint(self.from(place), self.from(place + 1))
    }

    /// Left edge and width of a bar.
    fn bar(self, place: i64) -> (i64, i64) {
        let (from, to) = (self.from(place), self.from(place + 1));
        let gap = if to - from > 8 { 2 } else { 1 };
        (from + gap, (to - from - 2 * gap).max(2))
    }

    /// Every so many years has its number.
    fn step(self) -> i64 {
        match self.count {
            ..=13 => 1,
            14..=25 => 2,
            _ => 5,
        }
    }
}

/// Bars of what each year brings, and the line of the running total at present value.
fn picture(view: PageView<'_>, years: &[Year]) -> Html {
    let levels = Levels::of(
        years
            .iter()
            .flat_map(|y| [y.flow.net, y.cumulative_discounted])
            .map(Vnd::value),
        HEIGHT,
    );
    let y = move |amount: Vnd| TOP + levels.at(amount.value());
    let slots = Slots {
        count: i64::try_from(years.len()).unwrap_or_default(),
    };
    let zero = y(Vnd::ZERO);
    let placed = || (0_i64..).zip(years);
    let mut line = String::new();
    for (place, year) in placed() {
        let command = if place == 0 { 'M' } else { 'L' };
        let (x, y) = (slots.middle(place), y(year.cumulative_discounted));
        let _ = write!(line, "{command}{x} {y}");
    }
    let end = placed().last();
    let end = end.map(|(place, year)| (slots.middle(place), y(year.cumulative_discounted)));
    let numbered = placed().filter(|(place, _)| place % slots.step() == 0);
    html! {
        <svg class="cash" viewBox={format!("0 0 {WIDTH} {}", TOP + HEIGHT + 24)} aria-hidden="true">
            { amounts(view, levels, zero) }
            { for placed().map(|(place, year)| bar(slots.bar(place), zero, y(year.flow.net), place)) }
            <path class="axis" d={format!("M{LEFT} {zero}H{WIDTH}")} />
            <path class="halo" d={line.clone()} />
            <path class="sum" d={line} />
            if let Some((x, y)) = end { <circle class="end" cx={x.to_string()} cy={y.to_string()} r="4" /> }
            { for numbered.map(|(place, year)| html! {
                <text key={place} class="lbl" x={slots.middle(place).to_string()} y={(TOP + HEIGHT + 18).to_string()}
                    text-anchor="middle">{ year.year }</text>
            }) }
        </svg>
    }
}

/// The highest amount, nought and the lowest one, where they do not touch.
fn amounts(view: PageView<'_>, levels: Levels, zero: i64) -> Html {
    let apart = |at: i64| (at - zero).abs() >= LINE;
    let ends = [(levels.high, TOP), (levels.low, TOP + HEIGHT)];
    let ends = ends.into_iter().filter(|(_, at)| apart(*at));
    let list: Vec<(Decimal, i64)> = ends.chain([(Decimal::ZERO, zero)]).collect();
    html! {
        <g>
            { for list.into_iter().enumerate().map(|(place, (value, at))| html! {
                <g key={place}>
                    <path class="tick" d={format!("M{LEFT} {at}H{WIDTH}")} />
                    <text class="lbl" x={(LEFT - 6).to_string()} y={(at + 4).to_string()} text-anchor="end">
                        { view.short(Vnd::new(value)) }
                    </text>
                </g>
            }) }
        </g>
    }
}

/// A gain is full and stands on the line; spending is striped and hangs from it.
fn bar((x, width): (i64, i64), zero: i64, at: i64, place: i64) -> Html {
    let (top, height) = (zero.min(at), (zero - at).abs());
    if height == 0 {
        return Html::default();
    }
    let is_gain = at < zero;
    let mut stripes = String::new();
    let mut y = top + 3;
    while !is_gain && y < top + height {
        let _ = write!(stripes, "M{x} {y}h{width}");
        y += 4;
    }
    html! {
        <g key={place} class={if is_gain { "gain" } else { "loss" }}>
            <rect x={x.to_string()} y={top.to_string()} width={width.to_string()} height={height.to_string()} />
            if !is_gain { <path d={stripes} /> }
        </g>
    }
}

/// The numbers behind the picture.
fn table(view: PageView<'_>) -> Html {
    let text = view.text;
    let Some(plan) = &view.assessment.finance.plan else {
        return Html::default();
    };
    let mut columns = text.cash_columns(&plan.flow);
    columns.extend(text.loan_columns(&plan.flow));
    html! {
        <>
            <p>{ text.cash_unit() }</p>
            <div class="scroll" tabindex="0" role="region" aria-label={text.cash_table()}>
                <table class="data flow">
                    <caption class="sr">{ text.cash_table() }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ text.cash_year() }</th>
                            { for columns.iter().map(|(name, _)| html! {
                                <th key={*name} scope="col" class="num">{ *name }</th>
                            }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for plan.flow.years.iter().map(|year| html! {
                            <tr key={year.year}>
                                <th scope="row">{ year.year }</th>
                                { for columns.iter().map(|(name, of)| html! {
                                    <td key={*name} class="num">{ view.short(of(year)) }</td>
                                }) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </>
    }
}
