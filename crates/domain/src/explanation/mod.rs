//! How a value came about: one tree for every value, the same for the page, the report and the file.
//!
//! A tree is built on demand from the assessment; it computes nothing that the assessment does not hold, and [`Explanation::recomputed`] proves it: the formula at every node gives the node's value.

mod balance;
mod finance;
mod indicator;
mod node;
mod saving;
mod step;
mod stream;

pub use node::{About, Explanation, How, Remark, Scale, Word};

use crate::assessment::Assessment;
use crate::facility::Facility;
use crate::indicator::ResourceGroup;
use crate::opportunity::{Books, Opportunity};
use catalogue::Catalogue;

/// A value that can be explained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// What is saved in all, VND a year.
    Saving,
    /// What one opportunity saves, VND a year.
    Opportunity(String),
    /// What one opportunity costs, VND.
    Investment(String),
    /// When one opportunity is paid back.
    OpportunityPayback(String),
    /// What one opportunity is worth over its lifetime, VND.
    OpportunityNpv(String),
    /// When everything is paid back.
    Payback,
    /// What the plan is worth over its lifetime, VND.
    Npv,
    /// The rate of return of the plan.
    Irr,
    /// Yearly cost of everything entered, VND.
    Bills,
    /// The saving in percent of it.
    ShareOfBills,
    /// Energy of the site, MJ.
    Energy,
    /// Energy of the site, TOE.
    Toe,
    /// Emissions of the site, t CO2.
    Co2,
    /// Specific consumption of a metric before, of a product by id.
    Specific(&'static str, String),
    /// The same with every counted measure done.
    SpecificAfter(&'static str, String),
    /// Saving per unit of product in a group of resources.
    Resource(ResourceGroup),
    /// Materials unaccounted for, kg.
    MassGap,
    /// Water unaccounted for, m³.
    WaterGap,
    /// What the losses cost, VND a year.
    Loss,
    /// What a process step, by id, loses in a year, VND.
    StepLoss(String),
}

/// Explains the values of one assessment.
#[derive(Debug)]
pub struct Explainer<'a> {
    facility: &'a Facility,
    catalogue: &'a Catalogue,
    assessment: &'a Assessment,
    books: Books<'a>,
}

impl<'a> Explainer<'a> {
    /// Opens the books of a facility once for all its values.
    #[must_use]
    pub fn new(
        assessment: &'a Assessment,
        facility: &'a Facility,
        catalogue: &'a Catalogue,
    ) -> Self {
        Self {
            facility,
            catalogue,
            assessment,
            books: Books::open(facility, catalogue, &mut Vec::new()),
        }
    }

    /// The tree of a value; nothing where the assessment has no such value.
    #[must_use]
    pub fn explain(&self, subject: &Subject) -> Option<Explanation> {
        match subject {
            Subject::Saving => Some(self.saving()),
            Subject::Opportunity(id) => Some(self.opportunity(self.find(id)?)),
            Subject::Investment(id) => Some(self.investment(self.find(id)?)),
            Subject::OpportunityPayback(id) => Some(self.opportunity_payback(self.find(id)?)),
            Subject::OpportunityNpv(id) => self.opportunity_npv(id),
            Subject::Payback => Some(self.payback()),
            Subject::Npv => self.npv(),
            Subject::Irr => self.irr(),
            Subject::Bills => Some(self.bills()),
            Subject::ShareOfBills => self.share_of_bills(),
            Subject::Energy => self.energy(),
            Subject::Toe => self.toe(),
            Subject::Co2 => self.co2(),
            Subject::Specific(metric, product) => self.specific(metric, product, false),
            Subject::SpecificAfter(metric, product) => self.specific(metric, product, true),
            Subject::Resource(group) => self.resource(*group),
            Subject::MassGap => self.mass_gap(),
            Subject::WaterGap => self.water_gap(),
            Subject::Loss => self.loss(),
            Subject::StepLoss(id) => self.step_loss(id),
        }
    }

    /// Every value that has a tree, in the order of the report.
    #[must_use]
    pub fn subjects(&self) -> Vec<Subject> {
        let a = self.assessment;
        let mut list = vec![Subject::Saving, Subject::Bills, Subject::ShareOfBills];
        list.extend([Subject::Payback, Subject::Npv, Subject::Irr]);
        list.extend([Subject::Energy, Subject::Toe, Subject::Co2]);
        for s in &a.specific {
            list.push(Subject::Specific(s.metric, s.product.clone()));
            list.push(Subject::SpecificAfter(s.metric, s.product.clone()));
        }
        list.extend(a.resources.iter().map(|r| Subject::Resource(r.group)));
        list.extend([Subject::MassGap, Subject::WaterGap, Subject::Loss]);
        let steps = a.balances.steps.iter();
        list.extend(steps.map(|s| Subject::StepLoss(s.step.clone())));
        for o in &a.opportunities {
            list.push(Subject::Opportunity(o.id.clone()));
            list.push(Subject::Investment(o.id.clone()));
            list.push(Subject::OpportunityPayback(o.id.clone()));
        }
        let others = a.left_out.iter().chain(&a.to_check);
        list.extend(others.map(|o| Subject::Opportunity(o.id.clone())));
        list
    }

    fn find(&self, id: &str) -> Option<&'a Opportunity> {
        let a = self.assessment;
        let all = a.opportunities.iter().chain(&a.without_figure);
        let all = all.chain(&a.left_out).chain(&a.to_check);
        all.into_iter().find(|o| o.id == id)
    }
}
