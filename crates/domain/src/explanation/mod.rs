//! How a value came about: one tree for every value, the same for the page, the report and the file.
//!
//! A tree is built on demand from the assessment; it computes nothing that the assessment does not hold, and [`Explanation::recomputed`] proves it: the formula at every node gives the node's value.

mod balance;
mod explainer;
mod finance;
mod indicator;
mod node;
mod saving;
mod step;
mod stream;
mod subject;

pub use explainer::Explainer;
pub use node::{About, Explanation, How, Remark, Scale, Word};
pub use subject::Subject;

impl Explainer<'_> {
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
            Subject::Specific(metric, product) => self.specific(*metric, product, false),
            Subject::SpecificAfter(metric, product) => self.specific(*metric, product, true),
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
}
