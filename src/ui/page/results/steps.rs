//! The process steps that were weighed: where the mass goes, to scale, and what the loss costs.

use super::explained::explained;
use crate::ui::link::address;
use crate::ui::view::PageView;
use catalogue::quantity::Unit;
use domain::balance::StepBalance;
use domain::explanation::Subject;
use session::Page;
use yew::prelude::*;

/// The steps that were weighed, as a table.
pub(super) fn part(view: PageView<'_>) -> Html {
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
                    <a href={address(&Page::Step(s.step.clone()))}>{ view.names().step_name(&s.step) }</a>
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
