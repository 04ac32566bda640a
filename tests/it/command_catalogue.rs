//! What the command says of the catalogue: how much it holds, and every slip with file, entry, key and hint.

use crate::command::check;
use std::fs;
use std::path::PathBuf;

#[test]
fn the_catalogue_counts_itself() {
    let (out, _) = check(&["catalogue", "stats", "--lang", "en"], 0);
    let rows = |name: &str| out.lines().filter(|l| l.starts_with(name)).count();
    assert_eq!(rows("| Tea |"), 1, "{out}");
    assert_eq!(rows("| Compressed air |"), 1, "{out}");
    assert_eq!(rows("| Total |"), 4, "{out}");
}

/// The coverage table stands in the handbook, in both languages.
#[test]
fn the_handbook_shows_what_the_catalogue_covers() {
    for (language, name) in [("vi", "docs/catalogue.md"), ("en", "docs/catalogue.en.md")] {
        let (table, _) = check(&["catalogue", "stats", "--lang", language], 0);
        let path = crate::shared::folder(name);
        let text = fs::read_to_string(&path).unwrap();
        let (before, rest) = text.split_once("<!-- coverage -->\n").unwrap();
        let (held, after) = rest.split_once("<!-- /coverage -->").unwrap();
        if std::env::var_os("SXSH_ACCEPT").is_some() {
            let text = format!("{before}<!-- coverage -->\n{table}<!-- /coverage -->{after}");
            fs::write(&path, text).unwrap();
        } else {
            assert_eq!(
                held, table,
                "run the tests with SXSH_ACCEPT=1 to take over the new table in {name}"
            );
        }
    }
}

/// Spoils a copy of the catalogue and returns what the check says of it.
fn spoiled(name: &str, file: &str, from: &str, to: &str) -> String {
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&root);
    let source = crate::shared::folder("catalogue");
    for folder in ["", "measures", "sectors"] {
        fs::create_dir_all(root.join(folder)).unwrap();
        for entry in fs::read_dir(source.join(folder)).unwrap() {
            let entry = entry.unwrap();
            if entry.file_type().unwrap().is_file() {
                fs::copy(entry.path(), root.join(folder).join(entry.file_name())).unwrap();
            }
        }
    }
    let path = root.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{from} is not in {file}");
    fs::write(&path, text.replacen(from, to, 1)).unwrap();
    let folder = root.display().to_string();
    check(&["catalogue", "check", &folder], 1).0
}

const AIR: &str = "measures/compressed-air.toml";
const RULES: &str = "follow-up.toml";

/// Slips: a name, the file, what stands there, what stands there in place of it, and what is said.
const SLIPS: [[&str; 5]; 34] = [
    [
        "taxes",
        "prices.toml",
        "taxes = [\"water\"]",
        "taxes = [\"water\", \"coal\"]",
        "mỗi loại giá chỉ thuộc một thuế suất",
    ],
    [
        "calculator",
        "calculators.toml",
        "id = \"motor\"",
        "id = \"engine\"",
        "không dùng được \"engine\"; chọn một trong: air-leak-cycle",
    ],
    [
        "calculator-measure",
        "calculators.toml",
        "\"light-delamping\"",
        "\"light-off\"",
        "không có giải pháp \"light-off\"",
    ],
    [
        "number-unit",
        "one-number.toml",
        "unit = \"kWh/t\"",
        "unit = \"kWh/tonne\"",
        "không dùng được \"kWh/tonne\"; chọn một trong: %",
    ],
    [
        "bases",
        "office.toml",
        "bases = [\"register\", \"invited\"]",
        "bases = [\"register\", \"register\"]",
        "mẫu số phải có, và mỗi loại một lần",
    ],
    [
        "target-sector",
        "programmes.toml",
        "\"cement-lime\", ",
        "\"cement\", ",
        "không có ngành \"cement\"",
    ],
    [
        "size",
        RULES,
        "employees = 100",
        "employees = 300",
        "employees phải tăng dần",
    ],
    [
        "points",
        RULES,
        "id = \"permit\", kind = \"veto\"",
        "id = \"permit\", kind = \"veto\", points = 5",
        "điều kiện loại trừ thì không có",
    ],
    [
        "veto",
        RULES,
        "id = \"no-violation\", kind = \"veto\"",
        "id = \"no-violation\", kind = \"points\", points = 5",
        "phải đứng trước tiêu chí tính điểm",
    ],
    [
        "province",
        RULES,
        "pass = 70",
        "pass = 70\nprovince = \"77\"",
        "cần mã tỉnh có trong provinces.toml",
    ],
    [
        "syntax",
        AIR,
        "id = \"ca-leak-repair\"",
        "id = \"ca-leak-repair",
        "sai cú pháp TOML",
    ],
    [
        "key",
        AIR,
        "technique = ",
        "tecnique = ",
        "không có mục nào tên tecnique",
    ],
    [
        "value",
        AIR,
        "invest = \"low\"",
        "invest = \"little\"",
        "chọn một trong: none, low, medium, high",
    ],
    [
        "source",
        AIR,
        "refs = [\"us-department-of-e-2004\"",
        "refs = [\"nobody\"",
        "không có nguồn \"nobody\"",
    ],
    [
        "node",
        AIR,
        "node = \"compressed-air\"",
        "node = \"air\"",
        "không có trong end-uses.toml",
    ],
    [
        "range",
        AIR,
        "low = 10\nhigh = 25",
        "low = 30\nhigh = 25",
        "low lớn hơn high",
    ],
    [
        "missing",
        "sectors/tea.toml",
        "\nfirst = ",
        "\n# first = ",
        "thiếu mục first",
    ],
    [
        "date",
        "support.toml",
        "valid_from = \"",
        "valid_from = \"9",
        "phải là ngày có thật",
    ],
    [
        "unit",
        "rough-questions.toml",
        "unit = \"kWh\"",
        "unit = \"kwh\"",
        "chọn một trong: ",
    ],
    [
        "no unit",
        "rough-questions.toml",
        "\nunit = \"kWh\"",
        "",
        "phải ghi đơn vị của lượng",
    ],
    [
        "technique",
        "awareness.toml",
        "id = \"by-product\"",
        "id = \"by-products\"",
        "chọn một trong: good-housekeeping",
    ],
    [
        "vsic",
        "sectors/general.toml",
        "\"192\"",
        "\"999\"",
        "không có trong vsic.toml",
    ],
    [
        "metric",
        "sectors/tea.toml",
        "metric = \"heat-per-product\"",
        "metric = \"heat-per-prodct\"",
        "không có trong metrics.toml",
    ],
    [
        "metrics",
        "metrics.toml",
        "id = \"water-per-product\"",
        "id = \"water-per-products\"",
        "cần đúng một mục như vậy; đang có 0",
    ],
    [
        "decides",
        "thresholds.toml",
        "decides = \"key-facility\"\n",
        "",
        "cần đúng một mục như vậy; đang có 0",
    ],
    [
        "decided-unit",
        "thresholds.toml",
        "unit = \"TOE/year\"",
        "unit = \"t/year\"",
        "cần value, criterion",
    ],
    [
        "sign",
        "thresholds.toml",
        "criterion = \"≥\"",
        "criterion = \">=\"",
        "chọn một trong: ≥, ≤, =, <, >",
    ],
    [
        "threshold-unit",
        "thresholds.toml",
        "unit = \"TOE/year\"",
        "unit = \"TOE\"",
        "chọn một trong: TOE/year",
    ],
    [
        "topic",
        "thresholds.toml",
        "topic = \"energy\"",
        "topic = \"heat\"",
        "chọn một trong: energy, ghg",
    ],
    [
        "target-unit",
        "programmes.toml",
        "unit = \"percent\"",
        "unit = \"%\"",
        "chọn một trong: percent, models",
    ],
    [
        "rough-unit",
        "rough-questions.toml",
        "unit = \"kW\"",
        "unit = \"kw\"",
        "chọn một trong: , kW",
    ],
    [
        "grid",
        "carriers.toml",
        "grid = true\n",
        "",
        "cần đúng một mục như vậy; đang có 0",
    ],
    [
        "tried",
        "losses.toml",
        "tried = \"air-leaks\"\n",
        "",
        "cần đúng một mục như vậy; đang có 0",
    ],
    ["version", "VERSION", "-", "/", "cần một ngày: YYYY-MM-DD"],
];

#[test]
fn slips_in_the_catalogue_are_told_with_file_entry_key_and_hint() {
    for [name, file, from, to, said] in SLIPS {
        let out = spoiled(name, file, from, to);
        let line = out.lines().find(|l| l.contains(said));
        let line = line.unwrap_or_else(|| panic!("{name}: {out}"));
        let place = if name == "vsic" {
            "sectors/general.toml"
        } else {
            file
        };
        assert!(line.starts_with(place), "{line}");
    }
    // Not only the first: a lost code also leaves its factories without a sector.
    let out = spoiled(
        "several",
        "sectors/general.toml",
        "\"191\", \"192\"",
        "\"999\"",
    );
    assert!(out.lines().count() >= 3, "{out}");
}
