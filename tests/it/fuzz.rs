//! Damaged input by the thousand: files, numbers and reports that were good once. Nothing may panic, hang or grow without bound.
//!
//! Every case follows from its number, so a failure can be repeated. `cargo xtask fuzz CASES` runs more of them, in the fast profile.

use crate::mutate::{Random, mutated, reshaped};
use catalogue::date::Date;
use serde_json::Value;
use session::Draft;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use submission::{LARGEST_FILE, Remark, Stamp, embedded_json, json_of, read};
use text::number::{editable, parse};
use text::{Language, Text};

/// Cases of an ordinary test run, all targets together.
const USUAL: usize = 20_000;

/// No case of a few kB takes longer, even in a debug build on a busy machine.
const LONGEST: Duration = Duration::from_secs(5);

fn cases() -> usize {
    let asked = std::env::var("SXSH_FUZZ_CASES").ok();
    asked.map_or(USUAL, |asked| {
        asked.parse().expect("SXSH_FUZZ_CASES is a number")
    })
}

/// Tries a part of the cases on one target; a case that fails is kept as a file and named.
fn run(target: &str, percent: usize, make: impl Fn(&mut Random) -> Vec<u8>, check: fn(&[u8])) {
    let count = cases() * percent / 100;
    let (start, mut slowest) = (Instant::now(), Duration::ZERO);
    for case in 0..count {
        let mut random = Random::of(case);
        let input = make(&mut random);
        let began = Instant::now();
        let outcome = catch_unwind(AssertUnwindSafe(|| check(&input)));
        let took = began.elapsed();
        slowest = slowest.max(took);
        if outcome.is_err() || took > LONGEST {
            let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("fuzz-{target}-{case}"));
            fs::write(&path, &input).unwrap();
            panic!("{target}, case {case} ({took:?}): see {}", path.display());
        }
    }
    println!(
        "{target}: {count} cases in {:.0?}, the slowest {slowest:.1?}",
        start.elapsed()
    );
}

fn files_in(folder: &str, ending: &str) -> Vec<Vec<u8>> {
    let folder = crate::shared::folder(folder);
    let entries = fs::read_dir(folder).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|e| e.unwrap().path()).collect();
    paths.retain(|path| {
        let name = path.to_string_lossy();
        // Unpacking eight megabytes a thousand times shows nothing new.
        name.ends_with(ending) && !name.ends_with("corpus.json") && !name.contains("bomb")
    });
    paths.sort();
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

fn seeds(ending: &str) -> Vec<Vec<u8>> {
    let mut seeds = files_in("tests/files", ending);
    seeds.extend(files_in("tests/fuzz/corpus", ending));
    seeds
}

#[test]
fn submissions() {
    let words: [&[u8]; 24] = [
        b"null",
        b"true",
        b"{}",
        b"[]",
        b"\"",
        b"\\u0000",
        b"\\ud800",
        b"1e400",
        b"-0",
        b"1e-30",
        b"79228162514264337593543950335",
        b"0.0000000000000000000000000001",
        b"\"version\":0",
        b"\"data\":",
        b"\"id\":\"electricity\"",
        b"\"unread\":{\"year\":\"x\"}",
        b"\"months\":[null]",
        b"\"percent\":\"101\"",
        b"\"lost\":{\"input\":null}",
        b"\"reply\":\"partly\"",
        "\u{202e}".as_bytes(),
        "\u{feff}".as_bytes(),
        "ơ\u{301}".as_bytes(),
        b"\xff\xfe",
    ];
    let seeds = seeds(".json");
    let values: Vec<Value> = seeds
        .iter()
        .filter_map(|s| serde_json::from_slice(s).ok())
        .collect();
    // Half of the files stay JSON, or little would get past its syntax.
    let make = |random: &mut Random| match random.below(2) {
        0 => mutated(random, &seeds, &words),
        _ => reshaped(random, &values),
    };
    run("json", 40, make, submission);
}

/// Refused in a sentence, or opened, and then what is written opens as the same again.
fn submission(bytes: &[u8]) {
    let opened = match json_of(bytes.to_vec()).and_then(|json| read(&json)) {
        Err(error) => {
            for language in [Language::Vi, Language::En] {
                let sentence = Text::new(language).read_error(&error);
                assert!(sentence.ends_with('.'), "{sentence}");
                assert!(sentence.chars().count() < 600, "{sentence}");
            }
            return;
        }
        Ok(opened) => opened,
    };
    for remark in &opened.remarks {
        assert!(!Text::default().remark(remark).is_empty());
    }
    let today = Date {
        year: 2026,
        month: 11,
        day: 21,
    };
    let stamp = Stamp {
        today,
        language: "vi",
    };
    let draft = Draft::from_file(opened);
    let text = draft.to_file(catalogue_embedded::whole(), stamp);
    let again = read(text.as_bytes()).unwrap();
    assert_eq!(again.facility, draft.facility);
    assert!(!again.remarks.contains(&Remark::DigestDiffers));
    let hidden = again
        .remarks
        .iter()
        .any(|r| matches!(r, Remark::Hidden { .. }));
    assert!(!hidden, "what was cleaned is clean");
}

#[test]
fn numbers() {
    let typed = include_str!("../fuzz/corpus/numbers.txt");
    let seeds: Vec<Vec<u8>> = typed.lines().map(|line| line.as_bytes().to_vec()).collect();
    let words: [&[u8]; 20] = [
        b".",
        b",",
        b" ",
        b"-",
        b"+",
        b"0",
        b"9",
        b"999",
        b"%",
        b"/",
        b"kWh",
        b"e5",
        "\u{a0}".as_bytes(),
        "\u{202f}".as_bytes(),
        "triệu".as_bytes(),
        "tỷ".as_bytes(),
        "nghìn".as_bytes(),
        "đồng".as_bytes(),
        "５".as_bytes(),
        "−".as_bytes(),
    ];
    run(
        "number",
        40,
        |random| mutated(random, &seeds, &words),
        number,
    );
}

/// Not a number, or one that the field shows and reads as the same.
fn number(bytes: &[u8]) {
    let typed = String::from_utf8_lossy(bytes);
    for language in [Language::Vi, Language::En] {
        if let Ok(value) = parse(&typed, language) {
            let shown = editable(value, language);
            assert_eq!(
                parse(&shown, language),
                Ok(value),
                "{typed:?} shows as {shown}"
            );
        }
    }
}

#[test]
fn reports() {
    let words: [&[u8]; 22] = [
        b"obj",
        b"endobj",
        b"stream\n",
        b"endstream",
        b"<<",
        b">>",
        b"[",
        b"]",
        b"(",
        b")",
        b"\\",
        b"<",
        b"%",
        b"trailer",
        b"/Encrypt",
        b"/Root 1 0 R",
        b"6 0 R",
        b"/Length 6 0 R",
        b"/Type/ObjStm/N 9/First 9",
        b"/Filter/FlateDecode",
        b"99999999999999999999",
        b"1 0 obj",
    ];
    let seeds = seeds(".pdf");
    run("pdf", 20, |random| mutated(random, &seeds, &words), report);
}

/// Refused, or what is attached, within the limit.
fn report(bytes: &[u8]) {
    if let Ok(json) = embedded_json(bytes) {
        assert!(json.len() <= LARGEST_FILE);
    }
}
