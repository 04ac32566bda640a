//! Insulation on a bare hot pipe. Knows nothing of valves and flanges: count them as metres of pipe.

use super::sum::{
    BOILER_EFFICIENCY, Given, HOURS, answer, between, choice, d, less, number, or, outcome,
    product, quotient, root, step,
};
use super::types::{Choice, Input, Outcome, Refusal, Saves};
use rust_decimal::Decimal;

/// Nominal sizes DN; the value is the DN.
static SIZES: [Choice; 14] = [
    answer("dn-15", 15),
    answer("dn-20", 20),
    answer("dn-25", 25),
    answer("dn-32", 32),
    answer("dn-40", 40),
    answer("dn-50", 50),
    answer("dn-65", 65),
    answer("dn-80", 80),
    answer("dn-100", 100),
    answer("dn-125", 125),
    answer("dn-150", 150),
    answer("dn-200", 200),
    answer("dn-250", 250),
    answer("dn-300", 300),
];

/// DN and outside diameter in mm: ASME B36.10M, *Welded and Seamless Wrought Steel Pipe* (standard sizes, not re-read).
const OUTSIDE: [(Decimal, Decimal); 14] = [
    (d(15, 0), d(213, 1)),
    (d(20, 0), d(267, 1)),
    (d(25, 0), d(334, 1)),
    (d(32, 0), d(422, 1)),
    (d(40, 0), d(483, 1)),
    (d(50, 0), d(603, 1)),
    (d(65, 0), d(730, 1)),
    (d(80, 0), d(889, 1)),
    (d(100, 0), d(1143, 1)),
    (d(125, 0), d(1413, 1)),
    (d(150, 0), d(1683, 1)),
    (d(200, 0), d(2191, 1)),
    (d(250, 0), d(2730, 1)),
    (d(300, 0), d(3238, 1)),
];

/// Steam at 15, 150, 300 and 600 psig (250, 366, 422, 489 °F saturated) above air of 75 °F, K.
const DIFFERENCES: [Decimal; 4] = [d(9722, 2), d(16_167, 2), d(19_278, 2), d(23_000, 2)];

/// Heat lost by 100 ft of bare horizontal steel pipe, MMBtu in 8,760 h, still air of 75 °F: outside diameter (mm) and the four pressures.
///
/// Source: US DOE, Steam Tip Sheet 2, *Insulate Steam Distribution and Condensate Return Lines*, 2012, table. The values 285, 480 (150 psig, 1 and 2 in) and 415 (15 psig, 4 in) re-read in its example; the others not re-read, but against the table of engineeringtoolbox.com ("Steam pipes: heat losses", W/m, DN 15 to 150, 56 to 194 K; re-read) this one lies 1 to 11 % lower from DN 25 up, and 5 to 14 % below that: on the careful side. The rows of 8 and 12 in have no such second witness.
const LOSSES: [(Decimal, [Decimal; 4]); 5] = [
    (d(334, 1), [d(140, 0), d(285, 0), d(375, 0), d(495, 0)]),
    (d(603, 1), [d(235, 0), d(480, 0), d(630, 0), d(840, 0)]),
    (d(1143, 1), [d(415, 0), d(850, 0), d(1120, 0), d(1500, 0)]),
    (d(2191, 1), [d(740, 0), d(1540, 0), d(2030, 0), d(2725, 0)]),
    (d(3238, 1), [d(1055, 0), d(2200, 0), d(2910, 0), d(3920, 0)]),
];

/// MJ of one million Btu.
const MMBTU: Decimal = d(1_055_056, 3);

/// Hours × metres behind one figure of the table: 8,760 h × 30.48 m.
const TABLE: Decimal = d(26_700_480, 2);

/// Bare metres, surface and air in °C, hours hot in a year, part of the loss that insulation keeps. The surface of a bare pipe has nearly the temperature of the steam. Insulation keeps 90 % (Tip Sheet 2).
pub(super) const INPUTS: [Input; 7] = [
    choice("pipe-size", "mm", &SIZES),
    number("length", "m", d(1, 1), d(100_000, 0)),
    number("surface-temperature", "°C", d(50, 0), d(250, 0)),
    or(
        number("air-temperature", "°C", d(21, 0), d(49, 0)),
        d(30, 0),
    ),
    HOURS,
    or(
        number("insulation-share", "%", d(50, 0), d(98, 0)),
        d(90, 0),
    ),
    BOILER_EFFICIENCY,
];

/// Heat of one table row at a temperature difference: straight lines between the columns (at most 2 % above the curve); below the first, ∝ ΔT^1.25 (laminar free convection; the other table keeps the same distance down to 56 K).
fn row(values: [Decimal; 4], difference: Decimal) -> Result<Decimal, Refusal> {
    let [coolest, ..] = values;
    let [least, ..] = DIFFERENCES;
    if difference < least {
        let part = quotient(difference, least)?;
        return product(&[coolest, part, root(root(part)?)?]);
    }
    let [a, b, c, e] = DIFFERENCES;
    let [v, w, x, y] = values;
    between(&[(a, v), (b, w), (c, x), (e, y)], difference)
}

/// Heat lost by a metre in an hour, MJ. Between rows by straight lines over the outside diameter, below 1 in in proportion to it (both slightly low).
fn loss(size: Decimal, difference: Decimal) -> Result<Decimal, Refusal> {
    let outside = between(&OUTSIDE, size)?;
    let mut points = vec![(Decimal::ZERO, Decimal::ZERO)];
    for (diameter, values) in LOSSES {
        points.push((diameter, row(values, difference)?));
    }
    quotient(product(&[between(&points, outside)?, MMBTU])?, TABLE)
}

/// MJ of fuel = loss × m × h × kept share / boiler efficiency.
pub(super) fn run(given: &Given) -> Result<Outcome, Refusal> {
    given.below("air-temperature", "surface-temperature")?;
    let difference = less(
        given.get("surface-temperature")?,
        given.get("air-temperature")?,
    )?;
    let hourly = loss(given.get("pipe-size")?, difference)?;
    let watts = quotient(product(&[hourly, d(1_000_000, 0)])?, d(3600, 0))?;
    let lost = product(&[hourly, given.get("length")?, given.get("hours")?])?;
    let kept = product(&[lost, given.share("insulation-share")?])?;
    let fuel = quotient(kept, given.share("boiler-efficiency")?)?;
    Ok(outcome(
        Saves::Fuel,
        fuel,
        vec![
            step("temperature-difference", difference, "K"),
            step("heat-loss", watts, "W/m"),
            step("heat-lost", lost, "MJ"),
            step("heat-kept", kept, "MJ"),
        ],
    ))
}

#[cfg(test)]
mod tests {
    use super::super::Calculator;
    use super::super::tests::{near, quantity, step_of};

    const PIPE: Calculator = Calculator::PipeInsulation;

    /// DOE Steam Tip Sheet 2, example (re-read at campbell-sevey.com): 1,120 ft of 1-in and 175 ft of 2-in line at 150 psig, 250 ft of 4-in line at 15 psig lose 3,192 + 840 + 1,037 = 5,069 MMBtu/yr; 90 % kept at 80 % boiler efficiency is worth $45,620 at $8.00/MMBtu.
    #[test]
    fn the_example_of_steam_tip_sheet_2() {
        let lines = [
            ("25", "341.376", "185.67", "3192"),
            ("50", "53.34", "185.67", "840"),
            ("100", "76.2", "121.22", "1037.5"),
        ];
        let mut fuel = rust_decimal::Decimal::ZERO;
        for (size, length, surface, mmbtu) in lines {
            let text = format!(
                "pipe-size={size} length={length} surface-temperature={surface} air-temperature=24 hours=8760"
            );
            let lost = step_of(PIPE, &text, "heat-lost") / super::MMBTU;
            near(lost, mmbtu, "0.001");
            fuel += quantity(PIPE, &text);
        }
        near(fuel / super::MMBTU * super::d(8, 0), "45620", "0.001");
    }

    /// engineeringtoolbox.com, "Steam pipes: heat losses", bare horizontal pipe in still air, W/m (re-read): another table than the one behind this calculator, which is never above it.
    #[test]
    fn a_second_table_is_at_most_fifteen_percent_higher() {
        for (size, difference, watts) in [
            (25, 56, "79"),
            (50, 56, "132"),
            (150, 56, "324"),
            (15, 100, "116"),
            (25, 100, "169"),
            (40, 100, "246"),
            (80, 100, "400"),
            (100, 100, "501"),
            (150, 100, "696"),
            (25, 167, "357"),
            (50, 167, "602"),
            (100, 167, "1093"),
            (150, 167, "1492"),
            (25, 194, "461"),
            (100, 194, "1303"),
        ] {
            let text = format!(
                "pipe-size={size} length=1 surface-temperature={} air-temperature=25 hours=1",
                difference + 25
            );
            let found = step_of(PIPE, &text, "heat-loss");
            near(found, watts, "0.15");
            assert!(found <= watts.parse().unwrap(), "DN {size}, {difference} K");
        }
    }

    /// The two branches meet at the first column.
    #[test]
    fn no_jump_at_the_first_column() {
        let at = |surface: &str| {
            quantity(
                PIPE,
                &format!(
                    "pipe-size=40 length=100 surface-temperature={surface} air-temperature=24 hours=6000"
                ),
            )
        };
        let (below, above) = (at("121.219"), at("121.221"));
        assert!(below < above);
        near(below, &above.to_string(), "0.0001");
    }
}
