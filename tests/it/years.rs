//! Two years worked by hand, each pair in its folder: both files, the figures expected, what may and may not be said, and the arithmetic in plain steps.

use crate::scenarios::{agrees, explained_figures, find};
use crate::shared::{continued, entries};
use catalogue::date::Date;
use domain::assessment::{Assessment, assess};
use domain::facility::{Change, ChangeKind, MeasureRecord, Reason, State};
use domain::year_after::{Assessed, compare};
use rust_decimal::Decimal;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use submission::province::read_province;
use submission::result::YearAfterV1;
use submission::{Opened, json_of, next_year, read};
use text::{Language, Text, TwoYears};

fn opened(path: &Path) -> (Opened, Assessment) {
    let bytes = fs::read(path).unwrap();
    let file = read(&bytes).unwrap_or_else(|e| panic!("{}: {e:?}", path.display()));
    let day = Date::parse(&file.created).unwrap();
    let assessment = assess(&file.facility, catalogue_embedded::whole(), day);
    (file, assessment)
}

/// The comparison as it is printed, with what the report says of each metric under `says`.
fn compared(folder: &Path) -> Value {
    let catalogue = catalogue_embedded::whole();
    let (last, old) = opened(&folder.join("last.json"));
    let (this, new) = opened(&folder.join("this.json"));
    let of = |opened: &'_ Opened| opened.facility.clone();
    let (before, after) = (of(&last), of(&this));
    let found = compare(
        Assessed {
            facility: &before,
            assessment: &old,
        },
        Assessed {
            facility: &after,
            assessment: &new,
        },
        catalogue,
    );
    let found = found.unwrap_or_else(|e| panic!("{}: {e:?}", folder.display()));
    let mut value = serde_json::to_value(YearAfterV1::of(&found, None)).unwrap();
    let names = TwoYears {
        last: &before,
        this: &after,
        catalogue,
    };
    let text = Text::new(Language::Vi);
    for line in &found.lines {
        let says = text.year_says(line, &found, names);
        value["says"][line.metric.code()] = says.into();
    }
    value
}

#[test]
fn every_pair_of_years_agrees_with_its_hand_calculation() {
    let mut wrong = Vec::new();
    let folders = entries("tests/years");
    assert!(folders.len() >= 10);
    for folder in folders {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let value = compared(&folder);
        let expect = fs::read_to_string(folder.join("expect.json")).unwrap();
        let expect: Value = serde_json::from_str(&expect).unwrap();
        for (path, expected) in expect.as_object().unwrap() {
            let found = find(&value, path);
            // After `~` stands what a sentence must hold.
            let held = expected.as_str().and_then(|e| e.strip_prefix('~'));
            let good = match (held, found) {
                (Some(part), Some(found)) => {
                    let said = found.as_str().unwrap_or_default();
                    said.replace("\u{a0}%", "%").contains(part)
                }
                (None, Some(found)) => agrees(expected, found),
                (_, None) => false,
            };
            if !good {
                wrong.push(format!("{name}: {path} should be {expected}, is {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_pair_of_years_shows_its_arithmetic() {
    let count = explained_figures("tests/years");
    assert!(count >= 60, "{count} figures");
}

/// No sentence claims a saving where none may be claimed.
#[test]
fn only_a_saving_that_may_be_claimed_is_called_one() {
    for folder in entries("tests/years") {
        let value = compared(&folder);
        for line in value["lines"].as_array().unwrap() {
            let metric = line["metric"].as_str().unwrap();
            let says = value["says"][metric].as_str().unwrap();
            let claims = says.contains("dùng ít hơn");
            assert_eq!(
                claims,
                line["verdict"] == "saving",
                "{}: {says}",
                folder.display()
            );
        }
    }
}

/// Runs the command and returns what it printed.
fn sxsh(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_sxsh"))
        .args(arguments)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {said}");
    String::from_utf8(output.stdout).unwrap()
}

fn place(name: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    folder.join(name).display().to_string()
}

/// Last year's brewery, and the year after with everything a manager says in it.
fn brewery() -> (String, String) {
    let (last, this) = (place("years-last.json"), place("years-this.json"));
    let file = sxsh(&["example", "beer-beverage", "--today", "2026-01-20"]);
    fs::write(&last, file).unwrap();
    let opened = read(&fs::read(&last).unwrap()).unwrap();
    let (mut facility, data) = next_year(&opened);
    let old = &opened.facility;
    facility.site.days = old.site.days;
    for (new, old) in facility.products.iter_mut().zip(&old.products) {
        new.quantity = old.quantity;
    }
    // An eighth less of everything that was bought, at last year's prices.
    for (new, old) in facility.streams.iter_mut().zip(&old.streams) {
        let less = old.yearly().map(|q| q * Decimal::new(875, 3));
        (new.months, new.quantity, new.price) = (None, less, old.price);
    }
    let states = [State::Kept, State::Done, State::InProgress, State::Dropped];
    let assessment = assess(
        old,
        catalogue_embedded::whole(),
        Date::parse("2026-01-20").unwrap(),
    );
    for (opportunity, state) in assessment.opportunities.iter().zip(states) {
        let record = MeasureRecord {
            state: Some(state),
            since: Date::parse("2026-04-02"),
            done_share: (state == State::InProgress).then(|| 40.into()),
            reasons: (state == State::Dropped)
                .then_some(Reason::Staff)
                .into_iter()
                .collect(),
            investment: Some(12_000_000.into()),
            ..MeasureRecord::default()
        };
        facility
            .follow_up
            .measures
            .insert(opportunity.id.clone(), record);
    }
    for kind in ChangeKind::ALL {
        facility.follow_up.changes.insert(kind, Change::default());
    }
    let text = continued(&facility, &data, Date::parse("2027-01-20").unwrap());
    fs::write(&this, text).unwrap();
    (last, this)
}

#[test]
fn two_years_go_from_files_to_comparison_report_and_workbook() {
    let (last, this) = brewery();
    let apart = sxsh(&["compare", &last, &this]);
    assert_eq!(
        apart,
        sxsh(&["compare", &this]),
        "the same from the chain in one file"
    );
    let value: Value = serde_json::from_str(&apart).unwrap();
    assert_eq!(value["same_chain"], true);
    let energy = find(&value, "lines.energy").unwrap();
    assert!(agrees(&"12.5".into(), &energy["percent"]), "{energy}");
    assert_eq!(energy["verdict"], "saving");
    let pdf = place("years.pdf");
    sxsh(&["report", &this, "--pdf", &pdf, "--year-after", &last]);
    let bytes = fs::read(&pdf).unwrap();
    let inside = read(&json_of(bytes).unwrap()).unwrap();
    assert_eq!(
        inside.last_year().unwrap().digest,
        read(&fs::read(&last).unwrap()).unwrap().digest
    );
    // The report itself opens as this year's file.
    assert_eq!(sxsh(&["compare", &pdf]), apart);
    let half = place("years-half.pdf");
    sxsh(&["report", &this, "--pdf", &half, "--carried", "--half-year"]);
    // The fifth page of the report holds the sources.
    for (pdf, most) in [(&pdf, 5), (&half, 2)] {
        let info = Command::new("pdfinfo").arg(pdf).output().unwrap();
        let info = String::from_utf8(info.stdout).unwrap();
        let pages = info.lines().find_map(|l| l.strip_prefix("Pages:")).unwrap();
        let pages: usize = pages.trim().parse().unwrap();
        assert!((1..=most).contains(&pages), "{pages} pages");
    }
    let xlsx = place("years.xlsx");
    sxsh(&[
        "workbook",
        &this,
        &xlsx,
        "--year-after",
        &last,
        "--lang",
        "en",
    ]);
    assert!(fs::metadata(&xlsx).unwrap().len() > 10_000);
}

#[test]
fn an_application_is_made_of_a_file_with_or_without_the_year_before() {
    let (last, this) = brewery();
    let text = |pdf: &str| {
        let out = Command::new("pdftotext")
            .args(["-layout", pdf, "-"])
            .output()
            .unwrap();
        String::from_utf8(out.stdout).unwrap()
    };
    let carried = place("application.pdf");
    sxsh(&["declare", &this, &carried]);
    let told = text(&carried);
    for part in [
        "ĐƠN ĐỀ NGHỊ",
        "CỘNG HÒA XÃ HỘI",
        "Điều kiện loại trừ",
        "Giấy tờ kèm theo",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    // Nothing is declared yet: the vetoes are open, what the files show is met.
    assert!(
        told.contains("Đạt (theo số liệu)") && told.contains("chưa khai"),
        "{told}"
    );
    let again = place("application-apart.pdf");
    sxsh(&["declare", &this, &again, "--year-after", &last]);
    assert_eq!(
        text(&again),
        told,
        "the same with last year's file beside it"
    );
    let first = place("application-first.pdf");
    sxsh(&["declare", &last, &first, "--lang", "en"]);
    assert!(
        text(&first).contains("follows no year before"),
        "{}",
        text(&first)
    );
    // The data go with it.
    let inside = read(&json_of(fs::read(&carried).unwrap()).unwrap()).unwrap();
    assert_eq!(
        inside.digest,
        read(&fs::read(&this).unwrap()).unwrap().digest
    );
}

#[test]
fn two_years_that_do_not_fit_are_refused_in_words() {
    let (last, this) = brewery();
    let refused = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_sxsh"))
            .args(arguments)
            .output()
            .unwrap();
        assert!(!output.status.success(), "{arguments:?}");
        String::from_utf8(output.stderr).unwrap()
    };
    let said = refused(&["compare", &this, &last, "--lang", "en"]);
    assert!(said.contains("does not follow"), "{said}");
    let said = refused(&["compare", &last, "--lang", "en"]);
    assert!(said.contains("carries no data of last year"), "{said}");
    let said = refused(&["workbook", &this, "out.xlsx", "--half-year"]);
    assert!(said.contains("sxsh compare"), "{said}");
}

/// Recognition is somebody else's to give: no sentence of ours and no rule names a paper that certifies.
#[test]
fn nothing_is_certified_in_our_own_name() {
    for file in [
        "locales/vi/year.ftl",
        "locales/en/year.ftl",
        "locales/vi/recognition.ftl",
        "locales/en/recognition.ftl",
        "locales/vi/province.ftl",
        "locales/en/province.ftl",
        "catalogue/follow-up.toml",
    ] {
        let text = fs::read_to_string(crate::shared::folder(file))
            .unwrap()
            .to_lowercase();
        for word in ["chứng nhận", "chứng chỉ", "certif"] {
            assert!(!text.contains(word), "{file}: {word}");
        }
    }
}

/// Writes six breweries that differ in name and commune alone.
fn six_that_did_the_same(file: &Value, folder: &Path) {
    for number in 0..6 {
        let mut one = file.clone();
        one["data"]["facility"]["name"] = format!("Bia {number}").into();
        one["data"]["facility"]["tax_code"] = "".into();
        one["data"]["facility"]["commune"] = format!("Xã {number}").into();
        one["data"]["facility"]["province"] = "25".into();
        fs::write(folder.join(format!("{number}.json")), one.to_string()).unwrap();
    }
}

/// Six breweries that did the same: the office tells it, and hands the figures back in a file that is checked.
#[test]
fn the_office_hands_the_figures_of_its_province_back() {
    let (_, this) = brewery();
    let file: Value = serde_json::from_str(&fs::read_to_string(&this).unwrap()).unwrap();
    let (folder, out) = (place("followed"), place("followed-out"));
    for path in [&folder, &out] {
        let _ = fs::remove_dir_all(path);
        fs::create_dir_all(path).unwrap();
    }
    six_that_did_the_same(&file, Path::new(&folder));
    sxsh(&[
        "collate",
        &folder,
        "--year",
        "2026",
        "--province",
        "25",
        "--out",
        &out,
        "--today",
        "2027-03-01",
    ]);
    let table = Path::new(&out).join("tables/measures_done.ndjson");
    let rows = fs::read_to_string(table).unwrap();
    let rows: Vec<Value> = rows
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    // Four measures have a state; all six breweries are of one sector, so that each measure has two rows.
    assert_eq!(rows.len(), 8, "{rows:?}");
    assert!(rows.iter().all(|row| row["n"] == 6));
    let done: u64 = rows.iter().map(|row| row["done"].as_u64().unwrap()).sum();
    // Kept and done: two measures in six plants, in two rows each.
    assert_eq!(done, 24);
    let path = Path::new(&out).join("sxsh-province-25-2026.json");
    let written = fs::read_to_string(&path).unwrap();
    let figures = read_province(written.as_bytes()).unwrap();
    assert!(figures.rehearsal, "every brewery is an example");
    assert_eq!((figures.facilities, figures.measures.len()), (6, 8));
    let path = path.display().to_string();
    let said = sxsh(&["check", &path, "--lang", "en"]);
    assert!(said.contains("8 lines of 6 facilities"), "{said}");
    let changed = place("sxsh-province-changed.json");
    fs::write(&changed, written.replace("\"n\":6", "\"n\":7")).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_sxsh"))
        .args(["check", &changed])
        .output()
        .unwrap();
    assert!(!output.status.success());
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("đã bị sửa sau khi lập"), "{said}");
}
