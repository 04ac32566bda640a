//! The PDF writer: a [`Document`] and its attachment in, the bytes of one PDF/A-3a and PDF/UA-1 file out.
//!
//! The way of a report: blocks become [`strip`]s (bands that no page break cuts), strips are put on
//! pages by [`flow`], pages are drawn by [`paint`]. Lengths are PDF points from the top left corner.
//! No clock, no randomness: the same arguments give the same bytes.

mod bars;
mod bound;
mod cash;
mod clean;
mod columns;
mod edition;
mod entries;
mod error;
mod figure;
#[cfg(test)]
mod filled;
mod flow;
mod fonts;
mod front;
mod lines;
mod mend;
mod paint;
mod picture;
mod poster;
mod print;
#[cfg(test)]
mod proof;
mod prose;
#[cfg(test)]
mod sample;
mod stage;
mod strip;
mod table;
mod tags;
mod tiles;

use document::{Attachment, Document};
use strip::Draft;

pub use error::PdfError;
pub use fonts::Fonts;
pub use stage::Stage;

/// Sets the document on A4 pages and returns the PDF file; `tell` hears how far it is.
pub fn write(
    document: &Document,
    attachment: Option<Attachment>,
    fonts: &Fonts,
    tell: &mut dyn FnMut(Stage),
) -> Result<Vec<u8>, PdfError> {
    let faces = fonts.load()?;
    let mut draft = Draft::new(&faces);
    let mut editions = Vec::new();
    let mut next = Some(document);
    while let Some(current) = next {
        let strips = if document.translation.is_some() {
            edition::set_edition(current, &mut draft, tell)
        } else {
            edition::set(current, &mut draft, tell)
        };
        editions.push((&current.footer, flow::paginate(strips)));
        next = current.translation.as_deref();
    }
    let laid = paint::Laid {
        editions,
        tags: draft.tags,
    };
    paint::paint(document, laid, attachment, &faces, tell)
}
