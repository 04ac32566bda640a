//! Quick calculators: which there are, their words, and the measures for which each result can be used. The formulas are in the program.

use super::cite::{Cite, Pair};
use crate::code::entry_words;
use serde::{Deserialize, Serialize};

entry_words! {
    /// One quick calculator.
    Calculator {
        /// Compressed-air leaks, from the load cycle of the compressor while the plant is idle.
        AirLeakCycle = "air-leak-cycle",
        /// Compressed-air leaks, from holes found and their diameter.
        AirLeakOrifice = "air-leak-orifice",
        /// Lower discharge pressure of the compressors.
        AirPressure = "air-pressure",
        /// Lamps replaced by lamps of less power.
        Lighting = "lighting",
        /// A motor replaced by a more efficient one.
        Motor = "motor",
        /// A variable-speed drive instead of a damper, vanes or a valve.
        VariableSpeed = "variable-speed",
        /// Insulation on a bare hot pipe.
        PipeInsulation = "pipe-insulation",
        /// Less excess air in a boiler.
        ExcessAir = "excess-air",
        /// More condensate back to the boiler.
        CondensateReturn = "condensate-return",
        /// Boiler blowdown at a higher concentration.
        Blowdown = "blowdown",
        /// A running tap or hose, measured with a bucket and a watch.
        TapLeak = "tap-leak",
        /// More cycles of concentration in a cooling tower.
        CoolingTowerCycles = "cooling-tower-cycles",
        /// The charge for reactive power avoided.
        PowerFactor = "power-factor",
        /// Load moved into cheaper hours.
        LoadShift = "load-shift",
        /// Solid waste in a year, from weighed samples.
        WasteWeighing = "waste-weighing",
    }
}

/// A quick calculator in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalculatorText {
    /// Which calculator.
    pub id: Calculator,
    /// The measures for which its result can be used.
    pub measures: Vec<String>,
    /// Name.
    pub vi: String,
    /// Name.
    pub en: String,
    /// How the readings are taken, in two minutes.
    pub how: Pair,
    /// Source of the formula.
    pub cite: Cite,
}

/// A word of the quick calculators: an input, a choice or an intermediate value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalculatorWord {
    /// Key in the calculators.
    pub key: String,
    /// In Vietnamese.
    pub vi: String,
    /// In English.
    pub en: String,
}
