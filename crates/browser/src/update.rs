//! A newer version of the program: whether one waits, and its use (static/start.js).

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, Element, Event};

/// Calls back with whether a newer version may be offered, at once and whenever that may have changed: one waits, and nobody is in a field.
#[must_use]
pub fn on_offer(tell: impl Fn(bool) + Clone + 'static) -> Vec<EventListener> {
    let (Some(window), Some(document)) = (
        web_sys::window(),
        web_sys::window().and_then(|w| w.document()),
    ) else {
        return Vec::new();
    };
    tell(waits() && !types());
    let came = tell.clone();
    let entered = tell.clone();
    vec![
        EventListener::new(&window, "sxsh-update", move |_| came(!types())),
        EventListener::new(&document, "focusin", move |event| {
            if waits() {
                entered(!is_field(event));
            }
        }),
        EventListener::new(&document, "focusout", move |_| {
            // Where the focus goes next is told by the event after this one.
            if waits() {
                tell(true);
            }
        }),
    ]
}

/// Puts the newer version to work; the page loads again.
pub fn activate() {
    if let (Some(window), Ok(event)) = (web_sys::window(), CustomEvent::new("sxsh-activate")) {
        let _ = window.dispatch_event(&event);
    }
}

fn root() -> Option<Element> {
    web_sys::window()?.document()?.document_element()
}

fn waits() -> bool {
    root().is_some_and(|root| root.has_attribute("data-update"))
}

fn types() -> bool {
    let document = web_sys::window().and_then(|w| w.document());
    let focused = document.and_then(|d| d.active_element());
    focused.is_some_and(|element| is_field_element(&element))
}

fn is_field(event: &Event) -> bool {
    let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    target.is_some_and(|element| is_field_element(&element))
}

fn is_field_element(element: &Element) -> bool {
    element
        .matches("input, textarea, select, [contenteditable]")
        .unwrap_or(false)
}
