//! Whole assessments worked by hand, each in its folder: the file, the figures expected, and the arithmetic in plain steps.

use crate::shared::{TODAY, entries, factory};
use domain::assessment::assess;
use rust_decimal::Decimal;
use serde_json::Value;
use std::fs;
use submission::result::ResultV1;

/// Follows `totals.money`, `opportunities[0].id`, `streams.coal.saved`: a word in a list is the id of an entry.
pub(crate) fn find<'a>(value: &'a Value, path: &str) -> Option<&'a Value> {
    let names = ["id", "metric", "measure", "stream", "product"];
    path.replace('[', ".")
        .replace(']', "")
        .split('.')
        .try_fold(value, |at, step| match at {
            Value::Array(list) => match step.parse::<usize>() {
                Ok(index) => list.get(index),
                Err(_) => list.iter().find(|entry| {
                    names
                        .iter()
                        .find_map(|n| entry.get(n))
                        .and_then(Value::as_str)
                        == Some(step)
                }),
            },
            _ => at.get(step),
        })
}

/// Numbers are compared as numbers, to nine decimals; `≈1.366` agrees with whatever begins with these digits.
pub(crate) fn agrees(expected: &Value, found: &Value) -> bool {
    let (Value::String(e), Value::String(f)) = (expected, found) else {
        return expected == found;
    };
    if let Some(digits) = e.strip_prefix('≈') {
        return f.starts_with(digits);
    }
    match (e.parse::<Decimal>(), f.parse::<Decimal>()) {
        (Ok(e), Ok(f)) => (e - f).abs() < Decimal::new(1, 9),
        _ => e == f,
    }
}

#[test]
fn every_scenario_agrees_with_its_hand_calculation() {
    let mut wrong = Vec::new();
    for folder in entries("tests/scenarios") {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let facility = factory(&folder.join("input.json"));
        let assessment = assess(&facility, catalogue_embedded::whole(), TODAY);
        let result = serde_json::to_value(ResultV1::explained(
            &assessment,
            &facility,
            catalogue_embedded::whole(),
        ))
        .unwrap();
        let expect = fs::read_to_string(folder.join("expect.json")).unwrap();
        let expect: Value = serde_json::from_str(&expect).unwrap();
        for (path, expected) in expect.as_object().unwrap() {
            match find(&result, path) {
                Some(found) if agrees(expected, found) => {}
                found => wrong.push(format!("{name}: {path} should be {expected}, is {found:?}")),
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// The digits of a number without sign, point and zeros at its ends: 0.5, 50 % and 500,000 are the same.
fn digits(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    digits.trim_matches('0').to_owned()
}

/// The numbers of a text, by their digits.
pub(crate) fn numbers(text: &str) -> Vec<String> {
    let is_part = |c: char| c.is_ascii_digit() || c == ',' || c == '.';
    let words = text.split(|c: char| !is_part(c));
    words.map(digits).filter(|d| !d.is_empty()).collect()
}

/// Whether a text names a number that is expected: with all its digits, or of one that does not end with at least those that are compared, or rounded to four.
pub(crate) fn names(text: &[String], expected: &str) -> bool {
    let sought = digits(expected);
    let is_open = expected.starts_with('≈');
    let rounded = |n: &String| n.len() >= 4 && sought.starts_with(n.as_str());
    text.iter()
        .any(|n| *n == sought || (is_open && (n.starts_with(&sought) || rounded(n))))
}

/// How many figures are expected in the folders of a place, after each was found in the text that works it out by hand.
pub(crate) fn explained_figures(place: &str) -> usize {
    let folders = entries(place);
    let mut missing = Vec::new();
    let mut count = 0;
    for folder in folders {
        let why = fs::read_to_string(folder.join("why.md")).unwrap();
        assert!(why.starts_with("# "), "{}", folder.display());
        let (_, why) = why.split_once('\n').unwrap();
        let named = numbers(why);
        let expect = fs::read_to_string(folder.join("expect.json")).unwrap();
        let expect: Value = serde_json::from_str(&expect).unwrap();
        for (path, expected) in expect.as_object().unwrap() {
            let Some(figure) = expected.as_str() else {
                continue;
            };
            let number = figure.trim_start_matches('≈').parse::<Decimal>();
            if number.is_ok_and(|n| !n.is_zero()) {
                count += 1;
                if !names(&named, figure) {
                    missing.push(format!("{}: {path} is {figure}", folder.display()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "why.md lacks\n{}", missing.join("\n"));
    count
}

/// The hand calculation names every figure that its scenario asserts.
#[test]
fn every_scenario_shows_its_arithmetic() {
    let count = explained_figures("tests/scenarios");
    assert!(count >= 150, "{count} figures");
}

#[test]
fn a_number_is_found_in_whatever_unit_it_stands() {
    let text =
        numbers("Saved 0.5 of 1,200,000 = 600,000; IRR 18.0306 %, worth −18.67768595 million.");
    assert!(names(&text, "0.5") && names(&text, "600000") && names(&text, "≈0.18030666"));
    assert!(names(&text, "≈-18677685"));
    assert!(!names(&text, "700000") && !names(&text, "≈0.19030666"));
}

#[test]
fn a_path_finds_entries_by_place_and_by_id() {
    let value = serde_json::json!({ "a": [{ "id": "x", "n": "1.50" }, { "id": "y", "n": "2" }] });
    assert!(agrees(&"1.5".into(), find(&value, "a[0].n").unwrap()));
    assert!(agrees(&"2".into(), find(&value, "a.y.n").unwrap()));
    assert!(!agrees(&"2.1".into(), find(&value, "a.y.n").unwrap()));
    assert!(agrees(&"≈1.5".into(), find(&value, "a.x.n").unwrap()));
    assert_eq!(find(&value, "a.z.n"), None);
}
