//! What stands in the columns of the tables, and how their rows lead back to files.

use super::collation::{brewery, cell, collated, file, office_tables, table};
use super::{Report, whole};
use catalogue::date::Date;
use catalogue::known::Known;
use domain::facility::{Content, MeasureRecord, Reason, Reply, ReplyDetail, State};
use office::fate::Collation;
use office::own::OwnList;
use office::scope::Scope;
use office::tables::{Cell, MAKERS, Table, drawn as begun, tables};
use office::workbook;
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use text::{Language, Text};

fn drawn(collation: &Collation) -> Vec<Table> {
    office_tables(collation, &OwnList::default(), None)
}

fn words(words: &str) -> Cell {
    Cell::Words(words.to_owned())
}

fn text() -> Text {
    Text::new(Language::Vi)
}

/// The place of the row with a name.
fn row_of(table: &Table, key: &str, name: &str) -> usize {
    let mut rows = 0..table.rows.len();
    rows.find(|row| cell(table, *row, key) == &words(name))
        .unwrap_or_else(|| panic!("{name}: {table:?}"))
}

#[test]
fn the_level_follows_the_rules_and_no_address_is_a_zone() {
    let measure = whole().areas()[0].measures[0].id.clone();
    let mut applies = brewery("A", "2600100011");
    applies.site.contact.name = "Lê Thị Hà".to_owned();
    applies.site.address = "12 Hùng Vương".to_owned();
    applies.ratings = domain::facility::Ratings::default();
    applies.streams[0].known = Known::Bill;
    applies.streams[0].quantity = Some(Decimal::TEN);
    let record = MeasureRecord {
        state: Some(State::Kept),
        since: Some(Date {
            year: 2023,
            month: 5,
            day: 1,
        }),
        ..MeasureRecord::default()
    };
    applies.follow_up.measures.insert(measure, record);
    let mut not = brewery("B", "2600100029");
    not.site.contact.name = String::new();
    let collation = collated(&[("a", file(&applies, 1)), ("b", file(&not, 1))]);
    let tables = drawn(&collation);
    let list = table(&tables, "facilities");
    let a = row_of(list, "name", "A");
    assert_eq!(
        cell(list, a, "level"),
        &words(text().office_level_applies())
    );
    assert_eq!(cell(list, a, "begun"), &Cell::Count(2023));
    assert_eq!(cell(list, a, "zone"), &Cell::Empty);
    let b = row_of(list, "name", "B");
    assert_eq!(cell(list, b, "level"), &words(text().office_level_not()));
    assert_eq!(cell(list, b, "begun"), &Cell::Empty);
    let applying = table(&tables, "facilities_applying");
    assert_eq!(applying.rows.len(), 1);
}

#[test]
fn the_largest_wastes_stand_first_with_what_is_lost_in_them() {
    let large = |name: &str, code: &str, kilograms: i64| {
        let mut facility = brewery(name, code);
        let input = facility
            .streams
            .iter()
            .find(|s| s.group == catalogue::Group::Material)
            .map(|s| s.id.clone());
        let waste = facility
            .streams
            .iter_mut()
            .find(|s| s.group == catalogue::Group::Waste);
        let waste = waste.expect("the example has a waste");
        waste.unit = catalogue::quantity::Unit::Tonne;
        waste.quantity = Some(kilograms.into());
        waste.months = None;
        waste.lost.content = input.map_or(Content::Nothing, Content::Input);
        waste.lost.kg = Some(1_500.into());
        facility
    };
    let collation = collated(&[
        ("a", file(&large("A", "2600100011", 10_000), 1)),
        ("b", file(&large("B", "2600100029", 90_000), 1)),
        ("c", file(&large("C", "2600100037", 40_000), 1)),
    ]);
    let tables = drawn(&collation);
    let wastes = table(&tables, "waste_streams");
    let over: Vec<Decimal> = (0..wastes.rows.len())
        .map(|row| cell(wastes, row, "over").number().unwrap())
        .collect();
    assert!(over.is_sorted_by(|a, b| a >= b), "{over:?}");
    assert!(over.iter().all(|o| *o >= Decimal::ONE));
    assert_eq!(cell(wastes, 0, "name"), &words("B"));
    assert_ne!(cell(wastes, 0, "lost"), &Cell::Empty);
    assert_eq!(cell(wastes, 0, "lost_kg"), &Cell::Number(1_500.into()));
}

#[test]
fn difficulties_stand_by_their_reason_and_what_is_done_is_none() {
    let areas = whole().areas();
    let ids: Vec<String> = areas[0].measures.iter().map(|m| m.id.clone()).collect();
    let mut facility = brewery("A", "2600100011");
    facility.replies = Default::default();
    for (id, reply, note) in [
        (&ids[0], Reply::Done, "làm rất tốt"),
        (&ids[1], Reply::NotDone, "chưa có người"),
    ] {
        let detail = ReplyDetail {
            note: note.to_owned(),
            ..ReplyDetail::plain(reply)
        };
        facility.replies.insert(id.clone(), detail);
    }
    let dropped = MeasureRecord {
        state: Some(State::Dropped),
        reasons: BTreeSet::from([Reason::Funding, Reason::Staff]),
        note: "ngân hàng từ chối".to_owned(),
        ..MeasureRecord::default()
    };
    facility.follow_up.measures.insert(ids[2].clone(), dropped);
    let collation = collated(&[("a", file(&facility, 1))]);
    let tables = drawn(&collation);
    let found = table(&tables, "difficulties");
    let codes: Vec<&Cell> = (0..found.rows.len())
        .map(|row| cell(found, row, "code"))
        .collect();
    let area = areas[0].area.id.as_str();
    assert_eq!(
        codes,
        [
            &words("reason:funding"),
            &words("reason:staff"),
            &words(area)
        ]
    );
    assert_eq!(cell(found, 0, "in_full"), &words("“ngân hàng từ chối”"));
    assert_eq!(cell(found, 2, "in_full"), &words("“chưa có người”"));
}

/// Every sheet that names a file says where it stands and which version it is.
#[test]
fn every_row_of_a_file_says_its_state_and_its_version() {
    let a = brewery("A", "2600100011");
    let mut newer = a.clone();
    newer.site.employees = Some(99.into());
    let mut files: Vec<(String, String)> = vec![
        ("a1".to_owned(), file(&a, 1)),
        ("a2".to_owned(), file(&newer, 2)),
        ("bad".to_owned(), "{".to_owned()),
    ];
    for n in 0..6 {
        // Alike by name and commune, and without a tax code.
        let mut facility = brewery("C", "");
        facility.site.employees = Some(n.into());
        files.push((format!("c{n}"), file(&facility, 1)));
    }
    let files: Vec<(&str, String)> = files.iter().map(|(n, t)| (n.as_str(), t.clone())).collect();
    let collation = collated(&files);
    let tables = drawn(&collation);
    let mut sheets = Vec::new();
    for table in &tables {
        let has = |key: &str| table.columns.iter().any(|c| c.key == key);
        let ids = table.columns.iter().map(|c| c.key);
        for id in ids.filter(|key| *key == "file" || key.ends_with("_file")) {
            let prefix = id.strip_suffix("file").unwrap();
            let [state, version] = ["state", "version"].map(|key| format!("{prefix}{key}"));
            assert!(has(&state) && has(&version), "{} {id}", table.key);
            for row in 0..table.rows.len() {
                if cell(table, row, id) == &Cell::Empty {
                    continue;
                }
                let of = (cell(table, row, &state), cell(table, row, &version));
                assert_ne!(of.0, &Cell::Empty, "{} {row}", table.key);
                assert!(matches!(of.1, Cell::Day(_)), "{} {row}", table.key);
            }
            sheets.push(table.key);
        }
    }
    for key in [
        "facilities",
        "facilities_applying",
        "waste_streams",
        "exemplary_cases",
        "inbox",
        "files",
        "versions",
        "lookalikes",
        "row_files",
    ] {
        assert!(sheets.contains(&key), "{key}");
    }
    // The record of the collation counts them.
    let record = table(&tables, "collation");
    let received = text().office_state_count(text().office_state_received());
    let row = row_of(record, "item", &received);
    assert_eq!(cell(record, row, "count"), &Cell::Count(7));
}

/// Every figure leads back: a line for each file behind each row that has many.
#[test]
fn the_files_behind_every_row_stand_on_a_sheet_of_their_own() {
    let files: Vec<(String, String)> = (0..6)
        .map(|n| {
            let code = format!("26001000{n}0");
            (code.clone(), file(&brewery(&code, &code), 1))
        })
        .collect();
    let files: Vec<(&str, String)> = files.iter().map(|(n, t)| (n.as_str(), t.clone())).collect();
    let tables = drawn(&collated(&files));
    let lines = table(&tables, "row_files");
    let told: BTreeSet<(String, usize, String)> = (0..lines.rows.len())
        .map(|row| {
            let of = |key: &str| match cell(lines, row, key) {
                Cell::Words(words) => words.clone(),
                other => panic!("{other:?}"),
            };
            let Cell::Count(place) = cell(lines, row, "row") else {
                panic!("a number");
            };
            assert_eq!(lines.rows[row].files.len(), 1);
            assert_ne!(cell(lines, row, "name"), &Cell::Empty);
            (of("table"), *place, of("file"))
        })
        .collect();
    assert_eq!(told.len(), lines.rows.len());
    let mut expected = BTreeSet::new();
    let own = ["versions", "lookalikes"];
    for table in tables
        .iter()
        .filter(|t| t.counts_files() && !own.contains(&t.key))
    {
        for (place, row) in table.rows.iter().enumerate() {
            for id in &row.files {
                expected.insert((table.sheet.clone(), place + 1, id.to_string()));
            }
        }
    }
    assert!(expected.len() > 12);
    assert_eq!(told, expected);
}

/// Hands some files over, as a report sees them.
fn on_a_report<T>(language: Language, draw: impl FnOnce(office::view::Office<'_>) -> T) -> T {
    let files: Vec<(String, String)> = (0..7)
        .map(|n| {
            (
                n.to_string(),
                file(&brewery(&format!("Bia {n} \"rows\":[]"), ""), 1),
            )
        })
        .collect();
    let files: Vec<(&str, String)> = files.iter().map(|(n, t)| (n.as_str(), t.clone())).collect();
    let report = Report {
        scope: Scope::new(2025, "25".to_owned()),
        programme: None,
        own: &OwnList::default(),
        register: None,
    };
    report.draw(&collated(&files), language, draw)
}

#[test]
fn what_is_known_of_a_table_before_it_is_drawn_is_what_it_says_itself() {
    for language in [Language::Vi, Language::En] {
        on_a_report(language, |office| {
            for (maker, table) in MAKERS.iter().zip(tables(office)) {
                let said = ((maker.title)(office.text).to_owned(), maker.audience);
                assert_eq!(said, (table.title, table.audience), "{}", maker.key);
                assert_eq!(maker.key, table.key);
            }
        });
    }
}

#[test]
fn a_workbook_line_by_line_is_the_same_workbook() {
    on_a_report(Language::Vi, |office| {
        let today = Date::parse("2026-11-28").unwrap();
        let mut lines = workbook::Lines::begin(office, today);
        let mut text = String::new();
        for maker in MAKERS {
            let table = begun(maker, office);
            lines.sheet(office, &table.frame, table.counts_files);
            for row in table.rows.flatten() {
                lines.row(&row, table.counts_files);
                text += &lines.take();
            }
        }
        text += &lines.take();
        let tables = tables(office);
        let book = workbook::book(office, &tables, today);
        let whole = report::xlsx::write(&book).unwrap();
        for lines in [text, workbook::lines_of(book)] {
            let parts = lines
                .lines()
                .map(|line| serde_json::from_str(line).unwrap());
            assert!(report::xlsx::write_parts(parts).unwrap() == whole);
        }
    });
}
