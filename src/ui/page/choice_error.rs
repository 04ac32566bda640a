//! What is wrong with a choice, below its box.

use crate::ui::words;
use text::Text;
use yew::prelude::*;

/// The error of a choice, once "continue" was pressed.
pub(super) fn choice_error(session: &session::Session, text: Text, at: &str) -> Option<String> {
    let mut list = session.shown_problems().iter();
    let found = list.find(|p| p.at == at)?;
    Some(words::sentence(session.names(text), found))
}

pub(super) fn error_line(text: Text, id: &str, error: Option<String>) -> Html {
    html! {
        <p class="error" id={format!("{id}-error")}>
            if let Some(error) = error {
                <span class="sr">{ text.error_prefix() }{ " " }</span>{ error }
            }
        </p>
    }
}
