//! Words and ids of a file as the domain's, and what every list of it shares.

use crate::error::{LONGEST_SHOWN, ReadError};
use serde_json::{Map, Value};

/// A field that holds something that its type does not know; `path` begins inside `data`.
pub(super) fn refused(path: &str, found: &str) -> ReadError {
    ReadError::Field {
        path: format!("data.{path}"),
        found: found.chars().take(LONGEST_SHOWN).collect(),
    }
}

pub(super) fn known_word<T>(value: Option<T>, path: String, found: &str) -> Result<T, ReadError> {
    value.ok_or_else(|| refused(&path, found))
}

pub(super) fn kept(other: Option<&Map<String, Value>>) -> Map<String, Value> {
    other.cloned().unwrap_or_default()
}
