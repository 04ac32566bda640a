//! `sxsh declare`: the application for a recognition with the self-declaration, made from this year's file and the year before, where there is one.

use crate::context::Work;
use crate::files::{Failure, open, save, tell_signs};
use crate::years::Years;
use catalogue::date::Date;
use domain::assessment::assess;
use domain::recognition::rules;
use report::outline::{Declaring, application, attachment};
use report::pdf::{self, Fonts};
use std::path::Path;

/// Writes the application of a file; `last` is the year before where the file does not carry it.
pub(crate) fn declare(
    file: &Path,
    last: Option<&Path>,
    out: &Path,
    work: Work<'_>,
) -> Result<(), Failure> {
    let Work { order, catalogue } = work;
    let (opened, bytes) = open(file)?;
    tell_signs(&opened, order.text());
    let none = || Failure::Sentence(order.text().recognition_no_rules().to_owned());
    let rules = rules(&opened.facility, catalogue).ok_or_else(none)?;
    let found = match last {
        Some(_) => Some(Years::open(last, file, work)?.found()?),
        // Years in one file that cannot be compared leave criteria open, with the reason.
        None if opened.last_year().is_some() => Years::open(None, file, work)?.found().ok(),
        None => None,
    };
    let created = Date::parse(&opened.created);
    let today = order.today.or(created).ok_or_else(|| Failure::NoDate {
        path: file.display().to_string(),
    })?;
    let language = order.language_of(&opened);
    let assessment = assess(&opened.facility, catalogue, today);
    let declaring = Declaring {
        facility: &opened.facility,
        assessment: &assessment,
        found: found.as_ref(),
        digest: &opened.digest,
        rules,
    };
    let document = application(declaring, catalogue, language);
    let json = attachment(bytes, created.unwrap_or(today), language);
    let pdf = pdf::write(&document, Some(json), &Fonts::embedded(), &mut |_| {});
    save(out, &pdf.map_err(Failure::Pdf)?)
}
