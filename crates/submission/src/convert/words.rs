//! Words and ids of a file as the domain's, and what every list of it shares.

use crate::error::{LONGEST_SHOWN, ReadError};
use catalogue::Group;
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

/// The word of a group in files.
pub(crate) fn group_code(group: Group) -> &'static str {
    match group {
        Group::Energy => "energy",
        Group::Water => "water",
        Group::Wastewater => "wastewater",
        Group::Material => "material",
        Group::Chemical => "chemical",
        Group::Packaging => "packaging",
        Group::Waste => "waste",
        Group::HazardousWaste => "hazardous-waste",
        Group::ByProduct => "by-product",
    }
}

pub(super) fn group_from(code: &str) -> Option<Group> {
    const GROUPS: [Group; 9] = [
        Group::Energy,
        Group::Water,
        Group::Wastewater,
        Group::Material,
        Group::Chemical,
        Group::Packaging,
        Group::Waste,
        Group::HazardousWaste,
        Group::ByProduct,
    ];
    GROUPS.into_iter().find(|group| group_code(*group) == code)
}

pub(super) fn kept(other: Option<&Map<String, Value>>) -> Map<String, Value> {
    other.cloned().unwrap_or_default()
}
