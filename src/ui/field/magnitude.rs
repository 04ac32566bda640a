//! Words of magnitude to press behind a sum of money: the number keys of a phone have no letters.

use crate::ui::store::{use_send, use_text};
use session::{Action, Field};
use text::Text;
use text::number::{magnitudes, with_magnitude};
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) field: Field,
    /// What stands in the box.
    pub(super) value: String,
    /// The label of the box.
    pub(super) label: String,
    /// Told what stands in the box after a press.
    pub(super) ontyping: Callback<Option<String>>,
}

/// The words, for fingers alone (see style/fields.css).
#[component]
pub(super) fn Magnitudes(props: &Props) -> Html {
    let text: Text = use_text();
    let send = use_send();
    // The box keeps the focus, and with it the keys on the screen.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    let button = |word: &'static str| {
        let (send, field, value) = (send.clone(), props.field.clone(), props.value.clone());
        let ontyping = props.ontyping.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(typed) = with_magnitude(&value, word) {
                ontyping.emit(Some(typed.clone()));
                send.emit(Action::typed(field.clone(), typed));
            }
        });
        html! {
            <button key={word} type="button" class="magnitude" onmousedown={onmousedown.clone()} {onclick}
                aria-label={format!("{}: {word}", props.label)}>{ word }</button>
        }
    };
    html! { <div class="magnitudes">{ for magnitudes(text.language).into_iter().map(button) }</div> }
}
