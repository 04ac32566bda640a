//! Less excess air in a boiler, from oxygen and temperature in the stack. Knows nothing of soot and unburnt fuel.

use super::sum::{
    Given, answer, choice, d, less, number, or, outcome, plus, product, quotient, step,
};
use super::types::{Choice, Input, Outcome, Refusal, Saves};
use rust_decimal::Decimal;

/// Fuels of the Siegert formula.
static FUELS: [Choice; 6] = [
    answer("natural-gas", 1),
    answer("fuel-oil", 2),
    answer("lpg", 3),
    answer("wood", 4),
    answer("anthracite", 5),
    answer("lignite", 6),
];

/// Fuel of the boiler in a year (lower calorific value), oxygen in dry flue gas before and after (% by volume), stack and air in °C.
pub(super) const INPUTS: [Input; 6] = [
    choice("fuel", "", &FUELS),
    number(
        "fuel-energy",
        "MJ",
        Decimal::ONE_HUNDRED,
        d(1_000_000_000, 0),
    ),
    number("oxygen-now", "%", d(5, 1), d(16, 0)),
    number("oxygen-after", "%", d(5, 1), d(16, 0)),
    number("stack-temperature", "°C", d(60, 0), d(450, 0)),
    or(
        number("air-temperature", "°C", Decimal::ZERO, d(59, 0)),
        d(30, 0),
    ),
];

/// Factors A2 and B of a fuel.
///
/// Source: Testo 330-1 instruction manual, K.4.1 "Fuel parameters", p. 54 (re-read at easymanua.ls); gas, oil and LPG are those of the German 1. BImSchV.
fn factors(fuel: Decimal) -> (Decimal, Decimal) {
    if fuel == d(1, 0) {
        (d(660, 3), d(9, 3))
    } else if fuel == d(2, 0) {
        (d(680, 3), d(7, 3))
    } else if fuel == d(3, 0) {
        (d(630, 3), d(8, 3))
    } else if fuel == d(4, 0) {
        (d(765, 3), Decimal::ZERO)
    } else if fuel == d(5, 0) {
        (d(758, 3), Decimal::ZERO)
    } else {
        (d(955, 3), Decimal::ZERO)
    }
}

/// Oxygen of air, % by volume, as the formula writes it.
const AIR: Decimal = d(21, 0);

/// Flue gas loss, % of the lower calorific value: (stack − air) × (A2 / (21 − O2) + B).
fn flue_loss(given: &Given, oxygen: Decimal) -> Result<Decimal, Refusal> {
    let (a, b) = factors(given.get("fuel")?);
    let rise = less(
        given.get("stack-temperature")?,
        given.get("air-temperature")?,
    )?;
    product(&[rise, plus(quotient(a, less(AIR, oxygen)?)?, b)?])
}

/// Excess air, %: O2 / (21 − O2).
fn excess_air(oxygen: Decimal) -> Result<Decimal, Refusal> {
    product(&[quotient(oxygen, less(AIR, oxygen)?)?, Decimal::ONE_HUNDRED])
}

/// MJ = fuel × (loss now − loss after) / (100 − loss after).
///
/// Sources: Siegert formula as in 1. BImSchV (re-read at haustechnikdialog.de and in the Testo manual); excess air = O2 / (21 − O2), BEE (India), *Energy Efficiency in Thermal Utilities*, chapter 2 (not re-read). The same heat is made, and all other losses keep their share. The stack usually gets cooler with less air: that further gain is left out.
pub(super) fn run(given: &Given) -> Result<Outcome, Refusal> {
    given.below("oxygen-after", "oxygen-now")?;
    given.below("air-temperature", "stack-temperature")?;
    let (now, after) = (given.get("oxygen-now")?, given.get("oxygen-after")?);
    let loss_now = flue_loss(given, now)?;
    let loss_after = flue_loss(given, after)?;
    let useful = less(Decimal::ONE_HUNDRED, loss_after)?;
    let share = quotient(less(loss_now, loss_after)?, useful)?;
    let energy = product(&[given.get("fuel-energy")?, share])?;
    Ok(outcome(
        Saves::Fuel,
        energy,
        vec![
            step("excess-air-now", excess_air(now)?, "%"),
            step("excess-air-after", excess_air(after)?, "%"),
            step("flue-loss-now", loss_now, "%"),
            step("flue-loss-after", loss_after, "%"),
            step("saved-share", product(&[share, Decimal::ONE_HUNDRED])?, "%"),
        ],
    ))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{near, quantity, refusal, step_of};
    use super::super::{Calculator, Refusal};

    const AIR: Calculator = Calculator::ExcessAir;

    /// By hand, natural gas, stack 230 °C, air 30 °C, 7 → 3 % O2: 200 × (0.66/14 + 0.009) = 11.2286 %, 200 × (0.66/18 + 0.009) = 9.1333 %; (11.2286 − 9.1333) / 90.8667 = 2.3059 %.
    #[test]
    fn gas_from_seven_to_three_percent() {
        let text = "fuel=1 fuel-energy=1000000 oxygen-now=7 oxygen-after=3 stack-temperature=230";
        near(step_of(AIR, text, "flue-loss-now"), "11.2286", "0.00001");
        near(step_of(AIR, text, "flue-loss-after"), "9.1333", "0.00001");
        near(quantity(AIR, text), "23059", "0.0001");
    }

    /// Excess air: 7 % O2 is 50 %, 3 % is 16.7 %.
    #[test]
    fn oxygen_tells_the_excess_air() {
        let text = "fuel=5 fuel-energy=1000 oxygen-now=7 oxygen-after=3 stack-temperature=200";
        near(step_of(AIR, text, "excess-air-now"), "50", "0");
        near(step_of(AIR, text, "excess-air-after"), "16.6667", "0.00001");
    }

    /// DOE Steam Tip Sheet 4, table of combustion efficiency for natural gas, % (re-read at industrialassessment.com and engineeringtoolbox.com). Stack 400 °F above the air: 78.2 at 7 % O2, 80.8 at 2 %: saving 1 − 78.2 / 80.8 = 3.218 %. At 300 °F: 79.3 at 10 %, 82.1 at 5 %: 3.410 %. The table counts the upper calorific value, Siegert the lower.
    #[test]
    fn near_the_table_of_steam_tip_sheet_4() {
        for (now, after, stack, percent) in [(7, 2, "252.22", "3.218"), (10, 5, "196.67", "3.410")]
        {
            let text = format!(
                "fuel=1 fuel-energy=1000 oxygen-now={now} oxygen-after={after} stack-temperature={stack}"
            );
            near(step_of(AIR, &text, "saved-share"), percent, "0.06");
        }
    }

    #[test]
    fn cool_stacks_and_more_air_are_refused() {
        let text = "fuel=4 fuel-energy=1000 oxygen-now=5 oxygen-after=9 stack-temperature=200";
        assert_eq!(
            refusal(AIR, text),
            Refusal::NotBelow {
                key: "oxygen-after",
                other: "oxygen-now"
            }
        );
        let text = "fuel=7 fuel-energy=1000 oxygen-now=9 oxygen-after=5 stack-temperature=200";
        assert_eq!(refusal(AIR, text), Refusal::NotAChoice { key: "fuel" });
    }
}
