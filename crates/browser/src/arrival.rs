//! Files and texts that come to the page without a button: dropped on it, or pasted where nobody types.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Element, Event, File};

/// What came.
#[derive(Debug, Clone)]
pub enum Arrival {
    /// Files.
    Files(Vec<File>),
    /// Text from the clipboard.
    Text(String),
}

/// Calls back with what is dropped or pasted. A file that is dropped never replaces the page, whether it is wanted or not.
#[must_use]
pub fn on_arrival(came: impl Fn(Arrival) + Clone + 'static) -> Vec<EventListener> {
    let Some(document) = web_sys::window().and_then(|w| w.document()) else {
        return Vec::new();
    };
    let active = EventListenerOptions::enable_prevent_default();
    let listen = |kind: &'static str, heard: Box<dyn FnMut(&Event)>| {
        EventListener::new_with_options(&document, kind, active, heard)
    };
    let dropped = came.clone();
    vec![
        listen(
            "dragover",
            Box::new(|event| {
                if carried(event).is_some_and(|data| holds_files(&data)) {
                    event.prevent_default();
                }
            }),
        ),
        listen(
            "drop",
            Box::new(move |event| {
                let Some(data) = carried(event).filter(holds_files) else {
                    return;
                };
                event.prevent_default();
                dropped(Arrival::Files(files(&data)));
            }),
        ),
        listen(
            "paste",
            Box::new(move |event| {
                let pasted: Option<&ClipboardEvent> = event.dyn_ref();
                let data = pasted.and_then(ClipboardEvent::clipboard_data);
                let Some(data) = data.filter(|_| !is_typing(event)) else {
                    return;
                };
                let files = files(&data);
                if files.is_empty() {
                    came(Arrival::Text(
                        data.get_data("text/plain").unwrap_or_default(),
                    ));
                } else {
                    came(Arrival::Files(files));
                }
            }),
        ),
    ]
}

fn carried(event: &Event) -> Option<DataTransfer> {
    event.dyn_ref::<DragEvent>()?.data_transfer()
}

/// While something is dragged its files are not told yet, only that there are some.
fn holds_files(data: &DataTransfer) -> bool {
    data.types().includes(&"Files".into(), 0)
}

fn files(data: &DataTransfer) -> Vec<File> {
    let list = data.files();
    let count = list.as_ref().map_or(0, web_sys::FileList::length);
    (0..count)
        .filter_map(|index| list.as_ref()?.get(index))
        .collect()
}

/// What is pasted into a text box belongs to it.
fn is_typing(event: &Event) -> bool {
    let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    target.is_some_and(|element| {
        let box_around =
            element.closest("input:not([type=file]), textarea, select, [contenteditable]");
        box_around.ok().flatten().is_some()
    })
}
