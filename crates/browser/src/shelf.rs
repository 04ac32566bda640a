//! Many texts by key, in the database of the browser: for what does not fit into its storage.

use super::call::{Wait, method, property, set, settled};
use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// The texts in the database.
const TEXTS: &str = "texts";

/// An open database of texts.
#[derive(Debug, Clone)]
pub struct Shelf(JsValue);

/// What a request of the database comes to; nothing where it fails.
async fn answer(request: JsValue) -> Option<JsValue> {
    let heard = request.clone();
    settled(move |wait: Wait| {
        set(&request, "onsuccess", &wait.done);
        set(&request, "onerror", &wait.failed);
    })
    .await?;
    Some(property(&heard, "result").unwrap_or_default())
}

impl Shelf {
    /// Opens a database; nothing where the browser gives none.
    pub async fn open(name: &str) -> Option<Self> {
        let factory = property(&js_sys::global(), "indexedDB")?;
        let request = method(&factory, "open", &[name.into(), 1.into()])?;
        let fresh = request.clone();
        let make = Closure::once_into_js(move || {
            if let Some(database) = property(&fresh, "result") {
                let _ = method(&database, "createObjectStore", &[TEXTS.into()]);
            }
        });
        set(&request, "onupgradeneeded", &make);
        answer(request).await.map(Self)
    }

    fn store(&self, mode: &str) -> Option<(JsValue, JsValue)> {
        let work = method(&self.0, "transaction", &[TEXTS.into(), mode.into()])?;
        let store = method(&work, "objectStore", &[TEXTS.into()])?;
        Some((work, store))
    }

    /// Keeps texts under their keys; false where the browser does not.
    pub async fn put(&self, texts: &[(String, String)]) -> bool {
        self.change(|store| {
            for (key, text) in texts {
                method(store, "put", &[text.into(), key.into()])?;
            }
            Some(())
        })
        .await
    }

    /// Forgets the texts under keys; false where the browser does not.
    pub async fn remove(&self, keys: &[String]) -> bool {
        self.change(|store| {
            for key in keys {
                method(store, "delete", &[key.into()])?;
            }
            Some(())
        })
        .await
    }

    /// Forgets every text; false where the browser does not.
    pub async fn clear(&self) -> bool {
        self.change(|store| method(store, "clear", &[]).map(|_| ()))
            .await
    }

    async fn change(&self, change: impl FnOnce(&JsValue) -> Option<()>) -> bool {
        let Some((work, store)) = self.store("readwrite") else {
            return false;
        };
        let done = settled(|wait: Wait| {
            set(&work, "oncomplete", &wait.done);
            set(&work, "onerror", &wait.failed);
            set(&work, "onabort", &wait.failed);
            if change(&store).is_none() {
                let _ = method(&work, "abort", &[]);
            }
        });
        done.await.is_some()
    }

    /// The text under a key.
    pub async fn get(&self, key: &str) -> Option<String> {
        let (_, store) = self.store("readonly")?;
        let request = method(&store, "get", &[key.into()])?;
        answer(request).await?.as_string()
    }

    /// The texts behind a key in the order of the keys, at most so many; nothing where the browser fails.
    pub async fn after(&self, key: &str, most: u32) -> Option<Vec<(String, String)>> {
        let (_, store) = self.store("readonly")?;
        let ranges = property(&js_sys::global(), "IDBKeyRange")?;
        let range = method(&ranges, "lowerBound", &[key.into(), true.into()])?;
        let list = |name| method(&store, name, &[range.clone(), most.into()]);
        let (keys, texts) = (list("getAllKeys")?, list("getAll")?);
        // Both are asked for before either is waited for: a transaction with nothing to do ends.
        let keys: Array = answer(keys).await?.dyn_into().ok()?;
        let texts: Array = match property(&texts, "readyState").and_then(|s| s.as_string()) {
            Some(state) if state == "done" => property(&texts, "result")?.dyn_into().ok()?,
            _ => answer(texts).await?.dyn_into().ok()?,
        };
        let pairs = keys.iter().zip(texts.iter());
        let pairs = pairs.filter_map(|(key, text)| Some((key.as_string()?, text.as_string()?)));
        Some(pairs.collect())
    }
}
