//! The figures of a province that this machine keeps: what they are, and the way to take them away.

use crate::ui::store::{use_send, use_session, use_text};
use crate::ui::{keep, province};
use session::PageAction;
use yew::prelude::*;

/// What is kept, and the way to take it away.
#[component]
pub(crate) fn Province() -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let Some(figures) = province::kept() else {
        return Html::default();
    };
    let remove = Callback::from(move |_: MouseEvent| {
        let sentence = if keep::forget_province() {
            text.province_removed()
        } else {
            text.province_remove_failed()
        };
        send.emit(PageAction::Notice(Some(sentence.to_owned())).into());
    });
    html! {
        <section class="panel" aria-labelledby="province-figures">
            <h2 id="province-figures">{ text.province_heading() }</h2>
            <p>{ text.province_whole(&figures, &session.catalogue) }</p>
            if figures.rehearsal { <p class="warn">{ text.province_rehearsal() }</p> }
            <div class="row">
                <button type="button" class="btn ghost" id="province-remove" onclick={remove}>{ text.province_remove() }</button>
            </div>
        </section>
    }
}
