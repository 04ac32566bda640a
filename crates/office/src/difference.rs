//! Where two versions of one submission differ: every field by its way, with what stood and what stands.

use serde_json::Value;
use submission::v1::Data;

/// One field that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The way to the field by keys and ids, such as `streams.electricity.quantity`.
    pub path: String,
    /// What stood there; empty where nothing did.
    pub was: String,
    /// What stands there; empty where nothing does.
    pub is: String,
}

/// Every field that differs, in the order of the ways. What the office and the factory said about it is no figure and is left out.
#[must_use]
pub fn changes(older: &Data, newer: &Data) -> Vec<Change> {
    let value = |data: &Data| {
        let mut value = serde_json::to_value(data).unwrap_or_default();
        if let Some(map) = value.as_object_mut() {
            map.remove("review");
        }
        value
    };
    let mut found = Vec::new();
    compare(&value(older), &value(newer), "", &mut found);
    found
}

fn compare(a: &Value, b: &Value, path: &str, found: &mut Vec<Change>) {
    let below = |key: &str| {
        if path.is_empty() {
            key.to_owned()
        } else {
            format!("{path}.{key}")
        }
    };
    let is_nothing = |value: &Value| match value {
        Value::Null => true,
        Value::Array(list) => list.is_empty(),
        _ => false,
    };
    match (keyed(a), keyed(b)) {
        (Some(a), Some(b)) => {
            let mut keys: Vec<&String> = a.iter().chain(&b).map(|(key, _)| key).collect();
            keys.sort();
            keys.dedup();
            let get = |list: &[(String, Value)], key: &String| {
                let found = list.iter().find(|(k, _)| k == key);
                found.map(|(_, v)| v.clone()).unwrap_or_default()
            };
            for key in keys {
                compare(&get(&a, key), &get(&b, key), &below(key), found);
            }
        }
        _ if a == b || is_nothing(a) && is_nothing(b) => {}
        // A whole entry came or went: its fields one by one.
        (Some(a), None) if is_nothing(b) => {
            for (key, value) in a {
                compare(&value, &Value::Null, &below(&key), found);
            }
        }
        (None, Some(b)) if is_nothing(a) => {
            for (key, value) in b {
                compare(&Value::Null, &value, &below(&key), found);
            }
        }
        _ => found.push(Change {
            path: path.to_owned(),
            was: shown(a),
            is: shown(b),
        }),
    }
}

/// The entries of an object, or of a list whose entries have ids; a list without ids is one value.
fn keyed(value: &Value) -> Option<Vec<(String, Value)>> {
    match value {
        Value::Object(map) => Some(map.iter().map(|(k, v)| (k.clone(), v.clone())).collect()),
        Value::Array(list) if !list.is_empty() => list
            .iter()
            .map(|v| Some((v.get("id")?.as_str()?.to_owned(), v.clone())))
            .collect(),
        _ => None,
    }
}

fn shown(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(list) if list.is_empty() => String::new(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use submission::v1::{Answer, Stream};

    #[test]
    fn a_difference_is_named_by_ids_and_not_by_places() {
        let stream = |id: &str, cost: Option<i64>| Stream {
            id: id.to_owned(),
            cost: cost.map(Into::into),
            ..Stream::default()
        };
        let mut older = Data {
            streams: vec![stream("coal", Some(5)), stream("water", None)],
            ..Data::default()
        };
        older.facility.name = "Bia".to_owned();
        let mut newer = older.clone();
        newer.streams = vec![stream("water", None), stream("coal", Some(7))];
        newer.answers.insert(
            "led".to_owned(),
            Answer {
                reply: "done".to_owned(),
                ..Answer::default()
            },
        );
        submission::review::Review::default().put(&mut newer);
        let found = changes(&older, &newer);
        let change = |path: &str, was: &str, is: &str| Change {
            path: path.to_owned(),
            was: was.to_owned(),
            is: is.to_owned(),
        };
        assert!(
            found.contains(&change("streams.coal.cost", "5", "7")),
            "{found:?}"
        );
        assert!(
            found.contains(&change("answers.led.reply", "", "done")),
            "{found:?}"
        );
        assert_eq!(
            found
                .iter()
                .filter(|c| c.path.starts_with("streams"))
                .count(),
            1
        );
        assert!(found.iter().all(|c| !c.path.starts_with("review")));
        assert_eq!(changes(&newer, &newer.clone()), []);
    }
}
