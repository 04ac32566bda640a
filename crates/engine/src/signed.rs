//! The report as a PDF with the submission attached, its annexes, and the poster.

use crate::input::{self, Input};
use browser::worker::Stage;
use browser::worker::inside::Port;
use catalogue::Catalogue;
use document::{Attachment, Document};
use domain::assessment::{Assessment, assess};
use report::outline::{Papers, attachment, bilingual, papers, poster};
use report::pdf::{self, Fonts};
use submission::complete;
use text::Language;

/// What of the report goes into the file.
#[derive(Clone, Copy)]
pub(crate) enum Part {
    /// The report with its annexes behind it.
    Whole,
    /// The report without its annexes.
    Report,
    /// The annexes alone.
    Annexes,
}

impl Part {
    fn of(self, papers: Papers) -> Document {
        match self {
            Part::Whole => papers.together(),
            Part::Report => papers.report,
            Part::Annexes => papers.annexes,
        }
    }
}

/// Writes the report, or a part of it.
///
/// # Errors
/// A sentence for the user when the PDF cannot be made.
pub(crate) fn make(input: &Input, part: Part, port: &Port) -> Result<Vec<u8>, String> {
    write(input, &part.of(own(input)), part, port)
}

/// Writes the report or a part of it with its translation.
///
/// # Errors
/// A sentence for the user when the PDF cannot be made, or the catalogue of the other language cannot be had.
pub(crate) async fn make_both(input: &Input, part: Part, port: &Port) -> Result<Vec<u8>, String> {
    let language = input.language.other();
    let catalogue = input::catalogue_for(&input.opened, language, input.text).await?;
    // The words of the catalogue are part of the assessment.
    let assessment = assess(&input.opened.facility, &catalogue, input.assessment.today);
    let translation = part.of(of(input, &assessment, &catalogue, language));
    let both = bilingual(part.of(own(input)), translation, language);
    write(input, &both, part, port)
}

/// Writes the poster for the wall.
///
/// # Errors
/// A sentence for the user when the PDF cannot be made.
pub(crate) fn make_poster(input: &Input, port: &Port) -> Result<Vec<u8>, String> {
    let opened = &input.opened;
    let document = poster(
        &opened.facility,
        &input.assessment,
        &input.catalogue,
        &opened.digest,
        input.language,
    );
    bytes(input, &document, None, port)
}

fn own(input: &Input) -> Papers {
    of(input, &input.assessment, &input.catalogue, input.language)
}

fn of(input: &Input, assessment: &Assessment, catalogue: &Catalogue, language: Language) -> Papers {
    let opened = &input.opened;
    papers(
        &opened.facility,
        assessment,
        catalogue,
        &opened.digest,
        language,
    )
}

fn write(input: &Input, document: &Document, part: Part, port: &Port) -> Result<Vec<u8>, String> {
    // What is handed on holds the result; the page sends the data alone, so as not to compute beside those who type.
    let file = || {
        let file = complete(&input.opened, &input.assessment);
        attachment(file.into_bytes(), input.assessment.today, input.language)
    };
    let carries = !matches!(part, Part::Annexes);
    bytes(input, document, carries.then(file), port)
}

fn bytes(
    input: &Input,
    document: &Document,
    file: Option<Attachment>,
    port: &Port,
) -> Result<Vec<u8>, String> {
    pdf::write(document, file, &Fonts::embedded(), &mut |stage| {
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
