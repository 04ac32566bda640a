//! What can be done to a session, grouped by what it changes: each group is an enum of its own beside the code that carries it out.

mod answer;
mod catalogue;
mod decision;
mod factory;
mod navigation;
mod product;
mod site;
mod storage;
mod stream;
mod year;

pub use answer::AnswerAction;
pub use catalogue::CatalogueAction;
pub use decision::{DecisionAction, Topic};
pub use factory::FactoryAction;
pub use navigation::PageAction;
pub use product::ProductAction;
pub use site::SiteAction;
pub use storage::StorageAction;
pub use stream::StreamAction;
pub use year::YearAction;

use crate::field::Field;
use crate::orphans::forget_orphans;
use crate::state::Session;
use crate::steps::{self, StepAction};
use std::rc::Rc;
use submission::thread::Thread;

/// A change of the session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Another page, or what is said on it.
    Page(PageAction),
    /// Another catalogue, or more of it.
    Catalogue(CatalogueAction),
    /// Another factory in place of the open one.
    Factory(FactoryAction),
    /// What the storage of this machine holds.
    Storage(StorageAction),
    /// Something of the open factory was entered.
    Edit(EditAction),
}

/// Something of the open factory was entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditAction {
    /// Text was typed.
    Type(Field, String),
    /// Cells of a table were pasted into a field.
    Paste(Field, String),
    /// A field was left.
    Leave(Field),
    /// Choices about the site.
    Site(SiteAction),
    /// Products.
    Product(ProductAction),
    /// Yearly inputs and outputs.
    Stream(StreamAction),
    /// Process steps.
    Step(StepAction),
    /// Answers to the checklist, and the factory's own measures.
    Answer(AnswerAction),
    /// The plan, the loan, the factory's own ratings.
    Decision(DecisionAction),
    /// What became of last year's measures, and what else changed.
    Year(YearAction),
    /// A remark of the office was answered: the whole review with the answer.
    Review(Thread),
}

impl Action {
    /// Text was typed.
    #[must_use]
    pub fn typed(field: Field, raw: String) -> Self {
        Action::Edit(EditAction::Type(field, raw))
    }

    /// Cells of a table were pasted into a field.
    #[must_use]
    pub fn pasted(field: Field, raw: String) -> Self {
        Action::Edit(EditAction::Paste(field, raw))
    }

    /// A field was left.
    #[must_use]
    pub fn left(field: Field) -> Self {
        Action::Edit(EditAction::Leave(field))
    }

    pub(crate) fn apply(self, next: &mut Session) {
        match self {
            Action::Page(action) => action.apply(next),
            Action::Catalogue(action) => action.apply(next),
            Action::Factory(action) => action.apply(next),
            Action::Storage(action) => action.apply(next),
            Action::Edit(action) => action.apply(next),
        }
    }

    /// Whether somebody types after it; nothing where the action says nothing of that: a save comes while somebody types.
    pub(crate) fn typing(&self) -> Option<bool> {
        match self {
            Action::Edit(EditAction::Type(..)) => Some(true),
            Action::Storage(_) => None,
            Action::Page(_) | Action::Catalogue(_) | Action::Factory(_) | Action::Edit(_) => {
                Some(false)
            }
        }
    }

    /// Whether a draft takes the place of the open one: it keeps its own day of the last change.
    pub(crate) fn replaces_draft(&self) -> bool {
        match self {
            Action::Factory(action) => action.replaces_draft(),
            Action::Page(_) | Action::Catalogue(_) | Action::Storage(_) | Action::Edit(_) => false,
        }
    }
}

impl EditAction {
    fn apply(self, next: &mut Session) {
        let (language, catalogue) = (next.language, Rc::clone(&next.catalogue));
        let draft = Rc::make_mut(&mut next.draft);
        match self {
            // Typing makes no field appear or go, so no text is left without a field.
            EditAction::Type(field, raw) => return draft.typed(&field, &raw, language),
            EditAction::Paste(field, raw) => draft.pasted(&field, &raw, language),
            EditAction::Leave(field) => return draft.left(&field, language),
            EditAction::Site(action) => action.apply(&mut draft.facility, &catalogue),
            EditAction::Product(action) => action.apply(&mut draft.facility, &catalogue),
            EditAction::Stream(action) => {
                action.apply(&mut draft.facility, &mut next.removed, &catalogue);
            }
            EditAction::Step(action) => {
                steps::change(&mut draft.facility, action, &catalogue, language);
            }
            EditAction::Answer(action) => {
                next.passed = action.passes();
                action.apply(draft);
            }
            EditAction::Decision(action) => action.apply(&mut draft.facility),
            EditAction::Year(action) => action.apply(&mut draft.facility),
            // What is said about the figures changes none of them.
            EditAction::Review(thread) => return draft.reviewed(thread),
        }
        forget_orphans(draft);
    }
}

/// A group of actions is an action; those of the open factory through [`EditAction`].
macro_rules! into_action {
    ($($group:ident => $path:ident),+; $($edit:ident => $edit_path:ident),+) => {
        $(impl From<$group> for Action {
            fn from(action: $group) -> Self {
                Action::$path(action)
            }
        })+
        $(impl From<$edit> for Action {
            fn from(action: $edit) -> Self {
                Action::Edit(EditAction::$edit_path(action))
            }
        })+
    };
}

into_action! {
    PageAction => Page,
    CatalogueAction => Catalogue,
    FactoryAction => Factory,
    StorageAction => Storage;
    SiteAction => Site,
    ProductAction => Product,
    StreamAction => Stream,
    StepAction => Step,
    AnswerAction => Answer,
    DecisionAction => Decision,
    YearAction => Year
}
