//! The blank checklist of the factory's sector as a PDF.

use crate::input::Input;
use crate::signed::told;
use browser::worker::inside::Port;
use report::outline::blank;
use report::pdf::{self, Fonts};

/// Writes the checklist.
///
/// # Errors
/// A sentence for the user when the PDF cannot be made.
pub(crate) fn make(input: &Input, port: &Port) -> Result<Vec<u8>, String> {
    let (facility, today) = (&input.opened.facility, input.assessment.today);
    let document = blank(facility, &input.catalogue, today, input.language);
    pdf::write(&document, None, &Fonts::embedded(), &mut |stage| {
        port.tell(told(stage));
    })
    .map_err(|error| input.text.file_pdf_failed(&error.to_string()))
}
