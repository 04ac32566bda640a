//! What the tests over whole files share: the day, and the factory in a file.

use catalogue::date::Date;
use domain::facility::Facility;
use std::path::{Path, PathBuf};
use submission::{json_of, read};

/// The day of every assessment in these tests.
pub(crate) const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 21,
};

/// A folder of the project.
pub(crate) fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(name)
}

/// What lies in a folder, in the order of the names.
pub(crate) fn entries(name: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder(name)).unwrap();
    let mut list: Vec<PathBuf> = entries.map(|e| e.unwrap().path()).collect();
    list.sort();
    list
}

/// The factory in a submission or a report.
pub(crate) fn factory(path: &Path) -> Facility {
    let bytes = std::fs::read(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let opened = json_of(bytes).and_then(|json| read(&json));
    let opened = opened.unwrap_or_else(|e| panic!("{}: {e:?}", path.display()));
    opened.facility
}
