//! The files in a ZIP, one after another, each unpacked by itself and never beyond a limit: the only file that names the library.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::io::{Cursor, Read as _};
use submission::LARGEST_PDF;
use zip::ZipArchive;

/// So much is unpacked of one ZIP in all.
pub const LARGEST_UNPACKED: u64 = 4_000_000_000;

/// Entries beyond this are not looked at.
const MOST_ENTRIES: usize = 200_000;

/// Why a ZIP, or a file in it, cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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

/// What stands at one place of a ZIP.
pub(super) enum Entry {
    /// A file with its name.
    File(String, Vec<u8>),
    /// A file, or the whole, that cannot be opened.
    Bad(Option<String>, ZipProblem),
}

/// What a ZIP turns out to be.
pub(super) enum Archive<'a> {
    /// It cannot be opened.
    Damaged,
    /// A document of an office program.
    Document,
    /// Files.
    Files(Box<Unpacking<'a>>),
}

/// The bytes of a ZIP, borrowed or held.
type Bytes<'a> = Cursor<Cow<'a, [u8]>>;

/// A ZIP that is unpacked file by file.
pub(super) struct Unpacking<'a> {
    zip: ZipArchive<Bytes<'a>>,
    next: usize,
    room: u64,
    files: usize,
}

/// Whether bytes begin as a ZIP does.
pub(super) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Whether a ZIP is a workbook or another document.
pub(super) fn is_document(bytes: &[u8]) -> bool {
    is_zip(bytes)
        && ZipArchive::new(Cursor::new(Cow::Borrowed(bytes))).is_ok_and(|zip| holds_document(&zip))
}

fn holds_document(zip: &ZipArchive<Bytes<'_>>) -> bool {
    let names = zip.file_names().filter_map(Result::ok);
    let mut documents =
        names.filter(|n| n == "[Content_Types].xml" || n == "META-INF/manifest.xml");
    documents.next().is_some()
}

/// Opens a ZIP; its files are unpacked one by one.
pub(super) fn open(bytes: Cow<'_, [u8]>) -> Archive<'_> {
    match ZipArchive::new(Cursor::new(bytes)) {
        Err(_) => Archive::Damaged,
        Ok(zip) if holds_document(&zip) => Archive::Document,
        Ok(zip) => Archive::Files(Box::new(Unpacking {
            zip,
            next: 0,
            room: LARGEST_UNPACKED,
            files: 0,
        })),
    }
}

impl Iterator for Unpacking<'_> {
    type Item = Entry;

    /// The next file in the order of the archive.
    fn next(&mut self) -> Option<Entry> {
        while self.next < self.zip.len().min(MOST_ENTRIES) {
            let index = self.next;
            self.next += 1;
            if let Some(entry) = self.entry(index) {
                self.files += 1;
                return Some(entry);
            }
        }
        // Told once: after that there is one file.
        (self.files == 0).then(|| {
            self.files = 1;
            Entry::Bad(None, ZipProblem::Empty)
        })
    }
}

impl Unpacking<'_> {
    /// What stands at a place; nothing for a folder.
    fn entry(&mut self, index: usize) -> Option<Entry> {
        let mut unpacked = Vec::new();
        let (name, problem) = match self.zip.by_index(index) {
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
            Ok(file) if file.is_dir() => return None,
            Ok(file) => {
                let name = name_of(file.name_raw());
                let most = (LARGEST_PDF as u64).min(self.room);
                let read = file.take(most + 1).read_to_end(&mut unpacked);
                let length = unpacked.len() as u64;
                self.room = self.room.saturating_sub(length);
                let problem = match read {
                    Err(_) => Some(ZipProblem::Damaged),
                    Ok(_) if length > most => Some(ZipProblem::Swollen),
                    Ok(_) => None,
                };
                (name, problem)
            }
        };
        Some(match problem {
            Some(problem) => Entry::Bad(Some(name), problem),
            None => Entry::File(name, unpacked),
        })
    }
}

/// Many programs write names in UTF-8 without saying so; letters of other codes are shown as signs of doubt.
fn name_of(raw: &[u8]) -> String {
    String::from_utf8_lossy(raw).into_owned()
}
