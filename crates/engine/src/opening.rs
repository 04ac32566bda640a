//! A report that comes back: the submission attached to it.

use browser::worker::inside::Port;
use browser::worker::{Message, Stage};
use submission::{ReadError, embedded_json};
use text::Text;

/// The submission file in a report.
///
/// # Errors
/// A sentence for the user, in the language of the page, when the report carries none.
pub(crate) fn submission_in(message: Message, text: Text, port: &Port) -> Result<Vec<u8>, String> {
    port.tell(Stage::Reading);
    embedded_json(&message.into_bytes())
        .map_err(|problem| text.read_error(&ReadError::Report(problem)))
}
