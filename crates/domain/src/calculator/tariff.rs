//! Money on the electricity bill without a saved kWh: reactive power and hours of the tariff. Prices are asked, not known here.

use super::sum::{Given, d, less, number, or, outcome, product, quotient, step, with_money};
use super::types::{Input, Outcome, Refusal, Saves};
use catalogue::quantity::{LARGEST, Vnd};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Yearly payment for active energy before VAT, only of the months with this cos φ; cos φ from the bill, to two decimals.
pub(super) const POWER_FACTOR: [Input; 3] = [
    number("bill", "VND", d(1000, 0), LARGEST),
    number("cos-phi-now", "", d(3, 1), Decimal::ONE),
    or(number("cos-phi-after", "", d(6, 1), Decimal::ONE), d(9, 1)),
];

/// Coefficient k for cos φ = 0.60, 0.61 … 0.89, in hundredths of a percent.
///
/// Source: Circular 15/2014/TT-BCT of 28 May 2014 on purchase and sale of reactive power, table of k % (re-read in the reproduction of epu.edu.vn; it is (0.9 / cos φ − 1) × 100 to two decimals).
const K: [u32; 30] = [
    5000, 4754, 4516, 4286, 4063, 3846, 3636, 3433, 3235, 3043, 2857, 2676, 2500, 2329, 2162, 2000,
    1842, 1688, 1538, 1392, 1250, 1111, 976, 843, 714, 588, 465, 345, 227, 112,
];

/// The same below 0.60.
const K_BELOW: u32 = 5254;

/// k in percent. Between two hundredths the higher cos φ counts, so that the charge is not made too large.
fn k(cos_phi: Decimal) -> Result<Decimal, Refusal> {
    let hundredths = product(&[cos_phi, Decimal::ONE_HUNDRED])?
        .ceil()
        .to_usize()
        .ok_or(Refusal::TooLarge)?;
    let k = match hundredths.checked_sub(60) {
        None => K_BELOW,
        Some(place) => K.get(place).copied().unwrap_or(0),
    };
    Ok(d(k, 2))
}

/// VND = bill × (k now − k after) / 100.
///
/// Source: Circular 15/2014/TT-BCT: Tq = Ta × k %, for customers from 40 kW with cos φ below 0.9 (re-read at epu.edu.vn and evn.com.vn). Whether it is still in force was not checked against the official gazette.
pub(super) fn power_factor(given: &Given) -> Result<Outcome, Refusal> {
    given.below("cos-phi-now", "cos-phi-after")?;
    let bill = given.get("bill")?;
    let now = k(given.get("cos-phi-now")?)?;
    let after = k(given.get("cos-phi-after")?)?;
    let charge = |k| quotient(product(&[bill, k])?, Decimal::ONE_HUNDRED);
    let (charge_now, charge_after) = (charge(now)?, charge(after)?);
    let money = less(charge_now, charge_after)?;
    let steps = vec![
        step("k-now", now, "%"),
        step("k-after", after, "%"),
        step("charge-now", charge_now, "VND"),
        step("charge-after", charge_after, "VND"),
    ];
    Ok(with_money(
        outcome(Saves::Money, money, steps),
        Vnd::new(money),
    ))
}

/// Electricity that moves in a year, price where it is used today and where it goes (VND/kWh, before VAT).
pub(super) const LOAD_SHIFT: [Input; 3] = [
    number("shifted", "kWh", Decimal::ONE, d(1_000_000_000, 0)),
    number("price-now", "VND/kWh", d(100, 0), d(100_000, 0)),
    number("price-after", "VND/kWh", d(100, 0), d(100_000, 0)),
];

/// VND = kWh × (price now − price after).
///
/// Source: the time-of-use tariff itself; its prices stand in the catalogue (`prices.toml`).
pub(super) fn load_shift(given: &Given) -> Result<Outcome, Refusal> {
    given.below("price-after", "price-now")?;
    let each = less(given.get("price-now")?, given.get("price-after")?)?;
    let money = product(&[given.get("shifted")?, each])?;
    let steps = vec![step("saved-each", each, "VND/kWh")];
    Ok(with_money(
        outcome(Saves::Money, money, steps),
        Vnd::new(money),
    ))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{near, quantity, refusal, step_of};
    use super::super::{Calculator, Refusal};
    use super::*;
    use rust_decimal::RoundingStrategy;

    /// The printed table is its formula to two decimals, in every line; the last, below 0.6, is that of 0.59.
    #[test]
    fn the_table_is_its_formula() {
        let formula = |hundredths: u32| {
            ((d(90, 0) / d(hundredths, 0) - Decimal::ONE) * Decimal::ONE_HUNDRED)
                .round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
        };
        for hundredths in 60..90 {
            assert_eq!(k(d(hundredths, 2)), Ok(formula(hundredths)), "{hundredths}");
        }
        assert_eq!(k(d(59, 2)), Ok(formula(59)));
        assert_eq!(k(d(30, 2)), Ok(d(5254, 2)));
        assert_eq!(k(d(90, 2)), Ok(Decimal::ZERO));
        assert_eq!(k(Decimal::ONE), Ok(Decimal::ZERO));
        assert_eq!(k(d(845, 3)), k(d(85, 2)), "the higher hundredth counts");
    }

    /// By hand: 1,200,000,000 VND at cos φ 0.85 (5.88 %) lifted to 0.9; and only to 0.88 (2.27 %).
    #[test]
    fn a_bill_of_twelve_hundred_million() {
        let text = "bill=1200000000 cos-phi-now=0.85";
        near(quantity(Calculator::PowerFactor, text), "70560000", "0");
        let text = "bill=1200000000 cos-phi-now=0.85 cos-phi-after=0.88";
        near(quantity(Calculator::PowerFactor, text), "43320000", "0");
        near(
            step_of(Calculator::PowerFactor, text, "charge-after"),
            "27240000",
            "0",
        );
    }

    #[test]
    fn no_charge_at_nine_tenths() {
        let text = "bill=1200000000 cos-phi-now=0.92 cos-phi-after=0.98";
        assert_eq!(refusal(Calculator::PowerFactor, text), Refusal::NotPositive);
    }

    /// By hand: 20,000 kWh from the peak (3,398 VND) to normal hours (1,833 VND), manufacturing at 22 kV, Decision 1279/QĐ-BCT 2025 as in the catalogue.
    #[test]
    fn twenty_thousand_kilowatt_hours() {
        let text = "shifted=20000 price-now=3398 price-after=1833";
        near(quantity(Calculator::LoadShift, text), "31300000", "0");
        let text = "shifted=20000 price-now=1833 price-after=3398";
        assert!(matches!(
            refusal(Calculator::LoadShift, text),
            Refusal::NotBelow { .. }
        ));
    }
}
