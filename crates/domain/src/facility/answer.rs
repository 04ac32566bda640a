//! What the factory answered, what it expects of a solution, and what it decided.

use crate::calculator::Calculator;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

catalogue::words! {
    /// The five answers to a checklist question.
    Reply {
        /// The opportunity is open.
        NotDone = "not-done",
        /// In place in part.
        Partly = "partly",
        /// Good practice is in place.
        Done = "done",
        /// To be looked at on the floor.
        Unknown = "unknown",
        /// The plant has no such thing.
        NotApplicable = "not-applicable",
    }
}

impl Reply {
    /// Whether something can still be saved, or may be.
    #[must_use]
    pub fn is_open(self) -> bool {
        match self {
            Reply::NotDone | Reply::Partly | Reply::Unknown => true,
            Reply::Done | Reply::NotApplicable => false,
        }
    }
}

/// An answer with the factory's own figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplyDetail {
    /// The answer.
    pub reply: Reply,
    /// How much of it is done already, in percent (only with *partly*).
    pub done_share: Option<Decimal>,
    /// The factory's own estimate of the saving, instead of the catalogue's percentage.
    pub saving: OwnSaving,
    /// A quotation or estimate, VND.
    pub investment: Option<Decimal>,
    /// Lifetime, running cost, support.
    pub costs: Costs,
    /// A quick calculation, instead of the catalogue's percentage.
    pub calculation: Option<Calculation>,
    /// The one number that this measure asks for, in the unit of its question.
    pub number: Option<Decimal>,
    /// A remark.
    pub note: String,
}

impl ReplyDetail {
    /// An answer without figures.
    #[must_use]
    pub fn plain(reply: Reply) -> Self {
        Self {
            reply,
            done_share: None,
            saving: OwnSaving::default(),
            investment: None,
            costs: Costs::default(),
            calculation: None,
            number: None,
            note: String::new(),
        }
    }
}

/// The factory's own estimate of a saving.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnSaving {
    /// Which stream it saves.
    pub stream: Option<String>,
    /// How much of it in a year, in the unit of the stream.
    pub quantity: Option<Decimal>,
    /// How much money in a year, VND.
    pub money: Option<Decimal>,
}

impl OwnSaving {
    /// Whether anything was said.
    #[must_use]
    pub fn is_given(&self) -> bool {
        self.quantity.is_some() || self.money.is_some()
    }
}

/// A solution that the factory itself proposes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnMeasure {
    /// Stable id inside the facility.
    pub id: String,
    /// What it is.
    pub name: String,
    /// What it saves.
    pub saving: OwnSaving,
    /// What it costs, VND.
    pub investment: Option<Decimal>,
    /// Lifetime, running cost, support.
    pub costs: Costs,
}

/// What a solution costs beside its investment, and who helps to pay.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Costs {
    /// Yearly cost of running it, VND.
    pub running: Option<Decimal>,
    /// Years of use; the catalogue's lifetime where nothing is said.
    pub lifetime: Option<Decimal>,
    /// What it is still worth at the end, VND.
    pub residual: Option<Decimal>,
    /// Support scheme of the catalogue.
    pub scheme: Option<String>,
    /// Support, VND; what the scheme gives where nothing is said.
    pub support: Option<Decimal>,
}

/// A quick calculation behind a measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calculation {
    /// Which one.
    pub calculator: Calculator,
    /// What was read on the floor, by the calculator's keys.
    pub values: BTreeMap<String, Decimal>,
}

/// What was decided about a solution.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanItem {
    /// It will be done.
    pub chosen: bool,
    /// Who does it.
    pub who: String,
    /// By when.
    pub when: String,
}
