//! Balances of a year: what came in and what is known to have gone out, in kg, m³, MJ and VND, and where the rest may be looked for.
//!
//! Everything is a value: what could not be counted stands in `left_out`, what is doubtful in `issues`, and no input makes these functions fail.
//! The balance (inputs − products − known outputs − what the process takes = unaccounted) is the material balance of a cleaner-production assessment; the cost of losses follows the idea of ISO 14051:2011 ([`LossCost`]).

mod energy_use;
mod flows;
mod gap;
mod issue;
mod item;
mod loss_cost;
mod loss_line;
mod loss_terms;
mod mass;
mod process;
mod rest;
mod shown;
mod step;
mod water;
mod weigh;

pub use energy_use::{EnergyRow, EnergyUse, Part};
pub use flows::{Band, Node, flows};
pub use gap::{Gap, GapOf, gap};
pub use issue::{BalanceIssue, PossibleCause, WaterFigure};
pub use item::{Item, LeftOut, Why};
pub use loss_cost::LossCost;
pub use loss_line::{Basis, LossLine, Term, TermKind};
pub use mass::{MassBalance, Unpriced};
pub use process::ProcessLoss;
pub use rest::{MeanPrice, Remainder};
pub use shown::Shown;
pub use step::{StepBalance, step_balance};
pub use water::{WaterBalance, WaterLine};
pub use weigh::{MassLine, Role};

use crate::facility::Facility;
use crate::opportunity::Books;
use catalogue::Catalogue;

/// All balances of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Balances {
    /// Materials, kg.
    pub mass: MassBalance,
    /// Water, m³.
    pub water: WaterBalance,
    /// Energy by end use.
    pub energy: EnergyUse,
    /// What the losses cost.
    pub loss: LossCost,
    /// Process steps that were weighed.
    pub steps: Vec<StepBalance>,
    /// Positive rests with the questions that could explain them.
    pub gaps: Vec<Gap>,
}

impl Balances {
    /// Draws up every balance.
    #[must_use]
    pub fn of(facility: &Facility, catalogue: &Catalogue, books: &Books<'_>) -> Self {
        let water = WaterBalance::of(facility, books);
        let mass = MassBalance::of(facility, catalogue, books);
        let gaps = [
            (GapOf::Mass, mass.unaccounted.amount),
            (GapOf::Water, water.unaccounted.amount),
        ];
        Self {
            energy: EnergyUse::of(catalogue, books),
            loss: LossCost::of(books, &mass, &water),
            gaps: gaps
                .into_iter()
                .filter_map(|(of, amount)| gap(of, amount, facility, catalogue))
                .collect(),
            steps: facility.steps.iter().map(step_balance).collect(),
            mass,
            water,
        }
    }
}

#[cfg(test)]
mod tests;
