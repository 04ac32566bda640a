//! A box that is ticked or not.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// A box that is ticked or not.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// What it says.
    pub(crate) label: AttrValue,
    /// Whether it is ticked.
    pub(crate) on: bool,
    /// Called with whether it is ticked now.
    pub(crate) onpick: Callback<bool>,
}

/// A box that is ticked or not.
#[component]
pub(crate) fn Check(props: &Props) -> Html {
    let onpick = props.onpick.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            onpick.emit(input.checked());
        }
    });
    html! {
        <label class="check">
            <input type="checkbox" checked={props.on} {onchange} />
            <span>{ &props.label }</span>
        </label>
    }
}
