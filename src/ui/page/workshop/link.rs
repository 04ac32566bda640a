//! The link of a preset: the address of the tool, and the text of the preset behind it.

use browser::{location, storage};
use submission::preset::fragment;

/// The address that somebody wrote because the page was opened from a file; this window keeps it.
const ADDRESS: &str = "sxsh:address";

/// The address of the tool on the web: this page's own, else the one that was written; nothing where there is none.
pub(super) fn base() -> Option<String> {
    if location::is_file() {
        let written = storage::read_in_window(ADDRESS)?;
        let written = written
            .split('#')
            .next()
            .unwrap_or_default()
            .trim()
            .to_owned();
        return (!written.is_empty()).then_some(written);
    }
    Some(location::base())
}

/// Keeps the address that was written.
pub(super) fn keep_base(written: &str) {
    storage::write_in_window(ADDRESS, written);
}

/// The link that opens a preset, from its text.
pub(super) fn link(text: &str) -> Option<String> {
    Some(format!("{}{}", base()?, fragment(text)))
}
