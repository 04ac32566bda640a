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

/// The text in a form; nothing where no normaliser was handed in.
pub(super) fn normalized(text: &str, form: Form) -> Option<String> {
    NORMALIZER.get().map(|normalizer| normalizer(text, form))
}
