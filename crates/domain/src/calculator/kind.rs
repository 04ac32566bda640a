//! The quick calculators: their words in files, what each saves and which measures it serves.

use super::types::Saves;

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
}
