//! Reading a file that came to the page.

use gloo::file::callbacks::FileReader;
use gloo::file::{Blob, File};

/// Name and size of a file, before it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// File name.
    pub name: String,
    /// Size in bytes.
    pub size: u64,
}

/// Name and size of a file.
#[must_use]
pub fn describe(file: &web_sys::File) -> Chosen {
    let file = File::from(file.clone());
    Chosen {
        name: file.name(),
        size: file.size(),
    }
}

/// Reads a file's bytes and hands them over; the reader must be kept until then.
#[must_use]
pub fn read(file: web_sys::File, done: impl FnOnce(Option<Vec<u8>>) + 'static) -> FileReader {
    let blob: Blob = File::from(file).into();
    gloo::file::callbacks::read_as_bytes(&blob, move |result| done(result.ok()))
}
