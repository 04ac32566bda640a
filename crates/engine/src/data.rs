//! The submission file as it is handed on: the data with their result.

use crate::input::Input;
use browser::worker::Stage;
use browser::worker::inside::Port;
use submission::complete;

/// Adds the result to the data.
pub(crate) fn make(input: &Input, port: &Port) -> Vec<u8> {
    port.tell(Stage::Writing);
    complete(&input.opened, &input.assessment).into_bytes()
}
