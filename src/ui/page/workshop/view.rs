//! The views of the workshop as addresses.

use crate::ui::link::address;
use session::Page;

/// A view of the workshop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum View {
    /// The preset, from its text; empty at first.
    Prepare(String),
    /// Its QR code for a projector.
    Screen(String),
    /// The list of a shared computer.
    Room,
}

impl View {
    /// The view at the part of an address after `workshop/`.
    pub(super) fn at(rest: &str) -> Self {
        match rest.strip_prefix("screen/") {
            Some(text) => View::Screen(text.to_owned()),
            None if rest == "room" => View::Room,
            None => View::Prepare(rest.to_owned()),
        }
    }

    /// Its page.
    pub(super) fn page(&self) -> Page {
        Page::Workshop(match self {
            View::Prepare(text) => text.clone(),
            View::Screen(text) => format!("screen/{text}"),
            View::Room => "room".to_owned(),
        })
    }

    /// Its address, for a link.
    pub(super) fn address(&self) -> String {
        address(&self.page())
    }
}
