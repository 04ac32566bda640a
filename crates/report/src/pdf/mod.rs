//! The PDF writer: a [`Document`] and its attachment in, the bytes of one PDF/A-3a and PDF/UA-1 file out.
//!
//! The way of a report: blocks become [`strip`]s (bands that no page break cuts), strips are put on
//! pages by [`flow`], pages are drawn by [`paint`]. Lengths are PDF points from the top left corner.
//! No clock, no randomness: the same arguments give the same bytes.

mod bars;
mod cash;
mod clean;
mod columns;
mod entries;
mod flow;
mod fonts;
mod front;
mod lines;
mod paint;
mod picture;
#[cfg(test)]
mod proof;
mod prose;
#[cfg(test)]
mod sample;
mod strip;
mod table;
mod tags;

use std::fmt;

use super::document::{Block, Date, Document};
use strip::{Bookmark, Draft, Strip};

pub use fonts::Fonts;

/// A file carried inside the PDF, from which the PDF can be made again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// File name, such as "bao-cao.json".
    pub name: String,
    /// Media type, such as "application/json".
    pub mime: String,
    /// The bytes of the file.
    pub bytes: Vec<u8>,
    /// What the file is, in the language of the document.
    pub description: String,
    /// When the file was last changed.
    pub modified: Date,
}

/// Why no PDF could be written; a mistake of the program or its fonts, never of the user's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PdfError {
    /// A font file cannot be read; names the face.
    Font(&'static str),
    /// The media type of the attachment is not of the form "type/subtype".
    MediaType(String),
    /// The PDF library does not know the requested standards together.
    Standard(String),
    /// The PDF library refused the document; its own words.
    Writer(String),
}

impl fmt::Display for PdfError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Font(face) => write!(formatter, "the {face} font cannot be read"),
            Self::MediaType(mime) => write!(formatter, "{mime:?} is not a media type"),
            Self::Standard(reason) => write!(
                formatter,
                "PDF/A-3a with PDF/UA-1 is not available: {reason}"
            ),
            Self::Writer(reason) => write!(formatter, "the PDF could not be written: {reason}"),
        }
    }
}

impl std::error::Error for PdfError {}

/// How far the writer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// So many of all blocks are set in lines.
    Setting {
        /// Blocks that are set.
        done: usize,
        /// Blocks in all.
        of: usize,
    },
    /// A page is drawn.
    Page {
        /// Its number, from 1.
        number: usize,
        /// Pages in all.
        of: usize,
    },
    /// Fonts and pages are put together into the file.
    Writing,
}

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
    while let Some(edition) = next {
        let strips = if document.translation.is_some() {
            set_edition(edition, &mut draft, tell)
        } else {
            set(edition, &mut draft, tell)
        };
        editions.push((&edition.footer, flow::paginate(strips)));
        next = edition.translation.as_deref();
    }
    let tags = draft.tags;
    paint::paint(document, editions, tags, attachment, &faces, tell)
}

/// The strips of one of several editions, below a bookmark with the name of its language.
fn set_edition(
    edition: &Document,
    draft: &mut Draft<'_>,
    tell: &mut dyn FnMut(Stage),
) -> Vec<Strip> {
    draft.tags.begin_edition(edition.language.tag());
    (draft.level, draft.above) = (0, 1);
    let mut strips = set(edition, draft, tell);
    if let Some(first) = strips.first_mut() {
        let text = edition.language.name().to_owned();
        first.bookmark = Some(Bookmark { level: 1, text });
    }
    strips
}

/// All strips of the document in reading order.
fn set(document: &Document, draft: &mut Draft<'_>, tell: &mut dyn FnMut(Stage)) -> Vec<Strip> {
    let mut strips = front::title_block(&document.head, draft);
    strips.extend(front::heading_lines(&document.heading, draft));
    let mut new_page = false;
    let mut before: Option<&Block> = None;
    let of = document.blocks.len();
    for (done, block) in document.blocks.iter().enumerate() {
        tell(Stage::Setting { done, of });
        let mut next = match block {
            Block::Heading(level, text) => prose::heading(*level, text, draft),
            Block::Paragraph(text) => prose::paragraph(text, draft),
            Block::Note(text) => prose::note(text, draft),
            Block::List(items) => prose::list(items, draft),
            Block::Facts(pairs) => table::facts(pairs, draft),
            Block::Table(table) => table::table(table, draft),
            Block::Bars(bars) => bars::bars(bars, draft),
            Block::Cash(cash) => cash::cash(cash, draft),
            Block::Flow(flow) => picture::picture(flow, draft),
            Block::Entries(entries) => entries::entries(entries, draft),
            Block::Signature(signature) => front::signature(signature, draft),
            Block::PageBreak => {
                new_page = true;
                continue;
            }
        };
        // Signatures never stand alone on a page: they sign what is above them.
        if let (Block::Signature(_), Some(above)) = (block, strips.last_mut()) {
            above.keep = true;
        }
        // A paragraph leads into the list or the picture below it.
        let led = matches!(
            block,
            Block::Facts(_) | Block::List(_) | Block::Cash(_) | Block::Flow(_)
        );
        if let (true, Some(Block::Paragraph(_)), Some(above)) = (led, before, strips.last_mut()) {
            above.keep = true;
        }
        before = Some(block);
        if let Some(first) = next.first_mut() {
            first.new_page = std::mem::take(&mut new_page);
        }
        strips.append(&mut next);
    }
    strips
}
