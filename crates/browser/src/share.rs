//! Hands a file to another program of the machine, through the sheet that phones have for it.

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FilePropertyBag};

/// A file that the browser says it can hand on.
#[derive(Debug, Clone, PartialEq)]
pub struct Shareable {
    data: JsValue,
}

/// What became of a file that was to be handed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handed {
    /// Another program has it, or the user has closed the sheet.
    Asked,
    /// The browser refused.
    Refused,
}

/// The file, where this browser can hand such a one on.
#[must_use]
pub fn shareable(name: &str, media_type: &str, bytes: &[u8]) -> Option<Shareable> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let options = FilePropertyBag::new();
    options.set_type(media_type);
    let file = File::new_with_u8_array_sequence_and_options(&parts, name, &options).ok()?;
    let data = Object::new();
    Reflect::set(&data, &"files".into(), &Array::of1(&file)).ok()?;
    let data = JsValue::from(data);
    let (navigator, can) = method("canShare")?;
    let is_able = can.call1(&navigator, &data).ok()?.is_truthy();
    is_able.then_some(Shareable { data })
}

impl Shareable {
    /// Opens the sheet. Only a press may do so.
    pub fn share(&self) -> impl Future<Output = Handed> + use<> {
        let asked = method("share").and_then(|(navigator, share)| {
            let promise = share.call1(&navigator, &self.data).ok()?;
            promise.dyn_into::<Promise>().ok()
        });
        async move {
            let Some(promise) = asked else {
                return Handed::Refused;
            };
            match JsFuture::from(promise).await {
                Ok(_) => Handed::Asked,
                // The user has closed the sheet.
                Err(error) if name_of(&error).as_deref() == Some("AbortError") => Handed::Asked,
                Err(_) => Handed::Refused,
            }
        }
    }
}

fn method(name: &str) -> Option<(JsValue, Function)> {
    let navigator = JsValue::from(web_sys::window()?.navigator());
    let found = Reflect::get(&navigator, &name.into()).ok()?;
    Some((navigator, found.dyn_into().ok()?))
}

fn name_of(error: &JsValue) -> Option<String> {
    Reflect::get(error, &"name".into()).ok()?.as_string()
}
