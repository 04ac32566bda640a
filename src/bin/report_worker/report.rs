//! The report as a PDF, with the submission attached.

use crate::input::Input;
use sxsh::browser::worker::Stage;
use sxsh::browser::worker::inside::Port;
use sxsh::report::outline::{attachment, outline};
use sxsh::report::pdf::{self, Fonts};
use sxsh::submission::complete;

/// Writes the report.
///
/// # Errors
/// A sentence for the user when the PDF cannot be made.
pub(crate) fn make(input: &Input, port: &Port) -> Result<Vec<u8>, String> {
    let document = outline(
        &input.opened.facility,
        &input.assessment,
        &input.catalogue,
        &input.opened.digest,
        input.language,
    );
    // What is handed on holds the result; the page sends the data alone, so as not to compute beside those who type.
    let file = complete(&input.opened, &input.assessment, &input.catalogue);
    let file = attachment(file.into_bytes(), input.assessment.today, input.language);
    pdf::write(&document, Some(file), &Fonts::embedded(), &mut |stage| {
        port.tell(told(stage));
    })
    .map_err(|error| input.text.file_pdf_failed(&error.to_string()))
}

/// What the writer says, in the words between worker and page.
pub(crate) fn told(stage: pdf::Stage) -> Stage {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    match stage {
        pdf::Stage::Setting { done, of } => Stage::Setting {
            done: count(done),
            of: count(of),
        },
        pdf::Stage::Page { number, of } => Stage::Page {
            done: count(number),
            of: count(of),
        },
        pdf::Stage::Writing => Stage::Writing,
    }
}
