//! The process steps that were weighed: where the mass goes, to scale, and what the loss costs.

use super::explained::explained;
use super::scale::{Scale, hatch};
use super::view::{View, address};
use catalogue::quantity::Unit;
use domain::balance::StepBalance;
use domain::explanation::Subject;
use rust_decimal::Decimal;
use session::Page;
use text::Text;
use yew::prelude::*;

/// Width of the bar in its units.
const WIDTH: i64 = 600;
/// Height of the bar.
const HEIGHT: i64 = 26;

/// The parts into which the inputs of a step go, in the order of the bar; a negative rest has no width.
fn parts(text: Text, balance: &StepBalance) -> [(&'static str, &'static str, Decimal); 4] {
    let rest = balance.unaccounted.amount.max(Decimal::ZERO);
    [
        ("product", text.step_column_product(), balance.product),
        ("reuse", text.step_column_reuse(), balance.reuse),
        ("waste", text.step_column_waste(), balance.waste),
        ("rest", text.step_column_rest(), rest),
    ]
}

/// Product, reuse, waste and rest of a step as one bar to scale, with its key: the pattern tells the parts apart without colour.
pub(crate) fn mass_bar(text: Text, balance: &StepBalance) -> Html {
    let parts = parts(text, balance);
    let scale = Scale::filled_by(parts.iter().map(|(.., kg)| *kg), WIDTH);
    let mut begun = Decimal::ZERO;
    let mut bars = Vec::new();
    for (class, _, kg) in &parts {
        let from = scale.at(begun);
        begun += kg;
        let to = scale.at(begun);
        if to > from {
            let pattern = matches!(*class, "waste" | "rest");
            bars.push(html! {
                <g class={*class} key={*class}>
                    <rect x={from.to_string()} y="0" width={(to - from).to_string()} height={HEIGHT.to_string()} />
                    if pattern { <path class="hatch" d={hatch(from, to, 0, HEIGHT)} /> }
                </g>
            });
        }
    }
    let shown = parts.iter().filter(|(.., kg)| *kg > Decimal::ZERO);
    html! {
        <figure class="massbar">
            <svg viewBox={format!("0 0 {WIDTH} {HEIGHT}")} preserveAspectRatio="none" aria-hidden="true">{ for bars }</svg>
            <figcaption>
                { for shown.map(|(class, name, kg)| html! {
                    <span key={*class}><i class={*class} aria-hidden="true"></i>{ format!("{name}: {}", text.quantity(*kg, Unit::Kg)) }</span>
                }) }
            </figcaption>
        </figure>
    }
}

/// The steps that were weighed, as a table.
pub(super) fn part(view: View<'_>) -> Html {
    let text = view.text;
    let all = view.assessment.balances.steps.iter();
    let steps: Vec<&StepBalance> = all.filter(|s| s.is_weighed()).collect();
    if steps.is_empty() {
        return html! { <p><a href={address(&Page::Steps)}>{ text.steps_open() }</a></p> };
    }
    let kg = |value| text.quantity(value, Unit::Kg);
    let row = |s: &&StepBalance| {
        let year = s.yearly_loss.map(|v| view.short(v.value));
        html! {
            <tr key={s.step.clone()}>
                <th scope="row">
                    <a href={address(&Page::Step(s.step.clone()))}>{ text.step_named(&s.step, view.facility) }</a>
                </th>
                <td class="num">{ kg(s.inputs) }</td>
                <td class="num">{ s.yield_percent.map_or_else(String::new, |p| text.percent(p)) }</td>
                <td class="num">{ kg(s.waste) }</td>
                <td class="num">{ kg(s.unaccounted.amount) }</td>
                <td class="num">{ year.unwrap_or_default() }</td>
            </tr>
        }
    };
    let subjects = steps.iter().map(|s| Subject::StepLoss(s.step.clone()));
    let columns = [
        text.step_column_inputs(),
        text.step_column_yield(),
        text.step_column_waste(),
        text.step_column_rest(),
        text.step_column_year(),
    ];
    html! {
        <section>
            <h3>{ text.steps_table() }</h3>
            <div class="scroll" tabindex="0" role="region" aria-label={text.steps_table()}>
                <table class="data">
                    <caption class="sr">{ text.steps_table() }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ text.step_column_step() }</th>
                            { for columns.map(|c| html! { <th scope="col" class="num" key={c}>{ c }</th> }) }
                        </tr>
                    </thead>
                    <tbody>{ for steps.iter().map(row) }</tbody>
                </table>
            </div>
            <p class="src">{ text.steps_note() }</p>
            { explained(view, subjects.collect(), text.steps_table()) }
        </section>
    }
}
