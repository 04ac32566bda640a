//! Where a stream is used: one place for most fuels, shares of end uses for electricity and for what else is divided.

use super::rough::RoughQuestion;
use crate::ui::field::{Chips, PickOption, TextField};
use crate::ui::store::{use_send, use_session, use_text};
use catalogue::known::Known;
use catalogue::{Catalogue, EndUse, Resource};
use domain::facility::Stream;
use domain::facility::account::{account, tree_of};
use domain::opportunity::{Measured, Partition};
use session::{Field, StreamAction};
use text::Text;
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct UsesProps {
    /// Stream id.
    pub(super) id: String,
}

/// Where energy is used: one place for most fuels, shares for electricity.
#[component]
pub(super) fn Uses(props: &UsesProps) -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let catalogue = &*session.catalogue;
    let facility = &session.draft.facility;
    let Some(stream) = facility.stream(&props.id) else {
        return Html::default();
    };
    match tree_of(stream, catalogue) {
        Some(Resource::Electricity) => {
            html! { <Shares id={stream.id.clone()} tree={Resource::Electricity} /> }
        }
        Some(Resource::Fuel) => {
            let options: Vec<PickOption> = catalogue
                .end_uses_of(Resource::Fuel, None)
                .filter(|n| n.parent.is_none() && !n.overlay)
                .map(|n| PickOption::new(n.id.clone(), text.language.pick(&n.vi, &n.en).to_owned()))
                .collect();
            let whole = stream.shares.iter().find(|(id, s)| {
                s.percent == rust_decimal::Decimal::ONE_HUNDRED
                    && catalogue.end_use(id).is_some_and(|n| n.parent.is_none())
            });
            let id = stream.id.clone();
            let onpick = send.reform(move |node: String| {
                StreamAction::FuelUse(id.clone(), (!node.is_empty()).then_some(node)).into()
            });
            let assumed = whole.is_some_and(|(_, s)| s.known == Known::Default);
            let value = whole.map(|(id, _)| id.clone()).unwrap_or_default();
            html! {
                <>
                    <Chips name={format!("stream.{}.use", stream.id)} legend={text.page_fuel_use()} {value} {options} {onpick} />
                    if assumed { <p class="note"><span class="default">{ text.page_fuel_use_default() }</span></p> }
                    <details class="more">
                        <summary>{ text.page_fuel_use_shares() }</summary>
                        <Shares id={stream.id.clone()} tree={Resource::Fuel} />
                    </details>
                </>
            }
        }
        _ => Html::default(),
    }
}

pub(super) fn shares_of_others(stream: &Stream, catalogue: &Catalogue) -> Html {
    let Some(tree) = tree_of(stream, catalogue) else {
        return Html::default();
    };
    if matches!(tree, Resource::Wastewater | Resource::HazardousWaste) {
        return Html::default();
    }
    html! { <SharesFolded id={stream.id.clone()} {tree} /> }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct SharesProps {
    id: String,
    tree: Resource,
}

/// Shares of end uses behind a click, where few users know them.
#[component]
fn SharesFolded(props: &SharesProps) -> Html {
    let text = use_text();
    html! {
        <details class="more">
            <summary>{ text.page_shares_fold() }</summary>
            <Shares id={props.id.clone()} tree={props.tree} />
        </details>
    }
}

/// Shares of the end uses in percent of the stream; what is assumed is marked.
#[component]
fn Shares(props: &SharesProps) -> Html {
    let session = use_session();
    let text = use_text();
    let catalogue = &*session.catalogue;
    let facility = &session.draft.facility;
    let Some(stream) = facility.stream(&props.id) else {
        return Html::default();
    };
    let sector = facility.site.sector.as_deref();
    let quantity = account(stream, facility, catalogue).quantity;
    let measured = Measured::of(stream, quantity, &facility.site, catalogue);
    let partition = Partition::of(stream, measured, props.tree, catalogue, facility);
    let nodes: Vec<&EndUse> = catalogue.end_uses_of(props.tree, sector).collect();
    let own = catalogue.sector(sector.unwrap_or_default());
    let is_own = |n: &EndUse| {
        n.parent.is_none() && own.is_some_and(|s| s.end_uses.iter().any(|e| e.id == n.id))
    };
    // What the user has filled in stays in sight.
    let said = |id: &str| stream.shares.contains_key(id) || stream.rough.contains_key(id);
    let is_main = |n: &&EndUse| n.common || is_own(n) || said(&n.id);
    let (main, parts): (Vec<&EndUse>, Vec<&EndUse>) = nodes.into_iter().partition(is_main);
    html! {
        <fieldset class="field" id={format!("stream.{}.shares", stream.id)} tabindex="-1">
            <legend>{ text.page_end_uses_title() }</legend>
            <p class="hint">{ text.page_end_uses_hint() }</p>
            <ul class="shares">
                { for main.iter().map(|n| share(text, stream, n, &partition, measured)) }
            </ul>
            if partition.rough_refused { <p class="error">{ text.rough_refused() }</p> }
            if partition.refused { <p class="error">{ text.page_end_uses_exceed() }</p> }
            if !parts.is_empty() {
                <details class="more">
                    <summary>{ text.page_end_uses_parts() }</summary>
                    <ul class="shares">{ for parts.iter().map(|n| share(text, stream, n, &partition, measured)) }</ul>
                </details>
            }
        </fieldset>
    }
}

fn share(
    text: Text,
    stream: &Stream,
    node: &EndUse,
    partition: &Partition<'_>,
    measured: Measured,
) -> Html {
    let weight = partition.weight(Some(&node.id));
    let assumed =
        weight.filter(|w| w.known == Known::Default && !stream.shares.contains_key(&node.id));
    let hint = assumed.map(|w| text.page_share_default(&text.share(w.fraction)));
    let field = Field::StreamShare(stream.id.clone(), node.id.clone());
    html! {
        <li key={node.id.clone()} class={assumed.map(|_| "default")}>
            <TextField {field} hint={hint.map(AttrValue::from)} />
            <RoughQuestion stream={stream.id.clone()} node={node.id.clone()} {measured} {weight} />
        </li>
    }
}
