//! The published schema against the program: whatever the program writes is valid, every key of it is described, and what the schema refuses the program refuses, too.

use crate::shared::{TODAY, continued, entries, factory, folder};
use domain::calculator::Calculator;
use domain::facility::Facility;
use jsonschema::Validator;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;
use submission::review::Review;
use submission::{Contents, Holds, Stamp, next_year, read, write};

fn schema() -> Value {
    let text = fs::read_to_string(folder("docs/submission.schema.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// The schema with no room for keys that it does not describe.
fn closed(mut schema: Value) -> Value {
    fn close(value: &mut Value) {
        match value {
            Value::Object(map) => {
                map.values_mut().for_each(close);
                if map.get("properties").is_some_and(Value::is_object) {
                    map.insert("additionalProperties".to_owned(), false.into());
                }
            }
            Value::Array(list) => list.iter_mut().for_each(close),
            _ => {}
        }
    }
    close(&mut schema);
    schema
}

fn validator(schema: &Value) -> Validator {
    jsonschema::draft202012::new(schema).unwrap()
}

fn check(validator: &Validator, name: &str, file: &Value) {
    let problems: Vec<String> = validator
        .iter_errors(file)
        .map(|e| format!("{}: {e}", e.instance_path()))
        .collect();
    assert!(problems.is_empty(), "{name}\n{}", problems.join("\n"));
}

fn written(facility: &Facility) -> Value {
    let stamp = Stamp {
        today: TODAY,
        language: "vi",
    };
    let catalogue = catalogue_embedded::whole();
    let unread = BTreeMap::from([("year".to_owned(), "hai nghìn".to_owned())]);
    let text = write(
        Contents {
            unread: &unread,
            ..Contents::of(facility)
        },
        catalogue,
        stamp,
        Holds::Explained,
    );
    serde_json::from_str(&text).unwrap()
}

/// A file of the year after that carries last year's data.
fn year_after() -> Value {
    let mut runner = TestRunner::deterministic();
    let followed = crate::random::facility(&crate::random::tame());
    let followed = loop {
        let tree = followed.new_tree(&mut runner).unwrap().current();
        let record = &tree.follow_up;
        if record.measures.len() > 2 && !record.base_loads.is_empty() {
            break tree.follow_up.clone();
        }
    };
    let example = catalogue_embedded::example("beer-beverage").unwrap();
    let (mut facility, data) = next_year(&read(example.as_bytes()).unwrap());
    let last = facility.follow_up.last.clone();
    facility.follow_up = followed;
    facility.follow_up.last = last;
    let text = continued(&facility, &data, TODAY);
    serde_json::from_str(&text).unwrap()
}

/// Every example and scenario, as it lies there and as the program writes it.
fn files() -> Vec<(String, Value, Value)> {
    let scenarios = entries("tests/scenarios")
        .into_iter()
        .map(|f| f.join("input.json"));
    let files = entries("catalogue/examples").into_iter().chain(scenarios);
    let files = files.map(|path| {
        let text = fs::read_to_string(&path).unwrap();
        let raw = serde_json::from_str(&text).unwrap();
        (path.display().to_string(), raw, written(&factory(&path)))
    });
    let year_after = year_after();
    let year_after = ("the year after".to_owned(), year_after.clone(), year_after);
    files.chain([year_after, reviewed()]).collect()
}

/// A file with a review in which everything is said.
fn reviewed() -> (String, Value, Value) {
    let text = fs::read_to_string(folder("tests/office/reviewed.json")).unwrap();
    let opened = read(text.as_bytes()).unwrap();
    let stamp = Stamp {
        today: TODAY,
        language: "vi",
    };
    let (facility, data) = (&opened.facility, Some(&opened.data));
    let catalogue = catalogue_embedded::whole();
    let nothing = BTreeMap::new();
    let again = write(
        Contents {
            facility,
            earlier: data,
            unread: &nothing,
        },
        catalogue,
        stamp,
        Holds::Everything,
    );
    let raw: Value = serde_json::from_str(&text).unwrap();
    let file: Value = serde_json::from_str(&again).unwrap();
    assert_eq!(file["data"]["review"], raw["data"]["review"]);
    ("reviewed.json".to_owned(), raw, file)
}

fn random_files() -> Vec<Value> {
    let mut runner = TestRunner::deterministic();
    let numbers = [crate::random::tame(), crate::random::untamed()];
    let factories = numbers.map(|n| crate::random::facility(&n));
    (0..24)
        .map(|round| {
            let tree = factories[round % 2].new_tree(&mut runner).unwrap();
            written(&tree.current())
        })
        .collect()
}

#[test]
fn the_command_prints_the_published_schema() {
    let output = Command::new(env!("CARGO_BIN_EXE_sxsh"))
        .arg("schema")
        .output()
        .unwrap();
    let held = fs::read(folder("docs/submission.schema.json")).unwrap();
    assert!(output.status.success() && output.stdout == held);
}

#[test]
fn what_is_written_is_valid_and_described_to_the_last_key() {
    let schema = schema();
    let (open, closed) = (validator(&schema), validator(&closed(schema.clone())));
    let mut seen = BTreeSet::new();
    for (name, raw, file) in files() {
        check(&open, &name, &raw);
        check(&closed, &name, &file);
        note(&schema, &schema, &file, "", &mut seen);
    }
    for (round, file) in random_files().iter().enumerate() {
        check(&closed, &format!("random factory {round}"), file);
        note(&schema, &schema, file, "", &mut seen);
    }
    let mut described = BTreeSet::new();
    name_all(&schema, "", &mut described);
    let unseen: Vec<&String> = described.difference(&seen).collect();
    assert!(unseen.is_empty(), "described and never written: {unseen:?}");
}

/// The part of the schema that a value obeys, and its name: that of the definition, or the way to it.
fn resolved<'a>(root: &'a Value, mut part: &'a Value, path: &str) -> (&'a Value, String) {
    let mut path = path.to_owned();
    loop {
        if let Some(target) = part["$ref"].as_str() {
            path = target.trim_start_matches("#/$defs/").to_owned();
            part = &root["$defs"][&path];
        } else if let Some(choice) = part["anyOf"].as_array() {
            part = &choice[0];
        } else {
            return (part, path);
        }
    }
}

/// Notes which described keys a value has.
fn note(root: &Value, part: &Value, value: &Value, path: &str, seen: &mut BTreeSet<String>) {
    let (part, path) = resolved(root, part, path);
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                let way = format!("{path}.{key}");
                if let Some(known) = part["properties"].get(key) {
                    seen.insert(way.clone());
                    note(root, known, value, &way, seen);
                } else if part["additionalProperties"].is_object() {
                    let path = format!("{path}.*");
                    note(root, &part["additionalProperties"], value, &path, seen);
                }
            }
        }
        Value::Array(list) => {
            for value in list {
                note(root, &part["items"], value, &format!("{path}[]"), seen);
            }
        }
        _ => {}
    }
}

/// Names every described key in the same way.
fn name_all(root: &Value, path: &str, named: &mut BTreeSet<String>) {
    fn below(root: &Value, part: &Value, path: &str, named: &mut BTreeSet<String>) {
        // Definitions are named once, by themselves.
        let (part, way) = resolved(root, part, path);
        if way != path {
            return;
        }
        for (key, part) in part["properties"].as_object().unwrap_or(&Map::new()) {
            let way = format!("{path}.{key}");
            named.insert(way.clone());
            below(root, part, &way, named);
        }
        if part["items"].is_object() {
            below(root, &part["items"], &format!("{path}[]"), named);
        }
        if part["additionalProperties"].is_object() {
            below(
                root,
                &part["additionalProperties"],
                &format!("{path}.*"),
                named,
            );
        }
    }
    below(root, root, path, named);
    for (name, part) in root["$defs"].as_object().unwrap() {
        below(root, part, name, named);
    }
}

#[test]
fn every_key_is_described_in_words() {
    fn bare(part: &Value, path: &str, found: &mut Vec<String>) {
        for (key, part) in part["properties"].as_object().unwrap_or(&Map::new()) {
            let path = format!("{path}.{key}");
            if part["description"].as_str().is_none_or(str::is_empty) && part["$ref"].is_null() {
                found.push(path.clone());
            }
            bare(part, &path, found);
        }
    }
    let schema = schema();
    let mut found = Vec::new();
    bare(&schema, "", &mut found);
    for (name, part) in schema["$defs"].as_object().unwrap() {
        assert!(part["description"].is_string(), "{name}");
        bare(part, name, &mut found);
    }
    assert!(found.is_empty(), "{found:?}");
}

/// Every value of `data` in turn becomes one of another type: the schema refuses it, and the program.
#[test]
fn a_wrong_type_is_refused_by_schema_and_program() {
    let schema = schema();
    let validator = validator(&schema);
    let mut tried = BTreeSet::new();
    let mut accepted = Vec::new();
    for (name, _, file) in files() {
        for (way, pointer) in Leaves::of_data(&schema, &file) {
            if !tried.insert(way.clone()) {
                continue;
            }
            let mut wrong = file.clone();
            *wrong.pointer_mut(&pointer).unwrap() = json!({ "wrong": true });
            if validator.is_valid(&wrong) || reads(&wrong) {
                accepted.push(format!("{name}: {way}"));
            }
        }
    }
    assert!(tried.len() > 45, "only {} places were tried", tried.len());
    assert!(accepted.is_empty(), "{accepted:?}");
}

/// Every word of a closed set in `data` in turn becomes one that is none of it.
#[test]
fn a_wrong_word_is_refused_by_schema_and_program() {
    let schema = schema();
    let validator = validator(&schema);
    let mut tried = BTreeSet::new();
    let mut accepted = Vec::new();
    let files = files().into_iter().map(|(_, _, file)| file);
    for file in files.chain(random_files()) {
        for (way, pointer) in Leaves::of_data(&schema, &file) {
            // Words of languages and of a review are read where they are used.
            let is_word = at_way(&schema, &way).is_some_and(|part| part["enum"].is_array());
            if !is_word || pointer.contains("/review/") || !tried.insert(way.clone()) {
                continue;
            }
            let mut wrong = file.clone();
            *wrong.pointer_mut(&pointer).unwrap() = "perpetual-motion".into();
            if validator.is_valid(&wrong) || reads(&wrong) {
                accepted.push(way);
            }
        }
    }
    assert!(tried.len() > 8, "only {tried:?} were tried");
    assert!(tried.contains("calculation.calculator"), "{tried:?}");
    assert!(accepted.is_empty(), "{accepted:?}");
}

#[test]
fn the_schema_lists_the_calculators() {
    let schema = schema();
    let listed = &schema["$defs"]["calculation"]["properties"]["calculator"]["enum"];
    let all: Vec<&str> = Calculator::ALL.into_iter().map(Calculator::code).collect();
    assert_eq!(*listed, json!(all));
}

/// The part of the schema that describes what is named by its way.
fn at_way<'a>(root: &'a Value, way: &str) -> Option<&'a Value> {
    let mut keys = way.split('.');
    let mut part = root["$defs"].get(keys.next()?)?;
    for key in keys {
        let (key, items) = key
            .split_once('[')
            .map_or((key, 0), |(k, rest)| (k, rest.matches(']').count()));
        part = match key {
            "*" => &part["additionalProperties"],
            _ => &part["properties"][key],
        };
        for _ in 0..items {
            part = &part["items"];
        }
    }
    Some(resolved(root, part, "").0)
}

/// Whether the program takes a file with its review.
fn reads(file: &Value) -> bool {
    let opened = read(file.to_string().as_bytes());
    opened.is_ok_and(|opened| Review::of(&opened.data).is_ok())
}

/// The places of single values: how the schema names them, and where they stand.
struct Leaves<'a> {
    schema: &'a Value,
    found: Vec<(String, String)>,
}

impl<'a> Leaves<'a> {
    /// Those in the data of a file.
    fn of_data(schema: &'a Value, file: &Value) -> Vec<(String, String)> {
        let mut leaves = Self {
            schema,
            found: Vec::new(),
        };
        leaves.walk(&schema["$defs"]["data"], &file["data"], "data", "/data");
        leaves.found
    }

    fn walk(&mut self, part: &'a Value, value: &Value, way: &str, pointer: &str) {
        let (part, way) = resolved(self.schema, part, way);
        match value {
            Value::Object(map) => {
                for (key, value) in map {
                    let (part, way) = match part["properties"].get(key) {
                        Some(part) => (part, format!("{way}.{key}")),
                        None => (&part["additionalProperties"], format!("{way}.*")),
                    };
                    self.walk(part, value, &way, &format!("{pointer}/{key}"));
                }
            }
            Value::Array(list) => {
                let way = format!("{way}[]");
                for (index, value) in list.iter().enumerate() {
                    self.walk(&part["items"], value, &way, &format!("{pointer}/{index}"));
                }
            }
            // Null stands for what may be a whole object.
            Value::Null => {}
            _ => self.found.push((way, pointer.to_owned())),
        }
    }
}

/// The example in FORMAT.md is a file that opens, and what the program writes for it.
#[test]
fn the_example_in_the_description_of_the_format_is_what_is_written() {
    let text = fs::read_to_string(folder("docs/FORMAT.md")).unwrap();
    let (_, rest) = text.split_once("```json\n").unwrap();
    let (example, _) = rest.split_once("```").unwrap();
    let opened = read(example.as_bytes()).unwrap();
    assert_eq!(opened.remarks, [], "the digest is that of the data");
    let stamp = Stamp {
        today: TODAY,
        language: "vi",
    };
    let catalogue = catalogue_embedded::whole();
    let again = write(
        Contents::of(&opened.facility),
        catalogue,
        stamp,
        Holds::Data,
    );
    let mut again: Value = serde_json::from_str(&again).unwrap();
    let example: Value = serde_json::from_str(example).unwrap();
    check(&validator(&closed(schema())), "the example", &example);
    // Program and catalogue go on; the example stays as it was on its day.
    for key in ["app", "catalogue"] {
        again[key] = example[key].clone();
    }
    assert_eq!(again, example);
}

/// Every text that a factory can write is among its words: from them it is told which signs do not print.
#[test]
fn every_text_of_a_file_is_among_the_words_of_the_facility() {
    const SIGN: &str = "茶";
    let schema = schema();
    let (mut tried, mut lost) = (BTreeSet::new(), Vec::new());
    let written = files().into_iter().map(|(_, _, file)| file);
    for file in written.chain(random_files()) {
        for (way, pointer) in Leaves::of_data(&schema, &file) {
            // Ids and words of the format have neither spaces nor marks; last year's texts and a review are not printed here.
            let is_text = file.pointer(&pointer).and_then(Value::as_str);
            let is_text = is_text.is_some_and(|t| t.contains(' ') || !t.is_ascii());
            let is_elsewhere = ["review", "unread", "last"]
                .iter()
                .any(|part| pointer.contains(part));
            if !is_text || is_elsewhere || !tried.insert(way.clone()) {
                continue;
            }
            let mut other = file.clone();
            *other.pointer_mut(&pointer).unwrap() = SIGN.into();
            let Ok(opened) = read(other.to_string().as_bytes()) else {
                continue;
            };
            if !opened.facility.words().contains(&SIGN) {
                lost.push(pointer);
            }
        }
    }
    assert!(tried.len() > 8, "only {tried:?} were tried");
    assert!(lost.is_empty(), "{lost:?}");
}
