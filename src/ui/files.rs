//! Opening a chosen file: read, understood or refused with a sentence; what is open is never touched without a decision.

use super::store::Store;
use crate::browser::clock;
use crate::browser::file::Chosen;
use crate::session::{Action, Draft, Offer, Page, Session};
use crate::submission::{self, LARGEST_FILE, ReadError};
use crate::text::Text;
use yew::prelude::*;

/// What follows from a file that was read.
pub(crate) fn opened(
    chosen: &Chosen,
    bytes: Option<Vec<u8>>,
    session: &Session,
    text: Text,
) -> Vec<Action> {
    let Some(bytes) = bytes else {
        return vec![Action::Notice(Some(text.open_failed(&chosen.name)))];
    };
    match submission::read(&bytes) {
        Err(error) => vec![refused(chosen, &error, text)],
        Ok(file) => {
            let remarks: Vec<String> = file.remarks.iter().map(|r| text.remark(r)).collect();
            let draft = Draft::from_file(file);
            let is_blank = session.factory.is_none();
            if is_blank {
                let told = (!remarks.is_empty()).then(|| remarks.join(" "));
                vec![Action::Open {
                    id: clock::fresh_id(),
                    draft: Box::new(draft),
                    page: Page::Hub,
                    notice: told,
                }]
            } else {
                let file = chosen.name.clone();
                vec![Action::Offer(Box::new(Offer {
                    draft,
                    file,
                    remarks,
                }))]
            }
        }
    }
}

/// Why a file is not opened, named with the file.
pub(crate) fn refused(chosen: &Chosen, error: &ReadError, text: Text) -> Action {
    Action::Notice(Some(
        text.open_refused(&chosen.name, &text.read_error(error)),
    ))
}

/// Whether a file is small enough to be read at all.
pub(crate) fn is_readable(chosen: &Chosen) -> bool {
    usize::try_from(chosen.size).is_ok_and(|size| size <= LARGEST_FILE)
}

/// A new factory on this machine.
pub(crate) fn new_factory(draft: Draft, page: Page) -> Action {
    Action::Open {
        id: clock::fresh_id(),
        draft: Box::new(draft),
        page,
        notice: None,
    }
}

/// The name of a downloaded file: the factory, the year, and what it is.
pub(crate) fn file_name(session: &Session, ending: &str) -> String {
    let site = &session.draft.facility.site;
    let plain: String = site
        .name
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .collect();
    let mut words: Vec<&str> = plain.split('-').filter(|w| !w.is_empty()).collect();
    if words.is_empty() {
        words.push("nha-may");
    }
    let year = site.year.unwrap_or(session.today.year);
    format!("SXSH-{}-{year}.{ending}", words.join("-"))
}

/// The same store, for handlers that need what is open now.
pub(crate) type Current = UseReducerHandle<Store>;
