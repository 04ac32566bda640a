//! The pages: one file each, chosen by the address.

mod about;
mod assessing;
mod check;
mod checklist;
mod choice_error;
mod contents;
mod costs;
mod download;
mod end_uses;
mod facility;
mod found;
mod gate;
mod handover;
mod hub;
mod kind;
mod library;
mod money;
mod months;
mod number;
mod office;
mod paper;
mod parts;
mod plan;
mod products;
mod reading;
mod results;
mod returned;
mod rough;
mod section;
mod sector_search;
mod self_check;
mod start;
mod step;
mod steps;
mod stream;
mod streams;
mod terms;
mod workshop;
mod year;

use super::link;
use super::part::Frame;
use super::store::{use_session, use_text};
use browser::document;
use gloo::timers::callback::Timeout;
use parts::Part;
use session::{Page, Session};
use std::rc::Rc;
use yew::prelude::*;

/// A part that could not be had is asked for again after so long.
const AGAIN_MS: u32 = 5_000;

/// The page that is open.
#[component]
pub(crate) fn Open() -> Html {
    let session = use_session();
    let arrived = use_force_update();
    let page = &session.page;
    let part = Part::of(page);
    let draw = part.map(Part::present);
    // The heading took the focus when the page was asked for, and went when the page came.
    let waited = use_mut_ref(|| false);
    let waits = draw == Some(None);
    use_effect_with(waits, move |waits| {
        if waited.replace(*waits) && !*waits {
            document::focus("title");
        }
    });
    match (part, draw.flatten()) {
        (Some(_), Some(draw)) => draw(page),
        (Some(part), None) => {
            let here = Callback::from(move |()| arrived.force_update());
            html! { <Waiting key={page.address()} {part} page={page.clone()} {here} /> }
        }
        (None, _) => html! { <start::Start /> },
    }
}

/// Fetches the part of the program that draws a page, so that it is there when the page opens.
pub(crate) async fn fetch(page: &Page) {
    if let Some(part) = Part::of(page) {
        // Where it cannot be had, the page says so.
        let _ = part.fetch().await;
    }
}

/// Fetches every part, one after the other.
pub(crate) async fn fetch_all() {
    for part in Part::ALL {
        let _ = part.fetch().await;
    }
}

/// Assesses the open factory before anyone asks: the first time costs a browser a quarter of a second on a cheap phone, because it compiles what runs.
pub(crate) fn assess_ahead(session: Rc<Session>) {
    wasm_bindgen_futures::spawn_local(async move {
        // Where the part that does it cannot be had, the page of the results says so.
        if let Ok(assess) = assessing::fetch_assessing().await {
            let _ = assess(&session.draft, &session.catalogue, session.today);
        }
    });
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct WaitingProps {
    part: Part,
    page: Page,
    here: Callback<()>,
}

/// What stands in the place of a page until its part of the program is here; it is asked for until it comes.
#[component]
fn Waiting(props: &WaitingProps) -> Html {
    let text = use_text();
    let failed = use_state_eq(|| false);
    let attempt = use_state_eq(|| 0_u32);
    {
        let (failed, attempt) = (failed.setter(), attempt.clone());
        let here = props.here.clone();
        let again = use_mut_ref(|| None::<Timeout>);
        use_effect_with((props.part, *attempt), move |(part, _)| {
            let (part, timer) = (*part, again.clone());
            wasm_bindgen_futures::spawn_local(async move {
                if part.fetch().await.is_ok() {
                    here.emit(());
                    return;
                }
                failed.set(true);
                let next = move || attempt.set(*attempt + 1);
                timer.replace(Some(Timeout::new(AGAIN_MS, next)));
            });
            move || drop(again.take())
        });
    }
    let again = {
        let attempt = attempt.clone();
        Callback::from(move |_: MouseEvent| attempt.set(*attempt + 1))
    };
    html! {
        <Frame title={link::title(text, &props.page).to_owned()}>
            if *failed {
                <p class="warn" role="alert">{ text.page_part_failed() }</p>
                <div class="row">
                    <button type="button" class="btn ghost" onclick={again}>{ text.page_part_again() }</button>
                </div>
            } else {
                <p class="loading" role="status">{ text.page_part_loading() }</p>
            }
        </Frame>
    }
}
