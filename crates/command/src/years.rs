//! Two years of one factory: this year's file, and last year's beside it or inside it.

use crate::arguments::{After, Order};
use crate::files::{Failure, open, save};
use catalogue::date::Date;
use domain::assessment::{Assessment, assess};
use domain::year_after::{Assessed, YearAfter, compare};
use report::outline::{Followed, bilingual, half_year, year_after, year_attachment};
use report::pdf::{self, Fonts};
use report::xlsx;
use std::path::Path;
use submission::result::YearAfterV1;
use submission::{Opened, Remark};

/// Both files with their assessments.
pub(crate) struct Years {
    pub(crate) last: Opened,
    pub(crate) this: Opened,
    last_assessment: Assessment,
    this_assessment: Assessment,
    /// This year's file.
    bytes: Vec<u8>,
}

impl Years {
    /// Opens both; `last` may be carried in `this`. Each is assessed as of the day on which it was written, this year's as of the day asked for.
    pub(crate) fn open(last: Option<&Path>, this: &Path, order: &Order) -> Result<Self, Failure> {
        let (now, bytes) = open(this)?;
        let no_date = |path: &Path| Failure::NoDate {
            path: path.display().to_string(),
        };
        let (before, path) = match last {
            Some(path) => (open(path)?.0, path),
            None => {
                let carried = now.last_year();
                let missing = || Failure::NoLastYear {
                    path: this.display().to_string(),
                };
                (carried.ok_or_else(missing)?, this)
            }
        };
        let written = Date::parse(&before.created).ok_or_else(|| no_date(path))?;
        let today = order.today.or_else(|| Date::parse(&now.created));
        let today = today.ok_or_else(|| no_date(this))?;
        let catalogue = catalogue_embedded::whole();
        Ok(Self {
            last_assessment: assess(&before.facility, catalogue, written),
            this_assessment: assess(&now.facility, catalogue, today),
            last: before,
            this: now,
            bytes,
        })
    }

    pub(crate) fn last(&self) -> Assessed<'_> {
        Assessed {
            facility: &self.last.facility,
            assessment: &self.last_assessment,
        }
    }

    pub(crate) fn this(&self) -> Assessed<'_> {
        Assessed {
            facility: &self.this.facility,
            assessment: &self.this_assessment,
        }
    }

    /// What the two years say.
    pub(crate) fn compare(&self) -> Result<YearAfter, Failure> {
        let catalogue = catalogue_embedded::whole();
        compare(self.last(), self.this(), catalogue).map_err(Failure::NotComparable)
    }

    fn followed<'a>(&'a self, found: &'a YearAfter) -> Followed<'a> {
        Followed {
            last: &self.last.facility,
            this: self.this(),
            found,
            digest: &self.this.digest,
            last_digest: &self.last.digest,
            follows: self.this.follows(&self.last),
            last_changed: self.last.remarks.contains(&Remark::DigestDiffers),
        }
    }

    /// The same as it is printed.
    pub(crate) fn written(&self) -> Result<YearAfterV1, Failure> {
        let chain = self.this.follows(&self.last);
        Ok(YearAfterV1::of(&self.compare()?, chain))
    }
}

/// The report of the year after, or its six-monthly extract, with this year's file inside.
pub(crate) fn report(
    file: &Path,
    after: &After,
    out: &Path,
    both: bool,
    order: &Order,
) -> Result<(), Failure> {
    let years = Years::open(after.last.as_deref(), file, order)?;
    let found = years.compare()?;
    let followed = years.followed(&found);
    let catalogue = catalogue_embedded::whole();
    let language = order.language_of(&years.this);
    let told = if after.half { half_year } else { year_after };
    let mut document = told(followed, catalogue, language);
    if both {
        let other = language.other();
        document = bilingual(document, told(followed, catalogue, other), other);
    }
    let today = years.this_assessment.today;
    let created = Date::parse(&years.this.created).unwrap_or(today);
    let json = year_attachment(years.bytes.clone(), created, language);
    let pdf = pdf::write(&document, Some(json), &Fonts::embedded(), &mut |_| {});
    save(out, &pdf.map_err(Failure::Pdf)?)
}

/// The workbook of the year after.
pub(crate) fn workbook(
    file: &Path,
    after: &After,
    out: &Path,
    order: &Order,
) -> Result<(), Failure> {
    let years = Years::open(after.last.as_deref(), file, order)?;
    let found = years.compare()?;
    let language = order.language_of(&years.this);
    let catalogue = catalogue_embedded::whole();
    let bytes = xlsx::workbook_after(years.followed(&found), catalogue, language);
    save(out, &bytes.map_err(Failure::Workbook)?)
}
