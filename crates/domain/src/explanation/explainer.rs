//! What every explanation reads: the facility, the catalogue and the assessment.

use crate::assessment::Assessment;
use crate::facility::account::Account;
use crate::facility::{Facility, Stream};
use crate::opportunity::Opportunity;
use catalogue::Catalogue;

/// Explains the values of one assessment, from what the assessment holds.
#[derive(Debug)]
pub struct Explainer<'a> {
    pub(super) facility: &'a Facility,
    pub(super) catalogue: &'a Catalogue,
    pub(super) assessment: &'a Assessment,
}

/// A stream that counts, with its account.
#[derive(Debug, Clone, Copy)]
pub(super) struct StreamAccount<'a> {
    pub(super) stream: &'a Stream,
    pub(super) account: &'a Account,
}

impl<'a> Explainer<'a> {
    /// The explainer of an assessment, of the facility and with the catalogue of which it was made.
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
        }
    }

    /// Every stream that counts, in the order entered.
    pub(super) fn entries(&self) -> impl Iterator<Item = StreamAccount<'a>> {
        let facility = self.facility;
        let streams = self.assessment.streams.iter();
        streams.filter_map(|of| {
            Some(StreamAccount {
                stream: facility.stream(&of.id)?,
                account: &of.account,
            })
        })
    }

    /// The account of a stream.
    pub(super) fn entry(&self, stream: &str) -> Option<StreamAccount<'a>> {
        self.entries().find(|entry| entry.stream.id == stream)
    }

    /// An opportunity of any standing, by id.
    pub(super) fn find(&self, id: &str) -> Option<&'a Opportunity> {
        self.assessment.opportunity(id)
    }
}
