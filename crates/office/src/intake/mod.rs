//! Taking in: bytes of a file become what stands in it, one by one, each with its name. Nothing is lost without a word, and nothing stops the rest.
//!
//! A file is a submission, a report that carries one or several, a collection, or a ZIP of such files. What is read is reduced to its row at once, so memory holds one file at a time.

mod archive;

pub use archive::{LARGEST_UNPACKED, ZipProblem};

use crate::record::{Record, reduce};
use catalogue::Catalogue;
use catalogue::date::Date;
use submission::{LARGEST_FILE, Opened, ReadError, is_pdf, jsons_of, read, texts_of};

/// Collections larger than this are not read: three hundred factories of a commune have less.
pub const LARGEST_COLLECTION: usize = 64_000_000;

/// What stands in `format` of the truth file beside invented submissions; it is no submission and is passed over.
pub const TRUTH: &str = "sxsh-truth";

/// Something found in what was handed in.
#[derive(Debug, Clone, PartialEq)]
pub enum Taken {
    /// A submission, reduced to its row.
    Record(Box<Record>),
    /// Something that gives no submission, and why.
    Refused(Refusal),
    /// A file that systems leave behind in folders; it is counted apart.
    PassedOver,
}

/// Why something gives no submission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It cannot be read as a submission.
    Unread(ReadError),
    /// It is a ZIP that cannot be opened.
    Zip(ZipProblem),
    /// It is a workbook or another document of an office program.
    Document,
    /// The system could not read the file; its words.
    System(String),
}

/// What has to be known to reduce a submission.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    /// The catalogue of today.
    pub catalogue: &'a Catalogue,
    /// Stands in for the day of writing of a file that has none.
    pub today: Date,
}

/// Takes in the bytes of a file; `out` hears of everything in it by name. A name inside another file follows its name after `!`.
pub fn take_in(name: &str, bytes: &[u8], desk: Desk<'_>, out: &mut dyn FnMut(String, Taken)) {
    visit(name, bytes, &mut |name, found| {
        let taken = match found {
            Found::Json(json) => {
                let record =
                    read(json).and_then(|opened| reduce(&opened, desk.catalogue, desk.today));
                match record {
                    Ok(record) => Taken::Record(Box::new(record)),
                    Err(error) => Taken::Refused(Refusal::Unread(error)),
                }
            }
            Found::Refused(refusal) => Taken::Refused(refusal),
            Found::PassedOver => Taken::PassedOver,
        };
        out(name, taken);
    });
}

/// Opens the submissions of a file again that `is_wanted` by the names under which they were taken in; `out` hears of each.
pub fn open_again(
    file: &str,
    bytes: &[u8],
    is_wanted: &dyn Fn(&str) -> bool,
    out: &mut dyn FnMut(String, Opened),
) {
    visit(file, bytes, &mut |name, found| {
        if let Found::Json(json) = found
            && is_wanted(&name)
            && let Ok(opened) = read(json)
        {
            out(name, opened);
        }
    });
}

/// A piece found in a file.
enum Found<'a> {
    Json(&'a [u8]),
    Refused(Refusal),
    PassedOver,
}

type Visitor<'v> = dyn FnMut(String, Found<'_>) + 'v;

/// Everything in a file that may be a submission.
fn visit(name: &str, bytes: &[u8], out: &mut Visitor<'_>) {
    if is_left_behind(name) {
        out(name.to_owned(), Found::PassedOver);
    } else if archive::is_zip(bytes) {
        archive::visit(bytes, &mut |entry| match entry {
            archive::Entry::File(inner, bytes) => {
                visit_in_zip(&format!("{name}!{inner}"), bytes, out)
            }
            archive::Entry::Bad(inner, problem) => {
                let name = inner.map_or_else(|| name.to_owned(), |inner| format!("{name}!{inner}"));
                out(name, Found::Refused(Refusal::Zip(problem)));
            }
            archive::Entry::Document => out(name.to_owned(), Found::Refused(Refusal::Document)),
        });
    } else {
        visit_file(name, bytes, out);
    }
}

/// A file of a ZIP: another ZIP inside is not opened, so that nothing unpacks without end.
fn visit_in_zip(name: &str, bytes: &[u8], out: &mut Visitor<'_>) {
    if is_left_behind(name) {
        out(name.to_owned(), Found::PassedOver);
    } else if archive::is_zip(bytes) {
        let refusal = if archive::is_document(bytes) {
            Refusal::Document
        } else {
            Refusal::Zip(ZipProblem::Nested)
        };
        out(name.to_owned(), Found::Refused(refusal));
    } else {
        visit_file(name, bytes, out);
    }
}

fn visit_file(name: &str, bytes: &[u8], out: &mut Visitor<'_>) {
    if is_pdf(bytes) {
        return visit_pdf(name, bytes, out);
    }
    if mentions(bytes, TRUTH) {
        return out(name.to_owned(), Found::PassedOver);
    }
    let is_long = bytes.len() > LARGEST_FILE;
    if bytes.len() > LARGEST_COLLECTION {
        let error = ReadError::TooLarge { bytes: bytes.len() };
        return out(name.to_owned(), Found::Refused(Refusal::Unread(error)));
    }
    // A collection says so near its beginning; what is no collection is read as one file.
    let may_be_collection = is_long || mentions(bytes, submission::COLLECTION);
    match may_be_collection.then(|| texts_of(bytes)) {
        Some(Ok(texts)) => {
            for (number, text) in texts.iter().enumerate() {
                out(
                    format!("{name}!{}", number + 1),
                    Found::Json(text.as_bytes()),
                );
            }
            if texts.is_empty() {
                let refusal = Refusal::Unread(ReadError::Empty);
                out(name.to_owned(), Found::Refused(refusal));
            }
        }
        _ => out(name.to_owned(), Found::Json(bytes)),
    }
}

fn visit_pdf(name: &str, bytes: &[u8], out: &mut Visitor<'_>) {
    match jsons_of(bytes) {
        Err(error) => out(name.to_owned(), Found::Refused(Refusal::Unread(error))),
        Ok(list) => {
            let is_one = list.len() == 1;
            for (number, json) in list.into_iter().enumerate() {
                let name = if is_one {
                    name.to_owned()
                } else {
                    format!("{name}!{}", number + 1)
                };
                match &json {
                    Ok(json) => out(name, Found::Json(json)),
                    Err(error) => {
                        let refusal = Refusal::Unread(error.clone());
                        out(name, Found::Refused(refusal));
                    }
                }
            }
        }
    }
}

/// Whether the name of a format stands in the first bytes, where every program of ours writes it.
fn mentions(bytes: &[u8], format: &str) -> bool {
    let head = bytes.get(..512).unwrap_or(bytes);
    let wanted = format.as_bytes();
    let plain: Vec<u8> = head.iter().copied().filter(|b| *b != 0).collect();
    plain.windows(wanted.len()).any(|w| w == wanted)
}

/// Files that systems leave behind: resource forks and settings of folders.
fn is_left_behind(name: &str) -> bool {
    let last = name.rsplit(['/', '\\', '!']).next().unwrap_or(name);
    let lower = last.to_ascii_lowercase();
    last.starts_with("._")
        || matches!(lower.as_str(), ".ds_store" | "thumbs.db" | "desktop.ini")
        || name.split(['/', '\\', '!']).any(|part| part == "__MACOSX")
}
