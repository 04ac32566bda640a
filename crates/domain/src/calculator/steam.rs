//! Water and heat kept in the boiler house: condensate and blowdown. Flow in t/h; 1 t of water is 1 m³.

use super::sum::{
    BOILER_EFFICIENCY, Given, HOURS, d, less, number, or, outcome, product, quotient, step,
    with_water,
};
use super::types::{Input, Outcome, Refusal, Saves};
use rust_decimal::Decimal;

/// Heat of water, MJ per t and K (4.19 kJ/(kg K)); 1.5 % low at 186 °C.
const HEAT: Decimal = d(419, 2);

/// Make-up water, °C.
const MAKEUP: Input = or(
    number("makeup-temperature", "°C", d(5, 0), d(60, 0)),
    d(30, 0),
);

/// Heat of `flow` over the make-up water, as fuel, MJ in a year.
fn fuel(given: &Given, water: Decimal, hot: &'static str) -> Result<(Decimal, Decimal), Refusal> {
    given.below("makeup-temperature", hot)?;
    let rise = less(given.get(hot)?, given.get("makeup-temperature")?)?;
    let heat = product(&[water, HEAT, rise])?;
    Ok((heat, quotient(heat, given.share("boiler-efficiency")?)?))
}

/// Condensate that would come back in addition, its temperature where it enters the feed tank, and the part of it that flashes off before. 12 % flash: the assumption of the example in Tip Sheet 8; 0 for a closed return.
pub(super) const CONDENSATE: [Input; 6] = [
    number("condensate", "t/h", d(1, 3), d(1000, 0)),
    or(
        number("flash-share", "%", Decimal::ZERO, d(50, 0)),
        d(12, 0),
    ),
    number("condensate-temperature", "°C", d(40, 0), d(180, 0)),
    MAKEUP,
    HOURS,
    BOILER_EFFICIENCY,
];

/// MJ of fuel = t/h × (1 − flash) × h × 4.19 × (t condensate − t make-up) / efficiency; m³ = t/h × (1 − flash) × h.
///
/// Source: US DOE, Steam Tip Sheet 8, *Return Condensate to the Boiler* (formula and data of the example re-read at campbell-sevey.com). Chemicals and blowdown saved besides are left out.
pub(super) fn condensate(given: &Given) -> Result<Outcome, Refusal> {
    let returned = less(Decimal::ONE, given.share("flash-share")?)?;
    let water = product(&[given.get("condensate")?, returned, given.get("hours")?])?;
    let (heat, fuel) = fuel(given, water, "condensate-temperature")?;
    let steps = vec![
        step("water-saved", water, "m3"),
        step("heat-saved", heat, "MJ"),
    ];
    Ok(with_water(outcome(Saves::Fuel, fuel, steps), water))
}

/// Steam of the boiler; dissolved solids of the feed water (after condensate is mixed in), of the boiler water today and as permitted (mg/L); temperature of the boiler water.
pub(super) const BLOWDOWN: [Input; 8] = [
    number("steam", "t/h", d(1, 2), d(2000, 0)),
    HOURS,
    number("feed-solids", "mg/L", Decimal::ONE, d(10_000, 0)),
    number("boiler-solids-now", "mg/L", d(10, 0), d(50_000, 0)),
    number("boiler-solids-after", "mg/L", d(10, 0), d(50_000, 0)),
    number("boiler-temperature", "°C", d(100, 0), d(300, 0)),
    MAKEUP,
    BOILER_EFFICIENCY,
];

/// Blowdown in t/h: steam × feed / (boiler − feed).
fn rate(given: &Given, boiler: &'static str) -> Result<Decimal, Refusal> {
    let feed = given.get("feed-solids")?;
    let span = less(given.get(boiler)?, feed)?;
    quotient(product(&[given.get("steam")?, feed])?, span)
}

/// t/h = S f / (b₁ − f) − S f / (b₂ − f); MJ of fuel = t/h × h × 4.19 × (t boiler − t make-up) / efficiency.
///
/// Source: balance of dissolved solids; Spirax Sarco, *Steam Engineering Tutorials*, module 3.12 "Controlling TDS in the Boiler Water" (not re-read), restated at electrotechnik.net (re-read); US DOE, Steam Tip Sheet 23, *Install an Automatic Blowdown-Control System* (data of the example re-read at nationwideboiler.com). Heat recovery on the blowdown would lower the saving.
pub(super) fn blowdown(given: &Given) -> Result<Outcome, Refusal> {
    given.below("feed-solids", "boiler-solids-now")?;
    given.below("boiler-solids-now", "boiler-solids-after")?;
    let now = rate(given, "boiler-solids-now")?;
    let after = rate(given, "boiler-solids-after")?;
    let saved = less(now, after)?;
    let water = product(&[saved, given.get("hours")?])?;
    let (heat, fuel) = fuel(given, water, "boiler-temperature")?;
    let steps = vec![
        step("blowdown-now", now, "t/h"),
        step("blowdown-after", after, "t/h"),
        step("water-saved", water, "m3"),
        step("heat-saved", heat, "MJ"),
    ];
    Ok(with_water(outcome(Saves::Fuel, fuel, steps), water))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{near, quantity, refusal, step_of};
    use super::super::{Calculator, Refusal};

    /// DOE Steam Tip Sheet 8, example: 10,000 lb/h more at 180 °F, make-up 55 °F, 8,000 h, 12 % flash, 80 %, enthalpies 148 and 23 Btu/lb: 0.88 × 10,000 × 8,000 × 125 / 0.8 = 11,000 MMBtu = 11,605,616 MJ; water 0.88 × 80,000,000 lb = 31,933 t.
    #[test]
    fn the_example_of_steam_tip_sheet_8() {
        let text = "condensate=4.5359237 condensate-temperature=82.222 makeup-temperature=12.778 hours=8000";
        near(
            quantity(Calculator::CondensateReturn, text),
            "11605616",
            "0.002",
        );
        near(
            step_of(Calculator::CondensateReturn, text, "water-saved"),
            "31933",
            "0.0001",
        );
    }

    /// DOE Steam Tip Sheet 23, example: 100,000 lb/h of steam at 150 psig, blowdown from 8 to 6 % of the feed water: 108,695 − 106,383 = 2,312 lb/h = 1.0487 t/h. 8 % of the feed is f/b = 0.08.
    /// Heat 338.5 − 28 Btu/lb (from memory) is 722.2 MJ/t; 4.19 × 170 K = 712.3, 1.4 % low.
    #[test]
    fn the_example_of_steam_tip_sheet_23() {
        let text = "steam=45.359237 hours=8760 feed-solids=240 boiler-solids-now=3000 boiler-solids-after=4000 boiler-temperature=185.6 makeup-temperature=15.6 boiler-efficiency=83";
        near(
            step_of(Calculator::Blowdown, text, "water-saved"),
            "9186.6",
            "0.001",
        );
        near(quantity(Calculator::Blowdown, text), "7993500", "0.02");
    }

    /// Spirax Sarco module 3.12, example (from memory): 10,000 kg/h, feed 250 ppm, boiler 2,500 ppm: 1,111 kg/h.
    #[test]
    fn the_example_of_spirax_sarco() {
        let text = "steam=10 hours=8000 feed-solids=250 boiler-solids-now=2500 boiler-solids-after=3500 boiler-temperature=184";
        near(
            step_of(Calculator::Blowdown, text, "blowdown-now"),
            "1.111",
            "0.0002",
        );
        // By hand: 10 × 250 / 3250.
        near(
            step_of(Calculator::Blowdown, text, "blowdown-after"),
            "0.76923",
            "0.00001",
        );
    }

    #[test]
    fn feed_water_is_purer_than_boiler_water() {
        let text = "steam=10 hours=8000 feed-solids=250 boiler-solids-now=250 boiler-solids-after=3500 boiler-temperature=184";
        assert_eq!(
            refusal(Calculator::Blowdown, text),
            Refusal::NotBelow {
                key: "feed-solids",
                other: "boiler-solids-now"
            }
        );
        let text = "condensate=1 condensate-temperature=40 makeup-temperature=50 hours=8000";
        assert_eq!(
            refusal(Calculator::CondensateReturn, text),
            Refusal::NotBelow {
                key: "makeup-temperature",
                other: "condensate-temperature"
            }
        );
    }
}
