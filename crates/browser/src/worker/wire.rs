//! The words between page and worker, said and understood in one place.

use crate::pieces::Pieces;
use js_sys::{Array, ArrayBuffer, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// What the worker can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// A submission file in, its report out.
    Pdf,
    /// A submission file in, its report without the annexes out.
    Signed,
    /// A submission file in, the annexes of its report out.
    Annexes,
    /// A submission file in, its report out, with its translation behind it.
    Bilingual,
    /// The same without the annexes.
    SignedBilingual,
    /// The annexes with their translation behind them.
    AnnexesBilingual,
    /// A submission file in, the poster of what is done first out.
    Poster,
    /// A submission file of data alone in, the same with its result out.
    Data,
    /// A submission file in, its workbook out.
    Workbook,
    /// A submission file that carries last year's in, its yearly report of effectiveness out.
    YearAfter,
    /// The same with its translation behind it.
    YearAfterBilingual,
    /// The same file in, its six-monthly extract out.
    HalfYear,
    /// The same with its translation behind it.
    HalfYearBilingual,
    /// The same file in, the workbook of both years out.
    YearWorkbook,
    /// A submission file in, its application for a recognition out.
    Application,
    /// A report in, the submission file attached to it out.
    Open,
    /// A submission file in, the blank checklist of its sector out.
    Blank,
    /// A paper of an office, laid out as plain data, in; the same as PDF out.
    Paper,
    /// A workbook of an office, as plain data, in; the same as XLSX out.
    Book,
}

impl Work {
    /// Everything that can be asked for.
    pub const ALL: [Work; 19] = [
        Work::Pdf,
        Work::Signed,
        Work::Annexes,
        Work::Bilingual,
        Work::SignedBilingual,
        Work::AnnexesBilingual,
        Work::Poster,
        Work::Data,
        Work::Workbook,
        Work::YearAfter,
        Work::YearAfterBilingual,
        Work::HalfYear,
        Work::HalfYearBilingual,
        Work::YearWorkbook,
        Work::Application,
        Work::Open,
        Work::Blank,
        Work::Paper,
        Work::Book,
    ];

    /// The word in a request.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Work::Pdf => "pdf",
            Work::Signed => "pdf-signed",
            Work::Annexes => "pdf-annexes",
            Work::Bilingual => "pdf-both",
            Work::SignedBilingual => "pdf-signed-both",
            Work::AnnexesBilingual => "pdf-annexes-both",
            Work::Poster => "poster",
            Work::Data => "json",
            Work::Workbook => "xlsx",
            Work::YearAfter => "year",
            Work::YearAfterBilingual => "year-both",
            Work::HalfYear => "half-year",
            Work::HalfYearBilingual => "half-year-both",
            Work::YearWorkbook => "year-xlsx",
            Work::Application => "application",
            Work::Open => "open",
            Work::Blank => "blank",
            Work::Paper => "office-pdf",
            Work::Book => "office-xlsx",
        }
    }

    /// The work named by a word in a request.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|work| work.code() == code)
    }
}

/// What the worker is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// A submission file as text, or a paper or workbook of an office as JSON.
    File(String),
    /// A file of another kind.
    Bytes(Vec<u8>),
    /// The same in pieces, which are given away.
    Pieces(Pieces),
}

impl Message {
    /// The file as bytes.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        match self {
            Message::File(text) => text.into_bytes(),
            Message::Bytes(bytes) => bytes,
            Message::Pieces(pieces) => pieces.together(),
        }
    }

    /// The file piece after piece; each is let go when the next is asked for.
    pub fn each(self) -> impl Iterator<Item = Vec<u8>> {
        let (one, pieces) = match self {
            Message::Pieces(pieces) => (None, pieces.each()),
            whole => (Some(whole.into_bytes()), Pieces::default().each()),
        };
        one.into_iter().chain(pieces)
    }
}

/// What a worker is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// What is to be made of the message.
    pub work: Work,
    /// Code of the language of the page, for what the worker says.
    pub language: String,
    /// What it is made from.
    pub message: Message,
    /// Done only to let the browser compile what such work runs: nothing is told of it, and nothing comes back.
    pub rehearses: bool,
}

impl Request {
    pub(super) fn post(
        &self,
        send: impl FnOnce(&JsValue, &JsValue) -> Result<(), JsValue>,
    ) -> Result<(), JsValue> {
        let object = Object::new();
        let set = |key: &str, value: &JsValue| Reflect::set(&object, &key.into(), value);
        let mut travels = Array::new();
        set("work", &self.work.code().into())?;
        set("language", &self.language.as_str().into())?;
        set("rehearses", &self.rehearses.into())?;
        match &self.message {
            Message::File(text) => set("file", &text.as_str().into())?,
            Message::Bytes(bytes) => {
                let buffer = Uint8Array::from(bytes.as_slice()).buffer();
                travels.push(&buffer);
                set("file", &buffer)?
            }
            Message::Pieces(pieces) => {
                travels = pieces.buffers().clone();
                set("file", pieces.buffers())?
            }
        };
        send(&object, &travels)
    }

    pub(super) fn read(data: &JsValue) -> Option<Self> {
        let field = |key: &str| Reflect::get(data, &key.into()).unwrap_or_default();
        let file = field("file");
        let message = if let Some(text) = file.as_string() {
            Message::File(text)
        } else if let Some(buffers) = file.dyn_ref::<Array>() {
            Message::Pieces(Pieces::of(buffers))
        } else {
            Message::Bytes(Uint8Array::new(file.dyn_ref::<ArrayBuffer>()?).to_vec())
        };
        Some(Self {
            work: Work::from_code(&field("work").as_string()?)?,
            language: field("language").as_string()?,
            message,
            rehearses: field("rehearses").is_truthy(),
        })
    }
}

/// How far a piece of work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The worker itself is still coming: so many bytes of all, which may be unknown (0).
    Loading {
        /// Bytes that have come.
        done: u32,
        /// Bytes in all.
        of: u32,
    },
    /// The file is being understood.
    Reading,
    /// Its figures are being computed.
    Computing,
    /// The content is being set: so many pieces of all.
    Setting {
        /// Pieces that are set.
        done: u32,
        /// Pieces in all.
        of: u32,
    },
    /// A page is being drawn.
    Page {
        /// Its number, from 1.
        done: u32,
        /// Pages in all.
        of: u32,
    },
    /// The bytes of the file are being put together.
    Writing,
}

impl Stage {
    /// The word of the stage, and how much of how much is done where that can be counted.
    fn parts(self) -> (&'static str, u32, u32) {
        match self {
            Stage::Loading { done, of } => ("loading", done, of),
            Stage::Reading => ("reading", 0, 0),
            Stage::Computing => ("computing", 0, 0),
            Stage::Setting { done, of } => ("setting", done, of),
            Stage::Page { done, of } => ("page", done, of),
            Stage::Writing => ("writing", 0, 0),
        }
    }

    fn from_parts(word: &str, done: u32, of: u32) -> Option<Self> {
        Some(match word {
            "loading" => Stage::Loading { done, of },
            "reading" => Stage::Reading,
            "computing" => Stage::Computing,
            "setting" => Stage::Setting { done, of },
            "page" => Stage::Page { done, of },
            "writing" => Stage::Writing,
            _ => return None,
        })
    }

    /// How much of how much is done, where that can be counted.
    #[must_use]
    pub fn counted(self) -> Option<(u32, u32)> {
        let (_, done, of) = self.parts();
        (of > 0).then_some((done, of))
    }
}

/// What the worker says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Answer {
    /// It listens: what was said to it before is lost.
    Ready,
    /// How far it is.
    Stage(Stage),
    /// The file that was asked for.
    Bytes(Vec<u8>),
    /// The file cannot be made, in a sentence for the user.
    Refused(String),
    /// It could not start (static/report_worker_loader.js).
    Broken,
}

impl Answer {
    /// Says it; the bytes of a file travel without another copy.
    pub(super) fn post(
        &self,
        send: impl FnOnce(&JsValue, &JsValue) -> Result<(), JsValue>,
    ) -> Result<(), JsValue> {
        let object = Object::new();
        let set = |key: &str, value: JsValue| Reflect::set(&object, &key.into(), &value);
        let travels = Array::new();
        match self {
            Answer::Ready => set("kind", "ready".into())?,
            Answer::Broken => set("kind", "broken".into())?,
            Answer::Stage(stage) => {
                let (word, done, of) = stage.parts();
                set("done", done.into())?;
                set("of", of.into())?;
                set("stage", word.into())?;
                set("kind", "stage".into())?
            }
            Answer::Bytes(bytes) => {
                let buffer = Uint8Array::from(bytes.as_slice()).buffer();
                travels.push(&buffer);
                set("bytes", buffer.into())?;
                set("kind", "bytes".into())?
            }
            Answer::Refused(sentence) => {
                set("sentence", sentence.into())?;
                set("kind", "refused".into())?
            }
        };
        send(&object, &travels)
    }

    pub(super) fn read(data: &JsValue) -> Option<Self> {
        let field = |key: &str| Reflect::get(data, &key.into()).unwrap_or_default();
        let word = |key: &str| field(key).as_string().unwrap_or_default();
        // A count of bytes or pages is a whole number far below the end of u32.
        let count = |key: &str| field(key).as_f64().map_or(0, |n| n as u32);
        Some(match word("kind").as_str() {
            "ready" => Answer::Ready,
            "stage" => {
                let stage = Stage::from_parts(&word("stage"), count("done"), count("of"));
                Answer::Stage(stage?)
            }
            "bytes" => Answer::Bytes(Uint8Array::new(&field("bytes")).to_vec()),
            "refused" => Answer::Refused(word("sentence")),
            "broken" => Answer::Broken,
            _ => return None,
        })
    }
}
