//! The decision about an opened file: another factory, in place of the open one, or not at all.

use crate::browser::document;
use crate::session::{Action, Page};
use crate::ui::files;
use crate::ui::store::{use_send, use_session, use_text};
use yew::prelude::*;

/// The decision about an opened file.
#[component]
pub(crate) fn OfferDialog() -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let was_open = use_mut_ref(|| false);
    use_effect_with(session.offer.is_some(), move |open| {
        match (was_open.replace(*open), *open) {
            (_, true) => document::focus("offer"),
            (true, false) => document::focus("title"),
            (false, false) => {}
        }
    });
    let Some(offer) = session.offer.clone() else {
        return Html::default();
    };
    let site = &offer.draft.facility.site;
    let year = site.year.map(|y| y.to_string()).unwrap_or_default();
    let title = text.offer_title(&offer.file);
    let found = text.offer_found(&site.name, &year);
    let same = offer.draft.facility == session.draft.facility;
    let add = {
        let (send, draft) = (send.clone(), offer.draft.clone());
        Callback::from(move |_: MouseEvent| {
            send.emit(files::new_factory(draft.clone(), Page::Hub));
        })
    };
    let replace = {
        let (send, draft) = (send.clone(), offer.draft.clone());
        Callback::from(move |_: MouseEvent| send.emit(Action::Replace(Box::new(draft.clone()))))
    };
    let onkeydown = {
        let send = send.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                send.emit(Action::Decline);
            }
        })
    };
    let decline = Callback::from(move |_: MouseEvent| send.emit(Action::Decline));
    html! {
        <div class="veil">
            <section class="ask" role="alertdialog" aria-modal="true" aria-labelledby="offer" aria-describedby="offer-found" {onkeydown}>
                <h2 id="offer" tabindex="-1">{ title }</h2>
                <p id="offer-found">{ found }</p>
                if same { <p class="note">{ text.offer_same() }</p> }
                { for offer.remarks.iter().map(|remark| html! { <p class="warn">{ remark }</p> }) }
                <div class="row">
                    <button type="button" class="btn" onclick={add}>{ text.offer_add() }</button>
                    <button type="button" class="btn ghost" onclick={replace}>{ text.offer_replace() }</button>
                    <button type="button" class="link" onclick={decline}>{ text.offer_cancel() }</button>
                </div>
            </section>
        </div>
    }
}
