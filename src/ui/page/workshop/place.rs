//! The pages of the workshop as addresses.

use crate::ui::link::address;
use session::Page;

/// A page of the workshop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum WorkshopPage {
    /// The preset, from its text; empty at first.
    Prepare(String),
    /// Its QR code for a projector.
    Screen(String),
    /// The list of a shared computer.
    Room,
}

impl WorkshopPage {
    /// The page at the part of an address after `workshop/`.
    pub(super) fn at(rest: &str) -> Self {
        match rest.strip_prefix("screen/") {
            Some(text) => WorkshopPage::Screen(text.to_owned()),
            None if rest == "room" => WorkshopPage::Room,
            None => WorkshopPage::Prepare(rest.to_owned()),
        }
    }

    /// Its page.
    pub(super) fn page(&self) -> Page {
        Page::Workshop(match self {
            WorkshopPage::Prepare(text) => text.clone(),
            WorkshopPage::Screen(text) => format!("screen/{text}"),
            WorkshopPage::Room => "room".to_owned(),
        })
    }

    /// Its address, for a link.
    pub(super) fn address(&self) -> String {
        address(&self.page())
    }
}
