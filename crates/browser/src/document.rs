//! Title, language and focus of the page, and the way to its failure panel.

use super::call::method;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, HtmlElement, HtmlMetaElement};

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets `<html lang>`.
pub fn set_language(code: &str) {
    if let Some(root) = document().and_then(|d| d.document_element()) {
        let _ = root.set_attribute("lang", code);
    }
}

/// The language in `<html lang>`.
#[must_use]
pub fn language() -> String {
    let root = document().and_then(|d| d.document_element());
    root.and_then(|r| r.get_attribute("lang"))
        .unwrap_or_default()
}

/// Languages that the browser prefers, first one first.
#[must_use]
pub fn preferred_language() -> Option<String> {
    web_sys::window()?.navigator().language()
}

/// Moves the focus to an element; what is folded around it is opened.
pub fn focus(id: &str) {
    let element = document().and_then(|d| d.get_element_by_id(id));
    let folded = |e: &web_sys::Element| e.closest("details:not([open])").ok().flatten();
    while let Some(fold) = element.as_ref().and_then(folded) {
        if fold.set_attribute("open", "").is_err() {
            break;
        }
    }
    if let Some(element) = element.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Scrolls to the top of the page.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// The build id that belongs to this page: part of the worker's address.
#[must_use]
pub fn build_id() -> String {
    document()
        .and_then(|d| d.query_selector("meta[name=build]").ok().flatten())
        .and_then(|e| e.dyn_into::<HtmlMetaElement>().ok())
        .map(|meta| meta.content())
        .unwrap_or_default()
}

/// Uncovers the failure panel of the page.
pub fn report_panic(detail: &str) {
    report("sxsh-panic", detail);
}

fn report(event: &str, detail: &str) {
    let init = CustomEventInit::new();
    init.set_detail(&JsValue::from_str(detail));
    if let (Some(window), Ok(event)) = (
        web_sys::window(),
        CustomEvent::new_with_event_init_dict(event, &init),
    ) {
        let _ = window.dispatch_event(&event);
    }
}

/// Lets the page fill the screen, where the browser can.
pub fn fill_screen() {
    if let Some(root) = document().and_then(|d| d.document_element()) {
        let _ = method(&root, "requestFullscreen", &[]);
    }
}

/// Prints the page, or saves it as a PDF.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// The id of the element in which the page is drawn.
const ROOT: &str = "app";

/// A new element in which the page is drawn, outside the document until it is shown.
#[must_use]
pub fn fresh_root() -> Option<web_sys::Element> {
    let root = document()?.create_element("div").ok()?;
    root.set_id(ROOT);
    Some(root)
}

/// Puts what was drawn in the place of what stood in the page, and tells the scripts around the program.
pub fn show(drawn: &web_sys::Element) {
    if let Some(before) = document().and_then(|d| d.get_element_by_id(ROOT)) {
        // A div may stand wherever a div stood.
        let _ = before.replace_with_with_node_1(drawn);
    }
    report("sxsh-started", "");
}
