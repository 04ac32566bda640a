//! A file for the user, made in the browser.

use super::pieces::Pieces;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Offers bytes as a file; false where the browser refuses.
#[must_use]
pub fn offer(name: &str, media_type: &str, bytes: &[u8]) -> bool {
    let parts = Array::of1(&Uint8Array::from(bytes));
    try_offer(name, media_type, &parts).is_some()
}

/// Offers pieces as one file; false where the browser refuses.
#[must_use]
pub fn offer_pieces(name: &str, media_type: &str, pieces: &Pieces) -> bool {
    try_offer(name, media_type, pieces.buffers()).is_some()
}

fn try_offer(name: &str, media_type: &str, parts: &Array) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_buffer_source_sequence_and_options(parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let document = web_sys::window()?.document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    document.body()?.append_child(&link).ok()?;
    link.click();
    link.remove();
    // The browser has taken the file once the click returns; a minute is left for slow ones.
    gloo::timers::callback::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Some(())
}
