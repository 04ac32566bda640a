//! The address of the page after `#/`.

use gloo::events::EventListener;

/// The part of the address after `#/`.
#[must_use]
pub fn current() -> String {
    let hash = web_sys::window()
        .and_then(|w| w.location().hash().ok())
        .unwrap_or_default();
    hash.trim_start_matches('#')
        .trim_start_matches('/')
        .to_owned()
}

/// Opens an address; the browser's Back button leads here again.
pub fn go(address: &str) {
    if let Some(window) = web_sys::window()
        && current() != address
    {
        let _ = window.location().set_hash(&format!("/{address}"));
    }
}

/// Writes another address in place of the present one, without opening it: Back leads to where one came from.
pub fn replace(address: &str) {
    if let Some(history) = web_sys::window().and_then(|w| w.history().ok())
        && current() != address
    {
        let address = format!("#/{address}");
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address));
    }
}

/// Calls back when the address changes.
#[must_use]
pub fn on_change(mut changed: impl FnMut(String) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| {
        changed(current())
    }))
}

/// The address of the page without what stands behind `#`.
#[must_use]
pub fn base() -> String {
    let href = web_sys::window().and_then(|w| w.location().href().ok());
    let href = href.unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// Whether the page was opened from a file: its address means nothing on another machine.
#[must_use]
pub fn is_file() -> bool {
    base().starts_with("file:")
}

/// Loads the page again.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}
