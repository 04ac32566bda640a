//! What an office hands over, laid out already: its report and its workbook as plain data. The engine knows nothing of its tables and only writes the file.

use crate::signed::told;
use browser::worker::inside::Port;
use browser::worker::{Message, Stage};
use document::Document;
use document::book::Part;
use document::lines::Lines;
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
    let mut problem = None;
    let read = parts(message).map_while(|part| part.map_err(|why| problem = Some(why)).ok());
    let written = xlsx::write_parts(read).map_err(|error| error.to_string());
    let found = problem.map_or(written, Err);
    found.map_err(|why| text.workbook_failed(&why))
}

/// The parts of a workbook, one a line, of a message whose pieces are let go as they are read.
fn parts(message: Message) -> impl Iterator<Item = Result<Part<'static>, String>> {
    let mut lines = Lines::default();
    let whole = message.each().flat_map(move |piece| lines.add(&piece));
    whole.map(|line| serde_json::from_str(&line).map_err(|error| error.to_string()))
}

fn read<T: DeserializeOwned>(message: Message) -> Result<T, String> {
    serde_json::from_slice(&message.into_bytes()).map_err(|error| error.to_string())
}
