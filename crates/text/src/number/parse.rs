//! Reads a number as a person typed it, or says why it cannot be read; it does not know the unit of the field.

use super::NumberProblem::{self, Ambiguous, Empty, NotANumber, Several, TooLong};
use super::digits::digits;
use crate::Language;
use rust_decimal::Decimal;

/// The longest number a decimal can hold, grouped and signed, has 40 characters.
const LONGEST: usize = 40;
const THOUSAND: u64 = 1_000;
const MILLION: u64 = 1_000_000;
const BILLION: u64 = 1_000_000_000;

/// Units that people leave behind a number, in small letters.
///
/// Only known words are passed over: an unknown one may be a misspelt "triệu".
#[rustfmt::skip]
const UNITS: &[&str] = &[
    "đ", "d", "₫", "đồng", "dong", "vnd", "vnđ", "%",
    "kwh", "mwh", "gwh", "mj", "gj", "tj", "mmbtu", "kcal", "toe", "kw",
    "kg", "t", "tấn", "tan", "ton", "tons", "tonne", "tonnes", "adt", "co2", "co2e", "tco2", "tco2e",
    "m2", "m3", "nm3", "l", "lít", "lit", "liter", "liters", "litre", "litres", "hl",
    "cái", "chiếc", "viên", "sản", "phẩm", "sp", "piece", "pieces", "pcs",
    "người", "nguoi", "person", "persons", "people", "employees",
    "h", "giờ", "gio", "hour", "hours", "ca", "shift", "shifts", "ngày", "ngay", "day", "days",
    "tháng", "thang", "month", "months", "năm", "nam", "year", "years",
];

/// A number with the words behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measured {
    /// The number.
    pub value: Decimal,
    /// The known unit behind it in small letters, e.g. `mwh` or `đồng/kwh`; empty where there is none.
    pub unit: String,
}

/// Reads a number in the style of the language, or in another style when that has only one meaning.
///
/// # Errors
/// When there is no number, or more than one way to read it: never a guess.
pub fn parse(text: &str, language: Language) -> Result<Decimal, NumberProblem> {
    measured(text, language).map(|read| read.value)
}

/// Reads a number with its unit; the average of a month may be written as "10.000 × 12".
///
/// # Errors
/// When there is no number, or more than one way to read it: never a guess.
pub fn measured(text: &str, language: Language) -> Result<Measured, NumberProblem> {
    let typed = text.trim();
    // Cells of a table that were pasted into one box; their digits must never run together.
    if typed.contains(['\n', '\r', '\t', ';', '\u{2028}', '\u{2029}']) {
        return Err(Several);
    }
    if typed.chars().nth(LONGEST).is_some() {
        return Err(TooLong);
    }
    let plain = plain(typed)?;
    let (each_month, times) = yearly(&plain);
    let (read, unit) = signed(each_month, language)?;
    let value = each(read, |value| value.checked_mul(times))?;
    Ok(Measured {
        value,
        unit: unit.to_owned(),
    })
}

/// What stands before "× 12", and by how much it counts.
fn yearly(text: &str) -> (&str, Decimal) {
    let product = text.rsplit_once(['×', 'x', '*']);
    let (before, factor) = product.unwrap_or((text, ""));
    let mut words = factor.split_whitespace();
    let is_year = words.next() == Some("12")
        && words.all(|word| matches!(word, "tháng" | "thang" | "month" | "months"));
    if is_year {
        (before.trim_end(), Decimal::from(12))
    } else {
        (text, Decimal::ONE)
    }
}

/// A number with its sign, and the unit behind it.
fn signed(plain: &str, language: Language) -> Result<(Reading, &str), NumberProblem> {
    let unsigned = plain.strip_prefix(['-', '\u{2212}', '\u{2013}']);
    let (size, unit) = amount(
        unsigned.unwrap_or(plain.strip_prefix('+').unwrap_or(plain)),
        language,
    )?;
    let size = match unsigned {
        Some(_) => each(size, |value| Some(-value)),
        None => each(size, Some),
    };
    Ok((size, unit))
}

/// A value, or both readings of it.
type Reading = Result<Decimal, NumberProblem>;

/// Applies a step to the value, or to both readings of it; the same number always comes out in the same digits.
fn each(read: Reading, step: impl Fn(Decimal) -> Option<Decimal>) -> Reading {
    let step = |value| step(value).map(|value| value.normalize()).ok_or(NotANumber);
    match read {
        Err(Ambiguous {
            as_thousands,
            as_fraction,
        }) => Err(Ambiguous {
            as_thousands: step(as_thousands)?,
            as_fraction: step(as_fraction)?,
        }),
        read => read.and_then(step),
    }
}

/// Small letters, ordinary digits and ordinary spaces, whatever keyboard or page they came from.
fn plain(typed: &str) -> Result<String, NumberProblem> {
    let mut plain = String::with_capacity(typed.len());
    for original in letters::composed(typed).chars() {
        let wide = ('\u{ff10}'..='\u{ff19}').contains(&original);
        let same = letters::compatible(original);
        for (at, c) in same.chars().flat_map(char::to_lowercase).enumerate() {
            // "m³" is a unit, but "10³" must not become 103, nor "1½" become 11/2.
            let raised = at == 0 && c.is_ascii_digit() && !original.is_ascii() && !wide;
            if raised && !plain.ends_with(char::is_alphabetic) {
                return Err(NotANumber);
            }
            match c {
                // Invisible marks that come along when a number is copied from a page.
                '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
                c if c.is_whitespace() => plain.push(' '),
                c => plain.push(c),
            }
        }
    }
    if plain.trim().is_empty() {
        Err(Empty)
    } else {
        Ok(plain.trim().to_owned())
    }
}

/// One number with its magnitude and unit, or several that add up, as in "1 tỷ 200 triệu".
fn amount(text: &str, language: Language) -> Result<(Reading, &str), NumberProblem> {
    let bare = ["vnđ", "vnd", "₫"]
        .iter()
        .find_map(|currency| text.strip_prefix(currency));
    let mut rest = bare.unwrap_or(text).trim_start();
    let mut parts = Vec::new();
    loop {
        let (number, after) = split_number(rest);
        let (factor, after) = split_magnitude(after, language);
        parts.push((number, factor));
        rest = after.trim_start();
        if factor.is_none() || !rest.starts_with(|c: char| c.is_ascii_digit()) {
            break;
        }
    }
    if !is_unit(rest) {
        return Err(NotANumber);
    }
    let read = match parts.as_slice() {
        [(number, None)] => digits(number, false, language),
        [(number, Some(factor))] => each(digits(number, true, language), |value| {
            value.checked_mul(Decimal::from(*factor))
        }),
        several => sum(several, language).ok_or(NotANumber),
    };
    Ok((read, rest.trim()))
}

/// Adds up parts of falling magnitude, each smaller than one of the part before it.
fn sum(parts: &[(&str, Option<u64>)], language: Language) -> Option<Decimal> {
    let mut total = Decimal::ZERO;
    let mut before = None;
    for (number, factor) in parts {
        let factor = Decimal::from((*factor)?);
        let part = digits(number, true, language).ok()?.checked_mul(factor)?;
        if let Some(before) = before
            && (part >= before || !total.checked_rem(before)?.is_zero())
        {
            return None;
        }
        total = total.checked_add(part)?;
        before = Some(factor);
    }
    Some(total)
}

/// The digits and marks at the start; a space belongs to them only between digits.
fn split_number(text: &str) -> (&str, &str) {
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let digit_follows = chars.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        if !(c.is_ascii_digit() || matches!(c, '.' | ',') || (c == ' ' && digit_follows)) {
            return text.split_at(at);
        }
    }
    (text, "")
}

/// The word of magnitude at the start, if there is one, and what comes after it.
fn split_magnitude(text: &str, language: Language) -> (Option<u64>, &str) {
    let start = text.trim_start();
    let end = start
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(start.len());
    let (word, after) = start.split_at(end);
    let factor = match word {
        "k" | "nghìn" | "nghin" | "ngàn" | "ngan" | "ng" | "thousand" => THOUSAND,
        "tr" | "trđ" | "triệu" | "trieu" | "mil" | "mn" | "million" | "millions" => MILLION,
        // "m3" is a volume.
        "m" if language == Language::En && !after.starts_with(['2', '3']) => MILLION,
        "tỷ" | "tỉ" | "ty" | "ti" | "bn" | "billion" | "billions" => BILLION,
        _ => return (None, text),
    };
    match split_magnitude(after, language) {
        // "nghìn tỷ" is the Vietnamese word for a million millions.
        (Some(BILLION), rest) if factor == THOUSAND => (Some(THOUSAND * BILLION), rest),
        _ => (Some(factor), after),
    }
}

/// Whether nothing but known units is left, as in "kWh" or "đồng/kWh".
fn is_unit(text: &str) -> bool {
    let mut words = text
        .split([' ', '/', '.', '(', ')'])
        .filter(|word| !word.is_empty())
        .peekable();
    text.is_empty() || (words.peek().is_some() && words.all(|word| UNITS.contains(&word)))
}
