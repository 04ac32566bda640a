//! A day: picked from the calendar of the browser, which takes whole days alone.

use crate::ui::store::use_text;
use catalogue::date::Date;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// A day that may be missing.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// Element id.
    pub(crate) id: AttrValue,
    /// Its label.
    pub(crate) label: AttrValue,
    /// One short sentence below the label.
    pub(crate) hint: AttrValue,
    /// The day.
    pub(crate) value: Option<Date>,
    /// Called with the day; nothing where the box is empty.
    pub(crate) onday: Callback<Option<Date>>,
}

/// A day that may be missing.
#[component]
pub(crate) fn Day(props: &Props) -> Html {
    let text = use_text();
    let onday = props.onday.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            onday.emit(Date::parse(&input.value()));
        }
    });
    let hint = format!("{}-hint", props.id);
    html! {
        <div class="field">
            <label for={props.id.clone()}>
                { &props.label }<span class="optional">{ text.page_optional() }</span>
            </label>
            <p class="hint" id={hint.clone()}>{ &props.hint }</p>
            <div class="inp">
                <input id={props.id.clone()} type="date" {onchange} aria-describedby={hint}
                    value={props.value.map(|day| day.to_string()).unwrap_or_default()} />
            </div>
        </div>
    }
}
