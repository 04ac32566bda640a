//! Ids that stand once only, for everything in a file that has one.

use crate::error::{LONGEST_SHOWN, ReadError};

/// Refuses an id that is empty or that an earlier entry has.
pub(crate) fn unique<'a>(
    mut earlier: impl Iterator<Item = &'a String>,
    id: &String,
    path: String,
) -> Result<(), ReadError> {
    let path = format!("data.{path}");
    if id.is_empty() {
        return Err(ReadError::NoId { path });
    }
    if earlier.any(|other| other == id) {
        let id = id.chars().take(LONGEST_SHOWN).collect();
        return Err(ReadError::IdTwice { path, id });
    }
    Ok(())
}
