//! Balances of a year: what came in and what is known to have gone out, in kg, m³, MJ and VND, and where the rest may be looked for.
//!
//! Everything is a value: what could not be counted stands in `left_out`, what is doubtful in `issues`, and no input makes these functions fail.
//! The facility does not hold every figure that a balance can use; those that it lacks come in [`Extras`].
//! The balance (inputs − products − known outputs = unaccounted) is the material balance of a cleaner-production assessment; the cost of losses follows the idea of ISO 14051:2011 ([`LossCost`]).

mod energy_use;
mod flows;
mod gap;
mod loss_cost;
mod loss_terms;
mod mass;
mod rest;
mod said;
mod step;
mod water;
mod weigh;

pub use energy_use::{EnergyRow, EnergyUse, Part};
pub use flows::{Band, Node, flows};
pub use gap::{Gap, GapOf, gap};
pub use loss_cost::{Basis, LossCost, LossLine, Lost, Term, TermKind};
pub use mass::MassBalance;
pub use rest::{MeanPrice, Remainder};
pub use step::{StepBalance, step_balance};
pub use water::{WaterBalance, WaterLine};
pub use weigh::{MassLine, Role};

use crate::facility::Facility;
use crate::opportunity::Books;
use catalogue::Catalogue;
use catalogue::quantity::Unit;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// What a line of a balance is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Item {
    /// A stream, by id.
    Stream(String),
    /// A product, by id.
    Product(String),
    /// Water that went into the product.
    WaterInProduct,
}

/// Why something is not in a balance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Its yearly quantity is unknown.
    NoQuantity,
    /// Its unit is not one of the balance, and no factor was given.
    Unit(Unit),
    /// The factor given is not above zero, or too large.
    Factor,
    /// Its quantity is negative or too large.
    OutOfRange,
}

/// Something that is not in a balance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// What.
    pub item: Item,
    /// It would have stood among the inputs.
    pub input: bool,
    /// Why.
    pub why: Why,
    /// The balance cannot be called complete without it.
    pub matters: bool,
}

/// What may stand behind a doubtful balance: a fact, the sentence is made elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likely {
    /// Inputs were left out.
    LeftOutInputs,
    /// Outputs were left out.
    LeftOutOutputs,
    /// No product (mass) or no wastewater (water) could be counted.
    NoOutputs,
    /// Products may take up water or air that is not among the inputs.
    TakesUpWater,
    /// By-products or wastes may be weighed wet.
    WetWaste,
    /// Materials may lose moisture or gas on the way.
    LosesMoisture,
    /// Ash of a solid fuel may be among the wastes; the fuel is not among the inputs.
    FuelAsh,
    /// Water from elsewhere: rain, an unmetered well, moisture of the materials.
    OtherWater,
    /// This figure was not given.
    NotSaid(Extra),
}

/// A figure that the user may give beside what the facility holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extra {
    /// Water in the product.
    InProduct,
    /// Water evaporated.
    Evaporated,
}

/// Something doubtful in a balance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BalanceIssue {
    /// There are outputs, but nothing came in.
    NoInput,
    /// Outputs are above the inputs by more than two percent.
    Negative {
        /// By how many percent of the inputs.
        percent: Option<Decimal>,
        /// What may stand behind it.
        likely: Vec<Likely>,
    },
    /// More product than input.
    YieldAbove {
        /// Products in percent of the inputs.
        percent: Decimal,
        /// What may stand behind it.
        likely: Vec<Likely>,
    },
    /// More than half of the inputs is unaccounted for.
    Implausible {
        /// Unaccounted in percent of the inputs.
        percent: Option<Decimal>,
        /// What may stand behind it.
        likely: Vec<Likely>,
    },
    /// An extra figure is negative or too large; it was left out.
    OutOfRange(Extra),
}

/// What only the user can say about the water.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct WaterExtras {
    /// Water that leaves in the product, m³ a year.
    pub in_product: Option<Decimal>,
    /// Water that leaves as vapour, m³ a year.
    pub evaporated: Option<Decimal>,
}

/// Figures of the user that the facility does not hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Extras {
    /// Water in the product and evaporated.
    pub water: WaterExtras,
    /// Kilograms in one unit of a stream or product whose unit is no mass (kg/L, kg/piece, kg per 1000 pieces).
    pub kg_per_unit: BTreeMap<Item, Decimal>,
    /// What a waste, by stream id, holds of bought materials; an empty list says "nothing bought".
    pub contents: BTreeMap<String, Vec<Lost>>,
    /// Environmental fees beside the price of a stream, by stream id, VND a year.
    pub fees: BTreeMap<String, Decimal>,
}

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
    pub fn of(
        facility: &Facility,
        catalogue: &Catalogue,
        books: &Books<'_>,
        extras: &Extras,
    ) -> Self {
        let water = WaterBalance::of(books, &extras.water);
        let mass = MassBalance::of(facility, catalogue, books, extras);
        let gaps = [
            (GapOf::Mass, mass.unaccounted.amount),
            (GapOf::Water, water.unaccounted.amount),
        ];
        Self {
            energy: EnergyUse::of(facility, catalogue, books),
            loss: LossCost::of(books, &mass, &water, extras),
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
