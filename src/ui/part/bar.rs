//! The bar on top: name of the program and of the factory, the truth about saving, the other language.

use crate::ui::knowledge;
use crate::ui::link::address;
use crate::ui::store::{use_kept, use_send, use_text};
use browser::location;
use session::{CatalogueAction, Page, PageAction, SaveState};
use std::rc::Rc;
use text::Text;
use yew::prelude::*;

/// The bar on top.
#[component]
pub(crate) fn Bar() -> Html {
    let session = use_kept();
    let text = use_text();
    let send = use_send();
    let other = text.language.other();
    let catalogue = Rc::clone(&session.catalogue);
    let sector = session.draft.facility.site.sector.clone();
    let speak = Callback::from(move |_: MouseEvent| {
        let (send, sector) = (send.clone(), sector.clone());
        let catalogue = Rc::clone(&catalogue);
        wasm_bindgen_futures::spawn_local(async move {
            let sectors: Vec<&str> = sector.as_deref().into_iter().collect();
            if let Some(catalogue) = knowledge::like(&catalogue, other, &sectors).await {
                send.emit(CatalogueAction::Speak(other, Rc::new(catalogue)).into());
            } else {
                send.emit(PageAction::Notice(Some(text.page_language_failed().to_owned())).into());
            }
        });
    });
    let home = if session.factory.is_some() {
        Page::Hub
    } else {
        Page::Start
    };
    let site = &session.draft.facility.site;
    html! {
        <header class="bar" inert={session.offer.is_some()}>
            <a class="mark" href={address(&home)}>
                <svg viewBox="0 0 24 24" aria-hidden="true">
                    <path d="M4 20V9l5 3V9l5 3V4h6v16z" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" />
                    <path class="tickmark" d="M8 16.5l2.2 2 4-4.5" fill="none" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" />
                </svg>
                <span>{ text.page_mark() }</span>
            </a>
            <span class="who">{ &site.name }</span>
            <span translate="no" class={classes!("saved", is_bad(&session.saved).then_some("bad"))} role="status">
                { if session.factory.is_some() { saved(text, &session.saved) } else { String::new() } }
            </span>
            if session.factory.is_some() && session.saved == SaveState::Elsewhere {
                <button type="button" class="again" onclick={|_: MouseEvent| location::reload()}>{ text.save_reload() }</button>
            }
            <button type="button" class="lang" onclick={speak} lang={other.code()}>
                { text.page_other_language() }
            </button>
        </header>
    }
}

fn is_bad(state: &SaveState) -> bool {
    matches!(
        state,
        SaveState::Denied | SaveState::Full | SaveState::Elsewhere
    )
}

/// What is true about the last save.
pub(crate) fn saved(text: Text, state: &SaveState) -> String {
    match state {
        SaveState::Fresh => String::new(),
        SaveState::Pending => text.save_pending().to_owned(),
        SaveState::Saved(time) => text.save_done(time),
        SaveState::Denied => text.save_denied().to_owned(),
        SaveState::Full => text.save_full().to_owned(),
        SaveState::Elsewhere => text.save_elsewhere().to_owned(),
    }
}
