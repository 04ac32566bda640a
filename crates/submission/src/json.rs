//! JSON text as a value, stricter than usual: a key that stands twice is refused, since programs differ in which of the two they believe.

use super::error::ReadError;
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::map::Entry;
use serde_json::{Map, Value};
use std::cell::Cell;
use std::fmt;

/// Reads one JSON value and nothing after it. Nesting deeper than 128 is refused by serde_json.
pub(super) fn parse(text: &str) -> Result<Value, ReadError> {
    let twice = Cell::new(None);
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = Strict(&twice).deserialize(&mut deserializer);
    let value = value.and_then(|value| deserializer.end().map(|()| value));
    value.map_err(|error| refused(&error, twice.take()))
}

fn refused(error: &serde_json::Error, twice: Option<String>) -> ReadError {
    let (line, column) = (error.line(), error.column());
    if let Some(key) = twice {
        return ReadError::KeyTwice { key, line, column };
    }
    // serde_json names its reasons in words alone; a test holds them.
    let reason = error.to_string();
    if reason.starts_with("recursion limit exceeded") {
        ReadError::TooDeep { line, column }
    } else if reason.starts_with("number out of range") {
        ReadError::HugeNumber { line, column }
    } else {
        ReadError::NotJson {
            line,
            column,
            truncated: error.is_eof(),
        }
    }
}

/// A value whose objects have every key once; the first key that stands twice is left in the cell.
#[derive(Clone, Copy)]
struct Strict<'a>(&'a Cell<Option<String>>);

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(part) = parts.next_element_seed(self)? {
            list.push(part);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            match map.entry(key) {
                Entry::Vacant(place) => {
                    place.insert(entries.next_value_seed(self)?);
                }
                Entry::Occupied(twice) => {
                    self.0.set(Some(twice.key().clone()));
                    return Err(A::Error::custom("a key stands twice"));
                }
            }
        }
        Ok(Value::Object(map))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: ReadError) {
        assert_eq!(parse(text), Err(expected), "{text}");
    }

    #[test]
    fn what_is_json_is_read_as_serde_json_reads_it() {
        let text = r#"{"a":[1,-2,0.5,"x","\u00ea",true,null,{}],"__proto__":{"constructor":1}}"#;
        assert_eq!(parse(text).ok(), serde_json::from_str(text).ok());
    }

    #[test]
    fn every_refusal_has_its_place() {
        check(
            "{\"a\":1,\n \"a\":2}",
            ReadError::KeyTwice {
                key: "a".to_owned(),
                line: 2,
                column: 4,
            },
        );
        check("[1e400]", ReadError::HugeNumber { line: 1, column: 6 });
        check(
            &"[".repeat(200),
            ReadError::TooDeep {
                line: 1,
                column: 128,
            },
        );
        let not_json = |line, column, truncated| ReadError::NotJson {
            line,
            column,
            truncated,
        };
        check("{\"a\": ", not_json(1, 6, true));
        check("{} x", not_json(1, 4, false));
        check("hello", not_json(1, 1, false));
    }
}
