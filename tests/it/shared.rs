//! What the tests over whole files share: the day, and the factory in a file.

use catalogue::date::Date;
use domain::facility::Facility;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use submission::{Contents, Holds, Stamp, json_of, read, v1, write};

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

/// A file with all that is known of a factory, made on a day; `earlier` is the data of the file that it continues.
pub(crate) fn continued(facility: &Facility, earlier: &v1::Data, today: Date) -> String {
    let language = "vi";
    let stamp = Stamp { today, language };
    let catalogue = catalogue_embedded::whole();
    let nothing = BTreeMap::new();
    write(
        Contents {
            facility,
            earlier: Some(earlier),
            unread: &nothing,
        },
        catalogue,
        stamp,
        Holds::Everything,
    )
}
