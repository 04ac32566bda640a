//! The vocabulary of `locales/terms.toml` holds in the sentences, in the texts of the catalogue and in those of the example facilities; laws are cited whole, measures say what is done, questions are short.

use crate::shared::{entries, folder};
use std::fs;
use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// A wording that no text of a language may contain.
#[derive(Debug)]
struct Forbidden {
    language: &'static str,
    wording: String,
    /// Longer phrases in which it may stand.
    except: Vec<String>,
    /// The folder it is held to; both without one.
    place: Option<String>,
    instead: String,
}

impl Forbidden {
    fn stands_in(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        let text = self.except.iter().fold(text, |text, phrase| {
            text.replace(phrase.as_str(), &"_".repeat(phrase.chars().count()))
        });
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        text.match_indices(&self.wording).any(|(at, found)| {
            let before = text[..at].chars().next_back();
            let after = text[at + found.len()..].chars().next();
            !letter(before) && !letter(after)
        })
    }
}

fn words(term: &Table, key: &str) -> Vec<String> {
    let list = term.get(key).map_or(&[][..], |v| v.as_array().unwrap());
    list.iter()
        .map(|v| v.as_str().unwrap().to_lowercase())
        .collect()
}

fn forbidden() -> Vec<Forbidden> {
    let text = fs::read_to_string(folder("locales/terms.toml")).unwrap();
    let table: Table = text.parse().unwrap();
    let known = [
        "vi",
        "en",
        "glossary",
        "forbidden_vi",
        "forbidden_en",
        "except_vi",
        "except_en",
        "where",
    ];
    let mut list = Vec::new();
    for term in table["term"].as_array().unwrap() {
        let term = term.as_table().unwrap();
        for key in term.keys() {
            assert!(known.contains(&key.as_str()), "{key} in {term}");
        }
        let place = term.get("where").map(|w| w.as_str().unwrap().to_owned());
        let places = [None, Some("locales"), Some("catalogue")];
        assert!(places.contains(&place.as_deref()), "{term}");
        for language in ["vi", "en"] {
            let except = words(term, &format!("except_{language}"));
            for wording in words(term, &format!("forbidden_{language}")) {
                list.push(Forbidden {
                    language,
                    wording,
                    except: except.clone(),
                    place: place.clone(),
                    instead: term[language].as_str().unwrap().to_owned(),
                });
            }
        }
    }
    list
}

/// A text: where it stands, its language, its words.
pub(crate) type Text = (String, &'static str, String);

/// The messages of a Fluent file without their arguments and selectors.
pub(crate) fn messages(path: &Path, language: &'static str) -> Vec<Text> {
    let file = fs::read_to_string(path).unwrap();
    let mut list: Vec<Text> = Vec::new();
    for line in file.lines().filter(|l| !l.starts_with('#')) {
        let indented = line.starts_with(' ');
        match line.split_once(" =") {
            Some((id, words)) if !indented => {
                list.push((id.to_owned(), language, words.trim().to_owned()));
            }
            _ => {
                if let Some((_, _, words)) = list.last_mut() {
                    words.push('\n');
                    words.push_str(line.trim());
                }
            }
        }
    }
    for (_, _, words) in &mut list {
        *words = without_arguments(words);
    }
    list
}

/// A message with a bar in the place of every `{ … }`; the variants of a selector stay.
fn without_arguments(message: &str) -> String {
    let mut text = String::new();
    let mut rest = message;
    while let Some(at) = rest.find('{') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let arrow = rest.find("->");
        let end = rest.find('}').map_or(rest.len(), |end| end + 1);
        let skip = arrow.filter(|a| *a < end).map_or(end, |a| a + 2);
        text.push('|');
        rest = &rest[skip..];
    }
    text.push_str(rest);
    text
}

/// The texts of a catalogue file under `vi`, `en` and `at`.
fn texts(value: &Value, key: &str, language: Option<&'static str>, list: &mut Vec<Text>) {
    match value {
        Value::Table(table) => {
            for (key, value) in table {
                let language = match key.as_str() {
                    "vi" => Some("vi"),
                    "en" => Some("en"),
                    _ => language,
                };
                texts(value, key, language, list);
            }
        }
        Value::Array(values) => {
            for value in values {
                texts(value, key, language, list);
            }
        }
        Value::String(text) => {
            // A place without languages is read in both.
            let both: &[&'static str] = if key == "at" { &["vi", "en"] } else { &[] };
            for language in language.as_slice().iter().chain(both) {
                list.push((key.to_owned(), *language, text.clone()));
            }
        }
        Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => {}
    }
}

fn toml_files(name: &str) -> Vec<PathBuf> {
    let mut list = Vec::new();
    for path in entries(name) {
        if path.is_dir() {
            let inside = format!("{name}/{}", path.file_name().unwrap().to_str().unwrap());
            list.extend(toml_files(&inside));
        } else if path.extension().is_some_and(|e| e == "toml") {
            list.push(path);
        }
    }
    list
}

/// Whether white space stands between a number and its percent sign.
fn has_parted_percent(words: &str) -> bool {
    words.match_indices('%').any(|(at, _)| {
        let before = &words[..at];
        let number = before.trim_end();
        let ends = number.chars().next_back();
        number.len() < before.len() && ends.is_some_and(|c| c.is_ascii_digit() || c == '|')
    })
}

/// Kinds of laws that are cited by a number, and what stands before it.
const LAWS: [(&str, &str); 8] = [
    ("Nghị định ", "số "),
    ("Thông tư ", "số "),
    ("Quyết định ", "số "),
    ("Công văn ", "số "),
    ("Decree ", "No. "),
    ("Circular ", "No. "),
    ("Decision ", "No. "),
    ("Law ", "No. "),
];

/// Whether a law is cited without the word before its number, or by half of its number.
fn has_law_in_part(words: &str) -> bool {
    let digit = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    LAWS.iter().any(|(kind, mark)| {
        words.match_indices(kind).any(|(at, _)| {
            let after = &words[at + kind.len()..];
            let Some(number) = after.strip_prefix(mark) else {
                return digit(after);
            };
            let end = number.find(|c: char| !c.is_alphanumeric() && c != '/' && c != '-');
            let parts = number[..end.unwrap_or(number.len())].split('/');
            let mut letters = parts.filter(|p| p.starts_with(char::is_alphabetic));
            digit(number) && letters.next().is_none()
        })
    })
}

/// What whoever filled in an example wrote.
fn written(value: &serde_json::Value, key: &str, list: &mut Vec<Text>) {
    match value {
        serde_json::Value::Object(map) => {
            map.iter()
                .for_each(|(key, value)| written(value, key, list));
        }
        serde_json::Value::Array(values) => {
            values.iter().for_each(|value| written(value, key, list));
        }
        serde_json::Value::String(text) => {
            let keys = ["name", "note", "who", "when", "role", "address"];
            if keys.contains(&key) {
                list.push((key.to_owned(), "vi", text.clone()));
            }
        }
        _ => {}
    }
}

fn check(place: &str, path: &Path, found: &[Text], rules: &[Forbidden], faults: &mut Vec<String>) {
    for (key, language, words) in found {
        if has_parted_percent(words) {
            let file = path.file_name().unwrap().to_str().unwrap();
            faults.push(format!(
                "{file}: {key} ({language}): “7–10%” is written without a space: {words}"
            ));
        }
        if has_law_in_part(words) {
            let file = path.file_name().unwrap().to_str().unwrap();
            faults.push(format!(
                "{file}: {key} ({language}): a law is cited whole, “Nghị định số 30/2026/NĐ-CP”, “Decree No. 30/2026/NĐ-CP”: {words}"
            ));
        }
        let rules = rules.iter().filter(|r| r.language == *language);
        for rule in rules.filter(|r| r.place.as_deref().is_none_or(|p| p == place)) {
            if rule.stands_in(words) {
                let file = path.file_name().unwrap().to_str().unwrap();
                faults.push(format!(
                    "{file}: {key} ({language}): “{}”, instead “{}”: {words}",
                    rule.wording, rule.instead
                ));
            }
        }
    }
}

#[test]
fn every_text_keeps_to_the_table_of_terms() {
    let rules = forbidden();
    assert!(rules.len() > 100, "{}", rules.len());
    let (mut faults, mut held) = (Vec::new(), 0);
    for language in ["vi", "en"] {
        for path in entries(&format!("locales/{language}")) {
            let found = messages(&path, language);
            held += found.len();
            check("locales", &path, &found, &rules, &mut faults);
        }
    }
    assert!(held > 1_000, "{held} messages");
    // Official names of activities, given as published.
    let own = |path: &PathBuf| !path.ends_with("vsic.toml");
    for path in toml_files("catalogue").into_iter().filter(own) {
        let table: Table = fs::read_to_string(&path).unwrap().parse().unwrap();
        let mut found = Vec::new();
        texts(&Value::Table(table), "", None, &mut found);
        // The English word of a unit is the code by which benchmarks name it.
        found.retain(|(_, language, _)| *language == "vi" || !path.ends_with("units.toml"));
        held += found.len();
        check("catalogue", &path, &found, &rules, &mut faults);
    }
    for path in entries("catalogue/examples") {
        let file: serde_json::Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        let mut found = Vec::new();
        written(&file, "", &mut found);
        assert!(!found.is_empty(), "{}", path.display());
        check("catalogue", &path, &found, &rules, &mut faults);
    }
    assert!(held > 10_000, "{held} texts");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_wording_is_found_whole_in_any_case_and_outside_the_phrases_excepted() {
    let rule = Forbidden {
        language: "vi",
        wording: "sản phẩm phụ".to_owned(),
        except: vec!["sản phẩm phụ hữu ích".to_owned()],
        place: None,
        instead: "phụ phẩm".to_owned(),
    };
    assert!(rule.stands_in("Sản phẩm phụ: bã hèm"));
    assert!(rule.stands_in("sản phẩm phụ hữu ích và sản phẩm phụ"));
    assert!(!rule.stands_in("Sản xuất sản phẩm phụ hữu ích"));
    assert!(!rule.stands_in("sản phẩm phụcvụ"));
    for (words, parted) in [
        ("7–10%", false),
        ("7 %", true),
        ("|\u{a0}%", true),
        ("GJ, %", false),
    ] {
        assert_eq!(has_parted_percent(words), parted, "{words}");
    }
    for (words, part) in [
        ("theo Nghị định số 30/2026/NĐ-CP, Điều 5", false),
        ("theo Nghị định 30/2026/NĐ-CP", true),
        ("theo Nghị định số 30/2026, Điều 5", true),
        ("Quyết định số 963 (giờ cao điểm)", true),
        ("under Decree 30/2026/NĐ-CP", true),
        ("under Decision No. 889/QĐ-TTg", false),
        ("Nghị định sửa đổi", false),
    ] {
        assert_eq!(has_law_in_part(words), part, "{words}");
    }
    let message = "Mất { $loss }: { $count ->\n[one] một sản phẩm phụ\n*[other] không\n}";
    assert!(rule.stands_in(&without_arguments(message)));
    assert!(!rule.stands_in(&without_arguments("sản { $x } phẩm phụ")));
}

/// The first words with which the Vietnamese name of a measure says what is done.
const VERBS: &str = "\
    Biến Bán Bóc Bôi Bảo Bịt Bọc Bỏ Bố Bốc Bớt Che Chia Cho Chuyển Chưng Chạy Chấn Chần Chế \
    Chỉ Chỉnh Chọn Chống Cân Cô Căng Cải Cấp Cắt Dò Dùng Dồn Giao Giác Giảm Giặt Giữ Gom Gạt \
    Gọt Gộp Hiệu Hong Hâm Hạ Hạn Hấp Hứng Khép Khóa Không Khắc Khử Kiểm Kèm Kéo Kết Ly Làm \
    Lót Lấy Lập Lắng Lắp Lọc Mua Mài Nghiền Ngăn Ngưng Nhuộm Nhấc Nung Nâng Nạp Nấu Pha Phun \
    Phát Phân Phơi Phủ Quản Rà Rã Rửa So Sàng Sấy Sắp Sử Sửa Thay Thiết Thu Thành Thông Thực \
    Trang Trao Trộn Trụng Tuyển Tuần Tách Tái Tăng Tạo Tẩy Tận Tắt Tối Tự Vét Vận Vệ Xem \
    Xuống Xát Xây Xẻ Xếp Xử Áp Ép Điều Đo Đào Đánh Đưa Đẩy Đậy Đặt Định Đốt Đổ Đổi Ủ";

/// So many words has the longest question that is read at a glance.
const LONGEST_QUESTION: usize = 17;

#[test]
fn a_measure_says_what_is_done_and_asks_in_few_words() {
    let (mut faults, mut count) = (Vec::new(), 0);
    let verbs: Vec<&str> = VERBS.split_whitespace().collect();
    let files = ["catalogue/measures", "catalogue/sectors"];
    for path in files.into_iter().flat_map(toml_files) {
        let table: Table = fs::read_to_string(&path).unwrap().parse().unwrap();
        let measures = table.get("measure").and_then(Value::as_array);
        for measure in measures.into_iter().flatten() {
            let id = measure["id"].as_str().unwrap();
            let said = |key: &str| measure["vi"][key].as_str().unwrap();
            let (name, question) = (said("name"), said("question"));
            let first = name.split([' ', ',', ':']).next().unwrap();
            if !verbs.contains(&first) {
                faults.push(format!("{id}: a name begins with a verb: {name}"));
            }
            let words = question.split_whitespace().count();
            if words > LONGEST_QUESTION {
                faults.push(format!("{id}: {words} words: {question}"));
            }
            count += 1;
        }
    }
    assert!(count > 500, "{count} measures");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
