//! The workbook: the tables of the report with numbers that can be reckoned with, for those who collate many reports.
//!
//! [`sheets`] says what stands in it, [`document::book`] is it as plain data, [`write`](mod@write) turns it into bytes.
//! Another crate may fill a [`Book`] of its own. No clock, no randomness: the same arguments give the same bytes. No formula, whatever a text begins with.

mod sheets;
mod table;
#[cfg(test)]
mod tests;
mod write;

#[cfg(feature = "large")]
pub use write::Large;
pub use write::{XlsxError, write, write_parts};

use crate::outline::Followed;
use crate::tables::year_after::Years;
use crate::view::ReportView;
use catalogue::Catalogue;
use domain::assessment::Assessment;
use domain::facility::Facility;
use text::Language;

/// The workbook of one facility as the bytes of an XLSX file; `digest` is the whole digest of the submission.
///
/// # Errors
/// When the workbook cannot be written; a mistake of the program, never of the user's text.
pub fn workbook(
    facility: &Facility,
    assessment: &Assessment,
    catalogue: &Catalogue,
    digest: &str,
    language: Language,
) -> Result<Vec<u8>, XlsxError> {
    let view = ReportView::new(facility, assessment, catalogue, language);
    write::write(&sheets::book(view, digest, None))
}

/// The workbook of the year after: the same sheets behind those that compare it with last year.
///
/// # Errors
/// When the workbook cannot be written; a mistake of the program, never of the user's text.
pub fn workbook_after(
    followed: Followed<'_>,
    catalogue: &Catalogue,
    language: Language,
) -> Result<Vec<u8>, XlsxError> {
    let (facility, assessment) = (followed.this.facility, followed.this.assessment);
    let view = ReportView::new(facility, assessment, catalogue, language);
    let years = Years::new(view, followed.last, followed.found);
    write::write(&sheets::book(view, followed.digest, Some(&years)))
}
