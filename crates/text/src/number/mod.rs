//! Numbers as people read and type them, in either language; it does not know which field or unit a number belongs to.

#[cfg(test)]
mod cases;
mod digits;
mod format;
mod money;
mod parse;

pub use format::{decimal, editable, percent, significant, trimmed, years};
pub use money::{magnitudes, money, money_in_millions, money_short, vnd, with_magnitude};
pub use parse::{Measured, measured, parse};

use crate::Language;
use rust_decimal::Decimal;

/// Why a text is not taken as a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberProblem {
    /// Nothing was typed.
    Empty,
    /// It is not one number, or one too large to hold.
    NotANumber,
    /// Two readings are in use; the person has to choose.
    Ambiguous {
        /// The mark separates thousands.
        as_thousands: Decimal,
        /// The mark separates the fraction.
        as_fraction: Decimal,
    },
    /// Cells of a table, which are several numbers.
    Several,
    /// Longer than any number.
    TooLong,
}

/// The two marks inside a number.
#[derive(Clone, Copy)]
struct Marks {
    /// Before the fraction.
    decimal: char,
    /// Between groups of three digits.
    group: char,
}

/// The marks of a language; each language's group mark is the other's decimal mark.
fn marks(language: Language) -> Marks {
    match language {
        Language::Vi => Marks {
            decimal: ',',
            group: '.',
        },
        Language::En => Marks {
            decimal: '.',
            group: ',',
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use catalogue::quantity::Vnd;
    use proptest::prelude::*;
    use rust_decimal::RoundingStrategy;

    fn languages() -> impl Strategy<Value = Language> {
        prop_oneof![Just(Language::Vi), Just(Language::En)]
    }

    /// Every number of the format, with at most `places` decimals.
    fn numbers(places: u32) -> impl Strategy<Value = Decimal> {
        let widest = (1_i128 << 96) - 1;
        let near = -10_000_000_000_i128..10_000_000_000;
        (prop_oneof![near, -widest..=widest], 0..=places)
            .prop_map(|(digits, scale)| Decimal::from_i128_with_scale(digits, scale))
    }

    /// Text made of what people type, so that the reader gets past its first check.
    fn typed() -> impl Strategy<Value = String> {
        let pieces = [
            "0",
            "1",
            "12",
            "234",
            "567",
            ".",
            ",",
            " ",
            "\u{a0}",
            "-",
            "−",
            "+",
            "%",
            "/",
            "tr",
            "tỷ",
            "triệu",
            "nghìn",
            "k",
            "m",
            "m3",
            "m³",
            "²",
            "½",
            "1",
            ",",
            "đ",
            "kWh",
            "năm",
            "vnd",
            "\u{200b}",
            "999999999999999999999999999999",
        ];
        prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..12)
            .prop_map(|chosen| chosen.concat())
    }

    /// Decimal digits of a shown number, back to a value, without the reader of fields.
    fn plain(shown: &str, language: Language) -> Decimal {
        let marks = marks(language);
        shown
            .replace(marks.group, "")
            .replace(marks.decimal, ".")
            .replace('\u{2212}', "-")
            .parse()
            .unwrap()
    }

    /// How long a payback in words is, in tenths of a month.
    fn length_in_words(words: &str) -> Decimal {
        let (number, language, unit) = if words.starts_with("dưới") || words.starts_with("under")
        {
            return Decimal::ZERO;
        } else if let Some(number) = words.strip_suffix(" tháng") {
            (number, Language::Vi, 10)
        } else if let Some(number) = words.strip_suffix(" năm") {
            (number, Language::Vi, 120)
        } else if let Some((number, "month" | "months")) = words.split_once(' ') {
            (number, Language::En, 10)
        } else if let Some((number, "years")) = words.split_once(' ') {
            (number, Language::En, 120)
        } else {
            panic!("{words}")
        };
        plain(number, language) * Decimal::from(unit)
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_a_crash(text in any::<String>(), language in languages()) {
            let _ = parse(&text, language);
        }

        #[test]
        fn any_typed_text_is_read_without_a_crash(text in typed(), language in languages()) {
            let _ = parse(&text, language);
        }

        #[test]
        fn what_a_field_shows_reads_back(value in numbers(6), language in languages()) {
            prop_assert_eq!(parse(&editable(value, language), language), Ok(value));
        }

        #[test]
        fn even_the_smallest_fraction_reads_back(value in numbers(28), language in languages()) {
            prop_assert_eq!(parse(&editable(value, language), language), Ok(value));
        }

        #[test]
        fn what_a_field_shows_never_means_another_number_in_the_other_language(
            value in numbers(6),
        ) {
            let read = parse(&editable(value, Language::Vi), Language::En);
            let right = match read {
                Ok(number) => number == value,
                Err(NumberProblem::Ambiguous { as_thousands, .. }) => as_thousands == value,
                Err(_) => false,
            };
            prop_assert!(right, "{value} was read as {read:?}");
        }

        #[test]
        fn a_shown_number_is_the_rounded_number(
            value in numbers(28),
            places in 0_u32..8,
            language in languages(),
        ) {
            let rounded =
                value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
            prop_assert_eq!(plain(&decimal(value, places, language), language), rounded);
            prop_assert_eq!(plain(&trimmed(value, places, language), language), rounded);
        }

        #[test]
        fn zero_never_has_a_sign(value in numbers(28), places in 0_u32..40, language in languages()) {
            let shown = decimal(value, places, language);
            let is_zero = !shown.contains(|c: char| ('1'..='9').contains(&c));
            prop_assert!(!(is_zero && shown.contains('\u{2212}')), "{shown}");
        }

        #[test]
        fn every_number_can_be_shown(
            value in numbers(28),
            digits in any::<u32>(),
            language in languages(),
        ) {
            for text in [
                significant(value, digits, language),
                percent(value, digits, language),
                vnd(Vnd::new(value), language),
                money(Vnd::new(value), language),
                money_short(Vnd::new(value), language),
                years(value, language),
            ] {
                prop_assert!(!text.is_empty());
                prop_assert!(text.chars().count() < 100, "{text}");
            }
        }

        #[test]
        fn a_longer_payback_never_sounds_shorter(
            one in 0_i64..6_000_000,
            step in 0_i64..300_000,
            language in languages(),
        ) {
            let short = years(Decimal::new(one, 6), language);
            let long = years(Decimal::new(one + step, 6), language);
            prop_assert!(length_in_words(&short) <= length_in_words(&long), "{short} / {long}");
        }

        #[test]
        fn a_payback_in_words_stays_in_its_class(value in 83_334_i64..6_000_000) {
            let value = Decimal::new(value, 6);
            let words = length_in_words(&years(value, Language::Vi)) / Decimal::from(120);
            prop_assert_eq!(words.floor(), value.floor());
        }
    }
}
