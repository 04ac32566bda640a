//! The list of tasks: any order, each with how far it is.

use super::returned::Returned;
use crate::ui::files;
use crate::ui::link::{address, list_title, title};
use crate::ui::part::{Frame, Opener, Province};
use crate::ui::store::{use_kept, use_send, use_session, use_text};
use catalogue::Catalogue;
use domain::facility::{Facility, Round};
use session::page::{
    StreamPage, checklist_status, facility_status, is_entered, is_touched, plan_status, streams_of,
    streams_status, year_status,
};
use session::{
    Draft, FactoryAction, LastYear, Page, PageAction, ResultsPage, SaveState, Session, Status,
    YearPage,
};
use std::rc::Rc;
use text::library::Query;
use text::{Text, number};
use yew::prelude::*;

struct Task {
    page: Page,
    name: &'static str,
    detail: String,
    status: Status,
}

/// The list of tasks.
#[component]
pub(crate) fn Hub() -> Html {
    let session = use_kept();
    let text = use_text();
    let send = use_send();
    let facility = &session.draft.facility;
    let tasks = tasks(text, &session.draft, &session.catalogue);
    // Whoever opens a file that was written in an earlier year most likely comes for its report.
    let is_due = session
        .draft
        .written
        .is_some_and(|day| day.year < session.today.year);
    let undo = Callback::from(move |_: MouseEvent| send.emit(FactoryAction::Undo.into()));
    html! {
        <Frame title={text.hub_heading()} lede={text.hub_lede().to_owned()} crumb={Page::Start}>
            { following(text, &session) }
            if facility.example { <p class="note">{ text.hub_example() }</p> }
            <Returned />
            if is_due { <NextYear /> }
            if session.undo.is_some() {
                <p class="note">
                    { text.hub_replaced() }{ " " }
                    <button type="button" class="link" onclick={undo}>{ text.hub_undo() }</button>
                </p>
            }
            <ol class="tasks">
                { for tasks.iter().enumerate().map(|(index, task)| row(text, index + 1, task)) }
            </ol>
            <div class="row">
                <a class="btn" href={address(&Page::Results(ResultsPage::Measures))}>{ text.hub_results() }</a>
                <a class="btn ghost" href={address(&Page::Check)}>{ text.hub_download() }</a>
            </div>
            if !is_due { <NextYear /> }
            <Province />
            <p><a href={address(&Page::Recognition)}>{ text.recognition_page_link() }</a></p>
            <p><a href={address(&Page::Steps)}>{ text.steps_hub() }</a></p>
            <p><a href={address(&Page::About)}>{ text.about_heading() }</a></p>
            if facility.self_check.before.answers.is_empty() {
                <p><a href={address(&Page::SelfCheck(Round::Before))}>{ text.self_check_invite_before() }</a></p>
            }
            <div class="row">
                <Opener />
                <a href={address(&Page::Library(Query::default()))}>{ text.library_open() }</a>
            </div>
            <p class="foot">{ foot(text, &session.saved) }</p>
        </Frame>
    }
}

/// What a file of the year after follows.
fn following(text: Text, session: &Session) -> Html {
    let draft = &session.draft;
    let last = draft.last.as_ref().and_then(|last| last.facility.site.year);
    match last.zip(draft.facility.site.year) {
        Some((last, this)) => html! {
            <p class="note">{ text.past_hub_note(&last.to_string(), &this.to_string()) }</p>
        },
        None => Html::default(),
    }
}

/// The way to the report of the year after this file's.
#[component]
fn NextYear() -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let draft = &session.draft;
    let following = files::following_year(draft, session.today);
    let Some((last, this)) = draft.facility.site.year.zip(following) else {
        return Html::default();
    };
    let (last, this) = (last.to_string(), this.to_string());
    let onclick = {
        let session = Rc::clone(&session);
        Callback::from(move |_: MouseEvent| {
            let sentence = || PageAction::Notice(Some(text.past_start_failed().to_owned()));
            let action = files::year_after(&session.draft, &session);
            send.emit(action.unwrap_or_else(|| sentence().into()));
        })
    };
    html! {
        <section class="panel" aria-labelledby="next-year">
            <h2 id="next-year">{ text.past_start_title() }</h2>
            <p>{ text.past_start_what(&last, &this) }</p>
            <div class="row">
                <button type="button" class="btn ghost" id="begin-next-year" {onclick}>{ text.past_start(&this) }</button>
            </div>
        </section>
    }
}

fn foot(text: Text, saved: &SaveState) -> &'static str {
    match saved {
        SaveState::Denied | SaveState::Full => text.hub_not_saved(),
        _ => text.start_storage(),
    }
}

fn tasks(text: Text, draft: &Draft, catalogue: &Catalogue) -> Vec<Task> {
    let facility = &draft.facility;
    let mut list = vec![Task {
        page: Page::Facility,
        name: text.page_facility_title(),
        detail: facility_detail(text, facility, catalogue),
        status: facility_status(facility),
    }];
    list.extend(StreamPage::ALL.map(|page| Task {
        page: Page::Streams(page),
        name: list_title(text, page),
        detail: streams_detail(text, facility, page, catalogue),
        status: streams_status(facility, page),
    }));
    list.extend(
        draft
            .last
            .as_ref()
            .map(|last| past_year(text, facility, last)),
    );
    let (status, progress) = checklist_status(facility, catalogue);
    list.push(Task {
        page: Page::Checklist,
        name: text.checklist_title(),
        detail: text.hub_questions(&progress.answered.to_string(), &progress.asked.to_string()),
        status,
    });
    let chosen = facility.plan.values().filter(|item| item.chosen).count();
    list.push(Task {
        page: Page::Plan,
        name: title(text, &Page::Plan),
        detail: if chosen > 0 {
            text.hub_chosen(chosen)
        } else {
            text.hub_plan_empty().to_owned()
        },
        status: plan_status(facility),
    });
    list
}

/// What became of last year's plan, and what else changed.
fn past_year(text: Text, facility: &Facility, last: &LastYear) -> Task {
    let (status, progress) = year_status(facility, &last.facility);
    let show = |count: usize| count.to_string();
    Task {
        page: Page::Year(YearPage::Measures),
        name: text.past_title(),
        detail: text.past_detail(text::said::PastDetail {
            answered: &show(progress.answered),
            measures: &show(progress.measures),
            questions: &show(progress.questions),
            said: &show(progress.said),
        }),
        status,
    }
}

fn facility_detail(text: Text, facility: &Facility, catalogue: &Catalogue) -> String {
    let product = facility.products.first().map(|p| {
        let name = text.names(facility, catalogue).product(p);
        match p.quantity {
            Some(quantity) => format!("{name}, {}", text.quantity(quantity, p.unit)),
            None => name,
        }
    });
    match (product, facility.site.year) {
        (Some(product), Some(year)) => text.hub_product_year(&product, &year.to_string()),
        (Some(product), None) => product,
        (None, _) => text.hub_facility_empty().to_owned(),
    }
}

fn streams_detail(
    text: Text,
    facility: &Facility,
    page: StreamPage,
    catalogue: &Catalogue,
) -> String {
    let total = streams_of(facility, page).count();
    let entered = streams_of(facility, page).filter(|s| is_entered(s)).count();
    if total == 0 {
        return text.hub_streams_empty().to_owned();
    }
    let begun = streams_of(facility, page).find(|s| is_touched(s) && !is_entered(s));
    match begun {
        Some(stream) => {
            let name = text.names(facility, catalogue).stream(stream);
            text.hub_stream_open(&name)
        }
        None => {
            let show = |n: usize| number::trimmed(n.into(), 0, text.language);
            text.hub_streams(&show(entered), &show(total))
        }
    }
}

fn row(text: Text, number: usize, task: &Task) -> Html {
    let (tick, mark, state) = match task.status {
        Status::Done => ("tick done", "✓".to_owned(), text.page_status_done()),
        Status::InProgress => (
            "tick now",
            number.to_string(),
            text.page_status_in_progress(),
        ),
        Status::NotStarted => ("tick", number.to_string(), text.page_status_not_started()),
    };
    let now = (task.status == Status::InProgress).then_some("now");
    html! {
        <li key={task.page.address()}>
            <a href={address(&task.page)}>
                <span class={tick} aria-hidden="true">{ mark }</span>
                <span><b>{ task.name }</b><small>{ &task.detail }</small></span>
                <span class={classes!("state", now)}>{ state }</span>
            </a>
        </li>
    }
}
