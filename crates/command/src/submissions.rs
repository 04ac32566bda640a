//! `sxsh check`: submissions, reports and folders of them, one line each, and a last line with the counts.

use crate::files::{Failure, jsons, refused};
use catalogue::Catalogue;
use office::intake::is_left_behind;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use submission::province::{Province, ProvinceError, is_province, read_province};
use submission::{Checked, ReadError, short_digest, texts_of};
use text::Text;

/// What became of the files.
#[derive(Default)]
struct Count {
    good: usize,
    bad: usize,
    skipped: usize,
}

/// In which language it is said, and beside which catalogue.
#[derive(Clone, Copy)]
struct Say<'a> {
    text: Text,
    catalogue: &'a Catalogue,
}

/// Checks files and folders in the order named; true where nothing is wrong.
pub(crate) fn check(
    paths: &[PathBuf],
    text: Text,
    catalogue: &Catalogue,
    out: &mut impl Write,
) -> io::Result<bool> {
    let say = Say { text, catalogue };
    let mut count = Count::default();
    for path in paths {
        if path.is_dir() {
            for entry in walked(path) {
                match entry {
                    Ok(file) if is_left_behind(&file.to_string_lossy()) => {
                        count.skipped += 1;
                        let file = file.display().to_string();
                        writeln!(out, "{}", text.file_left_behind(&file))?;
                    }
                    Ok(file) if is_submission(&file) => one(&file, say, &mut count, out)?,
                    Ok(file) => {
                        count.skipped += 1;
                        writeln!(out, "{}", text.file_skipped(&file.display().to_string()))?;
                    }
                    Err((folder, reason)) => {
                        count.bad += 1;
                        let reason = text.file_unreadable(&reason.to_string());
                        let folder = folder.display().to_string();
                        writeln!(out, "{}", text.file_bad(&folder, &reason))?;
                    }
                }
            }
        } else {
            one(path, say, &mut count, out)?;
        }
    }
    let Count { good, bad, skipped } = &count;
    let last = text.file_count(text::said::FileCount {
        bad: &bad.to_string(),
        good: &good.to_string(),
        skipped: &skipped.to_string(),
    });
    writeln!(out, "{last}")?;
    Ok(count.bad == 0)
}

fn one(path: &Path, say: Say<'_>, count: &mut Count, out: &mut impl Write) -> io::Result<()> {
    let Say { text, catalogue } = say;
    let name = path.display().to_string();
    let mut tell = |(line, is_good): (String, bool)| {
        if is_good {
            count.good += 1;
        } else {
            count.bad += 1;
        }
        writeln!(out, "{line}")
    };
    let mut parts = match jsons(path) {
        Ok(parts) => parts,
        Err(failure) => return tell((failure.sentence(text), false)),
    };
    if parts.len() > 1 {
        for (number, part) in parts.into_iter().enumerate() {
            let name = format!("{name}[{number}]");
            let checked = part.and_then(|json| submission::check(&json, catalogue));
            tell(match checked {
                Ok(checked) => told(&name, &checked, say),
                Err(error) => (text.file_bad(&name, &text.read_error(&error)), false),
            })?;
        }
        return Ok(());
    }
    let found = parts.pop().unwrap_or(Err(ReadError::NotOurs));
    let found = found.map_err(|reason| refused(path, reason));
    if let Some(json) = found.as_ref().ok().filter(|json| is_province(json)) {
        return tell(of_province(&name, read_province(json), say));
    }
    let checked = found.and_then(|json| {
        submission::check(&json, catalogue).map_err(|reason| refused(path, reason))
    });
    match checked {
        Ok(checked) => tell(told(&name, &checked, say)),
        Err(Failure::Refused {
            reason: ReadError::Several { .. },
            ..
        }) => {
            let texts = fs::read(path).map(|bytes| texts_of(&bytes).unwrap_or_default());
            for (number, file) in texts?.iter().enumerate() {
                let name = format!("{name}[{number}]");
                tell(match submission::check(file.as_bytes(), catalogue) {
                    Ok(checked) => told(&name, &checked, say),
                    Err(error) => (text.file_bad(&name, &text.read_error(&error)), false),
                })?;
            }
            Ok(())
        }
        Err(failure) => tell((failure.sentence(text), false)),
    }
}

/// The line of the file of a province, and whether it is good.
fn of_province(name: &str, read: Result<Province, ProvinceError>, say: Say<'_>) -> (String, bool) {
    let Say { text, catalogue } = say;
    match read {
        Ok(province) => {
            let place = text.province_name(&province, catalogue);
            let rows = province.measures.len().to_string();
            let facilities = province.facilities.to_string();
            let year = province.year.to_string();
            let line = text.province_good(text::said::ProvinceGood {
                facilities: &facilities,
                file: name,
                measures: &rows,
                province: &place,
                year: &year,
            });
            (line, true)
        }
        Err(error) => (text.file_bad(name, &text.province_error(&error)), false),
    }
}

/// The line of an opened file, and whether it is good.
fn told(name: &str, checked: &Checked, say: Say<'_>) -> (String, bool) {
    let Say { text, catalogue } = say;
    let Checked {
        opened,
        comparison,
        issues,
    } = checked;
    let is_fault = comparison.is_fault() || opened.remarks.iter().any(|r| r.is_fault());
    let remarks = opened.remarks_beside(catalogue);
    let mut sentences: Vec<String> = remarks.iter().map(|r| text.remark(r)).collect();
    sentences.extend(text.comparison(comparison, catalogue.version()));
    let doubts = issues.iter();
    let doubts = doubts.map(|issue| text.names(&opened.facility, catalogue).issue(issue));
    let below = |line: String, doubts: &mut dyn Iterator<Item = String>| -> String {
        let lines = doubts.map(|d| format!("\n  – {d}"));
        lines.fold(line, |all, own| all + &own)
    };
    if is_fault {
        // Figures are doubted also where the file itself is.
        let line = text.file_bad(name, &sentences.join(" "));
        return (below(line, &mut { doubts }), false);
    }
    let facility = match opened.facility.site.name.trim() {
        "" => text.report_unnamed(),
        facility => facility,
    };
    let digest = short_digest(&opened.digest);
    let signs = text.signs_lacking(&opened.facility);
    let line = match issues.len() + usize::from(signs.is_some()) {
        0 => text.file_good(text::said::FileGood {
            digest: &digest,
            name: facility,
            path: name,
        }),
        count => text.file_good_remarks(text::said::FileGoodRemarks {
            count: &count.to_string(),
            digest: &digest,
            name: facility,
            path: name,
        }),
    };
    sentences.insert(0, line);
    (below(sentences.join(". "), &mut doubts.chain(signs)), true)
}

fn is_submission(path: &Path) -> bool {
    let ending = path.extension().and_then(|e| e.to_str());
    ending.is_some_and(|e| e.eq_ignore_ascii_case("json") || e.eq_ignore_ascii_case("pdf"))
}

/// Every file below a folder in the order of the names; links to folders are not followed, so the walk ends.
pub(crate) fn walked(folder: &Path) -> Vec<Result<PathBuf, (PathBuf, io::Error)>> {
    let mut files = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        match fs::read_dir(&folder).and_then(|entries| entries.collect::<io::Result<Vec<_>>>()) {
            Err(reason) => files.push(Err((folder, reason))),
            Ok(entries) => {
                for entry in entries {
                    if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                        open.push(entry.path());
                    } else {
                        files.push(Ok(entry.path()));
                    }
                }
            }
        }
    }
    files.sort_by(|a, b| {
        let path = |entry: &Result<PathBuf, (PathBuf, io::Error)>| match entry {
            Ok(path) | Err((path, _)) => path.clone(),
        };
        path(a).cmp(&path(b))
    });
    files
}
