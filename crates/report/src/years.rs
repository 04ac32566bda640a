//! Two opened years of one factory, each assessed as of its own day: what the papers and the workbook of the year after are made from.

use crate::outline::Followed;
use catalogue::Catalogue;
use catalogue::date::Date;
use domain::assessment::{Assessment, assess};
use domain::year_after::{Assessed, Refusal, YearAfter, compare};
use submission::{Opened, Remark};

/// Both files with their assessments.
pub struct YearPair<'a> {
    last: &'a Opened,
    this: &'a Opened,
    last_assessment: Assessment,
    this_assessment: Assessment,
}

impl<'a> YearPair<'a> {
    /// Assesses both: last year's file as of the day on which it was written, this year's as of `today`.
    #[must_use]
    pub fn assessed(
        (last, written): (&'a Opened, Date),
        (this, today): (&'a Opened, Date),
        catalogue: &Catalogue,
    ) -> Self {
        Self {
            last_assessment: assess(&last.facility, catalogue, written),
            this_assessment: assess(&this.facility, catalogue, today),
            last,
            this,
        }
    }

    /// What this year's data give.
    #[must_use]
    pub fn this_assessment(&self) -> &Assessment {
        &self.this_assessment
    }

    fn this(&self) -> Assessed<'_> {
        Assessed {
            facility: &self.this.facility,
            assessment: &self.this_assessment,
        }
    }

    /// What both years say.
    ///
    /// # Errors
    /// Why they cannot be compared.
    pub fn compare(&self, catalogue: &Catalogue) -> Result<YearAfter, Refusal> {
        let last = Assessed {
            facility: &self.last.facility,
            assessment: &self.last_assessment,
        };
        compare(last, self.this(), catalogue)
    }

    /// What a paper or a workbook is drawn from.
    #[must_use]
    pub fn followed<'f>(&'f self, found: &'f YearAfter) -> Followed<'f> {
        Followed {
            last: &self.last.facility,
            this: self.this(),
            found,
            digest: &self.this.digest,
            last_digest: &self.last.digest,
            follows: self.this.follows(self.last),
            last_changed: self.last.remarks.contains(&Remark::DigestDiffers),
        }
    }
}
