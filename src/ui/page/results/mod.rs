//! The results: what can be saved, what to do first, why, and what is still missing. Every figure is taken from the assessment.

mod balance;
mod compare;
mod doubts;
mod explained;
mod figure;
mod finance;
mod first;
mod flows;
mod fold;
mod headline;
mod loss;
mod open;
mod steps;
mod stream_picture;
mod what_if;

use crate::ui::link::{address, list_title};
use crate::ui::part::Frame;
use crate::ui::store::{use_assessment, use_session, use_text};
use crate::ui::view::PageView;
use domain::checklist;
use session::page::{Status, StreamPage, facility_status, streams_status};
use session::{Page, ResultsPage};
use yew::prelude::*;

/// Which page of the results.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// The page that is open.
    pub(crate) of: ResultsPage,
}

/// What can be saved: what it comes to, then one page at a time.
#[component]
pub(crate) fn Results(props: &Props) -> Html {
    let session = use_session();
    let text = use_text();
    let assessment = use_assessment(&session);
    let view = PageView::new(text, &session, &assessment);
    let (title, lede) = headline::title(view);
    html! {
        <Frame {title} wide={true} crumb={Page::Hub} {lede}>
            { tabs(view, props.of) }
            <div key={Page::Results(props.of).address()}>
                { opened(view, props.of) }
            </div>
        </Frame>
    }
}

/// The ways to the pages.
fn tabs(view: PageView<'_>, open: ResultsPage) -> Html {
    let text = view.text;
    let name = |of| match of {
        ResultsPage::Measures => text.results_tab_measures(),
        ResultsPage::Money => text.results_tab_money(),
        ResultsPage::Balance => text.results_tab_balance(),
        ResultsPage::Compare => text.results_tab_compare(),
        ResultsPage::Uncertainty => text.results_tab_uncertainty(),
    };
    html! {
        <nav class="tabs" aria-label={text.results_tabs()}>
            { for ResultsPage::ALL.map(|of| html! {
                <a key={name(of)} href={address(&Page::Results(of))} aria-current={(of == open).then_some("page")}>{ name(of) }</a>
            }) }
        </nav>
    }
}

fn opened(view: PageView<'_>, of: ResultsPage) -> Html {
    match of {
        ResultsPage::Measures => measures(view),
        ResultsPage::Money => html! {
            <div class="two even">
                <div>
                    { flows::savings(view) }
                    { flows::costs(view) }
                </div>
                <div>
                    { finance::panel(view) }
                    <what_if::Try />
                </div>
            </div>
        },
        ResultsPage::Balance => balance::panel(view),
        ResultsPage::Compare => html! {
            <div class="two even">
                <div>{ compare::panel(view) }</div>
                <div>{ open::flags(view) }</div>
            </div>
        },
        ResultsPage::Uncertainty => html! {
            <div class="two even">
                <div>
                    { doubts::panel(view) }
                    { open::issues(view) }
                    { open::left_out(view) }
                </div>
                <div>
                    { open::to_check(view) }
                    { open::without_figure(view) }
                </div>
            </div>
        },
    }
}

/// The leading figures, what to do first, and in one line each what is not in the total.
fn measures(view: PageView<'_>) -> Html {
    html! {
        <>
            if view.assessment.opportunities.is_empty() {
                { empty(view) }
            } else {
                { headline::kpis(view) }
            }
            <div class="two">
                <div>{ first::panel(view) }</div>
                <div>
                    { open::rest(view) }
                    { headline::remarks(view) }
                    { headline::computed(view) }
                    { send(view) }
                </div>
            </div>
        </>
    }
}

/// What is missing before anything can be said.
fn empty(view: PageView<'_>) -> Html {
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
fn send(view: PageView<'_>) -> Html {
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
