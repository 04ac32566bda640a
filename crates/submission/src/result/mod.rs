//! The assessment as it stands in a file: what the program computed on the day of writing.

mod balance;
mod explanation;
mod finance;
mod issue;
mod opportunity;
mod total;
mod value;
mod year_after;

pub use balance::*;
pub use explanation::*;
pub use finance::*;
pub use issue::*;
pub use opportunity::*;
pub use total::*;
pub use value::{PaybackV1, RangeV1};
pub use year_after::*;

use catalogue::Catalogue;
use domain::assessment::Assessment;
use domain::facility::Facility;
use serde::Serialize;
use value::Written;

/// The assessment of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ResultV1 {
    /// Catalogue version.
    pub catalogue: String,
    /// Day of the assessment.
    pub today: String,
    /// Totals.
    pub totals: TotalsV1,
    /// How far the savings may lie from what is expected.
    pub ranges: RangesV1,
    /// Counted opportunities, best payback first.
    pub opportunities: Vec<OpportunityV1>,
    /// Open, no figure yet.
    pub without_figure: Vec<OpportunityV1>,
    /// Not added to the total.
    pub left_out: Vec<OpportunityV1>,
    /// To be looked at on the floor.
    pub to_check: Vec<OpportunityV1>,
    /// Streams.
    pub streams: Vec<StreamV1>,
    /// Energy and emissions.
    pub energy: EnergyV1,
    /// Specific consumption.
    pub specific: Vec<SpecificV1>,
    /// Saving per unit of product by group of resources.
    pub resources: Vec<ResourceV1>,
    /// Worth over the lifetime, and the cash flow of the plan.
    pub finance: FinanceV1,
    /// Balances of materials, water and energy, and what the losses cost.
    pub balances: BalancesV1,
    /// The factory's ratings and whether it applies cleaner production.
    pub applies_cp: Option<bool>,
    /// The programme's band.
    pub programme: Option<ProgrammeV1>,
    /// Thresholds reached.
    pub thresholds: Vec<ThresholdV1>,
    /// What is wrong or doubtful.
    pub issues: Vec<IssueV1>,
    /// How each figure came about, where the file is explained.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explanations: Option<Vec<ExplanationV1>>,
}

impl ResultV1 {
    /// The assessment of a facility with everything behind it: effects, worth, years and explanations, which whoever has the data computes again.
    #[must_use]
    pub fn explained(a: &Assessment, facility: &Facility, catalogue: &Catalogue) -> Self {
        let mut result = Self::of(a);
        let lists = [
            (&mut result.opportunities, &a.opportunities),
            (&mut result.without_figure, &a.without_figure),
            (&mut result.left_out, &a.left_out),
            (&mut result.to_check, &a.to_check),
        ];
        for (written, list) in lists {
            for (written, opportunity) in written.iter_mut().zip(list) {
                written.effects = Some(opportunity.effects.written());
            }
        }
        let worth = a.finance.worth.iter();
        let worth = worth.map(|(id, worth)| (id.clone(), worth.written()));
        result.finance.worth = Some(worth.collect());
        if let (Some(written), Some(plan)) = (&mut result.finance.plan, &a.finance.plan) {
            written.years = Some(plan.flow.years.written());
        }
        result.balances.energy = Some(a.balances.energy.rows.written());
        result.explanations = Some(explanations(a, facility, catalogue));
        result
    }

    /// The assessment of a facility: its figures, without what is behind them.
    #[must_use]
    pub fn of(a: &Assessment) -> Self {
        let Assessment {
            catalogue: version,
            today,
            streams,
            opportunities,
            ranking: _,
            without_figure,
            left_out,
            to_check,
            totals,
            energy,
            specific,
            undivided: _,
            discharge: _,
            programme,
            flags,
            resources,
            applies_cp,
            finance,
            balances,
            ranges,
            issues,
        } = a;
        Self {
            catalogue: version.clone(),
            today: today.to_string(),
            totals: totals.written(),
            ranges: ranges.written(),
            opportunities: opportunities.written(),
            without_figure: without_figure.written(),
            left_out: left_out.written(),
            to_check: to_check.written(),
            streams: streams.written(),
            energy: energy.written(),
            specific: specific.written(),
            resources: resources.written(),
            finance: finance.written(),
            balances: balances.written(),
            applies_cp: applies_cp.written(),
            programme: programme.written(),
            thresholds: flags.written(),
            issues: issues.written(),
            explanations: None,
        }
    }
}
