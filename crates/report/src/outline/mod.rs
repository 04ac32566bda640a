//! The report of one facility as a [`Document`]: which parts it has and in which order. It computes nothing and knows no paper.

mod annexes;
mod balance;
mod blank;
mod citations;
mod compare;
mod explanations;
mod finance;
mod flows;
mod followup;
mod head;
mod pictures;
mod profile;
mod savings;
mod sheet;
#[cfg(test)]
mod snapshot;
mod steps;
mod summary;

use super::document::{self, Block, Document};
use super::pdf::Attachment;
use catalogue::Catalogue;
use catalogue::date::Date;
use domain::assessment::Assessment;
use domain::facility::Facility;
use sheet::Sheet;
use text::{Language, Text};

pub use blank::blank;
pub(super) use citations::Citations;

/// What every part of the report is drawn from, and every sheet of the workbook.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) text: Text,
    pub(super) facility: &'a Facility,
    pub(super) assessment: &'a Assessment,
    pub(super) catalogue: &'a Catalogue,
}

/// The report, in the order of the ministry's cleaner-production report; `digest` is the whole digest of the submission.
#[must_use]
pub fn outline(
    facility: &Facility,
    assessment: &Assessment,
    catalogue: &Catalogue,
    digest: &str,
    language: Language,
) -> Document {
    let view = View {
        text: Text::new(language),
        facility,
        assessment,
        catalogue,
    };
    let mut sheet = Sheet::new(view);
    summary::summary(&mut sheet);
    profile::site(&mut sheet);
    profile::products(&mut sheet);
    flows::flows(&mut sheet);
    compare::compare(&mut sheet);
    balance::balance(&mut sheet);
    savings::savings(&mut sheet);
    finance::finance(&mut sheet);
    followup::to_check(&mut sheet);
    followup::plan(&mut sheet);
    followup::flags(&mut sheet);
    followup::remarks(&mut sheet);
    sheet.signature(head::signature(view));
    explanations::explanations(&mut sheet);
    annexes::checklist(&mut sheet);
    annexes::sources(&mut sheet);
    head::document(view, sheet.finish(), digest)
}

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

/// The submission as the file carried inside its report.
#[must_use]
pub fn attachment(json: Vec<u8>, created: Date, language: Language) -> Attachment {
    Attachment {
        name: "sxsh.json".to_owned(),
        mime: "application/json".to_owned(),
        bytes: json,
        description: Text::new(language).report_attachment().to_owned(),
        modified: paper_date(created),
    }
}

/// A day of the domain as a day on paper; days are checked before they come here.
fn paper_date(date: Date) -> document::Date {
    document::Date {
        year: u16::try_from(date.year).unwrap_or_default(),
        month: u8::try_from(date.month).unwrap_or(1),
        day: u8::try_from(date.day).unwrap_or(1),
    }
}
