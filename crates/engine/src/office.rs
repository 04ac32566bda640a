//! What an office hands over, laid out already: its report and its workbook as plain data. The engine knows nothing of its tables and only writes the file.

use crate::signed::told;
use browser::worker::inside::Port;
use browser::worker::{Message, Stage};
use document::Document;
use document::book::Book;
use report::pdf::{self, Fonts};
use report::xlsx;
use serde::de::DeserializeOwned;
use text::Text;

/// Writes a paper as PDF.
///
/// # Errors
/// A sentence for the user when the PDF cannot be made.
pub(crate) fn paper(message: Message, text: Text, port: &Port) -> Result<Vec<u8>, String> {
    port.tell(Stage::Reading);
    let document: Document = read(message).map_err(|why| text.file_pdf_failed(&why))?;
    pdf::write(&document, None, &Fonts::embedded(), &mut |stage| {
        port.tell(told(stage));
    })
    .map_err(|error| text.file_pdf_failed(&error.to_string()))
}

/// Writes a workbook as XLSX.
///
/// # Errors
/// A sentence for the user when it cannot be made.
pub(crate) fn book(message: Message, text: Text, port: &Port) -> Result<Vec<u8>, String> {
    port.tell(Stage::Writing);
    let book: Book<'_> = read(message).map_err(|why| text.workbook_failed(&why))?;
    xlsx::write(&book).map_err(|error| text.workbook_failed(&error.to_string()))
}

fn read<T: DeserializeOwned>(message: Message) -> Result<T, String> {
    serde_json::from_slice(&message.into_bytes()).map_err(|error| error.to_string())
}
