//! Water that runs away: taps measured with a bucket, cooling towers by their cycles. Knows nothing of fees for discharge.

use super::sum::{Given, HOURS, d, less, number, outcome, plus, product, quotient, step};
use super::types::{Input, Outcome, Refusal, Saves};
use rust_decimal::Decimal;

/// Taps or hoses that run alike, litres caught at one of them, seconds it took, hours it runs in a year.
pub(super) const TAP: [Input; 4] = [
    number("taps", "", Decimal::ONE, d(10_000, 0)),
    number("volume", "L", d(1, 3), d(1000, 0)),
    number("seconds", "s", Decimal::ONE, d(86_400, 0)),
    HOURS,
];

/// m³ = taps × L / s × 3.6 × h.
///
/// Source: volume over time; the bucket-and-watch method is that of water audits (e.g. US EPA, *Water Efficiency Management Guide*, not re-read).
pub(super) fn tap(given: &Given) -> Result<Outcome, Refusal> {
    let caught = product(&[given.get("volume")?, d(36, 1)])?;
    let each = quotient(caught, given.get("seconds")?)?;
    let flow = product(&[each, given.get("taps")?])?;
    let water = product(&[flow, given.get("hours")?])?;
    Ok(outcome(
        Saves::Water,
        water,
        vec![step("flow-each", each, "m3/h"), step("flow", flow, "m3/h")],
    ))
}

/// Water over the tower (m³/h), water in minus water out (K), hours under that load, cycles of concentration before and after: conductivity of the basin over that of the make-up.
pub(super) const TOWER: [Input; 5] = [
    number("circulation", "m3/h", d(1, 1), d(100_000, 0)),
    number("range", "K", d(5, 1), d(40, 0)),
    HOURS,
    number("cycles-now", "", d(11, 1), d(20, 0)),
    number("cycles-after", "", d(11, 1), d(20, 0)),
];

/// Part of the circulation that evaporates for one kelvin: 0.00085 × 1.8.
///
/// Source: Perry's *Chemical Engineers' Handbook*, as quoted by BEE (India), *Energy Efficiency in Electrical Utilities*, chapter 7 (book not re-read; formula re-read at tipocoolingtowers.com).
const EVAPORATED: Decimal = d(153, 5);

/// m³ = E / (C₁ − 1) − E / (C₂ − 1), with E = 0.00153 × m³/h × K × h.
///
/// Source: blowdown = E / (C − 1), make-up = E + blowdown; BEE chapter 7; US DOE FEMP, *Cooling Towers: Understanding Key Components* (not re-read). Drift is left out on both sides: it is part of the blowdown.
pub(super) fn tower(given: &Given) -> Result<Outcome, Refusal> {
    given.below("cycles-now", "cycles-after")?;
    let evaporation = product(&[
        EVAPORATED,
        given.get("circulation")?,
        given.get("range")?,
        given.get("hours")?,
    ])?;
    let blowdown =
        |cycles: &'static str| quotient(evaporation, less(given.get(cycles)?, Decimal::ONE)?);
    let now = blowdown("cycles-now")?;
    let after = blowdown("cycles-after")?;
    Ok(outcome(
        Saves::Water,
        less(now, after)?,
        vec![
            step("evaporation", evaporation, "m3"),
            step("blowdown-now", now, "m3"),
            step("blowdown-after", after, "m3"),
            step("makeup-now", plus(evaporation, now)?, "m3"),
            step("makeup-after", plus(evaporation, after)?, "m3"),
        ],
    ))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{near, quantity, refusal, step_of};
    use super::super::{Calculator, Refusal};

    const TOWER: Calculator = Calculator::CoolingTowerCycles;

    /// By hand: three hoses, 10 L in 25 s, 500 h: 10 / 25 × 3.6 = 1.44 m³/h each; 3 × 1.44 × 500.
    #[test]
    fn three_hoses() {
        near(
            quantity(Calculator::TapLeak, "taps=3 volume=10 seconds=25 hours=500"),
            "2160",
            "0",
        );
    }

    /// US DOE FEMP: from 3 to 6 cycles, make-up falls by 20 % and blowdown by 50 % "or more" (from memory; with E/(C − 1) blowdown falls by 60 %).
    #[test]
    fn from_three_to_six_cycles() {
        let text = "circulation=100 range=5 hours=8000 cycles-now=3 cycles-after=6";
        let saved = quantity(TOWER, text);
        near(
            saved / step_of(TOWER, text, "makeup-now"),
            "0.2",
            "0.0000001",
        );
        near(
            saved / step_of(TOWER, text, "blowdown-now"),
            "0.6",
            "0.0000001",
        );
        // By hand: E = 0.00153 × 100 × 5 × 8000 = 6,120; 3,060 − 1,224.
        near(saved, "1836", "0.0000001");
    }

    /// calcady.com: 36 gpm evaporated at 4 cycles: 12 gpm of blowdown, 48 of make-up.
    #[test]
    fn four_cycles_blow_down_a_third() {
        let text = "circulation=100 range=5 hours=1000 cycles-now=4 cycles-after=5";
        let evaporation = step_of(TOWER, text, "evaporation");
        near(
            step_of(TOWER, text, "blowdown-now") / evaporation,
            "0.33333333",
            "0.0000001",
        );
        near(
            step_of(TOWER, text, "makeup-now") / evaporation,
            "1.33333333",
            "0.0000001",
        );
    }

    #[test]
    fn fewer_cycles_save_nothing() {
        assert!(matches!(
            refusal(
                TOWER,
                "circulation=100 range=5 hours=1000 cycles-now=4 cycles-after=4"
            ),
            Refusal::NotBelow { .. }
        ));
    }
}
