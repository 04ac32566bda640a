//! Another factory in place of the open one: opened, replaced by a file, closed.

use crate::draft::Draft;
use crate::page::Page;
use crate::state::{Offer, SaveState, Session};
use crate::workshop;
use std::rc::Rc;
use submission::preset::Preset;

/// Another factory in place of the open one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FactoryAction {
    /// A factory was opened.
    Open {
        /// Storage id.
        id: String,
        /// Its draft.
        draft: Box<Draft>,
        /// The page to show.
        page: Page,
        /// A sentence to show with it.
        notice: Option<String>,
    },
    /// A new factory of a workshop.
    Begin {
        /// Storage id.
        id: String,
        /// What the facilitator set.
        preset: Box<Preset>,
        /// The sector that was chosen.
        sector: Option<String>,
    },
    /// The open draft was replaced by another; one undo remains.
    Replace(Box<Draft>),
    /// The replaced draft comes back.
    Undo,
    /// The open factory was closed.
    Close,
    /// A file was opened and waits for a decision.
    Offer(Box<Offer>),
    /// The decision was "no".
    Decline,
}

impl FactoryAction {
    pub(crate) fn apply(self, next: &mut Session) {
        match self {
            FactoryAction::Open {
                id,
                draft,
                page,
                notice,
            } => {
                open(next, id, *draft, page);
                next.notice = notice;
            }
            FactoryAction::Begin { id, preset, sector } => {
                let draft = workshop::start(&preset, sector.as_deref(), &next.catalogue);
                open(next, id, draft, Page::Facility);
                next.notice = None;
            }
            FactoryAction::Replace(draft) => {
                next.undo = Some(Rc::clone(&next.draft));
                next.removed = None;
                next.draft = Rc::new(*draft);
                next.offer = None;
                next.page = Page::Hub;
            }
            FactoryAction::Undo => {
                if let Some(draft) = next.undo.take() {
                    next.draft = draft;
                }
            }
            FactoryAction::Close => {
                next.factory = None;
                next.draft = Rc::default();
                next.saved = SaveState::Fresh;
                next.undo = None;
                next.removed = None;
                next.page = Page::Start;
            }
            FactoryAction::Offer(offer) => next.offer = Some(Rc::from(offer)),
            FactoryAction::Decline => next.offer = None,
        }
    }

    pub(crate) fn replaces_draft(&self) -> bool {
        match self {
            FactoryAction::Replace(_) | FactoryAction::Undo => true,
            FactoryAction::Open { .. }
            | FactoryAction::Begin { .. }
            | FactoryAction::Close
            | FactoryAction::Offer(_)
            | FactoryAction::Decline => false,
        }
    }
}

fn open(next: &mut Session, id: String, draft: Draft, page: Page) {
    next.factory = Some(id);
    next.draft = Rc::new(draft);
    next.page = page;
    next.saved = SaveState::Fresh;
    next.undo = None;
    next.removed = None;
    next.offer = None;
    next.strict = false;
}
