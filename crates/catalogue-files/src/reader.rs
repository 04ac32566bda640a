//! Reads TOML files entry by entry, and tells every entry that does not fit with its file, entry, key and hint.

use catalogue::Pair;
use catalogue::check::Problem;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::path::Path;

/// A folder of the catalogue while it is read.
pub(super) struct Reader<'a> {
    pub(super) folder: &'a Path,
    pub(super) problems: Vec<Problem>,
}

impl Reader<'_> {
    pub(super) fn report(&mut self, file: &str, entry: &str, field: &str, vi: String, en: String) {
        self.problems.push(Problem {
            file: file.to_owned(),
            entry: entry.to_owned(),
            field: field.to_owned(),
            hint: Pair { vi, en },
        });
    }

    pub(super) fn unreadable(&mut self, file: &str, error: &std::io::Error) {
        self.report(
            file,
            "-",
            "-",
            format!("không đọc được tệp: {error}"),
            format!("the file cannot be read: {error}"),
        );
    }

    /// The TOML files of a folder, in the order of their names.
    pub(super) fn files(&mut self, name: &str) -> Vec<String> {
        let names = self.names(name, ".toml").into_iter();
        names.map(|file| format!("{name}/{file}.toml")).collect()
    }

    /// The names of the files of one kind in a folder, without their ending, sorted.
    pub(super) fn names(&mut self, name: &str, ending: &str) -> Vec<String> {
        match std::fs::read_dir(self.folder.join(name)) {
            Ok(entries) => {
                let mut files: Vec<String> = entries
                    .filter_map(|e| e.ok()?.file_name().into_string().ok())
                    .filter_map(|f| f.strip_suffix(ending).map(str::to_owned))
                    .collect();
                files.sort();
                files
            }
            Err(error) => {
                self.unreadable(name, &error);
                Vec::new()
            }
        }
    }

    /// The entries of a file that holds one list.
    pub(super) fn only<T: DeserializeOwned>(&mut self, file: &str, key: &str) -> Vec<T> {
        self.list(file, key, &[])
    }

    /// The entries of one list of a file; `others` are the keys read elsewhere.
    pub(super) fn list<T: DeserializeOwned>(
        &mut self,
        file: &str,
        key: &str,
        others: &[&str],
    ) -> Vec<T> {
        let Some(mut table) = self.table(file) else {
            return Vec::new();
        };
        let list = self.entries(file, &mut table, key);
        table.retain(|key, _| !others.contains(&key.as_str()));
        self.leftover(file, &table);
        list
    }

    pub(super) fn take<T: DeserializeOwned>(
        &mut self,
        file: &str,
        table: &mut serde_json::Map<String, Value>,
        key: &str,
    ) -> Option<T> {
        match table.remove(key) {
            Some(value) => self.convert(file, key, value),
            None => {
                self.report(
                    file,
                    "-",
                    key,
                    format!("thiếu bảng [{key}]"),
                    format!("there is no table [{key}]"),
                );
                None
            }
        }
    }

    /// The entries of one array of tables, each read apart, so that one bad entry does not hide the next.
    pub(super) fn entries<T: DeserializeOwned>(
        &mut self,
        file: &str,
        table: &mut serde_json::Map<String, Value>,
        key: &str,
    ) -> Vec<T> {
        let Some(Value::Array(entries)) = table.remove(key) else {
            return Vec::new();
        };
        let each = entries.into_iter();
        each.filter_map(|entry| self.convert(file, key, entry))
            .collect()
    }

    /// Keys that nothing reads: a slip of the pen would lose what stands under them.
    pub(super) fn leftover(&mut self, file: &str, table: &serde_json::Map<String, Value>) {
        for key in table.keys() {
            self.report(
                file,
                "-",
                key,
                "không có mục nào tên như vậy; xem lại chính tả".to_owned(),
                "nothing is called so here; look at the spelling".to_owned(),
            );
        }
    }

    pub(super) fn convert<T: DeserializeOwned>(
        &mut self,
        file: &str,
        kind: &str,
        value: Value,
    ) -> Option<T> {
        let entry = ["id", "code", "programme", "year", "product", "end_use"]
            .iter()
            .find_map(|key| value.get(key))
            .map_or_else(
                || kind.to_owned(),
                |id| id.as_str().map_or_else(|| id.to_string(), str::to_owned),
            );
        match serde_path_to_error::deserialize(value) {
            Ok(found) => Some(found),
            Err(error) => {
                let field = error.path().to_string();
                let (vi, en) = plain_words(&error.into_inner().to_string());
                self.report(file, &entry, &field, vi, en);
                None
            }
        }
    }

    pub(super) fn table(&mut self, file: &str) -> Option<serde_json::Map<String, Value>> {
        let text = match std::fs::read_to_string(self.folder.join(file)) {
            Ok(text) => text,
            Err(error) => {
                self.unreadable(file, &error);
                return None;
            }
        };
        match text.parse::<toml::Table>() {
            Ok(table) => match plain(toml::Value::Table(table)) {
                Value::Object(map) => Some(map),
                _ => None,
            },
            Err(error) => {
                let before = error.span().and_then(|span| text.get(..span.start));
                let line = before.map_or(0, |t| t.matches('\n').count() + 1);
                let what = error.message().to_owned();
                self.report(
                    file,
                    &format!("line {line}"),
                    "TOML",
                    format!("dòng {line} sai cú pháp TOML (thường là thiếu dấu ngoặc kép, dấu = hoặc dấu ngoặc): {what}"),
                    format!("line {line} is not TOML (often a quote, a = or a bracket is missing): {what}"),
                );
                None
            }
        }
    }
}

/// What the reader of structures says, in words for an engineer.
fn plain_words(message: &str) -> (String, String) {
    let quoted: Vec<&str> = message.split('`').collect();
    match (message, quoted.as_slice()) {
        (m, [_, key, ..]) if m.starts_with("missing field") => (
            format!("thiếu mục {key}"),
            format!("the key {key} is missing"),
        ),
        (m, [_, key, rest @ ..]) if m.starts_with("unknown field") => {
            let known: Vec<&str> = rest.iter().skip(1).step_by(2).copied().collect();
            let known = known.join(", ");
            (
                format!("không có mục nào tên {key}; các mục dùng được: {known}"),
                format!("there is no key {key}; the keys are: {known}"),
            )
        }
        (m, [_, value, rest @ ..]) if m.starts_with("unknown variant") => {
            let known: Vec<&str> = rest.iter().skip(1).step_by(2).copied().collect();
            let known = known.join(", ");
            (
                format!("không dùng được \"{value}\"; chọn một trong: {known}"),
                format!("\"{value}\" cannot stand here; choose one of: {known}"),
            )
        }
        (m, _) if m.starts_with("no such day") => (
            "phải là ngày có thật, viết năm-tháng-ngày, ví dụ 2026-01-31".to_owned(),
            "must be a real day written year-month-day, like 2026-01-31".to_owned(),
        ),
        (m, _) => (
            format!("giá trị sai kiểu ({m})"),
            format!("a value of another kind is expected ({m})"),
        ),
    }
}

/// TOML as JSON; a number with a fraction becomes text, so that it reaches Decimal as it was written, and a place in a source that is the same in both languages is said once.
fn plain(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => Value::String(text),
        toml::Value::Integer(number) => Value::from(number),
        toml::Value::Float(number) => Value::String(number.to_string()),
        toml::Value::Boolean(flag) => Value::Bool(flag),
        toml::Value::Datetime(date) => Value::String(date.to_string()),
        toml::Value::Array(items) => Value::Array(items.into_iter().map(plain).collect()),
        toml::Value::Table(table) => {
            let is_cite = table.contains_key("refs");
            let pairs = table.into_iter().map(|(key, value)| match plain(value) {
                Value::String(at) if is_cite && matches!(key.as_str(), "at" | "note") => {
                    (key, serde_json::json!({ "vi": at, "en": at }))
                }
                other => (key, other),
            });
            Value::Object(pairs.collect())
        }
    }
}
