//! Another language with its catalogue, and parts of the catalogue that arrive later.

use crate::state::Session;
use catalogue::{Book, Catalogue};
use std::rc::Rc;
use text::Language;

/// Another catalogue, or more of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CatalogueAction {
    /// Another language was chosen, and its catalogue is here.
    Speak(Language, Rc<Catalogue>),
    /// Parts of the catalogue arrived.
    Learn(Vec<Book>),
}

impl CatalogueAction {
    pub(crate) fn apply(self, next: &mut Session) {
        match self {
            CatalogueAction::Speak(language, catalogue) => {
                let from = next.language;
                next.catalogue = catalogue;
                Rc::make_mut(&mut next.draft).translated(from);
                next.language = language;
            }
            CatalogueAction::Learn(parts) => {
                if !parts.is_empty() {
                    next.catalogue = Rc::new(next.catalogue.with(parts));
                }
            }
        }
    }
}
