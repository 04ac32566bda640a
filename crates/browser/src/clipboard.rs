//! The clipboard: what is pasted into a text box, before the box makes one line of it, and text put there.

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

/// Puts text there; `false` where the browser does not let it. Only a press may ask.
pub fn copy(text: &str) -> impl Future<Output = bool> + use<> {
    let asked = web_sys::window().and_then(|window| {
        let clipboard = property(&JsValue::from(window.navigator()), "clipboard")?;
        let promise = method(&clipboard, "writeText", &[text.into()])?;
        promise.dyn_into::<Promise>().ok()
    });
    async move {
        match asked {
            Some(promise) => JsFuture::from(promise).await.is_ok(),
            None => false,
        }
    }
}
