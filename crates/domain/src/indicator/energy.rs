//! Energy content, tonnes of oil equivalent and CO2 of the site, before and after, and the legal thresholds they pass.

use crate::facility::heat::{carrier_factor, factors};
use crate::opportunity::{Books, Combined, Ledger};
use catalogue::known::Known;
use catalogue::{
    Carrier, CarrierCategory, Catalogue, Decides, Group, Supply, Threshold, ThresholdUnit,
};
use rust_decimal::Decimal;

/// Energy and emissions of a year; the saving stands beside the total.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EnergyTotals {
    /// MJ: electricity at 3.6 MJ/kWh, fuels at their net calorific value.
    pub mj: Decimal,
    /// MJ saved.
    pub mj_saved: Decimal,
    /// Tonnes of oil equivalent (Công văn 3505/BCT-KHCN).
    pub toe: Decimal,
    /// TOE saved.
    pub toe_saved: Decimal,
    /// Tonnes of CO2, biogenic CO2 not counted.
    pub tco2: Decimal,
    /// Tonnes of CO2 avoided.
    pub tco2_saved: Decimal,
    /// Year of the grid factor.
    pub grid_year: Option<i32>,
    /// Energy streams without a quantity or a factor: the totals lack them.
    pub incomplete: Vec<String>,
    /// Energy streams for which no official TOE factor is published (biomass, bought steam): the TOE lack them.
    pub without_toe: Vec<String>,
    /// Energy streams whose quantity follows from a default price.
    pub by_default: Vec<String>,
}

/// Totals over the energy streams.
#[must_use]
pub fn energy(
    books: &Books<'_>,
    combined: &Combined,
    catalogue: &Catalogue,
    year: i32,
) -> EnergyTotals {
    let mut totals = EnergyTotals::default();
    let consumed = books.ledgers.iter();
    for ledger in consumed.filter(|l| l.stream.group == Group::Energy) {
        let carrier = ledger.stream.carrier.as_deref();
        let carrier = carrier.and_then(|c| catalogue.carrier(c));
        let Some(carrier) = carrier.filter(|c| c.supply != Supply::Charge) else {
            continue;
        };
        let Some((quantity, saved)) = in_carrier_units(ledger, carrier, combined) else {
            totals.incomplete.push(ledger.stream.id.clone());
            continue;
        };
        if carrier.toe.is_none() {
            totals.without_toe.push(ledger.stream.id.clone());
        }
        let known = ledger.account.quantity.map(|q| q.known);
        if known == Some(Known::Default) && ledger.account.default_price.is_some() {
            totals.by_default.push(ledger.stream.id.clone());
        }
        let own = factors(ledger.stream, carrier);
        let (mj, toe) = (own.mj.unwrap_or_default(), own.toe.unwrap_or_default());
        let from_grid =
            carrier.category == CarrierCategory::Electricity && carrier.supply == Supply::Bought;
        let co2 = if from_grid {
            let factor = catalogue.grid_factor(year);
            totals.grid_year = factor.map(|f| f.year);
            factor.map_or(Decimal::ZERO, |f| f.kg_per_kwh)
        } else if carrier.biogenic {
            Decimal::ZERO
        } else {
            own.co2_kg.unwrap_or_default()
        };
        let thousand = Decimal::ONE_THOUSAND;
        totals.mj += quantity * mj;
        totals.mj_saved += saved * mj;
        totals.toe += quantity * toe;
        totals.toe_saved += saved * toe;
        totals.tco2 += quantity * co2 / thousand;
        totals.tco2_saved += saved * co2 / thousand;
    }
    totals
}

/// Quantity and saving of an energy stream in the unit of the carrier's factors.
fn in_carrier_units(
    ledger: &Ledger<'_>,
    carrier: &Carrier,
    combined: &Combined,
) -> Option<(Decimal, Decimal)> {
    let quantity = ledger.account.quantity?.value;
    let saved = combined.saved(&ledger.stream.id);
    let factor = carrier_factor(ledger.stream.unit, carrier)?;
    Some((quantity * factor, saved * factor))
}

/// A legal threshold that the facility reaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flag {
    /// Threshold id.
    pub threshold: String,
    /// The facility's value in the unit of the threshold.
    pub value: Decimal,
}

/// A legal threshold that the facility does not reach, but another year may.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Near {
    /// Threshold id.
    pub threshold: String,
    /// The facility's value in the unit of the threshold.
    pub value: Decimal,
    /// The threshold itself.
    pub limit: Decimal,
    /// The unit of both.
    pub unit: Option<ThresholdUnit>,
}

/// From this part of a threshold on, the facility is near it. No rule says so: output alone changes by as much from one year to the next.
const NEAR: Decimal = Decimal::from_parts(9, 0, 0, false, 1);

/// What is held against a threshold of energy use or of greenhouse gases.
fn held(totals: &EnergyTotals, threshold: &Threshold) -> Option<Decimal> {
    match threshold.decides? {
        Decides::KeyFacility | Decides::InventoryByEnergy => Some(totals.toe),
        Decides::InventoryByEmissions => Some(totals.tco2),
        Decides::MicroEnterprise | Decides::SmallEnterprise | Decides::MediumEnterprise => None,
    }
}

/// Thresholds reached: energy use of key facilities and greenhouse-gas inventory.
#[must_use]
pub fn flags(totals: &EnergyTotals, catalogue: &Catalogue) -> Vec<Flag> {
    let all = catalogue.thresholds().iter();
    let reached = all.filter_map(|t| {
        let value = held(totals, t)?;
        (value >= t.value?).then(|| Flag {
            threshold: t.id.clone(),
            value,
        })
    });
    reached.collect()
}

/// Thresholds of the same kinds that are not reached, but nearly.
#[must_use]
pub fn near(totals: &EnergyTotals, catalogue: &Catalogue) -> Vec<Near> {
    let all = catalogue.thresholds().iter();
    let nearly = all.filter_map(|t| {
        let (value, limit) = (held(totals, t)?, t.value?);
        (value < limit && value >= limit * NEAR).then(|| Near {
            threshold: t.id.clone(),
            value,
            limit,
            unit: t.unit,
        })
    });
    nearly.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facility::{Facility, Stream};
    use catalogue::quantity::Unit;

    fn totals(streams: &[(&str, Group, i64)]) -> EnergyTotals {
        let mut facility = Facility::default();
        for (carrier, group, quantity) in streams {
            let mut stream = Stream::new((*carrier).to_owned(), *group, Unit::Kwh);
            stream.carrier = Some((*carrier).to_owned());
            stream.quantity = Some((*quantity).into());
            facility.streams.push(stream);
        }
        let catalogue = catalogue_embedded::whole();
        let books = Books::figures(&facility, catalogue);
        energy(&books, &Combined::default(), catalogue, 2023)
    }

    #[test]
    fn what_is_near_a_threshold_does_not_reach_it() {
        let catalogue = catalogue_embedded::whole();
        // 0.0001543 TOE/kWh: 6,480,881 kWh are 1,000 TOE.
        let of = |kwh: i64| totals(&[("elec-toe", Group::Energy, kwh)]);
        let ids = |kwh: i64| {
            let near = near(&of(kwh), catalogue).into_iter();
            let by_energy = near.filter(|n| n.limit == Decimal::from(1_000));
            by_energy.count()
        };
        assert_eq!(ids(5_800_000), 0, "895 TOE");
        assert_eq!(ids(5_900_000), 2, "910 TOE: key facility, inventory");
        assert_eq!(ids(6_500_000), 0, "1,003 TOE are reached");
        assert_eq!(flags(&of(6_500_000), catalogue).len(), 3);
    }

    #[test]
    fn own_power_counts_as_energy_and_has_no_co2_of_the_grid() {
        let grid = ("elec-toe", Group::Energy, 120_000);
        let alone = totals(&[grid]);
        let with_sun = totals(&[grid, ("elec-solar", Group::Energy, 60_000)]);
        // 120,000 × 0.6592 kg = 79.104 t; 60,000 × 3.6 = 216,000 MJ more.
        assert_eq!(alone.tco2, Decimal::new(79_104, 3));
        assert_eq!(with_sun.tco2, alone.tco2);
        assert_eq!(with_sun.mj - alone.mj, Decimal::from(216_000));
        // What the plant makes from fuel, or sells, is not counted once more.
        let others = [
            grid,
            ("elec-cogen", Group::Energy, 60_000),
            ("elec-sold", Group::ByProduct, 60_000),
        ];
        assert_eq!(totals(&others).mj, alone.mj);
    }
}
