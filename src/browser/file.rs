//! Reading a file that the user chose.

use gloo::file::callbacks::FileReader;
use gloo::file::{Blob, File};

/// Name and size of a chosen file, before it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// File name.
    pub name: String,
    /// Size in bytes.
    pub size: u64,
}

/// Reads a file's bytes and hands them over; the reader must be kept until then.
#[must_use]
pub fn read(
    file: web_sys::File,
    done: impl FnOnce(Chosen, Option<Vec<u8>>) + 'static,
) -> FileReader {
    let file = File::from(file);
    let chosen = Chosen {
        name: file.name(),
        size: file.size(),
    };
    let blob: Blob = file.into();
    gloo::file::callbacks::read_as_bytes(&blob, move |result| done(chosen, result.ok()))
}
