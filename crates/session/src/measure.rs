//! The unit that was typed behind a number: converted into the unit of the box, or refused.

pub use crate::field::Counts;
use crate::field::{Counted, Field};
use crate::refusal::Refusal;
use catalogue::quantity::Unit;
use domain::facility::{Facility, OwnSaving};
use rust_decimal::Decimal;

/// What the number of a box counts, where that has a unit.
#[must_use]
pub fn counts(field: &Field, facility: &Facility) -> Option<Counts> {
    let stream = |id: &str| facility.stream(id).map(|s| s.unit);
    let of_year = |unit: Option<Unit>| unit.map(Counts::OfYear);
    let saved = |saving: &OwnSaving| of_year(stream(saving.stream.as_deref()?));
    match field.spec().counted {
        Counted::Plain => None,
        Counted::In(unit) => Some(Counts::OfYear(unit)),
        Counted::Stream(id, counts) => stream(id).map(counts),
        Counted::Product(id) => {
            let product = facility.products.iter().find(|p| p.id == id);
            of_year(product.map(|p| p.unit))
        }
        Counted::Answer(id) => saved(&facility.replies.get(id)?.saving),
        Counted::Own(id) => {
            let own = facility.own_measures.iter().find(|m| m.id == id);
            saved(&own?.saving)
        }
        Counted::Measured(id) => {
            let record = facility.follow_up.measure(id)?;
            of_year(stream(record.measured.stream.as_deref()?))
        }
    }
}

/// The value in the unit of the box.
///
/// # Errors
/// When the words behind it name another kind of unit, or a month where a year is asked.
pub(crate) fn in_unit(value: Decimal, words: &str, counts: Counts) -> Result<Decimal, Refusal> {
    let mut list: Vec<&str> = words.split('/').map(str::trim).collect();
    if let Some(last) = list.last().copied() {
        let period = match last.trim_matches(['(', ')']) {
            "tháng" | "thang" | "month" | "months" => Some(false),
            "năm" | "nam" | "year" | "years" => Some(true),
            "ngày" | "ngay" | "day" | "days" | "ca" | "shift" | "shifts" | "giờ" | "gio" | "h"
            | "hour" | "hours" => return Err(Refusal::Period),
            _ => None,
        };
        match (period, counts) {
            (None, _) | (Some(true), Counts::OfYear(_)) | (Some(false), Counts::OfMonth(_)) => {}
            _ => return Err(Refusal::Period),
        }
        if period.is_some() {
            list.pop();
        }
    }
    let is_money =
        |word: &str| matches!(word, "đ" | "d" | "₫" | "đồng" | "dong" | "vnd" | "vnđ" | "");
    let (own, typed) = match (counts, list.as_slice()) {
        (_, [] | [""]) => return Ok(value),
        (Counts::OfYear(own) | Counts::OfMonth(own), [word]) => (own, named(word)),
        (Counts::Price(_), [word]) if is_money(word) => return Ok(value),
        (Counts::Price(own), [money, word]) if is_money(money) => (own, named(word)),
        (Counts::OfYear(own) | Counts::OfMonth(own) | Counts::Price(own), _) => (own, None),
    };
    let (unit, thousands) = typed.ok_or(Refusal::Unit(own))?;
    let per = unit.in_units_of(own).ok_or(Refusal::Unit(own))?;
    let per = per.checked_mul(thousands).ok_or(Refusal::Unit(own))?;
    let converted = match counts {
        Counts::Price(_) => value.checked_div(per),
        Counts::OfYear(_) | Counts::OfMonth(_) => value.checked_mul(per),
    };
    converted.map(|v| v.normalize()).ok_or(Refusal::Unit(own))
}

/// The unit of a word, and how many of it the word means.
fn named(word: &str) -> Option<(Unit, Decimal)> {
    let one = |unit| (unit, Decimal::ONE);
    Some(match word.trim_end_matches('.') {
        "kwh" => one(Unit::Kwh),
        "mwh" => one(Unit::Mwh),
        "gwh" => (Unit::Mwh, Decimal::ONE_THOUSAND),
        "mj" => one(Unit::Mj),
        "gj" => one(Unit::Gj),
        "tj" => (Unit::Gj, Decimal::ONE_THOUSAND),
        "mmbtu" => one(Unit::Mmbtu),
        "kg" => one(Unit::Kg),
        "t" | "tấn" | "tan" | "ton" | "tons" | "tonne" | "tonnes" => one(Unit::Tonne),
        "adt" => one(Unit::AirDryTonne),
        "l" | "lít" | "lit" | "liter" | "liters" | "litre" | "litres" => one(Unit::Litre),
        "hl" => one(Unit::Hectolitre),
        "m3" => one(Unit::CubicMetre),
        "nm3" => one(Unit::StandardCubicMetre),
        "m2" => one(Unit::SquareMetre),
        "cái" | "chiếc" | "viên" | "sản phẩm" | "sp" | "piece" | "pieces" | "pcs" => {
            one(Unit::Piece)
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn a_typed_unit_is_converted_into_that_of_the_box() {
        let check = |value: &str, words: &str, counts, expected: &str| {
            assert_eq!(
                in_unit(dec(value), words, counts),
                Ok(dec(expected)),
                "{value} {words}"
            );
        };
        let year = Counts::OfYear;
        check("1234", "mwh", year(Unit::Kwh), "1234000");
        check("1234", "kwh", year(Unit::Mwh), "1.234");
        check("1.2", "gwh", year(Unit::Kwh), "1200000");
        check("850", "kg", year(Unit::Tonne), "0.85");
        check("850", "", year(Unit::Tonne), "850");
        check("850", "tấn/năm", year(Unit::Tonne), "850");
        check("850", "m3/tháng", Counts::OfMonth(Unit::CubicMetre), "850");
        let price = Counts::Price;
        check("1985", "đồng/kwh", price(Unit::Kwh), "1985");
        check("1985", "đ", price(Unit::Kwh), "1985");
        check("2100000", "/mwh", price(Unit::Kwh), "2100");
        check("23000", "đ/kg", price(Unit::Tonne), "23000000");
    }

    #[test]
    fn another_kind_of_unit_and_another_period_are_refused() {
        let refused = |words: &str, counts| in_unit(dec("5"), words, counts).unwrap_err();
        assert_eq!(
            refused("m3", Counts::OfYear(Unit::Kwh)),
            Refusal::Unit(Unit::Kwh)
        );
        assert_eq!(
            refused("đồng", Counts::OfYear(Unit::Kwh)),
            Refusal::Unit(Unit::Kwh)
        );
        assert_eq!(
            refused("kwh", Counts::Price(Unit::Kwh)),
            Refusal::Unit(Unit::Kwh)
        );
        assert_eq!(
            refused("đ/m3", Counts::Price(Unit::Kwh)),
            Refusal::Unit(Unit::Kwh)
        );
        assert_eq!(
            refused("kwh/tháng", Counts::OfYear(Unit::Kwh)),
            Refusal::Period
        );
        assert_eq!(
            refused("kg/ngày", Counts::OfYear(Unit::Kg)),
            Refusal::Period
        );
        assert_eq!(
            refused("kwh/năm", Counts::OfMonth(Unit::Kwh)),
            Refusal::Period
        );
    }
}
