//! The pages: one file each, chosen by the address.

mod check;
mod checklist;
mod contents;
mod costs;
mod download;
mod facility;
mod handover;
mod hub;
mod library;
mod plan;
mod reading;
mod results;
mod section;
mod start;
mod step;
mod steps;
mod stream;
mod streams;
mod terms;

use super::store::use_session;
use session::Page;
use yew::prelude::*;

/// The page that is open.
#[component]
pub(crate) fn Open() -> Html {
    let session = use_session();
    match session.page.clone() {
        Page::Start => html! { <start::Start /> },
        Page::Hub => html! { <hub::Hub /> },
        Page::Facility => html! { <facility::Facility /> },
        Page::Streams(page) => html! { <streams::Streams {page} /> },
        Page::Stream(id) => html! { <stream::StreamForm key={id.clone()} id={id.clone()} /> },
        Page::Steps => html! { <steps::Steps /> },
        Page::Step(id) => html! { <step::StepForm key={id.clone()} id={id.clone()} /> },
        Page::Checklist => html! { <checklist::Checklist /> },
        Page::Section(id) => html! { <section::Questions key={id.clone()} id={id.clone()} /> },
        Page::Results(of) => html! { <results::Results {of} /> },
        Page::Plan => html! { <plan::Plan /> },
        Page::Check => html! { <check::Check /> },
        Page::Download => html! { <download::Download /> },
        Page::Library(query) => html! { <library::Library {query} /> },
        Page::Entry(kind, id) => {
            html! { <library::EntryPage key={id.clone()} {kind} id={id.clone()} /> }
        }
    }
}
