//! What of the open factory stands as the preset of a workshop gave it, said where it can be changed.

use crate::ui::keep;
use crate::ui::store::{use_session, use_text};
use session::workshop::given;
use submission::preset::{Part, read_short};
use yew::prelude::*;

/// One line about what the preset filled in; nothing where it filled in nothing.
#[component]
pub(crate) fn Given() -> Html {
    let session = use_session();
    let text = use_text();
    let preset = use_memo((), |()| {
        let (_, kept) = keep::workshop()?;
        read_short(&kept).ok()
    });
    let Some(preset) = &*preset else {
        return Html::default();
    };
    let parts = given(preset, &session.draft.facility, &session.catalogue);
    let names: Vec<&str> = parts
        .iter()
        .filter_map(|part| match part {
            Part::Province => Some(text.workshop_given_province()),
            Part::Receiver => Some(text.workshop_given_receiver()),
            Part::Deadline => Some(text.workshop_given_deadline()),
            Part::Event | Part::Programme | Part::Sectors | Part::Language => None,
        })
        .collect();
    if names.is_empty() {
        return Html::default();
    }
    html! { <p class="note given">{ text.workshop_given_note(&preset.event, &names.join(", ")) }</p> }
}
