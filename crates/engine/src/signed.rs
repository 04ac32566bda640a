//! The report as a PDF, with the submission attached.

use crate::input::{self, Input};
use browser::worker::Stage;
use browser::worker::inside::Port;
use catalogue::Catalogue;
use domain::assessment::{Assessment, assess};
use report::document::Document;
use report::outline::{attachment, bilingual, outline};
use report::pdf::{self, Fonts};
use submission::complete;
use text::Language;

/// Writes the report.
///
/// # Errors
/// A sentence for the user when the PDF cannot be made.
pub(crate) fn make(input: &Input, port: &Port) -> Result<Vec<u8>, String> {
    write(input, &own(input), port)
}

/// Writes the report with its translation.
///
/// # Errors
/// A sentence for the user when the PDF cannot be made, or the catalogue of the other language cannot be had.
pub(crate) async fn make_both(input: &Input, port: &Port) -> Result<Vec<u8>, String> {
    let language = input.language.other();
    let catalogue = input::catalogue_for(&input.opened, language, input.text).await?;
    // The words of the catalogue are part of the assessment.
    let assessment = assess(&input.opened.facility, &catalogue, input.assessment.today);
    let translation = of(input, &assessment, &catalogue, language);
    write(input, &bilingual(own(input), translation, language), port)
}

fn own(input: &Input) -> Document {
    of(input, &input.assessment, &input.catalogue, input.language)
}

fn of(
    input: &Input,
    assessment: &Assessment,
    catalogue: &Catalogue,
    language: Language,
) -> Document {
    let opened = &input.opened;
    outline(
        &opened.facility,
        assessment,
        catalogue,
        &opened.digest,
        language,
    )
}

fn write(input: &Input, document: &Document, port: &Port) -> Result<Vec<u8>, String> {
    // What is handed on holds the result; the page sends the data alone, so as not to compute beside those who type.
    let file = complete(&input.opened, &input.assessment);
    let file = attachment(file.into_bytes(), input.assessment.today, input.language);
    pdf::write(document, Some(file), &Fonts::embedded(), &mut |stage| {
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
