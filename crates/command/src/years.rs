//! Two years of one factory: this year's file, and last year's beside it or inside it.

use crate::arguments::After;
use crate::context::Work;
use crate::files::{Failure, open, save, tell_signs};
use catalogue::Catalogue;
use catalogue::date::Date;
use domain::year_after::YearAfter;
use report::outline::{bilingual, half_year, year_after, year_attachment};
use report::pdf::{self, Fonts};
use report::xlsx;
use report::years::YearPair;
use std::path::Path;
use submission::Opened;
use submission::result::YearAfterV1;

/// Both files, and the day as of which each is assessed.
pub(crate) struct Years<'a> {
    catalogue: &'a Catalogue,
    last: Opened,
    written: Date,
    this: Opened,
    today: Date,
    /// This year's file.
    bytes: Vec<u8>,
}

impl<'a> Years<'a> {
    /// Opens both; `last` may be carried in `this`. Each is assessed as of the day on which it was written, this year's as of the day asked for.
    pub(crate) fn open(last: Option<&Path>, this: &Path, work: Work<'a>) -> Result<Self, Failure> {
        let Work { order, catalogue } = work;
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
        Ok(Self {
            catalogue,
            today: today.ok_or_else(|| no_date(this))?,
            written,
            last: before,
            this: now,
            bytes,
        })
    }

    fn pair(&self) -> YearPair<'_> {
        let catalogue = self.catalogue;
        YearPair::assessed(
            (&self.last, self.written),
            (&self.this, self.today),
            catalogue,
        )
    }

    /// What the two years say.
    pub(crate) fn found(&self) -> Result<YearAfter, Failure> {
        self.compared(&self.pair())
    }

    /// What the two years say, as it is printed.
    pub(crate) fn written(&self) -> Result<YearAfterV1, Failure> {
        let chain = self.this.follows(&self.last);
        Ok(YearAfterV1::of(&self.compared(&self.pair())?, chain))
    }

    fn compared(&self, pair: &YearPair<'_>) -> Result<YearAfter, Failure> {
        let found = pair.compare(self.catalogue);
        found.map_err(Failure::NotComparable)
    }
}

/// The report of the year after, or its six-monthly extract, with this year's file inside.
pub(crate) fn report(
    file: &Path,
    after: &After,
    out: &Path,
    both: bool,
    work: Work<'_>,
) -> Result<(), Failure> {
    let Work { order, catalogue } = work;
    let years = Years::open(after.last.as_deref(), file, work)?;
    tell_signs(&years.this, order.text());
    let pair = years.pair();
    let found = years.compared(&pair)?;
    let followed = pair.followed(&found);
    let language = order.language_of(&years.this);
    let told = if after.half { half_year } else { year_after };
    let mut document = told(followed, catalogue, language);
    if both {
        let other = language.other();
        document = bilingual(document, told(followed, catalogue, other), other);
    }
    let created = Date::parse(&years.this.created).unwrap_or(years.today);
    let json = year_attachment(years.bytes.clone(), created, language);
    let pdf = pdf::write(&document, Some(json), &Fonts::embedded(), &mut |_| {});
    save(out, &pdf.map_err(Failure::Pdf)?)
}

/// The workbook of the year after.
pub(crate) fn workbook(
    file: &Path,
    after: &After,
    out: &Path,
    work: Work<'_>,
) -> Result<(), Failure> {
    let Work { order, catalogue } = work;
    let years = Years::open(after.last.as_deref(), file, work)?;
    let pair = years.pair();
    let found = years.compared(&pair)?;
    let language = order.language_of(&years.this);
    let bytes = xlsx::workbook_after(pair.followed(&found), catalogue, language);
    save(out, &bytes.map_err(Failure::Workbook)?)
}
