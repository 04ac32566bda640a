//! Quick calculators: one published formula each, from a few readings on the floor to a yearly saving. Knows no language, no catalogue file and no stream.
//!
//! Every calculator has the same face, so that a page can draw any of them: [`Calculator::inputs`] says what to ask, [`Calculator::run`] answers or names what is wrong.
//! Formulas, worked examples and sources stand in `docs/calculators.md` and at each file; "not re-read" marks a source that was quoted from memory.

mod air;
mod combustion;
mod drive;
mod electricity;
mod pipe;
mod steam;
mod sum;
mod tariff;
#[cfg(test)]
mod tests;
mod waste;
mod water;

use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// One quick calculator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Calculator {
    /// Compressed-air leaks, from the load cycle of the compressor while the plant is idle.
    AirLeakCycle,
    /// Compressed-air leaks, from holes found and their diameter.
    AirLeakOrifice,
    /// Lower discharge pressure of the compressors.
    AirPressure,
    /// Lamps replaced by lamps of less power.
    Lighting,
    /// A motor replaced by a more efficient one.
    Motor,
    /// A variable-speed drive instead of a damper, vanes or a valve.
    VariableSpeed,
    /// Insulation on a bare hot pipe.
    PipeInsulation,
    /// Less excess air in a boiler.
    ExcessAir,
    /// More condensate back to the boiler.
    CondensateReturn,
    /// Boiler blowdown at a higher concentration.
    Blowdown,
    /// A running tap or hose, measured with a bucket and a watch.
    TapLeak,
    /// More cycles of concentration in a cooling tower.
    CoolingTowerCycles,
    /// The charge for reactive power avoided.
    PowerFactor,
    /// Load moved into cheaper hours.
    LoadShift,
    /// Solid waste in a year, from weighed samples.
    WasteWeighing,
}

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
    /// The unit of [`Calculator::saves`].
    pub unit: &'static str,
    /// What the same action saves besides (water, where condensate or blowdown is kept).
    pub also: Option<Amount>,
    /// VND in a year, only where the formula itself is about money: power factor, load shift, priced waste.
    pub money: Option<Decimal>,
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

impl Calculator {
    /// Every calculator, in the order of a page.
    pub const ALL: [Calculator; 15] = [
        Calculator::AirLeakCycle,
        Calculator::AirLeakOrifice,
        Calculator::AirPressure,
        Calculator::Lighting,
        Calculator::Motor,
        Calculator::VariableSpeed,
        Calculator::PipeInsulation,
        Calculator::ExcessAir,
        Calculator::CondensateReturn,
        Calculator::Blowdown,
        Calculator::TapLeak,
        Calculator::CoolingTowerCycles,
        Calculator::PowerFactor,
        Calculator::LoadShift,
        Calculator::WasteWeighing,
    ];

    /// The word in files, addresses and sentences.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Calculator::AirLeakCycle => "air-leak-cycle",
            Calculator::AirLeakOrifice => "air-leak-orifice",
            Calculator::AirPressure => "air-pressure",
            Calculator::Lighting => "lighting",
            Calculator::Motor => "motor",
            Calculator::VariableSpeed => "variable-speed",
            Calculator::PipeInsulation => "pipe-insulation",
            Calculator::ExcessAir => "excess-air",
            Calculator::CondensateReturn => "condensate-return",
            Calculator::Blowdown => "blowdown",
            Calculator::TapLeak => "tap-leak",
            Calculator::CoolingTowerCycles => "cooling-tower-cycles",
            Calculator::PowerFactor => "power-factor",
            Calculator::LoadShift => "load-shift",
            Calculator::WasteWeighing => "waste-weighing",
        }
    }

    /// The calculator named by a word.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }

    /// What to ask, in the order of a page.
    #[must_use]
    pub fn inputs(self) -> &'static [Input] {
        match self {
            Calculator::AirLeakCycle => &air::CYCLE,
            Calculator::AirLeakOrifice => &air::ORIFICE,
            Calculator::AirPressure => &air::PRESSURE,
            Calculator::Lighting => &electricity::LIGHTING,
            Calculator::Motor => &electricity::MOTOR,
            Calculator::VariableSpeed => &drive::INPUTS,
            Calculator::PipeInsulation => &pipe::INPUTS,
            Calculator::ExcessAir => &combustion::INPUTS,
            Calculator::CondensateReturn => &steam::CONDENSATE,
            Calculator::Blowdown => &steam::BLOWDOWN,
            Calculator::TapLeak => &water::TAP,
            Calculator::CoolingTowerCycles => &water::TOWER,
            Calculator::PowerFactor => &tariff::POWER_FACTOR,
            Calculator::LoadShift => &tariff::LOAD_SHIFT,
            Calculator::WasteWeighing => &waste::INPUTS,
        }
    }

    /// What the quantity of the outcome counts.
    #[must_use]
    pub fn saves(self) -> Saves {
        match self {
            Calculator::AirLeakCycle
            | Calculator::AirLeakOrifice
            | Calculator::AirPressure
            | Calculator::Lighting
            | Calculator::Motor
            | Calculator::VariableSpeed => Saves::Electricity,
            Calculator::PipeInsulation
            | Calculator::ExcessAir
            | Calculator::CondensateReturn
            | Calculator::Blowdown => Saves::Fuel,
            Calculator::TapLeak | Calculator::CoolingTowerCycles => Saves::Water,
            Calculator::WasteWeighing => Saves::Waste,
            Calculator::PowerFactor | Calculator::LoadShift => Saves::Money,
        }
    }

    /// The ids of the catalogue's measures for which the result can be used.
    #[must_use]
    pub fn measures(self) -> &'static [&'static str] {
        match self {
            Calculator::AirLeakCycle | Calculator::AirLeakOrifice => &["ca-leak-repair"],
            Calculator::AirPressure => &["ca-pressure-reduction", "ca-network-pressure-drop"],
            Calculator::Lighting => &["light-led", "light-delamping"],
            Calculator::Motor => &["motor-premium-efficiency"],
            Calculator::VariableSpeed => &["fan-vsd", "fan-combustion-blower-vsd", "pump-vsd"],
            Calculator::PipeInsulation => &["steam-pipe-insulation", "thoil-insulation"],
            Calculator::ExcessAir => &[
                "boiler-excess-air",
                "boiler-o2-trim",
                "boiler-tune-up",
                "thoil-combustion-tuning",
            ],
            Calculator::CondensateReturn => &["boiler-condensate-return"],
            Calculator::Blowdown => &["boiler-blowdown-control"],
            Calculator::TapLeak => &["water-leak-repair", "water-shutoff-valves"],
            Calculator::CoolingTowerCycles => &["ct-cycles"],
            Calculator::PowerFactor => &["power-factor-correction"],
            Calculator::LoadShift => &["power-load-shifting"],
            Calculator::WasteWeighing => &["waste-segregation", "waste-byproduct-sale"],
        }
    }

    /// The calculators that serve a measure, or a cross-cutting one that it covers, in the order of a page.
    #[must_use]
    pub fn serving(measure: &str, covers: &[String]) -> Vec<Calculator> {
        let served = |id: &&str| *id == measure || covers.iter().any(|c| c == id);
        let serves = |one: &Calculator| one.measures().iter().any(served);
        Self::ALL.into_iter().filter(serves).collect()
    }

    /// The result of these values, or the first thing that stands in its way.
    ///
    /// # Errors
    ///
    /// A [`Refusal`] that names the input to look at, or says that nothing is saved.
    pub fn run(self, values: &Values) -> Result<Outcome, Refusal> {
        let given = sum::read(self.inputs(), values)?;
        let outcome = match self {
            Calculator::AirLeakCycle => air::cycle(&given),
            Calculator::AirLeakOrifice => air::orifice(&given),
            Calculator::AirPressure => air::pressure(&given),
            Calculator::Lighting => electricity::lighting(&given),
            Calculator::Motor => electricity::motor(&given),
            Calculator::VariableSpeed => drive::run(&given),
            Calculator::PipeInsulation => pipe::run(&given),
            Calculator::ExcessAir => combustion::run(&given),
            Calculator::CondensateReturn => steam::condensate(&given),
            Calculator::Blowdown => steam::blowdown(&given),
            Calculator::TapLeak => water::tap(&given),
            Calculator::CoolingTowerCycles => water::tower(&given),
            Calculator::PowerFactor => tariff::power_factor(&given),
            Calculator::LoadShift => tariff::load_shift(&given),
            Calculator::WasteWeighing => waste::run(&given),
        }?;
        if outcome.quantity > Decimal::ZERO {
            Ok(outcome)
        } else {
            Err(Refusal::NotPositive)
        }
    }
}
