//! What those see who open the link of a workshop: what is filled in already, their sector, the start.

use super::common::use_common;
use super::place::WorkshopPage;
use crate::ui::link::address;
use crate::ui::part::Frame;
use crate::ui::store::{use_send, use_session, use_text};
use crate::ui::{keep, knowledge};
use browser::{clock, location};
use catalogue::Catalogue;
use session::workshop::{Unknown, handover, targets, unknown};
use session::{CatalogueAction, FactoryAction, Page};
use std::rc::Rc;
use submission::preset::{Preset, PresetError, read_short};
use text::{Language, Text};
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// The text of the preset.
    pub(crate) text: String,
}

/// The start of those who take part in a workshop.
#[component]
pub(crate) fn Join(props: &Props) -> Html {
    let session = use_session();
    let text = use_text();
    use_common(text);
    let read = use_memo(props.text.clone(), |text| read_short(text));
    use_joining(&props.text, &read, session.language);
    let preset = match &*read {
        Ok(preset) => preset,
        Err(error) => {
            return html! {
                <Frame title={text.join_failed().to_owned()} crumb={Page::Start}>
                    <p class="warn" role="alert">{ text.preset_error(error) }</p>
                    <div class="row"><a class="btn ghost" href={address(&Page::Start)}>{ text.join_without() }</a></div>
                </Frame>
            };
        }
    };
    let catalogue = &*session.catalogue;
    let leave = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        keep::leave();
        location::go(&Page::Start.address());
    });
    html! {
        <Frame title={text.join_heading(&preset.event)} lede={text.join_lede().to_owned()} crumb={Page::Start}>
            { for unknown(preset, catalogue).iter().map(|u| html! { <p class="warn">{ lacking(text, u) }</p> }) }
            { given(text, preset, catalogue) }
            <Sectors preset={preset.clone()} />
            <ul class="ways">
                <li><a href={WorkshopPage::Room.address()}>{ text.join_shared() }</a></li>
                <li><button type="button" class="link" onclick={leave}>{ text.join_leave() }</button></li>
            </ul>
        </Frame>
    }
}

/// Keeps the workshop on this machine; whoever opens it for the first time reads it in its language.
#[hook]
fn use_joining(text: &str, read: &Rc<Result<Preset, PresetError>>, language: Language) {
    let send = use_send();
    let session = use_session();
    let read = Rc::clone(read);
    use_effect_with(text.to_owned(), move |text| {
        let Ok(preset) = &*read else {
            return;
        };
        let is_known = keep::workshop().is_some_and(|(_, kept)| kept == *text);
        keep::join(&preset.event, text);
        let wanted = preset.language;
        if is_known || wanted == language {
            return;
        }
        let (send, catalogue) = (send.clone(), Rc::clone(&session.catalogue));
        wasm_bindgen_futures::spawn_local(async move {
            // Where the other language cannot be had, the page speaks on in this one.
            if let Some(catalogue) = knowledge::like(&catalogue, wanted, &[]).await {
                send.emit(CatalogueAction::Speak(wanted, Rc::new(catalogue)).into());
            }
        });
    });
}

fn lacking(text: Text, unknown: &Unknown) -> String {
    match unknown {
        Unknown::Province(code) => text.join_unknown_province(code),
        Unknown::Programme(code) => text.join_unknown_programme(code),
        Unknown::Sectors(codes) => text.join_unknown_sectors(&codes.join(", ")),
    }
}

/// What the preset fills in.
fn given(text: Text, preset: &Preset, catalogue: &Catalogue) -> Html {
    let province = preset.province.as_deref();
    let province = province.and_then(|code| catalogue.province(code));
    let programme = preset.programme.as_deref().unwrap_or_default();
    let programme = targets(catalogue, programme).next();
    let (receiver, deadline) = handover(preset, catalogue);
    let rows = [
        (text.join_province(), province.map(|p| text.province(p))),
        (
            text.workshop_programme(),
            programme.map(|t| text.language.of(&t.title).to_owned()),
        ),
        (text.workshop_receiver(), Some(receiver)),
        (text.workshop_deadline(), Some(deadline)),
    ];
    let rows = rows.into_iter().filter_map(|(label, value)| {
        let value = value.filter(|v| !v.is_empty())?;
        Some(html! { <div key={label}><dt>{ label }</dt><dd>{ value }</dd></div> })
    });
    let rows: Vec<Html> = rows.collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="given-title">
            <h2 id="given-title">{ text.join_given() }</h2>
            <dl class="facts">{ for rows }</dl>
        </section>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct SectorsProps {
    preset: Preset,
}

/// The sectors that are offered first, each a way to begin; without any, one button begins.
#[component]
fn Sectors(props: &SectorsProps) -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let begin = |sector: Option<String>| {
        let (send, preset) = (send.clone(), props.preset.clone());
        Callback::from(move |_: MouseEvent| {
            let (preset, sector) = (Box::new(preset.clone()), sector.clone());
            let id = clock::fresh_id();
            send.emit(FactoryAction::Begin { id, preset, sector }.into());
        })
    };
    let sectors = props.preset.sectors.iter();
    let sectors = sectors.filter_map(|id| session.catalogue.sector(id));
    let offered: Vec<Html> = sectors
        .map(|file| {
            let sector = &file.sector;
            let onclick = begin(Some(sector.id.clone()));
            let name = text.language.pick(&sector.vi, &sector.en).to_owned();
            html! { <button key={sector.id.clone()} type="button" class="btn" {onclick}>{ name }</button> }
        })
        .collect();
    if offered.is_empty() {
        return html! {
            <div class="row">
                <button type="button" class="btn" id="join-begin" onclick={begin(None)}>{ text.join_begin() }</button>
            </div>
        };
    }
    html! {
        <section aria-labelledby="join-sectors">
            <h2 id="join-sectors">{ text.join_sectors() }</h2>
            <div class="row offered">
                { for offered }
                <button type="button" class="btn ghost" id="join-begin" onclick={begin(None)}>{ text.join_other() }</button>
            </div>
        </section>
    }
}
