//! The workbook as an XLSX file.

use crate::input::Input;
use browser::worker::Stage;
use browser::worker::inside::Port;
use report::xlsx;

/// Writes the workbook.
///
/// # Errors
/// A sentence for the user when it cannot be made.
pub(crate) fn make(input: &Input, port: &Port) -> Result<Vec<u8>, String> {
    port.tell(Stage::Writing);
    let (facility, digest) = (&input.opened.facility, &input.opened.digest);
    xlsx::workbook(
        facility,
        &input.assessment,
        &input.catalogue,
        digest,
        input.language,
    )
    .map_err(|error| input.text.workbook_failed(&error.to_string()))
}
