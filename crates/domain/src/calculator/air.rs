//! Compressed air: leaks by load cycle, leaks by hole, lower pressure. The compressor must be able to turn down or stop, else nothing is saved.

use super::sum::{Given, YEAR, d, less, number, or, outcome, plus, product, quotient, step};
use super::types::{Input, Outcome, Refusal, Saves};
use rust_decimal::Decimal;

/// Power while unloaded, % of the power at full load. ORNL, MEASUR Tools Suite, "Operating cost, unloaded" (re-read): reciprocating 15 to 25 %, rotary screw with inlet modulation 25 to 40 %. 0 for a compressor that stops.
const UNLOADED: Input = or(
    number("unloaded-share", "%", Decimal::ZERO, d(90, 0)),
    d(30, 0),
);

/// Part of the leak that repair stops, %. University of Connecticut ITAC, leak-repair page: 50 to 80 % (as cited in the catalogue, `ca-leak-repair`); the low end counts.
const REPAIRED: Input = or(
    number("repaired-share", "%", Decimal::ONE, d(100, 0)),
    d(50, 0),
);

/// Load time and idle time of the test, in minutes while no machine uses air; power at full load; hours with pressure in the pipes.
pub(super) const CYCLE: [Input; 6] = [
    number("load-time", "min", d(1, 2), d(1440, 0)),
    number("unload-time", "min", Decimal::ZERO, d(1440, 0)),
    number("loaded-power", "kW", d(1, 1), d(10_000, 0)),
    UNLOADED,
    number("pressure-hours", "h", Decimal::ONE, YEAR),
    REPAIRED,
];

/// Leak % = T / (T + t); kWh = leak × kW × (1 − unloaded share) × repaired share × h.
///
/// Sources: DOE Sourcebook, fact sheet "Compressed Air System Leaks" (formula confirmed by several restatements, page not re-read); BEE (India), *Energy Efficiency in Electrical Utilities*, chapter 3 (not re-read).
/// The factor (1 − unloaded share) is ours: minutes without leak are spent unloaded, not at rest.
pub(super) fn cycle(given: &Given) -> Result<Outcome, Refusal> {
    let load = given.get("load-time")?;
    let leak = quotient(load, plus(load, given.get("unload-time")?)?)?;
    let leak_power = product(&[leak, given.get("loaded-power")?])?;
    let felt = less(Decimal::ONE, given.share("unloaded-share")?)?;
    let saved_power = product(&[leak_power, felt, given.share("repaired-share")?])?;
    let energy = product(&[saved_power, given.get("pressure-hours")?])?;
    let percent = product(&[leak, Decimal::ONE_HUNDRED])?;
    Ok(outcome(
        Saves::Electricity,
        energy,
        vec![
            step("leak-share", percent, "%"),
            step("leak-power", leak_power, "kW"),
            step("saved-power", saved_power, "kW"),
        ],
    ))
}

/// Free air through a hole of 1 mm² of squared diameter at 1 bar absolute, coefficient 1, m³/min.
///
/// From the table of discharge of air through an orifice (100 % coefficient) reproduced by the DOE Sourcebook and by jhf.com after the Compressed Air Challenge: 104 cfm through 1/4 in at 100 psig, that is 2.945 m³/min / (6.35² mm² × 7.908 bar). Choked flow of air at 21 °C gives 0.00926.
const FREE_AIR: Decimal = d(924, 5);

/// Atmospheric pressure, bar.
const ATMOSPHERE: Decimal = d(1013, 3);

/// Holes of one diameter. Below 1 bar the flow is no longer choked.
///
/// Coefficient: 0.61 for a sharp-edged hole, 0.97 for a well-rounded one (DOE Compressed Air Tip Sheet 3, 2004, note of the table; not re-read; another print of the table says 0.65).
/// Specific power: 6.36 kW per m³/min = 18 kW per 100 cfm (Tip Sheet 3, example; not re-read).
pub(super) const ORIFICE: [Input; 6] = [
    number("diameter", "mm", d(1, 1), d(25, 0)),
    number("leaks", "", Decimal::ONE, d(10_000, 0)),
    number("pressure", "bar", Decimal::ONE, d(15, 0)),
    or(number("coefficient", "", d(5, 1), Decimal::ONE), d(61, 2)),
    or(
        number("specific-power", "kW/(m3/min)", d(3, 0), d(15, 0)),
        d(636, 2),
    ),
    number("pressure-hours", "h", Decimal::ONE, YEAR),
];

/// m³/min = 0.00924 × C × d² × (p + 1.013), free air at each hole; kWh = holes × m³/min × specific power × h.
pub(super) fn orifice(given: &Given) -> Result<Outcome, Refusal> {
    let diameter = given.get("diameter")?;
    let flow = product(&[
        FREE_AIR,
        given.get("coefficient")?,
        diameter,
        diameter,
        plus(given.get("pressure")?, ATMOSPHERE)?,
        given.get("leaks")?,
    ])?;
    let power = product(&[flow, given.get("specific-power")?])?;
    let energy = product(&[power, given.get("pressure-hours")?])?;
    Ok(outcome(
        Saves::Electricity,
        energy,
        vec![
            step("leak-flow", flow, "m3/min"),
            step("leak-power", power, "kW"),
        ],
    ))
}

/// Electricity of the compressors in a year and two discharge pressures (gauge). The rule is for systems near 7 bar and steps of 1 or 2 bar.
pub(super) const PRESSURE: [Input; 3] = [
    number("electricity", "kWh", Decimal::ONE, d(1_000_000_000, 0)),
    number("pressure-now", "bar", d(5, 0), d(10, 0)),
    number("pressure-after", "bar", d(4, 0), d(10, 0)),
];

/// Share of power for one bar: 1 % for 2 psi, 14.504 psi in a bar.
///
/// Source: DOE Sourcebook: "for systems in the 100 psig range, for every 2 psi increase in discharge pressure, energy consumption will increase by approximately 1 percent at full output flow" (restated by energyright.com and ouc.bizenergyadvisor.com; page not re-read). The further 0.6–1 % from unregulated uses is left out.
const PER_BAR: Decimal = d(7252, 5);

/// kWh = electricity × 7.252 %/bar × (pressure now − pressure after).
pub(super) fn pressure(given: &Given) -> Result<Outcome, Refusal> {
    given.below("pressure-after", "pressure-now")?;
    let drop = less(given.get("pressure-now")?, given.get("pressure-after")?)?;
    let share = product(&[PER_BAR, drop])?;
    let energy = product(&[share, given.get("electricity")?])?;
    Ok(outcome(
        Saves::Electricity,
        energy,
        vec![
            step("pressure-drop", drop, "bar"),
            step("saved-share", product(&[share, Decimal::ONE_HUNDRED])?, "%"),
        ],
    ))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{near, quantity, refusal, step_of};
    use super::super::{Calculator, Refusal};

    /// BEE, *Energy Efficiency in Electrical Utilities*, chapter 3, leakage example (from memory): 188 kW on load, 1.5 min on, 10.5 min off, 35 m³/min → 4.375 m³/min lost, 564 kWh in a day of 24 h. BEE counts no power while unloaded.
    #[test]
    fn the_example_of_bee() {
        let text = "load-time=1.5 unload-time=10.5 loaded-power=188 unloaded-share=0 pressure-hours=24 repaired-share=100";
        near(quantity(Calculator::AirLeakCycle, text), "564", "0.001");
        near(
            step_of(Calculator::AirLeakCycle, text, "leak-share"),
            "12.5",
            "0",
        );
    }

    /// augustcompressor.com, training example: 8 min on, 48 min off, 144 kW → 14.2 % and 20.45 kW (they round 1/7 down to 14.2 %).
    #[test]
    fn the_training_example_of_august() {
        let text = "load-time=8 unload-time=48 loaded-power=144 pressure-hours=1000";
        near(
            step_of(Calculator::AirLeakCycle, text, "leak-power"),
            "20.45",
            "0.01",
        );
        // By hand: 144/7 × 0.7 × 0.5 × 1000.
        near(quantity(Calculator::AirLeakCycle, text), "7200", "0.0001");
    }

    #[test]
    fn a_compressor_that_never_unloads_leaks_all() {
        let text = "load-time=5 unload-time=0 loaded-power=10 pressure-hours=100";
        near(
            step_of(Calculator::AirLeakCycle, text, "leak-share"),
            "100",
            "0",
        );
    }

    /// The table of discharge at coefficient 1, cfm: 100 psig 1/32 in 1.62, 1/8 in 26.0, 3/8 in 234; 80 psig 1/4 in 85.7; 125 psig 1/4 in 126 (scribd.com 697985333, same values as jhf.com).
    #[test]
    fn holes_as_in_the_table() {
        for (inches, psig, cfm) in [
            ("0.79375", "6.895", "0.04587"),
            ("3.175", "6.895", "0.7362"),
            ("9.525", "6.895", "6.626"),
            ("6.35", "5.516", "2.427"),
            ("6.35", "8.618", "3.568"),
        ] {
            let text =
                format!("diameter={inches} leaks=1 pressure={psig} coefficient=1 pressure-hours=1");
            near(
                step_of(Calculator::AirLeakOrifice, &text, "leak-flow"),
                cfm,
                "0.01",
            );
        }
    }

    /// Modelled on the example of DOE Compressed Air Tip Sheet 3 (2004), as remembered; flow of a hole from the table above: 10 leaks of 1/4 in at 100 psig, coefficient 0.61, 18 kW per 100 cfm, 7,000 h; with 104 cfm a hole 10 × 104 × 0.61 × 0.18 × 7000 = 799,344 kWh.
    #[test]
    fn ten_quarter_inch_leaks() {
        let text = "diameter=6.35 leaks=10 pressure=6.895 pressure-hours=7000";
        near(
            quantity(Calculator::AirLeakOrifice, text),
            "799344",
            "0.002",
        );
    }

    /// By hand: 10 psi = 0.68948 bar less saves 5 %.
    #[test]
    fn two_psi_are_one_percent() {
        let text = "electricity=100000 pressure-now=7.58428 pressure-after=6.8948";
        near(quantity(Calculator::AirPressure, text), "5000", "0.0001");
        assert_eq!(
            refusal(
                Calculator::AirPressure,
                "electricity=1000 pressure-now=6 pressure-after=6"
            ),
            Refusal::NotBelow {
                key: "pressure-after",
                other: "pressure-now"
            }
        );
    }
}
