//! The catalogue from its TOML files: read entry by entry, checked, and packed into bytes.

mod answer;
mod book;
mod parts;
mod reader;

pub use parts::parts;

use catalogue::Book;
use catalogue::check::{Problem, check};
use reader::Reader;
use std::path::Path;

/// The catalogue in a folder, and every problem found in it.
pub fn read(folder: &Path) -> (Book, Vec<Problem>) {
    let mut reader = Reader {
        folder,
        problems: Vec::new(),
    };
    let book = reader.book();
    let mut problems = reader.problems;
    problems.extend(check(&book));
    (book, problems)
}
