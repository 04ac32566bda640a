//! Another page, and what is said on the open one.

use crate::page::Page;
use crate::state::Session;

/// Another page, or what is said on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageAction {
    /// Another page was opened.
    Go(Page),
    /// "Continue" was pressed: problems are shown from now on, until another page is opened.
    Insist,
    /// A sentence to show.
    Notice(Option<String>),
    /// Nobody has typed for a moment: pages show what follows from what was typed.
    Settle,
}

impl PageAction {
    pub(crate) fn apply(self, next: &mut Session) {
        match self {
            PageAction::Go(page) => {
                if page != next.page {
                    next.strict = false;
                    next.notice = None;
                    if !matches!(page, Page::Streams(_)) {
                        next.removed = None;
                    }
                    next.page = page;
                }
            }
            PageAction::Insist => {
                next.strict = true;
                next.insisted += 1;
            }
            PageAction::Notice(notice) => next.notice = notice,
            PageAction::Settle => next.typing = false,
        }
    }
}
