//! An opportunity as a project that is to be paid for.

use super::Opportunity;
use crate::facility::Facility;
use crate::finance::{Basis, Project, lifetime};
use catalogue::Catalogue;
use rust_decimal::Decimal;

impl Opportunity {
    /// The opportunity as a project that saves so much a year; nothing where its investment or its saving is unknown.
    #[must_use]
    pub fn project(
        &self,
        saving: Option<Decimal>,
        facility: &Facility,
        catalogue: &Catalogue,
    ) -> Option<(Project, Basis)> {
        let investment = self.investment.amount()?;
        let saving = saving?;
        let costs = facility.costs(&self.id);
        let (years, basis) = lifetime(&self.id, costs, catalogue);
        // A measure that costs more than it saves has a running cost, not a negative saving.
        let loss = (-saving).max(Decimal::ZERO);
        let running = costs.and_then(|c| c.running).unwrap_or_default();
        let project = Project {
            investment,
            support: self.support,
            yearly_saving: saving.max(Decimal::ZERO),
            running_cost: running + loss,
            lifetime: years,
            residual: costs.and_then(|c| c.residual).unwrap_or_default(),
        };
        Some((project, basis))
    }
}
