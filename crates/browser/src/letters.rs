//! Normal forms of Unicode, of which a browser has the tables.

use js_sys::JsString;

/// A text in the normal form of this name (`NFC`, `NFD`, `NFKC`).
#[must_use]
pub fn normalized(text: &str, form: &str) -> String {
    JsString::from(text).normalize(form).into()
}
