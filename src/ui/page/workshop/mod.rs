//! The workshop: its preset with link and QR code, what those see who open it, and the list of a shared computer.

mod common;
mod fields;
mod given;
mod join;
mod link;
mod prepare;
mod qr;
mod room;
mod screen;
mod view;

pub(super) use given::Given;
pub(super) use join::Join;

use view::View;
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// What of the address follows `workshop/`.
    pub(super) rest: String,
}

/// The pages of those who hold a workshop.
#[component]
pub(super) fn Workshop(props: &Props) -> Html {
    match View::at(&props.rest) {
        View::Prepare(text) => html! { <prepare::Prepare {text} /> },
        View::Screen(text) => html! { <screen::Screen {text} /> },
        View::Room => html! { <room::Room /> },
    }
}
