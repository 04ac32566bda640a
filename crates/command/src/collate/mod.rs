//! `sxsh collate`: from folders of submissions to the tables, the workbook and the report of a province.

mod cases;
mod contract;
mod in_order;
mod lists;
mod parquet;
mod shared;
mod sources;
mod tables;

use crate::arguments::Collate;
use crate::context::Work;
use crate::files::{Failure, save};
use catalogue::Catalogue;
use catalogue::date::Date;
use office::data::manifest;
use office::difference::{Change, changes, named};
use office::fate::Collation;
use office::indicator::Beside;
use office::intake::open_again;
use office::scope::{Scope, Span};
use office::sheet::SheetProblem;
use office::tables::{MAKERS, drawn};
use office::view::Office;
use office::{html, paper, province, workbook};
use report::pdf::{self, Fonts};
use report::xlsx::Large;
use session::Field;
use sources::{Origins, Sources};
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use text::Text;

/// Takes in everything below the paths and writes the folder of results; false where a list of the office has errors, which were told.
pub(crate) fn collate(
    wanted: &Collate,
    work: Work<'_>,
    today: Date,
    out: &mut impl Write,
) -> Result<bool, Failure> {
    let Work { order, catalogue } = work;
    let text = order.text();
    let mut scope = Scope::new(wanted.year, wanted.province.clone());
    scope.report_year = wanted.report_year.unwrap_or(scope.report_year);
    if wanted.half {
        scope.span = Span::Half;
    }
    if catalogue.province(&scope.province).is_none() {
        return Err(Failure::Sentence(
            text.office_province_unknown(&scope.province),
        ));
    }
    let programme = wanted.programme.as_deref();
    let Some(chosen) = scope.programme(catalogue, programme) else {
        return Err(Failure::Sentence(unknown(text, catalogue, programme)));
    };
    let lists = lists::read(wanted)?;
    let mut are_good = true;
    for (_, read) in lists.all() {
        are_good &= told(&read.problems, (text, &read.name), out)?;
    }
    let (decisions, problems) = lists::decisions(wanted)?;
    let path = wanted.decisions.as_ref().map(|p| p.display().to_string());
    are_good &= told(&problems, (text, &path.unwrap_or_default()), out)?;
    let sources = Sources::read((&wanted.paths, &wanted.out), &lists.cases, catalogue, today);
    let Sources { taken, origins } = sources;
    let collation = Collation::decided(taken, &decisions);
    let changes = differences(&collation, &origins, (text, catalogue));
    let office = Office {
        text,
        collation: &collation,
        scope: &scope,
        chosen,
        beside: Beside {
            register: lists.register.as_ref(),
            own: &lists.own,
            catalogue,
        },
        cases: &lists.cases,
        directory: &lists.directory,
        changes: &changes,
    };
    write(office, wanted, today)?;
    cases::write(office, &origins, wanted, today)?;
    if wanted.contract || wanted.parquet {
        contract::write(office, &origins, wanted, today)?;
    }
    writeln!(out, "{}", summary(office, wanted))?;
    Ok(are_good)
}

/// Tells what is wrong in a list; true where nothing is.
fn told(
    problems: &[SheetProblem],
    (text, name): (Text, &str),
    out: &mut impl Write,
) -> std::io::Result<bool> {
    for problem in problems {
        writeln!(out, "{}", problem.sentence(text, name))?;
    }
    Ok(problems.is_empty())
}

/// What was taken in and written, in a few lines.
fn summary(office: Office<'_>, wanted: &Collate) -> String {
    let (text, collation) = (office.text, office.collation);
    let count = collation.count();
    let files = text.office_count_line(text::said::OfficeCountLine {
        accepted: &count.accepted.to_string(),
        duplicate: &count.duplicate.to_string(),
        rejected: &count.rejected.to_string(),
        seen: &count.seen.to_string(),
        superseded: &count.superseded.to_string(),
    });
    let rows = paper::rows_line(text, collation);
    let rows = rows.map(|line| format!("\n{line}")).unwrap_or_default();
    let folder = wanted.out.display().to_string();
    let facilities = office.files().len().to_string();
    let done = text.office_done_in(&facilities, &folder);
    format!("{files}{rows}\n{done}")
}

/// Writes the tables, the workbook, the report, its tables for a letter, and the manifest: one table after another, so that memory holds one.
fn write(office: Office<'_>, wanted: &Collate, today: Date) -> Result<(), Failure> {
    let out = &wanted.out;
    let mut book = Large::begin(workbook::cover(office, today)).map_err(Failure::Workbook)?;
    let (mut sums, mut printed) = (Vec::new(), Vec::new());
    for maker in &MAKERS {
        let drawn = drawn(*maker, office);
        let written = tables::write(office, drawn, &mut book, (out, wanted.parquet))?;
        sums.push(written.summary);
        printed.extend(written.printed);
    }
    let path = out.join("report.xlsx");
    book.save(&path).map_err(Failure::Workbook)?;
    let document = paper::report(office, &printed, today);
    save(&out.join("report.html"), html::tables(&document).as_bytes())?;
    let pdf = pdf::write(&document, None, &Fonts::embedded(), &mut |_| {});
    save(&out.join("report.pdf"), &pdf.map_err(Failure::Pdf)?)?;
    if let Some(figures) = province::file(office, today) {
        save(&out.join(province::file_name(office)), figures.as_bytes())?;
    }
    // Last: where it lies, everything else does.
    let manifest = manifest(office, &sums, &today.to_string());
    save(&out.join("manifest.json"), manifest.as_bytes())
}

/// What differs between the versions of one submission: both files are opened again.
fn differences(
    collation: &Collation,
    origins: &Origins,
    (text, catalogue): (Text, &Catalogue),
) -> BTreeMap<String, Vec<Change>> {
    let open = |name: &str| {
        let path = origins.of(name);
        let bytes = fs::read(path).ok()?;
        let mut found = None;
        let file = path.display().to_string();
        let is_wanted = |one: &str| one == name;
        open_again((&file, &bytes), catalogue, &is_wanted, &mut |_, opened| {
            found = Some(opened)
        });
        found
    };
    let pairs = collation.successions.iter().filter_map(|s| {
        let (older, newer) = (open(&s.older.name)?, open(&s.newer.name)?);
        let facility = &newer.facility;
        let names = text.names(facility, catalogue);
        let label = |way: &str| Some(Field::from_way(way)?.label(names));
        let found = named(changes(&older.data, &newer.data), names, label);
        Some((s.older.name.clone(), found))
    });
    pairs.collect()
}

fn unknown(text: Text, catalogue: &Catalogue, programme: Option<&str>) -> String {
    let families = catalogue.office().families.iter();
    let known: Vec<&str> = families
        .flat_map(|f| f.programmes.iter().map(String::as_str))
        .collect();
    text.office_programme_unknown(&known.join(", "), programme.unwrap_or_default())
}
