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

/// Collates files of 2025 in Phú Thọ into a folder; what the command says.
fn collated(files: &str, out: &str, more: &[&str]) -> String {
    let mut line = vec!["collate", files, "--year", "2025", "--province", "25"];
    line.extend(["--today", "2026-11-28", "--out", out]);
    line.extend(more);
    good(&line)
}

#[test]
fn the_truth_of_invented_submissions_is_reproduced_exactly() {
    let (files, out) = (folder("office-files"), folder("office-out"));
    let (files, out) = (files.display().to_string(), out.display().to_string());
    good(&["example", "--many", "120", "--seed", "7", &files]);
    let say = collated(&files, &out, &[]);
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
    totals_are_true(&manifest, &truth);
    fates_are_those_planted(out, &files, &truth);
    collation_is_true(out, &truth);
    sums_are_those_of_the_lines(out, &manifest);
    assert_eq!(manifest["rehearsal"], true);
    let pages = Document::load(out.join("report.pdf"))
        .unwrap()
        .get_pages()
        .len();
    assert!((4..60).contains(&pages), "{pages} pages");
    let workbook = fs::read(out.join("report.xlsx")).unwrap();
    assert!(workbook.starts_with(b"PK"));
}

fn totals_are_true(manifest: &Value, truth: &Value) {
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
}

/// Every file has the fate that was planted.
fn fates_are_those_planted(out: &Path, files: &str, truth: &Value) {
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
}

fn collation_is_true(out: &Path, truth: &Value) {
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
}

/// The sums of the manifest are those of the lines.
fn sums_are_those_of_the_lines(out: &Path, manifest: &Value) {
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
    assert!(text.contains("dòng 2, cột quy mô (size)"), "{text}");
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

/// Two plants under one tax code: by the list of decisions both count.
#[test]
fn a_list_of_decisions_lets_two_plants_count() {
    let files = folder("office-decided");
    fs::create_dir_all(&files).unwrap();
    for (name, commune) in [("Bia A", "Xã A"), ("Giấy B", "Xã B")] {
        let text = format!(
            r#"{{"format":"sxsh-submission","version":1,"created":"2026-11-20","data":{{"facility":{{"name":"{name}","commune":"{commune}","tax_code":"0100100079","province":"25","year":2025}}}}}}"#
        );
        fs::write(files.join(format!("{name}.json")), text).unwrap();
    }
    let out = folder("office-decided-out").display().to_string();
    let files = files.display().to_string();
    collated(&files, &out, &[]);
    let versions = rows(&Path::new(&out).join("tables/versions.ndjson"));
    let [version] = versions.as_slice() else {
        panic!("{versions:?}");
    };
    // The field is named as people know it.
    let differs = version["first_differences"].as_str().unwrap();
    assert!(differs.contains("Bia A"), "{differs}");
    assert!(!differs.contains("facility."), "{differs}");
    let ids = ["older_file", "newer_file"].map(|key| version[key].as_str().unwrap());
    let list = folder("office-decisions");
    fs::create_dir_all(&list).unwrap();
    let list = list.join("quyet-dinh.csv");
    let line = format!("{};{};cả hai;Lan\n", ids[0], ids[1]);
    let heads = "mã bản cũ;mã bản mới;bản được dùng;người quyết định\n";
    fs::write(&list, format!("{heads}{line}")).unwrap();
    let list = list.display().to_string();
    collated(&files, &out, &["--decisions", &list]);
    let manifest = json(&Path::new(&out).join("manifest.json"));
    assert_eq!(manifest["files"]["accepted"], 2);
    let versions = rows(&Path::new(&out).join("tables/versions.ndjson"));
    assert_eq!(versions[0]["decided"], "Lan");
    fs::write(&list, format!("{heads}{};;cả hai;\n", ids[0])).unwrap();
    let mut line = vec!["collate", &files, "--year", "2025", "--province", "25"];
    line.extend(["--out", &out, "--decisions", &list]);
    let output = sxsh(&line);
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.contains("dòng 2: cột newer để trống"), "{told}");
}

#[test]
fn a_half_year_says_so_in_the_manifest_and_in_the_paper() {
    let files = folder("office-half");
    fs::create_dir_all(&files).unwrap();
    let example = good(&["example", "beer-beverage"]);
    fs::write(files.join("bia.json"), example).unwrap();
    let files = files.display().to_string();
    let report = |more: &[&str]| {
        let out = folder("office-half-out").display().to_string();
        collated(&files, &out, more);
        let out = Path::new(&out);
        let period = json(&out.join("manifest.json"))["period"].clone();
        let html = fs::read_to_string(out.join("report.html")).unwrap();
        (period, html)
    };
    let (half, (whole, yearly)) = (report(&["--half-year"]), report(&[]));
    assert_eq!(half.0, "half-year");
    assert_eq!(whole, "year");
    let said = "6 tháng đầu năm 2026";
    assert!(half.1.contains(said), "{}", half.1);
    assert!(!yearly.contains(said));
    // Invented files are of no half year.
    let invented = folder("office-half-many").display().to_string();
    let refused = sxsh(&["example", "--many", "5", "--half-year", &invented]);
    assert_eq!(refused.status.code(), Some(2));
}

#[test]
fn a_case_that_its_facility_agreed_to_has_a_sheet_of_one_page() {
    let files = folder("office-cases");
    fs::create_dir_all(&files).unwrap();
    let code = "0100100079";
    let brewery = good(&["example", "beer-beverage"]).replace("0000000000", code);
    fs::write(files.join("bia.json"), &brewery).unwrap();
    let cases = folder("office-cases-list");
    fs::create_dir_all(&cases).unwrap();
    let cases = cases.join("cases.csv");
    let list = format!(
        "mã số thuế;vấn đề;giải pháp;đồng ý\n\
         {code};rò khí nén;ca-leak-repair;giám đốc, 2/2/2026\n\
         {code};nước ngưng bỏ đi;steam-condensate;\n\
         0300588569;không có hồ sơ;ca-leak-repair;có\n"
    );
    fs::write(&cases, list).unwrap();
    let out = folder("office-cases-out");
    let (files, cases) = (files.display().to_string(), cases.display().to_string());
    let to = out.display().to_string();
    collated(&files, &to, &["--cases", &cases]);
    let made: Vec<PathBuf> = fs::read_dir(out.join("cases"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    assert_eq!(made.len(), 1, "{made:?}");
    assert_eq!(Document::load(&made[0]).unwrap().get_pages().len(), 1);
}

/// A filled sheet of a commune, with one good row, one with a wrong cell, and one of a facility that has a file of its own.
fn commune_sheet() -> Vec<u8> {
    use document::book::{Book, Cell, Shape, Sheet};
    let day = catalogue::date::Date {
        year: 2026,
        month: 11,
        day: 28,
    };
    let heads = [
        "MST",
        "Tên cơ sở",
        "Xã, phường",
        "Năm số liệu",
        "Điện, đồng",
    ];
    let mut sheet = Sheet::new("Phiếu", heads.iter().map(|head| (*head, 12)).collect());
    let number = |value: i64| Cell::Number(value.into(), Shape::Plain);
    for (code, name, year, cost) in [
        ("0100681592", "Gốm Hương Canh", number(2025), 70_000_000),
        ("", "Giấy An Đạo", Cell::text("năm ngoái"), 5),
        ("0100100079", "Bia Sông Lô", number(2025), 9),
    ] {
        let cells = [
            Cell::text(code),
            Cell::text(name),
            Cell::text("An Đạo"),
            year,
            number(cost),
        ];
        sheet.row(cells);
    }
    report::xlsx::write(&Book {
        title: String::new(),
        subject: String::new(),
        author: String::new(),
        date: day,
        head: String::new(),
        foot: String::new(),
        pages: String::new(),
        sheets: vec![sheet],
    })
    .unwrap()
}

#[test]
fn a_communes_sheet_is_collated_together_with_submissions() {
    let (files, out) = (folder("commune-files"), folder("commune-out"));
    fs::create_dir_all(&files).unwrap();
    fs::write(files.join("xa.xlsx"), commune_sheet()).unwrap();
    let own = r#"{"format":"sxsh-submission","version":1,"created":"2026-01-05","data":{"facility":{"name":"Bia Sông Lô","tax_code":"0100100079","province":"25","year":2025}}}"#;
    fs::write(files.join("bia.json"), own).unwrap();
    let (files, out) = (files.display().to_string(), out.display().to_string());
    let say = collated(&files, &out, &[]);
    assert!(
        say.contains("Trong đó 3 dòng từ phiếu của xã = 1 chấp nhận + 1 thay thế + 0 trùng + 1 không dùng được."),
        "{say}"
    );
    let out = Path::new(&out);
    let manifest = json(&out.join("manifest.json"));
    assert_eq!(manifest["files"]["seen"], 4);
    assert_eq!(manifest["sheet_rows"]["seen"], 3);
    let reason = manifest["rejected"][0]["reason"].as_str().unwrap();
    assert_eq!(
        reason,
        "Phiếu!D3: “năm ngoái” không đọc được là một con số."
    );
    let facilities = rows(&out.join("tables/facilities.ndjson"));
    let row = facilities
        .iter()
        .find(|row| row["name"] == "Gốm Hương Canh");
    let row = row.unwrap();
    assert_eq!(row["origin"], "từ phiếu của xã");
    assert_eq!(decimal(&row["bills_vnd"]), Decimal::from(70_000_000));
    // A row says nothing of savings, which is not nought.
    assert_eq!(row["saving_vnd"], Value::Null);
    assert_eq!(row["toe"], Value::Null);
    let versions = rows(&out.join("tables/versions.ndjson"));
    assert_eq!(versions.len(), 1);
    assert_eq!(
        versions[0]["conflict"],
        "cơ sở có hồ sơ riêng, nên dùng hồ sơ đó"
    );
    assert!(versions[0]["differences"].as_u64().unwrap() > 0);
    let html = fs::read_to_string(out.join("report.html")).unwrap();
    assert!(html.contains("<caption") && html.contains("border:1px solid"));
}

#[test]
fn templates_are_written_for_the_commune_and_for_every_list() {
    let out = folder("templates");
    fs::create_dir_all(&out).unwrap();
    for what in ["commune", "register", "own", "cases", "directory"] {
        let path = out.join(format!("{what}.xlsx")).display().to_string();
        good(&["template", what, &path, "--lang", "en"]);
        let sheets = office::xlsx::read(&fs::read(&path).unwrap()).unwrap();
        assert_eq!(sheets[0].rows.len(), 1, "{what}");
    }
    let path = out.join("x.xlsx").display().to_string();
    assert_eq!(sxsh(&["template", "nothing", &path]).status.code(), Some(2));
}
