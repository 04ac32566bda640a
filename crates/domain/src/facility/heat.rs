//! The factors of a fuel: those of its carrier, or those that follow from the heat value on its own certificate.

use super::Stream;
use catalogue::quantity::{Unit, ratio};
use catalogue::{Carrier, Catalogue};
use rust_decimal::Decimal;

/// 1 kcal in MJ (international table).
const MJ_PER_KCAL: Decimal = Decimal::from_parts(41_868, 0, 0, false, 7);

/// 1 tonne of oil equivalent in MJ.
const MJ_PER_TOE: Decimal = Decimal::from_parts(41_868, 0, 0, false, 0);

/// Factors for one unit of the carrier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Factors {
    /// Net calorific value, MJ.
    pub mj: Option<Decimal>,
    /// Tonnes of oil equivalent.
    pub toe: Option<Decimal>,
    /// kg CO2.
    pub co2_kg: Option<Decimal>,
    /// They follow from the certificate of the fuel.
    pub own: bool,
}

/// The factors of a stream of a carrier.
#[must_use]
pub fn factors(stream: &Stream, carrier: &Carrier) -> Factors {
    let table = Factors {
        mj: carrier.ncv_mj,
        toe: carrier.toe,
        co2_kg: carrier.co2_kg,
        own: false,
    };
    own(stream, carrier).unwrap_or(table)
}

fn own(stream: &Stream, carrier: &Carrier) -> Option<Factors> {
    let kilograms = carrier.unit.in_units_of(Unit::Kg)?;
    let per_kilogram = stream.heat_value()?.checked_mul(MJ_PER_KCAL)?;
    let mj = per_kilogram.checked_mul(kilograms)?;
    let by_heat = |kg_per_tj: Decimal| {
        kg_per_tj
            .checked_mul(mj)?
            .checked_div(Decimal::from(1_000_000))
    };
    let by_table = || carrier.co2_kg?.checked_mul(ratio(mj, carrier.ncv_mj?)?);
    Some(Factors {
        mj: Some(mj),
        toe: ratio(mj, MJ_PER_TOE),
        co2_kg: carrier.co2_kg_per_tj.and_then(by_heat).or_else(by_table),
        own: true,
    })
}

/// How many units of the carrier's factors are in one unit of its bill.
#[must_use]
pub fn carrier_factor(unit: Unit, carrier: &Carrier) -> Option<Decimal> {
    let wanted = carrier.unit;
    unit.in_units_of(wanted).or_else(|| {
        // A fuel billed by volume with factors by mass, or the reverse, goes through its density.
        let density = carrier.density_kg_per_l?;
        let litres = unit.in_units_of(Unit::Litre);
        let kilograms = unit.in_units_of(Unit::Kg);
        match (litres, kilograms) {
            (Some(l), _) => Some(l * density * Unit::Kg.in_units_of(wanted)?),
            (_, Some(kg)) => kg
                .checked_div(density)
                .map(|l| l * Unit::Litre.in_units_of(wanted).unwrap_or_default()),
            _ => None,
        }
    })
}

/// MJ in one unit of an energy stream.
#[must_use]
pub fn mj_per_unit(stream: &Stream, catalogue: &Catalogue) -> Option<Decimal> {
    let carrier = catalogue.carrier(stream.carrier.as_deref()?)?;
    carrier_factor(stream.unit, carrier)?.checked_mul(factors(stream, carrier).mj?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use catalogue::Group;

    #[test]
    fn the_certificate_of_a_coal_takes_the_place_of_the_table() {
        let catalogue = catalogue_embedded::whole();
        let carrier = catalogue.carrier("coal-cam-5-6").unwrap();
        let mut coal = Stream::new("c".to_owned(), Group::Energy, Unit::Tonne);
        assert_eq!(factors(&coal, carrier).mj, carrier.ncv_mj);
        coal.heat = Some(5_500.into());
        let found = factors(&coal, carrier);
        // 5,500 kcal/kg × 0.0041868 × 1,000 = 23,027.4 MJ/t; / 41,868 = 0.55 TOE; × 98,300 kg/TJ = 2,263.59342 kg.
        assert_eq!(found.mj, Some(Decimal::new(230_274, 1)));
        assert_eq!(found.toe, Some(Decimal::new(55, 2)));
        assert_eq!(found.co2_kg, Some(Decimal::new(226_359_342, 5)));
        for impossible in [5, 50_000] {
            coal.heat = Some(impossible.into());
            assert_eq!(factors(&coal, carrier).mj, carrier.ncv_mj);
        }
    }
}
