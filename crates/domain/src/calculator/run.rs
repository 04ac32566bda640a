//! From a calculator to what it asks, its formula, and what that saves.

use super::types::{Input, Outcome, Refusal, Saves, Values};
use super::{air, combustion, drive, electricity, pipe, steam, sum, tariff, waste, water};
use catalogue::Calculator;
use rust_decimal::Decimal;

/// The formula of a quick calculator. The catalogue holds its words.
pub trait Formula {
    /// What to ask, in the order of a page.
    fn inputs(self) -> &'static [Input];

    /// The result of these values, or the first thing that stands in its way.
    ///
    /// # Errors
    ///
    /// A [`Refusal`] that names the input to look at, or says that nothing is saved.
    fn run(self, values: &Values) -> Result<Outcome, Refusal>;

    /// What the quantity of the outcome counts.
    fn saves(self) -> Saves;
}

impl Formula for Calculator {
    fn inputs(self) -> &'static [Input] {
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

    fn run(self, values: &Values) -> Result<Outcome, Refusal> {
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

    fn saves(self) -> Saves {
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
}
