//! Texts kept in this browser. Every write is read back: what the page says about saving is true.

use gloo::events::EventListener;
use js_sys::{Function, JsString};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Storage, StorageEvent};

/// Why a text was not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// The browser gives no storage to this page.
    Denied,
    /// The storage is full.
    Full,
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// Whether the browser gives storage at all.
#[must_use]
pub fn is_available() -> bool {
    let probe = "sxsh:probe";
    let works = write(probe, "1").is_ok();
    remove(probe);
    works
}

/// The text under a key.
#[must_use]
pub fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Whether there is a text under a key. The text itself, which may be long, stays in the browser.
#[must_use]
pub fn holds(key: &str) -> bool {
    storage().is_some_and(|storage| js_sys::Reflect::has(&storage, &key.into()).unwrap_or(false))
}

/// Keeps a text, reads it back and compares.
///
/// # Errors
/// When the browser refuses.
pub fn write(key: &str, text: &str) -> Result<(), Refused> {
    let storage = storage().ok_or(Refused::Denied)?;
    let text = JsString::from(text);
    call(&storage, "setItem", &[key.into(), text.clone().into()])
        .map_err(|error| reason(&error))?;
    match call(&storage, "getItem", &[key.into()]) {
        Ok(kept) if kept == **text => Ok(()),
        _ => Err(Refused::Denied),
    }
}

/// Calls the storage with texts of the browser, so that a long one crosses over once, however often it is set beside another.
fn call(storage: &Storage, name: &str, words: &[JsValue]) -> Result<JsValue, JsValue> {
    let function: Function = js_sys::Reflect::get(storage, &name.into())?.dyn_into()?;
    function.apply(storage, &words.iter().collect())
}

fn reason(error: &JsValue) -> Refused {
    let name = js_sys::Reflect::get(error, &JsValue::from_str("name")).unwrap_or_default();
    match name.as_string().as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => Refused::Full,
        _ => Refused::Denied,
    }
}

/// Forgets a text.
pub fn remove(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}

/// The text that only this window keeps under a key; it outlives a reload.
#[must_use]
pub fn read_in_window(key: &str) -> Option<String> {
    let storage = web_sys::window()?.session_storage().ok().flatten()?;
    storage.get_item(key).ok().flatten()
}

/// Keeps a text for this window only, where the browser lets it.
pub fn write_in_window(key: &str, text: &str) {
    let storage = web_sys::window().and_then(|w| w.session_storage().ok().flatten());
    if let Some(storage) = storage {
        let _ = storage.set_item(key, text);
    }
}

/// Forgets a text that only this window keeps.
pub fn remove_in_window(key: &str) {
    let storage = web_sys::window().and_then(|w| w.session_storage().ok().flatten());
    if let Some(storage) = storage {
        let _ = storage.remove_item(key);
    }
}

/// Every key with this beginning, sorted.
#[must_use]
pub fn keys(beginning: &str) -> Vec<String> {
    let Some(storage) = storage() else {
        return Vec::new();
    };
    let count = storage.length().unwrap_or(0);
    let mut list: Vec<String> = (0..count)
        .filter_map(|index| storage.key(index).ok().flatten())
        .filter(|key| key.starts_with(beginning))
        .collect();
    list.sort();
    list
}

/// Calls back with the key when another window changes a text.
#[must_use]
pub fn on_change_elsewhere(mut changed: impl FnMut(String) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "storage", move |event| {
        if let Some(key) = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key) {
            changed(key);
        }
    }))
}

/// Calls back when the page is about to be hidden or left: the last moment to save.
#[must_use]
pub fn on_leaving(leaving: impl Fn() + Clone + 'static) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let mut listeners = Vec::new();
    let last = leaving.clone();
    listeners.push(EventListener::new(&window, "pagehide", move |_| last()));
    if let Some(document) = window.document() {
        let watched = document.clone();
        listeners.push(EventListener::new(
            &document,
            "visibilitychange",
            move |_| {
                if watched.visibility_state() == web_sys::VisibilityState::Hidden {
                    leaving();
                }
            },
        ));
    }
    listeners
}
