//! What people type and what is understood, as tables for anyone to read; it knows nothing of how it is read.

use super::NumberProblem::{Ambiguous, Empty, NotANumber, Several, TooLong};
use super::{measured, parse};
use crate::Language::{self, En, Vi};
use rust_decimal::Decimal;

/// What a row of a table expects.
enum Read {
    Is(&'static str),
    Asks(&'static str, &'static str),
    No,
}
use Read::{Asks, Is, No};

fn check(language: Language, rows: &[(&str, Read)]) {
    let number = |text: &str| text.parse::<Decimal>().unwrap();
    for (text, read) in rows {
        let expected = match read {
            Is(value) => Ok(number(value)),
            Asks(thousands, fraction) => Err(Ambiguous {
                as_thousands: number(thousands),
                as_fraction: number(fraction),
            }),
            No => Err(NotANumber),
        };
        assert_eq!(parse(text, language), expected, "{text:?} in {language:?}");
    }
}

#[test]
fn vietnamese_style() {
    check(
        Vi,
        &[
            ("1234", Is("1234")),
            ("1.234", Is("1234")),
            ("1.234,56", Is("1234.56")),
            ("1.234.567", Is("1234567")),
            ("1234,5", Is("1234.5")),
            ("0,125", Is("0.125")),
            ("0.125", Is("0.125")),
            (",5", Is("0.5")),
            ("5,", Is("5")),
            ("12,5", Is("12.5")),
            ("1,2340", Is("1.234")),
            ("+5", Is("5")),
            ("-0", Is("0")),
            ("-1.234,5", Is("-1234.5")),
        ],
    );
}

#[test]
fn english_style() {
    check(
        En,
        &[
            ("1,234", Is("1234")),
            ("1,234.56", Is("1234.56")),
            ("1,234,567", Is("1234567")),
            ("0.125", Is("0.125")),
            ("12.5", Is("12.5")),
            ("-1,234.5", Is("-1234.5")),
        ],
    );
}

#[test]
fn the_other_style_when_it_has_one_meaning() {
    check(
        Vi,
        &[
            ("1,234.56", Is("1234.56")),
            ("1234.56", Is("1234.56")),
            ("1,234,567", Is("1234567")),
            ("1.23", Is("1.23")),
            ("1.2345", Is("1.2345")),
            ("1234.567", Is("1234.567")),
        ],
    );
    check(
        En,
        &[
            ("1.234,56", Is("1234.56")),
            ("1.234.567", Is("1234567")),
            ("1,23", Is("1.23")),
            ("0,125", Is("0.125")),
        ],
    );
}

#[test]
fn two_meanings_are_asked_about() {
    check(
        Vi,
        &[
            ("1,234", Asks("1234", "1.234")),
            ("123,456", Asks("123456", "123.456")),
            ("-1,234 kWh", Asks("-1234", "-1.234")),
            ("1.500 triệu", Asks("1500000000", "1500000")),
            ("1 234.567", Asks("1234567", "1234.567")),
            ("01.234", Asks("1234", "1.234")),
        ],
    );
    check(
        En,
        &[
            ("1.234", Asks("1234", "1.234")),
            ("1,500 million", Asks("1500000000", "1500000")),
        ],
    );
}

#[test]
fn any_space_and_any_digit() {
    for language in [Vi, En] {
        check(
            language,
            &[
                ("1 234 567", Is("1234567")),
                ("1 234,56", Is("1234.56")),
                ("1\u{a0}234,5", Is("1234.5")),
                ("1\u{202f}234\u{2009}567", Is("1234567")),
                ("\t12\u{a0}", Is("12")),
                ("１２３４", Is("1234")),
                ("１．２３４，５", Is("1234.5")),
                ("−5", Is("-5")),
                ("– 5", Is("-5")),
                ("\u{200b}12\u{feff}", Is("12")),
            ],
        );
    }
}

#[test]
fn words_of_magnitude() {
    for language in [Vi, En] {
        check(
            language,
            &[
                ("950k", Is("950000")),
                ("950 nghìn", Is("950000")),
                ("950 ngàn đồng", Is("950000")),
                ("12 tr", Is("12000000")),
                ("12TR", Is("12000000")),
                ("150 trđ", Is("150000000")),
                ("50 triệu", Is("50000000")),
                ("50 trie\u{302}\u{323}u", Is("50000000")),
                ("1,2 tỷ", Is("1200000000")),
                ("1.2 tỉ", Is("1200000000")),
                ("1,2 ty", Is("1200000000")),
                ("2.6 billion VND", Is("2600000000")),
                ("0,125 tỷ", Is("125000000")),
                ("1.234.567 k", Is("1234567000")),
                ("5 nghìn tỷ", Is("5000000000000")),
                ("1 tỷ 200 triệu", Is("1200000000")),
                ("1 tỷ 200 triệu 500 nghìn đồng", Is("1200500000")),
                ("-1tỷ200tr", Is("-1200000000")),
                ("12,5 triệu đồng/năm", Is("12500000")),
                ("1 tỷ 2", No),
                ("2tr5", No),
                ("200 triệu 1 tỷ", No),
                ("1 tỷ 2000 triệu", No),
                ("1,5 tỷ 200 triệu", No),
                ("50 triêụu", No),
                ("triệu", No),
            ],
        );
    }
    check(Vi, &[("1,234 tỷ", Is("1234000000")), ("5 m", No)]);
    check(
        En,
        &[("1.234 billion", Is("1234000000")), ("5 m", Is("5000000"))],
    );
}

#[test]
fn units_are_passed_over() {
    for language in [Vi, En] {
        check(
            language,
            &[
                ("1200 kWh", Is("1200")),
                ("1200kWh/năm", Is("1200")),
                ("1864 đồng/kWh", Is("1864")),
                ("1864đ", Is("1864")),
                ("₫ 1864", Is("1864")),
                ("VND 5 tr", Is("5000000")),
                ("5 t", Is("5")),
                ("5 tấn", Is("5")),
                ("5 m3", Is("5")),
                ("5m³", Is("5")),
                ("5 ㎥/ngày", Is("5")),
                ("7,8 %", Is("7.8")),
                ("300 ngày", Is("300")),
                ("3 ca", Is("3")),
                ("120 người", Is("120")),
                ("12 /năm", Is("12")),
                ("12 bao", No),
                ("12 /", No),
            ],
        );
    }
}

#[test]
fn what_is_not_one_number() {
    for language in [Vi, En] {
        check(
            language,
            &[
                ("abc", No),
                ("-", No),
                (".", No),
                ("1.23.456", No),
                ("1,23,456", No),
                ("1.234,567,8", No),
                ("1.234,", No),
                ("12 34", No),
                ("0.125.000", No),
                ("5-7", No),
                ("--5", No),
                ("1e3", No),
                ("10³", No),
                ("1½", No),
                ("½", No),
                ("kWh", No),
                ("99999999999999999999999999999999", No),
                ("79228162514264337593543950335 tỷ", No),
            ],
        );
        assert_eq!(parse("", language), Err(Empty));
        assert_eq!(parse(" \u{a0}\u{200b}", language), Err(Empty));
        assert_eq!(parse(&"1".repeat(41), language), Err(TooLong));
    }
}

#[test]
fn cells_of_a_table_are_never_one_number() {
    for cells in [
        "850\n910",
        "850\r\n910",
        "850\t910\t870",
        "850; 910",
        "126000\r\n112000\r\n138000",
    ] {
        for language in [Vi, En] {
            assert_eq!(parse(cells, language), Err(Several), "{cells:?}");
        }
    }
    // The end of the line that comes along with one cell is none.
    check(Vi, &[("850\n", Is("850")), ("\t910", Is("910"))]);
}

#[test]
fn the_unit_behind_a_number_is_told() {
    let unit = |text: &str, language| measured(text, language).map(|read| read.unit);
    for (text, expected) in [
        ("1.234 MWh", "mwh"),
        ("1234", ""),
        ("1,9 tr/MWh", "/mwh"),
        ("1.985 đồng/kWh", "đồng/kwh"),
        ("12 tấn/năm", "tấn/năm"),
        ("350 m³", "m3"),
    ] {
        assert_eq!(unit(text, Vi), Ok(expected.to_owned()), "{text}");
    }
}

#[test]
fn the_average_of_a_month_times_twelve() {
    check(
        Vi,
        &[
            ("10.000 × 12", Is("120000")),
            ("10000 x 12", Is("120000")),
            ("10000*12", Is("120000")),
            ("1,5 tr x 12 tháng", Is("18000000")),
            ("10.500 kWh x 12", Is("126000")),
            ("10000 x 11", No),
            ("x 12", No),
        ],
    );
    assert_eq!(
        measured("10.500 kWh x 12", Vi).map(|r| r.unit),
        Ok("kwh".to_owned())
    );
}
