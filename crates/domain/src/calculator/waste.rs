//! Solid waste in a year, from weighing it for some days. Knows nothing of kinds of waste.

use super::sum::{Given, d, number, or, outcome, product, quotient, step, with_money};
use super::types::{Input, Outcome, Refusal, Saves};
use catalogue::quantity::Vnd;
use rust_decimal::Decimal;

/// Mass of all samples, working days that they cover, working days in a year, cost of a kilogram (disposal and what the material cost); no price, no money.
pub(super) const INPUTS: [Input; 4] = [
    number("sample-mass", "kg", d(1, 3), d(10_000_000, 0)),
    or(
        number("sample-days", "d", Decimal::ONE, d(366, 0)),
        Decimal::ONE,
    ),
    number("working-days", "d", Decimal::ONE, d(366, 0)),
    or(
        number("waste-price", "VND/kg", Decimal::ZERO, d(100_000_000, 0)),
        Decimal::ZERO,
    ),
];

/// kg = sample mass / sample days × working days; VND = kg × price.
///
/// Source: extrapolation of a waste audit (UNEP/UNIDO, *Audit and Reduction Manual for Industrial Emissions and Wastes*, 1991, not re-read). It is what is thrown away, the most that could be avoided; samples must be of ordinary days.
pub(super) fn run(given: &Given) -> Result<Outcome, Refusal> {
    let daily = quotient(given.get("sample-mass")?, given.get("sample-days")?)?;
    let mass = product(&[daily, given.get("working-days")?])?;
    let price = given.get("waste-price")?;
    let result = outcome(Saves::Waste, mass, vec![step("daily-mass", daily, "kg/d")]);
    if price > Decimal::ZERO {
        let money = product(&[mass, price])?;
        Ok(with_money(result, Vnd::new(money)))
    } else {
        Ok(result)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{near, quantity, values};
    use super::super::{Calculator, Formula};

    /// By hand: 126 kg in 3 days, 300 days: 42 × 300; at 2,500 VND/kg.
    #[test]
    fn three_days_on_the_scales() {
        let text = "sample-mass=126 sample-days=3 working-days=300 waste-price=2500";
        near(quantity(Calculator::WasteWeighing, text), "12600", "0");
        let money = |text: &str| Calculator::WasteWeighing.run(&values(text)).unwrap().money;
        near(money(text).unwrap().value(), "31500000", "0");
        assert_eq!(money("sample-mass=126 working-days=300"), None);
    }
}
