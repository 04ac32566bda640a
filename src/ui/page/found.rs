//! What was found so far, below the questions. The assessment says it, a moment after the last answer, so that no key waits for it.

use super::assessing::{assessing, fetch_assessing};
use crate::ui::store::{use_session, use_text};
use catalogue::quantity::Vnd;
use gloo::timers::callback::Timeout;
use session::Session;
use std::rc::Rc;
use yew::prelude::*;

/// How long nothing may change before the total is looked for again.
const PAUSE_MS: u32 = 250;

/// What was found so far. Its line has its room from the start, so that nothing moves when it is filled.
#[component]
pub(super) fn Found() -> Html {
    let session = use_session();
    let text = use_text();
    let words = match use_total(&session) {
        None => String::new(),
        Some(total) if total > Vnd::ZERO => text.page_found_so_far(&text.money(total)),
        Some(_) => text.page_found_nothing().to_owned(),
    };
    html! { <p class="found" role="status" translate="no">{ words }</p> }
}

/// The saving a year by the answers so far; nothing until it is known.
#[hook]
fn use_total(session: &Rc<Session>) -> Option<Vnd> {
    let total = use_state_eq(|| None::<Vnd>);
    let here = use_state_eq(|| assessing().is_some());
    {
        let here = here.setter();
        use_effect_with((), move |()| {
            wasm_bindgen_futures::spawn_local(async move {
                // Where it cannot be had the line stays empty; the page of the results says so.
                here.set(fetch_assessing().await.is_ok());
            });
        });
    }
    let (set, current) = (total.setter(), Rc::clone(session));
    let catalogue = Rc::clone(&session.catalogue);
    let key = (Rc::clone(&session.draft), session.today, catalogue, *here);
    use_effect_with(key, move |_| {
        let timer = Timeout::new(PAUSE_MS, move || {
            let (draft, catalogue) = (&current.draft, &current.catalogue);
            set.set(assessing().map(|f| f(draft, catalogue, current.today)));
        });
        move || drop(timer)
    });
    *total
}
