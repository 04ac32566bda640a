//! The workshop: its preset with link and QR code, what those see who open it, and the list of a shared computer.

mod common;
mod fields;
mod given;
mod join;
mod link;
mod place;
mod prepare;
mod qr;
mod room;
mod screen;

pub(super) use given::Given;
pub(super) use join::Join;

use place::WorkshopPage;
use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// What of the address follows `workshop/`.
    pub(super) rest: String,
}

/// The pages of those who hold a workshop.
#[component]
pub(super) fn Workshop(props: &Props) -> Html {
    match WorkshopPage::at(&props.rest) {
        WorkshopPage::Prepare(text) => html! { <prepare::Prepare {text} /> },
        WorkshopPage::Screen(text) => html! { <screen::Screen {text} /> },
        WorkshopPage::Room => html! { <room::Room /> },
    }
}
