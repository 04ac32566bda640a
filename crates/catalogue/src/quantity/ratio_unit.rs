//! The unit of a published ratio, e.g. `kWh/t made tea`: its words as they stand in the file, and what of it can be computed with, found once when the file is read.

use super::Unit;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The unit of a published ratio.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct RatioUnit {
    words: String,
    ratio: Option<Ratio>,
}

/// An amount of a resource per amount of a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ratio {
    resource: Unit,
    /// So many units of the resource are in one of what is counted.
    each: Decimal,
    product: Unit,
}

/// 1 kgOE = 10,000 kcal = 41.868 MJ (Circular 02/2014/TT-BCT counts in kgOE).
const MJ_IN_KGOE: Decimal = Decimal::from_parts(41_868, 0, 0, false, 3);

impl RatioUnit {
    /// Its words, in English as in the file.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.words
    }

    /// What of it can be computed with; nothing where it counts something else than a resource per product.
    #[must_use]
    pub fn ratio(&self) -> Option<Ratio> {
        self.ratio
    }

    /// The factor from this unit to `resource` per `product`; nothing where it counts something else, or something else than a product.
    #[must_use]
    pub fn in_units_of(&self, resource: Unit, product: Unit) -> Option<Decimal> {
        self.ratio?.in_units_of(resource, product)
    }
}

impl Ratio {
    /// A resource per product.
    #[must_use]
    pub const fn of(resource: Unit, product: Unit) -> Self {
        Self {
            resource,
            each: Decimal::ONE,
            product,
        }
    }

    /// The factor from this unit to `resource` per `product`; nothing where it counts something else.
    #[must_use]
    pub fn in_units_of(self, resource: Unit, product: Unit) -> Option<Decimal> {
        let own = self.resource.in_units_of(resource)?;
        let per = self.product.in_units_of(product)?;
        own.checked_mul(self.each)?.checked_div(per)
    }

    /// Whether it counts amounts of the kind of this unit.
    #[must_use]
    pub fn counts(self, resource: Unit) -> bool {
        self.resource.in_units_of(resource).is_some()
    }

    fn named(words: &str) -> Option<Self> {
        let (resource, product) = words.split_once('/')?;
        if product.contains("raw material") {
            return None;
        }
        let (resource, each) = match resource {
            "kgOE" => (Unit::Mj, MJ_IN_KGOE),
            code => (Unit::from_code(code)?, Decimal::ONE),
        };
        let product = Unit::from_code(product.split(' ').next()?)?;
        Some(Self {
            resource,
            each,
            product,
        })
    }
}

impl From<String> for RatioUnit {
    fn from(words: String) -> Self {
        let ratio = Ratio::named(&words);
        Self { words, ratio }
    }
}

impl From<RatioUnit> for String {
    fn from(unit: RatioUnit) -> Self {
        unit.words
    }
}

impl fmt::Display for RatioUnit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn factor(words: &str, resource: Unit, product: Unit) -> Option<Decimal> {
        RatioUnit::from(words.to_owned()).in_units_of(resource, product)
    }

    fn dec(text: &str) -> Option<Decimal> {
        Some(text.parse().unwrap())
    }

    #[test]
    fn a_ratio_is_converted_on_both_sides() {
        // 1 GJ/t = 1,000 MJ per 1,000 kg; the words after the unit say of what.
        assert_eq!(factor("GJ/t raw hide", Unit::Mj, Unit::Kg), dec("1"));
        assert_eq!(factor("MWh/hl", Unit::Kwh, Unit::CubicMetre), dec("10000"));
        // 0.1 kgOE/t = 4.1868 MJ/t.
        assert_eq!(factor("kgOE/t", Unit::Mj, Unit::Tonne), dec("41.868"));
    }

    #[test]
    fn what_counts_something_else_has_no_factor() {
        // The raw material is no product, COD is no resource with a price, one number is no ratio.
        for words in ["m3/t raw material (fish)", "kg COD/t", "%", "mg/L", ""] {
            assert_eq!(
                factor(words, Unit::CubicMetre, Unit::Tonne),
                None,
                "{words}"
            );
        }
        assert_eq!(factor("kWh/t", Unit::CubicMetre, Unit::Tonne), None);
        assert_eq!(factor("kWh/t", Unit::Kwh, Unit::Piece), None);
    }
}
