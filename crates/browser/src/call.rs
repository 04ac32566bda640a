//! Calling what older browsers may not have: by name, so that it is missing and not a fault.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What tells a wait that it is over.
pub(crate) struct Wait {
    /// It went well.
    pub(crate) done: Function,
    /// It did not.
    pub(crate) failed: Function,
}

/// A property of an object; nothing where it has none.
pub(crate) fn property(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(object, &name.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// Calls a method; nothing where the object has none or it throws.
pub(crate) fn method(object: &JsValue, name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let function: Function = property(object, name)?.dyn_into().ok()?;
    let list: Array = arguments.iter().collect();
    function.apply(object, &list).ok()
}

/// Sets a property, where the object takes it.
pub(crate) fn set(object: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}

/// Waits until one of two functions is called; the value that came with the first.
pub(crate) async fn settled(start: impl FnOnce(Wait)) -> Option<JsValue> {
    let mut start = Some(start);
    let promise = Promise::new(&mut |done, failed| {
        if let Some(start) = start.take() {
            start(Wait { done, failed });
        }
    });
    JsFuture::from(promise).await.ok()
}

/// Waits for what a method promises; the browser's words where it fails.
pub(crate) async fn promised(object: &JsValue, name: &str) -> Result<JsValue, String> {
    let promise = method(object, name, &[]).and_then(|p| p.dyn_into::<Promise>().ok());
    let Some(promise) = promise else {
        return Err(name.to_owned());
    };
    JsFuture::from(promise).await.map_err(|error| {
        let words = property(&error, "message").and_then(|m| m.as_string());
        words.unwrap_or_else(|| name.to_owned())
    })
}
