//! The Parquet of a collation, read back by the library and held against the same tables as lines of JSON, field by field.

use crate::office::{folder, good, json, rows};
use parquet::file::reader::{FileReader as _, SerializedFileReader};
use parquet::record::{Field, Row};
use rust_decimal::Decimal;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;

/// The rows of a table, and the compression of its columns.
fn read(out: &Path, table: &str) -> (Vec<Row>, String) {
    let part = "report_province=25/data_year=2025";
    let path = out.join(format!("parquet/{table}/{part}/{table}.parquet"));
    let reader = SerializedFileReader::new(File::open(path).unwrap()).unwrap();
    let groups = reader.metadata().row_groups();
    let columns = groups.iter().flat_map(|group| group.columns());
    let packed = columns.map(|c| format!("{:?}", c.compression())).max();
    let rows = reader.get_row_iter(None).unwrap().map(Result::unwrap);
    (rows.collect(), packed.unwrap_or_default())
}

/// A field as the lines of JSON have it.
fn plain(field: &Field) -> Value {
    match field {
        Field::Null => Value::Null,
        Field::Bool(value) => Value::from(*value),
        Field::Int(value) => Value::from(*value),
        Field::Str(words) => Value::from(words.as_str()),
        Field::Date(_) => Value::from(field.to_string()),
        Field::Decimal(value) => {
            let units = i128::from_be_bytes(value.data().try_into().unwrap());
            assert_eq!((value.precision(), value.scale()), (38, 8));
            let number = Decimal::from_i128_with_scale(units, 8).normalize();
            Value::from(number.to_string())
        }
        Field::ListInternal(list) => list.elements().iter().map(plain).collect(),
        other => panic!("{other:?}"),
    }
}

fn object(row: &Row) -> Value {
    let columns = row.get_column_iter();
    let fields = columns.map(|(key, field)| (key.clone(), plain(field)));
    Value::from(fields.collect::<Map<_, _>>())
}

/// Decimals of both forms are compared as numbers of eight places.
fn rounded(value: &Value) -> Value {
    let number = value.as_str().and_then(|text| text.parse::<Decimal>().ok());
    match (value, number) {
        (_, Some(number)) => Value::from(number.round_dp(8).normalize().to_string()),
        (Value::Number(number), None) => Value::from(number.to_string()),
        (other, None) => other.clone(),
    }
}

fn held(table: &str, lines: &[Value], found: &[Row]) {
    assert_eq!(lines.len(), found.len(), "{table}");
    for (line, row) in lines.iter().zip(found) {
        let row = object(row);
        let (line, row) = (line.as_object().unwrap(), row.as_object().unwrap());
        let keys = |of: &Map<String, Value>| of.keys().cloned().collect::<Vec<_>>();
        assert_eq!(keys(line), keys(row), "{table}");
        for (key, value) in line {
            assert_eq!(
                rounded(value),
                rounded(&row[key]),
                "{table}.{key}: {line:?}"
            );
        }
    }
}

#[test]
fn what_stands_in_parquet_is_what_stands_in_lines() {
    let (files, out) = (folder("parquet-files"), folder("parquet-out"));
    let (files, out) = (files.display().to_string(), out.display().to_string());
    good(&["example", "--many", "120", "--seed", "7", &files]);
    let mut order = vec!["collate", &files, "--year", "2025", "--province", "25"];
    order.extend([
        "--today",
        "2026-11-28",
        "--contract",
        "--parquet",
        "--out",
        &out,
    ]);
    good(&order);
    let out = Path::new(&out);
    let counts = json(&out.join("contract/contract.json"))["rows"].clone();
    let mut filled = 0;
    for (table, count) in counts.as_object().unwrap() {
        let lines = rows(&out.join(format!("contract/{table}.ndjson")));
        let (found, packed) = read(out, table);
        held(table, &lines, &found);
        assert_eq!(lines.len() as u64, count.as_u64().unwrap(), "{table}");
        assert!(lines.is_empty() || packed.starts_with("ZSTD"), "{packed}");
        filled += usize::from(!lines.is_empty());
    }
    assert!(filled > 5, "{counts}");
    let manifest = json(&out.join("manifest.json"));
    for table in manifest["tables"].as_array().unwrap() {
        let key = table["key"].as_str().unwrap();
        let lines = rows(&out.join(format!("tables/{key}.ndjson")));
        held(key, &lines, &read(out, key).0);
    }
    sums_are_those_of_the_files(out, Path::new(&files));
    rows_stand_in_the_order_of_files(out);
}

/// The sum of a nation is the sum of its files.
fn sums_are_those_of_the_files(out: &Path, files: &Path) {
    let truth = json(&files.join("truth.json"));
    for (key, truth_key) in [
        ("saving_vnd", "saving_vnd"),
        ("bills_vnd", "bills_vnd"),
        ("toe_saved", "toe"),
    ] {
        let (facilities, _) = read(out, "facility");
        let of = |row: &Row| {
            object(row)[key]
                .as_str()
                .unwrap()
                .parse::<Decimal>()
                .unwrap()
        };
        let sum: Decimal = facilities.iter().map(of).sum();
        let expected: Decimal = truth["sums"][truth_key].as_str().unwrap().parse().unwrap();
        assert_eq!(sum, expected, "{key}");
    }
}

/// However many cores worked on them.
fn rows_stand_in_the_order_of_files(out: &Path) {
    let names = rows(&out.join("tables/files.ndjson"));
    let accepted = names.iter().filter(|row| row["fate"] == "chấp nhận");
    let places: BTreeMap<&str, &str> = accepted
        .map(|row| (row["file"].as_str().unwrap(), row["name"].as_str().unwrap()))
        .collect();
    let lines = rows(&out.join("contract/facility.ndjson"));
    let order: Vec<&str> = lines
        .iter()
        .map(|row| places[row["file"].as_str().unwrap()])
        .map(|name| name.split('!').next().unwrap())
        .collect();
    assert!(order.len() > 100 && order.is_sorted(), "{order:?}");
}
