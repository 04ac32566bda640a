//! The yearly inputs and outputs as they count in the result.

use super::row::{or_none, row};
use crate::ui::link::{address, list_title};
use crate::ui::view::PageView;
use catalogue::known::Known;
use catalogue::quantity::{Percent, Unit};
use domain::assessment::StreamResult;
use domain::balance::StepBalance;
use domain::facility::Stream;
use session::Page;
use session::page::{StreamPage, streams_of};
use text::number;
use yew::prelude::*;

/// The four lists.
pub(super) fn panels(view: PageView<'_>) -> Html {
    html! {
        <>
            { for StreamPage::ALL.into_iter().map(|list| panel(view, list)) }
            { steps(view) }
        </>
    }
}

/// The process steps that were weighed; nothing where there are none, because they are optional.
fn steps(view: PageView<'_>) -> Html {
    let all = &view.assessment.balances.steps;
    if all.is_empty() {
        return Html::default();
    }
    let text = view.text;
    let step = |s: &StepBalance| {
        let lines = view.names().step_lines(s).into_iter();
        let lines = lines.map(|line| html! { <p key={line.clone()}>{ line }</p> });
        let value = match s.is_weighed() {
            true => html! { <>{ for lines }</> },
            false => or_none(view, ""),
        };
        let name = view.names().step_name(&s.step);
        row(view, &s.step, &name, value, &Page::Step(s.step.clone()))
    };
    html! {
        <section class="panel">
            <h2>{ text.steps_title() }</h2>
            <dl class="answers">{ for all.iter().map(step) }</dl>
        </section>
    }
}

fn panel(view: PageView<'_>, list: StreamPage) -> Html {
    let text = view.text;
    let streams: Vec<&Stream> = streams_of(view.facility, list).collect();
    let title = list_title(text, list);
    html! {
        <section key={title} class="panel">
            <h2>{ title }</h2>
            if streams.is_empty() {
                <p>
                    { or_none(view, "") }{ " " }
                    <a href={address(&Page::Streams(list))}>{ text.check_enter() }</a>
                </p>
            } else {
                <dl class="answers">
                    { for streams.into_iter().map(|s| stream(view, s)) }
                    if list == StreamPage::Water { { water(view) } }
                </dl>
            }
        </section>
    }
}

fn stream(view: PageView<'_>, s: &Stream) -> Html {
    let name = view.stream(&s.id);
    let result = view.assessment.streams.iter().find(|r| r.id == s.id);
    let value = match result {
        Some(r) if r.account.quantity.is_some() || r.account.cost.is_some() => html! {
            <>{ figures(view, s, r) }{ shares(view, s) }{ said(view, s) }</>
        },
        _ => or_none(view, ""),
    };
    row(view, &s.id, &name, value, &Page::Stream(s.id.clone()))
}

/// Quantity, price and cost; a default is marked.
fn figures(view: PageView<'_>, s: &Stream, r: &StreamResult) -> Html {
    let (text, account) = (view.text, &r.account);
    let quantity = account.quantity.map(|q| {
        html! {
            <>{ text.quantity(q.value, r.unit) }{ " " }{ view.tag(q.known) }</>
        }
    });
    let price = account.price.map(|p| {
        let unit = text.term_price_unit(text.unit(s.unit));
        // A price that was typed has its decimals; one that follows from the sum has those of the page where it was entered.
        let places = if s.price.is_some() { 2 } else { 0 };
        let words = format!("{} {unit}", number::trimmed(p.value, places, text.language));
        html! {
            <>
                <br />{ text.check_price(&words) }
                if account.default_price.is_some() { { " " }{ view.tag(Known::Default) } }
            </>
        }
    });
    let cost = account
        .cost
        .map(|c| html! { <><br />{ text.check_cost(&text.money(c.value)) }</> });
    html! {
        <>
            { quantity.unwrap_or_else(|| or_none(view, text.check_no_quantity())) }
            { price.unwrap_or_default() }
            { cost.unwrap_or_default() }
        </>
    }
}

/// What was said for the balances.
fn said(view: PageView<'_>, s: &Stream) -> Html {
    let lines = view.names().said_for_balances(s);
    html! {
        <>
            { for lines.into_iter().enumerate().map(|(place, line)| html! {
                <span key={place} class="line">{ line }</span>
            }) }
        </>
    }
}

/// Water that leaves in the products and as vapour, where it was said.
fn water(view: PageView<'_>) -> Html {
    let (text, site) = (view.text, &view.facility.site);
    let list = [
        (
            "in-product",
            text.label_water_in_product(),
            site.water_in_product,
        ),
        (
            "evaporated",
            text.label_water_evaporated(),
            site.water_evaporated,
        ),
    ];
    let shown = list
        .into_iter()
        .filter_map(|(key, name, volume)| Some((key, name, volume?)));
    html! {
        <>
            { for shown.map(|(key, name, volume)| {
                let value = html! { { text.quantity(volume, Unit::CubicMetre) } };
                row(view, key, name, value, &Page::Streams(StreamPage::Water))
            }) }
        </>
    }
}

/// The shares of the end uses that are said or taken over.
fn shares(view: PageView<'_>, s: &Stream) -> Html {
    let text = view.text;
    let result = view.assessment.streams.iter().find(|r| r.id == s.id);
    let quantity = result.and_then(|r| r.account.quantity);
    let rough = view.names().rough_shares(s, quantity);
    if s.shares.is_empty() && rough.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <br />{ text.check_shares() }
            { for s.shares.iter().map(|(node, share)| html! {
                <span key={node.clone()}>
                    { format!(" {} {}", text.end_use(Some(node), view.catalogue), text.percent(Percent::new(share.percent))) }
                    if share.known == Known::Default { { " " }{ view.tag(share.known) } }
                    { ";" }
                </span>
            }) }
            { for rough.into_iter().map(|(words, known)| html! {
                <span key={words.clone()}>{ format!(" {words} ") }{ view.tag(known) }{ ";" }</span>
            }) }
        </>
    }
}
