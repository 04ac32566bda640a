//! Normal forms from a normaliser that the program hands in.

use super::form::Form;
use std::sync::OnceLock;

/// Brings a text into a form.
pub type Normalizer = fn(&str, Form) -> String;

static NORMALIZER: OnceLock<Normalizer> = OnceLock::new();

/// Hands in the normaliser of this program, at its start; a later one changes nothing.
pub fn give(normalizer: Normalizer) {
    let _ = NORMALIZER.set(normalizer);
}

pub(super) fn normalized(text: &str, form: Form) -> String {
    match NORMALIZER.get() {
        Some(normalizer) => normalizer(text, form),
        None => text.to_owned(),
    }
}
