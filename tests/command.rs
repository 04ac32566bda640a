//! The command as a user meets it: what it prints, what it writes, how it ends. It knows nothing of the library.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where it stands"
)]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

fn sxsh(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sxsh"))
        .args(arguments)
        .output()
        .unwrap()
}

/// Runs the command, checks how it ends, and returns what it printed.
fn check(arguments: &[&str], code: i32) -> (String, String) {
    let output = sxsh(arguments);
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let (out, err) = (text(output.stdout), text(output.stderr));
    assert_eq!(
        output.status.code(),
        Some(code),
        "{arguments:?}: {out}{err}"
    );
    (out, err)
}

/// A file of its own for each test.
fn file(name: &str, content: &str) -> (PathBuf, String) {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).unwrap();
    let text = path.display().to_string();
    (path, text)
}

fn example(name: &str, sector: &str, language: &str) -> String {
    let day = [
        "example",
        sector,
        "--today",
        "2026-11-21",
        "--lang",
        language,
    ];
    let (json, _) = check(&day, 0);
    file(name, &json).1
}

#[test]
fn every_example_listed_is_good_when_checked() {
    let (list, _) = check(&["example", "--list"], 0);
    let ids: Vec<&str> = list
        .lines()
        .filter_map(|line| line.split('\t').next())
        .collect();
    assert_eq!(ids.len(), 5, "{list}");
    for id in ids {
        let path = example(&format!("check-{id}.json"), id, "vi");
        let (line, _) = check(&["check", &path], 0);
        assert!(line.contains(": tốt"), "{line}");
    }
}

#[test]
fn an_assessment_has_totals() {
    let path = example("assess.json", "beer-beverage", "vi");
    let (json, _) = check(&["assess", &path], 0);
    let result: serde_json::Value = serde_json::from_str(&json).unwrap();
    let money: f64 = result["totals"]["money"].as_str().unwrap().parse().unwrap();
    assert!(money > 0.0);
    assert_eq!(result["today"], "2026-11-21");
    let (json, _) = check(&["assess", &path, "--today", "2027-01-31"], 0);
    assert!(json.contains("2027-01-31"));
}

#[test]
fn a_report_is_a_pdf_and_twice_the_same() {
    let path = example("report.json", "starch-noodle", "en");
    let (pdf, out) = file("report.pdf", "");
    let mut earlier = Vec::new();
    for _ in 0..2 {
        check(&["report", &path, "--pdf", &out], 0);
        let bytes = fs::read(&pdf).unwrap();
        assert!(bytes.starts_with(b"%PDF"));
        assert!(earlier.is_empty() || earlier == bytes);
        earlier = bytes;
    }
    check(&["report", &path, "--pdf", &out, "--lang", "vi"], 0);
    assert_ne!(fs::read(&pdf).unwrap(), earlier);
    let nowhere = format!("{out}/x.pdf");
    let (_, said) = check(&["report", &path, "--pdf", &nowhere], 1);
    assert!(said.starts_with("Không ghi được tệp"), "{said}");
}

#[test]
fn a_bad_file_is_named_in_the_language_asked_for() {
    let (_, path) = file("broken.json", "{\"format\": \"sxsh-sub");
    let (_, said) = check(&["assess", &path], 1);
    assert!(said.contains("Tệp bị cắt ngang"), "{said}");
    let (_, said) = check(&["report", &path, "--pdf", "x.pdf", "--lang", "en"], 1);
    assert!(said.contains("breaks off"), "{said}");
    let (_, said) = check(&["assess", "no-such-file.json"], 1);
    assert!(
        said.starts_with("no-such-file.json: Không đọc được tệp"),
        "{said}"
    );
    let (_, said) = check(&["example", "spaceships"], 1);
    assert!(said.contains("spaceships"), "{said}");
}

#[test]
fn a_file_changed_by_hand_is_not_good() {
    let path = example("changed.json", "beer-beverage", "vi");
    let good = example("unchanged.json", "beer-beverage", "vi");
    let json = fs::read_to_string(&path).unwrap();
    fs::write(
        &path,
        json.replacen("\"quantity\": \"", "\"quantity\": \"9", 1),
    )
    .unwrap();
    let (lines, _) = check(&["check", &good, &path, "gone.json"], 1);
    let lines: Vec<&str> = lines.lines().collect();
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert!(lines[0].contains(": tốt"));
    assert!(
        lines[1].contains("Mã số liệu trong tệp không khớp"),
        "{lines:?}"
    );
    assert!(lines[2].starts_with("gone.json: "));
}

#[test]
fn wrong_usage_shows_the_usage() {
    for wrong in [
        &["fly"][..],
        &[],
        &["example"],
        &["check"],
        &["report", "a.json"],
        &["assess", "a.json", "--today", "2026-02-30"],
        &["check", "a.json", "--today", "2026-02-20"],
        &["example", "--list", "--lang", "fr"],
    ] {
        let (out, said) = check(wrong, 2);
        assert!(
            out.is_empty() && said.contains("sxsh example --list"),
            "{said}"
        );
    }
    let (out, _) = check(&["help", "--lang", "en"], 0);
    assert!(out.starts_with("Usage:"), "{out}");
}

#[test]
fn the_catalogue_counts_itself() {
    let (out, _) = check(&["catalogue", "stats", "--lang", "en"], 0);
    for line in [
        "Sectors: 5",
        "Areas: ",
        "Measures: ",
        "Benchmarks: ",
        "Figures of confidence A: ",
    ] {
        assert!(out.contains(line), "{out}");
    }
}
