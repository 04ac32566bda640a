//! A list of yearly inputs or outputs, started from the sector's template.

use super::contents::{WaterExtras, water_first};
use crate::ui::field::{Pick, PickOption};
use crate::ui::link::{address, list_title};
use crate::ui::part::Frame;
use crate::ui::store::{use_send, use_session, use_text};
use browser::location;
use catalogue::known::Known;
use catalogue::quantity::Unit;
use catalogue::{Catalogue, Group, StreamTemplate, Supply};
use domain::facility::account::account;
use domain::facility::{Facility, Stream};
use session::page::{Row, StreamPage, after_list, is_entered, is_touched, rows, streams_of};
use session::{Action, Page, StreamAction};
use text::Text;
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) page: StreamPage,
}

/// A list of yearly inputs or outputs.
#[component]
pub(crate) fn Streams(props: &Props) -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let facility = &session.draft.facility;
    let lede = match props.page {
        StreamPage::Energy => text.energy_lede(),
        StreamPage::Water => text.page_water_lede(),
        StreamPage::Materials => text.page_materials_lede(),
        StreamPage::Wastes => text.page_wastes_lede(),
    };
    let empty = streams_of(facility, props.page).next().is_none();
    let next = streams_of(facility, props.page).find(|s| !is_entered(s));
    let (next_page, words) = match (next, after_list(props.page)) {
        (Some(stream), _) => (Page::Stream(stream.id.clone()), text.streams_enter_next()),
        (None, page) => (page, text.save_and_continue()),
    };
    let here = |stream: &&Stream| StreamPage::of(stream.group) == props.page;
    let removed = session.removed.as_ref().map(|(_, stream)| stream);
    let removed = removed.filter(here);
    let removed = removed.map(|s| session.names(text).stream(s));
    let restore = send.reform(|_: MouseEvent| StreamAction::Restore.into());
    let onclick = water_first(&session, send);
    html! {
        <Frame title={list_title(text, props.page)} lede={lede.to_owned()} crumb={Page::Hub}>
            if facility.site.sector.is_none() {
                <p class="note">
                    { text.streams_no_sector() }{ " " }
                    <a href={address(&Page::Facility)}>{ text.page_facility_title() }</a>
                </p>
            }
            if let Some(name) = removed {
                <p class="note" role="status">
                    { text.streams_removed(&name) }{ " " }
                    <button type="button" class="link" onclick={restore}>{ text.streams_restore() }</button>
                </p>
            }
            if !empty { <p class="hint">{ text.streams_tick() }</p> }
            if empty { <p class="empty">{ text.streams_empty() }</p> }
            { for props.page.groups().iter().map(|group| html! {
                <GroupList key={text.group(*group)} group={*group} titled={props.page.groups().len() > 1} />
            }) }
            if props.page == StreamPage::Water { <WaterExtras /> }
            <div class="row">
                <a class="btn" href={address(&next_page)} {onclick}>{ words }</a>
                <a class="btn ghost" href={address(&Page::Hub)}>{ text.page_back_to_tasks() }</a>
            </div>
        </Frame>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct GroupProps {
    group: Group,
    titled: bool,
}

/// The streams of one kind, and how to add another.
#[component]
fn GroupList(props: &GroupProps) -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let facility = &session.draft.facility;
    let group = props.group;
    let name = text.group(group);
    let rows = rows(facility, &session.catalogue, group);
    html! {
        <section class="group" aria-label={name}>
            if props.titled { <h2>{ name }</h2> }
            <ul class="streams">
                { for rows.iter().map(|r| match r {
                    Row::Used(stream) => row(text, &send, facility, stream, &session.catalogue),
                    Row::Unused(template) => unused(text, &send, facility, template, &session.catalogue),
                }) }
            </ul>
            if group == Group::Energy { <AddCarrier /> } else { <AddOther {group} /> }
            if group == Group::ByProduct { <AddSold /> }
        </section>
    }
}

/// The tick that says whether the plant has a stream.
fn tick(text: Text, send: &Callback<Action>, name: &str, used: Option<&str>, id: &str) -> Html {
    let action: Action = match used {
        Some(stream) => StreamAction::Remove(stream.to_owned()).into(),
        None => StreamAction::Use(id.to_owned()).into(),
    };
    let onchange = send.reform(move |_: Event| action.clone());
    html! {
        <label class="check">
            <input type="checkbox" checked={used.is_some()} {onchange} aria-label={text.streams_has(name)} />
        </label>
    }
}

/// A usual stream of the sector that the plant does not have.
fn unused(
    text: Text,
    send: &Callback<Action>,
    facility: &Facility,
    template: &StreamTemplate,
    catalogue: &Catalogue,
) -> Html {
    let like = Stream {
        template: Some(template.id.clone()),
        carrier: template.carrier.clone(),
        ..Stream::new(template.id.clone(), template.group, Unit::Tonne)
    };
    let name = text.names(facility, catalogue).stream(&like);
    html! {
        <li key={template.id.clone()} class="unused">
            { tick(text, send, &name, None, &template.id) }
            <span><b>{ name }</b><small>{ text.streams_unused() }</small></span>
        </li>
    }
}

fn row(
    text: Text,
    send: &Callback<Action>,
    facility: &Facility,
    stream: &Stream,
    catalogue: &Catalogue,
) -> Html {
    let name = text.names(facility, catalogue).stream(stream);
    let account = account(stream, facility, catalogue);
    let quantity = account
        .quantity
        .map(|q| text.quantity(q.value, stream.unit));
    let detail = match (&account.cost, is_touched(stream)) {
        (Some(cost), _) => text.streams_cost(&text.money(cost.value)),
        (None, true) => text.streams_price_missing().to_owned(),
        (None, false) => text.page_status_not_started().to_owned(),
    };
    let known = match (&account.quantity, &account.price) {
        (Some(_), Some(price)) if price.known == Known::Default => Some(Known::Default),
        (Some(quantity), _) => Some(quantity.known),
        _ => None,
    };
    html! {
        <li key={stream.id.clone()}>
            { tick(text, send, &name, Some(&stream.id), "") }
            <a href={address(&Page::Stream(stream.id.clone()))}>
                <span><b>{ name }</b><small>{ detail }</small></span>
                <span class="num">{ quantity.unwrap_or_default() }</span>
                if let Some(known) = known {
                    <span class={classes!("tag", known.code())}>{ text.known(known) }</span>
                }
            </a>
        </li>
    }
}

/// Adds an energy carrier.
#[component]
fn AddCarrier() -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let options: Vec<PickOption> = session
        .catalogue
        .carriers()
        .iter()
        .filter(|c| c.supply != Supply::Sold)
        .map(|c| PickOption::new(c.id.clone(), text.carrier_name(c)))
        .collect();
    let chosen = use_state(String::new);
    let onpick = {
        let chosen = chosen.clone();
        Callback::from(move |id: String| chosen.set(id))
    };
    // Moving through the list with the arrow keys must not add anything yet.
    let onclick = {
        let chosen = chosen.clone();
        Callback::from(move |_: MouseEvent| {
            if !chosen.is_empty() {
                send.emit(StreamAction::Add(Group::Energy, Some((*chosen).clone())).into());
                chosen.set(String::new());
            }
        })
    };
    html! {
        <div class="add">
            <label for="add-carrier">{ text.energy_add() }</label>
            <Pick id="add-carrier" value={(*chosen).clone()} {options} empty={text.page_pick_empty()} {onpick} />
            <button type="button" class="btn ghost" {onclick}>{ text.energy_add_button() }</button>
        </div>
    }
}

/// Adds power or steam that was sold.
#[component]
fn AddSold() -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let sold = session.catalogue.carriers().iter();
    let sold = sold.filter(|c| c.supply == Supply::Sold).map(|c| {
        let id = c.id.clone();
        let onclick = send.reform(move |_: MouseEvent| {
            StreamAction::Add(Group::ByProduct, Some(id.clone())).into()
        });
        let name = text.language.pick(&c.vi, &c.en).to_lowercase();
        html! {
            <button key={c.id.clone()} type="button" class="btn ghost" {onclick}>{ text.streams_add(&name) }</button>
        }
    });
    html! { <div class="add">{ for sold }</div> }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct AddProps {
    group: Group,
}

/// Adds a stream that is not in the template, and opens it.
#[component]
fn AddOther(props: &AddProps) -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let group = props.group;
    let count = session.draft.facility.streams.len();
    let wanted = use_mut_ref(|| None::<usize>);
    let last = session.draft.facility.streams.last().map(|s| s.id.clone());
    {
        let wanted = wanted.clone();
        // The new stream stands last: once it is there, its page opens.
        use_effect_with(count, move |count| {
            if wanted.borrow().is_some_and(|before| *count > before) {
                wanted.replace(None);
                if let Some(id) = last {
                    location::go(&Page::Stream(id).address());
                }
            }
        });
    }
    let onclick = Callback::from(move |_: MouseEvent| {
        wanted.replace(Some(count));
        send.emit(StreamAction::Add(group, None).into());
    });
    html! {
        <div class="add">
            <button type="button" class="btn ghost" {onclick}>{ text.streams_add(&text.group(group).to_lowercase()) }</button>
        </div>
    }
}
