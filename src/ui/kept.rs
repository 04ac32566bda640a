//! Reading the factories that are kept on this machine.

use super::keep::{self, file_key, previous_key};
use browser::storage;
use session::Draft;
use submission::{self, short_digest};

/// The draft in the text of a file.
pub(crate) fn draft(text: &str) -> Option<Draft> {
    Some(Draft::from_file(submission::read(text.as_bytes()).ok()?))
}

/// The draft of the year after the file in a text.
pub(crate) fn next_year(text: &str) -> Option<Draft> {
    Some(Draft::next_year(&submission::read(text.as_bytes()).ok()?))
}

/// The short digest of a file.
pub(crate) fn digest(text: &str) -> Option<String> {
    let opened = submission::read(text.as_bytes()).ok()?;
    Some(short_digest(&opened.digest))
}

/// The draft of a factory: its file, else the generation before it.
pub(crate) fn open(id: &str) -> Option<Draft> {
    [file_key(id), previous_key(id)]
        .iter()
        .filter_map(|key| storage::read(key))
        .find_map(|text| draft(&text))
}

/// The text of every factory on this machine; of one that cannot be read, the generation before it too.
pub(crate) fn all() -> Vec<String> {
    let mut texts = Vec::new();
    for entry in keep::shelf() {
        let Some(text) = storage::read(&file_key(&entry.id)) else {
            continue;
        };
        let is_sound = submission::read(text.as_bytes()).is_ok();
        texts.push(text);
        let before = storage::read(&previous_key(&entry.id));
        texts.extend(before.filter(|_| !is_sound));
    }
    texts
}
