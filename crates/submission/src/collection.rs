//! Several submissions in one file: everything kept on one machine, carried to another. See FORMAT.md.

use super::error::ReadError;
use super::{APP, json};
use catalogue::date::Date;
use serde::Serialize;
use serde_json::Value;

/// What stands in `format` of a collection.
pub const COLLECTION: &str = "sxsh-collection";

#[derive(Serialize)]
struct Collection<'a> {
    format: &'a str,
    version: u64,
    app: &'a str,
    created: String,
    files: Vec<Value>,
}

/// Submissions, each as its text, in one file. A text that is no JSON any more is kept as a string, so that nothing is lost.
#[must_use]
pub fn collect(texts: &[String], today: Date) -> String {
    let files = texts.iter().map(|text| {
        let value = serde_json::from_str(text).ok().filter(Value::is_object);
        value.unwrap_or_else(|| Value::from(text.as_str()))
    });
    let collection = Collection {
        format: COLLECTION,
        version: 1,
        app: APP,
        created: today.to_string(),
        files: files.collect(),
    };
    let mut text = serde_json::to_string_pretty(&collection).unwrap_or_default();
    text.push('\n');
    text
}

/// The texts of the submissions in a collection; each is still to be read.
///
/// # Errors
/// When the bytes are no collection.
pub fn texts_of(bytes: &[u8]) -> Result<Vec<String>, ReadError> {
    let text = super::encoding::text_of(bytes)?;
    let mut envelope = json::parse(&text)?;
    if !is_collection(&envelope) {
        return Err(ReadError::NotOurs);
    }
    let files = envelope.get_mut("files").map(Value::take);
    let Some(Value::Array(files)) = files else {
        return Err(ReadError::NotOurs);
    };
    let text = |file: Value| match file {
        Value::String(text) => text,
        file => file.to_string(),
    };
    Ok(files.into_iter().map(text).collect())
}

/// Whether JSON is a collection.
pub(super) fn is_collection(envelope: &Value) -> bool {
    envelope.get("format").and_then(Value::as_str) == Some(COLLECTION)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;
    use std::fs;
    use std::path::Path;

    const TODAY: Date = Date {
        year: 2026,
        month: 11,
        day: 22,
    };

    #[test]
    fn what_is_collected_is_read_as_it_was() {
        let folder =
            Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("catalogue/examples");
        let files = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path());
        let texts: Vec<String> = files.map(|f| fs::read_to_string(f).unwrap()).collect();
        assert!(texts.len() > 3);
        let file = collect(&texts, TODAY);
        let again = texts_of(file.as_bytes()).unwrap();
        assert_eq!(again.len(), texts.len());
        for (text, again) in texts.iter().zip(&again) {
            let (one, other) = (read(text.as_bytes()), read(again.as_bytes()));
            assert_eq!(one.unwrap(), other.unwrap());
        }
    }

    #[test]
    fn what_is_broken_is_kept_as_it_is() {
        let texts = vec!["{\"format\": \"sxsh-sub".to_owned(), String::new()];
        let file = collect(&texts, TODAY);
        assert_eq!(texts_of(file.as_bytes()), Ok(texts));
    }

    #[test]
    fn a_collection_says_what_it_is() {
        let file = collect(&["{}".to_owned(), "{}".to_owned()], TODAY);
        assert_eq!(
            read(file.as_bytes()).err(),
            Some(ReadError::Several { count: 2 })
        );
        assert_eq!(texts_of(b"{\"files\": []}"), Err(ReadError::NotOurs));
        let bare = format!("{{\"format\": \"{COLLECTION}\"}}");
        assert_eq!(texts_of(bare.as_bytes()), Err(ReadError::NotOurs));
    }
}
