//! The command as a user meets it: what it prints, what it writes, how it ends. It knows nothing of the library.

use rust_decimal::Decimal;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn sxsh(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sxsh"))
        .args(arguments)
        .output()
        .unwrap()
}

/// Runs the command, checks how it ends, and returns what it printed.
pub(crate) fn check(arguments: &[&str], code: i32) -> (String, String) {
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
    assert_eq!(
        ids.len(),
        crate::shared::entries("catalogue/examples").len(),
        "{list}"
    );
    for id in ids {
        let path = example(&format!("check-{id}.json"), id, "vi");
        let (line, _) = check(&["check", &path], 0);
        assert!(line.contains(": hợp lệ"), "{line}");
    }
}

#[test]
fn an_assessment_has_totals() {
    let path = example("assess.json", "beer-beverage", "vi");
    let (json, _) = check(&["assess", &path], 0);
    let result: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(result["today"], "2026-11-21");
    let (json, _) = check(&["assess", &path, "--today", "2027-01-31"], 0);
    assert!(json.contains("2027-01-31"));
}

/// Worked by hand in `tests/scenarios/cost-only/why.md`: 187.5 million by lamps, 84.375 million by the bill that is left.
#[test]
fn an_assessment_gives_the_figures_worked_by_hand() {
    let path = crate::shared::folder("tests/scenarios/cost-only/input.json");
    let (json, _) = check(&["assess", &path.display().to_string()], 0);
    let result: serde_json::Value = serde_json::from_str(&json).unwrap();
    // To a thousandth of a dong: the 28th digit is lost where a third of ten percent is taken.
    let figure = |value: &serde_json::Value| {
        let exact: Decimal = value.as_str().unwrap().parse().unwrap();
        exact.round_dp(3)
    };
    assert_eq!(figure(&result["totals"]["money"]), 271_875_000.into());
    assert_eq!(figure(&result["totals"]["one_by_one"]), 277_500_000.into());
    assert_eq!(figure(&result["totals"]["bills"]), 3_000_000_000_i64.into());
    let saved = &result["streams"][0]["saved"];
    assert_eq!(figure(saved), 93_750.into());
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

/// The annexes apart: the report is shorter, carries the submission all the same, and the annexes do not.
#[test]
fn the_annexes_are_a_file_of_their_own_where_one_is_asked_for() {
    let path = example("apart.json", "starch-noodle", "vi");
    let (whole, whole_out) = file("apart-whole.pdf", "");
    let (report, report_out) = file("apart-report.pdf", "");
    let (annexes, annexes_out) = file("apart-annexes.pdf", "");
    check(&["report", &path, "--pdf", &whole_out], 0);
    let apart = [
        "report",
        &path,
        "--pdf",
        &report_out,
        "--annexes",
        &annexes_out,
    ];
    check(&apart, 0);
    let pages = |path: &PathBuf| {
        let pdf = lopdf::Document::load(path).unwrap();
        pdf.get_pages().len()
    };
    let (all, own, others) = (pages(&whole), pages(&report), pages(&annexes));
    assert!((4..=6).contains(&own), "{own} pages");
    assert_eq!(all, own + others);
    let (of_json, _) = check(&["assess", &path], 0);
    let (of_pdf, _) = check(&["assess", &report_out], 0);
    assert_eq!(of_json, of_pdf);
    check(&["assess", &annexes_out], 1);
    let mut both = apart.to_vec();
    both.extend(["--lang", "both"]);
    check(&both, 0);
    assert!(pages(&report) > own && pages(&annexes) > others);
    check(&["assess", &path, "--annexes", &annexes_out], 2);
}

#[test]
fn the_poster_is_one_page_in_both_languages() {
    let path = example("poster.json", "beer-beverage", "vi");
    let (pdf, out) = file("poster.pdf", "");
    for language in ["vi", "en"] {
        check(&["poster", &path, &out, "--lang", language], 0);
        let read = lopdf::Document::load(&pdf).unwrap();
        assert_eq!(read.get_pages().len(), 1, "{language}");
    }
}

#[test]
fn a_bad_file_is_named_in_the_language_asked_for() {
    let (_, path) = file("broken.json", "{\"format\": \"sxsh-sub");
    let (_, said) = check(&["assess", &path], 1);
    assert!(said.contains("Tệp bị cắt ngang"), "{said}");
    let (_, said) = check(&["report", &path, "--pdf", "x.pdf", "--lang", "en"], 1);
    assert!(said.contains("is cut off"), "{said}");
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
        json.replacen("\"quantity\":\"", "\"quantity\":\"9", 1),
    )
    .unwrap();
    let (lines, _) = check(&["check", &good, &path, "gone.json"], 1);
    let lines: Vec<&str> = lines.lines().collect();
    // The figures of the changed file are doubted as well.
    let (doubts, lines): (Vec<&str>, Vec<&str>) =
        lines.into_iter().partition(|line| line.starts_with("  – "));
    assert!(!doubts.is_empty(), "{lines:?}");
    assert_eq!(lines.len(), 4, "{lines:?}");
    assert!(lines[0].contains(": hợp lệ"));
    assert!(
        lines[1].contains("Mã số liệu trong tệp không khớp"),
        "{lines:?}"
    );
    assert!(lines[2].starts_with("gone.json: "));
}

/// A folder from a USB stick that was in a Mac: what the system left there is no submission.
#[test]
fn files_left_behind_by_systems_are_passed_over() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("left-behind");
    let inside = folder.join("__MACOSX");
    fs::create_dir_all(&inside).unwrap();
    let good = example("left-behind.json", "beer-beverage", "vi");
    fs::copy(good, folder.join("SXSH.json")).unwrap();
    for name in ["._SXSH.json", ".DS_Store", "__MACOSX/SXSH.json"] {
        fs::write(folder.join(name), b"\0\x05\x16\x07").unwrap();
    }
    let (lines, _) = check(&["check", &folder.display().to_string(), "--lang", "en"], 0);
    let told = |ending: &str| lines.lines().filter(|line| line.ends_with(ending)).count();
    assert_eq!(told("left behind by the operating system"), 3, "{lines}");
    assert_eq!(
        told("Files: 1 valid, 0 to be checked, 3 skipped."),
        1,
        "{lines}"
    );
}

#[test]
fn its_own_workbook_is_named_and_not_opened() {
    let path = example("again.json", "beer-beverage", "vi");
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("again.xlsx");
    let out = out.display().to_string();
    check(&["workbook", &path, &out], 0);
    let (lines, _) = check(&["check", &out, "--lang", "en"], 1);
    assert!(lines.contains("This is an Excel workbook."), "{lines}");
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
        &["assess", "a.json", "--lang", "both"],
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

/// Everything on a machine: a line for each submission in the file, and a sentence where one was expected.
#[test]
fn a_collection_is_checked_one_by_one() {
    let texts = ["beer-beverage", "iron-steel"].map(|id| {
        let path = example(&format!("collected-{id}.json"), id, "vi");
        fs::read_to_string(path).unwrap()
    });
    let broken = serde_json::Value::from("{\"format\"");
    let whole = format!(
        r#"{{"format":"sxsh-collection","version":1,"files":[{},{},{broken}]}}"#,
        texts[0], texts[1]
    );
    let (_, path) = file("collection.json", &whole);
    let (lines, _) = check(&["check", &path, "--lang", "en"], 1);
    let lines: Vec<&str> = lines.lines().collect();
    assert_eq!(lines.len(), 4, "{lines:?}");
    assert!(
        lines[0].starts_with(&format!("{path}[0]: valid")),
        "{}",
        lines[0]
    );
    assert!(
        lines[1].starts_with(&format!("{path}[1]: valid")),
        "{}",
        lines[1]
    );
    assert!(
        lines[2].starts_with(&format!("{path}[2]: ")),
        "{}",
        lines[2]
    );
    let (_, said) = check(&["assess", &path, "--lang", "en"], 1);
    assert!(
        said.contains("This file contains the data of 3 plants"),
        "{said}"
    );
}

#[test]
fn a_sector_that_the_catalogue_lacks_is_told() {
    let path = example("trade.json", "beer-beverage", "vi");
    let json = fs::read_to_string(&path).unwrap();
    let mut value: serde_json::Value = serde_json::from_str(&json).unwrap();
    value["data"]["facility"]["sector"] = "spaceships".into();
    value.as_object_mut().unwrap().remove("result");
    fs::write(&path, value.to_string()).unwrap();
    let (said, _) = check(&["check", &path, "--lang", "en"], 1);
    // The digest tells that a hand changed it; the sector is told beside it.
    assert!(
        said.contains("“spaceships” is not in this catalogue"),
        "{said}"
    );
}

/// A report carries its submission: the command takes it wherever it takes the submission itself.
#[test]
fn a_report_is_read_like_the_submission_in_it() {
    let json = example("carried.json", "starch-noodle", "vi");
    let (_, pdf) = file("carried.pdf", "");
    check(&["report", &json, "--pdf", &pdf], 0);
    let (of_json, _) = check(&["assess", &json], 0);
    let (of_pdf, _) = check(&["assess", &pdf], 0);
    assert_eq!(of_json, of_pdf);
    let (again, out) = file("carried-again.pdf", "");
    check(&["report", &pdf, "--pdf", &out], 0);
    assert_eq!(fs::read(&again).unwrap(), fs::read(&pdf).unwrap());
    let (lines, _) = check(&["check", &json, &pdf], 0);
    let ends: Vec<&str> = lines
        .lines()
        .filter_map(|l| l.split_once(": "))
        .map(|l| l.1)
        .collect();
    assert_eq!(ends[0], ends[1], "{lines}");
}

#[test]
fn a_report_that_lost_its_submission_is_known_by_its_title() {
    for language in ["vi", "en"] {
        let json = example("bare.json", "starch-noodle", language);
        let (path, pdf) = file("bare.pdf", "");
        check(&["report", &json, "--pdf", &pdf], 0);
        let mut bytes = fs::read(&path).unwrap();
        // The catalog no longer names its attachments; the places of objects stay.
        for key in [&b"/AF["[..], b"/EmbeddedFiles"] {
            let at = bytes.windows(key.len()).rposition(|w| w == key).unwrap();
            bytes[at + 1] = b'X';
        }
        fs::write(&path, bytes).unwrap();
        let (lines, _) = check(&["check", &pdf], 1);
        assert!(lines.contains("Đây là báo cáo của chương trình"), "{lines}");
    }
}

#[test]
fn a_folder_is_checked_in_the_order_of_its_names_and_other_files_are_named() {
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("handed-in");
    let _ = fs::remove_dir_all(&root);
    fs::create_dir_all(root.join("b/deep")).unwrap();
    let good = example("folder.json", "starch-noodle", "vi");
    fs::copy(&good, root.join("b/deep/Tra.JSON")).unwrap();
    fs::copy(&good, root.join("a.json")).unwrap();
    fs::write(root.join("c.json"), "{}").unwrap();
    fs::write(root.join("b/scan.docx"), "x").unwrap();
    let folder = root.display().to_string();
    let (lines, _) = check(&["check", &folder, "--lang", "en"], 1);
    let lines: Vec<&str> = lines
        .lines()
        .map(|l| l.trim_start_matches(&folder))
        .collect();
    assert_eq!(lines.len(), 5, "{lines:?}");
    assert!(lines[0].starts_with("/a.json: valid, "), "{lines:?}");
    assert!(
        lines[1].starts_with("/b/deep/Tra.JSON: valid, "),
        "{lines:?}"
    );
    assert_eq!(lines[2], "/b/scan.docx: skipped, neither .json nor .pdf");
    assert!(
        lines[3].starts_with("/c.json: This JSON file is not"),
        "{lines:?}"
    );
    assert_eq!(lines[4], "Files: 2 valid, 1 to be checked, 1 skipped.");
    fs::remove_file(root.join("c.json")).unwrap();
    check(&["check", &folder], 0);
}

#[test]
fn what_is_no_number_is_told_by_check_and_report() {
    let example = catalogue_embedded::example("beer-beverage").unwrap();
    let mut changed: serde_json::Value = serde_json::from_str(example).unwrap();
    changed["data"]["unread"] =
        serde_json::json!({ "stream.electricity.quantity": "1.234 MWh", "days": "ba trăm" });
    let (path, name) = file("unread.json", &changed.to_string());
    let (told, _) = check(&["check", &name], 1);
    for words in [
        "Điện mua từ lưới: “1.234 MWh” chưa đọc được thành một số",
        "Một ô số liệu: “ba trăm” chưa đọc được thành một số",
    ] {
        assert!(told.contains(words), "{told}");
    }
    let facility = crate::shared::factory(&path);
    let whole = catalogue_embedded::whole();
    let assessment = domain::assessment::assess(&facility, whole, crate::shared::TODAY);
    let paper = report::outline::outline(&facility, &assessment, whole, "0", text::Language::En);
    let said = format!("{paper:?}");
    assert!(said.contains("“1.234 MWh” cannot be read as one number"));
}
