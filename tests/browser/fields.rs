//! The page mounted in a real browser: a text box keeps exactly what is typed, through renders that have nothing to do with it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops where its ground gives way"
)]

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, HtmlElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// Lets Yew draw, and timers run.
async fn pause(milliseconds: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        web_sys::window()
            .unwrap()
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds)
            .unwrap();
    });
    JsFuture::from(promise).await.unwrap();
}

fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).unwrap()
}

fn input(selector: &str) -> HtmlInputElement {
    found(selector).dyn_into().unwrap()
}

fn found(selector: &str) -> Element {
    let text = || document().body().unwrap().inner_text();
    find(selector).unwrap_or_else(|| panic!("{selector} is not on the page: {}", text()))
}

fn click(selector: &str) {
    found(selector).dyn_into::<HtmlElement>().unwrap().click();
}

/// What an input method does: the box changes, then the page hears of it.
fn type_into(selector: &str, text: &str) {
    let target = input(selector);
    target.set_value(text);
    let event = document().create_event("Event").unwrap();
    event.init_event_with_bubbles_and_cancelable("input", true, false);
    target.dispatch_event(&event).unwrap();
}

#[wasm_bindgen_test]
async fn a_box_keeps_what_is_typed_through_unrelated_renders() {
    let root = document().create_element("div").unwrap();
    document().body().unwrap().append_child(&root).unwrap();
    yew::Renderer::<page::ui::App>::with_root(root).render();
    pause(300).await;
    click("#begin");
    pause(300).await;
    let before = input("#name");

    // The steps of Telex for "Bia Việt": each is provisional until the next.
    for step in [
        "B",
        "Bi",
        "Bia",
        "Bia V",
        "Bia Vi",
        "Bia Vie",
        "Bia Viê",
        "Bia Viêt",
        "Bia Việt",
    ] {
        type_into("#name", step);
        pause(5).await;
        assert_eq!(input("#name").value(), step);
    }
    // A second field renders the whole page again, and the save that follows changes the bar.
    type_into("#employees", "1.2");
    pause(700).await;
    assert_eq!(input("#name").value(), "Bia Việt");
    assert_eq!(
        input("#employees").value(),
        "1.2",
        "a number is not rewritten while it is typed"
    );
    assert!(
        before.is_same_node(Some(&input("#name"))),
        "the box is never built anew"
    );
}
