//! What is pasted into a text box, before the box makes one line of it.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Event};

/// The text of a paste event.
#[must_use]
pub fn text_of(event: &Event) -> Option<String> {
    let pasted: &ClipboardEvent = event.dyn_ref()?;
    pasted.clipboard_data()?.get_data("text/plain").ok()
}
