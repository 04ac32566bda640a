//! The units in which a bill, a product or a benchmark counts. Conversion is exact and only within a dimension.

use crate::code::entry_words;
use rust_decimal::Decimal;

/// What a unit measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dimension {
    /// Energy; base kWh.
    Energy,
    /// Mass; base kg.
    Mass,
    /// Volume; base L.
    Volume,
    /// Area; base m².
    Area,
    /// Length; base m.
    Length,
    /// Pieces; base one piece.
    Count,
    /// Pairs (shoes, gloves); base one pair.
    Pairs,
}

entry_words! {
    /// A unit of a yearly quantity.
    Unit {
        /// Kilowatt hour.
        Kwh = "kWh",
        /// Megawatt hour.
        Mwh = "MWh",
        /// Megajoule.
        Mj = "MJ",
        /// Gigajoule.
        Gj = "GJ",
        /// Million British thermal units (gas bills).
        Mmbtu = "MMBTU",
        /// Kilogram.
        Kg = "kg",
        /// Tonne.
        Tonne = "t",
        /// Tonne of air-dry pulp or paper.
        AirDryTonne = "ADt",
        /// Litre.
        Litre = "L",
        /// Hectolitre.
        Hectolitre = "hl",
        /// Cubic metre.
        CubicMetre = "m3",
        /// Cubic metre at standard conditions (gas).
        StandardCubicMetre = "Nm3",
        /// Square metre.
        SquareMetre = "m2",
        /// Piece.
        Piece = "piece",
        /// A thousand pieces.
        ThousandPieces = "1000-pieces",
        /// Metre.
        Metre = "m",
        /// Pair.
        Pair = "pair",
        /// A thousand pairs.
        ThousandPairs = "1000-pairs",
        /// A cylinder with 12 kg of gas.
        Bottle12 = "bottle-12kg",
        /// A cylinder with 45 kg of gas.
        Bottle45 = "bottle-45kg",
        /// A cubic metre of stacked firewood.
        Stere = "stere",
    }
}

impl Unit {
    /// What it measures.
    #[must_use]
    pub fn dimension(self) -> Dimension {
        match self {
            Unit::Kwh | Unit::Mwh | Unit::Mj | Unit::Gj | Unit::Mmbtu => Dimension::Energy,
            Unit::Kg | Unit::Tonne | Unit::AirDryTonne | Unit::Bottle12 | Unit::Bottle45 => {
                Dimension::Mass
            }
            Unit::Litre
            | Unit::Hectolitre
            | Unit::CubicMetre
            | Unit::StandardCubicMetre
            | Unit::Stere => Dimension::Volume,
            Unit::SquareMetre => Dimension::Area,
            Unit::Metre => Dimension::Length,
            Unit::Piece | Unit::ThousandPieces => Dimension::Count,
            Unit::Pair | Unit::ThousandPairs => Dimension::Pairs,
        }
    }

    /// Base units in one of this unit, as numerator and denominator so that nothing is rounded.
    fn base(self) -> (Decimal, Decimal) {
        let whole = |number: i64| (Decimal::from(number), Decimal::ONE);
        match self {
            Unit::Kwh
            | Unit::Kg
            | Unit::Litre
            | Unit::SquareMetre
            | Unit::Piece
            | Unit::Metre
            | Unit::Pair => whole(1),
            Unit::Mwh
            | Unit::Tonne
            | Unit::AirDryTonne
            | Unit::CubicMetre
            | Unit::StandardCubicMetre
            | Unit::Stere
            | Unit::ThousandPieces
            | Unit::ThousandPairs => whole(1000),
            Unit::Bottle12 => whole(12),
            Unit::Bottle45 => whole(45),
            Unit::Hectolitre => whole(100),
            // 1 kWh = 3.6 MJ.
            Unit::Mj => (Decimal::TEN, Decimal::from(36)),
            Unit::Gj => (Decimal::from(10_000), Decimal::from(36)),
            // 1 MMBTU = 1,055.056 MJ (international table).
            Unit::Mmbtu => (Decimal::from(1_055_056), Decimal::from(3_600)),
        }
    }

    /// How many of `other` are in one of this unit; nothing across dimensions.
    #[must_use]
    pub fn in_units_of(self, other: Unit) -> Option<Decimal> {
        if self.dimension() != other.dimension() {
            return None;
        }
        if self == other {
            return Some(Decimal::ONE);
        }
        let (a, b) = self.base();
        let (c, d) = other.base();
        (a * d).checked_div(b * c)
    }

    /// The units offered for a quantity of the same dimension.
    #[must_use]
    pub fn alternatives(self) -> Vec<Unit> {
        let offered: &[Unit] = match self {
            Unit::AirDryTonne => &[Unit::AirDryTonne, Unit::Tonne, Unit::Kg],
            Unit::StandardCubicMetre => &[Unit::StandardCubicMetre],
            Unit::Mmbtu => &[Unit::Mmbtu, Unit::Gj],
            Unit::Bottle12 | Unit::Bottle45 => {
                &[Unit::Bottle12, Unit::Bottle45, Unit::Kg, Unit::Tonne]
            }
            Unit::Stere => &[Unit::Stere],
            _ => match self.dimension() {
                Dimension::Energy => &[Unit::Kwh, Unit::Mwh],
                Dimension::Mass => &[Unit::Tonne, Unit::Kg],
                Dimension::Volume => &[Unit::CubicMetre, Unit::Hectolitre, Unit::Litre],
                Dimension::Area => &[Unit::SquareMetre],
                Dimension::Length => &[Unit::Metre],
                Dimension::Count => &[Unit::Piece, Unit::ThousandPieces],
                Dimension::Pairs => &[Unit::Pair, Unit::ThousandPairs],
            },
        };
        offered.to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unit_survives_its_code() {
        for unit in Unit::ALL {
            assert_eq!(Unit::from_code(unit.code()), Some(unit));
        }
    }

    #[test]
    fn conversions_are_exact() {
        let check = |from: Unit, to: Unit, text: &str| {
            assert_eq!(
                from.in_units_of(to),
                Some(text.parse().unwrap()),
                "{from:?} in {to:?}"
            );
        };
        check(Unit::Tonne, Unit::Kg, "1000");
        check(Unit::Kg, Unit::Tonne, "0.001");
        check(Unit::Hectolitre, Unit::Litre, "100");
        check(Unit::CubicMetre, Unit::Hectolitre, "10");
        check(Unit::Mwh, Unit::Mj, "3600");
        check(Unit::Kwh, Unit::Mj, "3.6");
        check(Unit::Gj, Unit::Mj, "1000");
        check(Unit::Mmbtu, Unit::Mj, "1055.056");
        check(Unit::Bottle45, Unit::Tonne, "0.045");
        assert_eq!(Unit::Kg.in_units_of(Unit::Litre), None);
    }

    #[test]
    fn a_unit_offers_itself() {
        for unit in Unit::ALL {
            if !matches!(unit, Unit::Mj | Unit::Gj) {
                assert!(unit.alternatives().contains(&unit), "{unit:?}");
            }
        }
    }
}
