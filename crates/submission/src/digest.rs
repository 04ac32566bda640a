//! The digest of a submission: SHA-256 over its canonical `data`. It says "same file", not "true".

use super::v1::Data;
use catalogue::order;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// The key of what the office adds to the data of a factory.
const REVIEW: &str = "review";

/// SHA-256 in hexadecimal over `data` as this program writes it, without its review.
#[must_use]
pub fn digest(data: &Data) -> String {
    digest_of(&serde_json::to_value(data).unwrap_or_default())
}

/// SHA-256 in hexadecimal over `data` as it stands in a file: JSON without spaces and with sorted keys, without its review.
#[must_use]
pub(super) fn digest_of(data: &Value) -> String {
    // A `Value` sorts its keys, so the text does not depend on the order in which they stand.
    let text = match data.as_object() {
        Some(map) if map.contains_key(REVIEW) => {
            let others = order::map(map.iter().filter(|(key, _)| *key != REVIEW));
            serde_json::to_string(&others)
        }
        _ => serde_json::to_string(data),
    };
    hexadecimal(&text.unwrap_or_default())
}

/// SHA-256 of a text in hexadecimal.
pub(super) fn hexadecimal(text: &str) -> String {
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(text.as_bytes()) {
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

/// The first twelve characters in groups of four, as printed on every page of the report.
#[must_use]
pub fn short_digest(digest: &str) -> String {
    let characters: Vec<char> = digest.chars().take(12).collect();
    let groups: Vec<String> = characters.chunks(4).map(|c| c.iter().collect()).collect();
    groups.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_depends_on_the_data_alone() {
        let empty = Data::default();
        let mut named = Data::default();
        named.facility.name = "Bia Việt Trì".to_owned();
        assert_eq!(digest(&empty), digest(&empty.clone()));
        assert_ne!(digest(&empty), digest(&named));
        assert_eq!(digest(&named).len(), 64);
        assert_eq!(short_digest("0123456789abcdef"), "0123-4567-89ab");
    }
}
