//! What an open factory needs of the program besides its pages: a part that is here before any factory is open.

#![cfg_attr(
    feature = "split",
    allow(unsafe_code, reason = "how one file of a split program finds another")
)]

use super::loading::{Kept, Missing, kept, part};
use super::opened::{self, Incoming, Opening};
use super::{collection, kept as keeping, province, summary};
use catalogue::Catalogue;
use catalogue::date::Date;
use domain::facility::Facility;
use session::{Action, Draft, FactoryAction, Page, PageAction, Session};
use std::cell::Cell;
use std::rc::Rc;
use submission::Stamp;
use text::Text;
use yew::Html;

/// What can be done with a factory.
#[derive(Clone, Copy)]
pub(crate) struct Tools {
    /// The session after an action.
    pub(crate) reduce: fn(Rc<Session>, Action) -> Rc<Session>,
    /// Whether problems of the open page are shown.
    pub(crate) shows_problems: fn(&Session) -> bool,
    /// The summary of the problems that are shown.
    pub(crate) summary: fn(Text, &Session) -> Html,
    /// The draft in a file.
    pub(crate) draft: fn(&str) -> Option<Draft>,
    /// The draft of the year after a file.
    pub(crate) next_year: fn(&str) -> Option<Draft>,
    /// The draft of a factory that is kept on this machine.
    pub(crate) open: fn(&str) -> Option<Draft>,
    /// A draft as a file.
    pub(crate) text: fn(&Draft, &Catalogue, Stamp<'_>) -> String,
    /// The short digest of a file.
    pub(crate) digest: fn(&str) -> Option<String>,
    /// Opens what came in.
    pub(crate) take_in: fn(&Opening, Incoming),
    /// What the province says of a measure; nothing where no file of one is kept.
    pub(crate) province: fn(Text, &Facility, &Catalogue, &str) -> Option<Html>,
    /// Hands out everything on this machine; false where the browser does not let it.
    pub(crate) hand_out: fn(Date) -> bool,
}

thread_local! {
    static HERE: Cell<Option<Tools>> = const { Cell::new(None) };
}

const PLACE: &Kept<Tools> = &HERE;

part!(
    work,
    fetched,
    Tools,
    Tools {
        reduce: session::reduce,
        shows_problems: summary::shows_problems,
        summary: summary::summary,
        draft: keeping::draft,
        next_year: keeping::next_year,
        open: keeping::open,
        text: Draft::to_file,
        digest: keeping::digest,
        take_in: opened::take_in,
        province: province::beside,
        hand_out: collection::hand_out,
    }
);

/// The part, if it is here.
pub(crate) fn present() -> Option<Tools> {
    PLACE.get()
}

/// The part, fetched where it is not here yet.
///
/// # Errors
/// When it cannot be had.
pub(crate) async fn fetch() -> Result<Tools, Missing> {
    kept(PLACE, fetched()).await
}

/// What opens a kept factory on its list of tasks, or says why it cannot be opened.
pub(crate) async fn opening(text: Text, id: String) -> Action {
    let sentence = match fetch().await.map(|tools| (tools.open)(&id)) {
        Ok(Some(draft)) => {
            let open = FactoryAction::Open {
                id,
                draft: Box::new(draft),
                page: Page::Hub,
                notice: None,
            };
            return open.into();
        }
        Ok(None) => text.shelf_damaged(),
        Err(_) => text.page_part_failed(),
    };
    PageAction::Notice(Some(sentence.to_owned())).into()
}
