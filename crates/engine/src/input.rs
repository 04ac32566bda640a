//! The submission that came as a message: read, with its catalogue and its assessment.

use crate::fetch::fetch;
use browser::worker::inside::Port;
use browser::worker::{Message, Stage};
use catalogue::Catalogue;
use catalogue::date::Date;
use domain::assessment::{Assessment, assess};
use submission::{Opened, read};
use text::{Language, Text};

/// An opened submission and what follows from it.
pub(crate) struct Input {
    pub(crate) opened: Opened,
    pub(crate) language: Language,
    pub(crate) text: Text,
    pub(crate) catalogue: Catalogue,
    /// As of the day on which the file was written.
    pub(crate) assessment: Assessment,
}

/// Reads the message and assesses what it holds.
///
/// # Errors
/// A sentence for the user when the message is no submission, or the catalogue cannot be had.
pub(crate) async fn open(message: Message, port: &Port) -> Result<Input, String> {
    port.tell(Stage::Reading);
    let opened = read(&message.into_bytes()).map_err(|e| Text::default().read_error(&e))?;
    let language = Language::from_code(&opened.language).unwrap_or_default();
    let text = Text::new(language);
    let created = Date::parse(&opened.created).ok_or_else(|| text.file_no_date().to_owned())?;
    let catalogue = catalogue_for(&opened, language, text).await?;
    port.tell(Stage::Computing);
    let assessment = assess(&opened.facility, &catalogue, created);
    Ok(Input {
        opened,
        language,
        text,
        catalogue,
        assessment,
    })
}

/// The catalogue in a language, with the content of the submission's sector.
///
/// # Errors
/// A sentence for the user when it cannot be had.
pub(crate) async fn catalogue_for(
    opened: &Opened,
    language: Language,
    text: Text,
) -> Result<Catalogue, String> {
    let sector = opened.facility.site.sector.as_deref();
    let catalogue = fetch(language, sector.as_slice()).await;
    catalogue.ok_or_else(|| text.page_language_failed().to_owned())
}
