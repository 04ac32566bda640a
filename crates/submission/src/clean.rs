//! Text from files as the program keeps it: composed letters, and no signs that nobody sees. What was taken out is told.

use super::encoding::old_encoding;
use super::remark::Remark;
use serde_json::{Map, Value};
use std::fmt;

/// Cleans every text of `data` in place and tells what was found. Text typed into number fields stays as typed.
pub(super) fn clean(data: &mut Value) -> Found {
    let mut found = Found::default();
    if let Value::Object(map) = data {
        for (key, value) in map.iter_mut().filter(|(key, _)| *key != "unread") {
            walk(value, Place::Field(key), &mut found);
        }
    }
    found
}

/// What cleaning found.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Some text is not what it was.
    pub(super) changed: bool,
    /// What the user should know.
    pub(super) remarks: Vec<Remark>,
}

/// Where a value stands. Most texts are clean, and nobody asks where those stand: the path is put into words only for a remark.
#[derive(Clone, Copy)]
enum Place<'a> {
    Field(&'a str),
    Key(&'a Place<'a>, &'a str),
    Item(&'a Place<'a>, usize),
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Field(name) => write!(f, "data.{name}"),
            Place::Key(of, name) => write!(f, "{of}.{name}"),
            Place::Item(of, number) => write!(f, "{of}[{number}]"),
        }
    }
}

fn walk(value: &mut Value, place: Place<'_>, found: &mut Found) {
    match value {
        Value::String(text) => clean_text(text, place, found),
        Value::Array(list) => {
            for (number, part) in list.iter_mut().enumerate() {
                walk(part, Place::Item(&place, number), found);
            }
        }
        Value::Object(map) => {
            for (key, part) in map.iter_mut() {
                walk(part, Place::Key(&place, key), found);
            }
            clean_keys(map, found);
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Ids of measures stand in keys, too, and must go on naming what they name.
fn clean_keys(map: &mut Map<String, Value>, found: &mut Found) {
    if map.keys().all(|key| key.is_ascii() || visible(key) == *key) {
        return;
    }
    found.changed = true;
    *map = std::mem::take(map)
        .into_iter()
        .map(|(key, part)| (visible(&key), part))
        .collect();
}

fn clean_text(text: &mut String, place: Place<'_>, found: &mut Found) {
    if let Some(encoding) = old_encoding(text) {
        // Left as it is: what would be taken out may be a letter.
        count(
            found,
            Remark::OldText {
                path: place.to_string(),
                others: 0,
                encoding,
            },
        );
        return;
    }
    if text
        .bytes()
        .all(|b| matches!(b, b' '..=b'~' | b'\n' | b'\t'))
    {
        return;
    }
    let cleaned = visible(text);
    if cleaned == *text {
        return;
    }
    found.changed = true;
    // Composed letters and line ends look the same, so nobody is told of them.
    if text.chars().any(|c| c != '\r' && shown(c) != Some(c)) {
        count(
            found,
            Remark::Hidden {
                path: place.to_string(),
                others: 0,
            },
        );
    }
    *text = cleaned;
}

/// The first text of a kind is named, the others are counted.
fn count(found: &mut Found, new: Remark) {
    for remark in &mut found.remarks {
        match (remark, &new) {
            (Remark::Hidden { others, .. }, Remark::Hidden { .. })
            | (Remark::OldText { others, .. }, Remark::OldText { .. }) => {
                *others += 1;
                return;
            }
            _ => {}
        }
    }
    found.remarks.push(new);
}

/// Composed, and without signs that nobody sees.
pub(super) fn visible(text: &str) -> String {
    let shown: String = text.chars().filter_map(shown).collect();
    letters::composed(&shown).into_owned()
}

/// The sign, what stands for it, or nothing where it has no ink and only misleads: control characters, marks of width zero,
/// and those that turn the direction of what follows.
fn shown(sign: char) -> Option<char> {
    match sign {
        '\n' | '\t' => Some(sign),
        '\u{2028}' | '\u{2029}' => Some('\n'),
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => {
            None
        }
        '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{fffe}'
        | '\u{ffff}' => None,
        '\u{e0000}'..='\u{e0fff}' => None,
        _ if sign.is_control() => None,
        _ => Some(sign),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::OldEncoding;
    use serde_json::json;

    fn check(mut data: Value, expected: &Value, remarks: &[Remark]) {
        let before = data.clone();
        let found = clean(&mut data);
        assert_eq!(&data, expected);
        assert_eq!(found.remarks, remarks);
        assert_eq!(found.changed, before != *expected);
    }

    #[test]
    fn decomposed_letters_are_composed_without_a_word() {
        check(
            json!({ "facility": { "name": "Tie\u{302}\u{301}t kie\u{323}\u{302}m" } }),
            &json!({ "facility": { "name": "Tiết kiệm" } }),
            &[],
        );
    }

    #[test]
    fn signs_that_nobody_sees_are_taken_out_and_told() {
        check(
            json!({ "facility": { "name": "Bia\u{200b} \u{202e}Hà\u{0} Nội" },
                "products": [{ "name": "a\nb\tc" }, { "name": "x\u{7}\u{2028}y" }] }),
            &json!({ "facility": { "name": "Bia Hà Nội" },
                "products": [{ "name": "a\nb\tc" }, { "name": "x\ny" }] }),
            &[Remark::Hidden {
                path: "data.facility.name".to_owned(),
                others: 1,
            }],
        );
    }

    #[test]
    fn keys_stay_with_what_they_name() {
        check(
            json!({ "own_measures": [{ "id": "đo\u{200b}" }], "plan": { "đo\u{200b}": {} } }),
            &json!({ "own_measures": [{ "id": "đo" }], "plan": { "đo": {} } }),
            &[Remark::Hidden {
                path: "data.own_measures[0].id".to_owned(),
                others: 0,
            }],
        );
    }

    #[test]
    fn text_in_an_old_code_and_text_not_yet_a_number_stay_as_they_are() {
        let data = json!({ "facility": { "name": "n\u{ad}íc C«ng ty nhµ" },
            "unread": { "year": "20\u{200b}25" } });
        check(
            data.clone(),
            &data,
            &[Remark::OldText {
                path: "data.facility.name".to_owned(),
                others: 0,
                encoding: OldEncoding::Tcvn3,
            }],
        );
    }
}
