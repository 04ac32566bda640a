//! From an opened submission to its row in steps: a page rests between them, because a browser that meets the arithmetic for the first time compiles it.

use super::follow::follow;
use super::reduce::{assessed, row};
use super::{FollowRow, Record};
use catalogue::Catalogue;
use catalogue::date::Date;
use domain::assessment::Assessment;
use std::ops::ControlFlow;
use submission::{Comparison, Opened, ReadError, beside};

/// A submission that is being computed again, as of the day on which it was written.
#[derive(Debug)]
pub struct Reducing<'a> {
    opened: &'a Opened,
    catalogue: &'a Catalogue,
    today: Date,
    next: Next,
}

/// What is to be done next.
#[derive(Debug)]
enum Next {
    Assess,
    Compare(Box<Assessment>),
    Follow(Box<Assessment>, Comparison),
    Row(Box<Assessment>, Comparison, Option<Box<FollowRow>>),
}

impl<'a> Reducing<'a> {
    /// Begins with a submission. `today` stands in where it has no day of writing.
    #[must_use]
    pub fn begin(opened: &'a Opened, catalogue: &'a Catalogue, today: Date) -> Self {
        Self {
            opened,
            catalogue,
            today,
            next: Next::Assess,
        }
    }

    /// Does a step: what is left to be done, or the row where that was the last. No row where the review in the file cannot be read.
    pub fn step(mut self) -> ControlFlow<Result<Record, ReadError>, Self> {
        let (opened, catalogue) = (self.opened, self.catalogue);
        self.next = match self.next {
            Next::Assess => Next::Compare(Box::new(assessed(opened, catalogue, self.today))),
            Next::Compare(assessment) => {
                let comparison = beside(opened, &assessment, catalogue);
                Next::Follow(assessment, comparison)
            }
            Next::Follow(assessment, comparison) => {
                let follow = follow(opened, &assessment, catalogue, self.today);
                Next::Row(assessment, comparison, follow.map(Box::new))
            }
            Next::Row(assessment, comparison, follow) => {
                return ControlFlow::Break(row(
                    opened,
                    &assessment,
                    (comparison, follow),
                    catalogue,
                ));
            }
        };
        ControlFlow::Continue(self)
    }
}

/// Computes a submission again, as of the day on which it was written, and keeps its row. `today` stands in where it has no such day.
///
/// # Errors
/// When the review in it cannot be read.
pub fn reduce(opened: &Opened, catalogue: &Catalogue, today: Date) -> Result<Record, ReadError> {
    let mut reducing = Reducing::begin(opened, catalogue, today);
    loop {
        match reducing.step() {
            ControlFlow::Break(record) => return record,
            ControlFlow::Continue(next) => reducing = next,
        }
    }
}
