//! The results: what can be saved, what to do first, why, and what is still missing. Every figure is taken from the assessment.

mod balance;
mod compare;
mod doubts;
mod explained;
mod figure;
mod finance;
mod first;
mod flows;
mod headline;
mod loss;
mod open;
mod steps;
mod stream_picture;

use crate::ui::link::{address, list_title};
use crate::ui::part::Frame;
use crate::ui::store::{use_assessment, use_session, use_text};
use crate::ui::view::View;
use domain::checklist;
use session::Page;
use session::page::{Status, StreamPage, facility_status, streams_status};
use yew::prelude::*;

/// What can be saved.
#[component]
pub(crate) fn Results() -> Html {
    let session = use_session();
    let text = use_text();
    let assessment = use_assessment(&session);
    let view = View::new(text, &session, &assessment);
    let (title, lede) = headline::title(view);
    html! {
        <Frame {title} wide={true} crumb={Page::Hub} {lede}>
            if assessment.opportunities.is_empty() {
                { empty(view) }
            } else {
                { headline::kpis(view) }
                { headline::computed(view) }
                { headline::remarks(view) }
            }
            <div class="two">
                <div>
                    { first::panel(view) }
                    { finance::panel(view) }
                    { flows::savings(view) }
                    { flows::costs(view) }
                    { balance::panel(view) }
                </div>
                <div>
                    { doubts::panel(view) }
                    { compare::panel(view) }
                    { open::to_check(view) }
                    { open::without_figure(view) }
                    { open::left_out(view) }
                    { open::flags(view) }
                    { open::issues(view) }
                    { send(view) }
                </div>
            </div>
        </Frame>
    }
}

/// What is missing before anything can be said.
fn empty(view: View<'_>) -> Html {
    let text = view.text;
    let mut steps = Vec::new();
    if facility_status(view.facility) != Status::Done {
        steps.push((Page::Facility, text.results_need_facility().to_owned()));
    }
    for list in StreamPage::ALL {
        if streams_status(view.facility, list) != Status::Done {
            let name = list_title(text, list);
            steps.push((Page::Streams(list), text.results_need_streams(name)));
        }
    }
    let progress = checklist::progress(view.facility, view.catalogue);
    if progress.answered < progress.asked {
        let words =
            text.results_need_answers(&progress.answered.to_string(), &progress.asked.to_string());
        steps.push((Page::Checklist, words));
    }
    let waits = !view.assessment.without_figure.is_empty() || !view.assessment.to_check.is_empty();
    let (title, why) = match (steps.is_empty(), waits) {
        (false, _) => (text.results_empty(), text.results_empty_why()),
        (true, true) => (text.results_empty(), text.results_empty_below()),
        (true, false) => (text.results_nothing_open(), text.results_nothing_open_why()),
    };
    html! {
        <section class="empty">
            <h2>{ title }</h2>
            <p>{ why }</p>
            <ul>
                { for steps.into_iter().map(|(page, words)| html! {
                    <li key={page.address()}><a href={address(&page)}>{ words }</a></li>
                }) }
            </ul>
        </section>
    }
}

/// The way to the plan and to the files.
fn send(view: View<'_>) -> Html {
    let text = view.text;
    html! {
        <section class="panel send">
            <h2>{ text.results_send() }</h2>
            <p>{ text.results_send_why() }</p>
            <div class="row">
                if !view.assessment.opportunities.is_empty() {
                    <a class="btn" href={address(&Page::Plan)}>{ text.results_send_plan() }</a>
                }
                <a class="btn ghost" href={address(&Page::Check)}>{ text.results_send_check() }</a>
            </div>
        </section>
    }
}
