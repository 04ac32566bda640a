//! Where two versions of one submission differ: every field by its way, with what stood and what stands.

use catalogue::known::Known;
use catalogue::order;
use domain::facility::Reply;
use serde_json::Value;
use submission::v1::Data;
use text::Names;

/// One field that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The way to the field by keys and ids, such as `streams.electricity.quantity`.
    pub path: String,
    /// What the field is called; its way until it was named, or where nothing names it.
    pub name: String,
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
            order::sort(&mut keys);
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
            name: path.to_owned(),
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
        Value::Array(list) => list.iter().map(shown).collect::<Vec<_>>().join("; "),
        Value::Object(map) => map.values().map(shown).collect::<Vec<_>>().join(" "),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
    }
}

/// The changes with the names of their fields, after the newer submission, and words for what stands in files as a code. `label` names the fields that can be typed.
#[must_use]
pub fn named(
    list: Vec<Change>,
    names: Names<'_>,
    label: impl Fn(&str) -> Option<String>,
) -> Vec<Change> {
    let list = list.into_iter();
    list.map(|change| {
        let name = label(&change.path).or_else(|| field_name(names, &change.path));
        let words = |value: String| words_for(names, &change.path, &value).unwrap_or(value);
        Change {
            name: name.unwrap_or_else(|| change.path.clone()),
            was: words(change.was),
            is: words(change.is),
            path: change.path,
        }
    })
    .collect()
}

/// The name of a field that is chosen and not typed.
fn field_name(names: Names<'_>, path: &str) -> Option<String> {
    let text = names.text;
    let (group, rest) = path.split_once('.')?;
    if group == "facility" {
        return match rest {
            "sector" => Some(text.office_sector().to_owned()),
            "province" => Some(text.desk_province().to_owned()),
            "vsic" => Some(text.office_vsic().to_owned()),
            _ => None,
        };
    }
    let (id, key) = rest.rsplit_once('.').unwrap_or((rest, ""));
    match group {
        "streams" => {
            let name = names.stream_name(id);
            Some(match key {
                "known" => text.office_of(text.office_known(), &name),
                "unit" => text.office_of(text.office_unit(), &name),
                _ => text.office_of(key, &name),
            })
        }
        "answers" | "plan" | "costs" => {
            let name = names.measure_name(id);
            let name = text.desk_measure_of(&name);
            Some(match key {
                "reply" => name,
                "chosen" => text.office_of(text.office_measures_planned(), &name),
                _ => text.office_of(key, &name),
            })
        }
        _ => None,
    }
}

/// Words for a code; nothing where a value is none, or is unknown.
fn words_for(names: Names<'_>, path: &str, value: &str) -> Option<String> {
    let text = names.text;
    let key = path.rsplit('.').next()?;
    match (key, value) {
        (_, "true") => Some(text.office_yes().to_owned()),
        (_, "false") => Some(text.office_no().to_owned()),
        ("reply", code) => Some(text.reply(Reply::from_code(code)?).to_owned()),
        ("known", code) => Some(text.known(Known::from_code(code)?).to_owned()),
        ("sector", id) => {
            let sector = &names.catalogue.sector(id)?.sector;
            Some(text.language.pick(&sector.vi, &sector.en).to_owned())
        }
        ("province", code) => {
            let province = names.catalogue.province(code)?;
            Some(text.language.pick(&province.vi, &province.en).to_owned())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::facility::Facility;
    use submission::v1::{Answer, Stream};
    use text::Text;

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
            name: path.to_owned(),
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
        // Named as people know them: what can be typed by its label, the rest by what it belongs to.
        let facility = Facility::default();
        let text = Text::new(text::Language::Vi);
        let names = text.names(&facility, catalogue_embedded::whole());
        let label = |way: &str| (way == "streams.coal.cost").then(|| "Than: chi phí".to_owned());
        let told = named(found, names, label);
        let of = |path: &str| told.iter().find(|c| c.path == path).unwrap();
        assert_eq!(of("streams.coal.cost").name, "Than: chi phí");
        let reply = of("answers.led.reply");
        assert!(reply.name.starts_with("Giải pháp: "), "{}", reply.name);
        assert_eq!(reply.is, "Đã làm");
        assert!(told.iter().all(|c| !c.is.contains(['{', '['])), "{told:?}");
    }
}
