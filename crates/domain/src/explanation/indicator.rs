//! Bills, energy, emissions and specific consumption.

use super::explainer::{Explainer, StreamAccount};
use super::node::{About, Explanation, How, Scale, Word};
use super::stream::made;
use crate::facility::heat::{carrier_factor, factors};
use crate::facility::{Product, Split, Stream};
use crate::indicator::{Allotted, Part, ResourceGroup, share_of_metric, split};
use catalogue::known::Known;
use catalogue::quantity::Unit;
use catalogue::{Carrier, CarrierCategory, Cite, Group, Mode, SpecificMetric, Supply};
use rust_decimal::Decimal;

/// How a factor is known: by the certificate of the fuel, or by a table.
fn how_of(stream: &Stream, carrier: &Carrier, cite: &Cite) -> How {
    match factors(stream, carrier).own && carrier.supply == Supply::Bought {
        true => How::Said(stream.known),
        false => published(cite),
    }
}

fn published(cite: &Cite) -> How {
    How::Published {
        range: None,
        mode: Mode::Middle,
        cite: Some(cite.clone()),
    }
}

/// A factor of a carrier with its source.
type Sourced = Option<(Decimal, Cite)>;

fn other(unit: &str) -> Scale {
    Scale::Other(unit.to_owned())
}

/// The mass of an output: by its unit, else by the user's mass of one unit.
fn weighed(product: &Product, kilograms: Decimal) -> Explanation {
    let per = product.unit.in_units_of(Unit::Kg);
    if let Some(per) = per {
        return made(product, Unit::Kg, per, Word::Mass);
    }
    let about = About::Product(product.id.clone());
    let output = made(product, product.unit, Decimal::ONE, Word::Product);
    let each = Explanation::leaf(
        Word::Conversion,
        product.mass,
        other(&format!("kg/{}", product.unit.code())),
        How::Entered,
    );
    Explanation::leaf(
        Word::Mass,
        Some(kilograms),
        Scale::Amount(Unit::Kg),
        How::Product,
    )
    .about(about)
    .with(vec![output, each])
}

impl Explainer<'_> {
    /// The yearly cost of everything entered.
    pub(super) fn bills(&self) -> Explanation {
        let paid = self
            .entries()
            .filter(|l| l.stream.group != Group::ByProduct);
        let parts = paid
            .filter(|l| l.account.cost.is_some())
            .map(|l| self.cost(l));
        let value = Some(self.assessment.totals.bills);
        Explanation::money(Word::Bills, value, How::Sum).with(parts.collect())
    }

    /// The saving over the bills.
    pub(super) fn share_of_bills(&self) -> Option<Explanation> {
        let percent = self.assessment.totals.share_of_bills?;
        let share = Explanation::leaf(
            Word::ShareOfBills,
            Some(percent.value() / Decimal::ONE_HUNDRED),
            Scale::Fraction,
            How::Quotient,
        );
        Some(share.with(vec![self.saving().elsewhere(), self.bills().elsewhere()]))
    }

    /// Energy of the site in MJ.
    pub(super) fn energy(&self) -> Option<Explanation> {
        let of = |s: &Stream, c: &Carrier| Some((factors(s, c).mj?, c.cite.clone()));
        let value = self.assessment.energy.mj;
        self.carriers(Word::Energy, value, "MJ", &of)
    }

    /// Energy of the site in TOE.
    pub(super) fn toe(&self) -> Option<Explanation> {
        let of = |s: &Stream, c: &Carrier| Some((factors(s, c).toe?, c.cite.clone()));
        self.carriers(Word::Toe, self.assessment.energy.toe, "TOE", &of)
    }

    /// Emissions of the site in tonnes, counted in kg.
    pub(super) fn co2(&self) -> Option<Explanation> {
        let year = self.facility.site.year;
        let year = year.unwrap_or(self.assessment.today.year);
        let of = |s: &Stream, c: &Carrier| {
            if c.supply == Supply::Own {
                None
            } else if c.category == CarrierCategory::Electricity {
                let factor = self.catalogue.grid_factor(year)?;
                Some((factor.kg_per_kwh, factor.cite.clone()))
            } else if c.biogenic {
                None
            } else {
                Some((factors(s, c).co2_kg?, c.cite.clone()))
            }
        };
        let tonnes = self.assessment.energy.tco2;
        let kilograms = tonnes.checked_mul(Decimal::ONE_THOUSAND)?;
        let sum = self.carriers(Word::Co2, kilograms, "kg CO₂", &of)?;
        let thousand = Explanation::leaf(
            Word::Conversion,
            Some(Decimal::ONE_THOUSAND),
            other("kg/t"),
            How::Definition,
        );
        let total = Explanation::leaf(Word::Co2, Some(tonnes), other("t CO₂"), How::Quotient);
        Some(total.with(vec![sum, thousand]))
    }

    /// A sum over the energy streams, each at the factor of its carrier.
    fn carriers(
        &self,
        word: Word,
        value: Decimal,
        unit: &str,
        factor: &dyn Fn(&Stream, &Carrier) -> Sourced,
    ) -> Option<Explanation> {
        let parts: Vec<Explanation> = self
            .entries()
            .filter(|entry| entry.stream.group == Group::Energy)
            .filter_map(|entry| {
                let carrier = self.catalogue.carrier(entry.stream.carrier.as_deref()?)?;
                if carrier.supply == Supply::Charge {
                    return None;
                }
                let counted = self.in_carrier_unit(entry, carrier)?;
                let (per, cite) = factor(entry.stream, carrier)?;
                let how = how_of(entry.stream, carrier, &cite);
                let scale = other(&format!("{unit}/{}", carrier.unit.code()));
                let about = About::Stream(entry.stream.id.clone());
                let factor =
                    Explanation::leaf(Word::Factor, Some(per), scale, how).about(about.clone());
                let amount = counted.value.and_then(|v| v.checked_mul(per));
                let product = Explanation::leaf(word, amount, other(unit), How::Product);
                Some(product.about(about).with(vec![counted, factor]))
            })
            .collect();
        (!parts.is_empty())
            .then(|| Explanation::leaf(word, Some(value), other(unit), How::Sum).with(parts))
    }

    fn in_carrier_unit(&self, entry: StreamAccount<'_>, carrier: &Carrier) -> Option<Explanation> {
        entry.account.quantity?;
        let unit = carrier.unit;
        let factor = carrier_factor(entry.stream.unit, carrier)?;
        Some(self.in_unit(entry, unit, factor, Word::Quantity))
    }

    /// Consumption over output, before or after.
    pub(super) fn specific(
        &self,
        metric: SpecificMetric,
        product: &str,
        after: bool,
    ) -> Option<Explanation> {
        let mut all = self.assessment.specific.iter();
        let found = all.find(|s| s.metric == metric && s.product == product)?;
        let allotted = split(self.facility).ok()?;
        let allotted = allotted.iter().find(|a| a.product.id == product)?;
        let mut consumption = self.consumption(metric, after)?;
        let mut about = About::Metric(metric);
        if let Some(part) = allotted.part {
            about = About::MetricOf(metric, product.to_owned());
            let part = self.part(allotted, part);
            let value = consumption.value.zip(part.value).map(|(c, p)| c * p);
            let scale = Scale::Amount(found.unit);
            consumption = Explanation::leaf(Word::ProductConsumption, value, scale, How::Product)
                .with(vec![consumption, part]);
        }
        let (word, value) = match after {
            true => (Word::SpecificAfter, found.after),
            false => (Word::Specific, found.before),
        };
        let per = format!("{}/{}", found.unit.code(), found.per.code());
        let quotient = Explanation::leaf(word, Some(value), Scale::Other(per), How::Quotient);
        Some(
            quotient
                .about(about)
                .with(vec![consumption, self.output(allotted)]),
        )
    }

    /// What all streams of a metric come to; after, less what is saved in each.
    fn consumption(&self, metric: SpecificMetric, after: bool) -> Option<Explanation> {
        let unit = metric.unit();
        let scale = Scale::Amount(unit);
        let mut parts = Vec::new();
        let mut saved = Vec::new();
        for entry in self.entries() {
            let Some(factor) = share_of_metric(metric, entry.stream, self.catalogue) else {
                continue;
            };
            let factor = factor?;
            parts.push(self.consumed(entry, unit, factor));
            let result = self.assessment.streams.iter();
            let result = result.clone().find(|s| s.id == entry.stream.id);
            let less = result.map_or(Decimal::ZERO, |s| s.saved * factor);
            if after && !less.is_zero() {
                let leaf = Explanation::leaf(
                    Word::QuantitySaved,
                    Some(less),
                    scale.clone(),
                    How::Elsewhere,
                );
                saved.push(leaf.about(About::Stream(entry.stream.id.clone())));
            }
        }
        let sum = |parts: &[Explanation]| -> Decimal { parts.iter().filter_map(|p| p.value).sum() };
        let (all, less) = (sum(&parts), sum(&saved));
        let consumption =
            Explanation::leaf(Word::Consumption, Some(all), scale.clone(), How::Sum).with(parts);
        if saved.is_empty() {
            return Some(consumption);
        }
        let left = Explanation::leaf(
            Word::ConsumptionAfter,
            Some(all - less),
            scale,
            How::Difference,
        );
        let all = std::iter::once(consumption.elsewhere());
        Some(left.with(all.chain(saved).collect()))
    }

    /// What one stream adds to a metric; the factors of a carrier with where they stand.
    fn consumed(&self, entry: StreamAccount<'_>, unit: Unit, factor: Decimal) -> Explanation {
        let mut part = self.in_unit(entry, unit, factor, Word::Quantity);
        let carrier = entry.stream.carrier.as_deref();
        let carrier = carrier.and_then(|id| self.catalogue.carrier(id));
        if let (Some(carrier), Unit::Mj) = (carrier, unit) {
            part.word = Word::Energy;
            for factor in part.parts.iter_mut().skip(1) {
                let how = how_of(entry.stream, carrier, &carrier.cite);
                (factor.word, factor.how) = (Word::Factor, how);
            }
        }
        part
    }

    /// The part of the consumption that is counted for a product.
    fn part(&self, allotted: &Allotted<'_>, part: Part) -> Explanation {
        let product = allotted.product;
        let about = About::Product(product.id.clone());
        let share = |how| {
            let value = Some(part.fraction().value());
            Explanation::leaf(Word::ProductPart, value, Scale::Fraction, how).about(about.clone())
        };
        let (word, scale) = match self.facility.split {
            Split::Mass => (Word::Mass, Scale::Amount(Unit::Kg)),
            Split::Revenue => (Word::Revenue, Scale::Vnd),
            Split::Own | Split::Together => (Word::OwnShare, other("%")),
        };
        let known = Known::Estimated;
        let said = |of: Decimal| Explanation::leaf(word, Some(of), scale.clone(), How::Said(known));
        let own = match self.facility.split {
            Split::Mass => weighed(product, part.of),
            _ => said(part.of).about(about.clone()),
        };
        let all = Explanation::leaf(word, Some(part.all), scale.clone(), How::Elsewhere);
        share(How::Quotient).with(vec![own, all])
    }

    /// The output of a product; of all products in the unit of the first where they are added up.
    fn output(&self, allotted: &Allotted<'_>) -> Explanation {
        let main = allotted.product;
        if allotted.part.is_some() {
            return made(main, main.unit, Decimal::ONE, Word::Product);
        }
        let parts = self.facility.products.iter().map(|p| {
            let factor = p.unit.in_units_of(main.unit).unwrap_or(Decimal::ONE);
            made(p, main.unit, factor, Word::Product)
        });
        let scale = Scale::Amount(main.unit);
        let sum = Explanation::leaf(Word::Output, Some(allotted.output), scale, How::Sum);
        sum.with(parts.collect())
    }

    /// What is saved of a group over the group.
    pub(super) fn resource(&self, group: ResourceGroup) -> Option<Explanation> {
        let mut all = self.assessment.resources.iter();
        let found = all.find(|r| r.group == group)?;
        let scale = match group {
            ResourceGroup::Energy => other("MJ"),
            ResourceGroup::Materials => Scale::Vnd,
            ResourceGroup::Water => Scale::Amount(Unit::CubicMetre),
        };
        let about = About::Group(group);
        let part = |word, value| {
            Explanation::leaf(word, Some(value), scale.clone(), How::Elsewhere).about(about.clone())
        };
        let share = Explanation::leaf(
            Word::GroupSaving,
            Some(found.percent.value() / Decimal::ONE_HUNDRED),
            Scale::Fraction,
            How::Quotient,
        );
        let parts = vec![
            part(Word::GroupSaved, found.saved),
            part(Word::GroupBefore, found.before),
        ];
        Some(share.about(about.clone()).with(parts))
    }
}
