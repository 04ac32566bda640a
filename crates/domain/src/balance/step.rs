//! The balance of one process step in kg: what is lost in it, and what that cost to buy.

use super::rest::{is_sound, mean_price, times, total};
use super::{BalanceIssue, MeanPrice, PossibleCause, Remainder};
use crate::facility::account::Figure;
use crate::facility::{FlowRole, ProcessStep};
use catalogue::known::Known;
use catalogue::quantity::{Percent, Vnd};
use rust_decimal::Decimal;

/// The balance of a step, in the period that was weighed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepBalance {
    /// The step, by id.
    pub step: String,
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
    pub yield_percent: Option<Percent>,
    /// Waste and what is unaccounted for, kg; a negative rest counts as none.
    pub loss: Decimal,
    /// The loss at the mean price of the inputs, VND.
    pub loss_value: Option<Figure<Vnd>>,
    /// The same in a year, VND: the period that was weighed comes so many times.
    pub yearly_loss: Option<Figure<Vnd>>,
    /// Flows without a weight, by id; the balance is not whole without them.
    pub unknown: Vec<String>,
    /// Flows, by id, whose kg, price or cost is negative or too large; what is wrong was left out.
    pub out_of_range: Vec<String>,
    /// What is doubtful.
    pub issues: Vec<BalanceIssue>,
}

impl StepBalance {
    /// Something was weighed.
    #[must_use]
    pub fn is_weighed(&self) -> bool {
        !(self.inputs.is_zero()
            && self.product.is_zero()
            && self.reuse.is_zero()
            && self.waste.is_zero())
    }
}

/// The sound figures of a step.
#[derive(Default)]
struct Weighed {
    /// What goes in: kg, and its cost.
    inputs: Vec<(Decimal, Option<Figure<Vnd>>)>,
    /// What comes out, kg.
    outputs: Vec<(FlowRole, Decimal)>,
    /// Flows, by id, whose figures are not sound.
    out_of_range: Vec<String>,
}

impl Weighed {
    fn of(step: &ProcessStep) -> Self {
        let mut weighed = Self::default();
        for flow in &step.flows {
            let is_input = flow.role == FlowRole::Input;
            let price = flow.price.filter(|_| is_input);
            let price = price.and_then(|p| weighed.sound(p, &flow.id));
            let Some(kg) = flow.kg.and_then(|kg| weighed.sound(kg, &flow.id)) else {
                continue;
            };
            if !is_input {
                weighed.outputs.push((flow.role, kg));
                continue;
            }
            // Two numbers that are small enough can still have a product that is not.
            let cost = price.map(|p| kg.checked_mul(p).unwrap_or(Decimal::MAX));
            let cost = cost.and_then(|cost| weighed.sound(cost, &flow.id));
            let cost = cost.map(|cost| Figure {
                value: Vnd::new(cost),
                known: Known::Estimated,
            });
            weighed.inputs.push((kg, cost));
        }
        weighed
    }

    /// A figure that can be counted; the flow of one that cannot is noted.
    fn sound(&mut self, value: Decimal, flow: &str) -> Option<Decimal> {
        let good = is_sound(value);
        if !good && !self.out_of_range.iter().any(|id| id == flow) {
            self.out_of_range.push(flow.to_owned());
        }
        good.then_some(value)
    }
}

/// Balances a step. Its figures count as the user's estimates.
#[must_use]
pub fn step_balance(step: &ProcessStep) -> StepBalance {
    let Weighed {
        inputs,
        outputs,
        out_of_range,
    } = Weighed::of(step);
    let of = |role: FlowRole| {
        let of = outputs.iter().filter(|(r, _)| *r == role);
        total(of.map(|(_, kg)| *kg))
    };
    let product = of(FlowRole::Product);
    let (reuse, waste) = (of(FlowRole::Reuse), of(FlowRole::Waste));
    let taken = total(inputs.iter().map(|(kg, _)| *kg));
    let given = total([product, reuse, waste].into_iter());
    let price: Option<MeanPrice> = mean_price(inputs.iter().copied());
    let unaccounted = Remainder::of(taken, given, price, Known::Estimated);
    let loss = waste.saturating_add(unaccounted.amount.max(Decimal::ZERO));
    let loss_value = price.and_then(|p| times(loss, Known::Estimated, p.figure));
    let repeated = step.times.unwrap_or(Decimal::ONE);
    let yearly_loss = loss_value.filter(|_| is_sound(repeated)).and_then(|value| {
        value.value.checked_mul(repeated).map(|yearly| Figure {
            value: yearly,
            known: value.known.max(Known::Estimated),
        })
    });
    let yield_percent = Percent::of(product, taken);
    StepBalance {
        step: step.id.clone(),
        inputs: taken,
        product,
        reuse,
        waste,
        unaccounted,
        yield_percent,
        loss,
        loss_value,
        yearly_loss,
        unknown: unweighed(step),
        out_of_range,
        issues: doubts(&unaccounted, taken, given, yield_percent),
    }
}

/// Named flows without a weight: an empty row is as good as absent.
fn unweighed(step: &ProcessStep) -> Vec<String> {
    let flows = step.flows.iter();
    let open = flows.filter(|f| f.kg.is_none() && !(f.name.trim().is_empty() && f.price.is_none()));
    open.map(|f| f.id.clone()).collect()
}

fn doubts(
    unaccounted: &Remainder,
    taken: Decimal,
    given: Decimal,
    yield_percent: Option<Percent>,
) -> Vec<BalanceIssue> {
    let nothing_out = given.is_zero().then_some(PossibleCause::NoOutputs);
    let gap: Vec<PossibleCause> = nothing_out
        .into_iter()
        .chain([PossibleCause::LosesMoisture])
        .collect();
    let over = [PossibleCause::TakesUpWater];
    let mut issues = unaccounted.issues(taken, &over, &gap);
    if let Some(percent) = yield_percent.filter(|p| *p > Percent::WHOLE) {
        issues.push(BalanceIssue::YieldAbove {
            percent,
            likely: over.to_vec(),
        });
    }
    issues
}

#[cfg(test)]
mod tests {
    use super::super::tests::dec;
    use super::*;
    use crate::facility::StepFlow;

    type Row<'a> = (&'a str, Option<&'a str>, FlowRole);

    fn step(rows: &[Row<'_>]) -> StepBalance {
        let flows = rows
            .iter()
            .enumerate()
            .map(|(n, (kg, price, role))| StepFlow {
                id: format!("f{n}"),
                role: *role,
                name: format!("flow {n}"),
                kg: (!kg.is_empty()).then(|| dec(kg)),
                price: price.map(dec),
            });
        step_balance(&ProcessStep {
            id: "cut".to_owned(),
            name: "Cutting".to_owned(),
            times: Some(dec("300")),
            flows: flows.collect(),
        })
    }

    #[test]
    fn a_step_by_hand() {
        // 800 kg at 10,000 and 200 kg at 30,000 VND: 14,000,000 / 1,000 = 14,000 VND/kg.
        let b = step(&[
            ("800", Some("10000"), FlowRole::Input),
            ("200", Some("30000"), FlowRole::Input),
            ("850", None, FlowRole::Product),
            ("60", None, FlowRole::Reuse),
            ("50", None, FlowRole::Waste),
        ]);
        // 1,000 − 850 − 60 − 50 = 40 kg = 4 %, worth 560,000 VND; yield 85 %.
        assert_eq!(b.unaccounted.amount, dec("40"));
        assert_eq!(b.unaccounted.percent, Some(4.into()));
        assert_eq!(b.unaccounted.value.unwrap().value, Vnd::from(560_000));
        assert_eq!(b.yield_percent, Some(85.into()));
        // Loss: 50 + 40 = 90 kg · 14,000.
        assert_eq!(
            (b.loss, b.loss_value.unwrap().value),
            (dec("90"), Vnd::from(1_260_000))
        );
        // On 300 days: 378,000,000 VND a year.
        assert_eq!(b.yearly_loss.unwrap().value, Vnd::from(378_000_000));
        assert!(b.issues.is_empty() && b.out_of_range.is_empty() && b.unknown.is_empty());
    }

    #[test]
    fn a_step_that_gains_weight_is_told_and_loses_its_waste_alone() {
        // Dyeing: 100 kg of cloth at 50,000 VND, 130 kg wet, 5 kg of scraps.
        let b = step(&[
            ("100", Some("50000"), FlowRole::Input),
            ("130", None, FlowRole::Product),
            ("5", None, FlowRole::Waste),
        ]);
        assert_eq!(b.unaccounted.amount, dec("-35"));
        assert_eq!(b.issues.len(), 2);
        assert_eq!(
            (b.loss, b.loss_value.unwrap().value),
            (dec("5"), Vnd::from(250_000))
        );
    }

    #[test]
    fn empty_steps_and_wrong_numbers_are_values() {
        let b = step(&[]);
        assert!(!b.is_weighed());
        assert_eq!(
            (b.yield_percent, b.loss_value, b.issues.len()),
            (None, None, 0)
        );
        let b = step(&[("1", None, FlowRole::Waste)]);
        assert_eq!(b.issues, [BalanceIssue::NoInput]);
        let b = step(&[
            ("-1", Some("-1"), FlowRole::Input),
            ("10", Some("-2"), FlowRole::Input),
            ("2000000000000000", None, FlowRole::Product),
        ]);
        assert_eq!(b.out_of_range, ["f0", "f1", "f2"]);
        assert_eq!((b.inputs, b.product), (dec("10"), Decimal::ZERO));
        assert_eq!(b.loss_value, None);
        let most = "1000000000000000";
        let b = step(&[
            (most, Some(most), FlowRole::Input),
            (most, None, FlowRole::Waste),
        ]);
        assert_eq!(b.out_of_range, ["f0"]);
        assert_eq!((b.inputs, b.loss_value), (dec(most), None));
    }

    #[test]
    fn a_flow_that_was_not_weighed_is_named() {
        let b = step(&[("100", None, FlowRole::Input), ("", None, FlowRole::Waste)]);
        assert_eq!(b.unknown, ["f1"]);
        assert_eq!(b.yearly_loss, None, "no price");
    }
}
