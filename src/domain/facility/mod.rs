//! The facility as its manager describes it: who it is, what goes in and out in a year, what was answered, what is planned.

pub mod account;
mod answer;
mod site;
mod stream;

pub use answer::{OwnMeasure, OwnSaving, PlanItem, Reply, ReplyDetail};
pub use site::{Contact, Handover, Product, Site};
pub use stream::{EndUseShare, Months, Stream};

use std::collections::BTreeMap;

/// Everything a factory has told us.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facility {
    /// An invented factory for trying the program.
    pub example: bool,
    /// Who and where.
    pub site: Site,
    /// What it makes.
    pub products: Vec<Product>,
    /// Yearly inputs and outputs.
    pub streams: Vec<Stream>,
    /// Whether the plant has what an area of the checklist is about, by area id.
    pub areas: BTreeMap<String, bool>,
    /// Answers to the checklist, by measure id.
    pub replies: BTreeMap<String, ReplyDetail>,
    /// Solutions that the factory itself proposes.
    pub own_measures: Vec<OwnMeasure>,
    /// What was decided, by measure id.
    pub plan: BTreeMap<String, PlanItem>,
    /// To whom the submission goes, and by when.
    pub handover: Handover,
}

impl Facility {
    /// The stream with this id.
    #[must_use]
    pub fn stream(&self, id: &str) -> Option<&Stream> {
        self.streams.iter().find(|stream| stream.id == id)
    }

    /// Whether the plant has what this area is about; nothing said counts as yes.
    #[must_use]
    pub fn has_area(&self, area: &str) -> bool {
        self.areas.get(area).copied().unwrap_or(true)
    }
}
