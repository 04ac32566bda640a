//! The submission as a file inside its report.

use super::head::paper_date;
use catalogue::date::Date;
use document::Attachment;
use text::{Language, Text};

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
