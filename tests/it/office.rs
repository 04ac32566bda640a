//! The office as its user meets it: invented submissions collated, and the truth beside them reproduced to the đồng.

use lopdf::Document;
use rust_decimal::Decimal;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn sxsh(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sxsh"))
        .args(arguments)
        .output()
        .unwrap()
}

pub(crate) fn good(arguments: &[&str]) -> String {
    let output = sxsh(arguments);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let error = String::from_utf8_lossy(&output.stderr);
    assert_eq!(
        output.status.code(),
        Some(0),
        "{arguments:?}: {text}{error}"
    );
    text
}

pub(crate) fn folder(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    path
}

pub(crate) fn json(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

pub(crate) fn rows(path: &Path) -> Vec<Value> {
    let text = fs::read_to_string(path).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn decimal(value: &Value) -> Decimal {
    value.as_str().unwrap().parse().unwrap()
}

#[test]
fn the_truth_of_invented_submissions_is_reproduced_exactly() {
    let (files, out) = (folder("office-files"), folder("office-out"));
    let (files, out) = (files.display().to_string(), out.display().to_string());
    good(&["example", "--many", "120", "--seed", "7", &files]);
    let say = good(&[
        "collate",
        &files,
        "--year",
        "2025",
        "--province",
        "25",
        "--out",
        &out,
        "--today",
        "2026-11-28",
    ]);
    let truth = json(&Path::new(&files).join("truth.json"));
    let out = Path::new(&out);
    let manifest = json(&out.join("manifest.json"));
    for fate in [
        "seen",
        "accepted",
        "superseded",
        "duplicate",
        "rejected",
        "passed_over",
    ] {
        assert_eq!(
            manifest["files"][fate], truth["files"][fate],
            "{fate}: {say}"
        );
    }
    let of = |key: &str| {
        let tables = manifest["tables"].as_array().unwrap();
        tables.iter().find(|t| t["key"] == key).unwrap().clone()
    };
    let all = of("facilities");
    for key in ["saving_vnd", "bills_vnd", "toe", "tco2"] {
        assert_eq!(
            decimal(&all["sums"][key]),
            decimal(&truth["sums"][key]),
            "{key}"
        );
    }
    assert_eq!(of("facilities_applying")["rows"], truth["applying"]);
    // Every file has the fate that was planted.
    let mut found = BTreeMap::new();
    for row in rows(&out.join("tables/files.ndjson")) {
        let name = row["name"].as_str().unwrap();
        let name = name.strip_prefix(&format!("{files}/")).unwrap().to_owned();
        found.insert(name, row["fate"].as_str().unwrap().to_owned());
    }
    let words = BTreeMap::from([
        ("accepted", "chấp nhận"),
        ("superseded", "đã thay thế"),
        ("duplicate", "trùng"),
        ("rejected", "không dùng được"),
    ]);
    for (name, fate) in truth["fates"].as_object().unwrap() {
        assert_eq!(found[name], words[fate.as_str().unwrap()], "{name}");
    }
    let collation: BTreeMap<String, u64> = rows(&out.join("tables/collation.ndjson"))
        .iter()
        .map(|r| {
            (
                r["item"].as_str().unwrap().to_owned(),
                r["count"].as_u64().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        collation["Bị sửa sau khi lập"],
        truth["altered"].as_u64().unwrap()
    );
    assert_eq!(
        collation["Phiên bản cần quyết định"],
        truth["conflicts"].as_u64().unwrap()
    );
    // What differs between versions is named.
    let versions = rows(&out.join("tables/versions.ndjson"));
    assert_eq!(
        Some(versions.len()),
        truth["files"]["superseded"].as_u64().map(|n| n as usize)
    );
    assert!(
        versions
            .iter()
            .all(|v| v["differences"].as_u64().unwrap() > 0)
    );
    // The sums of the manifest are those of the lines.
    for table in manifest["tables"].as_array().unwrap() {
        let lines = rows(&out.join(table["path"].as_str().unwrap()));
        assert_eq!(table["rows"].as_u64(), Some(lines.len() as u64), "{table}");
        for (key, sum) in table["sums"].as_object().unwrap() {
            let values = lines.iter().filter_map(|l| match &l[key] {
                Value::String(text) => text.parse::<Decimal>().ok(),
                Value::Number(count) => count.as_u64().map(Decimal::from),
                _ => None,
            });
            assert_eq!(
                values.sum::<Decimal>(),
                decimal(sum),
                "{} {key}",
                table["key"]
            );
        }
    }
    assert_eq!(manifest["rehearsal"], true);
    let pages = Document::load(out.join("report.pdf"))
        .unwrap()
        .get_pages()
        .len();
    assert!((4..60).contains(&pages), "{pages} pages");
    let workbook = fs::read(out.join("report.xlsx")).unwrap();
    assert!(workbook.starts_with(b"PK"));
}

#[test]
fn a_collation_does_not_depend_on_how_the_files_are_named_on_the_line() {
    let (files, out) = (folder("office-order"), folder("office-order-out"));
    let name = files.display().to_string();
    good(&["example", "--many", "20", "--seed", "3", &name]);
    let mut paths: Vec<String> = fs::read_dir(&files)
        .unwrap()
        .map(|e| e.unwrap().path().display().to_string())
        .collect();
    let run = |paths: &[String]| {
        let _ = fs::remove_dir_all(&out);
        let out = out.display().to_string();
        let mut line: Vec<&str> = vec!["collate"];
        line.extend(paths.iter().map(String::as_str));
        line.extend(["--year", "2025", "--province", "25", "--out", &out]);
        line.extend(["--today", "2026-11-28"]);
        good(&line);
        let read = |name: &str| fs::read(Path::new(&out).join(name)).unwrap();
        [
            "manifest.json",
            "tables/facilities.ndjson",
            "report.pdf",
            "report.xlsx",
        ]
        .map(read)
    };
    paths.sort();
    let one = run(&paths);
    paths.reverse();
    assert!(one == run(&paths));
    assert!(one == run(&[name.clone(), name]));
}

#[test]
fn what_is_wrong_in_an_order_or_a_list_is_told() {
    let files = folder("office-lists");
    fs::create_dir_all(&files).unwrap();
    let register = files.join("register.csv");
    fs::write(&register, "tax_code,name,size\n0100100079,A,to\n").unwrap();
    let (files, register) = (files.display().to_string(), register.display().to_string());
    let out = folder("office-lists-out").display().to_string();
    let common = ["--province", "25", "--out", &out];
    let mut line = vec!["collate", &files, "--year", "2025", "--register", &register];
    line.extend(common);
    let output = sxsh(&line);
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("dòng 2, cột size"), "{text}");
    let mut line = vec!["collate", &files, "--year", "2025", "--programme", "X"];
    line.extend(common);
    let output = sxsh(&line);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("PT-2020")
    );
    // A year is needed.
    let mut line = vec!["collate", &files];
    line.extend(common);
    assert_eq!(sxsh(&line).status.code(), Some(2));
}
