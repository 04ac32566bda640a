//! `sxsh example --many`: as many invented submissions as wanted, with planted duplicates, newer versions, conflicts, broken and altered files, and a truth file that says what they come to.
//!
//! Every file depends on the seed and its own number alone. The truth is added up here, from the factories as they were invented, and not by what collates them.

mod factory;
mod truth;

use crate::files::{Failure, save};
use catalogue::Catalogue;
use catalogue::date::Date;
use domain::assessment::assess;
use domain::facility::Facility;
use factory::Inventor;
use report::outline::{attachment, outline};
use report::pdf::{self, Fonts};
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;
use submission::{Holds, Stamp, collect};
use text::Language;
use truth::Truth;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// So many submissions stand in one collection, and in one ZIP.
const BUNDLE: usize = 5;

/// What is planted with a submission, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Planted {
    /// Nothing: a file by itself.
    Plain,
    /// The same file once more under another name.
    Double,
    /// An older version with other figures.
    Older,
    /// Another version of the same day: somebody has to decide.
    Conflict,
    /// It breaks off.
    Broken,
    /// Its result was changed by hand.
    ResultAltered,
    /// Its data were changed by hand.
    DataAltered,
    /// It is a report.
    Report,
    /// It stands in a collection.
    Collected,
    /// It stands in a ZIP.
    Zipped,
}

impl Planted {
    fn of(number: usize) -> Self {
        match number % 60 {
            5 | 35 => Planted::Double,
            10 | 40 => Planted::Older,
            15 => Planted::Conflict,
            20 | 50 => Planted::Broken,
            25 => Planted::ResultAltered,
            30 => Planted::DataAltered,
            45 => Planted::Report,
            51..=55 => Planted::Collected,
            56..=59 => Planted::Zipped,
            _ => Planted::Plain,
        }
    }
}

/// Writes the files and the truth; gives how many files there are.
pub(crate) fn many(
    (count, seed): (usize, u64),
    province: &str,
    folder: &Path,
    catalogue: &Catalogue,
) -> Result<usize, Failure> {
    fs::create_dir_all(folder).map_err(|reason| Failure::Unwritable {
        path: folder.display().to_string(),
        reason,
    })?;
    let inventor = Inventor::new(seed, province, catalogue);
    let mut writer = Writer {
        folder,
        catalogue,
        truth: Truth::new(seed, count, catalogue),
        written: 0,
        collected: Vec::new(),
        zipped: Vec::new(),
    };
    for number in 0..count {
        writer.one(&inventor, number)?;
    }
    writer.collection()?;
    writer.zip()?;
    writer.left_behind()?;
    let truth = writer.truth.json();
    save(&folder.join("truth.json"), truth.as_bytes())?;
    Ok(writer.written)
}

struct Writer<'a> {
    folder: &'a Path,
    catalogue: &'a Catalogue,
    truth: Truth<'a>,
    written: usize,
    collected: Vec<(usize, String, Facility)>,
    zipped: Vec<(usize, String, Facility)>,
}

const JANUARY: Date = Date {
    year: 2026,
    month: 1,
    day: 15,
};
const MARCH: Date = Date {
    year: 2026,
    month: 3,
    day: 31,
};

impl Writer<'_> {
    fn one(&mut self, inventor: &Inventor<'_>, number: usize) -> Result<(), Failure> {
        let facility = inventor.facility(number);
        let json = text_of(&facility, MARCH, self.catalogue);
        let name = format!("SXSH-{number:06}.json");
        match Planted::of(number) {
            Planted::Plain => {
                self.file(&name, json.as_bytes())?;
                self.truth.accepted(&name, &facility, MARCH);
            }
            Planted::Double => {
                self.file(&name, json.as_bytes())?;
                self.file(&format!("SXSH-{number:06} (1).json"), json.as_bytes())?;
                // Of two equal files the one whose name comes first counts.
                self.truth
                    .accepted(&format!("SXSH-{number:06} (1).json"), &facility, MARCH);
                self.truth.duplicate(&name);
            }
            Planted::Older => {
                let older = format!("SXSH-{number:06}-old.json");
                let before = inventor.before(&facility);
                self.file(&older, text_of(&before, JANUARY, self.catalogue).as_bytes())?;
                self.file(&name, json.as_bytes())?;
                self.truth.superseded(&older);
                self.truth.accepted(&name, &facility, MARCH);
            }
            Planted::Conflict => {
                self.file(&name, json.as_bytes())?;
                self.conflict(
                    number,
                    (&name, &facility, &json),
                    &inventor.before(&facility),
                )?;
            }
            Planted::Broken => {
                let cut = json.len() / 2;
                self.file(&name, json.as_bytes().get(..cut).unwrap_or_default())?;
                self.truth.rejected(&name);
            }
            Planted::ResultAltered | Planted::DataAltered => {
                let is_result = Planted::of(number) == Planted::ResultAltered;
                self.file(&name, altered(&json, is_result).as_bytes())?;
                self.truth.altered += 1;
                self.truth.accepted(&name, &facility, MARCH);
            }
            Planted::Report => {
                let name = format!("SXSH-{number:06}.pdf");
                self.file(&name, &paper(&facility, json, self.catalogue)?)?;
                self.truth.accepted(&name, &facility, MARCH);
            }
            Planted::Collected => self.collected.push((number, json, facility)),
            Planted::Zipped => self.zipped.push((number, json, facility)),
        }
        if self.collected.len() == BUNDLE {
            self.collection()?;
        }
        if self.zipped.len() == BUNDLE {
            self.zip()?;
        }
        Ok(())
    }

    /// A second file of the same day as one that is written. Nobody can tell which is newer: the greater digest counts until somebody decides.
    fn conflict(
        &mut self,
        number: usize,
        (name, facility, json): (&str, &Facility, &str),
        other: &Facility,
    ) -> Result<(), Failure> {
        let other_name = format!("SXSH-{number:06}-b.json");
        let other_json = text_of(other, MARCH, self.catalogue);
        self.file(&other_name, other_json.as_bytes())?;
        self.truth.conflicts += 1;
        if digest(json) > digest(&other_json) {
            self.truth.superseded(&other_name);
            self.truth.accepted(name, facility, MARCH);
        } else {
            self.truth.superseded(name);
            self.truth.accepted(&other_name, other, MARCH);
        }
        Ok(())
    }

    fn file(&mut self, name: &str, bytes: &[u8]) -> Result<(), Failure> {
        self.written += 1;
        save(&self.folder.join(name), bytes)
    }

    /// Writes what waits for a collection.
    fn collection(&mut self) -> Result<(), Failure> {
        let waiting = std::mem::take(&mut self.collected);
        let Some((first, _, _)) = waiting.first() else {
            return Ok(());
        };
        let name = format!("SXSH-{first:06}-tap-hop.json");
        let texts: Vec<String> = waiting.iter().map(|(_, json, _)| json.clone()).collect();
        self.file(&name, collect(&texts, MARCH).as_bytes())?;
        for (place, (_, _, facility)) in waiting.iter().enumerate() {
            self.truth
                .accepted(&format!("{name}!{}", place + 1), facility, MARCH);
        }
        Ok(())
    }

    /// Writes what waits for a ZIP.
    fn zip(&mut self) -> Result<(), Failure> {
        let waiting = std::mem::take(&mut self.zipped);
        let Some((first, _, _)) = waiting.first() else {
            return Ok(());
        };
        let name = format!("SXSH-{first:06}.zip");
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let failed = |e: zip::result::ZipError| Failure::Output(std::io::Error::other(e));
        for (number, json, _) in &waiting {
            zip.start_file(format!("xã/{number:06}.json"), SimpleFileOptions::default())
                .map_err(failed)?;
            zip.write_all(json.as_bytes())?;
        }
        let bytes = zip.finish().map_err(failed)?.into_inner();
        self.file(&name, &bytes)?;
        for (number, _, facility) in &waiting {
            self.truth
                .accepted(&format!("{name}!xã/{number:06}.json"), facility, MARCH);
        }
        Ok(())
    }

    /// What systems leave behind in folders.
    fn left_behind(&mut self) -> Result<(), Failure> {
        for name in [".DS_Store", "._SXSH-000000.json"] {
            self.file(name, b"\0\x05\x16\x07")?;
            self.truth.passed_over += 1;
        }
        // The truth file itself.
        self.truth.passed_over += 1;
        Ok(())
    }
}

fn text_of(facility: &Facility, today: Date, catalogue: &Catalogue) -> String {
    let stamp = Stamp {
        today,
        language: "vi",
    };
    submission::write(
        submission::Contents::of(facility),
        catalogue,
        stamp,
        Holds::Everything,
    )
}

fn digest(json: &str) -> String {
    submission::read(json.as_bytes())
        .map(|o| o.digest)
        .unwrap_or_default()
}

/// The file after somebody changed a figure of its result, or the number of its employees.
fn altered(json: &str, is_result: bool) -> String {
    let mut value: serde_json::Value = serde_json::from_str(json).unwrap_or_default();
    let (way, new) = if is_result {
        ("/result/totals/money", "999999999999")
    } else {
        ("/data/facility/employees", "77")
    };
    if let Some(place) = value.pointer_mut(way) {
        *place = serde_json::Value::from(new);
    }
    value.to_string()
}

/// The report of a factory with its submission inside.
fn paper(facility: &Facility, json: String, catalogue: &Catalogue) -> Result<Vec<u8>, Failure> {
    let assessment = assess(facility, catalogue, MARCH);
    let code = digest(&json);
    let document = outline(facility, &assessment, catalogue, &code, Language::Vi);
    let file = attachment(json.into_bytes(), MARCH, Language::Vi);
    pdf::write(&document, Some(file), &Fonts::embedded(), &mut |_| {}).map_err(Failure::Pdf)
}
