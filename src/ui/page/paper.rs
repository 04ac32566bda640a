//! A filled-in paper typed in by its codes: each code is told in words at once, and can be taken back.

use crate::ui::part::Frame;
use crate::ui::store::{use_send, use_session, use_text};
use browser::document;
use catalogue::Measure;
use domain::checklist::codes::sheet;
use domain::facility::{Reply, ReplyDetail};
use session::paper::{Entry, Misread, codes, read};
use session::{Action, AnswerAction, Page, Session};
use text::Text;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What was typed in, in words, and what takes it back.
#[derive(Debug, Clone, PartialEq)]
struct Taken {
    code: String,
    question: String,
    answer: String,
    /// Nothing to take back: the number of a sheet.
    back: Option<AnswerAction>,
}

/// A code that says nothing, and why.
#[derive(Debug, Clone, PartialEq)]
struct Refused {
    code: String,
    why: String,
}

/// A filled-in paper typed in by its codes.
#[component]
pub(crate) fn Paper() -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let taken = use_state_eq(Vec::<Taken>::new);
    let refused = use_state_eq(Vec::<Refused>::new);
    let node = use_node_ref();
    let onsubmit = {
        let (taken, refused, node) = (taken.clone(), refused.clone(), node.clone());
        let (send, session) = (send.clone(), session.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(input) = node.cast::<HtmlInputElement>() else {
                return;
            };
            let (new, wrong): (Vec<_>, Vec<_>) = codes(&input.value())
                .map(|code| take(text, &session, &send, code))
                .partition(Result::is_ok);
            let wrong: Vec<Refused> = wrong.into_iter().filter_map(Result::err).collect();
            // What says nothing stays in the box, to be mended.
            let rest: Vec<&str> = wrong.iter().map(|one| one.code.as_str()).collect();
            input.set_value(&rest.join(" "));
            let new = new.into_iter().flatten();
            taken.set(taken.iter().cloned().chain(new).collect());
            refused.set(wrong);
        })
    };
    let undo = undone(&taken, &send);
    let number = sheet(
        session.draft.facility.site.sector.as_deref(),
        &session.catalogue,
    );
    let is_bad = !refused.is_empty();
    html! {
        <Frame title={text.paper_title()} lede={text.paper_lede().to_owned()} crumb={Page::Checklist}>
            <p class="note">{ text.paper_sheet(&number, session.catalogue.version()) }</p>
            <form {onsubmit} class="codes">
                <div class={classes!("field", is_bad.then_some("bad"))}>
                    <label for="paper-codes">{ text.paper_codes() }</label>
                    <p class="hint" id="paper-codes-hint">{ text.paper_codes_hint() }</p>
                    <div class="inp">
                        <input ref={node} id="paper-codes" type="text" autocomplete="off" autocapitalize="none" spellcheck="false"
                            enterkeyhint="enter" aria-describedby="paper-codes-hint paper-codes-error" aria-invalid={is_bad.then_some("true")} />
                    </div>
                    { errors(text, &refused) }
                </div>
                <p class="row">
                    <button type="submit" class="btn">{ text.paper_take() }</button>
                    if !taken.is_empty() {
                        <button type="button" class="btn ghost" id="paper-undo" onclick={undo}>{ text.paper_undo() }</button>
                    }
                </p>
            </form>
            <p role="status">{ if taken.is_empty() { String::new() } else { text.paper_count(taken.len()) } }</p>
            { told(&taken) }
        </Frame>
    }
}

/// Takes the last code back.
fn undone(taken: &UseStateHandle<Vec<Taken>>, send: &Callback<Action>) -> Callback<MouseEvent> {
    let (taken, send) = (taken.clone(), send.clone());
    Callback::from(move |_| {
        let mut list = (*taken).clone();
        if let Some(action) = list.pop().and_then(|last| last.back) {
            send.emit(action.into());
        }
        taken.set(list);
        document::focus("paper-codes");
    })
}

/// What is wrong with codes, below their box.
fn errors(text: Text, refused: &[Refused]) -> Html {
    html! {
        <div id="paper-codes-error" role="alert">
            { for refused.iter().map(|one| html! { <p class="error">{ text.paper_refused(&one.code, &one.why) }</p> }) }
        </div>
    }
}

/// What was typed in, the last one first.
fn told(taken: &[Taken]) -> Html {
    html! {
        <ol class="taken" reversed=true>
            { for taken.iter().enumerate().rev().map(|(at, one)| html! {
                <li key={at}>
                    <b class="num">{ &one.code }</b>
                    <span>{ &one.question }<br /><b>{ &one.answer }</b></span>
                </li>
            }) }
        </ol>
    }
}

/// Takes one code in.
fn take(
    text: Text,
    session: &Session,
    send: &Callback<Action>,
    code: &str,
) -> Result<Taken, Refused> {
    let facility = &session.draft.facility;
    let sector = facility.site.sector.as_deref();
    let shown = code.to_uppercase();
    let refused = |why: &str| Refused {
        code: code.to_owned(),
        why: why.to_owned(),
    };
    let (question, answer, does, back) = match read(code, sector, &session.catalogue) {
        Err(problem) => return Err(refused(misread(text, problem))),
        Ok(Entry::Sheet(false)) => return Err(refused(text.paper_other_sheet())),
        Ok(Entry::Sheet(true)) => (text.paper_sheet_fits(), String::new(), None, None),
        Ok(Entry::Area {
            area,
            question,
            present,
        }) => {
            let before = facility.areas.get(area).copied();
            let answer = if present {
                text.page_yes()
            } else {
                text.page_no()
            };
            (
                text.language.of(question),
                answer.to_owned(),
                Some(AnswerAction::Area(area.to_owned(), present)),
                Some(AnswerAction::ReturnArea(area.to_owned(), before)),
            )
        }
        Ok(Entry::Answer { measure, reply }) => {
            let before: Option<Box<ReplyDetail>> =
                facility.replies.get(&measure.id).cloned().map(Box::new);
            (
                text.measure(measure).question.as_str(),
                meaning(text, measure, reply),
                Some(AnswerAction::Reply(measure.id.clone(), reply)),
                Some(AnswerAction::Return(measure.id.clone(), before)),
            )
        }
    };
    if let Some(action) = does {
        send.emit(action.into());
    }
    Ok(Taken {
        code: shown,
        question: question.to_owned(),
        answer,
        back,
    })
}

/// What a reply says of a measure.
fn meaning(text: Text, measure: &Measure, reply: Reply) -> String {
    let words = text.measure(measure);
    match reply {
        Reply::Done => words.done.clone(),
        Reply::Partly => words.partly.clone(),
        Reply::NotDone => words.open.clone(),
        Reply::NotApplicable | Reply::Unknown => text.reply(reply).to_owned(),
    }
}

fn misread(text: Text, problem: Misread) -> &'static str {
    match problem {
        Misread::Form => text.paper_no_form(),
        Misread::Place => text.paper_no_place(),
        Misread::Question => text.paper_no_question(),
        Misread::Answer => text.paper_no_answer(),
    }
}
