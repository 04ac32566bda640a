//! A variable-speed drive on a fan or pump against throttling, over a duty of up to four flows. Knows nothing of belts and motors.

use super::sum::{
    Given, YEAR, answer, choice, d, less, number, or, outcome, plus, product, quotient, step,
};
use super::types::{Choice, Input, Outcome, Refusal, Saves};
use rust_decimal::Decimal;

/// How the flow is held down today.
static CONTROLS: [Choice; 3] = [
    answer("discharge-throttling", 1),
    answer("inlet-vanes", 2),
    answer("full-flow", 3),
];

/// Flow of one level, % of full flow; below 20 % the affinity laws mislead.
const fn flow(key: &'static str) -> Input {
    number(key, "%", d(20, 0), d(100, 0))
}

/// Hours of one further level in a year.
const fn hours(key: &'static str) -> Input {
    or(number(key, "h", Decimal::ZERO, YEAR), Decimal::ZERO)
}

/// The keys of the four levels.
const LEVELS: [(&str, &str); 4] = [
    ("flow-1", "hours-1"),
    ("flow-2", "hours-2"),
    ("flow-3", "hours-3"),
    ("flow-4", "hours-4"),
];

/// Electric power at full flow; share of the head at full flow that does not depend on flow (lift, counter-pressure), 0 for most fans and closed circuits; efficiency of the drive (typical, not measured).
pub(super) const INPUTS: [Input; 12] = [
    choice("control", "", &CONTROLS),
    number("full-power", "kW", d(1, 1), d(50_000, 0)),
    or(
        number("static-share", "%", Decimal::ZERO, d(90, 0)),
        Decimal::ZERO,
    ),
    or(
        number("drive-efficiency", "%", d(80, 0), d(99, 0)),
        d(95, 0),
    ),
    flow("flow-1"),
    number("hours-1", "h", Decimal::ONE, YEAR),
    or(flow("flow-2"), d(100, 0)),
    hours("hours-2"),
    or(flow("flow-3"), d(100, 0)),
    hours("hours-3"),
    or(flow("flow-4"), d(100, 0)),
    hours("hours-4"),
];

/// Power of today's control at flow `q` (both as fractions of full).
///
/// Source: default fan curves of DOE-2, printed in the EnergyPlus *Input Output Reference* (group Fans, table of coefficients; re-read): discharge dampers 0.37073425 + 0.97250253 q − 0.34240761 q²; inlet vanes 0.35071223 + 0.30850535 q − 0.54137364 q² + 0.87198823 q³.
/// The first curve stands for a throttled centrifugal pump as well: an approximation, because the machine is the same, held back on its outlet at constant speed. At full flow the curves give 1.0008 and 0.9898. A bypass or an open outlet takes full power.
fn power_now(control: Decimal, q: Decimal) -> Result<Decimal, Refusal> {
    let squared = product(&[q, q])?;
    if control == Decimal::ONE {
        let rising = plus(d(37_073_425, 8), product(&[d(97_250_253, 8), q])?)?;
        less(rising, product(&[d(34_240_761, 8), squared])?)
    } else if control == Decimal::TWO {
        let rising = plus(d(35_071_223, 8), product(&[d(30_850_535, 8), q])?)?;
        let cubic = product(&[d(87_198_823, 8), squared, q])?;
        less(plus(rising, cubic)?, product(&[d(54_137_364, 8), squared])?)
    } else {
        Ok(Decimal::ONE)
    }
}

/// kWh = Σ kW × (power now(q) − power after(q)) × h, with power after(q) = (s q + (1 − s) q³) / drive efficiency.
///
/// Source: affinity laws (flow ∝ speed, head ∝ speed², power ∝ speed³), US DOE *Improving Fan System Performance* and *Improving Pumping System Performance* sourcebooks (not re-read). Approximations: the machine's efficiency does not change with flow, head = s + (1 − s) q², and flow at full opening equals full flow. Hours at full flow cost the loss of the drive.
pub(super) fn run(given: &Given) -> Result<Outcome, Refusal> {
    let control = given.get("control")?;
    let full = given.get("full-power")?;
    let fixed = given.share("static-share")?;
    let moving = less(Decimal::ONE, fixed)?;
    let drive = given.share("drive-efficiency")?;
    let (mut now, mut after, mut time) = (Decimal::ZERO, Decimal::ZERO, Decimal::ZERO);
    for (flow, hours) in LEVELS {
        let q = given.share(flow)?;
        let hours = given.get(hours)?;
        let used = product(&[power_now(control, q)?, full, hours])?;
        let shaft = plus(product(&[fixed, q])?, product(&[moving, q, q, q])?)?;
        let needed = quotient(product(&[shaft, full, hours])?, drive)?;
        now = plus(now, used)?;
        after = plus(after, needed)?;
        time = plus(time, hours)?;
    }
    if time > YEAR {
        return Err(Refusal::Together {
            keys: &["hours-1", "hours-2", "hours-3", "hours-4"],
            high: YEAR,
        });
    }
    Ok(outcome(
        Saves::Electricity,
        less(now, after)?,
        vec![
            step("running-hours", time, "h"),
            step("energy-now", now, "kWh"),
            step("energy-after", after, "kWh"),
        ],
    ))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{near, quantity, refusal, step_of};
    use super::super::{Calculator, Refusal};
    use super::{Decimal, d, power_now};

    const VSD: Calculator = Calculator::VariableSpeed;

    /// By hand, damper at 60 %: 0.37073425 + 0.58350152 − 0.12326674 = 0.83096903; cube 0.216 / 0.95 = 0.22736842; × 100 kW × 1,000 h.
    #[test]
    fn a_damper_at_sixty_percent() {
        let text = "control=1 full-power=100 flow-1=60 hours-1=1000";
        near(quantity(VSD, text), "60360", "0.0001");
    }

    /// By hand, vanes at 80 %: 0.35071223 + 0.24680428 − 0.34647913 + 0.44645797 = 0.69749535.
    #[test]
    fn vanes_at_eighty_percent() {
        let text = "control=2 full-power=10 flow-1=80 hours-1=1000";
        near(step_of(VSD, text, "energy-now"), "6974.95", "0.00001");
    }

    /// Dynapro, after the DOE pump tip: 20 % less speed without static lift needs about half the power (0.8³ = 0.512).
    #[test]
    fn eighty_percent_of_flow_is_half_the_power() {
        let text = "control=3 full-power=100 drive-efficiency=99 flow-1=80 hours-1=1000";
        near(step_of(VSD, text, "energy-after"), "51717", "0.0001");
    }

    /// The curves give full power at full flow, dampers within 0.1 %, vanes 1 % low; the drive then only adds its own loss.
    #[test]
    fn full_flow_saves_nothing() {
        for control in [Decimal::ONE, Decimal::TWO, d(3, 0)] {
            near(power_now(control, Decimal::ONE).unwrap(), "1", "0.0102");
            let text = format!("control={control} full-power=100 flow-1=100 hours-1=8000");
            assert_eq!(refusal(VSD, &text), Refusal::NotPositive);
        }
    }

    #[test]
    fn levels_add_and_a_year_has_8760_hours() {
        let one = quantity(VSD, "control=1 full-power=30 flow-1=50 hours-1=3000");
        let two = quantity(VSD, "control=1 full-power=30 flow-1=70 hours-1=2000");
        let both = "control=1 full-power=30 flow-1=50 hours-1=3000 flow-3=70 hours-3=2000";
        assert_eq!(quantity(VSD, both), one + two);
        let long = "control=1 full-power=30 flow-1=50 hours-1=8000 flow-2=70 hours-2=761";
        assert!(matches!(refusal(VSD, long), Refusal::Together { .. }));
    }

    #[test]
    fn lift_leaves_less_to_save() {
        let text = |share: u8| {
            format!("control=1 full-power=30 static-share={share} flow-1=60 hours-1=3000")
        };
        assert!(quantity(VSD, &text(50)) < quantity(VSD, &text(0)));
    }
}
