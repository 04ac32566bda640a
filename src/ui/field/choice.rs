//! Choices: a list to pick from, and chips that show every choice at once.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// One choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PickOption {
    /// Value in the program.
    pub(crate) value: AttrValue,
    /// What the user reads.
    pub(crate) label: AttrValue,
}

impl PickOption {
    /// A choice.
    pub(crate) fn new(value: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
        }
    }
}

/// A list to pick from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct PickProps {
    /// Element id.
    pub(crate) id: AttrValue,
    /// Name for those who cannot see it.
    #[prop_or_default]
    pub(crate) name: Option<AttrValue>,
    /// The choice; empty means none yet.
    pub(crate) value: AttrValue,
    /// The choices.
    pub(crate) options: Vec<PickOption>,
    /// Text of the empty choice; without it there is none.
    #[prop_or_default]
    pub(crate) empty: Option<AttrValue>,
    /// Called with the value chosen.
    pub(crate) onpick: Callback<String>,
    /// Ids of texts that describe it.
    #[prop_or_default]
    pub(crate) described: Option<AttrValue>,
}

/// A list to pick from.
#[component]
pub(crate) fn Pick(props: &PickProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(
            (props.value.clone(), props.options.clone()),
            move |(value, _)| {
                if let Some(select) = node.cast::<HtmlSelectElement>() {
                    select.set_value(value);
                }
            },
        );
    }
    let onchange = props.onpick.reform(|event: Event| {
        event
            .target_dyn_into::<HtmlSelectElement>()
            .map(|e| e.value())
            .unwrap_or_default()
    });
    html! {
        <select ref={node} id={props.id.clone()} {onchange} aria-label={props.name.clone()}
            aria-describedby={props.described.clone()}>
            if let Some(empty) = &props.empty {
                <option value="" selected={props.value.is_empty()}>{ empty }</option>
            }
            { for props.options.iter().map(|o| html! {
                <option key={o.value.to_string()} value={o.value.clone()} selected={o.value == props.value}>
                    { &o.label }
                </option>
            }) }
        </select>
    }
}

/// Chips that show every choice at once.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct ChipsProps {
    /// Name of the group, unique on the page.
    pub(crate) name: AttrValue,
    /// The question.
    pub(crate) legend: AttrValue,
    /// The choice.
    pub(crate) value: AttrValue,
    /// The choices.
    pub(crate) options: Vec<PickOption>,
    /// Called with the value chosen.
    pub(crate) onpick: Callback<String>,
}

/// Chips that show every choice at once.
#[component]
pub(crate) fn Chips(props: &ChipsProps) -> Html {
    html! {
        <fieldset class="field choice" id={props.name.clone()}>
            <legend>{ &props.legend }</legend>
            <div class="chips">
                { for props.options.iter().map(|o| {
                    let value = o.value.to_string();
                    let onchange = props.onpick.reform(move |_: Event| value.clone());
                    html! {
                        <label key={o.value.to_string()} class="chip">
                            <input type="radio" name={props.name.clone()} value={o.value.clone()}
                                checked={o.value == props.value} {onchange} />
                            <span>{ &o.label }</span>
                        </label>
                    }
                }) }
            </div>
        </fieldset>
    }
}
