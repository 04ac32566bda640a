//! The lists that an office keeps beside the submissions, read from files.

use crate::arguments::Collate;
use crate::files::Failure;
use office::lists::{List, Lists};
use std::fs;

pub(super) fn read(wanted: &Collate) -> Result<Lists, Failure> {
    let mut lists = Lists::default();
    for (list, path) in [
        (List::Register, &wanted.register),
        (List::Own, &wanted.own),
        (List::Cases, &wanted.cases),
        (List::Directory, &wanted.directory),
    ] {
        let Some(path) = path else { continue };
        let name = path.display().to_string();
        match fs::read(path) {
            Ok(bytes) => lists.put(list, &name, &bytes),
            Err(reason) => return Err(Failure::Unreadable { path: name, reason }),
        }
    }
    Ok(lists)
}
