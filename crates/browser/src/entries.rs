//! Files that come in numbers: chosen in a list, as a folder, or dropped with folders among them.

use super::call::{Wait, method, promised, property, settled};
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, DragEvent, HtmlInputElement};

/// Files that came, in their order. Each is looked at when it is taken: looking at ten thousand at once would keep the browser from drawing.
#[derive(Debug)]
pub struct Sources {
    /// Files, and entries of folders that were dropped, the last one first: what was taken is let go.
    waiting: Array,
}

/// A file that came.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its name, with the folders that lead to it where they are known.
    pub name: String,
    /// A file, or the entry of one in a folder.
    item: JsValue,
}

impl Sources {
    fn of(items: &Array) -> Self {
        Self {
            waiting: items.reverse(),
        }
    }

    /// How many are left.
    #[must_use]
    pub fn left(&self) -> usize {
        // A list in a browser has far fewer entries than an integer has room for.
        usize::try_from(self.waiting.length()).unwrap_or_default()
    }
}

impl Iterator for Sources {
    type Item = Source;

    fn next(&mut self) -> Option<Source> {
        if self.waiting.length() == 0 {
            return None;
        }
        let item = self.waiting.pop();
        let word = |name| property(&item, name).and_then(|p| p.as_string());
        let named = word("webkitRelativePath").filter(|path| !path.is_empty());
        let named = named.or_else(|| word("fullPath")).or_else(|| word("name"));
        let name = named.unwrap_or_default();
        let name = name.trim_start_matches('/').to_owned();
        Some(Source { name, item })
    }
}

impl Source {
    /// The file itself.
    ///
    /// # Errors
    /// The browser's words, where it says any, when it cannot open it.
    pub async fn opened(&self) -> Result<Opened, String> {
        if self.item.is_instance_of::<Blob>() {
            return Ok(Opened(self.item.clone()));
        }
        let file = settled(|wait: Wait| {
            let _ = method(&self.item, "file", &[wait.done.into(), wait.failed.into()]);
        });
        file.await.map(Opened).ok_or_else(String::new)
    }
}

/// A file that can be read.
#[derive(Debug, Clone)]
pub struct Opened(JsValue);

impl Opened {
    /// All bytes of the file.
    ///
    /// # Errors
    /// The browser's words when it cannot be read.
    pub async fn bytes(&self) -> Result<Vec<u8>, String> {
        bytes_of(&self.0).await
    }

    /// The bytes from a place on, at most so many; none at the end.
    ///
    /// # Errors
    /// The browser's words when they cannot be read.
    pub async fn part(&self, from: f64, most: u32) -> Result<Vec<u8>, String> {
        let range = [from.into(), (from + f64::from(most)).into()];
        let part = method(&self.0, "slice", &range).ok_or_else(String::new)?;
        bytes_of(&part).await
    }
}

async fn bytes_of(blob: &JsValue) -> Result<Vec<u8>, String> {
    let buffer = promised(blob, "arrayBuffer").await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// The files that somebody chose; the same can be chosen again.
#[must_use]
pub fn chosen(input: &HtmlInputElement) -> Sources {
    let list = input.files();
    let files = list.map_or_else(Array::new, |list| Array::from(&list));
    input.set_value("");
    Sources::of(&files)
}

/// Calls back with every file that is dropped on the page, those in folders as well. A file that is dropped never replaces the page.
#[must_use]
pub fn on_drop(came: impl Fn(Sources) + Clone + 'static) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    let active = EventListenerOptions::enable_prevent_default();
    let heard = move |event: &web_sys::Event| {
        let data = event
            .dyn_ref::<DragEvent>()
            .and_then(DragEvent::data_transfer);
        let Some(data) = data.filter(|d| d.types().includes(&"Files".into(), 0)) else {
            return;
        };
        event.prevent_default();
        // Entries can be asked for only while the event is heard.
        let items = property(&data, "items").map(|items| Array::from(&items));
        let mut waiting: Vec<JsValue> = Vec::new();
        for item in items.iter().flat_map(Array::iter) {
            let entry = method(&item, "webkitGetAsEntry", &[]).filter(JsValue::is_object);
            let file = || method(&item, "getAsFile", &[]).filter(JsValue::is_object);
            waiting.extend(entry.or_else(file));
        }
        let came = came.clone();
        wasm_bindgen_futures::spawn_local(async move {
            came(Sources::of(&all(waiting).await));
        });
    };
    Some(EventListener::new_with_options(
        &document, "drop", active, heard,
    ))
}

/// The files, and the entries of those in folders, in the order in which the browser tells them.
async fn all(entries: Vec<JsValue>) -> Array {
    let mut waiting = entries;
    waiting.reverse();
    let files = Array::new();
    while let Some(entry) = waiting.pop() {
        let is_folder = property(&entry, "isDirectory").is_some_and(|b| b.is_truthy());
        if is_folder {
            let mut inside = folder(&entry).await;
            inside.reverse();
            waiting.extend(inside);
        } else {
            files.push(&entry);
        }
    }
    files
}

/// What stands in a folder. A browser tells at most a hundred at a time: it is asked until nothing is left.
async fn folder(entry: &JsValue) -> Vec<JsValue> {
    let Some(reader) = method(entry, "createReader", &[]) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    loop {
        let some = settled(|wait: Wait| {
            let _ = method(
                &reader,
                "readEntries",
                &[wait.done.into(), wait.failed.into()],
            );
        });
        let some = some.await.and_then(|list| list.dyn_into::<Array>().ok());
        match some.filter(|list| list.length() > 0) {
            Some(list) => found.extend(list.iter()),
            None => return found,
        }
    }
}
