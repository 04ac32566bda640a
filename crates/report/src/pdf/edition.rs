//! The blocks of one edition of a document as strips, in reading order.

use super::stage::Stage;
use super::strip::{Bookmark, Draft, MM, Strip};
use super::{bars, cash, entries, front, picture, poster, prose, table, tiles};
use document::{Block, Document};

/// So much of what is signed stands above the signature on its page: the closing sentence, or a few rows.
const SIGNED: f32 = 20.0 * MM;

/// The strips of one of several editions, below a bookmark with the name of its language.
pub(super) fn set_edition(
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
pub(super) fn set(
    document: &Document,
    draft: &mut Draft<'_>,
    tell: &mut dyn FnMut(Stage),
) -> Vec<Strip> {
    let mut strips = front::title_block(&document.head, draft);
    let is_poster = document.blocks.iter().any(|b| matches!(b, Block::Steps(_)));
    strips.extend(front::heading_lines(&document.heading, is_poster, draft));
    let mut new_page = false;
    let mut before: Option<&Block> = None;
    let of = document.blocks.len();
    for (done, block) in document.blocks.iter().enumerate() {
        tell(Stage::Setting { done, of });
        if *block == Block::PageBreak {
            new_page = true;
            continue;
        }
        let mut next = strips_of(block, &strips, draft);
        // Signatures never stand alone on a page: they sign what is above them.
        if matches!(block, Block::Signature(_)) {
            keep_signed(&mut strips);
        }
        // A paragraph leads into the list below it.
        let led = matches!(block, Block::Facts(_) | Block::List(_));
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

/// The strips of one block below those that there are.
fn strips_of(block: &Block, above: &[Strip], draft: &mut Draft<'_>) -> Vec<Strip> {
    match block {
        Block::Heading(level, text) => prose::heading(*level, text, draft),
        Block::Paragraph(text) => prose::paragraph(text, draft),
        Block::Centred(text) => prose::centred(text, draft),
        Block::Note(text) => prose::note(text, draft),
        Block::Tiles(list) => tiles::tiles(list, draft),
        Block::List(items) => prose::list(items, draft),
        Block::Facts(pairs) => table::facts(pairs, draft),
        Block::Table(table) => table::table(table, draft),
        Block::Bars(bars) => bars::bars(bars, draft),
        Block::Cash(cash) => cash::cash(cash, draft),
        Block::Flow(flow) => picture::picture(flow, draft),
        Block::Entries(entries) => entries::entries(entries, draft),
        Block::Signature(signature) => front::signature(signature, draft),
        Block::Annex(annex) => front::annex(annex, draft),
        Block::Steps(steps) => {
            let above = above.iter().map(|s| s.before + s.height).sum();
            poster::steps(steps, above, draft)
        }
        Block::PageBreak => Vec::new(),
    }
}

/// Keeps with the signature the last of what is signed.
fn keep_signed(strips: &mut [Strip]) {
    let mut kept = 0.0;
    for above in strips.iter_mut().rev() {
        above.keep = true;
        kept += above.before + above.height;
        if kept >= SIGNED {
            break;
        }
    }
}
