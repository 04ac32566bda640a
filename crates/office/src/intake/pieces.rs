//! What stands in a file, piece after piece: whoever opens it may rest between two.

use super::archive::{self, Archive, Entry, Unpacking};
use super::{LARGEST_COLLECTION, Refusal, TRUTH, ZipProblem};
use crate::commune::{self, Found};
use catalogue::Catalogue;
use std::borrow::Cow;
use std::collections::VecDeque;
use submission::{LARGEST_FILE, ReadError, is_pdf, jsons_of, texts_of};

/// A piece found in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece<'a> {
    /// The name of the file; what stands inside another file follows the name of that file after `!`.
    pub name: String,
    /// What it is.
    pub content: Content<'a>,
}

/// What a piece is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content<'a> {
    /// JSON that may be a submission; that of a row in the sheet of a commune says no more than the row.
    Json(Cow<'a, [u8]>),
    /// Nothing that can be read.
    Refused(Refusal),
    /// A file that systems leave behind.
    PassedOver,
}

/// Everything in a file that may be a submission, one after another.
pub struct Pieces<'a> {
    catalogue: &'a Catalogue,
    ready: VecDeque<Piece<'a>>,
    zip: Option<(String, Box<Unpacking<'a>>)>,
    /// The rows of a workbook, with the name of its file: each is read when it is asked for.
    rows: Option<(String, std::vec::IntoIter<Found>)>,
}

impl<'a> Pieces<'a> {
    /// The pieces of a file. A ZIP is unpacked file by file, as pieces are asked for. The catalogue knows what the words of a row mean.
    #[must_use]
    pub fn of(name: &str, bytes: Cow<'a, [u8]>, catalogue: &'a Catalogue) -> Self {
        let mut pieces = Self {
            catalogue,
            ready: VecDeque::new(),
            zip: None,
            rows: None,
        };
        if is_left_behind(name) {
            pieces.add(name, Content::PassedOver);
        } else if archive::is_document(&bytes) {
            pieces.document(name, &bytes);
        } else if archive::is_zip(&bytes) {
            match archive::open(bytes) {
                Archive::Damaged => pieces.refuse(name, Refusal::Zip(ZipProblem::Damaged)),
                Archive::Document => pieces.refuse(name, Refusal::Document),
                Archive::Files(files) => pieces.zip = Some((name.to_owned(), files)),
            }
        } else {
            pieces.open(name, bytes);
        }
        pieces
    }

    fn add(&mut self, name: impl Into<String>, content: Content<'a>) {
        let name = name.into();
        self.ready.push_back(Piece { name, content });
    }

    fn refuse(&mut self, name: impl Into<String>, refusal: Refusal) {
        self.add(name, Content::Refused(refusal));
    }

    /// A file of a ZIP: another ZIP inside is not opened, so that nothing unpacks without end.
    fn open_in_zip(&mut self, name: &str, bytes: Vec<u8>) {
        if is_left_behind(name) {
            self.add(name, Content::PassedOver);
        } else if archive::is_zip(&bytes) {
            if archive::is_document(&bytes) {
                self.document(name, &bytes);
            } else {
                self.refuse(name, Refusal::Zip(ZipProblem::Nested));
            }
        } else {
            self.open(name, Cow::Owned(bytes));
        }
    }

    /// A document of an office program: the sheet of a commune, or nothing that is known.
    fn document(&mut self, name: &str, bytes: &[u8]) {
        let Some(found) = commune::found_in(bytes) else {
            return self.refuse(name, Refusal::Document);
        };
        self.rows = Some((name.to_owned(), found.into_iter()));
    }

    /// The next row or sheet of a workbook.
    fn next_row(&mut self) -> Option<Piece<'a>> {
        let (file, rows) = self.rows.as_mut()?;
        Some(match rows.next()? {
            Found::Row(row) => Piece {
                name: format!("{file}!{}", row.place()),
                content: match commune::submission(&row, self.catalogue) {
                    Ok(text) => Content::Json(Cow::Owned(text.into_bytes())),
                    Err(faults) => Content::Refused(Refusal::Cells(faults)),
                },
            },
            Found::Sheet(sheet, what) => Piece {
                name: format!("{file}!{sheet}"),
                content: Content::Refused(Refusal::Sheet { sheet, what }),
            },
        })
    }

    fn open(&mut self, name: &str, bytes: Cow<'a, [u8]>) {
        if is_pdf(&bytes) {
            return self.open_pdf(name, &bytes);
        }
        if mentions(&bytes, TRUTH) {
            return self.add(name, Content::PassedOver);
        }
        let length = bytes.len();
        if length > LARGEST_COLLECTION {
            let error = ReadError::TooLarge { bytes: length };
            return self.refuse(name, Refusal::Unread(error));
        }
        // A collection says so near its beginning; what is no collection is read as one file.
        let may_be_collection = length > LARGEST_FILE || mentions(&bytes, submission::COLLECTION);
        match may_be_collection.then(|| texts_of(&bytes)) {
            Some(Ok(texts)) => {
                if texts.is_empty() {
                    self.refuse(name, Refusal::Unread(ReadError::Empty));
                }
                for (number, text) in texts.into_iter().enumerate() {
                    let json = Content::Json(Cow::Owned(text.into_bytes()));
                    self.add(format!("{name}!{}", number + 1), json);
                }
            }
            _ => self.add(name, Content::Json(bytes)),
        }
    }

    fn open_pdf(&mut self, name: &str, bytes: &[u8]) {
        let list = match jsons_of(bytes) {
            Err(error) => return self.refuse(name, Refusal::Unread(error)),
            Ok(list) => list,
        };
        let is_one = list.len() == 1;
        for (number, json) in list.into_iter().enumerate() {
            let name = if is_one {
                name.to_owned()
            } else {
                format!("{name}!{}", number + 1)
            };
            match json {
                Ok(json) => self.add(name, Content::Json(Cow::Owned(json))),
                Err(error) => self.refuse(name, Refusal::Unread(error)),
            }
        }
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            if let Some(piece) = self.ready.pop_front() {
                return Some(piece);
            }
            if let Some(piece) = self.next_row() {
                return Some(piece);
            }
            let (name, files) = self.zip.as_mut()?;
            let name = name.clone();
            match files.next()? {
                Entry::File(inner, bytes) => self.open_in_zip(&format!("{name}!{inner}"), bytes),
                Entry::Bad(inner, problem) => {
                    let name = inner.map_or(name.clone(), |inner| format!("{name}!{inner}"));
                    self.refuse(name, Refusal::Zip(problem));
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

/// Whether a name is that of a file that systems leave behind: resource forks and settings of folders.
#[must_use]
pub fn is_left_behind(name: &str) -> bool {
    let last = name.rsplit(['/', '\\', '!']).next().unwrap_or(name);
    let lower = last.to_ascii_lowercase();
    last.starts_with("._")
        || matches!(lower.as_str(), ".ds_store" | "thumbs.db" | "desktop.ini")
        || name.split(['/', '\\', '!']).any(|part| part == "__MACOSX")
}
