//! A report in two languages.

use document::{Block, Document};
use text::{Language, Text};

/// A report with its translation into `language` behind it; what is signed is the first alone.
#[must_use]
pub fn bilingual(report: Document, translation: Document, language: Language) -> Document {
    let mut blocks = translation.blocks;
    blocks.retain(|block| !matches!(block, Block::Signature(_)));
    let remark = Text::new(language).report_translation().to_owned();
    blocks.insert(0, Block::Note(remark));
    let translation = Box::new(Document {
        blocks,
        ..translation
    });
    Document {
        translation: Some(translation),
        ..report
    }
}
