//! The papers of the year after: the yearly report, its six-monthly extract, and the workbook of both years. Last year's data come inside the submission.

use crate::fetch::fetch;
use crate::input::Input;
use crate::signed::told;
use browser::worker::Stage;
use browser::worker::inside::Port;
use catalogue::Catalogue;
use catalogue::date::Date;
use domain::assessment::{Assessment, assess};
use domain::year_after::{Assessed, YearAfter, compare};
use report::document::Document;
use report::outline::{Followed, bilingual, half_year, year_after, year_attachment};
use report::pdf::{self, Fonts};
use report::xlsx;
use submission::{Opened, Remark, complete};
use text::{Language, Text};

/// Which of the papers.
#[derive(Clone, Copy)]
pub(crate) enum Paper {
    /// The yearly report of effectiveness.
    Year,
    /// Activities and states of six months.
    Half,
}

/// Both years in one language.
struct Years<'a> {
    last: &'a Opened,
    this: &'a Opened,
    last_assessment: Assessment,
    this_assessment: Assessment,
    catalogue: Catalogue,
    language: Language,
}

impl<'a> Years<'a> {
    /// Assesses both, each as of the day on which it was written.
    async fn of(input: &'a Input, last: &'a Opened, language: Language) -> Result<Self, String> {
        let sectors = [last, &input.opened];
        let sectors = sectors.map(|opened| opened.facility.site.sector.as_deref());
        let sectors: Vec<&str> = sectors.into_iter().flatten().collect();
        let catalogue = fetch(language, &sectors).await;
        let catalogue = catalogue.ok_or_else(|| input.text.language_failed().to_owned())?;
        let today = input.assessment.today;
        let written = Date::parse(&last.created).unwrap_or(today);
        Ok(Self {
            last_assessment: assess(&last.facility, &catalogue, written),
            this_assessment: assess(&input.opened.facility, &catalogue, today),
            last,
            this: &input.opened,
            catalogue,
            language,
        })
    }

    fn this(&self) -> Assessed<'_> {
        Assessed {
            facility: &self.this.facility,
            assessment: &self.this_assessment,
        }
    }

    /// What both say; a sentence where they cannot be compared.
    fn compared(&self, text: Text) -> Result<YearAfter, String> {
        let last = Assessed {
            facility: &self.last.facility,
            assessment: &self.last_assessment,
        };
        let found = compare(last, self.this(), &self.catalogue);
        found.map_err(|refusal| text.year_refusal(&refusal))
    }

    fn followed<'f>(&'f self, found: &'f YearAfter) -> Followed<'f> {
        Followed {
            last: &self.last.facility,
            this: self.this(),
            found,
            digest: &self.this.digest,
            last_digest: &self.last.digest,
            follows: self.this.follows(self.last),
            last_changed: self.last.remarks.contains(&Remark::DigestDiffers),
        }
    }

    fn document(&self, paper: Paper, text: Text) -> Result<Document, String> {
        let found = self.compared(text)?;
        let told = match paper {
            Paper::Year => year_after,
            Paper::Half => half_year,
        };
        Ok(told(self.followed(&found), &self.catalogue, self.language))
    }
}

fn last_year(input: &Input) -> Result<Opened, String> {
    let last = input.opened.last_year();
    last.ok_or_else(|| input.text.year_no_last().to_owned())
}

/// Writes a paper.
///
/// # Errors
/// A sentence for the user when the file carries no last year, the years cannot be compared, or the PDF cannot be made.
pub(crate) async fn make(input: &Input, paper: Paper, port: &Port) -> Result<Vec<u8>, String> {
    let last = last_year(input)?;
    let years = Years::of(input, &last, input.language).await?;
    let document = years.document(paper, input.text)?;
    write(input, &years, &document, port)
}

/// Writes a paper with its translation.
///
/// # Errors
/// As [`make`], and when the catalogue of the other language cannot be had.
pub(crate) async fn make_both(input: &Input, paper: Paper, port: &Port) -> Result<Vec<u8>, String> {
    let last = last_year(input)?;
    let years = Years::of(input, &last, input.language).await?;
    let other = input.language.other();
    let translated = Years::of(input, &last, other).await?;
    let translation = translated.document(paper, input.text)?;
    let both = bilingual(years.document(paper, input.text)?, translation, other);
    write(input, &years, &both, port)
}

/// Writes the workbook of both years.
///
/// # Errors
/// As [`make`].
pub(crate) async fn workbook(input: &Input, port: &Port) -> Result<Vec<u8>, String> {
    let last = last_year(input)?;
    let years = Years::of(input, &last, input.language).await?;
    let found = years.compared(input.text)?;
    port.tell(Stage::Writing);
    xlsx::workbook_after(years.followed(&found), &years.catalogue, years.language)
        .map_err(|error| input.text.workbook_failed(&error.to_string()))
}

fn write(
    input: &Input,
    years: &Years<'_>,
    document: &Document,
    port: &Port,
) -> Result<Vec<u8>, String> {
    let file = complete(&input.opened, &years.this_assessment);
    let today = years.this_assessment.today;
    let attached = year_attachment(file.into_bytes(), today, input.language);
    pdf::write(document, Some(attached), &Fonts::embedded(), &mut |stage| {
        port.tell(told(stage));
    })
    .map_err(|error| input.text.file_pdf_failed(&error.to_string()))
}
