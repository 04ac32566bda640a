//! What is pasted into a text box, before the box makes one line of it, and texts put there.

use super::call::{method, property};
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, Event};

/// The text of a paste event.
#[must_use]
pub fn text_of(event: &Event) -> Option<String> {
    let pasted: &ClipboardEvent = event.dyn_ref()?;
    pasted.clipboard_data()?.get_data("text/plain").ok()
}

/// Puts a text where it can be pasted from; false where the browser does not let it.
pub async fn copy(text: &str) -> bool {
    let promise = web_sys::window().and_then(|window| {
        let clipboard = property(&JsValue::from(window.navigator()), "clipboard")?;
        let promise = method(&clipboard, "writeText", &[text.into()])?;
        promise.dyn_into::<Promise>().ok()
    });
    match promise {
        Some(promise) => JsFuture::from(promise).await.is_ok(),
        None => false,
    }
}
