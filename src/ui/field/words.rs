//! A box for words of no factory. The browser alone keeps its text: nothing writes into it while someone types, so Telex and other input methods work undisturbed.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// A box for words of no factory.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// Element id.
    pub(crate) id: AttrValue,
    /// Its label.
    pub(crate) label: AttrValue,
    /// One short sentence below the label.
    #[prop_or_default]
    pub(crate) hint: Option<AttrValue>,
    /// What stands behind the label.
    #[prop_or_default]
    pub(crate) optional: Option<AttrValue>,
    /// What stands in it at first, and again when this changes.
    pub(crate) first: AttrValue,
    /// Called with the words after every change.
    pub(crate) onwords: Callback<String>,
}

/// A box for words of no factory.
#[component]
pub(crate) fn Words(props: &Props) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.first.clone(), move |first| {
            if let Some(input) = node.cast::<HtmlInputElement>()
                && input.value() != first.as_str()
            {
                input.set_value(first);
            }
        });
    }
    let oninput = props.onwords.reform(|event: InputEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        input.map(|i| i.value()).unwrap_or_default()
    });
    let hint = props.hint.as_ref().map(|_| format!("{}-hint", props.id));
    html! {
        <div class="field">
            <label for={props.id.clone()}>
                { &props.label }
                if let Some(optional) = &props.optional { <span class="optional">{ optional }</span> }
            </label>
            if let Some(words) = &props.hint { <p class="hint" id={hint.clone()}>{ words }</p> }
            <div class="inp">
                <input ref={node} id={props.id.clone()} type="text" autocomplete="off" {oninput} aria-describedby={hint} />
            </div>
        </div>
    }
}
