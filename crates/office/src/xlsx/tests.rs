//! Tests of the reader of workbooks, beside one of another make.

use super::*;
use calamine::{Data, Reader as _, Xlsx};
use catalogue::date::Date;
use document::book::{self, Book, Shape};
use proptest::prelude::*;
use std::io::{Cursor, Write as _};

const DAY: Date = Date {
    year: 2026,
    month: 11,
    day: 28,
};

/// A workbook with the cells of one sheet, as the product writes it.
fn written(rows: Vec<Vec<book::Cell>>) -> Vec<u8> {
    let width = rows.iter().map(Vec::len).max().unwrap_or(1);
    let mut sheet = book::Sheet::new("Trang & một", vec![("x", 10); width]);
    for row in rows {
        sheet.row(row);
    }
    report::xlsx::write(&Book {
        title: String::new(),
        subject: String::new(),
        author: String::new(),
        date: DAY,
        head: String::new(),
        foot: String::new(),
        pages: String::new(),
        sheets: vec![sheet],
    })
    .unwrap()
}

/// What the other reader finds, in the words of this one.
fn by_calamine(bytes: &[u8]) -> BTreeMap<(u32, u32), String> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let (_, range) = book.worksheets().into_iter().next().unwrap();
    let start = range.start().unwrap_or_default();
    let place = |row: usize, column: usize| {
        let at = |n: usize, from: u32| u32::try_from(n).unwrap() + from;
        (at(row, start.0) + 1, at(column, start.1))
    };
    let cells = range.used_cells();
    cells
        .filter_map(|(row, column, data)| {
            let words = match data {
                Data::String(words) if words.trim().is_empty() => return None,
                Data::String(words) => words.trim().to_owned(),
                Data::Float(value) => number(&value.to_string())?.to_string(),
                Data::Int(value) => value.to_string(),
                Data::DateTime(time) => number(&time.as_f64().to_string())?.to_string(),
                other => panic!("{other:?}"),
            };
            Some((place(row, column), words))
        })
        .collect()
}

fn by_us(bytes: &[u8]) -> BTreeMap<(u32, u32), String> {
    let sheet = read(bytes).unwrap().into_iter().next().unwrap();
    assert_eq!(sheet.name, "Trang & một");
    let rows = sheet.rows.into_iter();
    rows.flat_map(|row| {
        let number = row.number;
        let cells = row.cells.into_iter();
        cells.map(move |(column, value)| ((number, column), value.shown()))
    })
    .collect()
}

fn cell() -> impl Strategy<Value = book::Cell> {
    prop_oneof![
        Just(book::Cell::Empty),
        "[ -~ạếĐ³\n&<>\"_]{0,12}".prop_map(book::Cell::text),
        (-1_000_000_000_i64..1_000_000_000, 0_u32..6)
            .prop_map(|(n, scale)| book::Cell::Number(Decimal::new(n, scale), Shape::Entered)),
        (1990..2090_i32, 1..=12_u32, 1..=28_u32)
            .prop_map(|(year, month, day)| book::Cell::Day(Date { year, month, day })),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn another_reader_finds_the_same(
        rows in prop::collection::vec(prop::collection::vec(cell(), 1..30), 1..8)
    ) {
        let bytes = written(rows);
        prop_assert_eq!(by_us(&bytes), by_calamine(&bytes));
    }

    #[test]
    fn damaged_bytes_stop_nothing(at in 0_usize..4_000, byte in any::<u8>(), cut in 0_usize..4_000) {
        let mut bytes = written(vec![vec![book::Cell::text("a"), book::Cell::count(7)]]);
        let length = bytes.len();
        bytes[at % length] = byte;
        bytes.truncate(length - cut % 64);
        let _ = read(&bytes);
    }
}

#[test]
fn days_are_told_from_numbers() {
    let bytes = written(vec![vec![book::Cell::Day(DAY), book::Cell::count(2_026)]]);
    let sheet = &read(&bytes).unwrap()[0];
    assert_eq!(sheet.rows[1].cells[&0], Value::Time(46_354.into()));
    assert_eq!(sheet.rows[1].cells[&1], Value::Number(2_026.into()));
    for (code, is_time) in [
        ("dd/mm/yyyy", true),
        ("[h]:mm", true),
        ("#,##0.00", false),
        ("0\" days\"", false),
        ("[Red]0", false),
        ("0\\d", false),
        ("_-* #,##0_-", false),
    ] {
        assert_eq!(shows_time(code), is_time, "{code}");
    }
}

/// A workbook whose parts are given as text.
fn zipped(sheet: &str, shared: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let parts = [
        (
            "_rels/.rels",
            format!(
                r#"<Relationships><Relationship Id="r" Type="{kind}/officeDocument" Target="/xl/workbook.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/workbook.xml",
            r#"<x:workbook xmlns:x="u"><x:sheets><x:sheet name="A &amp; B" sheetId="1" r:id="rId1"/><x:sheet name="Chart" sheetId="2" r:id="rId2"/></x:sheets></x:workbook>"#.to_owned(),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                r#"<Relationships><Relationship Id="rId1" Type="{kind}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{kind}/chartsheet" Target="c.xml"/></Relationships>"#
            ),
        ),
        ("xl/worksheets/sheet1.xml", sheet.to_owned()),
        ("xl/sharedStrings.xml", shared.to_owned()),
    ];
    for (name, text) in parts {
        zip.start_file(
            name,
            zip::write::SimpleFileOptions::default()
                .compression_method(zip::CompressionMethod::Stored),
        )
        .unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn what_other_programs_write_is_read() {
    let shared = r#"<sst><si><t xml:space="preserve"> Bia </t></si><si><r><rPr><b/></rPr><t>Việt</t></r><r><t xml:space="preserve"> Trì</t></r><rPh sb="0" eb="1"><t>doc</t></rPh></si><si/></sst>"#;
    let sheet = r#"<?xml version="1.0"?><!-- a <c> --><x:worksheet xmlns:x="u"><x:sheetData>
        <x:row r="3"><x:c r="B3" t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c><x:c r="AA3"><x:v>1.5E3</x:v></x:c></x:row>
        <x:row><x:c t="inlineStr"><x:is><x:t>a_x000D_&#10;b &lt;c&gt;</x:t></x:is></x:c><x:c t="str"><x:f>A1&amp;"x>y"</x:f><x:v>kết quả</x:v></x:c><x:c t="e"><x:v>#REF!</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c><x:f>1+1</x:f><x:v>0.30000000000000004</x:v></x:c><x:c t="s"><x:v>2</x:v></x:c><x:c s="1"/></x:row>
        <x:row r="9"/></x:sheetData><x:tail><x:v>7</x:v></x:tail></x:worksheet>"#;
    let sheets = read(&zipped(sheet, shared)).unwrap();
    assert_eq!(sheets.len(), 1);
    assert_eq!(sheets[0].name, "A & B");
    let text = |words: &str| Value::Text(words.to_owned());
    let third = &sheets[0].rows[0];
    assert_eq!(third.number, 3);
    let expected = [
        (1, text("Bia")),
        (2, text("Việt Trì")),
        (26, Value::Number(1_500.into())),
    ];
    assert_eq!(third.cells, BTreeMap::from(expected));
    let fourth = &sheets[0].rows[1];
    assert_eq!(fourth.number, 4);
    let expected = [
        (0, text("a\r\nb <c>".replace("\r\n", "\n").as_str())),
        (1, text("kết quả")),
        (2, Value::Fault("#REF!".to_owned())),
        (3, Value::Flag(true)),
        (4, Value::Number(Decimal::new(3, 1))),
    ];
    assert_eq!(fourth.cells, BTreeMap::from(expected));
    assert_eq!(sheets[0].rows.len(), 2);
}

#[test]
fn columns_have_letters() {
    for (place, name) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
        assert_eq!(letters(place), name);
        assert_eq!(column(&format!("{name}14")), Some(place));
    }
    assert_eq!(column("14"), None);
}

#[test]
fn what_is_no_workbook_gives_nothing() {
    assert_eq!(read(b""), None);
    assert_eq!(read(b"PK\x03\x04"), None);
}
