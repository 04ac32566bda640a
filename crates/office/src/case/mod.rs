//! An exemplary case that the office chose: the submission in which it stands, and the sheet of one page that tells it.

mod figures;
mod sheet;

pub use sheet::{handed_over, sheet};

use crate::fate::Accepted;
use crate::key::tax_code;
use crate::own::Case;
use crate::view::Office;

/// The name of the file of a sheet.
#[must_use]
pub fn file_name(case: &Case, place: usize) -> String {
    let code = tax_code(&case.tax_code).unwrap_or_default();
    format!("sxsh-case-{}-{code}.pdf", place + 1)
}

impl Case {
    /// Whether the facility agreed that its case is told; without that there is no sheet.
    #[must_use]
    pub fn is_agreed(&self) -> bool {
        !self.consent.trim().is_empty()
    }

    /// The submission of its facility, where the report has one.
    #[must_use]
    pub fn file<'a>(&self, office: Office<'a>) -> Option<&'a Accepted> {
        let code = tax_code(&self.tax_code)?;
        let mut files = office.files().into_iter();
        files.find(|f| tax_code(&f.record.site.tax_code).as_ref() == Some(&code))
    }
}
