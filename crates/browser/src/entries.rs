//! Files that come in numbers: chosen in a list, as a folder, or dropped with folders among them.

use super::call::{Wait, method, promised, property, settled};
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DragEvent, File, HtmlInputElement};

/// A file that came.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its name, with the folders that lead to it where they are known.
    pub name: String,
    /// The file; nothing where the browser could not open it.
    pub file: Option<File>,
}

impl Source {
    /// The bytes of the file.
    ///
    /// # Errors
    /// The browser's words when it cannot be read.
    pub async fn bytes(&self) -> Result<Vec<u8>, String> {
        let file = self.file.as_ref().ok_or_else(String::new)?;
        let buffer = promised(file, "arrayBuffer").await?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }
}

/// The files that somebody chose; the same can be chosen again.
#[must_use]
pub fn chosen(input: &HtmlInputElement) -> Vec<Source> {
    let list = input.files();
    let count = list.as_ref().map_or(0, web_sys::FileList::length);
    let files = (0..count).filter_map(|index| list.as_ref()?.get(index));
    let sources = files.map(|file| {
        let path = property(&file, "webkitRelativePath").and_then(|p| p.as_string());
        Source {
            name: path.filter(|p| !p.is_empty()).unwrap_or(file.name()),
            file: Some(file),
        }
    });
    let sources = sources.collect();
    input.set_value("");
    sources
}

/// Calls back with every file that is dropped on the page, those in folders as well. A file that is dropped never replaces the page.
#[must_use]
pub fn on_drop(came: impl Fn(Vec<Source>) + Clone + 'static) -> Option<EventListener> {
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
        let mut files = Vec::new();
        for item in items.iter().flat_map(Array::iter) {
            if let Some(entry) = method(&item, "webkitGetAsEntry", &[]).filter(|e| e.is_object()) {
                waiting.push(entry);
            } else if let Some(Ok(file)) =
                method(&item, "getAsFile", &[]).map(|f| f.dyn_into::<File>())
            {
                files.push(Source {
                    name: file.name(),
                    file: Some(file),
                });
            }
        }
        let came = came.clone();
        wasm_bindgen_futures::spawn_local(async move {
            files.extend(all(waiting).await);
            came(files);
        });
    };
    Some(EventListener::new_with_options(
        &document, "drop", active, heard,
    ))
}

/// The files behind entries, those of folders in the order in which the browser tells them.
async fn all(entries: Vec<JsValue>) -> Vec<Source> {
    let mut waiting = entries;
    waiting.reverse();
    let mut files = Vec::new();
    while let Some(entry) = waiting.pop() {
        let is_folder = property(&entry, "isDirectory").is_some_and(|b| b.is_truthy());
        if is_folder {
            let mut inside = folder(&entry).await;
            inside.reverse();
            waiting.extend(inside);
            continue;
        }
        let file = settled(|wait: Wait| {
            let _ = method(&entry, "file", &[wait.done.into(), wait.failed.into()]);
        });
        let file = file.await.and_then(|f| f.dyn_into::<File>().ok());
        let path = property(&entry, "fullPath").and_then(|p| p.as_string());
        let path = path.unwrap_or_default();
        files.push(Source {
            name: path.trim_start_matches('/').to_owned(),
            file,
        });
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
