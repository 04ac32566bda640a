//! The commands themselves: files in, files or lines out. It does not know how an order was typed.

use crate::arguments::{Command, Order};
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};
use sxsh::domain::assessment::{Assessment, assess};
use sxsh::domain::catalogue::Catalogue;
use sxsh::domain::date::Date;
use sxsh::domain::facility::Facility;
use sxsh::examples::{self, SECTORS};
use sxsh::report::outline::{attachment, blank, outline};
use sxsh::report::pdf::{self, Fonts, PdfError};
use sxsh::submission::result::ResultV1;
use sxsh::submission::{self, Holds, Opened, ReadError, Stamp, short_digest};
use sxsh::text::{Language, Text};

/// Why a command could not do its work.
pub(crate) enum Failure {
    Unreadable { path: String, reason: io::Error },
    Unwritable { path: String, reason: io::Error },
    Refused { path: String, reason: ReadError },
    NoDate { path: String },
    NoExample(String),
    NoSector(String),
    Pdf(PdfError),
    Output(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl Failure {
    /// What is wrong, and with which file.
    pub(crate) fn sentence(&self, text: Text) -> String {
        match self {
            Self::Unreadable { path, reason } => {
                text.file_bad(path, &text.file_unreadable(&reason.to_string()))
            }
            Self::Unwritable { path, reason } => text.file_unwritable(path, &reason.to_string()),
            Self::Refused { path, reason } => text.file_bad(path, &text.read_error(reason)),
            Self::NoDate { path } => text.file_bad(path, text.file_no_date()),
            Self::NoExample(name) => text.file_example_unknown(name),
            Self::NoSector(name) => {
                let known = Catalogue::embedded().sectors().iter();
                let ids: Vec<&str> = known.map(|s| s.sector.id.as_str()).collect();
                text.file_sector_unknown(&ids.join(", "), name)
            }
            Self::Pdf(error) => text.file_pdf_failed(&error.to_string()),
            Self::Output(error) => text.file_unwritable("stdout", &error.to_string()),
        }
    }
}

/// Does the work; false where it found something wrong and has said so.
pub(crate) fn run(order: &Order, out: &mut impl Write) -> Result<bool, Failure> {
    let text = order.text();
    match &order.command {
        Command::Help => writeln!(out, "{}", text.command_usage())?,
        Command::ExampleList => list(text, out)?,
        Command::Example(sector) => example(sector, order, out)?,
        Command::Assess(file) => {
            let (opened, _) = open(file)?;
            let assessment = assessed(&opened, day(&opened, order, file)?);
            let result = result_of(&opened, &assessment);
            let result = serde_json::to_string_pretty(&result);
            writeln!(out, "{}", result.map_err(io::Error::from)?)?;
        }
        Command::Check(files) => {
            let mut good = true;
            for file in files {
                let (line, fine) = check(file, text);
                good &= fine;
                writeln!(out, "{line}")?;
            }
            return Ok(good);
        }
        Command::Report { file, pdf } => report(file, pdf, order)?,
        Command::Blank { sector, pdf } => empty(sector, pdf, text)?,
        Command::Bench => crate::bench::print(Catalogue::embedded(), out)?,
        Command::CatalogueStats => crate::stats::print(Catalogue::embedded(), text, out)?,
        Command::CatalogueCheck(folder) => {
            let (_, problems) = crate::catalogue::read(folder);
            for problem in &problems {
                writeln!(out, "{}", problem.line(text.language.code()))?;
            }
            let last = match problems.len() {
                0 => text.command_catalogue_good().to_owned(),
                count => text.command_catalogue_bad(count),
            };
            writeln!(out, "{last}")?;
            return Ok(problems.is_empty());
        }
    }
    Ok(true)
}

fn list(text: Text, out: &mut impl Write) -> io::Result<()> {
    for id in SECTORS {
        let sector = Catalogue::embedded().sector(id).map(|s| &s.sector);
        let name = sector.map_or(id, |s| text.language.pick(&s.vi, &s.en));
        writeln!(out, "{id}\t{name}")?;
    }
    Ok(())
}

/// The example is written anew, so that its digest and result are those of this program.
fn example(sector: &str, order: &Order, out: &mut impl Write) -> Result<(), Failure> {
    let json = examples::example(sector).ok_or_else(|| Failure::NoExample(sector.to_owned()))?;
    let opened = submission::read(json.as_bytes()).map_err(|reason| Failure::Refused {
        path: sector.to_owned(),
        reason,
    })?;
    let stamp = Stamp {
        today: order.today.unwrap_or_else(today),
        language: order.text().language.code(),
    };
    let (facility, data) = (&opened.facility, &opened.data);
    let file = submission::write(
        facility,
        Catalogue::embedded(),
        stamp,
        Holds::Everything,
        Some(data),
        &data.unread,
    );
    Ok(out.write_all(file.as_bytes())?)
}

fn open(path: &Path) -> Result<(Opened, Vec<u8>), Failure> {
    let name = || path.display().to_string();
    let bytes = fs::read(path).map_err(|reason| Failure::Unreadable {
        path: name(),
        reason,
    })?;
    let opened = submission::read(&bytes);
    let opened = opened.map_err(|reason| Failure::Refused {
        path: name(),
        reason,
    })?;
    Ok((opened, bytes))
}

/// The day asked for, else the day on which the file was written.
fn day(opened: &Opened, order: &Order, path: &Path) -> Result<Date, Failure> {
    let day = order.today.or_else(|| Date::parse(&opened.created));
    day.ok_or_else(|| Failure::NoDate {
        path: path.display().to_string(),
    })
}

fn assessed(opened: &Opened, today: Date) -> Assessment {
    assess(&opened.facility, Catalogue::embedded(), today)
}

/// The assessment as it stands in a file.
fn result_of(opened: &Opened, assessment: &Assessment) -> ResultV1 {
    ResultV1::of(assessment, &opened.facility, Catalogue::embedded())
}

/// One line on a file, and whether the file is good.
fn check(path: &Path, text: Text) -> (String, bool) {
    let opened = match open(path) {
        Ok((opened, _)) => opened,
        Err(failure) => return (failure.sentence(text), false),
    };
    let name = path.display().to_string();
    if !opened.digest_matches {
        return (text.file_bad(&name, text.file_digest_differs()), false);
    }
    let Some(created) = Date::parse(&opened.created) else {
        return (Failure::NoDate { path: name }.sentence(text), false);
    };
    let assessment = assessed(&opened, created);
    // An older catalogue gave other figures on its day; that is no fault of the file.
    let comparable = opened.catalogue == assessment.catalogue && !opened.result.is_null();
    let now = serde_json::to_value(result_of(&opened, &assessment)).unwrap_or_default();
    if comparable && now != opened.result {
        return (text.file_bad(&name, text.file_result_differs()), false);
    }
    let facility = match opened.facility.site.name.trim() {
        "" => text.report_unnamed(),
        facility => facility,
    };
    let digest = short_digest(&opened.digest);
    let line = match assessment.issues.len() {
        0 => text.file_good(&digest, facility, &name),
        count => text.file_good_remarks(&count.to_string(), &digest, facility, &name),
    };
    (line, true)
}

fn report(file: &Path, out: &Path, order: &Order) -> Result<(), Failure> {
    let (opened, bytes) = open(file)?;
    let today = day(&opened, order, file)?;
    let own = Language::from_code(&opened.language);
    let language = order.language.or(own).unwrap_or_default();
    let assessment = assessed(&opened, today);
    let catalogue = Catalogue::embedded();
    let document = outline(
        &opened.facility,
        &assessment,
        catalogue,
        &opened.digest,
        language,
    );
    let created = Date::parse(&opened.created).unwrap_or(today);
    let json = attachment(bytes, created, language);
    let pdf =
        pdf::write(&document, Some(json), &Fonts::embedded(), &mut |_| {}).map_err(Failure::Pdf)?;
    fs::write(out, pdf).map_err(|reason| Failure::Unwritable {
        path: out.display().to_string(),
        reason,
    })
}

/// The blank checklist of a sector.
fn empty(sector: &str, out: &Path, text: Text) -> Result<(), Failure> {
    let catalogue = Catalogue::embedded();
    if catalogue.sector(sector).is_none() {
        return Err(Failure::NoSector(sector.to_owned()));
    }
    let mut facility = Facility::default();
    facility.site.sector = Some(sector.to_owned());
    let document = blank(&facility, catalogue, today(), text.language);
    let pdf = pdf::write(&document, None, &Fonts::embedded(), &mut |_| {}).map_err(Failure::Pdf)?;
    fs::write(out, pdf).map_err(|reason| Failure::Unwritable {
        path: out.display().to_string(),
        reason,
    })
}

/// Today by the clock of Việt Nam, seven hours ahead of Greenwich.
fn today() -> Date {
    let seconds = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default()
        .as_secs();
    civil((seconds + 7 * 3_600) / 86_400)
}

/// The day so many days after 1 January 1970, counted in years that begin in March.
///
/// Source: Howard Hinnant, chrono-compatible low-level date algorithms, `civil_from_days`.
fn civil(days: u64) -> Date {
    let shifted = days + 719_468;
    let (era, of_era) = (shifted / 146_097, shifted % 146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * march_month + 2) / 5 + 1;
    let (month, next) = if march_month < 10 {
        (march_month + 3, 0)
    } else {
        (march_month - 9, 1)
    };
    Date {
        year: i32::try_from(era * 400 + year_of_era + next).unwrap_or(i32::MAX),
        month: u32::try_from(month).unwrap_or(1),
        day: u32::try_from(day).unwrap_or(1),
    }
}
