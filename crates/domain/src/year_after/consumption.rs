//! What was consumed in a year by one metric, stream by stream, in one unit.

use crate::facility::Monthly;
use crate::facility::heat::{carrier_factor, factors};
use crate::indicator::{Resource, SplitRefusal, share_of_metric};
use crate::opportunity::{Books, Ledger};
use catalogue::known::Known;
use catalogue::quantity::{LARGEST, Vnd};
use catalogue::{Catalogue, Group, SpecificMetric, Supply};
use rust_decimal::Decimal;

catalogue::words! {
    /// What is compared between two years.
    Metric {
        /// Electricity and fuels, MJ.
        Energy = "energy",
        /// Electricity, kWh.
        Electricity = "electricity",
        /// Fuels and bought steam, MJ.
        Heat = "heat",
        /// Water, m³.
        Water = "water",
        /// Wastewater, m³.
        Wastewater = "wastewater",
        /// Raw materials, chemicals and packaging at last year's prices, VND.
        Materials = "materials",
    }
}

impl Metric {
    /// The metric of benchmarks; materials have none, because their units differ.
    #[must_use]
    pub fn benchmark(self) -> Option<SpecificMetric> {
        Some(match self {
            Metric::Energy => SpecificMetric::Energy,
            Metric::Electricity => SpecificMetric::Electricity,
            Metric::Heat => SpecificMetric::Heat,
            Metric::Water => SpecificMetric::Water,
            Metric::Wastewater => SpecificMetric::Wastewater,
            Metric::Materials => return None,
        })
    }

    /// Whether another fuel changes it, even where no stream is named.
    pub(super) fn holds_fuel(self) -> bool {
        matches!(self, Metric::Energy | Metric::Heat)
    }
}

/// One of the two years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Year {
    /// The year whose measures are followed up.
    Last,
    /// The year after.
    This,
}

/// What is missing for a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lack {
    /// The outputs do not give a ratio.
    Products(SplitRefusal),
    /// The output of a product this year, or a unit in which it can be held against last year's.
    Output(String),
    /// The quantity of a stream in a year; it may be that months of it are missing.
    Quantity {
        /// The year.
        year: Year,
        /// Stream id.
        stream: String,
        /// So many months are empty.
        months: usize,
    },
    /// A price of last year, at which a material is valued.
    Price(String),
    /// A factor from the bill's unit to that of the metric.
    Factor(String),
    /// A year has nothing of it.
    Nothing(Year),
    /// A number is too large to compute with.
    OutOfRange,
}

/// A stream's part of the consumption.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Amount {
    pub(super) stream: String,
    /// In the unit of the metric.
    pub(super) amount: Decimal,
    /// How many units of the metric are in one of the stream.
    pub(super) factor: Decimal,
    pub(super) known: Known,
    /// VND in the year.
    pub(super) cost: Option<Vnd>,
}

/// The streams of last year and of this year.
pub(super) type Amounts = (Vec<Amount>, Vec<Amount>);

/// The consumption of a metric in both years; nothing where neither year has any of it.
pub(super) fn both(
    metric: Metric,
    last: &Books<'_>,
    this: &Books<'_>,
    catalogue: &Catalogue,
) -> Option<Result<Amounts, Lack>> {
    let is_counted = |ledger: &Ledger<'_>| ledger.stream.group.is_purchased();
    amounts(metric, (last, this), |ledger| match metric.benchmark() {
        Some(specific) => share_of_metric(specific, ledger.stream, catalogue),
        None => is_counted(ledger).then(|| value_of(ledger, last)),
    })
}

/// The consumption of a resource in both years, counted as its metric counts; nothing where neither year has any of it.
pub(super) fn both_of_resource(
    resource: Resource,
    last: &Books<'_>,
    this: &Books<'_>,
    catalogue: &Catalogue,
) -> Option<Result<Amounts, Lack>> {
    let metric = metric_of(resource);
    let value = |ledger: &Ledger<'_>, wanted: bool| wanted.then(|| value_of(ledger, last));
    match resource {
        Resource::Electricity | Resource::Fuel | Resource::Water => {
            both(metric, last, this, catalogue)
        }
        Resource::RawMaterials => amounts(metric, (last, this), |ledger| {
            value(ledger, ledger.stream.group == Group::Material)
        }),
        Resource::OtherMaterials => amounts(metric, (last, this), |ledger| {
            let group = ledger.stream.group;
            value(ledger, group.is_purchased() && group != Group::Material)
        }),
        Resource::Toe => amounts(metric, (last, this), |ledger| toe_of(ledger, catalogue)),
    }
}

/// The metric whose rules hold for a resource: what follows the output, and what else can change it.
pub(super) fn metric_of(resource: Resource) -> Metric {
    match resource {
        Resource::Electricity => Metric::Electricity,
        Resource::Fuel => Metric::Heat,
        Resource::RawMaterials | Resource::OtherMaterials => Metric::Materials,
        Resource::Water => Metric::Water,
        Resource::Toe => Metric::Energy,
    }
}

/// Tonnes of oil equivalent in one unit of an energy stream; a carrier without an official factor is left out, as in the totals of a year.
fn toe_of(ledger: &Ledger<'_>, catalogue: &Catalogue) -> Option<Option<Decimal>> {
    let stream = ledger.stream;
    let carrier = stream.carrier.as_deref();
    let carrier = carrier.filter(|_| stream.group == Group::Energy);
    let carrier = carrier.and_then(|c| catalogue.carrier(c));
    let carrier = carrier.filter(|c| c.supply != Supply::Charge)?;
    let toe = factors(stream, carrier).toe?;
    Some(carrier_factor(stream.unit, carrier).and_then(|per| per.checked_mul(toe)))
}

/// The amounts of both years by a factor for each stream that belongs to what is counted.
fn amounts(
    metric: Metric,
    (last, this): (&Books<'_>, &Books<'_>),
    factor_of: impl Fn(&Ledger<'_>) -> Option<Option<Decimal>>,
) -> Option<Result<Amounts, Lack>> {
    let of = |books: &Books<'_>, year: Year| -> Result<Vec<Amount>, Lack> {
        let mut list = Vec::new();
        for ledger in &books.ledgers {
            let Some(factor) = factor_of(ledger) else {
                continue;
            };
            list.push(amount(ledger, factor, year, metric)?);
        }
        Ok(list)
    };
    let found = of(last, Year::Last).and_then(|a| Ok((a, of(this, Year::This)?)));
    match found {
        Ok((before, after)) if before.is_empty() && after.is_empty() => None,
        Ok((before, _)) if before.is_empty() => Some(Err(Lack::Nothing(Year::Last))),
        Ok((_, after)) if after.is_empty() => Some(Err(Lack::Nothing(Year::This))),
        other => Some(other),
    }
}

/// VND of last year in one unit of a material of either year.
fn value_of(ledger: &Ledger<'_>, last: &Books<'_>) -> Option<Decimal> {
    let before = last.ledger(&ledger.stream.id)?;
    let price = before.account.price?.value;
    let per = ledger.stream.unit.in_units_of(before.stream.unit)?;
    price.checked_mul(per)
}

fn amount(
    ledger: &Ledger<'_>,
    factor: Option<Decimal>,
    year: Year,
    metric: Metric,
) -> Result<Amount, Lack> {
    let stream = || ledger.stream.id.clone();
    let quantity = ledger.account.quantity.ok_or_else(|| Lack::Quantity {
        year,
        stream: stream(),
        months: ledger.stream.missing_months(Monthly::Quantity),
    })?;
    let factor = factor.ok_or_else(|| match metric {
        Metric::Materials => Lack::Price(stream()),
        _ => Lack::Factor(stream()),
    })?;
    let amount = quantity.value.checked_mul(factor);
    // Beyond this, sums of squares would leave the range of numbers.
    let amount = amount.filter(|a| *a <= LARGEST).ok_or(Lack::OutOfRange)?;
    Ok(Amount {
        stream: stream(),
        amount,
        factor,
        known: quantity.known,
        cost: ledger.account.cost.map(|c| c.value),
    })
}
