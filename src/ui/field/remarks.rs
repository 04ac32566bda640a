//! What the office said about the submission, at the field or measure that it is about, and the factory's answer to it.

use super::choice::{Pick, PickOption};
use crate::ui::store::{use_send, use_session, use_text};
use catalogue::date::Date;
use session::{Action, EditAction};
use submission::review::{About, Answer, Kind};
use submission::thread::{Said, Thread};
use text::{Text, date};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) about: About,
    /// The way to the field, the id of the measure; empty for the whole.
    pub(crate) of: AttrValue,
}

/// The remarks on one thing; nothing where there are none.
#[component]
pub(crate) fn RemarksOn(props: &Props) -> Html {
    let session = use_session();
    let thread = session.draft.thread();
    let remarks = thread.map(|thread| thread.remarks_on(props.about, &props.of));
    let remarks = remarks.unwrap_or_default();
    if remarks.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="remarks">
            { for remarks.iter().map(|said| html! { <Remark key={said.id.clone()} said={said.clone()} /> }) }
        </ul>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct RemarkProps {
    said: Said,
}

/// One remark with its answer, or the way to answer it.
#[component]
fn Remark(props: &RemarkProps) -> Html {
    let text = use_text();
    let said = &props.said;
    let again = use_state_eq(|| false);
    let open = {
        let again = again.setter();
        Callback::from(move |_: MouseEvent| again.set(true))
    };
    let done = {
        let again = again.setter();
        Callback::from(move |()| again.set(false))
    };
    let is_open = said.closed.is_none();
    html! {
        <li>
            <p>
                <span class="tag">{ remark_kind(text, said.kind) }</span>{ " " }
                <b>{ text.remark_from(&said.by, &remark_day(text, &said.on)) }</b>
            </p>
            <p>{ &said.text }</p>
            if let Some(value) = &said.suggested {
                <p>{ text.desk_suggested() }{ ": " }<b translate="no">{ value }</b></p>
            }
            if let Some((answer, words, by, on)) = &said.reply {
                <p class="note">
                    { text.remark_answered(self::answer(text, *answer), &signed(text, by, on)) }
                    if !words.is_empty() { { ": " }{ words } }
                </p>
            }
            if let Some((by, on)) = &said.closed {
                <p class="src">{ text.desk_closed(by, &remark_day(text, on)) }</p>
            }
            if is_open && (said.reply.is_none() || *again) {
                <Reply said={said.clone()} {done} />
            } else if is_open {
                <button type="button" class="link" onclick={open}>{ text.remark_again() }</button>
            }
        </li>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct ReplyProps {
    said: Said,
    done: Callback<()>,
}

/// An answer that is being written.
#[component]
fn Reply(props: &ReplyProps) -> Html {
    let session = use_session();
    let (text, send) = (use_text(), use_send());
    let id = props.said.id.clone();
    let chosen = use_state_eq(Answer::default);
    let nameless = use_state_eq(|| false);
    let (words, by) = (use_node_ref(), use_node_ref());
    let options = Answer::ALL.map(|a| PickOption::new(a.code(), answer(text, a)));
    let onpick = {
        let chosen = chosen.setter();
        Callback::from(move |code: String| {
            let mut all = Answer::ALL.into_iter();
            chosen.set(all.find(|a| a.code() == code).unwrap_or_default());
        })
    };
    let onclick = {
        let (words, by, id) = (words.clone(), by.clone(), id.clone());
        let (chosen, nameless, done) = (*chosen, nameless.setter(), props.done.clone());
        let (thread, today) = (session.draft.thread(), session.today.to_string());
        Callback::from(move |_: MouseEvent| {
            let said = words.cast::<HtmlTextAreaElement>().map(|t| t.value());
            let name = by.cast::<HtmlInputElement>().map(|i| i.value());
            let (said, name) = (said.unwrap_or_default(), name.unwrap_or_default());
            let thread = thread.as_ref();
            let next = thread.and_then(|t| t.answered(&id, chosen, &said, (&name, &today)));
            nameless.set(next.is_none());
            if let Some(next) = next {
                send.emit(Action::Edit(EditAction::Review(next)));
                done.emit(());
            }
        })
    };
    let name = session.draft.facility.site.contact.name.clone();
    let at = |part: &str| format!("remark-{id}-{part}");
    html! {
        <div class="reply">
            <div class="field">
                <label for={at("answer")}>{ text.remark_answer() }</label>
                <div class="inp"><Pick id={at("answer")} value={chosen.code()} options={options.to_vec()} {onpick} /></div>
            </div>
            <div class="field">
                <label for={at("words")}>{ text.remark_words() }</label>
                <div class="inp"><textarea ref={words} id={at("words")} rows="2" /></div>
            </div>
            <div class="field">
                <label for={at("by")}>{ text.remark_by() }</label>
                <div class="inp"><input ref={by} id={at("by")} type="text" autocomplete="name" value={name} /></div>
            </div>
            if *nameless { <p class="warn" role="alert">{ text.remark_nameless() }</p> }
            <div class="row">
                <button type="button" class="btn ghost" id={at("send")} {onclick}>{ text.remark_send() }</button>
            </div>
        </div>
    }
}

/// What kind of remark.
pub(crate) fn remark_kind(text: Text, kind: Kind) -> &'static str {
    match kind {
        Kind::Error => text.desk_kind_error(),
        Kind::Doubt => text.desk_kind_doubt(),
        Kind::Advice => text.desk_kind_advice(),
        Kind::Praise => text.desk_kind_praise(),
    }
}

/// What became of a remark.
fn answer(text: Text, answer: Answer) -> &'static str {
    match answer {
        Answer::Done => text.remark_done(),
        Answer::Explained => text.remark_explained(),
        Answer::Disagree => text.remark_disagree(),
    }
}

/// A day of a file as people write it.
pub(crate) fn remark_day(text: Text, on: &str) -> String {
    match Date::parse(on) {
        Some(d) => date::short(d.year, d.month, d.day, text.language),
        None => on.to_owned(),
    }
}

fn signed(text: Text, by: &str, on: &str) -> String {
    format!("{by}, {}", remark_day(text, on))
}

/// The review of the open factory with a turn that says it is sent again; nothing where nobody signs.
pub(crate) fn sent(thread: &Thread, by: &str, today: Date) -> Option<Action> {
    let next = thread.sent(by, &today.to_string())?;
    Some(Action::Edit(EditAction::Review(next)))
}
