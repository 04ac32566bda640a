//! What comes in, a chosen, dropped or pasted file: read, understood or refused with a sentence. What is open is never touched without a decision.

use super::collection::taken_in;
use super::{keep, knowledge, province};
use browser::clock;
use browser::file::{self, Chosen};
use browser::worker::{self, Job, Message, News, Outcome, Work};
use catalogue::Catalogue;
use catalogue::date::Date;
use gloo::file::callbacks::FileReader;
use gloo::timers::callback::Timeout;
use session::{
    Action, CatalogueAction, Draft, FactoryAction, Offer, Page, PageAction, StorageAction,
};
use std::cell::RefCell;
use std::rc::Rc;
use submission::preset::{is_preset, read_file, write_long};
use submission::{self, FileKind, LARGEST_PDF, Opened, ReadError, again};
use text::Text;
use yew::Callback;

/// What comes in.
pub(crate) enum Incoming {
    /// A file.
    File(web_sys::File),
    /// The text of one, from the clipboard.
    Text(String),
}

/// What is under way: reading a file, and looking inside a report. A later file takes its place.
#[derive(Default)]
pub(crate) struct Running {
    reader: Option<FileReader>,
    job: Option<Job>,
}

/// What every step of opening needs.
#[derive(Clone)]
pub(crate) struct Opening {
    /// Nothing is open yet.
    pub(crate) is_blank: bool,
    pub(crate) text: Text,
    pub(crate) today: Date,
    pub(crate) send: Callback<Action>,
    pub(crate) catalogue: Rc<Catalogue>,
    pub(crate) running: Rc<RefCell<Running>>,
}

/// Opens what came in.
pub(crate) fn take_in(opening: &Opening, incoming: Incoming) {
    match incoming {
        Incoming::File(file) => opening.begin(file),
        Incoming::Text(text) => {
            let name = opening.text.open_pasted().to_owned();
            opening.bytes(name, Some(text.into_bytes()));
        }
    }
}

/// What is to be known about a file that was opened.
struct Noticed {
    /// About the file itself, in sentences.
    remarks: Vec<String>,
    /// That its data are to be looked at again.
    doubts: Option<String>,
}

impl Noticed {
    fn joined(self) -> Option<String> {
        let mut sentences = self.remarks;
        sentences.extend(self.doubts);
        (!sentences.is_empty()).then(|| sentences.join(" "))
    }
}

impl Opening {
    fn begin(&self, file: web_sys::File) {
        let Chosen { name, size } = file::describe(&file);
        let bytes = usize::try_from(size).unwrap_or(usize::MAX);
        // What is too large for a report is too large for anything, and is not read at all.
        if bytes > LARGEST_PDF {
            self.refuse(&name, &ReadError::TooLarge { bytes });
            return;
        }
        let opening = self.clone();
        let reader = file::read(file, move |bytes| opening.bytes(name, bytes));
        self.running.borrow_mut().reader = Some(reader);
    }

    fn bytes(&self, name: String, bytes: Option<Vec<u8>>) {
        match bytes {
            None => self.tell(self.text.open_failed(&name)),
            Some(bytes) if submission::is_pdf(&bytes) => self.report(name, bytes),
            Some(bytes) => self.understand(name, &bytes),
        }
    }

    /// The worker looks inside a report, so that the page need not know how.
    fn report(&self, name: String, bytes: Vec<u8>) {
        self.tell(self.text.open_inside(&name));
        let opening = self.clone();
        let heard = {
            let name = name.clone();
            move |news| {
                let News::Ended(outcome) = news else {
                    return;
                };
                match outcome {
                    Outcome::Bytes(json) => opening.understand(name.clone(), &json),
                    Outcome::Refused(sentence) => {
                        opening.tell(opening.text.open_refused(&name, &sentence));
                    }
                    Outcome::NotLoaded | Outcome::Silent | Outcome::Crashed => {
                        opening.tell(opening.text.open_no_worker(&name));
                    }
                }
                // Not at once: a worker is not stopped in its own callback.
                let running = Rc::clone(&opening.running);
                Timeout::new(0, move || drop(running.borrow_mut().job.take())).forget();
            }
        };
        match worker::start(Work::Open, Message::Bytes(bytes), heard) {
            Some(job) => self.running.borrow_mut().job = Some(job),
            None => self.refuse(&name, &ReadError::Pdf),
        }
    }

    fn understand(&self, name: String, json: &[u8]) {
        match submission::read(json) {
            Err(ReadError::Several { .. }) => self.several(&name, json),
            Err(ReadError::NotOurs) if is_preset(json) => self.preset(&name, json),
            Err(ReadError::Other(FileKind::Province)) => self.province(&name, json),
            Err(error) => self.refuse(&name, &error),
            Ok(file) => {
                let opening = self.clone();
                wasm_bindgen_futures::spawn_local(async move {
                    let noticed = opening.noticed(&file).await;
                    opening.offer(name, file, noticed);
                });
            }
        }
    }

    /// Puts every factory of a collection on this machine, beside those that are here.
    fn several(&self, name: &str, json: &[u8]) {
        match submission::texts_of(json) {
            Err(error) => self.refuse(name, &error),
            Ok(texts) => {
                let counts = taken_in(&texts, self.text, self.today, &self.catalogue);
                self.send.emit(StorageAction::Shelf(keep::shelf()).into());
                self.tell(counts.told(name, self.text));
            }
        }
    }

    /// Opens the preset of a workshop as its link would.
    fn preset(&self, name: &str, json: &[u8]) {
        match read_file(json).and_then(|preset| write_long(&preset)) {
            Ok(text) => self.send.emit(PageAction::Go(Page::Join(text)).into()),
            Err(error) => self.tell(self.text.preset_file(name, &self.text.preset_error(&error))),
        }
    }

    /// Keeps the figures of a province on this machine.
    fn province(&self, name: &str, json: &[u8]) {
        self.tell(province::take_in(name, json, self.text, &self.catalogue));
    }

    /// What is to be known about the file; its result is compared where the content of its sector can be had.
    async fn noticed(&self, file: &Opened) -> Noticed {
        let mut doubts = None;
        let noticed = file.remarks_beside(&self.catalogue);
        let mut remarks: Vec<String> = noticed.iter().map(|r| self.text.remark(r)).collect();
        let sector: Vec<&str> = file.facility.site.sector.as_deref().into_iter().collect();
        let parts = knowledge::missing(&self.catalogue, self.text.language, &sector).await;
        if let Some(parts) = parts {
            let catalogue = self.catalogue.with(parts.clone());
            self.send.emit(CatalogueAction::Learn(parts).into());
            let (comparison, issues) = again(file, &catalogue);
            remarks.extend(self.text.comparison(&comparison, catalogue.version()));
            doubts = self.text.doubts_of_file(issues.len());
        }
        Noticed { remarks, doubts }
    }

    fn offer(&self, file: String, opened: Opened, noticed: Noticed) {
        let draft = Draft::from_file(opened);
        if self.is_blank {
            self.send.emit(
                FactoryAction::Open {
                    id: clock::fresh_id(),
                    draft: Box::new(draft),
                    page: Page::Hub,
                    notice: noticed.joined(),
                }
                .into(),
            );
        } else {
            self.send.emit(PageAction::Notice(None).into());
            self.send.emit(
                FactoryAction::Offer(Box::new(Offer {
                    draft,
                    file,
                    remarks: noticed.remarks,
                    doubts: noticed.doubts,
                }))
                .into(),
            );
        }
    }

    fn refuse(&self, name: &str, error: &ReadError) {
        self.tell(self.text.open_refused(name, &self.text.read_error(error)));
    }

    fn tell(&self, sentence: String) {
        self.send.emit(PageAction::Notice(Some(sentence)).into());
    }
}
