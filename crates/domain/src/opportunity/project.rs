//! An opportunity as a project that is to be paid for.

use super::Opportunity;
use crate::facility::Facility;
use crate::finance::{Basis, Project, lifetime};
use catalogue::Catalogue;
use catalogue::quantity::Vnd;
use rust_decimal::Decimal;

impl Opportunity {
    /// The opportunity as a project that saves so much a year; nothing where its investment or its saving is unknown.
    #[must_use]
    pub fn project(
        &self,
        saving: Option<Vnd>,
        facility: &Facility,
        catalogue: &Catalogue,
    ) -> Option<(Project, Basis)> {
        let investment = self.investment.amount()?;
        let saving = saving?;
        let costs = facility.costs(&self.id);
        let (years, basis) = lifetime(&self.id, costs, catalogue);
        // A measure that costs more than it saves has a running cost, not a negative saving.
        let loss = (-saving).max(Vnd::ZERO);
        let said = |amount: Option<Decimal>| amount.map(Vnd::new).unwrap_or_default();
        let running = said(costs.and_then(|c| c.running));
        let project = Project {
            investment,
            support: self.support,
            yearly_saving: saving.max(Vnd::ZERO),
            running_cost: running + loss,
            lifetime: years,
            residual: said(costs.and_then(|c| c.residual)),
        };
        Some((project, basis))
    }
}
