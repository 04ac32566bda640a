//! Who may name whom inside `src`, and a few words that must not stand in certain rooms.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at what should not be"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// Every room of `src` with the rooms that it may name.
const ARROWS: [(&str, &[&str]); 13] = [
    ("domain", &[]),
    ("submission", &["domain"]),
    ("text", &["domain"]),
    ("library", &["domain", "text"]),
    ("session", &["domain", "submission", "text", "library"]),
    ("report", &["domain", "text", "submission"]),
    ("browser", &[]),
    ("examples", &[]),
    (
        "ui",
        &[
            "domain",
            "text",
            "session",
            "library",
            "submission",
            "browser",
            "examples",
        ],
    ),
    ("bin/app", &["ui", "browser"]),
    (
        "bin/report_worker",
        &["submission", "domain", "text", "report", "browser"],
    ),
    (
        "bin/sxsh",
        &[
            "submission",
            "domain",
            "text",
            "session",
            "report",
            "examples",
        ],
    ),
    ("lib", &[]),
];

/// Single files with one arrow more than their room.
const EXCEPTIONS: [(&str, &str); 1] = [("text/describe/files.rs", "submission")];

/// The room of a file: its folder under `src`, or the program under `src/bin`.
fn room_of(path: &str) -> &str {
    let end = path.strip_prefix("bin/").map_or(0, |_| 4);
    let rest = path.get(end..).unwrap_or_default();
    let length = rest.find(['/', '.']).unwrap_or(rest.len());
    path.get(..end + length).unwrap_or_default()
}

fn is_room(name: &str) -> bool {
    ARROWS
        .iter()
        .any(|(room, _)| *room == name && *room != "lib" && !room.contains('/'))
}

fn may_name(path: &str, target: &str) -> bool {
    let room = room_of(path);
    room == target
        || EXCEPTIONS.contains(&(path, target))
        || ARROWS
            .iter()
            .any(|(from, to)| *from == room && to.contains(&target))
}

/// The code without its comments, line by line, so that numbers of lines stay.
fn code_of(text: &str) -> Vec<String> {
    text.lines()
        .map(|line| line.split("//").next().unwrap_or_default().to_owned())
        .collect()
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

fn first_word(text: &str) -> &str {
    let text = text.trim_start();
    text.split(|c| !is_word(c)).next().unwrap_or_default()
}

/// Names that follow `crate::` or `sxsh::`, also inside braces: the first word of each branch.
fn named_after(code: &str) -> Vec<String> {
    let Some(list) = code.trim_start().strip_prefix('{') else {
        return vec![first_word(code).to_owned()];
    };
    let mut names = vec![first_word(list).to_owned()];
    let mut depth = 0;
    for (at, character) in list.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(first_word(&list[at + 1..]).to_owned()),
            _ => {}
        }
    }
    names
}

/// How many `super` lead from a file to the root of the crate.
fn depth_of(path: &str) -> usize {
    let steps = path.split('/').count();
    if path.ends_with("/mod.rs") {
        steps - 1
    } else {
        steps
    }
}

/// Every breach in one file, as `file:line: what`.
fn breaches(path: &str, text: &str) -> Vec<String> {
    let mut list = Vec::new();
    let mut tell = |line: usize, what: String| list.push(format!("src/{path}:{line}: {what}"));
    let room = room_of(path);
    if !ARROWS.iter().any(|(name, _)| *name == room) {
        tell(
            1,
            format!("\"{room}\" is not listed in tests/architecture.rs"),
        );
    }
    if !text.trim_start_matches('\u{feff}').starts_with("//!") {
        tell(1, "a file opens with one `//!` sentence".to_owned());
    }
    let lines = code_of(text);
    let whole = lines.join("\n");
    let line_at = |at: usize| whole[..at].matches('\n').count() + 1;
    for root in ["crate::", "sxsh::"] {
        for (at, _) in whole.match_indices(root) {
            let before = whole[..at].chars().next_back();
            // `$crate::` is the same crate; `mycrate::` and `super::sxsh::` are none of ours.
            if before.is_some_and(|c| is_word(c) || c == ':') {
                continue;
            }
            for name in named_after(&whole[at + root.len()..]) {
                if is_room(&name) && !may_name(path, &name) {
                    tell(line_at(at), format!("{room} must not name {name}"));
                }
            }
        }
    }
    for (index, line) in lines.iter().enumerate() {
        let number = index + 1;
        if line.contains("super::super::super") {
            tell(
                number,
                "write the path from `crate`, not three times `super`".to_owned(),
            );
        }
        for (at, _) in line.match_indices("super::") {
            let chain = line[at..]
                .split("super::")
                .take_while(|part| part.is_empty())
                .count();
            let name = first_word(line[at..].trim_start_matches("super::"));
            if chain >= depth_of(path) && is_room(name) && !may_name(path, name) {
                tell(number, format!("{room} must not name {name}"));
            }
        }
        let words = || line.split(|c| !is_word(c));
        if room == "domain" && words().any(|w| w == "f32" || w == "f64") {
            tell(number, "no floating-point numbers in the domain".to_owned());
        }
        if !room.starts_with("bin/") && line.contains("#[wasm_bindgen") {
            tell(
                number,
                "an export here would pull its code into both Wasm files".to_owned(),
            );
        }
    }
    list
}

fn rust_files(folder: &Path, list: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, list);
        } else if path.extension().is_some_and(|e| e == "rs") {
            list.push(path);
        }
    }
}

#[test]
fn the_rooms_name_only_whom_they_may() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    rust_files(&root, &mut files);
    assert!(files.len() > 40, "{}", files.len());
    files.sort();
    let mut list = Vec::new();
    for file in files {
        let path = file
            .strip_prefix(&root)
            .unwrap()
            .to_string_lossy()
            .replace('\\', "/");
        list.extend(breaches(&path, &fs::read_to_string(&file).unwrap()));
    }
    assert!(list.is_empty(), "\n{}", list.join("\n"));
}

fn check(path: &str, code: &str, expected: &[&str]) {
    assert_eq!(
        breaches(path, &format!("//! A room.\n{code}\n")),
        expected,
        "{path}: {code}"
    );
}

#[test]
fn a_good_line_passes() {
    check("ui/page/home.rs", "use crate::session::Draft;", &[]);
    check("ui/page/home.rs", "use super::super::part::Card;", &[]);
    check(
        "text/describe/files.rs",
        "use crate::submission::ReadError;",
        &[],
    );
    check(
        "report/mod.rs",
        "use crate::{domain::date::Date, text::{a, b}};",
        &[],
    );
    check(
        "domain/date.rs",
        "// crate::ui, an f64 and #[wasm_bindgen] in a comment",
        &[],
    );
    check("bin/report_worker.rs", "use sxsh::report::pdf;", &[]);
    check("bin/app.rs", "#[wasm_bindgen(start)]", &[]);
    check("lib.rs", "pub mod domain;", &[]);
}

#[test]
fn a_bad_line_is_told_with_its_place() {
    check(
        "domain/date.rs",
        "use crate::text::Words;",
        &["src/domain/date.rs:2: domain must not name text"],
    );
    check(
        "ui/mod.rs",
        "\nuse crate::report::pdf;",
        &["src/ui/mod.rs:3: ui must not name report"],
    );
    check(
        "text/names.rs",
        "use crate::{\n    domain::date::Date,\n    submission::{read, v1},\n};",
        &["src/text/names.rs:2: text must not name submission"],
    );
    check(
        "domain/mod.rs",
        "use super::session::Draft;",
        &["src/domain/mod.rs:2: domain must not name session"],
    );
    check(
        "bin/app.rs",
        "use sxsh::report::pdf;",
        &["src/bin/app.rs:2: bin/app must not name report"],
    );
    check(
        "domain/x.rs",
        "fn a(b: f64) {}",
        &["src/domain/x.rs:2: no floating-point numbers in the domain"],
    );
    check(
        "ui/a/b/c.rs",
        "use super::super::super::part;",
        &["src/ui/a/b/c.rs:2: write the path from `crate`, not three times `super`"],
    );
    check(
        "browser/mod.rs",
        "#[wasm_bindgen]",
        &["src/browser/mod.rs:2: an export here would pull its code into both Wasm files"],
    );
}

#[test]
fn an_unlisted_folder_and_a_missing_opening_are_told() {
    check(
        "misc/a.rs",
        "",
        &["src/misc/a.rs:1: \"misc\" is not listed in tests/architecture.rs"],
    );
    let told = breaches("domain/a.rs", "use std::fmt;\n");
    assert_eq!(
        told,
        ["src/domain/a.rs:1: a file opens with one `//!` sentence"]
    );
}
