//! What is unaccounted for, and what the losses cost.

use super::explainer::{Explainer, StreamAccount};
use super::node::{About, Explanation, How, Scale, Word};
use super::stream::{figure, made, price_of};
use crate::balance::{
    Item, LossLine, MassBalance, MassLine, ProcessLoss, Term, TermKind, WaterLine,
};
use catalogue::known::Known;
use catalogue::quantity::{Fraction, Unit, Vnd, ratio};
use rust_decimal::Decimal;

fn kilograms(word: Word, value: Decimal, how: How) -> Explanation {
    Explanation::leaf(word, Some(value), Scale::Amount(Unit::Kg), how)
}

fn cubic_metres(word: Word, value: Decimal, how: How) -> Explanation {
    Explanation::leaf(word, Some(value), Scale::Amount(Unit::CubicMetre), how)
}

impl Explainer<'_> {
    /// Inputs less everything known to have gone out, kg.
    pub(super) fn mass_gap(&self) -> Option<Explanation> {
        let mass = &self.assessment.balances.mass;
        if mass.lines.is_empty() || mass.unweighed {
            return None;
        }
        let side = |word, input: bool, value: Decimal| {
            let lines = mass.lines.iter().filter(|l| l.role.is_input() == input);
            kilograms(word, value, How::Sum).with(lines.map(|l| self.weighed(l)).collect())
        };
        let gone = mass.lines.iter().filter(|l| !l.role.is_input());
        let gone = gone.fold(Decimal::ZERO, |sum, l| sum.saturating_add(l.kg));
        let mut parts = vec![
            side(Word::Inputs, true, mass.inputs),
            side(Word::Outputs, false, gone),
        ];
        if !mass.process.is_empty() {
            let taken = self.process(mass, &parts);
            parts.push(taken);
        }
        let gap = kilograms(Word::MassGap, mass.unaccounted.amount, How::Difference);
        Some(gap.with(parts))
    }

    /// What the process takes: the usual part of its inputs, less what of it was weighed, as far as the balance has room for it.
    fn process(&self, mass: &MassBalance, sides: &[Explanation]) -> Explanation {
        let full: Vec<(&ProcessLoss, Explanation)> = mass
            .process
            .iter()
            .filter_map(|loss| Some((loss, self.process_loss(mass, loss)?)))
            .collect();
        let wanted = full.iter().filter_map(|(_, full)| full.value);
        let wanted = wanted.fold(Decimal::ZERO, Decimal::saturating_add);
        let all = full.iter().map(|(_, full)| full.clone().elsewhere());
        let all = kilograms(Word::ProcessLoss, wanted, How::Sum).with(all.collect());
        let each = full.iter().map(|(loss, full)| {
            if loss.room == Fraction::ONE {
                return full.clone();
            }
            let left = mass.lost_in_process();
            let sides = sides.iter().map(|side| side.clone().elsewhere());
            let left = kilograms(Word::MassGap, left, How::Difference).with(sides.collect());
            let room = Some(loss.room.value());
            let room = Explanation::leaf(Word::Room, room, Scale::Fraction, How::Quotient);
            kilograms(Word::ProcessLoss, loss.kg, How::Product)
                .about(About::ProcessLoss(loss.id.clone()))
                .with(vec![room.with(vec![left, all.clone()]), full.clone()])
        });
        let taken = mass.lost_in_process();
        kilograms(Word::ProcessLoss, taken, How::Sum).with(each.collect())
    }

    /// One loss without regard to room.
    fn process_loss(&self, mass: &MassBalance, loss: &ProcessLoss) -> Option<Explanation> {
        let sector = self.facility.site.sector.as_deref()?;
        let known = self.catalogue.known_loss(sector, &loss.id)?;
        let lines = |ids: &[String]| -> Vec<&MassLine> {
            let wanted = |l: &&MassLine| matches!(&l.item, Item::Stream(id) if ids.contains(id));
            mass.lines.iter().filter(wanted).collect()
        };
        let sum = |word, lines: Vec<&MassLine>| {
            let total = lines.iter().map(|l| l.kg);
            let total = total.fold(Decimal::ZERO, Decimal::saturating_add);
            let parts = lines.into_iter().map(|l| self.weighed(l));
            kilograms(word, total, How::Sum).with(parts.collect())
        };
        let base = sum(Word::Inputs, lines(&loss.of));
        let share = known.typical.fraction();
        let usual = base.value?.saturating_mul(share.value());
        let how = How::Usual {
            range: Some((known.low.value(), known.high.value())),
            cite: Some(known.cite.clone()),
        };
        let about = About::ProcessLoss(loss.id.clone());
        let share = Explanation::leaf(Word::ProcessLoss, Some(share.value()), Scale::Fraction, how)
            .about(about.clone());
        let usual = kilograms(Word::ProcessLoss, usual, How::Product)
            .about(about.clone())
            .with(vec![share, base]);
        let weighed = lines(&loss.weighed);
        if weighed.is_empty() {
            return Some(usual);
        }
        let weighed = sum(Word::Outputs, weighed);
        let left = usual.value?.saturating_sub(weighed.value?);
        let left = kilograms(Word::ProcessLoss, left, How::Difference).about(about);
        Some(left.with(vec![usual, weighed]))
    }

    fn weighed(&self, line: &MassLine) -> Explanation {
        match &line.item {
            Item::Stream(id) => {
                let how = How::Said(line.known.unwrap_or(Known::Calculated));
                let leaf = kilograms(Word::Mass, line.kg, how).about(About::Stream(id.clone()));
                let Some(entry) = self.entry(id) else {
                    return leaf;
                };
                let quantity = entry.account.quantity.map(|q| q.value);
                let factor = quantity.and_then(|q| ratio(line.kg, q));
                factor.map_or(leaf, |factor| {
                    self.in_unit(entry, Unit::Kg, factor, Word::Mass)
                })
            }
            Item::Product(id) => {
                let product = self.facility.products.iter().find(|p| p.id == *id);
                let factor = product.and_then(|p| ratio(line.kg, p.quantity?));
                match product.zip(factor) {
                    Some((product, factor)) => made(product, Unit::Kg, factor, Word::Mass),
                    None => kilograms(Word::Mass, line.kg, How::Entered)
                        .about(About::Product(id.clone())),
                }
            }
            Item::WaterInProduct => kilograms(Word::WaterInProduct, line.kg, How::Entered),
        }
    }

    /// Intake less everything known to have gone out, m³.
    pub(super) fn water_gap(&self) -> Option<Explanation> {
        let water = &self.assessment.balances.water;
        if water.lines.is_empty() {
            return None;
        }
        let line = |line: &WaterLine| {
            let leaf = cubic_metres(Word::Quantity, line.cubic_metres, How::Said(line.known))
                .about(About::Stream(line.stream.clone()));
            let entry = self.entry(&line.stream);
            let of = |entry: StreamAccount<'_>| {
                let quantity = entry.account.quantity?.value;
                Some(self.in_unit(
                    entry,
                    Unit::CubicMetre,
                    ratio(line.cubic_metres, quantity)?,
                    Word::Quantity,
                ))
            };
            entry.and_then(of).unwrap_or(leaf)
        };
        let side = |intake: bool| {
            water
                .lines
                .iter()
                .filter(move |l| l.intake == intake)
                .map(line)
        };
        let inputs = cubic_metres(Word::Inputs, water.intake, How::Sum).with(side(true).collect());
        let more = [
            (Word::WaterInProduct, water.in_product),
            (Word::Evaporated, water.evaporated),
        ];
        let more = more
            .into_iter()
            .filter_map(|(word, value)| Some(cubic_metres(word, value?, How::Entered)));
        let parts: Vec<Explanation> = side(false).chain(more).collect();
        let known = parts.iter().filter_map(|p| p.value);
        let gone = known.fold(Decimal::ZERO, Decimal::saturating_add);
        let outputs = cubic_metres(Word::Outputs, gone, How::Sum).with(parts);
        let gap = cubic_metres(Word::WaterGap, water.unaccounted.amount, How::Difference);
        Some(gap.with(vec![inputs, outputs]))
    }

    /// What the counted losses cost.
    pub(super) fn loss(&self) -> Option<Explanation> {
        let loss = &self.assessment.balances.loss;
        let counted = loss.lines.iter().filter(|l| l.counted);
        let parts: Vec<Explanation> = counted.filter_map(stream_loss).collect();
        let sum = || Explanation::money(Word::Loss, Some(loss.total), How::Sum);
        (!parts.is_empty()).then(|| sum().with(parts))
    }
}

/// What one stream of losses costs: the terms that cost, less those that bring something in.
fn stream_loss(line: &LossLine) -> Option<Explanation> {
    let total = line.total?.value;
    let income = |t: &&Term| t.kind == TermKind::Income;
    let costs: Vec<Explanation> = line.terms.iter().filter(|t| !income(t)).map(term).collect();
    let brings: Vec<Explanation> = line.terms.iter().filter(income).map(term).collect();
    let about = About::Stream(line.stream.clone());
    let leaf =
        |value, how| Explanation::money(Word::StreamLoss, Some(value), how).about(about.clone());
    if brings.is_empty() {
        return Some(leaf(total, How::Sum).with(costs));
    }
    let spent: Decimal = costs.iter().filter_map(|c| c.value).sum();
    let parts = std::iter::once(leaf(Vnd::new(spent), How::Sum).with(costs)).chain(brings);
    Some(leaf(total, How::Difference).with(parts.collect()))
}

fn term(term: &Term) -> Explanation {
    let (word, unit) = match term.kind {
        TermKind::Content => (Word::LossContent, Unit::Kg),
        TermKind::Water => (Word::LossWater, Unit::CubicMetre),
        TermKind::Treatment => (Word::LossTreatment, Unit::Kg),
        TermKind::Fee => (Word::LossFee, Unit::Kg),
        TermKind::Income => (Word::LossIncome, Unit::Kg),
    };
    let leaf = figure(word, term.value.map(Vnd::value), Scale::Vnd);
    let product = term
        .amount
        .zip(term.price)
        .filter(|(amount, price)| Vnd::checked_at(*price, *amount) == Some(term.value.value));
    match product {
        Some((amount, price)) => {
            let known = How::Said(term.value.known);
            let amount = Explanation::leaf(
                Word::Quantity,
                Some(amount),
                Scale::Amount(unit),
                known.clone(),
            );
            let price = Explanation::leaf(Word::Price, Some(price), price_of(unit), known);
            Explanation {
                how: How::Product,
                ..leaf
            }
            .with(vec![amount, price])
        }
        None => leaf,
    }
}
