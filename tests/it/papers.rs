//! The report as other programs read it: qpdf finds its structure sound, Poppler its standards and its text, page by page.
//!
//! `SXSH_ACCEPT=1 cargo test --test it` writes the text that is there now; read the difference before committing it.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// What a program prints; it must end well and find nothing to complain of.
fn said(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    let output = output.expect("`cargo xtask test` installs what the tests need");
    let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        output.status.success() && complaint.is_empty(),
        "{program} {arguments:?}: {complaint}"
    );
    String::from_utf8(output.stdout).expect("text")
}

/// The report of an example on a day that stands still. Tests run beside each other: each writes a file of its own, named after what it is for.
fn report(purpose: &str, sector: &str, language: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let place = |ending: &str| {
        let name = format!("outside-{purpose}-{sector}-{language}.{ending}");
        folder.join(name).display().to_string()
    };
    let (json, pdf) = (place("json"), place("pdf"));
    let sxsh = env!("CARGO_BIN_EXE_sxsh");
    let file = said(sxsh, &["example", sector, "--today", "2026-11-21"]);
    fs::write(&json, file).unwrap();
    said(sxsh, &["report", &json, "--pdf", &pdf, "--lang", language]);
    pdf
}

/// A line of `pdfinfo`.
fn line<'a>(info: &'a str, name: &str) -> &'a str {
    let value = info.lines().find_map(|line| line.strip_prefix(name));
    value
        .and_then(|value| value.strip_prefix(':'))
        .unwrap_or_default()
        .trim()
}

#[test]
fn other_programs_find_the_report_sound() {
    for (language, title) in [
        ("vi", "Báo cáo"),
        ("en", "Cleaner Production"),
        ("both", "Báo cáo"),
    ] {
        let pdf = report("sound", "starch-noodle", language);
        let verdict = said("qpdf", &["--check", &pdf]);
        assert!(
            verdict.contains("No syntax or stream encoding errors"),
            "{verdict}"
        );
        let info = said("pdfinfo", &[&pdf]);
        assert!(line(&info, "Title").starts_with(title), "{info}");
        assert_eq!(line(&info, "Tagged"), "yes", "{info}");
        assert_eq!(line(&info, "Encrypted"), "no", "{info}");
        assert_eq!(
            line(&info, "Page size"),
            "595.276 x 841.89 pts (A4)",
            "{info}"
        );
        assert_eq!(line(&info, "JavaScript"), "no", "{info}");
        assert!(line(&info, "CreationDate").contains("2026"), "{info}");
        let pages: usize = line(&info, "Pages").parse().unwrap();
        let most = if language == "both" { 80 } else { 40 };
        assert!((10..most).contains(&pages), "{pages} pages");
        // Every letter has a glyph that is kept in the file, and a way back to the letter.
        let fonts = said("pdffonts", &[&pdf]);
        for font in fonts.lines().skip(2) {
            let answers: Vec<&str> = font.split_whitespace().rev().skip(2).take(3).collect();
            assert_eq!(answers, ["yes", "yes", "yes"], "{fonts}");
        }
        assert!(fonts.lines().count() > 3, "{fonts}");
    }
}

/// The text in reading order, page by page; what lies between words on a line depends on the reader's version.
fn text_of(pdf: &str) -> String {
    let text = said("pdftotext", &["-enc", "UTF-8", pdf, "-"]);
    let pages = text.trim_end_matches('\u{c}').split('\u{c}').enumerate();
    let mut whole = String::new();
    for (number, page) in pages {
        whole.push_str(&format!("== page {}\n", number + 1));
        for line in page.lines().filter(|line| !line.trim().is_empty()) {
            let words: Vec<&str> = line.split_whitespace().collect();
            whole.push_str(&words.join(" "));
            whole.push('\n');
        }
    }
    whole
}

#[test]
fn the_text_of_the_first_pages_is_as_it_was_read() {
    for language in ["vi", "en"] {
        let text = text_of(&report("text", "starch-noodle", language));
        let first: String = text.split_inclusive("\n== page 5\n").take(1).collect();
        let name = format!("tests/snapshots/report-starch-noodle-{language}.txt");
        let path = crate::shared::folder(&name);
        if std::env::var_os("SXSH_ACCEPT").is_some() {
            fs::write(&path, &first).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            kept == first,
            "{} differs; SXSH_ACCEPT=1 writes it anew",
            path.display()
        );
    }
}
