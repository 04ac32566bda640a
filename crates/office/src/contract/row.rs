//! A row of the contract: typed fields with their columns, and the same as a line of JSON.

use super::layout::Kind;
use crate::record::kept;
use catalogue::date::Date;
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::Value;

/// What stands in a column; nothing where it is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Field {
    /// Words, never empty.
    Words(Option<String>),
    /// A decimal of at most [`crate::record::PLACES`] places.
    Number(Option<Decimal>),
    /// A whole number.
    Whole(Option<i32>),
    /// A day.
    Day(Option<Date>),
    /// Yes or no.
    Flag(Option<bool>),
}

/// The fields of a row with the keys of their columns, in the order of the columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row(pub Vec<(&'static str, Field)>);

impl Field {
    /// The kind of its column.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Field::Words(_) => Kind::Words,
            Field::Number(_) => Kind::Number,
            Field::Whole(_) => Kind::Whole,
            Field::Day(_) => Kind::Day,
            Field::Flag(_) => Kind::Flag,
        }
    }

    /// As a value of JSON: decimals and days are strings.
    fn json(&self) -> Value {
        match self {
            Field::Words(words) => Value::from(words.as_deref()),
            Field::Number(number) => Value::from(number.map(|n| n.normalize().to_string())),
            Field::Whole(number) => Value::from(*number),
            Field::Day(day) => Value::from(day.map(|d| d.to_string())),
            Field::Flag(flag) => Value::from(*flag),
        }
    }
}

impl Row {
    /// The row as one object of JSON in the order of its columns, which a map of JSON would not keep.
    #[must_use]
    pub fn line(&self) -> String {
        let fields = self.0.iter();
        let fields = fields.map(|(key, field)| format!("{}:{}", Value::from(*key), field.json()));
        format!("{{{}}}", fields.collect::<Vec<_>>().join(","))
    }
}

pub(super) fn decimal(value: impl Into<Option<Decimal>>) -> Field {
    Field::Number(value.into().map(kept))
}

/// Words; nothing where there are none.
pub(super) fn words(words: &str) -> Field {
    maybe(Some(words))
}

pub(super) fn maybe(words: Option<&str>) -> Field {
    let words = words.map(str::trim).filter(|words| !words.is_empty());
    Field::Words(words.map(str::to_owned))
}

/// A word of the program.
pub(super) fn term(word: &'static str) -> Field {
    Field::Words(Some(word.to_owned()))
}

/// The word of a value in files.
pub(super) fn word(value: impl Serialize) -> Field {
    let value = serde_json::to_value(value).unwrap_or_default();
    maybe(value.as_str())
}

pub(super) fn flag(flag: bool) -> Field {
    Field::Flag(Some(flag))
}
