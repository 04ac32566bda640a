//! Decimals in the catalogue: as written in a file that people read, as digits and a scale in packed bytes.

use rust_decimal::Decimal;
use serde::de::Error as _;
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Digits and the number of them behind the point.
fn parts(number: &Decimal) -> Option<(i64, u32)> {
    Some((i64::try_from(number.mantissa()).ok()?, number.scale()))
}

fn whole((digits, scale): (i64, u32)) -> Option<Decimal> {
    Decimal::try_new(digits, scale).ok()
}

pub(crate) fn serialize<S: Serializer>(number: &Decimal, to: S) -> Result<S::Ok, S::Error> {
    if to.is_human_readable() {
        return Serialize::serialize(number, to);
    }
    parts(number)
        .ok_or_else(|| S::Error::custom("a number with too many digits"))?
        .serialize(to)
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Decimal, D::Error> {
    if from.is_human_readable() {
        return Deserialize::deserialize(from);
    }
    whole(Deserialize::deserialize(from)?).ok_or_else(|| D::Error::custom("a scale above 28"))
}

/// The same where a number may be absent.
pub(super) mod option {
    use super::{Decimal, Deserialize, Deserializer, Serialize, Serializer, parts, whole};
    use serde::de::Error as _;

    pub(crate) fn serialize<S: Serializer>(
        number: &Option<Decimal>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        if to.is_human_readable() {
            return Serialize::serialize(number, to);
        }
        number.as_ref().and_then(parts).serialize(to)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<Decimal>, D::Error> {
        if from.is_human_readable() {
            return Deserialize::deserialize(from);
        }
        let parts: Option<(i64, u32)> = Deserialize::deserialize(from)?;
        parts
            .map(|p| whole(p).ok_or_else(|| D::Error::custom("a scale above 28")))
            .transpose()
    }
}
