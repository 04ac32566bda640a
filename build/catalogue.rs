//! The catalogue as one JSON text: every TOML file under `catalogue/`, read, checked, and packed.

use crate::check::check;
use crate::entry::{AreaFile, Book, SectorFile};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::fs;

/// The catalogue as text, and every problem found. Without `omitted` it holds both languages; else the words of that language are left out.
pub(crate) fn pack(omitted: Option<&str>) -> (String, Vec<String>) {
    let mut problems = Vec::new();
    let book = read(&mut problems);
    problems.extend(check(&book).iter().map(ToString::to_string));
    let text = serde_json::to_value(&book).map(|mut value| {
        if let Some(language) = omitted {
            leave_out(&mut value, language);
        }
        value.to_string()
    });
    match text {
        Ok(text) => (text, problems),
        Err(error) => {
            problems.push(error.to_string());
            (String::new(), problems)
        }
    }
}

/// Empties every text of a language; the keys stay, because readers expect them.
fn leave_out(value: &mut Value, language: &str) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                if key == language {
                    empty(value);
                } else {
                    leave_out(value, language);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| leave_out(item, language)),
        _ => {}
    }
}

fn empty(value: &mut Value) {
    match value {
        Value::String(text) => text.clear(),
        Value::Object(map) => map.values_mut().for_each(empty),
        _ => {}
    }
}

fn read(problems: &mut Vec<String>) -> Book {
    let mut areas: Vec<AreaFile> = folder("measures", problems);
    areas.sort_by_key(|a| a.area.order);
    let sectors: Vec<SectorFile> = folder("sectors", problems);
    Book {
        version: fs::read_to_string("catalogue/VERSION")
            .map(|v| v.trim().to_owned())
            .unwrap_or_default(),
        sources: list("sources.toml", "source", problems),
        areas,
        sectors,
        end_uses: list("end-uses.toml", "end_use", problems),
        carriers: list("carriers.toml", "carrier", problems),
        grid_factors: list("carriers.toml", "grid_factor", problems),
        prices: list("prices.toml", "price", problems),
        targets: list("programmes.toml", "target", problems),
        provinces: list("provinces.toml", "province", problems),
        schemes: list("support.toml", "scheme", problems),
        thresholds: list("thresholds.toml", "threshold", problems),
        vsic: list("vsic.toml", "code", problems),
    }
}

/// Every file of a folder, in the order of their names.
fn folder<T: DeserializeOwned>(name: &str, problems: &mut Vec<String>) -> Vec<T> {
    let path = format!("catalogue/{name}");
    let mut files: Vec<String> = match fs::read_dir(&path) {
        Ok(entries) => entries
            .filter_map(|e| e.ok()?.file_name().into_string().ok())
            .filter(|f| f.ends_with(".toml"))
            .map(|f| format!("{name}/{f}"))
            .collect(),
        Err(error) => {
            problems.push(format!("{path}: {error}"));
            Vec::new()
        }
    };
    files.sort();
    files
        .iter()
        .filter_map(|file| convert(file, table(file, problems)?, problems))
        .collect()
}

/// The entries of one array of tables, each read apart so that one bad entry does not hide the next.
fn list<T: DeserializeOwned>(file: &str, key: &str, problems: &mut Vec<String>) -> Vec<T> {
    let Some(Value::Object(mut table)) = table(file, problems) else {
        return Vec::new();
    };
    let Some(Value::Array(entries)) = table.remove(key) else {
        problems.push(format!("catalogue/{file}: there is no [[{key}]]"));
        return Vec::new();
    };
    entries
        .into_iter()
        .filter_map(|entry| convert(file, entry, problems))
        .collect()
}

fn convert<T: DeserializeOwned>(file: &str, value: Value, problems: &mut Vec<String>) -> Option<T> {
    let id = ["id", "code", "programme", "year"]
        .iter()
        .find_map(|key| value.get(key))
        .map(ToString::to_string)
        .unwrap_or_default();
    match serde_json::from_value(value) {
        Ok(entry) => Some(entry),
        Err(error) => {
            problems.push(format!("catalogue/{file}: {id}: {error}"));
            None
        }
    }
}

fn table(file: &str, problems: &mut Vec<String>) -> Option<Value> {
    let path = format!("catalogue/{file}");
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) => {
            problems.push(format!("{path}: {error}"));
            return None;
        }
    };
    match text.parse::<toml::Table>() {
        Ok(table) => Some(plain(toml::Value::Table(table))),
        Err(error) => {
            problems.push(format!("{path}: {error}"));
            None
        }
    }
}

/// TOML as JSON; a number with a fraction becomes text, so that it reaches Decimal as it was written.
fn plain(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => Value::String(text),
        toml::Value::Integer(number) => Value::from(number),
        toml::Value::Float(number) => Value::String(number.to_string()),
        toml::Value::Boolean(flag) => Value::Bool(flag),
        toml::Value::Datetime(date) => Value::String(date.to_string()),
        toml::Value::Array(items) => Value::Array(items.into_iter().map(plain).collect()),
        toml::Value::Table(table) => {
            Value::Object(table.into_iter().map(|(k, v)| (k, plain(v))).collect())
        }
    }
}
