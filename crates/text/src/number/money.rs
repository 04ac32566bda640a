//! Money as text for people, in đồng and its magnitudes; it does not know whether it was saved or spent.

use super::format::{decimal, rounded, to_places, to_significant, trimmed};
use crate::Language;
use catalogue::quantity::Vnd;
use rust_decimal::Decimal;

/// The unit of money of a paper, in VND.
const MILLION: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);

/// Money to the đồng, for tables and accounts.
#[must_use]
pub fn vnd(value: Vnd, language: Language) -> String {
    format!(
        "{} {}",
        decimal(value.value(), 0, language),
        currency(language)
    )
}

/// Money in three significant digits, as it is said aloud.
#[must_use]
pub fn money(value: Vnd, language: Language) -> String {
    let amount = Amount::of(value);
    let currency = currency(language);
    let word = match (amount.step, language) {
        (Step::One | Step::Thousand, _) => {
            return format!("{} {currency}", trimmed(amount.in_full, 0, language));
        }
        (Step::Million, Language::Vi) => "triệu",
        (Step::Million, Language::En) => "million",
        (Step::Billion, Language::Vi) => "tỷ",
        (Step::Billion, Language::En) => "billion",
    };
    format!("{} {word} {currency}", amount.number(language))
}

/// Money in millions, the one unit of a paper, in so many significant digits; what is less than a million stays in đồng.
#[must_use]
pub fn money_in_millions(value: Vnd, digits: u32, language: Language) -> String {
    let amount = Amount::of(value);
    if matches!(amount.step, Step::One | Step::Thousand) {
        return money(value, language);
    }
    let millions = to_significant(value.value(), digits) / MILLION;
    with_millions(&trimmed(millions, digits, language), language)
}

/// Millions with so many decimals; what is less than the last of them is said to be less.
#[must_use]
pub fn millions_to(value: Vnd, places: u32, language: Language) -> String {
    to_places(value.value() / MILLION, places, language)
}

/// The same with its unit; what is less than a million stays in đồng.
#[must_use]
pub fn money_to(value: Vnd, places: u32, language: Language) -> String {
    if matches!(Amount::of(value).step, Step::One | Step::Thousand) {
        return money(value, language);
    }
    with_millions(&millions_to(value, places, language), language)
}

/// A number of millions with its unit.
#[must_use]
pub fn with_millions(number: &str, language: Language) -> String {
    let word = match language {
        Language::Vi => "triệu",
        Language::En => "million",
    };
    format!("{number} {word} {}", currency(language))
}

/// Money in three significant digits where the currency stands beside it, as in the head of a column.
#[must_use]
pub fn money_short(value: Vnd, language: Language) -> String {
    let amount = Amount::of(value);
    let number = amount.number(language);
    let word = match (amount.step, language) {
        (Step::One, _) => return number,
        (Step::Thousand, Language::Vi) => "nghìn",
        (Step::Thousand, Language::En) => "k",
        (Step::Million, Language::Vi) => "tr",
        (Step::Million, Language::En) => "m",
        (Step::Billion, Language::Vi) => "tỷ",
        (Step::Billion, Language::En) => "bn",
    };
    format!("{number} {word}")
}

/// The words of magnitude that stand behind a typed sum, the smallest first.
#[must_use]
pub fn magnitudes(language: Language) -> [&'static str; 3] {
    match language {
        Language::Vi => ["nghìn", "triệu", "tỷ"],
        Language::En => ["thousand", "million", "billion"],
    }
}

/// A typed sum with a word of magnitude behind its last digit, in the place of what stands there; nothing where no digit stands there yet.
#[must_use]
pub fn with_magnitude(typed: &str, word: &str) -> Option<String> {
    let number = typed.trim_end_matches(|c: char| !c.is_ascii_digit());
    (!number.is_empty()).then(|| format!("{number} {word}"))
}

/// The largest word of magnitude that an amount fills.
#[derive(Clone, Copy)]
enum Step {
    One,
    Thousand,
    Million,
    Billion,
}

/// An amount of money, rounded for people.
struct Amount {
    in_full: Decimal,
    step: Step,
    in_steps: Decimal,
}

impl Amount {
    /// Rounds first and picks the word after, so that 999,6 triệu becomes 1 tỷ and not 1.000 triệu.
    fn of(money: Vnd) -> Self {
        let value = money.value();
        // Nobody pays a part of a đồng.
        let in_full = if value.abs() < Decimal::ONE_THOUSAND {
            rounded(value, 0)
        } else {
            to_significant(value, 3)
        };
        let (step, size) = match in_full.abs() {
            size if size >= Decimal::from(1_000_000_000) => (Step::Billion, 1_000_000_000),
            size if size >= Decimal::from(1_000_000) => (Step::Million, 1_000_000),
            size if size >= Decimal::ONE_THOUSAND => (Step::Thousand, 1_000),
            _ => (Step::One, 1),
        };
        Self {
            in_full,
            step,
            in_steps: in_full / Decimal::from(size),
        }
    }

    fn number(&self, language: Language) -> String {
        trimmed(self.in_steps, 2, language)
    }
}

fn currency(language: Language) -> &'static str {
    match language {
        Language::Vi => "đồng",
        Language::En => "VND",
    }
}

#[cfg(test)]
mod tests {
    use super::super::format::tests::check as check_number;
    use super::*;

    fn check(said: fn(Vnd, Language) -> String, cases: &[(&str, &str, &str)]) {
        check_number(|value, language| said(Vnd::new(value), language), cases);
    }

    #[test]
    fn money_in_full() {
        check(vnd, &[("12000000", "12.000.000 đồng", "12,000,000 VND")]);
        check(
            vnd,
            &[
                ("-1500.5", "−1.501 đồng", "−1,501 VND"),
                ("-0.4", "0 đồng", "0 VND"),
            ],
        );
    }

    #[test]
    fn money_as_it_is_said() {
        check(
            money,
            &[
                ("2600000000", "2,6 tỷ đồng", "2.6 billion VND"),
                ("148000000", "148 triệu đồng", "148 million VND"),
                ("147600000", "148 triệu đồng", "148 million VND"),
                ("950000", "950.000 đồng", "950,000 VND"),
                ("999600000", "1 tỷ đồng", "1 billion VND"),
                ("999499999", "999 triệu đồng", "999 million VND"),
                ("999600", "1 triệu đồng", "1 million VND"),
                ("1234567", "1,23 triệu đồng", "1.23 million VND"),
                ("1234567890123", "1.230 tỷ đồng", "1,230 billion VND"),
                ("1864", "1.860 đồng", "1,860 VND"),
                ("9.496", "9 đồng", "9 VND"),
                ("-2600000000", "−2,6 tỷ đồng", "−2.6 billion VND"),
                ("-0.2", "0 đồng", "0 VND"),
            ],
        );
        check(
            |value, language| money_in_millions(value, 3, language),
            &[
                ("6034000000", "6.030 triệu đồng", "6,030 million VND"),
                ("147600000", "148 triệu đồng", "148 million VND"),
                ("999600", "1 triệu đồng", "1 million VND"),
                ("1234567", "1,23 triệu đồng", "1.23 million VND"),
                ("-2600000000", "−2.600 triệu đồng", "−2,600 million VND"),
                ("1864", "1.860 đồng", "1,860 VND"),
            ],
        );
        check(
            |value, language| money_in_millions(value, 5, language),
            &[("1495500000", "1.495,5 triệu đồng", "1,495.5 million VND")],
        );
        check(
            money_short,
            &[
                ("2600000000", "2,6 tỷ", "2.6 bn"),
                ("148000000", "148 tr", "148 m"),
                ("950000", "950 nghìn", "950 k"),
                ("999600", "1 tr", "1 m"),
                ("1864", "1,86 nghìn", "1.86 k"),
                ("500", "500", "500"),
                ("0", "0", "0"),
            ],
        );
    }

    #[test]
    fn a_word_of_magnitude_stands_behind_the_last_digit() {
        let check = |typed: &str, word: &str, expected: Option<&str>| {
            assert_eq!(with_magnitude(typed, word).as_deref(), expected, "{typed}");
        };
        check("2,4", "tỷ", Some("2,4 tỷ"));
        check("2,4 tỷ", "triệu", Some("2,4 triệu"));
        check("1 tỷ 200", "triệu", Some("1 tỷ 200 triệu"));
        check("950 đồng ", "nghìn", Some("950 nghìn"));
        check("", "tỷ", None);
        check("tỷ", "triệu", None);
    }

    #[test]
    fn every_word_of_magnitude_is_read() {
        for language in [Language::Vi, Language::En] {
            for (word, zeros) in magnitudes(language).into_iter().zip([3, 6, 9]) {
                let typed = with_magnitude("25", word).unwrap();
                let value = Decimal::from(25) * Decimal::from(10_u64.pow(zeros));
                assert_eq!(crate::number::parse(&typed, language), Ok(value), "{typed}");
            }
        }
    }
}
