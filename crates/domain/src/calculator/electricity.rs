//! Lamps and motors of less loss. Knows nothing of drives and tariffs.

use super::sum::{Given, HOURS, d, less, number, or, outcome, product, quotient, step};
use super::types::{Input, Outcome, Refusal, Saves};
use rust_decimal::Decimal;

/// Lamps that change, power of one with its ballast or driver (W) before and after; 0 W after: taken out.
pub(super) const LIGHTING: [Input; 4] = [
    number("lamps", "", Decimal::ONE, d(1_000_000, 0)),
    number("lamp-power-now", "W", Decimal::ONE, d(5000, 0)),
    number("lamp-power-after", "W", Decimal::ZERO, d(5000, 0)),
    HOURS,
];

/// kWh = n × (W now − W after) × h / 1000.
///
/// Source: the definition of energy; the power of the ballast belongs to the lamp (BEE, *Energy Efficiency in Electrical Utilities*, chapter 8, not re-read). Air-conditioning saved besides is left out.
pub(super) fn lighting(given: &Given) -> Result<Outcome, Refusal> {
    given.below("lamp-power-after", "lamp-power-now")?;
    let each = less(given.get("lamp-power-now")?, given.get("lamp-power-after")?)?;
    let saved_power = quotient(product(&[given.get("lamps")?, each])?, d(1000, 0))?;
    let energy = product(&[saved_power, given.get("hours")?])?;
    Ok(outcome(
        Saves::Electricity,
        energy,
        vec![
            step("saved-each", each, "W"),
            step("saved-power", saved_power, "kW"),
        ],
    ))
}

/// Rated shaft power (kW), load (% of rated power), efficiencies at that load (%). Load 75 % where nobody measured: a usual assumption, not a measurement.
pub(super) const MOTOR: [Input; 5] = [
    number("rated-power", "kW", d(1, 2), d(50_000, 0)),
    or(number("load", "%", d(10, 0), d(120, 0)), d(75, 0)),
    number("efficiency-now", "%", d(20, 0), d(99, 0)),
    number("efficiency-after", "%", d(20, 0), d(99, 0)),
    HOURS,
];

/// kWh = kW × load × (1 / efficiency now − 1 / efficiency after) × h.
///
/// Source: US DOE / Washington State Energy Office, *Energy-Efficient Electric Motor Selection Handbook*, DOE/CE-0384 rev. 3, 1993: kW saved = hp × L × 0.746 × (100/E_std − 100/E_HE) (page not re-read). A new motor that turns faster takes back part of this on fans and pumps; not counted.
pub(super) fn motor(given: &Given) -> Result<Outcome, Refusal> {
    given.below("efficiency-now", "efficiency-after")?;
    let shaft = product(&[given.get("rated-power")?, given.share("load")?])?;
    let now = quotient(shaft, given.share("efficiency-now")?)?;
    let after = quotient(shaft, given.share("efficiency-after")?)?;
    let saved_power = less(now, after)?;
    let energy = product(&[saved_power, given.get("hours")?])?;
    Ok(outcome(
        Saves::Electricity,
        energy,
        vec![
            step("shaft-power", shaft, "kW"),
            step("power-now", now, "kW"),
            step("power-after", after, "kW"),
            step("saved-power", saved_power, "kW"),
        ],
    ))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{near, quantity, refusal, step_of};
    use super::super::{Calculator, Refusal};

    /// By hand: 200 fittings of 2 × 36 W + 2 × 4 W ballast by 36 W LED, 4,000 h: 200 × 44 × 4000 / 1000.
    #[test]
    fn two_hundred_fittings() {
        let text = "lamps=200 lamp-power-now=80 lamp-power-after=36 hours=4000";
        near(quantity(Calculator::Lighting, text), "35200", "0");
    }

    #[test]
    fn lamps_taken_out_and_lamps_of_more_power() {
        let out = "lamps=10 lamp-power-now=40 lamp-power-after=0 hours=1000";
        near(quantity(Calculator::Lighting, out), "400", "0");
        assert_eq!(
            refusal(
                Calculator::Lighting,
                "lamps=10 lamp-power-now=40 lamp-power-after=50 hours=1000"
            ),
            Refusal::NotBelow {
                key: "lamp-power-after",
                other: "lamp-power-now"
            }
        );
    }

    /// aeusp.com (motor maker), "Energy efficient motors": 25 hp, 88.5 % → 91 %, full load, 4,000 h: 0.578 kW, $138.95 at $0.06.
    #[test]
    fn the_motor_of_25_horsepower() {
        let text = "rated-power=18.65 load=100 efficiency-now=88.5 efficiency-after=91 hours=4000";
        near(
            step_of(Calculator::Motor, text, "saved-power"),
            "0.578",
            "0.002",
        );
        near(quantity(Calculator::Motor, text), "2315.8", "0.0005");
    }
}
