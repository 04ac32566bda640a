//! The balance of one process step in kg: what is lost in it, and what that cost to buy.

use super::rest::{is_sound, mean_price, percent_of, times, total};
use super::{BalanceIssue, Likely, MeanPrice, Remainder};
use crate::domain::facility::account::Figure;
use crate::domain::known::Known;
use rust_decimal::Decimal;

/// Something that goes into a step.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Flow {
    /// The user's name of it.
    pub name: String,
    /// kg a year, or in any period that the whole step shares.
    pub kg: Decimal,
    /// VND/kg.
    pub price: Option<Decimal>,
}

/// Where something goes that leaves a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StepRole {
    /// On to the next step, or out as product.
    Product,
    /// Back into use: neither product nor loss.
    Reuse,
    /// Lost.
    Waste,
}

/// Something that leaves a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outflow {
    /// The user's name of it.
    pub name: String,
    /// kg in the period of the inputs.
    pub kg: Decimal,
    /// Where it goes.
    pub role: StepRole,
}

/// A process step as the user describes it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StepFlow {
    /// Name of the step.
    pub name: String,
    /// In.
    pub inputs: Vec<Flow>,
    /// Out.
    pub outputs: Vec<Outflow>,
}

/// The balance of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepBalance {
    /// Name of the step.
    pub name: String,
    /// In, kg.
    pub inputs: Decimal,
    /// Product, kg.
    pub product: Decimal,
    /// Back into use, kg.
    pub reuse: Decimal,
    /// Waste, kg.
    pub waste: Decimal,
    /// Inputs less all outputs: kg, percent, VND.
    pub unaccounted: Remainder,
    /// Product in percent of the inputs.
    pub yield_percent: Option<Decimal>,
    /// Waste and what is unaccounted for, kg; a negative rest counts as none.
    pub loss: Decimal,
    /// The loss at the mean price of the inputs, VND.
    pub loss_value: Option<Figure>,
    /// Names of flows whose kg, price or cost is negative or too large; what is wrong was left out.
    pub out_of_range: Vec<String>,
    /// What is doubtful.
    pub issues: Vec<BalanceIssue>,
}

/// Balances a step. Its figures count as the user's estimates.
#[must_use]
pub fn step_balance(step: &StepFlow) -> StepBalance {
    let mut out_of_range = Vec::new();
    let mut sound = |value: Decimal, name: &str| {
        let good = is_sound(value);
        if !good && !out_of_range.iter().any(|n| n == name) {
            out_of_range.push(name.to_owned());
        }
        good.then_some(value)
    };
    let mut inputs: Vec<(Decimal, Option<Figure>)> = Vec::new();
    for flow in &step.inputs {
        let price = flow.price.and_then(|p| sound(p, &flow.name));
        let Some(kg) = sound(flow.kg, &flow.name) else {
            continue;
        };
        // Two numbers that are small enough can still have a product that is not.
        let cost = price.and_then(|p| sound(kg.checked_mul(p).unwrap_or(Decimal::MAX), &flow.name));
        let figure = |value| Figure {
            value,
            known: Known::Estimated,
        };
        inputs.push((kg, cost.map(figure)));
    }
    let outputs: Vec<(StepRole, Decimal)> = step
        .outputs
        .iter()
        .filter_map(|flow| Some((flow.role, sound(flow.kg, &flow.name)?)))
        .collect();
    let of = |role: StepRole| {
        let of = outputs.iter().filter(|(r, _)| *r == role);
        total(of.map(|(_, kg)| *kg))
    };
    let (product, reuse, waste) = (
        of(StepRole::Product),
        of(StepRole::Reuse),
        of(StepRole::Waste),
    );
    let taken = total(inputs.iter().map(|(kg, _)| *kg));
    let given = total([product, reuse, waste].into_iter());
    let price: Option<MeanPrice> = mean_price(inputs.iter().copied());
    let unaccounted = Remainder::of(taken, given, price, Known::Estimated);
    let loss = waste.saturating_add(unaccounted.amount.max(Decimal::ZERO));
    let yield_percent = percent_of(product, taken);
    let nothing_out = given.is_zero().then_some(Likely::NoOutputs);
    let gap: Vec<Likely> = nothing_out
        .into_iter()
        .chain([Likely::LosesMoisture])
        .collect();
    let over = [Likely::TakesUpWater];
    let mut issues = unaccounted.issues(taken, &over, &gap);
    if let Some(percent) = yield_percent.filter(|p| *p > Decimal::ONE_HUNDRED) {
        issues.push(BalanceIssue::YieldAbove {
            percent,
            likely: over.to_vec(),
        });
    }
    StepBalance {
        name: step.name.clone(),
        inputs: taken,
        product,
        reuse,
        waste,
        unaccounted,
        yield_percent,
        loss,
        loss_value: price.and_then(|p| times(loss, Known::Estimated, p.figure)),
        out_of_range,
        issues,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::dec;
    use super::*;

    fn step(inputs: &[(&str, Option<&str>)], outputs: &[(&str, StepRole)]) -> StepBalance {
        let inputs = inputs.iter().enumerate().map(|(n, (kg, price))| Flow {
            name: format!("in {n}"),
            kg: dec(kg),
            price: price.map(dec),
        });
        let outputs = outputs.iter().enumerate().map(|(n, (kg, role))| Outflow {
            name: format!("out {n}"),
            kg: dec(kg),
            role: *role,
        });
        step_balance(&StepFlow {
            name: "cut".to_owned(),
            inputs: inputs.collect(),
            outputs: outputs.collect(),
        })
    }

    #[test]
    fn a_step_by_hand() {
        // 800 kg at 10,000 and 200 kg at 30,000 VND: 14,000,000 / 1,000 = 14,000 VND/kg.
        let inputs = [("800", Some("10000")), ("200", Some("30000"))];
        let outputs = [
            ("850", StepRole::Product),
            ("60", StepRole::Reuse),
            ("50", StepRole::Waste),
        ];
        let b = step(&inputs, &outputs);
        // 1,000 − 850 − 60 − 50 = 40 kg = 4 %, worth 560,000 VND; yield 85 %.
        assert_eq!(b.unaccounted.amount, dec("40"));
        assert_eq!(b.unaccounted.percent, Some(dec("4")));
        assert_eq!(b.unaccounted.value.unwrap().value, dec("560000"));
        assert_eq!(b.yield_percent, Some(dec("85")));
        // Loss: 50 + 40 = 90 kg · 14,000.
        assert_eq!(
            (b.loss, b.loss_value.unwrap().value),
            (dec("90"), dec("1260000"))
        );
        assert!(b.issues.is_empty() && b.out_of_range.is_empty());
    }

    #[test]
    fn a_step_that_gains_weight_is_told_and_loses_its_waste_alone() {
        // Dyeing: 100 kg of cloth at 50,000 VND, 130 kg wet, 5 kg of scraps.
        let b = step(
            &[("100", Some("50000"))],
            &[("130", StepRole::Product), ("5", StepRole::Waste)],
        );
        assert_eq!(b.unaccounted.amount, dec("-35"));
        assert_eq!(b.issues.len(), 2);
        assert_eq!(
            (b.loss, b.loss_value.unwrap().value),
            (dec("5"), dec("250000"))
        );
    }

    #[test]
    fn empty_steps_and_wrong_numbers_are_values() {
        let b = step(&[], &[]);
        assert_eq!(
            (b.yield_percent, b.loss_value, b.issues.len()),
            (None, None, 0)
        );
        let b = step(&[], &[("1", StepRole::Waste)]);
        assert_eq!(b.issues, [BalanceIssue::NoInput]);
        let b = step(
            &[("-1", Some("-1")), ("10", Some("-2"))],
            &[("2000000000000000", StepRole::Product)],
        );
        assert_eq!(b.out_of_range, ["in 0", "in 1", "out 0"]);
        assert_eq!((b.inputs, b.product), (dec("10"), Decimal::ZERO));
        assert_eq!(b.loss_value, None);
        let most = "1000000000000000";
        let b = step(&[(most, Some(most))], &[(most, StepRole::Waste)]);
        assert_eq!(b.out_of_range, ["in 0"]);
        assert_eq!((b.inputs, b.loss_value), (dec(most), None));
    }
}
