//! The data file as text, for browsers that neither save nor share a file, as those inside chat programs.

use crate::ui::store::use_text;
use browser::clipboard;
use yew::prelude::*;

/// Where the text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Offered,
    Copied,
    /// The browser does not let a program copy: the user does it.
    Shown,
}

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The data file.
    pub(crate) data: AttrValue,
}

/// The button that copies the data, and the data themselves where the browser refuses.
#[component]
pub(crate) fn CopyData(props: &Props) -> Html {
    let text = use_text();
    let state = use_state_eq(|| State::Offered);
    let onclick = {
        let (data, state) = (props.data.clone(), state.setter());
        Callback::from(move |_: MouseEvent| {
            // Asked for in the press itself: later the browser would not allow it.
            let (asked, state) = (clipboard::copy(&data), state.clone());
            wasm_bindgen_futures::spawn_local(async move {
                state.set(if asked.await {
                    State::Copied
                } else {
                    State::Shown
                });
            });
        })
    };
    html! {
        <>
            <p class="src">{ text.making_copy_what() }</p>
            <div class="row">
                <button type="button" class="btn ghost" {onclick}>{ text.making_copy() }</button>
            </div>
            <div role="status">
                if *state == State::Copied { <p class="note">{ text.making_copied() }</p> }
            </div>
            if *state == State::Shown {
                <p class="warn" role="alert">{ text.making_copy_refused() }</p>
                <div class="field">
                    <label for="data-text">{ text.making_copy_text() }</label>
                    <div class="inp"><textarea id="data-text" rows="6" readonly={true} value={props.data.clone()} /></div>
                </div>
            }
        </>
    }
}
