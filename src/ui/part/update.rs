//! The offer of a newer version of the program: applied when the user says so, and not made while somebody is in a field.

use crate::ui::store::{use_session, use_text};
use browser::update;
use yew::prelude::*;

/// The offer of a newer version.
#[component]
pub(crate) fn Update() -> Html {
    let text = use_text();
    let session = use_session();
    let offered = use_state_eq(|| false);
    let declined = use_state_eq(|| false);
    {
        let offered = offered.setter();
        use_effect_with((), move |()| {
            let listeners = update::on_offer(move |now| offered.set(now));
            move || drop(listeners)
        });
    }
    if !*offered || *declined || session.offer.is_some() {
        return html! { <div role="status"></div> };
    }
    let apply = Callback::from(|_: MouseEvent| update::activate());
    let decline = {
        let declined = declined.setter();
        Callback::from(move |_: MouseEvent| declined.set(true))
    };
    html! {
        <div role="status">
            <div class="toast">
                <span>{ text.page_update_ready() }</span>
                <button type="button" class="link" id="update-apply" onclick={apply}>{ text.page_update_apply() }</button>
                <button type="button" class="link" id="update-later" onclick={decline}>{ text.page_update_later() }</button>
            </div>
        </div>
    }
}
