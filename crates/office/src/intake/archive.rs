//! The files in a ZIP, one after another, each unpacked by itself and never beyond a limit: the only file that names the library.

use std::io::{Cursor, Read as _};
use submission::LARGEST_PDF;
use zip::ZipArchive;

/// So much is unpacked of one ZIP in all.
pub const LARGEST_UNPACKED: u64 = 4_000_000_000;

/// Entries beyond this are not looked at.
const MOST_ENTRIES: usize = 200_000;

/// Why a ZIP, or a file in it, cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ZipProblem {
    /// It is damaged or packed in an unknown way.
    Damaged,
    /// It is encrypted.
    Locked,
    /// A file in it unpacks to more than any report has.
    Swollen,
    /// A ZIP inside a ZIP.
    Nested,
    /// There is nothing in it.
    Empty,
}

/// What a ZIP holds.
pub(super) enum Entry<'a> {
    /// A file with its name.
    File(&'a str, &'a [u8]),
    /// A file, or the whole, that cannot be opened.
    Bad(Option<&'a str>, ZipProblem),
    /// The whole is a document of an office program.
    Document,
}

/// Whether bytes begin as a ZIP does.
pub(super) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Whether a ZIP is a workbook or another document.
pub(super) fn is_document(bytes: &[u8]) -> bool {
    ZipArchive::new(Cursor::new(bytes)).is_ok_and(|zip| holds_document(&zip))
}

fn holds_document(zip: &ZipArchive<Cursor<&[u8]>>) -> bool {
    let names = zip.file_names().filter_map(Result::ok);
    let mut documents =
        names.filter(|n| n == "[Content_Types].xml" || n == "META-INF/manifest.xml");
    documents.next().is_some()
}

/// Visits the files in the order of the archive.
pub(super) fn visit(bytes: &[u8], out: &mut dyn FnMut(Entry<'_>)) {
    let Ok(mut zip) = ZipArchive::new(Cursor::new(bytes)) else {
        return out(Entry::Bad(None, ZipProblem::Damaged));
    };
    if holds_document(&zip) {
        return out(Entry::Document);
    }
    let mut room = LARGEST_UNPACKED;
    let mut files = 0;
    for index in 0..zip.len().min(MOST_ENTRIES) {
        let mut unpacked = Vec::new();
        let (name, problem) = match zip.by_index(index) {
            Err(zip::result::ZipError::UnsupportedArchive(why)) => {
                let locked = why == zip::result::ZipError::PASSWORD_REQUIRED;
                let problem = if locked {
                    ZipProblem::Locked
                } else {
                    ZipProblem::Damaged
                };
                (index.to_string(), Some(problem))
            }
            Err(_) => (index.to_string(), Some(ZipProblem::Damaged)),
            Ok(file) if file.is_dir() => continue,
            Ok(file) => {
                let name = name_of(file.name_raw());
                let most = (LARGEST_PDF as u64).min(room);
                let read = file.take(most + 1).read_to_end(&mut unpacked);
                let length = unpacked.len() as u64;
                room = room.saturating_sub(length);
                let problem = match read {
                    Err(_) => Some(ZipProblem::Damaged),
                    Ok(_) if length > most => Some(ZipProblem::Swollen),
                    Ok(_) => None,
                };
                (name, problem)
            }
        };
        files += 1;
        match problem {
            Some(problem) => out(Entry::Bad(Some(&name), problem)),
            None => out(Entry::File(&name, &unpacked)),
        }
    }
    if files == 0 {
        out(Entry::Bad(None, ZipProblem::Empty));
    }
}

/// Many programs write names in UTF-8 without saying so; letters of other codes are shown as signs of doubt.
fn name_of(raw: &[u8]) -> String {
    String::from_utf8_lossy(raw).into_owned()
}
