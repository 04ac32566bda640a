//! What every question looks at.

use crate::facility::account::Account;
use crate::facility::{Facility, Stream};
use catalogue::Catalogue;

/// The figures of a facility.
pub(super) struct Entered<'a> {
    pub(super) facility: &'a Facility,
    pub(super) catalogue: &'a Catalogue,
    /// The streams that count, with their yearly accounts.
    pub(super) streams: &'a [(&'a Stream, &'a Account)],
}
