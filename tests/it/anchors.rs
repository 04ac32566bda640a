//! The leaves of the explanations against what the factory entered and what the catalogue says: a figure without reasons behind it stands there, and is not only repeated.

use crate::elsewhere::Whole;
use crate::explanations::{facilities, near, nodes};
use crate::leaf::{Leaf, fraction, money};
use crate::shared::TODAY;
use catalogue::quantity::Unit;
use catalogue::{Group, InvestClass, PriceCategory, Supply};
use domain::assessment::assess;
use domain::explanation::{About, Explainer, How, Scale, Word};
use domain::facility::{Costs, OwnSaving, Product, Stream};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

impl Leaf<'_> {
    /// The values that may stand here; nothing where no leaf of this word is expected.
    fn anchors(&self) -> Option<Vec<Decimal>> {
        let facility = self.facility;
        let streams = self.streams();
        let products = self.products();
        let flows = || facility.steps.iter().flat_map(|s| &s.flows);
        Some(match self.node.word {
            Word::Quantity => self.quantities(),
            Word::Price => self.prices(),
            Word::Cost => streams.iter().filter_map(|s| s.yearly_cost()).collect(),
            Word::DischargePrice => self.discharge_prices(),
            Word::ReturnRatio => self.return_ratio(),
            Word::DiscountRate => {
                let own = facility.finance.discount;
                let norm = self.catalogue.norm(catalogue::NormId::DiscountRate);
                own.or(norm).map(fraction).into_iter().collect()
            }
            Word::Evaporated => facility.site.water_evaporated.into_iter().collect(),
            Word::WaterInProduct => {
                let litre = match self.node.scale {
                    Scale::Amount(Unit::Kg) => Decimal::ONE_THOUSAND,
                    _ => Decimal::ONE,
                };
                facility
                    .site
                    .water_in_product
                    .map(|w| w * litre)
                    .into_iter()
                    .collect()
            }
            Word::Factor => {
                let mut list = self.factors();
                list.extend(self.by_certificate());
                list
            }
            Word::OwnPart => {
                let tenants = streams.iter().filter_map(|s| s.tenants);
                tenants.map(|t| Decimal::ONE - fraction(t)).collect()
            }
            Word::Investment => {
                let none = self.published().any(|m| m.invest == InvestClass::None);
                let mut list: Vec<_> = self.said().iter().filter_map(|(_, i, _)| *i).collect();
                list.extend(none.then_some(Decimal::ZERO));
                list
            }
            Word::OtherMoney
            | Word::MoneySaved
            | Word::QuantitySaved
            | Word::Running
            | Word::Support
            | Word::Residual => self.said_of_measures(),
            Word::Rate => {
                let effects = self.published().flat_map(|m| &m.effects);
                let rates = effects.filter_map(|e| e.expected());
                rates.map(|percent| percent.fraction().value()).collect()
            }
            Word::UsualPayback => {
                let years = self.published().filter_map(|m| m.payback.as_ref());
                years.map(|y| (y.low + y.high) / Decimal::TWO).collect()
            }
            Word::Share => self.shares(),
            Word::ToDo => self.to_do(),
            Word::Product => products.filter_map(|p| p.quantity).collect(),
            Word::Revenue => products.filter_map(|p| p.revenue).collect(),
            Word::OwnShare => products.filter_map(|p| p.share).map(fraction).collect(),
            Word::Mass => {
                let of_streams = streams.iter().filter_map(|s| s.mass);
                of_streams.chain(products.filter_map(|p| p.mass)).collect()
            }
            Word::LossTreatment | Word::LossIncome => self.loss_money(),
            Word::LossFee => streams.iter().filter_map(|s| s.fee).collect(),
            Word::StepInput | Word::StepUse | Word::StepWaste => flows()
                .filter(|f| match &self.node.about {
                    Some(About::Flow(_, id)) => f.id == *id,
                    _ => true,
                })
                .filter_map(|f| f.kg)
                .collect(),
            Word::Times => facility.steps.iter().filter_map(|s| s.times).collect(),
            Word::Reading => self.readings()?,
            Word::Tax => {
                let rows = PriceCategory::ALL.into_iter();
                let rates = rows.filter_map(|of| self.catalogue.tax_on(of)?.value);
                rates.map(|rate| Decimal::ONE + fraction(rate)).collect()
            }
            Word::Conversion => self.conversions()?,
            _ => return None,
        })
    }

    /// What the streams come to in a year, by their mass, too.
    fn quantities(&self) -> Vec<Decimal> {
        let streams = self.streams();
        let yearly = streams.iter();
        let yearly = yearly.filter_map(|s| Some(self.in_unit(s, s.yearly()?)));
        let lost = streams.iter().filter_map(|s| s.lost.kg);
        let by_mass = streams.iter();
        let by_mass = by_mass.filter_map(|s| s.yearly()?.checked_mul(s.mass?));
        yearly.chain(lost).chain(by_mass).collect()
    }

    /// What a unit costs: as entered, as published, by the bill or by its mass.
    fn prices(&self) -> Vec<Decimal> {
        let streams = self.streams();
        let flows = self.facility.steps.iter().flat_map(|s| &s.flows);
        let prices = streams.iter().filter_map(|s| s.price);
        let published = self.default_prices().into_iter();
        let published = published.filter(|_| matches!(self.node.how, How::Published { .. }));
        let of_steps = flows.filter_map(|f| f.price);
        let mut list: Vec<_> = prices.chain(published).chain(of_steps).collect();
        list.extend(self.mean_price(Group::Water));
        // What the plant makes for itself has no price.
        let own = |s: &&&Stream| {
            let carrier = s.carrier.as_deref();
            let carrier = carrier.and_then(|c| self.catalogue.carrier(c));
            carrier.is_some_and(|c| c.supply == Supply::Own)
        };
        list.extend(streams.iter().filter(own).map(|_| Decimal::ZERO));
        list.extend(
            streams
                .iter()
                .filter_map(|s| money(s)?.checked_div(s.yearly()?)),
        );
        // What is lost is priced by its mass.
        let by_mass = |s: &&Stream| {
            let kg = s.mass.or_else(|| s.unit.in_units_of(Unit::Kg))?;
            s.price?.checked_div(kg)
        };
        list.extend(streams.iter().filter_map(by_mass));
        list
    }

    /// What a cubic metre of wastewater costs.
    fn discharge_prices(&self) -> Vec<Decimal> {
        let facility = self.facility;
        let group = facility
            .streams
            .iter()
            .filter(|s| s.group == Group::Wastewater);
        let mut list: Vec<_> = group.filter_map(|s| s.price).collect();
        list.extend(self.mean_price(Group::Wastewater));
        list
    }

    /// The part of the water that becomes wastewater.
    fn return_ratio(&self) -> Vec<Decimal> {
        let facility = self.facility;
        let volume = |group: Group| -> Decimal {
            let of = facility.streams.iter().filter(|s| s.group == group);
            of.filter_map(|s| Some(s.yearly()? * s.unit.in_units_of(Unit::CubicMetre)?))
                .sum()
        };
        let ratio = volume(Group::Wastewater).checked_div(volume(Group::Water));
        ratio.into_iter().map(|r| r.min(Decimal::ONE)).collect()
    }

    /// What a waste costs to treat, or brings.
    fn loss_money(&self) -> Vec<Decimal> {
        let streams = self.streams();
        let paid = streams.iter().filter_map(|s| money(s)).map(|m| m.abs());
        paid.chain(self.cost_by_default()).collect()
    }

    /// What the factory said of its measures itself.
    fn said_of_measures(&self) -> Vec<Decimal> {
        let word = self.node.word;
        let of = |(saving, _, costs): &(&OwnSaving, Option<Decimal>, &Costs)| match word {
            Word::QuantitySaved => saving.quantity,
            Word::Running => costs.running,
            Word::Support => costs.support,
            Word::Residual => costs.residual,
            _ => saving.money,
        };
        self.said().iter().filter_map(of).collect()
    }

    /// The readings of quick calculators.
    fn readings(&self) -> Option<Vec<Decimal>> {
        let Some(About::Reading(key)) = &self.node.about else {
            return None;
        };
        let ids = self.measures();
        let replies = ids.iter().filter_map(|id| self.facility.replies.get(*id));
        let read = replies.filter_map(|d| d.calculation.as_ref());
        Some(read.filter_map(|c| c.values.get(*key).copied()).collect())
    }

    /// From one unit to another: as units go, by the mass of a unit, by density.
    fn conversions(&self) -> Option<Vec<Decimal>> {
        let (streams, products) = (self.streams(), self.products());
        let Scale::Other(units) = &self.node.scale else {
            return None;
        };
        let (to, from) = units.split_once('/')?;
        let (to, from) = (Unit::from_code(to)?, Unit::from_code(from)?);
        let of_streams = streams.iter().filter(|s| s.unit == from);
        let of_products = products.filter(|p| p.unit == from);
        let masses = of_streams
            .map(|s| s.mass)
            .chain(of_products.map(|p| p.mass));
        // A fuel billed by volume goes through its density.
        let carriers = streams.iter().filter_map(|s| s.carrier.as_deref());
        let carriers = carriers.filter_map(|c| self.catalogue.carrier(c));
        let by_density = carriers.filter_map(|c| {
            let litres = from.in_units_of(Unit::Litre)?;
            Some(litres * c.density_kg_per_l? * Unit::Kg.in_units_of(to)?)
        });
        let by_unit = from.in_units_of(to).into_iter();
        Some(by_unit.chain(masses.flatten()).chain(by_density).collect())
    }

    /// The products that a leaf may be about.
    fn products(&self) -> impl Iterator<Item = &Product> {
        let products = self.facility.products.iter();
        products.filter(|p| match &self.node.about {
            Some(About::Product(id)) => p.id == *id,
            _ => true,
        })
    }

    /// The leaf in words, for a failure.
    fn told(&self, name: &str, value: Decimal) -> String {
        let short = name.rsplit('/').take(2).collect::<Vec<_>>();
        let (node, subject) = (self.node, self.subject);
        format!(
            "{short:?}: {subject:?}: {:?} {:?} {:?} is {value}",
            node.word, node.about, node.how
        )
    }
}

#[test]
fn every_leaf_stands_in_the_facility_or_in_the_catalogue() {
    let catalogue = catalogue_embedded::whole();
    let mut anchored: BTreeMap<Word, usize> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (name, facility) in facilities() {
        let assessment = assess(&facility, catalogue, TODAY);
        let explainer = Explainer::new(&assessment, &facility, catalogue);
        for subject in explainer.subjects() {
            let Some(tree) = explainer.explain(&subject) else {
                continue;
            };
            for node in nodes(&tree) {
                let Some(value) = node.value.filter(|_| node.parts.is_empty()) else {
                    continue;
                };
                let leaf = Leaf {
                    node,
                    subject: &subject,
                    facility: &facility,
                    catalogue,
                };
                let whole = Whole {
                    assessment: &assessment,
                    explainer: &explainer,
                    tree: &tree,
                };
                let expected = match &node.how {
                    // A sum of nothing.
                    How::Sum => Some(vec![Decimal::ZERO]),
                    How::Combined => Some(leaf.combined(whole)),
                    How::Elsewhere => Some(leaf.elsewhere(whole)),
                    How::Said(_) if node.word == Word::Reading => Some(leaf.steps_of_calculation()),
                    How::Statistic { .. } => Some(leaf.statistics()),
                    How::Usual { range, .. } if leaf.is_usual(value, *range) => Some(vec![value]),
                    How::Usual { .. } => None,
                    How::Published { .. } if leaf.is_number(value) => Some(vec![value]),
                    _ => leaf.anchors(),
                };
                if expected.is_some_and(|list| list.iter().any(|e| near(*e, value))) {
                    *anchored.entry(node.word).or_default() += 1;
                } else {
                    wrong.push(leaf.told(&name, value));
                }
            }
        }
    }
    wrong.dedup();
    assert!(
        wrong.is_empty(),
        "{} leaves\n{}",
        wrong.len(),
        wrong[..wrong.len().min(40)].join("\n")
    );
    assert!(anchored.len() >= 25, "{anchored:?}");
    assert!(anchored.values().sum::<usize>() > 6_000, "{anchored:?}");
}
