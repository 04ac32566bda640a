//! What the office said about the submission: where it stands, every remark with the way to its field, and that it is sent again.

use crate::ui::field::{RemarksOn, remark_day, remark_kind, sent};
use crate::ui::link::address;
use crate::ui::store::{use_send, use_session, use_text};
use session::{Field, Page, Session};
use submission::review::{About, State};
use submission::thread::Said;
use text::{Names, Text};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The panel; nothing where the office said nothing.
#[component]
pub(super) fn Returned() -> Html {
    let session = use_session();
    let (text, send) = (use_text(), use_send());
    let by = use_node_ref();
    let nameless = use_state_eq(|| false);
    let Some(thread) = session.draft.thread() else {
        return Html::default();
    };
    let turned = thread.turned();
    let remarks = thread.remarks();
    let open = remarks
        .iter()
        .filter(|r| r.closed.is_none() && r.reply.is_none());
    let open = open.count();
    let others: Vec<&Said> = remarks.iter().filter(|r| r.about != About::Whole).collect();
    let onclick = {
        let (thread, by, today) = (thread.clone(), by.clone(), session.today);
        let nameless = nameless.setter();
        Callback::from(move |_: MouseEvent| {
            let name = by.cast::<HtmlInputElement>().map(|i| i.value());
            let action = sent(&thread, &name.unwrap_or_default(), today);
            nameless.set(action.is_none());
            if let Some(action) = action {
                send.emit(action);
            }
        })
    };
    let name = session.draft.facility.site.contact.name.clone();
    html! {
        <section class="panel" aria-labelledby="returned">
            <h2 id="returned">{ text.returned_heading() }</h2>
            <p>
                <span class="tag" id="returned-state">{ state(text, turned.state) }</span>
                if !turned.by.is_empty() { { " " }{ &turned.by }{ ", " }{ remark_day(text, &turned.on) } }
            </p>
            if !turned.reason.is_empty() { <p class="note">{ &turned.reason }</p> }
            <p>{ text.returned_open(&open.to_string()) }</p>
            <RemarksOn about={About::Whole} of="" />
            if !others.is_empty() {
                <ul class="streams">{ for others.into_iter().map(|said| row(text, &session, said)) }</ul>
            }
            if turned.state.leads_to(State::Received) {
                <p>{ text.returned_send_what() }</p>
                <div class="field">
                    <label for="returned-by">{ text.remark_by() }</label>
                    <div class="inp"><input ref={by} id="returned-by" type="text" autocomplete="name" value={name} /></div>
                </div>
                if *nameless { <p class="warn" role="alert">{ text.remark_nameless() }</p> }
                <div class="row">
                    <button type="button" class="btn ghost" id="returned-send" {onclick}>{ text.returned_send() }</button>
                </div>
            } else if !thread.remarks().is_empty() {
                <p><a href={address(&Page::Check)}>{ text.returned_download() }</a></p>
            }
        </section>
    }
}

/// A remark with the way to where it stands.
fn row(text: Text, session: &Session, said: &Said) -> Html {
    let names = session.names(text);
    let catalogue = &*session.catalogue;
    let (name, page) = match said.about {
        About::Measure => (
            names.measure_name(&said.of),
            catalogue
                .place_of(&said.of)
                .map(|place| Page::Section(place.to_owned())),
        ),
        About::Field | About::Whole => of_field(names, &said.of),
    };
    let status = match (&said.closed, &said.reply) {
        (Some(_), _) => text.returned_closed(),
        (None, Some(_)) => text.returned_answered(),
        (None, None) => text.returned_waiting(),
    };
    html! {
        <li key={said.id.clone()}>
            <span class="name">
                if let Some(page) = page {
                    <a href={address(&page)}>{ name }</a>
                } else {
                    { name }
                }
                { " – " }{ remark_kind(text, said.kind) }{ ": " }{ &said.text }
            </span>
            <span class="tag">{ status }</span>
        </li>
    }
}

/// The label of a field and the page on which it stands; its way where this program has no such field.
fn of_field(names: Names<'_>, of: &str) -> (String, Option<Page>) {
    let text = names.text;
    match Field::from_way(of) {
        Some(field) => {
            let page = field.spec().home.page(names.catalogue);
            let label = field.label(names);
            (label, Some(page))
        }
        None => match of {
            "facility.sector" => (text.label_sector().to_owned(), Some(Page::Facility)),
            "facility.vsic" => (text.label_vsic().to_owned(), Some(Page::Facility)),
            _ => (of.to_owned(), None),
        },
    }
}

fn state(text: Text, state: State) -> &'static str {
    match state {
        State::Received => text.returned_state_received(),
        State::InReview => text.returned_state_in_review(),
        State::Returned => text.returned_state_returned(),
        State::Accepted => text.returned_state_accepted(),
        State::Rejected => text.returned_state_rejected(),
    }
}
