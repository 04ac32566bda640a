//! The file of a submission, opened again for its sheet and its review.

use std::rc::Rc;
use submission::Opened;

/// The file of a submission, opened again.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Source {
    /// As it came.
    pub(super) text: Rc<String>,
    /// As it was read.
    pub(super) opened: Rc<Opened>,
}
