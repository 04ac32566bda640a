//! The two files and what to do with them. The report is made by the worker; nothing leaves this machine.

use super::handover::{handover, usual};
use super::workshop::Given;
use crate::ui::field::TextField;
use crate::ui::files::file_text;
use crate::ui::link::address;
use crate::ui::part::{Frame, Maker};
use crate::ui::store::{use_assessment, use_session, use_text};
use crate::ui::tools;
use crate::ui::view::PageView;
use browser::worker::{self, Message, Work};
use domain::facility::Round;
use gloo::timers::callback::Timeout;
use session::{Field, Page, Session};
use std::rc::Rc;
use text::Text;
use yew::prelude::*;

/// So long the page may be drawn in peace before the worker's program is fetched and rehearses the report.
const PREPARE_MS: u32 = 300;

/// The two files and what to do with them.
#[component]
pub(crate) fn Download() -> Html {
    let session = use_session();
    use_effect_with((), {
        let session = Rc::clone(&session);
        move |()| {
            let timer = Timeout::new(PREPARE_MS, move || {
                worker::prepare(Work::Pdf, Message::File(file_text(&session)));
            });
            move || drop(timer)
        }
    });
    let text = use_text();
    let assessment = use_assessment(&session);
    let digest = use_digest(&session);
    let view = PageView::new(text, &session, &assessment);
    let open = session.open_problems().len();
    html! {
        <Frame title={text.download_heading()} wide={true} crumb={Page::Check} lede={text.download_lede().to_owned()}>
            if open > 0 {
                <p class="warn">
                    { text.download_open(open) }{ " " }
                    <a href={address(&Page::Check)}>{ text.download_open_go() }</a>
                </p>
            }
            if let Some(signs) = text.signs_lacking(view.facility) { <p class="warn" id="signs">{ signs }</p> }
            if view.facility.example { <p class="warn">{ text.download_example() }</p> }
            <div class="two">
                <div>
                    if session.draft.last.is_some() {
                        <Maker work={Work::YearAfter} />
                        <Maker work={Work::HalfYear} />
                        <Maker work={Work::YearWorkbook} />
                    }
                    <Maker work={Work::Pdf} />
                    <Maker work={Work::Data} />
                    <Maker work={Work::Workbook} />
                    <Maker work={Work::Poster} />
                    <Maker work={Work::Blank} />
                    if !digest.is_empty() {
                        <p class="note">{ text.download_digest(&digest) }</p>
                    }
                </div>
                <div>
                    { send(view) }
                    { next(view) }
                    { hand_on(text) }
                    <p><a id="self-check" href={address(&Page::SelfCheck(Round::After))}>{ text.self_check_invite_after() }</a></p>
                </div>
            </div>
        </Frame>
    }
}

/// The digest of the data, a moment after the last change: it is long to compute and nobody reads it while typing.
#[hook]
fn use_digest(session: &Rc<Session>) -> String {
    let digest = use_state_eq(String::new);
    let (set, current) = (digest.setter(), Rc::clone(session));
    let key = (Rc::clone(&session.draft), session.today, session.language);
    use_effect_with(key, move |_| {
        let timer = Timeout::new(300, move || {
            let digest = tools::present().and_then(|f| (f.digest)(&file_text(&current)));
            set.set(digest.unwrap_or_default());
        });
        move || drop(timer)
    });
    (*digest).clone()
}

/// To whom, and by when.
fn send(view: PageView<'_>) -> Html {
    let text = view.text;
    let (receiver, deadline) = usual(view);
    let named = &view.assessment.programme;
    let past = named.past_deadline.as_ref();
    let past = past.and_then(|t| Some((t, t.deadline.as_ref()?, t.to?)));
    let hint = |words: &str| {
        (!words.is_empty()).then(|| AttrValue::from(text.download_default_hint(words)))
    };
    html! {
        <section class="panel send">
            <h2>{ text.download_send() }</h2>
            <Given />
            <TextField field={Field::Receiver} hint={hint(&receiver)} placeholder={AttrValue::from(receiver.clone())} />
            <TextField field={Field::Deadline} hint={hint(&deadline)} placeholder={AttrValue::from(deadline.clone())} />
            if let Some(target) = &named.deadline {
                <p class="src">{ text.download_by(text.language.of(&target.title)) }</p>
            }
            if let Some((target, deadline, year)) = past {
                <p class="src">
                    { text.download_by_past(text::said::DownloadByPast { deadline: text.language.of(deadline), title: text.language.of(&target.title), year: &year.to_string() }) }
                </p>
            }
        </section>
    }
}

/// The way to hand a shared computer on.
fn hand_on(text: Text) -> Html {
    html! {
        <section class="panel" aria-labelledby="hand-on">
            <h2 id="hand-on">{ text.room_next_title() }</h2>
            <p>{ text.room_next_hint() }</p>
            <p class="row">
                <a class="btn ghost" href={address(&Page::Workshop("room".to_owned()))}>{ text.room_close() }</a>
            </p>
        </section>
    }
}

/// What to do with the files.
fn next(view: PageView<'_>) -> Html {
    let text = view.text;
    let (receiver, deadline) = handover(view);
    let to = match receiver.as_str() {
        "" => text.download_step_send_somewhere().to_owned(),
        receiver => text.download_step_send(receiver),
    };
    html! {
        <section class="panel">
            <h2>{ text.download_next() }</h2>
            <ol class="steps">
                <li key="sign">{ text.download_step_sign() }</li>
                <li key="send">
                    { to }
                    if !deadline.is_empty() { { " " }{ text.download_step_deadline(&deadline) } }
                </li>
                <li key="keep">{ text.download_step_keep() }</li>
                <li key="year">{ text.download_step_year() }</li>
            </ol>
            <p class="note">{ text.download_private() }</p>
        </section>
    }
}
