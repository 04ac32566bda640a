//! The lists that an office keeps beside the submissions, read from files.

use crate::arguments::Collate;
use crate::files::Failure;
use office::decision::Decisions;
use office::lists::{List, Lists};
use office::sheet::SheetProblem;
use std::fs;
use std::path::Path;

pub(super) fn read(wanted: &Collate) -> Result<Lists, Failure> {
    let mut lists = Lists::default();
    for (list, path) in [
        (List::Register, &wanted.register),
        (List::Own, &wanted.own),
        (List::Cases, &wanted.cases),
        (List::Directory, &wanted.directory),
    ] {
        let Some(path) = path else { continue };
        lists.put(list, &path.display().to_string(), &bytes(path)?);
    }
    Ok(lists)
}

/// What was decided about versions, and what is wrong in the list of it.
pub(super) fn decisions(wanted: &Collate) -> Result<(Decisions, Vec<SheetProblem>), Failure> {
    match &wanted.decisions {
        Some(path) => Ok(Decisions::read(&bytes(path)?)),
        None => Ok((Decisions::default(), Vec::new())),
    }
}

fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|reason| Failure::Unreadable {
        path: path.display().to_string(),
        reason,
    })
}
