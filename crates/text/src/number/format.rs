//! Numbers and paybacks as text for people; it does not know what is being counted.

use super::marks;
use crate::Language;
use rust_decimal::{Decimal, RoundingStrategy};

/// The sign before a negative number; a hyphen would break from its number at the end of a line.
const MINUS: char = '\u{2212}';
/// More places than a decimal can hold would only be zeros.
const MOST_PLACES: u32 = 28;

/// Rounded half away from zero, with exactly `places` decimals.
#[must_use]
pub fn decimal(value: Decimal, places: u32, language: Language) -> String {
    let places = places.min(MOST_PLACES);
    write(rounded(value, places), places, MINUS, language)
}

/// Rounded half away from zero to `places` decimals, without the zeros at the end.
#[must_use]
pub fn trimmed(value: Decimal, places: u32, language: Language) -> String {
    write(rounded(value, places).normalize(), 0, MINUS, language)
}

/// Rounded to this many significant digits (at least one), without the zeros at the end.
#[must_use]
pub fn significant(value: Decimal, digits: u32, language: Language) -> String {
    write(
        to_significant(value, digits).normalize(),
        0,
        MINUS,
        language,
    )
}

/// A computed number with so many decimals, rounded once, so that the numbers of a column meet their sum; what is less than the last decimal is said to be less.
#[must_use]
pub fn to_places(value: Decimal, places: u32, language: Language) -> String {
    if value.is_zero() {
        return decimal(value, 0, language);
    }
    let near = rounded(value, places);
    if !near.is_zero() {
        return decimal(near, places, language);
    }
    if value > Decimal::ZERO {
        return format!(
            "<\u{a0}{}",
            decimal(Decimal::new(1, places), places, language)
        );
    }
    significant(value, 1, language)
}

/// A value that is already in percent, with exactly `places` decimals.
#[must_use]
pub fn percent(value_in_percent: Decimal, places: u32, language: Language) -> String {
    format!("{}%", decimal(value_in_percent, places, language))
}

/// The text of a number in a field: every digit, and read back as the same number.
#[must_use]
pub fn editable(value: Decimal, language: Language) -> String {
    let value = value.normalize();
    let ungrouped = value.abs() < Decimal::ONE_THOUSAND;
    // "1,234" could be a thousand to its reader, so a fourth decimal takes the doubt away.
    let doubtful = value.scale() == 3 && ungrouped && value.abs() >= Decimal::ONE;
    // A plain hyphen, because this text is also copied into spreadsheets.
    write(value, if doubtful { 4 } else { 0 }, '-', language)
}

/// A payback in words, for values above zero; what is shorter than a month is said to be so.
///
/// Rounding never carries it over the end of a year: the classes of payback are half-open,
/// and "12 months" beside "less than a year" would contradict itself.
#[must_use]
pub fn years(value: Decimal, language: Language) -> String {
    if value >= Decimal::TWO {
        let near = rounded(value, 1);
        let kept = if near.floor() > value.floor() {
            near - Decimal::new(1, 1)
        } else {
            near
        };
        let number = trimmed(kept, 1, language);
        return match language {
            Language::Vi => format!("{number} năm"),
            Language::En => format!("{number} years"),
        };
    }
    // A twelfth cannot be written in full; twelve of them still have to make a whole month.
    let months = rounded(value.max(Decimal::ZERO) * Decimal::from(12), 6);
    if months < Decimal::ONE {
        return match language {
            Language::Vi => "dưới 1 tháng".to_owned(),
            Language::En => "under 1 month".to_owned(),
        };
    }
    let last = Decimal::from(if value < Decimal::ONE { 11 } else { 23 });
    let kept = rounded(months, 0).min(last);
    let number = trimmed(kept, 0, language);
    match language {
        Language::Vi => format!("{number} tháng"),
        Language::En if kept == Decimal::ONE => format!("{number} month"),
        Language::En => format!("{number} months"),
    }
}

/// Rounded half away from zero.
pub(super) fn rounded(value: Decimal, places: u32) -> Decimal {
    value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
}

/// Rounded half away from zero to this many significant digits, at least one.
pub(super) fn to_significant(value: Decimal, digits: u32) -> Decimal {
    let digits = digits.clamp(1, MOST_PLACES);
    // Only the largest decimals cannot be rounded up; they are shown as they are.
    value
        .round_sf_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero)
        .unwrap_or(value)
}

/// All digits of a number, grouped, with at least `places` decimals.
fn write(value: Decimal, places: u32, minus: char, language: Language) -> String {
    let marks = marks(language);
    let digits = value.abs().to_string();
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let mut text = String::with_capacity(48);
    if value.is_sign_negative() && !value.is_zero() {
        text.push(minus);
    }
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push(marks.group);
        }
        text.push(digit);
    }
    if places > 0 || !fraction.is_empty() {
        text.push(marks.decimal);
        text.push_str(fraction);
        text.extend((fraction.len()..places as usize).map(|_| '0'));
    }
    text
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use Language::{En, Vi};

    /// Checks rows of (number, Vietnamese, English).
    pub(in crate::number) fn check(
        show: impl Fn(Decimal, Language) -> String,
        rows: &[(&str, &str, &str)],
    ) {
        for (number, vietnamese, english) in rows {
            let value: Decimal = number.parse().unwrap();
            assert_eq!(show(value, Vi), *vietnamese, "{number} in Vietnamese");
            assert_eq!(show(value, En), *english, "{number} in English");
        }
    }

    #[test]
    fn fixed_places() {
        check(
            |value, language| decimal(value, 1, language),
            &[
                ("1234567.5", "1.234.567,5", "1,234,567.5"),
                ("1234567", "1.234.567,0", "1,234,567.0"),
                ("999.95", "1.000,0", "1,000.0"),
                ("0.25", "0,3", "0.3"),
                ("-0.25", "−0,3", "−0.3"),
                ("-0.04", "0,0", "0.0"),
                ("-1234.5", "−1.234,5", "−1,234.5"),
            ],
        );
        check(
            |value, language| decimal(value, 0, language),
            &[("999.5", "1.000", "1,000")],
        );
    }

    #[test]
    fn without_zeros_at_the_end() {
        check(
            |value, language| trimmed(value, 2, language),
            &[
                ("1234.50", "1.234,5", "1,234.5"),
                ("1200", "1.200", "1,200"),
                ("0.996", "1", "1"),
                ("-0.004", "0", "0"),
            ],
        );
    }

    #[test]
    fn three_significant_digits() {
        check(
            |value, language| significant(value, 3, language),
            &[
                ("123456", "123.000", "123,000"),
                ("999.6", "1.000", "1,000"),
                ("0.000123456", "0,000123", "0.000123"),
                ("2.50", "2,5", "2.5"),
                ("-12.345", "−12,3", "−12.3"),
                ("0", "0", "0"),
            ],
        );
    }

    #[test]
    fn percentages() {
        check(
            |value, language| percent(value, 1, language),
            &[("7.8", "7,8%", "7.8%"), ("-12", "−12,0%", "−12.0%")],
        );
    }

    #[test]
    fn text_for_a_field() {
        check(
            editable,
            &[
                ("1234567.50", "1.234.567,5", "1,234,567.5"),
                ("1234", "1.234", "1,234"),
                ("1.234", "1,2340", "1.2340"),
                ("123.456", "123,4560", "123.4560"),
                ("1234.567", "1.234,567", "1,234.567"),
                ("0.125", "0,125", "0.125"),
                ("-5.25", "-5,25", "-5.25"),
                ("-0", "0", "0"),
            ],
        );
    }

    #[test]
    fn paybacks_in_words() {
        check(
            years,
            &[
                ("0.01", "dưới 1 tháng", "under 1 month"),
                ("0.0833333333333333333333333333", "1 tháng", "1 month"),
                ("0.5833333333333333333333333333", "7 tháng", "7 months"),
                ("0.58", "7 tháng", "7 months"),
                ("0.99", "11 tháng", "11 months"),
                ("1", "12 tháng", "12 months"),
                ("1.2", "14 tháng", "14 months"),
                ("1.99", "23 tháng", "23 months"),
                ("2", "2 năm", "2 years"),
                ("2.44", "2,4 năm", "2.4 years"),
                ("2.96", "2,9 năm", "2.9 years"),
                ("3", "3 năm", "3 years"),
                ("12.25", "12,3 năm", "12.3 years"),
            ],
        );
    }
}
