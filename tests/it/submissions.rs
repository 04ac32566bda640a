//! Files as they come in: the corpus of good, odd and bad ones under tests/files, and results changed after they were written.

use crate::shared::{TODAY, factory, folder};
use catalogue_embedded::example;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use submission::{
    Comparison, Contents, Holds, ReadError, Reason, Stamp, again, json_of, read, write,
};

/// A file of the corpus, and what is said of it.
struct Row {
    name: String,
    /// Its text in pieces, each so many times, where it is too large to be kept.
    made: Vec<(String, usize)>,
    opens: bool,
    /// Vietnamese and English; nothing where there is nothing to say.
    said: Option<[String; 2]>,
}

fn corpus() -> Vec<Row> {
    let text = fs::read_to_string(folder("tests/files/corpus.json")).unwrap();
    let rows: Vec<Value> = serde_json::from_str(&text).unwrap();
    let word = |value: &Value| value.as_str().unwrap().to_owned();
    rows.iter()
        .map(|row| Row {
            name: word(&row["name"]),
            made: row["made"].as_array().map_or_else(Vec::new, |pieces| {
                pieces
                    .iter()
                    .map(|p| {
                        (
                            word(&p[0]),
                            usize::try_from(p[1].as_u64().unwrap()).unwrap(),
                        )
                    })
                    .collect()
            }),
            opens: row["opens"].as_bool().unwrap(),
            said: row.get("vi").map(|vi| [word(vi), word(&row["en"])]),
        })
        .collect()
}

/// Where a file of the corpus lies; the large ones are made first.
fn place(row: &Row) -> PathBuf {
    if row.made.is_empty() {
        return folder("tests/files").join(&row.name);
    }
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(&row.name);
    let text: String = row
        .made
        .iter()
        .map(|(piece, times)| piece.repeat(*times))
        .collect();
    fs::write(&path, text).unwrap();
    path
}

#[test]
fn the_command_says_of_every_file_what_the_corpus_says() {
    let rows = corpus();
    let paths: Vec<PathBuf> = rows.iter().map(place).collect();
    for (which, language, good) in [(0, "vi", ": hợp lệ, "), (1, "en", ": valid, ")] {
        let output = Command::new(env!("CARGO_BIN_EXE_sxsh"))
            .args(["check", "--lang", language])
            .args(&paths)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(1));
        let lines = String::from_utf8(output.stdout).unwrap();
        // What is doubtful in the figures of a file stands below its line.
        let (doubts, lines): (Vec<&str>, Vec<&str>) =
            lines.lines().partition(|line| line.starts_with("  – "));
        assert!(!doubts.is_empty());
        assert_eq!(lines.len(), rows.len() + 1, "a line each, and the counts");
        let mut wrong = Vec::new();
        for ((row, line), path) in rows.iter().zip(&lines).zip(&paths) {
            let expected = row.said.as_ref().map_or(good, |said| &said[which]);
            let names = line.starts_with(&path.display().to_string());
            if !names || !line.contains(expected) {
                wrong.push(format!("{}: {line}", row.name));
            }
        }
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
        let fine = lines.iter().filter(|line| line.contains(good)).count();
        let last = lines.last().unwrap();
        assert!(
            last.contains(&format!(" {fine} {}", &good[2..good.len() - 2])),
            "{last}"
        );
    }
    for (row, path) in rows.iter().zip(&paths) {
        if !row.made.is_empty() {
            fs::remove_file(path).unwrap();
        }
    }
}

#[test]
fn every_file_opens_or_not_as_the_corpus_says_and_every_committed_one_is_in_it() {
    let rows = corpus();
    for row in rows.iter().filter(|row| row.made.is_empty()) {
        let bytes = fs::read(place(row)).unwrap();
        let opened = json_of(bytes).and_then(|json| read(&json));
        assert_eq!(opened.is_ok(), row.opens, "{}: {opened:?}", row.name);
        if let Ok(opened) = opened {
            let name = &opened.facility.site.name;
            assert!(!name.contains('\u{200b}') && !name.is_empty(), "{name:?}");
        }
    }
    let mut named: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
    named.push("corpus.json");
    for entry in crate::shared::entries("tests/files") {
        let name = entry.file_name().unwrap().to_string_lossy().into_owned();
        assert!(
            named.contains(&name.as_str()),
            "{name} is not in corpus.json"
        );
    }
}

/// The factory's name in a file of the corpus.
fn name_in(file: &str) -> String {
    factory(&folder("tests/files").join(file)).site.name.clone()
}

#[test]
fn what_other_programs_did_to_a_file_does_not_change_what_it_says() {
    for file in [
        "utf-16.json",
        "decomposed-letters.json",
        "zero-width-and-direction.json",
        "report.pdf",
        "report-object-streams.pdf",
        "report-linearised-object-streams.pdf",
        "report-uncompressed.pdf",
        "report-signed.pdf",
        "report-name-tree.pdf",
    ] {
        assert_eq!(name_in(file), "Xưởng Trà Thanh Ba", "{file}");
    }
    assert_eq!(
        name_in("report-saved-again.pdf"),
        "Xưởng Sau",
        "the last generation counts"
    );
}

/// An example as this program writes it.
fn written() -> Value {
    let opened = read(example("beer-beverage").unwrap().as_bytes()).unwrap();
    let stamp = Stamp {
        today: TODAY,
        language: "vi",
    };
    let (facility, catalogue) = (&opened.facility, catalogue_embedded::whole());
    let text = write(Contents::of(facility), catalogue, stamp, Holds::Everything);
    serde_json::from_str(&text).unwrap()
}

/// Spoils a written example, opens it, and compares its result with the one computed again.
fn compared(spoil: impl Fn(&mut Value)) -> Comparison {
    let mut file = written();
    spoil(&mut file);
    let opened = read(file.to_string().as_bytes()).unwrap();
    again(&opened, catalogue_embedded::whole()).0
}

fn money(file: &mut Value) {
    file["result"]["totals"]["money"] = json!("1");
}

#[test]
fn a_file_of_this_program_has_the_result_of_its_data() {
    assert_eq!(compared(|_| {}), Comparison::Same);
}

#[test]
fn a_draft_and_a_file_without_a_day_have_nothing_to_compare() {
    for key in ["result", "created"] {
        assert_eq!(
            compared(|file| file[key] = Value::Null),
            Comparison::Nothing
        );
    }
}

#[test]
fn a_changed_result_is_told_with_its_likely_cause() {
    let causes = [
        ("language", "en", Reason::Result),
        (
            "catalogue",
            "2020-01-01",
            Reason::Catalogue("2020-01-01".to_owned()),
        ),
        (
            "app",
            "sxsh 0.0.1",
            Reason::Program("sxsh 0.0.1".to_owned()),
        ),
        ("digest", "", Reason::Data),
    ];
    for (key, value, reason) in causes {
        let found = compared(|file| {
            money(file);
            file[key] = json!(value);
        });
        assert_eq!(
            found.is_fault(),
            matches!(reason, Reason::Result | Reason::Data)
        );
        let places = vec!["totals.money".to_owned()];
        let expected = Comparison::Differs {
            places,
            others: 0,
            reason,
        };
        assert_eq!(found, expected);
    }
}

#[test]
fn the_first_differing_places_are_named_and_the_others_counted() {
    let lost = |file: &mut Value| {
        money(file);
        file["result"]["opportunities"][1]["id"] = json!("x");
        file["result"]["streams"].as_array_mut().unwrap().pop();
        file["result"]["new"] = json!(1);
    };
    let Comparison::Differs { places, others, .. } = compared(lost) else {
        panic!("the change was not seen");
    };
    assert_eq!(places[..2], ["new", "opportunities[1].id"]);
    assert!(places[2].starts_with("streams["), "{places:?}");
    assert_eq!(others, 1);
}

#[test]
fn a_pdf_is_refused_where_json_is_expected() {
    let report = fs::read(folder("tests/files/report.pdf")).unwrap();
    assert_eq!(read(&report).unwrap_err(), ReadError::Pdf);
}

/// What the command prints on the one and on the other side.
fn said(arguments: &[&str]) -> [String; 2] {
    let output = Command::new(env!("CARGO_BIN_EXE_sxsh"))
        .args(arguments)
        .output()
        .unwrap();
    assert!(output.status.success(), "{arguments:?}");
    [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap())
}

/// A box on a signed paper is told before it is signed: where the file is checked, and where the paper is made.
#[test]
fn signs_that_the_font_lacks_are_told() {
    let place = |name: &str| PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let mut file = written();
    for (name, lacks) in [("Công ty 茶业 Ω ẞ", true), ("Hợp tác xã Ê Đê ƀ ơ̆", false)]
    {
        file["data"]["facility"]["name"] = name.into();
        let opened = read(file.to_string().as_bytes()).unwrap();
        file["digest"] = opened.digest.into();
        let (path, out) = (place("signs.json"), place("signs.pdf"));
        fs::write(&path, file.to_string()).unwrap();
        let (path, out) = (path.display().to_string(), out.display().to_string());
        let told = "The font of the report lacks: 茶 业 ẞ.";
        let [lines, _] = said(&["check", &path, "--lang", "en"]);
        assert_eq!(lines.contains(told), lacks, "{lines}");
        for order in [
            &["report", &path, "--pdf", &out, "--lang", "en"][..],
            &["poster", &path, &out, "--lang", "en"],
        ] {
            let [_, beside] = said(order);
            assert_eq!(beside.contains(told), lacks, "{beside}");
            assert_eq!(beside.is_empty(), !lacks, "{beside}");
        }
    }
}
