//! What a process step loses in a year.

use super::explainer::Explainer;
use super::node::{About, Explanation, How, Scale, Word};
use super::stream::price_of;
use crate::facility::{FlowRole, ProcessStep, StepFlow};
use catalogue::quantity::Unit;
use rust_decimal::Decimal;

fn kilograms(word: Word, value: Decimal, how: How) -> Explanation {
    Explanation::leaf(word, Some(value), Scale::Amount(Unit::Kg), how)
}

fn named(leaf: Explanation, step: &ProcessStep, flow: &StepFlow) -> Explanation {
    leaf.about(About::Flow(step.id.clone(), flow.id.clone()))
}

/// The mean price of what goes into a step: the cost of what has a price by its mass.
fn mean_price<'a>(
    step: &ProcessStep,
    flows: impl Iterator<Item = &'a StepFlow>,
    price: Decimal,
) -> Explanation {
    let priced = flows.filter_map(|f| {
        let is_input = f.role == FlowRole::Input;
        let (kg, price) = (f.kg.filter(|_| is_input)?, f.price?);
        let mass = kilograms(Word::StepInput, kg, How::Entered);
        let each = Explanation::leaf(Word::Price, Some(price), price_of(Unit::Kg), How::Entered);
        let cost = kg.checked_mul(price);
        let cost = Explanation::leaf(Word::Cost, cost, Scale::Vnd, How::Product);
        Some((kg, named(cost.with(vec![mass, each]), step, f)))
    });
    let (masses, costs): (Vec<Decimal>, Vec<Explanation>) = priced.unzip();
    let spent = costs.iter().filter_map(|c| c.value).sum();
    let cost = Explanation::leaf(Word::Cost, Some(spent), Scale::Vnd, How::Sum).with(costs);
    let mass = kilograms(Word::StepInput, masses.iter().sum(), How::Elsewhere);
    let scale = price_of(Unit::Kg);
    let mean = Explanation::leaf(Word::MeanPrice, Some(price), scale, How::Quotient);
    mean.with(vec![cost, mass])
}

impl Explainer<'_> {
    /// What a step loses: the lost mass at the mean price of what goes in, so many times a year. Nothing where no price is known.
    pub(super) fn step_loss(&self, id: &str) -> Option<Explanation> {
        let balance = self.assessment.balances.steps.iter();
        let balance = balance.clone().find(|b| b.step == id)?;
        let step = self.facility.steps.iter().find(|s| s.id == id)?;
        let (value, price) = (balance.yearly_loss?, balance.unaccounted.price?);
        // A flow whose weight or price is out of range was left out of the balance, too.
        let sound = |f: &&StepFlow| !balance.out_of_range.contains(&f.id);
        let flows = || step.flows.iter().filter(sound);
        let weighed = |wanted: &[FlowRole], word: Word| -> Vec<Explanation> {
            let flows = flows().filter(|f| wanted.contains(&f.role));
            let leaves =
                flows.filter_map(|f| Some(named(kilograms(word, f.kg?, How::Entered), step, f)));
            leaves.collect()
        };
        let sum = |word, value, parts| kilograms(word, value, How::Sum).with(parts);
        let waste = weighed(&[FlowRole::Waste], Word::StepWaste);
        let lost = if balance.unaccounted.amount < Decimal::ZERO {
            sum(Word::LostMass, balance.loss, waste)
        } else {
            let inputs = weighed(&[FlowRole::Input], Word::StepInput);
            let used = weighed(&[FlowRole::Product, FlowRole::Reuse], Word::StepUse);
            let of_use = balance.product.saturating_add(balance.reuse);
            kilograms(Word::LostMass, balance.loss, How::Difference).with(vec![
                sum(Word::Inputs, balance.inputs, inputs),
                sum(Word::StepUse, of_use, used),
            ])
        };
        let mean = mean_price(step, flows(), price.figure.value);
        let mut parts = vec![lost, mean];
        if let Some(times) = step.times {
            let scale = Scale::Other(String::new());
            parts.push(Explanation::leaf(
                Word::Times,
                Some(times),
                scale,
                How::Entered,
            ));
        }
        let about = About::Step(id.to_owned());
        let loss = Explanation::leaf(
            Word::StepLoss,
            Some(value.value.value()),
            Scale::Vnd,
            How::Product,
        );
        Some(loss.about(about).with(parts))
    }
}
