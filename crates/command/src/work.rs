//! The commands themselves: files in, files or lines out. It does not know how an order was typed.

use crate::arguments::{Command, Order};
use crate::context::Work;
use crate::files::{Failure, open, save, tell_signs};
use crate::submissions;
use crate::years::Years;
use catalogue::Catalogue;
use catalogue::date::Date;
use document::{Attachment, Document};
use domain::assessment::{Assessment, assess};
use domain::facility::Facility;
use office::lists::List;
use report::outline::{Papers, attachment, bilingual, blank, papers, poster};
use report::pdf::{self, Fonts};
use report::xlsx;
use std::io::{self, Write};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};
use submission::result::ResultV1;
use submission::{self, Holds, Opened, Stamp};
use text::{Language, Text};

/// What other programs hold a submission against.
const SCHEMA: &str = include_str!("../../../docs/submission.schema.json");

/// Does the work; false where it found something wrong and has said so.
pub(crate) fn run(order: &Order, out: &mut impl Write) -> Result<bool, Failure> {
    let text = order.text();
    let catalogue = catalogue_embedded::whole();
    let work = Work { order, catalogue };
    match &order.command {
        Command::Help => writeln!(out, "{}", text.command_usage())?,
        Command::ExampleList => list(text, catalogue, out)?,
        Command::Example { sector, explained } => {
            let holds = match explained {
                true => Holds::Explained,
                false => Holds::Everything,
            };
            example(sector, holds, work, out)?;
        }
        Command::Assess(file) => result(file, work, out)?,
        Command::Compare { last, this } => {
            let years = Years::open(last.as_deref(), this, work)?;
            let found = serde_json::to_string_pretty(&years.written()?);
            writeln!(out, "{}", found.map_err(io::Error::from)?)?;
        }
        Command::Many {
            count,
            seed,
            province,
            folder,
        } => {
            let files = crate::many::many((*count, *seed), province, folder, catalogue)?;
            let folder = folder.display().to_string();
            let done = text.office_many_done(&files.to_string(), &folder);
            writeln!(out, "{done}")?;
        }
        Command::Collate(wanted) => {
            let today = order.today.unwrap_or_else(today);
            return crate::collate::collate(wanted, work, today, out);
        }
        Command::Template { list, xlsx } => template(*list, xlsx, work)?,
        Command::Check(paths) => return Ok(submissions::check(paths, text, catalogue, out)?),
        Command::Report {
            file,
            pdf,
            both,
            after: Some(after),
            ..
        } => crate::years::report(file, after, pdf, *both, work)?,
        Command::Report {
            file,
            pdf,
            annexes,
            both,
            after: None,
        } => report(file, pdf, annexes.as_deref(), *both, work)?,
        Command::Poster { file, pdf } => wall(file, pdf, work)?,
        Command::Declare { file, pdf, last } => {
            crate::declare::declare(file, last.as_deref(), pdf, work)?;
        }
        Command::Workbook {
            file,
            xlsx,
            after: Some(after),
        } => crate::years::workbook(file, after, xlsx, work)?,
        Command::Workbook {
            file,
            xlsx,
            after: None,
        } => workbook(file, xlsx, work)?,
        Command::Schema => out.write_all(SCHEMA.as_bytes())?,
        Command::Blank { sector, pdf } => empty(sector, pdf, text, catalogue)?,
        Command::Content(file) => content(file, work, out)?,
        Command::Bench => crate::bench::print(catalogue, out)?,
        Command::CatalogueStats => crate::stats::print(catalogue, text, today(), out)?,
        Command::CatalogueCheck(folder) => return Ok(catalogue_check(folder, text, out)?),
    }
    Ok(true)
}

fn result(file: &Path, work: Work<'_>, out: &mut impl Write) -> Result<(), Failure> {
    let (opened, _) = open(file)?;
    let assessment = work.assessed(&opened, day(&opened, work.order, file)?);
    let result = work.result_of(&opened, &assessment);
    let result = serde_json::to_string_pretty(&result);
    writeln!(out, "{}", result.map_err(io::Error::from)?)?;
    Ok(())
}

/// The empty workbook of a list of the office, or of the sheet of a commune.
fn template(list: Option<List>, xlsx: &Path, work: Work<'_>) -> Result<(), Failure> {
    let text = work.order.text();
    let day = work.order.today.unwrap_or_else(today);
    let book = match list {
        Some(list) => list.book(text, day),
        None => office::commune::template(text, work.catalogue, day),
    };
    let bytes = report::xlsx::write(&book).map_err(Failure::Workbook)?;
    save(xlsx, &bytes)
}

/// Tells every problem of the catalogue's files; false where there is one.
fn catalogue_check(folder: &Path, text: Text, out: &mut impl Write) -> io::Result<bool> {
    let (_, problems) = catalogue_files::read(folder);
    for problem in &problems {
        writeln!(out, "{}", problem.line(text.language.code()))?;
    }
    let last = match problems.len() {
        0 => text.command_catalogue_good().to_owned(),
        count => text.command_catalogue_bad(count),
    };
    writeln!(out, "{last}")?;
    Ok(problems.is_empty())
}

fn list(text: Text, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
    for id in catalogue.examples() {
        let sector = catalogue.sector(id).map(|s| &s.sector);
        let name = sector.map_or(id.as_str(), |s| text.language.pick(&s.vi, &s.en));
        writeln!(out, "{id}\t{name}")?;
    }
    Ok(())
}

/// The example is written anew, so that its digest and result are those of this program.
fn example(
    sector: &str,
    holds: Holds,
    work: Work<'_>,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let order = work.order;
    let json =
        catalogue_embedded::example(sector).ok_or_else(|| Failure::NoExample(sector.to_owned()))?;
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
        submission::Contents {
            facility,
            earlier: Some(data),
            unread: &data.unread,
        },
        work.catalogue,
        stamp,
        holds,
    );
    Ok(out.write_all(file.as_bytes())?)
}

/// The day asked for, else the day on which the file was written.
fn day(opened: &Opened, order: &Order, path: &Path) -> Result<Date, Failure> {
    let day = order.today.or_else(|| Date::parse(&opened.created));
    day.ok_or_else(|| Failure::NoDate {
        path: path.display().to_string(),
    })
}

impl Work<'_> {
    fn assessed(self, opened: &Opened, today: Date) -> Assessment {
        assess(&opened.facility, self.catalogue, today)
    }

    /// The assessment as it stands in a file.
    fn result_of(self, opened: &Opened, assessment: &Assessment) -> ResultV1 {
        ResultV1::explained(assessment, &opened.facility, self.catalogue)
    }

    /// What the report and its annexes say in a language.
    fn told(self, opened: &Opened, assessment: &Assessment, language: Language) -> Papers {
        let (facility, digest) = (&opened.facility, &opened.digest);
        papers(facility, assessment, self.catalogue, digest, language)
    }
}

fn report(
    file: &Path,
    out: &Path,
    apart: Option<&Path>,
    both: bool,
    work: Work<'_>,
) -> Result<(), Failure> {
    let order = work.order;
    let (opened, bytes) = open(file)?;
    tell_signs(&opened, order.text());
    let today = day(&opened, order, file)?;
    let language = order.language_of(&opened);
    let assessment = work.assessed(&opened, today);
    let of = |language| work.told(&opened, &assessment, language);
    let both = |own: Document, part: fn(Papers) -> Document| {
        let other = language.other();
        if both {
            bilingual(own, part(of(other)), other)
        } else {
            own
        }
    };
    let own = of(language);
    let report = match apart {
        None => both(own.together(), Papers::together),
        Some(path) => {
            let annexes = both(own.annexes, |papers| papers.annexes);
            written(&annexes, None, path)?;
            both(own.report, |papers| papers.report)
        }
    };
    let created = Date::parse(&opened.created).unwrap_or(today);
    written(&report, Some(attachment(bytes, created, language)), out)
}

/// Saves a document as a PDF.
fn written(document: &Document, file: Option<Attachment>, out: &Path) -> Result<(), Failure> {
    let pdf = pdf::write(document, file, &Fonts::embedded(), &mut |_| {});
    save(out, &pdf.map_err(Failure::Pdf)?)
}

/// The poster for the wall.
fn wall(file: &Path, out: &Path, work: Work<'_>) -> Result<(), Failure> {
    let order = work.order;
    let (opened, _) = open(file)?;
    tell_signs(&opened, order.text());
    let assessment = work.assessed(&opened, day(&opened, order, file)?);
    let document = poster(
        &opened.facility,
        &assessment,
        work.catalogue,
        &opened.digest,
        order.language_of(&opened),
    );
    written(&document, None, out)
}

fn content(file: &Path, work: Work<'_>, out: &mut impl Write) -> Result<(), Failure> {
    let order = work.order;
    let (opened, _) = open(file)?;
    let assessment = work.assessed(&opened, day(&opened, order, file)?);
    let papers = work.told(&opened, &assessment, order.language_of(&opened));
    Ok(crate::content::print(&papers.together(), out)?)
}

fn workbook(file: &Path, out: &Path, work: Work<'_>) -> Result<(), Failure> {
    let order = work.order;
    let (opened, _) = open(file)?;
    let assessment = work.assessed(&opened, day(&opened, order, file)?);
    let bytes = xlsx::workbook(
        &opened.facility,
        &assessment,
        work.catalogue,
        &opened.digest,
        order.language_of(&opened),
    );
    save(out, &bytes.map_err(Failure::Workbook)?)
}

/// The blank checklist of a sector.
fn empty(sector: &str, out: &Path, text: Text, catalogue: &Catalogue) -> Result<(), Failure> {
    if catalogue.sector(sector).is_none() {
        let known = catalogue.sectors().iter();
        return Err(Failure::NoSector {
            name: sector.to_owned(),
            known: known.map(|s| s.sector.id.clone()).collect(),
        });
    }
    let mut facility = Facility::default();
    facility.site.sector = Some(sector.to_owned());
    let document = blank(&facility, catalogue, today(), text.language);
    written(&document, None, out)
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
