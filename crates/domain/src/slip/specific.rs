//! Specific consumption against the sector: so far outside everything published that a unit or an output was mistaken.

use super::figures::Entered;
use crate::indicator::{Allotted, share_of_metric, split};
use crate::issue::Issue;
use catalogue::quantity::{Unit, ratio};
use catalogue::{Benchmark, BenchmarkMetric, SectorFile, SpecificMetric};
use rust_decimal::Decimal;

/// How many times above the worst, or below the best published figure is asked about (judgements of this program): plants of one product differ by a few times, those of one sector by more.
const OF_PRODUCT: Decimal = Decimal::from_parts(5, 0, 0, false, 0);
const OF_SECTOR: Decimal = Decimal::from_parts(20, 0, 0, false, 0);

/// Asks about consumption per unit of product.
pub(super) fn ask(entered: &Entered<'_>, issues: &mut Vec<Issue>) {
    let sector = entered.facility.site.sector.as_deref();
    let Some(sector) = sector.and_then(|s| entered.catalogue.sector(s)) else {
        return;
    };
    let Ok(allotted) = split(entered.facility) else {
        return;
    };
    // How much of the water is left as wastewater says nothing of a slip: a dry process has nearly none.
    let asked = SpecificMetric::ALL.into_iter();
    let asked = asked.filter(|metric| *metric != SpecificMetric::Wastewater);
    for metric in asked {
        let Some(amount) = consumption(entered, metric) else {
            continue;
        };
        for product in &allotted {
            issues.extend(of_product(product, sector, metric, amount));
        }
    }
}

/// The consumption of a metric; nothing where a stream of it is unknown, or there is none.
fn consumption(entered: &Entered<'_>, metric: SpecificMetric) -> Option<Decimal> {
    let mut sum = None;
    for (stream, account) in entered.streams {
        let Some(factor) = share_of_metric(metric, stream, entered.catalogue) else {
            continue;
        };
        let amount = account.quantity?.value.checked_mul(factor?)?;
        sum = Some(sum.unwrap_or(Decimal::ZERO).checked_add(amount)?);
    }
    sum.filter(|sum| !sum.is_zero())
}

fn of_product(
    allotted: &Allotted<'_>,
    sector: &SectorFile,
    metric: SpecificMetric,
    amount: Decimal,
) -> Option<Issue> {
    let product = allotted.product;
    let share = allotted.part.map_or(Decimal::ONE, |p| p.fraction().value());
    let value = ratio(amount.checked_mul(share)?, allotted.output)?;
    let all = sector
        .benchmarks
        .iter()
        .filter(|b| b.metric == BenchmarkMetric::Specific(metric));
    // A product of its own is held against everything that is published of the sector.
    let (far, list): (Decimal, Vec<&Benchmark>) = match product.kind.as_deref() {
        Some(kind) => (OF_PRODUCT, all.filter(|b| b.product == kind).collect()),
        None => (OF_SECTOR, all.collect()),
    };
    let unit = metric.unit();
    let (low, high) = ends(&list, unit, product.unit)?;
    let above = high.checked_mul(far).is_some_and(|most| value > most);
    // Heat may come from power or from waste, so little of it is no slip.
    let below =
        metric != SpecificMetric::Heat && value.checked_mul(far).is_some_and(|most| most < low);
    (above || below).then(|| Issue::SpecificUnusual {
        product: product.id.clone(),
        metric,
        value,
        low,
        high,
        unit,
        per: product.unit,
    })
}

/// The lowest and the highest figure of benchmarks in this unit; benchmarks of a size of plant count all, because the output is what is in doubt.
fn ends(list: &[&Benchmark], unit: Unit, per: Unit) -> Option<(Decimal, Decimal)> {
    let mut values = Vec::new();
    for benchmark in list {
        let Some(factor) = benchmark.unit.in_units_of(unit, per) else {
            continue;
        };
        let figures = [
            benchmark.best,
            benchmark.typical_low,
            benchmark.typical_high,
            benchmark.poor,
            benchmark.legal_norm,
        ];
        let shown = figures.iter().flatten();
        values.extend(shown.filter_map(|v| v.checked_mul(factor)));
    }
    values.retain(|v| *v > Decimal::ZERO);
    Some((*values.iter().min()?, *values.iter().max()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facility::{Facility, Product, Stream};
    use crate::slip::entered;
    use catalogue::Group;

    /// The metrics that are asked about.
    fn asked(
        sector: &str,
        product: (Option<&str>, Unit, i64),
        power: (i64, Unit),
    ) -> Vec<SpecificMetric> {
        let mut facility = Facility::default();
        facility.site.sector = Some(sector.to_owned());
        let (kind, unit, output) = product;
        facility.products.push(Product {
            kind: kind.map(str::to_owned),
            quantity: Some(output.into()),
            ..Product::new("p".to_owned(), unit)
        });
        let mut stream = Stream::new("e".to_owned(), Group::Energy, power.1);
        stream.carrier = Some("elec-toe".to_owned());
        stream.quantity = Some(power.0.into());
        facility.streams.push(stream);
        entered(&facility, catalogue_embedded::whole())
            .into_iter()
            .map(|issue| match issue {
                Issue::SpecificUnusual { metric, .. } => metric,
                other => panic!("{other:?}"),
            })
            .collect()
    }

    #[test]
    fn megawatt_hours_for_kilowatt_hours_and_the_reverse() {
        let workshop = |power| asked("tea", (None, Unit::Tonne, 120), power);
        assert!(workshop((120_000, Unit::Mwh)).contains(&SpecificMetric::Electricity));
        assert!(workshop((120_000, Unit::Kwh)).is_empty());
        let brewery = |power| {
            asked(
                "beer-beverage",
                (Some("beer"), Unit::Hectolitre, 150_000),
                power,
            )
        };
        assert!(brewery((1_800, Unit::Kwh)).contains(&SpecificMetric::Electricity));
        assert!(brewery((1_800_000, Unit::Kwh)).is_empty());
    }
}
