//! What came in and what is known to have gone out: material, water, energy by end use, and the cost of what did not become product.

use super::explained::explained;
use super::fold::fold;
use super::loss;
use super::steps;
use super::stream_picture;
use crate::ui::link::address;
use crate::ui::scale::{Scale, hatch};
use crate::ui::view::PageView;
use catalogue::known::Known;
use catalogue::quantity::Unit;
use domain::balance::{
    BalanceIssue, EnergyRow, Gap, GapOf, Item, LeftOut, MassBalance, MassLine, ProcessLoss, flows,
};
use domain::explanation::Subject;
use rust_decimal::Decimal;
use session::Page;
use session::page::StreamPage;
use yew::prelude::*;

/// Width of the bars in their units.
const WIDTH: i64 = 600;

/// Questions in sight for one gap.
const SHOWN: usize = 5;

/// Every balance for which something was entered.
pub(super) fn panel(view: PageView<'_>) -> Html {
    let balances = &view.assessment.balances;
    let shown = balances.shown();
    if !shown.any() {
        return Html::default();
    }
    html! {
        <section class="panel balance">
            <h2>{ view.text.balance_title() }</h2>
            if shown.mass { { mass(view, &balances.mass) } }
            { steps::part(view) }
            if shown.water { { water(view) } }
            if shown.energy { { energy(view) } }
            if shown.loss { { loss::part(view) } }
        </section>
    }
}

fn mass(view: PageView<'_>, mass: &MassBalance) -> Html {
    let text = view.text;
    let scale = text.mass_scale(mass);
    let bands = flows(mass);
    html! {
        <section>
            <h3>{ text.balance_mass() }</h3>
            { for view.names().mass_lines(mass).into_iter().enumerate().map(|(place, line)| html! { <p key={place}>{ line }</p> }) }
            if !mass.unweighed {
                <figure>
                    { stream_picture::draw(view, &bands, scale) }
                    <figcaption>{ text.balance_key() }</figcaption>
                </figure>
                { stream_picture::table(view, &bands, scale) }
            }
            { fold(view, "why", text.balance_lines().to_owned(), lines) }
            { doubts(view, &mass.issues, GapOf::Mass) }
            { explained(view, vec![Subject::MassGap], text.balance_mass()) }
            { left_out(view, &mass.left_out, GapOf::Mass) }
            { gap(view, GapOf::Mass) }
        </section>
    }
}

/// Every weighed line with how it is known.
fn lines(view: PageView<'_>) -> Html {
    let (text, mass) = (view.text, &view.assessment.balances.mass);
    let scale = text.mass_scale(mass);
    let row = |line: &MassLine| {
        let name = view.names().item(&line.item);
        html! {
            <tr key={format!("{:?}", line.item)}>
                <th scope="row">
                    <a href={address(&page_of(&line.item))}>{ name }</a>
                    <small>{ text.role(line.role) }</small>
                </th>
                <td class="num">{ text.mass(line.kg, scale) }</td>
                <td>if let Some(known) = line.known { { view.tag(known) } }</td>
            </tr>
        }
    };
    let taken = |loss: &ProcessLoss| {
        html! {
            <tr key={loss.id.clone()}>
                <th scope="row">
                    { view.names().process_loss(&loss.id) }
                    <small>{ text.balance_process() }</small>
                </th>
                <td class="num">{ text.mass(loss.kg, scale) }</td>
                <td>{ view.tag(Known::Default) }</td>
            </tr>
        }
    };
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={text.balance_mass()}>
            <table class="data">
                <caption class="sr">{ text.balance_mass() }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ text.balance_column_item() }</th>
                        <th scope="col" class="num">{ text.balance_column_mass() }</th>
                        <th scope="col">{ text.balance_column_known() }</th>
                    </tr>
                </thead>
                <tbody>
                    { for mass.side(true).into_iter().map(row) }
                    <tr class="total" key="inputs">
                        <th scope="row">{ text.balance_total_in() }</th>
                        <td class="num">{ text.mass(mass.inputs, scale) }</td>
                        <td></td>
                    </tr>
                    { for mass.side(false).into_iter().map(row) }
                    { for mass.process.iter().map(taken) }
                </tbody>
                if !mass.unweighed {
                    <tfoot>
                        <tr class="total">
                            <th scope="row">{ text.balance_unaccounted() }</th>
                            <td class="num">{ text.mass(mass.unaccounted.amount, scale) }</td>
                            <td>{ view.tag(mass.unaccounted.known) }</td>
                        </tr>
                    </tfoot>
                }
            </table>
        </div>
    }
}

/// The page on which a line was entered.
fn page_of(item: &Item) -> Page {
    match item {
        Item::Stream(id) => Page::Stream(id.clone()),
        Item::Product(_) => Page::Facility,
        Item::WaterInProduct => Page::Streams(StreamPage::Water),
    }
}

/// What is doubtful, as questions.
fn doubts(view: PageView<'_>, issues: &[BalanceIssue], of: GapOf) -> Html {
    let text = view.text;
    html! {
        <>
            { for issues.iter().enumerate().map(|(place, issue)| {
                let questions = text.balance_questions(issue, of);
                html! {
                    <div class="warn" key={place}>
                        <p>{ text.balance_doubt(issue, of) }</p>
                        if !questions.is_empty() {
                            <ul>{ for questions.into_iter().map(|q| html! { <li key={q}>{ q }</li> }) }</ul>
                        }
                    </div>
                }
            }) }
        </>
    }
}

/// What could not be counted, each with the way to it.
fn left_out(view: PageView<'_>, list: &[LeftOut], of: GapOf) -> Html {
    let text = view.text;
    if list.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h4>{ text.balance_left_out() }</h4>
            <ul>
                { for list.iter().map(|left| html! {
                    <li key={format!("{:?}", left.item)}>
                        <a href={address(&page_of(&left.item))}>
                            { view.names().left_out_line(left, of) }
                        </a>
                    </li>
                }) }
            </ul>
        </>
    }
}

/// The questions that could explain a rest.
fn gap(view: PageView<'_>, of: GapOf) -> Html {
    let text = view.text;
    let gaps = &view.assessment.balances.gaps;
    let wanted = |gap: &&Gap| gap.of == of && !gap.measures.is_empty();
    let Some(gap) = gaps.iter().find(wanted) else {
        return Html::default();
    };
    let lead = match of {
        GapOf::Mass => text.balance_gap_mass(),
        GapOf::Water => text.balance_gap_water(),
    };
    let item = |id: &String| {
        html! { <li key={id.clone()}><a href={address(&view.question(id))}>{ view.measure(id) }</a></li> }
    };
    let more = gap.measures.len().saturating_sub(SHOWN);
    html! {
        <>
            <p>{ lead }</p>
            <ul>{ for gap.measures.iter().take(SHOWN).map(item) }</ul>
            if more > 0 {
                <details class="why">
                    <summary>{ text.balance_gap_more(more) }</summary>
                    <ul>{ for gap.measures.iter().skip(SHOWN).map(item) }</ul>
                </details>
            }
        </>
    }
}

/// The water balance as one line of figures.
fn water(view: PageView<'_>) -> Html {
    let (text, water) = (view.text, &view.assessment.balances.water);
    let show = |volume| text.quantity(volume, Unit::CubicMetre);
    let said =
        |volume: Option<Decimal>| volume.map_or_else(|| text.balance_not_said().to_owned(), show);
    let parts = [
        ("", show(water.intake), text.balance_water_intake()),
        (
            "−",
            said(water.counted_wastewater()),
            text.balance_water_wastewater(),
        ),
        ("−", said(water.in_product), text.balance_water_in_product()),
        ("−", said(water.evaporated), text.balance_water_evaporated()),
        (
            "=",
            show(water.unaccounted.amount),
            text.balance_water_rest(),
        ),
    ];
    // Without any wastewater the rest is the intake itself: the question below says so.
    let rest = water
        .counted_wastewater()
        .and(text.rest(&water.unaccounted, show, water.complete));
    html! {
        <section>
            <h3>{ text.balance_water() }</h3>
            <ul class="sum">
                { for parts.into_iter().map(|(sign, figure, name)| html! {
                    <li key={name}>
                        if !sign.is_empty() { <span class="sign">{ sign }</span> }
                        <span><b class="num">{ figure }</b>{ " " }<small>{ name }</small></span>
                    </li>
                }) }
            </ul>
            if let Some(rest) = rest { <p>{ rest }</p> }
            { doubts(view, &water.issues, GapOf::Water) }
            { explained(view, vec![Subject::WaterGap], text.balance_water()) }
            { left_out(view, &water.left_out, GapOf::Water) }
            { gap(view, GapOf::Water) }
        </section>
    }
}

/// Energy by end use as bars.
fn energy(view: PageView<'_>) -> Html {
    let (text, energy) = (view.text, &view.assessment.balances.energy);
    let scale = Scale::up_to(energy.rows.iter().filter_map(|r| r.mj), WIDTH);
    let mut rows = Vec::new();
    for (place, row) in energy.rows.iter().enumerate() {
        rows.append(&mut energy_rows(view, row, &[place], scale));
    }
    let missing: Vec<String> = energy.without_mj.iter().map(|id| view.stream(id)).collect();
    html! {
        <section>
            <h3>{ text.balance_energy() }</h3>
            <ul class="shares">{ for rows }</ul>
            <p class="src">{ text.balance_energy_key() }</p>
            if !missing.is_empty() {
                <p class="warn">{ text.results_energy_incomplete(&missing.join(", ")) }</p>
            }
        </section>
    }
}

/// A bar and, below it, the bars of its parts; `path` holds the place of the row among its like, from the top.
fn energy_rows(view: PageView<'_>, row: &EnergyRow, path: &[usize], scale: Scale) -> Vec<Html> {
    let text = view.text;
    let Some(mj) = row.mj.filter(|mj| *mj > Decimal::ZERO) else {
        return Vec::new();
    };
    let inside = path.len() > 1;
    let name = view.names().energy_row(row, inside);
    // Rows of one end use may stand in one list with those of its parts: only the path tells them apart.
    let key = format!("{path:?}");
    let end = scale.at(mj);
    let is_default = row.known == catalogue::known::Known::Default;
    let mut rows = vec![html! {
        <li {key} class={inside.then_some("inside")}>
            <span class="name">
                { name }
                if let Some(cost) = row.cost { <small>{ text.money(cost.value) }</small> }
            </span>
            <svg class={classes!("sharebar", view.colour_of_stream(&row.stream))}
                viewBox={format!("0 0 {WIDTH} 12")} preserveAspectRatio="none" aria-hidden="true">
                <rect x="0" y="0" width={end.to_string()} height="12" />
                if !row.known.is_evidence() {
                    <path class="hatch" d={hatch(0, end, 0, 12)} stroke-width="3" />
                }
            </svg>
            <span class={classes!("num", is_default.then_some("default"))}>
                { view.gigajoules(mj) }{ " GJ" }
                if is_default { <span class="sr">{ " " }{ text.known_default() }</span> }
            </span>
        </li>
    }];
    let below = |(place, child)| energy_rows(view, child, &[path, &[place]].concat(), scale);
    let mut parts: Vec<Html> = row.children.iter().enumerate().flat_map(below).collect();
    if inside {
        rows.append(&mut parts);
    } else if !parts.is_empty() {
        rows.push(html! {
            <li key={format!("{path:?}-parts")} class="fold">
                <details class="why">
                    <summary>{ text.balance_energy_parts(&parts.len().to_string()) }<span class="sr">{ format!(" {}", view.stream(&row.stream)) }</span></summary>
                    <ul class="shares">{ for parts }</ul>
                </details>
            </li>
        });
    }
    rows
}
