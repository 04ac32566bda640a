//! The editing state, pure: what was typed, what was understood, which page is open, and how an action changes it. Knows no screen and no storage.

pub mod action;
pub mod doubt;
pub mod draft;
#[cfg(test)]
mod every_field;
pub mod field;
mod limits;
pub mod measure;
mod orphans;
pub mod page;
pub mod paper;
mod place;
pub mod problem;
mod reduce;
mod refusal;
mod seed;
mod state;
pub mod steps;
mod trouble;
pub mod workshop;

pub use action::{
    Action, AnswerAction, CatalogueAction, DecisionAction, EditAction, FactoryAction, PageAction,
    ProductAction, SiteAction, StorageAction, StreamAction, Topic, YearAction,
};
pub use draft::{Draft, LastYear};
pub use field::Field;
pub use page::{Page, ResultsPage, Status, YearPage};
pub use reduce::{reduce, reduce_first};
pub use state::{Offer, SaveState, Session, ShelfEntry};
pub use steps::StepAction;
pub use trouble::{Problem, Trouble};
