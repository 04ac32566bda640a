//! What the program loads besides itself: one way for the page and for the worker.

use super::document::build_id;
use super::worker::inside::own;
use js_sys::{Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, Window, WorkerGlobalScope};

/// The text of a file beside the page; nothing where it cannot be had.
pub async fn text(name: &str) -> Option<String> {
    let response = answer(name).await?;
    JsFuture::from(response.text().ok()?)
        .await
        .ok()?
        .as_string()
}

/// The bytes of a file beside the page; nothing where they cannot be had.
pub async fn bytes(name: &str) -> Option<Vec<u8>> {
    let response = answer(name).await?;
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

async fn answer(name: &str) -> Option<Response> {
    // The worker has no document; its own address carries the name of the build.
    let build = own("build").unwrap_or_else(build_id);
    let address = if build.is_empty() {
        name.to_owned()
    } else {
        format!("{name}?{build}")
    };
    let response: Response = JsFuture::from(fetch(&address)?)
        .await
        .ok()?
        .dyn_into()
        .ok()?;
    response.ok().then_some(response)
}

fn fetch(address: &str) -> Option<Promise> {
    let global: JsValue = js_sys::global().into();
    if let Some(window) = global.dyn_ref::<Window>() {
        return Some(window.fetch_with_str(address));
    }
    Some(
        global
            .dyn_ref::<WorkerGlobalScope>()?
            .fetch_with_str(address),
    )
}
