//! What a calculator asks and answers: inputs, results, refusals.

use catalogue::quantity::Vnd;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// What a result counts, per year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Saves {
    /// Electricity, kWh.
    Electricity,
    /// Energy in fuel (lower calorific value), MJ.
    Fuel,
    /// Fresh water, m³.
    Water,
    /// Solid waste, kg. A baseline that could be avoided, not yet a saving.
    Waste,
    /// Money alone, VND; no quantity changes.
    Money,
}

impl Saves {
    /// The unit of a yearly quantity.
    #[must_use]
    pub fn unit(self) -> &'static str {
        match self {
            Saves::Electricity => "kWh",
            Saves::Fuel => "MJ",
            Saves::Water => "m3",
            Saves::Waste => "kg",
            Saves::Money => "VND",
        }
    }
}

/// One thing to ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Input {
    /// The word by which [`Values`] and sentences know it; the same key has the same meaning in every calculator.
    pub key: &'static str,
    /// The unit as it is written; empty for a plain number, a coefficient or a choice.
    pub unit: &'static str,
    /// The least value taken.
    pub low: Decimal,
    /// The largest value taken.
    pub high: Decimal,
    /// Counts where nothing is given; `None` means that an answer is needed.
    pub default: Option<Decimal>,
    /// Not empty: only these values are taken.
    pub choices: &'static [Choice],
}

/// One answer of a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// The word by which sentences know it.
    pub key: &'static str,
    /// The number that stands for it in [`Values`].
    pub value: Decimal,
}

/// What was answered: key of the input → value in the unit of the input. Other keys are passed over.
pub type Values = BTreeMap<String, Decimal>;

/// An intermediate value, to explain the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The word by which sentences know it.
    pub key: &'static str,
    /// The value.
    pub value: Decimal,
    /// The unit as it is written.
    pub unit: &'static str,
}

/// A second saving of the same action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount {
    /// What it counts.
    pub saves: Saves,
    /// How much in a year, in the unit of `saves`.
    pub quantity: Decimal,
}

/// A result, always positive, not rounded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// How much in a year, in `unit`.
    pub quantity: Decimal,
    /// The unit of [`Calculator::saves`](super::Calculator::saves).
    pub unit: &'static str,
    /// What the same action saves besides (water, where condensate or blowdown is kept).
    pub also: Option<Amount>,
    /// VND in a year, only where the formula itself is about money: power factor, load shift, priced waste.
    pub money: Option<Vnd>,
    /// The intermediate values in the order of the formula.
    pub steps: Vec<Step>,
}

/// Why there is no result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Refusal {
    /// This input has no value and no default.
    Missing {
        /// The input.
        key: &'static str,
    },
    /// This input lies outside its range.
    OutOfRange {
        /// The input.
        key: &'static str,
        /// The least value taken.
        low: Decimal,
        /// The largest value taken.
        high: Decimal,
    },
    /// This input is none of its choices.
    NotAChoice {
        /// The input.
        key: &'static str,
    },
    /// The first input must be below the second.
    NotBelow {
        /// The input that is too large.
        key: &'static str,
        /// The input it is held against.
        other: &'static str,
    },
    /// These inputs together are more than they can be.
    Together {
        /// The inputs that are added.
        keys: &'static [&'static str],
        /// The largest sum taken.
        high: Decimal,
    },
    /// Each value can be, but nothing is saved.
    NotPositive,
    /// The numbers leave the range of the arithmetic.
    TooLarge,
}
