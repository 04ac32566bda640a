//! What is doubtful in a balance, and what may stand behind it.

use catalogue::quantity::Percent;

/// What may stand behind a doubtful balance: a fact, the sentence is made elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PossibleCause {
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
    NotGiven(WaterFigure),
}

/// A figure that the user may give beside what the facility holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WaterFigure {
    /// Water in the product.
    InProduct,
    /// Water evaporated.
    Evaporated,
}

/// Something doubtful in a balance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BalanceIssue {
    /// A product is counted in a unit that is no mass, and what one of them weighs was not said.
    Unweighed,
    /// There are outputs, but nothing came in.
    NoInput,
    /// Outputs are above the inputs by more than two percent.
    Negative {
        /// By how many percent of the inputs.
        percent: Option<Percent>,
        /// What may stand behind it.
        likely: Vec<PossibleCause>,
    },
    /// More product than input.
    YieldAbove {
        /// Products in percent of the inputs.
        percent: Percent,
        /// What may stand behind it.
        likely: Vec<PossibleCause>,
    },
    /// More than half of the inputs is unaccounted for.
    Implausible {
        /// Unaccounted in percent of the inputs.
        percent: Option<Percent>,
        /// What may stand behind it.
        likely: Vec<PossibleCause>,
    },
    /// An extra figure is negative or too large; it was left out.
    OutOfRange(WaterFigure),
}
