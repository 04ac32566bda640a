//! No sentence without a place that says it.

use crate::shared::{entries, folder};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The words of every Rust file below a folder.
fn words(path: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(path).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            words(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            let code = fs::read_to_string(&path).unwrap();
            let is_part = |c: char| c.is_alphanumeric() || c == '_';
            found.extend(code.split(|c| !is_part(c)).map(str::to_owned));
        }
    }
}

/// The ids of the sentences of a file; what a sentence is on paper is no sentence of its own.
fn ids(code: &str) -> impl Iterator<Item = &str> {
    let heads = code
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    heads
        .filter_map(|line| Some(line.split_once('=')?.0.trim()))
        .filter(|id| !id.ends_with("-on-paper"))
}

#[test]
fn every_sentence_is_said_somewhere() {
    let mut said = BTreeSet::new();
    for place in ["crates", "src", "xtask/src"] {
        words(&folder(place), &mut said);
    }
    let mut unsaid = Vec::new();
    let mut count = 0;
    for file in entries("locales/vi") {
        let code = fs::read_to_string(&file).unwrap();
        for id in ids(&code) {
            count += 1;
            if !said.contains(&id.replace('-', "_")) {
                unsaid.push(format!("{}: {id}", file.display()));
            }
        }
    }
    assert!(count > 2_000, "{count} sentences were found");
    assert!(unsaid.is_empty(), "{unsaid:#?}");
}
