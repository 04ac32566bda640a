//! The panel of a file that the worker makes from the open factory: its language, its button, how far it is.

use super::copy::CopyData;
use super::file::{Edition, JSON, Kind, PARTS, ending, has_translation, part_name};
use crate::ui::field::{Chips, PickOption};
use crate::ui::files::{file_name, file_text, written};
use crate::ui::making::{Order, use_making};
use crate::ui::store::{use_session, use_text};
use browser::download;
use browser::share::{Handed, Shareable, shareable};
use browser::worker::{Message, Work};
use session::Session;
use std::rc::Rc;
use text::{Language, Text};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// Which file.
    pub(crate) work: Work,
}

/// Where a file goes once it is made.
#[derive(Clone)]
struct Made {
    name: String,
    mime: &'static str,
    file: UseStateSetter<Option<Shareable>>,
    /// The data as text, to be copied.
    data: UseStateSetter<Option<AttrValue>>,
}

impl Made {
    /// What the worker is told; what was made before is forgotten.
    fn order(&self, (work, language): (Work, Language), session: &Session) -> Order {
        self.file.set(None);
        self.data.set(None);
        let made = self.clone();
        Order {
            work,
            message: Message::File(file_in(session, language)),
            take: Callback::from(move |bytes: Vec<u8>| {
                made.file.set(shareable(&made.name, made.mime, &bytes));
                if work == Work::Data {
                    let text = std::str::from_utf8(&bytes).ok();
                    made.data
                        .set(text.map(|text| AttrValue::from(text.to_owned())));
                }
                download::offer(&made.name, made.mime, &bytes)
            }),
        }
    }
}

/// The languages in which a file can be made.
fn editions(work: Work, text: Text) -> Vec<PickOption> {
    let offered = Edition::ALL
        .into_iter()
        .filter(|edition| has_translation(work) || *edition != Edition::Both);
    offered
        .map(|edition| PickOption::new(edition.code(), edition.name(text)))
        .collect()
}

/// The panel of one file.
#[component]
pub(crate) fn Maker(props: &Props) -> Html {
    let work = props.work;
    let session = use_session();
    let text = use_text();
    let chosen = use_state(|| None::<Edition>);
    let part = use_state_eq(|| Work::Pdf);
    let making = use_making();
    let made = use_state_eq(|| None::<Shareable>);
    let data = use_state_eq(|| None::<AttrValue>);
    let edition = chosen.unwrap_or(Edition::In(text.language));
    let Some(kind) = Kind::of(work, text) else {
        return Html::default();
    };
    let name = file_name(&session, ending(work, *part, text));
    let onclick = {
        let (start, session) = (making.start(), Rc::clone(&session));
        let wanted = edition.order(if work == Work::Pdf { *part } else { work });
        let made = Made {
            name: name.clone(),
            mime: kind.mime,
            file: made.setter(),
            data: data.setter(),
        };
        Callback::from(move |_: MouseEvent| start.emit(made.order(wanted, &session)))
    };
    let onpick = Callback::from(move |code: String| {
        chosen.set(Edition::ALL.into_iter().find(|e| e.code() == code));
    });
    let to_part = part.setter();
    let onpart = Callback::from(move |code: String| {
        to_part.set(Work::from_code(&code).unwrap_or(Work::Pdf));
    });
    let parts = PARTS.map(|part| PickOption::new(part.code(), part_name(part, text)));
    let options = editions(work, text);
    html! {
        <section class="panel">
            <h2>{ kind.heading }</h2>
            <p>{ kind.what }</p>
            if !kind.language.is_empty() {
                <Chips name={format!("{}-language", work.code())} legend={kind.language} value={edition.code()} {options} {onpick} />
            }
            if work == Work::Pdf {
                <Chips name="report-parts" legend={text.download_parts()} value={part.code()} options={parts.to_vec()} onpick={onpart} />
            }
            <div class="row">
                <button type="button" class="btn" onclick={onclick.clone()} disabled={making.is_working()}>{ kind.button }</button>
                { making.cancel_button(text) }
            </div>
            <p class="src">{ name }</p>
            { making.told(text, onclick) }
            if let Some(file) = &*made { <Share file={file.clone()} /> }
            if let Some(data) = &*data { <CopyData data={data.clone()} /> }
            if work == Work::Data && making.has_failed() { <Bare /> }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct ShareProps {
    file: Shareable,
}

/// Hands the file that was made to another program: mail, a chat, a drive.
#[component]
fn Share(props: &ShareProps) -> Html {
    let text = use_text();
    let refused = use_state_eq(|| false);
    let onclick = {
        let (file, refused) = (props.file.clone(), refused.setter());
        Callback::from(move |_: MouseEvent| {
            // Asked for in the press itself: later the browser would not allow it.
            let (asked, refused) = (file.share(), refused.clone());
            wasm_bindgen_futures::spawn_local(async move {
                refused.set(asked.await == Handed::Refused);
            });
        })
    };
    html! {
        <>
            <div class="row">
                <button type="button" class="btn ghost" {onclick}>{ text.making_share() }</button>
            </div>
            if *refused { <p class="warn" role="alert">{ text.making_share_refused() }</p> }
        </>
    }
}

/// The data without their result, which needs no worker: whoever opens them computes it again.
#[component]
fn Bare() -> Html {
    let session = use_session();
    let text = use_text();
    let refused = use_state_eq(|| false);
    let onclick = {
        let refused = refused.setter();
        Callback::from(move |_: MouseEvent| {
            let name = file_name(&session, Work::Data.code());
            let file = file_text(&session);
            let done = download::offer(&name, JSON, file.as_bytes());
            refused.set(!done);
        })
    };
    html! {
        <>
            <div class="row">
                <button type="button" class="btn ghost" {onclick}>{ text.download_data_bare() }</button>
            </div>
            if *refused { <p class="warn" role="alert">{ text.making_not_allowed() }</p> }
        </>
    }
}

/// The data of the open factory in a language. The result is left to the worker, so that the page never waits for it.
fn file_in(session: &Session, language: Language) -> String {
    if language == session.language {
        return file_text(session);
    }
    let mut draft = (*session.draft).clone();
    // Numbers that were understood are not read again in the other language.
    draft.translated(session.language);
    written(&draft, session, session.today, language).unwrap_or_default()
}
