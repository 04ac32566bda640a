//! Specific consumption: how much of a resource goes into one unit of product, before and after, beside the benchmarks of the sector.

use super::split::{Allotted, Part};
use crate::facility::heat::{carrier_factor, factors};
use crate::facility::{Facility, Product, Stream};
use crate::opportunity::{Books, Combined};
use catalogue::date::Date;
use catalogue::known::Known;
use catalogue::quantity::{Fraction, Percent, Unit, ratio};
use catalogue::{
    Benchmark, BenchmarkMetric, Capacity, CarrierCategory, Catalogue, Group, Per, SpecificMetric,
    Supply,
};
use rust_decimal::Decimal;

/// Specific consumption of one metric.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Specific {
    /// Product, by id; the first one where all are added up.
    pub product: String,
    /// Its part of the consumption; nothing where the products are added up.
    pub part: Option<Fraction>,
    /// What is counted.
    pub metric: SpecificMetric,
    /// Unit of the resource.
    pub unit: Unit,
    /// Unit of the product.
    pub per: Unit,
    /// Before.
    pub before: Decimal,
    /// With every counted measure done.
    pub after: Decimal,
    /// Weakest input.
    pub known: Known,
    /// Benchmarks of the product in the same unit.
    pub comparisons: Vec<Comparison>,
}

/// A benchmark converted into the unit shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The benchmark as it stands in the catalogue.
    pub benchmark: Benchmark,
    /// Factor from its unit to the unit shown.
    pub factor: Decimal,
    /// Its validity has ended.
    pub expired: bool,
}

impl Specific {
    /// Saving per unit of product.
    #[must_use]
    pub fn saved_percent(&self) -> Option<Percent> {
        Percent::of(self.before - self.after, self.before)
    }
}

impl Comparison {
    /// A value of the benchmark in the unit shown.
    #[must_use]
    pub fn shown(&self, value: Option<Decimal>) -> Option<Decimal> {
        value?.checked_mul(self.factor)
    }
}

/// The plant that is held against benchmarks, and the day on which they must be in force.
#[derive(Debug, Clone, Copy)]
pub struct Plant<'a> {
    /// Its sector, size and products.
    pub facility: &'a Facility,
    /// The benchmarks.
    pub catalogue: &'a Catalogue,
    /// Today.
    pub today: Date,
}

/// Specific consumption of every product, product by product.
#[must_use]
pub fn specific(
    allotted: &[Allotted<'_>],
    plant: &Plant<'_>,
    books: &Books<'_>,
    combined: &Combined,
) -> Vec<Specific> {
    let consumed = SpecificMetric::ALL.map(|metric| {
        let found = consumption(metric, books, combined, plant.catalogue)?;
        Some((metric, found))
    });
    let mut list = Vec::new();
    for Allotted {
        product,
        output,
        part,
    } in allotted
    {
        let part = part.map(Part::fraction);
        let share = part.unwrap_or(Fraction::ONE);
        for (metric, (before, saved, known)) in consumed.iter().flatten().copied() {
            let per = |amount: Decimal| ratio(amount * share, *output);
            let (Some(before), Some(saved)) = (per(before), per(saved)) else {
                continue;
            };
            list.push(Specific {
                product: product.id.clone(),
                part,
                metric,
                unit: metric.unit(),
                per: product.unit,
                before,
                after: before - saved,
                known,
                comparisons: plant.comparisons(metric, product),
            });
        }
    }
    list
}

/// How many units of a metric are in one unit of a stream: nothing where the stream does not belong to it, and no factor where one is lacking.
#[must_use]
pub fn share_of_metric(
    metric: SpecificMetric,
    stream: &Stream,
    catalogue: &Catalogue,
) -> Option<Option<Decimal>> {
    let carrier = stream.carrier.as_deref();
    // A carrier among the outputs was sold.
    let carrier = carrier.filter(|_| stream.group == Group::Energy);
    let carrier = carrier.and_then(|c| catalogue.carrier(c));
    let carrier = carrier.filter(|c| c.supply != Supply::Charge);
    let electric = carrier.is_some_and(|c| c.category == CarrierCategory::Electricity);
    let wanted = match metric {
        SpecificMetric::Energy => carrier.is_some(),
        SpecificMetric::Electricity => electric,
        SpecificMetric::Heat => carrier.is_some() && !electric,
        SpecificMetric::Water => stream.group == Group::Water,
        SpecificMetric::Wastewater => stream.group == Group::Wastewater,
    };
    let unit = metric.unit();
    let factor = || match carrier {
        Some(carrier) => {
            let per = match unit {
                Unit::Kwh => carrier.unit.in_units_of(unit)?,
                _ => factors(stream, carrier).mj?,
            };
            carrier_factor(stream.unit, carrier)?.checked_mul(per)
        }
        None => stream.unit.in_units_of(unit),
    };
    wanted.then(factor)
}

/// Consumption and saving of a metric in its unit; nothing where a stream of it has no quantity or no factor.
fn consumption(
    metric: SpecificMetric,
    books: &Books<'_>,
    combined: &Combined,
    catalogue: &Catalogue,
) -> Option<(Decimal, Decimal, Known)> {
    let mut found = false;
    let (mut sum, mut saved, mut known) = (Decimal::ZERO, Decimal::ZERO, Known::Meter);
    for ledger in &books.ledgers {
        let Some(factor) = share_of_metric(metric, ledger.stream, catalogue) else {
            continue;
        };
        let (factor, quantity) = (factor?, ledger.account.quantity?);
        found = true;
        sum += quantity.value * factor;
        saved += combined.saved(&ledger.stream.id) * factor;
        known = known.max(quantity.known);
    }
    found.then_some((sum, saved, known))
}

/// Whether the plant is of the size for which a benchmark holds; a plant whose size is unknown is of every size.
fn is_of(capacity: &Capacity, main: &Product, facility: &Facility) -> bool {
    let yearly = main.quantity;
    let made = match capacity.per {
        Per::Year => yearly,
        Per::Day => yearly
            .zip(facility.site.days)
            .and_then(|(q, d)| ratio(q, d)),
    };
    made.is_none_or(|made| {
        capacity.low.is_none_or(|low| made >= low) && capacity.high.is_none_or(|high| made < high)
    })
}

impl Plant<'_> {
    /// The benchmarks of a product in a metric.
    fn comparisons(&self, metric: SpecificMetric, main: &Product) -> Vec<Comparison> {
        let Self {
            facility,
            catalogue,
            today,
        } = *self;
        let sector = facility
            .site
            .sector
            .as_deref()
            .and_then(|s| catalogue.sector(s));
        let benchmarks = sector.map(|s| s.benchmarks.as_slice()).unwrap_or_default();
        benchmarks
            .iter()
            .filter(|b| b.metric == BenchmarkMetric::Specific(metric))
            .filter(|b| main.kind.as_deref() == Some(b.product.as_str()))
            .filter(|b| b.capacity.as_ref().is_none_or(|c| is_of(c, main, facility)))
            .filter_map(|b| {
                let factor = b.unit.in_units_of(metric.unit(), main.unit)?;
                let values = [b.best, b.typical_low, b.typical_high, b.poor, b.legal_norm];
                values.iter().flatten().next()?;
                Some(Comparison {
                    benchmark: b.clone(),
                    factor,
                    expired: b.valid_to.is_some_and(|last| last < today),
                })
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicator::split;
    use crate::opportunity::{combine, estimates};
    use catalogue::Group;

    /// The legal norms set beside a brewery of this yearly output.
    fn norms_of(hectolitres: i64) -> Vec<Decimal> {
        let mut facility = Facility::default();
        facility.site.sector = Some("beer-beverage".to_owned());
        facility.products.push(Product {
            kind: Some("beer".to_owned()),
            quantity: Some(hectolitres.into()),
            ..Product::new("p".to_owned(), Unit::Hectolitre)
        });
        let mut power = Stream::new("e".to_owned(), Group::Energy, Unit::Kwh);
        power.carrier = Some("elec-toe".to_owned());
        power.quantity = Some(1_000_000.into());
        facility.streams.push(power);
        let catalogue = catalogue_embedded::whole();
        let books = Books::figures(&facility, catalogue);
        let mut open = estimates(&facility, catalogue, &books, &mut Vec::new());
        let combined = combine(&mut open, &facility, catalogue, &books, &mut Vec::new());
        let plant = Plant {
            facility: &facility,
            catalogue,
            today: Date {
                year: 2024,
                month: 6,
                day: 1,
            },
        };
        let parts = split(&facility).unwrap();
        let list = specific(&parts, &plant, &books, &combined);
        let energy = list.iter().find(|s| s.metric == SpecificMetric::Energy);
        let norms = energy.unwrap().comparisons.iter().filter(|c| !c.expired);
        norms.filter_map(|c| c.benchmark.legal_norm).collect()
    }

    #[test]
    fn a_plant_is_held_against_the_norm_of_its_size() {
        // Circular 19/2016/TT-BCT, second period: 286, 196, 129 MJ/hl below 20, below 100, above 100 million litres.
        assert_eq!(norms_of(199_999), [286.into()]);
        assert_eq!(norms_of(200_000), [196.into()]);
        assert_eq!(norms_of(1_000_000), [129.into()]);
    }
}
