//! The button that opens a submission file.

use crate::browser::file::{self, Chosen};
use crate::submission::ReadError;
use crate::ui::files;
use crate::ui::store::{use_send, use_session, use_text};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The button that opens a submission file.
#[component]
pub(crate) fn Opener() -> Html {
    let session = use_session();
    let text = use_text();
    let send = use_send();
    let reader = use_mut_ref(|| None);
    let onchange = Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
            return;
        };
        let Some(file) = input.files().and_then(|list| list.get(0)) else {
            return;
        };
        // The same file can be chosen again.
        input.set_value("");
        let chosen = Chosen {
            name: file.name(),
            size: size_of(file.size()),
        };
        if !files::is_readable(&chosen) {
            let bytes = usize::try_from(chosen.size).unwrap_or(usize::MAX);
            send.emit(files::refused(
                &chosen,
                &ReadError::TooLarge { bytes },
                text,
            ));
            return;
        }
        let (send, session) = (send.clone(), session.clone());
        *reader.borrow_mut() = Some(file::read(file, move |chosen, bytes| {
            for action in files::opened(&chosen, bytes, &session, text) {
                send.emit(action);
            }
        }));
    });
    html! {
        <label class="btn ghost opener">
            <input type="file" accept=".json,application/json" class="sr" {onchange} />
            <span>{ text.open_file() }</span>
        </label>
    }
}

/// Bytes as a whole number; the browser counts them in a float.
fn size_of(size: f64) -> u64 {
    format!("{size:.0}").parse().unwrap_or(u64::MAX)
}
