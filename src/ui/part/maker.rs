//! The panel of a file that the worker makes from the open factory: its language, its button, how far it is.

use super::copy::CopyData;
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

/// The languages in which a file can be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Edition {
    In(Language),
    /// Vietnamese, which is signed, with the English translation behind it.
    Both,
}

impl Edition {
    const ALL: [Edition; 3] = [
        Edition::In(Language::Vi),
        Edition::In(Language::En),
        Edition::Both,
    ];

    fn code(self) -> &'static str {
        match self {
            Edition::In(language) => language.code(),
            Edition::Both => "both",
        }
    }

    fn name(self, text: Text) -> &'static str {
        match self {
            Edition::In(Language::Vi) => text.download_vietnamese(),
            Edition::In(Language::En) => text.download_english(),
            Edition::Both => text.download_both(),
        }
    }

    /// The work that makes it, and the language of what is sent there.
    fn order(self, work: Work) -> (Work, Language) {
        match self {
            Edition::In(language) => (work, language),
            Edition::Both => {
                let both = match work {
                    Work::Signed => Work::SignedBilingual,
                    Work::Annexes => Work::AnnexesBilingual,
                    Work::YearAfter => Work::YearAfterBilingual,
                    Work::HalfYear => Work::HalfYearBilingual,
                    _ => Work::Bilingual,
                };
                (both, Language::Vi)
            }
        }
    }
}

/// What of the report is put into the file.
const PARTS: [Work; 3] = [Work::Pdf, Work::Signed, Work::Annexes];

fn part_name(part: Work, text: Text) -> &'static str {
    match part {
        Work::Signed => text.download_part_signed(),
        Work::Annexes => text.download_part_annexes(),
        _ => text.download_part_whole(),
    }
}

/// Whether a file can be had with its translation behind it.
fn has_translation(work: Work) -> bool {
    matches!(work, Work::Pdf | Work::YearAfter | Work::HalfYear)
}

/// What a kind of file is called, and how it is handed over.
struct Kind {
    heading: &'static str,
    what: &'static str,
    button: &'static str,
    /// Empty where the file has no language of its own.
    language: &'static str,
    mime: &'static str,
}

impl Kind {
    /// Nothing for work that makes no file to download.
    fn of(work: Work, text: Text) -> Option<Self> {
        match work {
            Work::Pdf => Some(Self {
                heading: text.download_report(),
                what: text.download_report_what(),
                button: text.download_report_button(),
                language: text.download_language(),
                mime: "application/pdf",
            }),
            Work::Poster => Some(Self {
                heading: text.download_poster(),
                what: text.download_poster_what(),
                button: text.download_poster_button(),
                language: text.download_poster_language(),
                mime: "application/pdf",
            }),
            Work::Workbook => Some(Self {
                heading: text.download_workbook(),
                what: text.download_workbook_what(),
                button: text.download_workbook_button(),
                language: text.download_workbook_language(),
                mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            }),
            Work::Data => Some(Self {
                heading: text.download_data(),
                what: text.download_data_what(),
                button: text.download_data_button(),
                language: "",
                mime: "application/json",
            }),
            Work::Blank => Some(Self {
                heading: text.download_blank(),
                what: text.download_blank_what(),
                button: text.download_blank_button(),
                language: text.download_blank_language(),
                mime: "application/pdf",
            }),
            Work::YearAfter => Some(Self {
                heading: text.past_report(),
                what: text.past_report_what(),
                button: text.past_report_button(),
                language: text.past_language(),
                mime: "application/pdf",
            }),
            Work::HalfYear => Some(Self {
                heading: text.past_half(),
                what: text.past_half_what(),
                button: text.past_half_button(),
                language: text.past_language(),
                mime: "application/pdf",
            }),
            Work::YearWorkbook => Some(Self {
                heading: text.past_workbook(),
                what: text.past_workbook_what(),
                button: text.past_workbook_button(),
                language: text.past_language(),
                mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            }),
            Work::Application => Some(Self {
                heading: text.recognition_file(),
                what: text.recognition_file_what(),
                button: text.recognition_file_button(),
                language: text.recognition_file_language(),
                mime: "application/pdf",
            }),
            Work::Open
            | Work::YearAfterBilingual
            | Work::HalfYearBilingual
            | Work::Signed
            | Work::Annexes
            | Work::Bilingual
            | Work::SignedBilingual
            | Work::AnnexesBilingual
            | Work::Paper
            | Work::Book => None,
        }
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// Which file.
    pub(crate) work: Work,
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
    let name = match work {
        Work::Blank => file_name(&session, text.download_blank_ending()),
        Work::Poster => file_name(&session, text.download_poster_ending()),
        Work::YearAfter => file_name(&session, text.past_report_ending()),
        Work::HalfYear => file_name(&session, text.past_half_ending()),
        Work::YearWorkbook => file_name(&session, text.past_workbook_ending()),
        Work::Application => file_name(&session, text.recognition_file_ending()),
        Work::Pdf if *part == Work::Annexes => file_name(&session, text.download_annexes_ending()),
        other => file_name(&session, other.code()),
    };
    let onclick = {
        let (start, session, name) = (making.start(), Rc::clone(&session), name.clone());
        let (mime, made, data) = (kind.mime, made.setter(), data.setter());
        let wanted = if work == Work::Pdf { *part } else { work };
        Callback::from(move |_: MouseEvent| {
            let (name, made, data) = (name.clone(), made.clone(), data.clone());
            made.set(None);
            data.set(None);
            let (work, language) = edition.order(wanted);
            start.emit(Order {
                work,
                message: Message::File(file_in(&session, language)),
                take: Callback::from(move |bytes: Vec<u8>| {
                    made.set(shareable(&name, mime, &bytes));
                    if work == Work::Data {
                        let text = std::str::from_utf8(&bytes).ok();
                        data.set(text.map(|text| AttrValue::from(text.to_owned())));
                    }
                    download::offer(&name, mime, &bytes)
                }),
            });
        })
    };
    let onpick = Callback::from(move |code: String| {
        chosen.set(Edition::ALL.into_iter().find(|e| e.code() == code));
    });
    let onpart = {
        let part = part.setter();
        Callback::from(move |code: String| {
            part.set(Work::from_code(&code).unwrap_or(Work::Pdf));
        })
    };
    let parts: Vec<PickOption> = PARTS
        .into_iter()
        .map(|part| PickOption::new(part.code(), part_name(part, text)))
        .collect();
    let offered = Edition::ALL
        .into_iter()
        .filter(|edition| has_translation(work) || *edition != Edition::Both);
    let options: Vec<PickOption> = offered
        .map(|edition| PickOption::new(edition.code(), edition.name(text)))
        .collect();
    html! {
        <section class="panel">
            <h2>{ kind.heading }</h2>
            <p>{ kind.what }</p>
            if !kind.language.is_empty() {
                <Chips name={format!("{}-language", work.code())} legend={kind.language} value={edition.code()} {options} {onpick} />
            }
            if work == Work::Pdf {
                <Chips name="report-parts" legend={text.download_parts()} value={part.code()} options={parts} onpick={onpart} />
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
            let done = download::offer(&name, "application/json", file.as_bytes());
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
