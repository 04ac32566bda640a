//! Where the money goes and where the saving comes from, stream by stream.

use super::explained::explained;
use crate::ui::scale::{Scale, hatch};
use crate::ui::view::PageView;
use catalogue::Group;
use catalogue::known::Known;
use catalogue::order;
use catalogue::quantity::Vnd;
use domain::assessment::StreamResult;
use domain::explanation::Subject;
use rust_decimal::Decimal;
use yew::prelude::*;

/// Width of the pictures in their units.
const WIDTH: i64 = 600;

/// Where the saving comes from.
pub(super) fn savings(view: PageView<'_>) -> Html {
    let text = view.text;
    if view.assessment.opportunities.is_empty() {
        return Html::default();
    }
    let mut list: Vec<&StreamResult> = view
        .assessment
        .streams
        .iter()
        .filter(|s| s.saves_quantity() || s.saves_besides())
        .collect();
    order::sort_by(&mut list, |a, b| {
        b.money_saved
            .cmp(&a.money_saved)
            .then_with(|| a.id.cmp(&b.id))
    });
    html! {
        <section class="panel">
            <h2>{ text.results_savings() }</h2>
            <figure>
                { stack(view, &list) }
                <figcaption>{ text.results_savings_key() }</figcaption>
            </figure>
            { savings_table(view, &list) }
            { energy(view) }
        </section>
    }
}

/// One bar of all savings in money, a part for each stream; every second part is hatched.
fn stack(view: PageView<'_>, list: &[&StreamResult]) -> Html {
    let scale = Scale::filled_by(list.iter().map(|s| s.money_saved.value()), WIDTH);
    let mut from = 0;
    let mut parts = Vec::new();
    for (place, stream) in list
        .iter()
        .filter(|s| s.money_saved > Vnd::ZERO)
        .enumerate()
    {
        let to = from + scale.at(stream.money_saved.value());
        let width = (to - from - 2).max(0);
        parts.push(html! {
            <g key={stream.id.clone()} class={view.colour_of_stream(&stream.id)}>
                <rect x={from.to_string()} y="0" width={width.to_string()} height="24" />
                if place % 2 == 1 {
                    <path class="hatch" d={hatch(from, from + width, 0, 24)} stroke-width="2" />
                }
            </g>
        });
        from = to;
    }
    html! {
        <svg class="stack" viewBox={format!("0 0 {WIDTH} 24")} aria-hidden="true">
            <rect class="track" x="0" y="0" width={WIDTH.to_string()} height="24" />
            { for parts }
        </svg>
    }
}

fn savings_table(view: PageView<'_>, list: &[&StreamResult]) -> Html {
    let text = view.text;
    let own = view
        .assessment
        .opportunities
        .iter()
        .filter(|o| o.extra_money > Vnd::ZERO);
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={text.results_savings()}>
            <table class="data">
                <caption class="sr">{ text.results_savings() }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ text.results_column_stream() }</th>
                        <th scope="col" class="num">{ text.results_column_saved() }</th>
                        <th scope="col" class="num">{ text.results_column_money() }</th>
                    </tr>
                </thead>
                <tbody>
                    { for list.iter().filter(|s| s.saves_quantity()).map(|s| html! {
                        <tr key={s.id.clone()}>
                            <th scope="row">{ view.stream(&s.id) }</th>
                            <td class="num">{ text.quantity(s.saved, s.unit) }</td>
                            <td class="num">{ view.short(s.money_of_quantity) }</td>
                        </tr>
                    }) }
                    { for list.iter().filter(|s| s.saves_besides()).map(|s| html! {
                        <tr key={format!("{}-besides", s.id)}>
                            <th scope="row">{ text.results_besides(&view.stream(&s.id)) }</th>
                            <td class="num"></td>
                            <td class="num">{ view.short(s.money_besides) }</td>
                        </tr>
                    }) }
                    { for own.map(|o| html! {
                        <tr key={o.id.clone()}>
                            <th scope="row">{ text.results_other_money(&view.measure(&o.id)) }</th>
                            <td class="num"></td>
                            <td class="num">{ view.short(o.extra_money) }</td>
                        </tr>
                    }) }
                </tbody>
                <tfoot>
                    <tr class="total">
                        <th scope="row">{ text.results_total() }</th>
                        <td class="num"></td>
                        <td class="num">{ view.short(view.assessment.totals.money) }</td>
                    </tr>
                </tfoot>
            </table>
        </div>
    }
}

/// Energy and emissions of the site, and what is saved of them.
fn energy(view: PageView<'_>) -> Html {
    let (text, energy) = (view.text, &view.assessment.energy);
    if energy.mj.is_zero() && energy.toe.is_zero() {
        return Html::default();
    }
    let pair = |now: Decimal, saved: Decimal| (view.number(now), view.number(saved));
    let joules = (view.gigajoules(energy.mj), view.gigajoules(energy.mj_saved));
    let rows = [
        ("gj", text.results_energy_gj(), joules),
        (
            "toe",
            text.results_energy_toe(),
            pair(energy.toe, energy.toe_saved),
        ),
        (
            "co2",
            text.results_energy_co2(),
            pair(energy.tco2, energy.tco2_saved),
        ),
    ];
    let missing: Vec<String> = energy.incomplete.iter().map(|id| view.stream(id)).collect();
    let notes = view.names().energy_notes(energy);
    html! {
        <>
            <h3>{ text.results_energy() }</h3>
            <div class="scroll" tabindex="0" role="region" aria-label={text.results_energy()}>
                <table class="data">
                    <caption class="sr">{ text.results_energy() }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ text.results_energy_what() }</th>
                            <th scope="col" class="num">{ text.results_energy_now() }</th>
                            <th scope="col" class="num">{ text.results_energy_saved() }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for rows.into_iter().map(|(key, name, (now, saved))| html! {
                            <tr key={key}>
                                <th scope="row">{ name }</th>
                                <td class="num">{ now }</td>
                                <td class="num">{ saved }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
            if let Some(year) = energy.grid_year {
                <p class="src">{ text.results_energy_grid(&year.to_string()) }</p>
            }
            if !missing.is_empty() {
                <p class="warn">{ text.results_energy_incomplete(&missing.join(", ")) }</p>
            }
            { for notes.into_iter().enumerate().map(|(place, note)| html! { <p key={place} class="src">{ note }</p> }) }
            { explained(view, vec![Subject::Energy, Subject::Toe, Subject::Co2], text.results_energy()) }
        </>
    }
}

/// Where the money goes: the yearly cost of every stream, the part that can be saved hatched.
pub(super) fn costs(view: PageView<'_>) -> Html {
    let text = view.text;
    let cost = |s: &StreamResult| s.account.cost.map(|c| c.value).unwrap_or_default();
    let is_cost = |s: &&StreamResult| s.group != Group::ByProduct && cost(s) > Vnd::ZERO;
    let mut list: Vec<&StreamResult> = view.assessment.streams.iter().filter(is_cost).collect();
    if list.is_empty() {
        return Html::default();
    }
    order::sort_by(&mut list, |a, b| {
        cost(b).cmp(&cost(a)).then_with(|| a.id.cmp(&b.id))
    });
    let scale = Scale::up_to(list.iter().map(|s| cost(s).value()), WIDTH);
    html! {
        <section class="panel">
            <h2>{ text.results_costs() }</h2>
            <p>{ text.results_costs_total(&text.money(view.assessment.totals.bills)) }</p>
            <ul class="shares">
                { for list.into_iter().map(|s| cost_row(view, s, cost(s), scale)) }
            </ul>
            <p class="src">{ text.results_costs_key() }</p>
        </section>
    }
}

fn cost_row(view: PageView<'_>, s: &StreamResult, cost: Vnd, scale: Scale) -> Html {
    let text = view.text;
    let end = scale.at(cost.value());
    let kept = (end - scale.at(s.money_saved.value())).clamp(0, end);
    // The edge of the part that can be saved stays visible where it is too small for lines.
    let edge = if kept < end {
        format!("M{kept} 0v12")
    } else {
        String::new()
    };
    let is_default = s.account.cost.is_some_and(|c| c.known == Known::Default);
    html! {
        <li key={s.id.clone()}>
            <span class="name">
                { view.stream(&s.id) }
                if s.money_saved > Vnd::ZERO {
                    <small>{ text.results_costs_saved(&text.money(s.money_saved)) }</small>
                }
            </span>
            <svg class={classes!("sharebar", view.colour_of_stream(&s.id))}
                viewBox={format!("0 0 {WIDTH} 12")} preserveAspectRatio="none" aria-hidden="true">
                <rect x="0" y="0" width={end.to_string()} height="12" />
                <path class="hatch" d={format!("{edge}{}", hatch(kept, end, 0, 12))} stroke-width="3" />
            </svg>
            <span class={classes!("num", is_default.then_some("default"))}>
                { view.short(cost) }
                if is_default { <span class="sr">{ text.known_default() }</span> }
            </span>
        </li>
    }
}
