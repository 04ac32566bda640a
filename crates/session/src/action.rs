//! What a user can do to a session.

use super::steps::StepAction;
use super::{Draft, Field, Offer, Page, SaveState, ShelfEntry};
use catalogue::known::Known;
use catalogue::quantity::Unit;
use catalogue::{Book, Catalogue, Group};
use domain::facility::{Content, Rating, Reply, Split};
use rust_decimal::Decimal;
use std::rc::Rc;
use text::Language;

/// What a rating is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// Management and workers know what cleaner production is.
    Awareness,
    /// Somebody is in charge.
    Management,
    /// Solutions were carried out.
    Improvements,
}

/// A change of the session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Another page was opened.
    Go(Page),
    /// Another language was chosen, and its catalogue is here.
    Speak(Language, Rc<Catalogue>),
    /// Parts of the catalogue arrived.
    Learn(Vec<Book>),
    /// Text was typed.
    Type(Field, String),
    /// A field was left.
    Leave(Field),
    /// "Continue" was pressed: problems are shown from now on, until another page is opened.
    Insist,
    /// The province was chosen.
    Province(Option<String>),
    /// The sector was chosen: its usual streams and first product appear.
    Sector(Option<String>),
    /// The VSIC code was chosen.
    Vsic(Option<String>),
    /// A product was added.
    AddProduct,
    /// A product was removed.
    RemoveProduct(String),
    /// The kind of a product was chosen.
    ProductKind(String, Option<String>),
    /// The unit of a product was chosen.
    ProductUnit(String, Unit),
    /// How the consumption is split between the products was chosen.
    Split(Split),
    /// The process steps were changed.
    Step(StepAction),
    /// A stream was added, with its carrier for energy.
    AddStream(Group, Option<String>),
    /// A stream was removed.
    RemoveStream(String),
    /// The stream that was removed last is wanted back.
    RestoreStream,
    /// The unit of a stream was chosen.
    StreamUnit(String, Unit),
    /// How a stream is known was chosen.
    StreamKnown(String, Known),
    /// Twelve months instead of a year, or back.
    Monthly(String, bool),
    /// The one end use of a fuel was chosen.
    FuelUse(String, Option<String>),
    /// The plant has, or does not have, what an area is about.
    Area(String, bool),
    /// A question was answered.
    Answer(String, Reply),
    /// An answer was taken back.
    Unanswer(String),
    /// The stream that an own estimate saves was chosen.
    SavingStream(String, Option<String>),
    /// An own measure was added.
    AddOwn,
    /// An own measure was removed.
    RemoveOwn(String),
    /// What of the inputs a waste consists of was said.
    LostContent(String, Content),
    /// The support scheme of a solution was chosen.
    SupportScheme(String, Option<String>),
    /// Loans are repaid in equal payments, or in equal parts of the principal.
    EqualPayments(bool),
    /// A rating was given.
    Rate(Topic, Option<Rating>),
    /// A quick calculator was opened for a measure, or put away.
    Calculate(String, Option<String>),
    /// A choice in a quick calculator.
    CalculatorChoice(String, String, Decimal),
    /// A solution was chosen for the plan, or not.
    Choose(String, bool),
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
    /// A sentence to show.
    Notice(Option<String>),
    /// The list of factories on this machine changed.
    Shelf(Vec<ShelfEntry>),
    /// A save of a revision ended.
    Saved(u64, SaveState),
}
