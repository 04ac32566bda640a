//! Older files become the present version step by step. The list is append-only: never reorder, never edit.

use serde_json::Value;

/// One step from version n to n + 1, on the whole envelope.
type Migration = fn(Value) -> Value;

/// Step k leads from version k to version k + 1. The first is blank: it exercises the mechanism.
const MIGRATIONS: [Migration; 1] = [blank];

fn blank(envelope: Value) -> Value {
    envelope
}

/// Brings an envelope of `version` to the present one.
pub(super) fn migrate(mut envelope: Value, version: u64) -> Value {
    let done = usize::try_from(version).unwrap_or(usize::MAX);
    for step in MIGRATIONS.iter().skip(done) {
        envelope = step(envelope);
    }
    if let Some(object) = envelope.as_object_mut() {
        object.insert("version".to_owned(), Value::from(super::VERSION));
    }
    envelope
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn there_is_a_step_for_every_version() {
        assert_eq!(MIGRATIONS.len() as u64, super::super::VERSION);
    }

    #[test]
    fn version_zero_passes_the_blank_step() {
        let migrated = migrate(json!({ "version": 0, "data": { "example": true } }), 0);
        assert_eq!(
            migrated,
            json!({ "version": 1, "data": { "example": true } })
        );
    }
}
