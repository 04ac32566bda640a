//! The facility as its manager describes it: who it is, what goes in and out in a year, what was answered, what is planned.

pub mod account;
mod answer;
mod follow_up;
pub mod heat;
mod judgement;
mod self_check;
mod shared;
mod site;
mod step;
mod stream;
mod words;

pub use answer::{Calculation, Costs, OwnMeasure, OwnSaving, PlanItem, Reply, ReplyDetail};
pub use follow_up::{
    BaseLoad, Change, ChangeKind, Declared, FollowUp, LastYear, MeasureRecord, Measured, Reason,
    State,
};
pub use judgement::{Rating, Ratings, Terms};
pub use self_check::{Round, SelfCheck, Sitting};
pub use shared::Shared;
pub use site::{Contact, Handover, Product, Site, Split, Vat};
pub use step::{FlowRole, ProcessStep, StepFlow};
pub use stream::{Content, EndUseShare, Lost, Monthly, Months, RoughAnswer, Stream};

use crate::calculator::{Formula, Input};
use std::collections::BTreeMap;

/// Everything a factory has told us. Copies share its parts until one of them changes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facility {
    /// An invented factory for trying the program.
    pub example: bool,
    /// Who and where.
    pub site: Shared<Site>,
    /// What it makes.
    pub products: Shared<Vec<Product>>,
    /// How the consumption is split between them.
    pub split: Split,
    /// Process steps that were weighed.
    pub steps: Shared<Vec<ProcessStep>>,
    /// Yearly inputs and outputs.
    pub streams: Shared<Vec<Stream>>,
    /// Whether the plant has what an area of the checklist is about, by area id.
    pub areas: Shared<BTreeMap<String, bool>>,
    /// Answers to the checklist, by measure id.
    pub replies: Shared<BTreeMap<String, ReplyDetail>>,
    /// Solutions that the factory itself proposes.
    pub own_measures: Shared<Vec<OwnMeasure>>,
    /// What was decided, by measure id.
    pub plan: Shared<BTreeMap<String, PlanItem>>,
    /// Discount rate and loan.
    pub finance: Terms,
    /// How far cleaner production is applied, in the factory's own judgement.
    pub ratings: Ratings,
    /// What it answered to the five questions about cleaner production.
    pub self_check: Shared<SelfCheck>,
    /// To whom the submission goes, and by when.
    pub handover: Shared<Handover>,
    /// What became of last year's measures, and what else changed.
    pub follow_up: Shared<FollowUp>,
    /// Texts in number fields of its file that are no numbers, by the path of the field. A draft keeps its own texts and has none here.
    pub unread: Shared<BTreeMap<String, String>>,
}

impl Facility {
    /// The stream with this id.
    #[must_use]
    pub fn stream(&self, id: &str) -> Option<&Stream> {
        self.streams.iter().find(|stream| stream.id == id)
    }

    /// The process step with this id.
    #[must_use]
    pub fn step(&self, id: &str) -> Option<&ProcessStep> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// A flow of a process step, both by id.
    #[must_use]
    pub fn flow(&self, step: &str, id: &str) -> Option<&StepFlow> {
        self.step(step)?.flows.iter().find(|flow| flow.id == id)
    }

    /// The costs that the factory named for a measure, its own or one of the catalogue.
    #[must_use]
    pub fn costs(&self, id: &str) -> Option<&Costs> {
        let own = self.own_measures.iter().find(|m| m.id == id);
        own.map(|m| &m.costs)
            .or_else(|| self.replies.get(id).map(|r| &r.costs))
    }

    /// What the calculator that was chosen for an open question asks.
    #[must_use]
    pub fn inputs_of(&self, measure: &str) -> &'static [Input] {
        let open = self.replies.get(measure).filter(|d| d.reply.is_open());
        let chosen = open.and_then(|d| d.calculation.as_ref());
        chosen.map_or(&[], |c| c.calculator.inputs())
    }

    /// Whether the plant has what this area is about; nothing said counts as yes.
    #[must_use]
    pub fn has_area(&self, area: &str) -> bool {
        self.areas.get(area).copied().unwrap_or(true)
    }
}
