//! The button that opens a submission or a report.

use crate::ui::opened::Incoming;
use crate::ui::opening::use_opening;
use crate::ui::store::use_text;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The button that opens a submission or a report.
#[component]
pub(crate) fn Opener() -> Html {
    let text = use_text();
    let open = use_opening();
    let onchange = Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
            return;
        };
        let Some(file) = input.files().and_then(|list| list.get(0)) else {
            return;
        };
        // The same file can be chosen again.
        input.set_value("");
        open.emit(Incoming::File(file));
    });
    html! {
        <label class="btn ghost opener" title={text.open_hint()}>
            // Some Android programs know a data file as bytes or as plain text alone, and their picker would grey it out.
            <input type="file" accept=".json,application/json,.pdf,application/pdf,application/octet-stream,text/plain" class="sr" {onchange} />
            <span>{ text.open_file() }</span>
        </label>
    }
}
