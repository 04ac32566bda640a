//! What every explanation reads: the facility, the catalogue, the assessment and the books.

use crate::assessment::Assessment;
use crate::facility::Facility;
use crate::opportunity::{Books, Opportunity};
use catalogue::Catalogue;

/// Explains the values of one assessment.
#[derive(Debug)]
pub struct Explainer<'a> {
    pub(super) facility: &'a Facility,
    pub(super) catalogue: &'a Catalogue,
    pub(super) assessment: &'a Assessment,
    pub(super) books: Books<'a>,
}

impl<'a> Explainer<'a> {
    /// Opens the books of a facility once for all its values.
    #[must_use]
    pub fn new(
        assessment: &'a Assessment,
        facility: &'a Facility,
        catalogue: &'a Catalogue,
    ) -> Self {
        Self {
            facility,
            catalogue,
            assessment,
            books: Books::figures(facility, catalogue),
        }
    }

    /// An opportunity of any standing, by id.
    pub(super) fn find(&self, id: &str) -> Option<&'a Opportunity> {
        self.assessment.opportunity(id)
    }
}
