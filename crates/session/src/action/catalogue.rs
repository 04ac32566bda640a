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
                Rc::make_mut(&mut next.draft).translated(from);
                speak(next, language, catalogue);
            }
            CatalogueAction::Learn(parts) => learn(next, parts),
        }
    }

    /// Carries it out before any factory is open: there is nothing to translate.
    pub(crate) fn apply_first(self, next: &mut Session) {
        match self {
            CatalogueAction::Speak(language, catalogue) => speak(next, language, catalogue),
            CatalogueAction::Learn(parts) => learn(next, parts),
        }
    }
}

fn speak(next: &mut Session, language: Language, catalogue: Rc<Catalogue>) {
    next.catalogue = catalogue;
    next.language = language;
}

fn learn(next: &mut Session, parts: Vec<Book>) {
    if !parts.is_empty() {
        next.catalogue = Rc::new(next.catalogue.with(parts));
    }
}
