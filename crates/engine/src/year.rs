//! The papers of the year after: the yearly report, its six-monthly extract, the workbook of both years, and the application for a recognition. Last year's data come inside the submission.

use crate::fetch::fetch;
use crate::input::Input;
use crate::signed::told;
use browser::worker::Stage;
use browser::worker::inside::Port;
use catalogue::Catalogue;
use catalogue::date::Date;
use document::Document;
use domain::recognition::rules;
use domain::year_after::YearAfter;
use report::outline::application as paper_of;
use report::outline::{Declaring, attachment, bilingual, half_year, year_after, year_attachment};
use report::pdf::{self, Fonts};
use report::xlsx;
use report::years::YearPair;
use submission::{Opened, complete};
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
struct YearsInLanguage<'a> {
    pair: YearPair<'a>,
    catalogue: Catalogue,
    language: Language,
}

impl<'a> YearsInLanguage<'a> {
    async fn of(input: &'a Input, last: &'a Opened, language: Language) -> Result<Self, String> {
        let sectors = [last, &input.opened];
        let sectors = sectors.map(|opened| opened.facility.site.sector.as_deref());
        let sectors: Vec<&str> = sectors.into_iter().flatten().collect();
        let catalogue = fetch(language, &sectors).await;
        let catalogue = catalogue.ok_or_else(|| input.text.page_language_failed().to_owned())?;
        let today = input.assessment.today;
        let written = Date::parse(&last.created).unwrap_or(today);
        Ok(Self {
            pair: YearPair::assessed((last, written), (&input.opened, today), &catalogue),
            catalogue,
            language,
        })
    }

    /// What both say; a sentence where they cannot be compared.
    fn compared(&self, text: Text) -> Result<YearAfter, String> {
        let found = self.pair.compare(&self.catalogue);
        found.map_err(|refusal| text.year_refusal(&refusal))
    }

    fn document(&self, paper: Paper, text: Text) -> Result<Document, String> {
        let found = self.compared(text)?;
        let told = match paper {
            Paper::Year => year_after,
            Paper::Half => half_year,
        };
        let followed = self.pair.followed(&found);
        Ok(told(followed, &self.catalogue, self.language))
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
    let years = YearsInLanguage::of(input, &last, input.language).await?;
    let document = years.document(paper, input.text)?;
    write(input, &years, &document, port)
}

/// Writes a paper with its translation.
///
/// # Errors
/// As [`make`], and when the catalogue of the other language cannot be had.
pub(crate) async fn make_both(input: &Input, paper: Paper, port: &Port) -> Result<Vec<u8>, String> {
    let last = last_year(input)?;
    let years = YearsInLanguage::of(input, &last, input.language).await?;
    let other = input.language.other();
    let translated = YearsInLanguage::of(input, &last, other).await?;
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
    let years = YearsInLanguage::of(input, &last, input.language).await?;
    let found = years.compared(input.text)?;
    port.tell(Stage::Writing);
    xlsx::workbook_after(
        years.pair.followed(&found),
        &years.catalogue,
        years.language,
    )
    .map_err(|error| input.text.workbook_failed(&error.to_string()))
}

/// Writes the application for a recognition, with the year before where the file carries one that can be compared.
///
/// # Errors
/// A sentence for the user when the catalogue has no rules or cannot be had, or the PDF cannot be made.
pub(crate) async fn application(input: &Input, port: &Port) -> Result<Vec<u8>, String> {
    let facility = &input.opened.facility;
    let none = || input.text.recognition_no_rules().to_owned();
    let rules = rules(facility, &input.catalogue).ok_or_else(none)?;
    let last = input.opened.last_year();
    let found = match &last {
        Some(last) => YearsInLanguage::of(input, last, input.language)
            .await?
            .compared(input.text)
            .ok(),
        None => None,
    };
    let declaring = Declaring {
        facility,
        assessment: &input.assessment,
        found: found.as_ref(),
        digest: &input.opened.digest,
        rules,
    };
    let document = paper_of(declaring, &input.catalogue, input.language);
    let file = complete(&input.opened, &input.assessment);
    let today = input.assessment.today;
    let attached = attachment(file.into_bytes(), today, input.language);
    pdf::write(
        &document,
        Some(attached),
        &Fonts::embedded(),
        &mut |stage| {
            port.tell(told(stage));
        },
    )
    .map_err(|error| input.text.file_pdf_failed(&error.to_string()))
}

fn write(
    input: &Input,
    years: &YearsInLanguage<'_>,
    document: &Document,
    port: &Port,
) -> Result<Vec<u8>, String> {
    let assessment = years.pair.this_assessment();
    let file = complete(&input.opened, assessment);
    let today = assessment.today;
    let attached = year_attachment(file.into_bytes(), today, input.language);
    pdf::write(document, Some(attached), &Fonts::embedded(), &mut |stage| {
        port.tell(told(stage));
    })
    .map_err(|error| input.text.file_pdf_failed(&error.to_string()))
}
