//! The pages: one file each, chosen by the address.

mod check;
mod checklist;
mod contents;
mod costs;
mod download;
mod facility;
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
use session::page::StreamPage;
use text::Text;
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
        Page::Results => html! { <results::Results /> },
        Page::Plan => html! { <plan::Plan /> },
        Page::Check => html! { <check::Check /> },
        Page::Download => html! { <download::Download /> },
        Page::Library(query) => html! { <library::Library {query} /> },
        Page::Entry(kind, id) => {
            html! { <library::EntryPage key={id.clone()} {kind} id={id.clone()} /> }
        }
    }
}

/// The name of a page, for its heading, its links and the title of the window.
pub(crate) fn title(text: Text, page: &Page) -> &'static str {
    match page {
        Page::Start => text.start_title(),
        Page::Hub => text.hub_title(),
        Page::Facility => text.facility_title(),
        Page::Streams(page) => list_title(text, *page),
        Page::Stream(_) => text.stream_title(),
        Page::Steps | Page::Step(_) => text.steps_title(),
        Page::Checklist | Page::Section(_) => text.checklist_title(),
        Page::Results => text.results_title(),
        Page::Plan => text.plan_title(),
        Page::Check => text.check_title(),
        Page::Download => text.download_title(),
        Page::Library(_) | Page::Entry(..) => text.library_title(),
    }
}

/// The name of a list of streams.
pub(crate) fn list_title(text: Text, page: StreamPage) -> &'static str {
    match page {
        StreamPage::Energy => text.energy_title(),
        StreamPage::Water => text.water_title(),
        StreamPage::Materials => text.materials_title(),
        StreamPage::Wastes => text.wastes_title(),
    }
}
