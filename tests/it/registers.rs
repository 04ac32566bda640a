//! A sentence of the screen does not speak like a paper: the screen says "nhà máy" and "plant", a paper "cơ sở" and "facility". That papers do not speak like a screen is held in the report.

use crate::shared::{entries, folder};
use crate::terms::messages;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What no screen of a factory says, by language, in small letters.
const PAPER: [(&str, &[&str]); 2] = [
    (
        "vi",
        &["cơ sở", "báo cáo này", "nêu tại", "kính gửi", "trên đây là"],
    ),
    ("en", &["facility", "facilities", "this report"]),
];

/// Longer phrases in which such a word may stand.
const EXCEPT: [&str; 1] = [
    // A database.
    "cơ sở dữ liệu",
];

/// Folders whose sentences officials read: to them a factory is a "cơ sở", as in the strategy and the plans.
const OF_THE_OFFICE: [&str; 1] = ["office"];

/// The end of the key of a sentence for the paper.
const ON_PAPER: &str = "-on-paper";

/// Every name in the code below a folder, but for that of the office.
fn names(folder: &Path, list: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        if OF_THE_OFFICE.contains(&name) {
            continue;
        }
        if path.is_dir() {
            names(&path, list);
        } else if path.extension().is_some_and(|e| e == "rs") {
            let code = fs::read_to_string(&path).unwrap();
            let parts = code.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
            list.extend(parts.map(str::to_owned));
        }
    }
}

#[test]
fn no_screen_speaks_like_a_paper() {
    let mut used = BTreeSet::new();
    // What `crates/text` says is said by either; where it differs, it has a form for the paper.
    for place in ["src", "crates/session/src", "crates/text/src"] {
        names(&folder(place), &mut used);
    }
    let (mut faults, mut held) = (Vec::new(), 0);
    for (language, words) in PAPER {
        for path in entries(&format!("locales/{language}")) {
            for (key, _, sentence) in messages(&path, language) {
                if key.ends_with(ON_PAPER) || !used.contains(&key.replace('-', "_")) {
                    continue;
                }
                held += 1;
                let lower = sentence.to_lowercase();
                let lower = EXCEPT.iter().fold(lower, |text, e| text.replace(e, "…"));
                if let Some(word) = words.iter().find(|w| lower.contains(**w)) {
                    faults.push(format!("{key} ({language}) says “{word}”: {sentence}"));
                }
            }
        }
    }
    assert!(held > 3_000, "{held} sentences");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
