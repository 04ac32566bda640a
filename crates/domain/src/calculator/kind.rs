//! The quick calculators: their words in files, what each saves and which measures it serves.

use super::types::Saves;

catalogue::words! {
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

impl Calculator {
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
