//! What is compared, and what is to be known about it.

use crate::assessment::Assessment;
use crate::facility::{ChangeKind, Facility};
use catalogue::Catalogue;

/// A facility with its assessment.
#[derive(Debug, Clone, Copy)]
pub struct Assessed<'a> {
    /// What was entered.
    pub facility: &'a Facility,
    /// What follows from it.
    pub assessment: &'a Assessment,
}

/// Two years of one factory, and what is known of measures in general.
#[derive(Debug, Clone, Copy)]
pub(super) struct TwoYears<'a> {
    pub(super) last: Assessed<'a>,
    pub(super) this: Assessed<'a>,
    pub(super) catalogue: &'a Catalogue,
}

/// Something to know about the comparison.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum YearIssue {
    /// More than one year lies between the two.
    YearsBetween(i32),
    /// The sector is another one.
    SectorChanged,
    /// A record names a measure that last year's file does not have.
    UnknownMeasure(String),
    /// Work has begun, but nobody said how much is done: nothing is counted.
    ShareMissing(String),
    /// A measure is said to be done after the year whose figures are compared.
    DoneLater(String),
    /// A measured saving has no figure that can be read as money.
    MeasuredWithoutMoney(String),
    /// A question about what else changed was not answered.
    NotAnswered(ChangeKind),
    /// A stream that a record or a change names is not in the file.
    UnknownStream(String),
}
