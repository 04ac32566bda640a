//! The search box. The browser alone keeps its text: nothing writes into it while someone types, so Telex and other input methods work undisturbed.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The search box.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// Element id.
    pub(crate) id: AttrValue,
    /// Its label.
    pub(crate) label: AttrValue,
    /// What stands in it when the page opens.
    pub(crate) first: AttrValue,
    /// Called with the words after every change.
    pub(crate) onsearch: Callback<String>,
}

/// The search box.
#[component]
pub(crate) fn Search(props: &Props) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.first.clone(), move |first| {
            if let Some(input) = node.cast::<HtmlInputElement>() {
                input.set_value(first);
            }
        });
    }
    let oninput = props.onsearch.reform(|event: InputEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        input.map(|i| i.value()).unwrap_or_default()
    });
    // What is found stands there already; Enter would send the form around the box.
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
        }
    });
    html! {
        <div class="field search" role="search">
            <label for={props.id.clone()}>{ &props.label }</label>
            <div class="inp">
                <input ref={node} id={props.id.clone()} type="search" autocomplete="off" spellcheck="false"
                    enterkeyhint="search" {oninput} {onkeydown} />
            </div>
        </div>
    }
}
