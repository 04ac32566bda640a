//! Work that can wait until the browser has nothing else to do.

use js_sys::{Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// Does something when the browser is idle, but no later than in `most_ms`; at once where the browser cannot tell.
pub fn when_idle(most_ms: u32, work: impl FnOnce() + 'static) {
    let global: JsValue = js_sys::global().into();
    let ask = Reflect::get(&global, &"requestIdleCallback".into());
    let Some(ask) = ask.ok().and_then(|f| f.dyn_into::<Function>().ok()) else {
        work();
        return;
    };
    let options = js_sys::Object::new();
    // A plain object takes every key.
    let _ = Reflect::set(&options, &"timeout".into(), &most_ms.into());
    let work = Closure::once_into_js(work);
    // The function exists and takes these arguments, so it does not throw.
    let _ = ask.call2(&global, &work, &options);
}
