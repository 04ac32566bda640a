//! Files of every kind as an office gets them, and what becomes of them in whatever order they come.

use super::{Report, whole};
use catalogue::date::Date;
use domain::assessment::assess;
use domain::facility::Facility;
use office::data::Summary;
use office::decision::{Decision, Decisions, Keep};
use office::difference::changes;
use office::fate::{Collation, Conflict, Fate, Rejection};
use office::intake::{Refusal, Taken, open_again};
use office::own::OwnList;
use office::record::Record;
use office::register::Register;
use office::scope::Scope;
use office::tables::{Audience, Cell, Table, tables};
use proptest::prelude::*;
use report::outline::{attachment, outline};
use report::pdf::{self, Fonts};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use std::io::{Cursor, Write as _};
use submission::review::{Review, State};
use submission::{Contents, Holds, ReadError, Stamp, collect, read, write};
use text::{Language, Text};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 28,
};

pub(crate) fn brewery(name: &str, tax_code: &str) -> Facility {
    let text = catalogue_embedded::example("tea").unwrap();
    let mut facility = read(text.as_bytes()).unwrap().facility;
    facility.example = false;
    facility.site.name = name.to_owned();
    facility.site.tax_code = tax_code.to_owned();
    facility.site.commune = format!("Xã {name}");
    facility.site.province = Some("25".to_owned());
    facility.site.year = Some(2025);
    facility
}

pub(crate) fn file(facility: &Facility, day: u32) -> String {
    let stamp = Stamp {
        today: Date {
            year: 2026,
            month: 3,
            day,
        },
        language: "vi",
    };
    write(Contents::of(facility), whole(), stamp, Holds::Data)
}

fn taken(files: &[(&str, Vec<u8>)]) -> Vec<(String, Taken)> {
    let named = files.iter().map(|(name, bytes)| (*name, bytes.as_slice()));
    super::taken(TODAY, named)
}

pub(crate) fn collated(files: &[(&str, String)]) -> Collation {
    let named = files.iter().map(|(name, text)| (*name, text.as_bytes()));
    Collation::of(super::taken(TODAY, named))
}

fn fate<'a>(collation: &'a Collation, name: &str) -> &'a Fate {
    let mut seen = collation.seen.iter();
    &seen
        .find(|s| s.name == name)
        .unwrap_or_else(|| panic!("{name}: {collation:?}"))
        .fate
}

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn paper(facility: &Facility) -> Vec<u8> {
    let json = file(facility, 10).into_bytes();
    let assessment = assess(facility, whole(), TODAY);
    let document = outline(facility, &assessment, whole(), "0", Language::Vi);
    let attached = attachment(json, TODAY, Language::Vi);
    pdf::write(&document, Some(attached), &Fonts::embedded(), &mut |_| {}).unwrap()
}

#[test]
fn every_kind_of_file_gives_what_stands_in_it() {
    let a = file(&brewery("A", "2600100011"), 1);
    let b = file(&brewery("B", "2600100029"), 1);
    let collection = collect(&[a.clone(), b.clone(), "{".to_owned()], TODAY);
    let zip = zipped(&[
        ("xã A/a.json", a.as_bytes()),
        ("xã A/._a.json", b"x"),
        ("__MACOSX/a.json", b"x"),
        ("b.json", b.as_bytes()),
        ("inner.zip", &zipped(&[("a.json", a.as_bytes())])),
        ("scan.jpg", b"\xff\xd8\xff"),
    ]);
    let found = taken(&[
        ("a.json", a.clone().into_bytes()),
        ("all.json", collection.into_bytes()),
        ("hand.zip", zip),
        ("list.xlsx", zipped(&[("[Content_Types].xml", b"<x/>")])),
        ("cut.zip", b"PK\x03\x04 broken".to_vec()),
        (".DS_Store", b"x".to_vec()),
        ("empty.json", Vec::new()),
    ]);
    let say = |taken: &Taken| match taken {
        Taken::Record(record) => record.site.name.clone(),
        Taken::PassedOver => "passed over".to_owned(),
        Taken::Refused(Refusal::Unread(error)) => format!("{error:?}").chars().take(8).collect(),
        Taken::Refused(refusal) => format!("{refusal:?}"),
    };
    let told: Vec<(String, String)> = found.iter().map(|(n, t)| (n.clone(), say(t))).collect();
    let expected = [
        ("a.json", "A"),
        ("all.json!1", "A"),
        ("all.json!2", "B"),
        ("all.json!3", "NotJson "),
        ("hand.zip!xã A/a.json", "A"),
        ("hand.zip!xã A/._a.json", "passed over"),
        ("hand.zip!__MACOSX/a.json", "passed over"),
        ("hand.zip!b.json", "B"),
        ("hand.zip!inner.zip", "Zip(Nested)"),
        ("hand.zip!scan.jpg", "Other(Pi"),
        ("list.xlsx", "Document"),
        ("cut.zip", "Zip(Damaged)"),
        (".DS_Store", "passed over"),
        ("empty.json", "Empty"),
    ];
    let expected: Vec<(String, String)> = expected
        .iter()
        .map(|(n, t)| ((*n).to_owned(), (*t).to_owned()))
        .collect();
    assert_eq!(told, expected);
    let bytes = collect(&[a, b], TODAY).into_bytes();
    let mut again = Vec::new();
    open_again(
        ("all.json", &bytes),
        catalogue_embedded::whole(),
        &|name| name == "all.json!2",
        &mut |name, opened| {
            again.push((name, opened.facility.site.name.clone()));
        },
    );
    assert_eq!(again, [("all.json!2".to_owned(), "B".to_owned())]);
}

#[test]
fn a_report_without_data_keeps_its_place_beside_one_with_data() {
    let full = paper(&brewery("A", "2600100011"));
    let bare =
        b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";
    let told = |parts: [&[u8]; 2]| -> Vec<String> {
        let found = taken(&[("joined.pdf", parts.concat())]);
        let say = |(name, taken): &(String, Taken)| match taken {
            Taken::Record(record) => format!("{name} {}", record.site.name),
            Taken::Refused(Refusal::Unread(ReadError::Report(_))) => format!("{name} refused"),
            other => panic!("{other:?}"),
        };
        found.iter().map(say).collect()
    };
    let after = told([bare, &full]);
    assert_eq!(after, ["joined.pdf!1 refused", "joined.pdf!2 A"]);
    let before = told([&full, bare]);
    assert_eq!(before, ["joined.pdf!1 A", "joined.pdf!2 refused"]);
}

#[test]
fn two_reports_joined_in_one_file_are_both_found() {
    let (a, b) = (brewery("A", "2600100011"), brewery("B", "2600100029"));
    let joined = [paper(&a), paper(&b)].concat();
    let found = taken(&[("joined.pdf", joined)]);
    let names: Vec<String> = found
        .iter()
        .map(|(name, taken)| match taken {
            Taken::Record(record) => format!("{name} {}", record.site.name),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(names, ["joined.pdf!1 A", "joined.pdf!2 B"]);
}

#[test]
fn each_file_has_one_fate() {
    let a = brewery("A", "2600100011");
    let mut newer = a.clone();
    newer.site.employees = Some(99.into());
    let mut other_year = a.clone();
    other_year.site.year = Some(2024);
    let mut nameless = brewery("C", "0000000000");
    let keyless = nameless.clone();
    nameless.site.employees = Some(7.into());
    let mut example = brewery("D", "2600100037");
    example.example = true;
    let collation = collated(&[
        ("old.json", file(&a, 1)),
        ("new.json", file(&newer, 2)),
        ("new copy.json", file(&newer, 2)),
        ("2024.json", file(&other_year, 1)),
        ("c1.json", file(&nameless, 1)),
        ("c2.json", file(&keyless, 1)),
        ("example.json", file(&example, 1)),
        ("cut.json", "{\"format\":".to_owned()),
    ]);
    assert_eq!(fate(&collation, "new copy.json"), &Fate::Accepted);
    assert_eq!(
        fate(&collation, "new.json"),
        &Fate::Duplicate {
            of: "new copy.json".to_owned()
        }
    );
    assert_eq!(
        fate(&collation, "old.json"),
        &Fate::Superseded {
            by: "new copy.json".to_owned()
        }
    );
    for name in ["2024.json", "c1.json", "c2.json"] {
        assert_eq!(fate(&collation, name), &Fate::Accepted, "{name}");
    }
    assert_eq!(
        fate(&collation, "example.json"),
        &Fate::Rejected(Rejection::Example)
    );
    assert!(matches!(
        fate(&collation, "cut.json"),
        Fate::Rejected(Rejection::Unread(_))
    ));
    let count = collation.count();
    assert_eq!(
        (
            count.seen,
            count.accepted,
            count.superseded,
            count.duplicate,
            count.rejected
        ),
        (8, 4, 1, 1, 2)
    );
    assert_eq!(collation.successions.len(), 1);
    assert_eq!(collation.successions[0].conflict, None);
    // The two without a code are alike by name and commune: shown, and not merged.
    assert_eq!(collation.lookalikes.len(), 1);
}

#[test]
fn a_folder_of_examples_alone_is_a_rehearsal() {
    let mut example = brewery("D", "2600100037");
    example.example = true;
    let collation = collated(&[("example.json", file(&example, 1))]);
    assert!(collation.is_rehearsal);
    assert_eq!(collation.count().accepted, 1);
}

#[test]
fn versions_of_one_day_and_two_plants_of_one_code_are_to_be_decided() {
    let a = brewery("A", "2600100011");
    let mut same_day = a.clone();
    same_day.site.employees = Some(99.into());
    let collation = collated(&[("1.json", file(&a, 1)), ("2.json", file(&same_day, 1))]);
    assert_eq!(collation.successions[0].conflict, Some(Conflict::SameDay));
    let second_plant = brewery("Nhà máy hai", "2600100011");
    let collation = collated(&[("1.json", file(&a, 1)), ("2.json", file(&second_plant, 5))]);
    assert_eq!(
        collation.successions[0].conflict,
        Some(Conflict::OtherFacility)
    );
    assert!(collation.successions[0].is_open());
    let data = |f: &Facility| read(file(f, 1).as_bytes()).unwrap().data;
    let found = changes(&data(&a), &data(&same_day));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].path, "facility.employees");
    assert_eq!(found[0].is, "99");
}

/// Collates by decisions about two files each, given by their names.
pub(crate) fn decided(files: &[(&str, String)], decided: &[(&str, &str, Keep)]) -> Collation {
    let named = files.iter().map(|(name, text)| (*name, text.as_bytes()));
    let taken = super::taken(TODAY, named);
    let id = |name: &str| match taken.iter().find(|(n, _)| n == name) {
        Some((_, Taken::Record(record))) => record.id.to_string(),
        other => panic!("{name}: {other:?}"),
    };
    let mut decisions = Decisions::default();
    for (older, newer, keep) in decided {
        decisions.put(Decision {
            older: id(older),
            newer: id(newer),
            keep: Some(*keep),
            by: "Lan".to_owned(),
            on: String::new(),
        });
    }
    Collation::decided(taken, &decisions)
}

fn accepted(collation: &Collation) -> Vec<&str> {
    let mut names: Vec<&str> = collation.accepted.iter().map(|a| a.name.as_str()).collect();
    names.sort_unstable();
    names
}

#[test]
fn somebody_decides_which_version_counts_or_that_two_plants_do() {
    let a = brewery("A", "2600100011");
    let mut same_day = a.clone();
    same_day.site.employees = Some(99.into());
    let files = [("1.json", file(&a, 1)), ("2.json", file(&same_day, 1))];
    let undecided = collated(&files);
    let [counts] = accepted(&undecided)[..] else {
        panic!("one of them");
    };
    let other = if counts == "1.json" {
        "2.json"
    } else {
        "1.json"
    };
    for keep in [Keep::Older, Keep::Newer] {
        let wanted = if keep == Keep::Older { other } else { counts };
        let collation = decided(&files, &[(other, counts, keep)]);
        assert_eq!(accepted(&collation), [wanted]);
        let of = &collation.successions[0];
        assert_eq!(
            (of.older.counts, of.newer.counts),
            (keep == Keep::Older, keep == Keep::Newer)
        );
        assert!(of.conflict.is_some() && !of.is_open());
    }

    // Two plants under one tax code, each with an older version of its own.
    let second = brewery("Nhà máy hai", "2600100011");
    let files = [
        ("a1.json", file(&a, 1)),
        ("a2.json", file(&same_day, 3)),
        ("b1.json", file(&second, 2)),
        (
            "b2.json",
            file(
                &{
                    let mut newer = second.clone();
                    newer.site.employees = Some(7.into());
                    newer
                },
                5,
            ),
        ),
    ];
    let collation = decided(&files, &[("a2.json", "b2.json", Keep::Both)]);
    assert_eq!(accepted(&collation), ["a2.json", "b2.json"]);
    let by = |by: &str| Fate::Superseded { by: by.to_owned() };
    assert_eq!(fate(&collation, "a1.json"), &by("a2.json"));
    assert_eq!(fate(&collation, "b1.json"), &by("b2.json"));
    assert!(collation.successions.iter().all(|s| !s.is_open()));
    let tables = office_tables(&collation, &OwnList::default(), None);
    let text = Text::new(Language::Vi);
    let record = table(&tables, "collation");
    let told = |words: &str| {
        let row = record
            .rows
            .iter()
            .find(|r| r.cells[0] == Cell::Words(words.to_owned()));
        row.unwrap().cells[1].clone()
    };
    assert_eq!(told(text.office_conflicts()), Cell::Count(0));
    assert_eq!(told(text.office_decided_count()), Cell::Count(1));
    let versions = table(&tables, "versions");
    let place =
        (0..versions.rows.len()).find(|row| cell(versions, *row, "decided") != &Cell::Empty);
    let row = place.unwrap();
    assert_eq!(
        cell(versions, row, "decided"),
        &Cell::Words("Lan".to_owned())
    );
    assert_eq!(
        cell(versions, row, "used"),
        &Cell::Words(text.office_used_both().to_owned())
    );

    // The older plant alone: what the newer one superseded follows it.
    let collation = decided(&files, &[("a2.json", "b2.json", Keep::Older)]);
    assert_eq!(accepted(&collation), ["a2.json"]);
    for name in ["a1.json", "b1.json", "b2.json"] {
        assert_eq!(fate(&collation, name), &by("a2.json"), "{name}");
    }
}

/// A file with a review that ends in a rejection.
fn rejected(facility: &Facility, day: u32) -> String {
    let mut review = Review::default();
    review.go(State::InReview, "Lan", "2026-04-01", "").unwrap();
    review
        .go(State::Rejected, "Lan", "2026-04-02", "sai năm")
        .unwrap();
    review.put_into(&file(facility, day)).unwrap()
}

/// What is rejected takes the place of nothing: the facility stays in every sum.
#[test]
fn the_version_before_a_rejected_one_counts() {
    let a = brewery("A", "2600100011");
    let mut wrong = a.clone();
    wrong.site.employees = Some(99.into());
    let collation = collated(&[
        ("old.json", file(&a, 1)),
        ("new.json", rejected(&wrong, 5)),
        // The same figures once more, before anybody reviewed them: they are the rejected ones.
        ("new again.json", file(&wrong, 5)),
    ]);
    assert_eq!(fate(&collation, "old.json"), &Fate::Accepted);
    assert_eq!(
        fate(&collation, "new.json"),
        &Fate::Rejected(Rejection::Review("sai năm".to_owned()))
    );
    assert_eq!(
        fate(&collation, "new again.json"),
        &Fate::Superseded {
            by: "new.json".to_owned()
        }
    );
    assert_eq!(collation.successions, []);
    let tables = office_tables(&collation, &OwnList::default(), None);
    assert_eq!(table(&tables, "facilities").rows.len(), 1);
    assert!(sum(table(&tables, "facilities"), "saving_vnd") > Decimal::ZERO);
}

/// The factory answers a remark and changes no figure: the same digest, a longer review.
#[test]
fn an_answer_without_another_figure_is_a_newer_version_and_no_double() {
    let a = brewery("A", "2600100011");
    let first = file(&a, 1);
    let opened = read(first.as_bytes()).unwrap();
    let mut data = opened.data.clone();
    let mut review = Review::default();
    review.go(State::InReview, "Lan", "2026-04-01", "").unwrap();
    review
        .go(State::Returned, "Lan", "2026-04-02", "thiếu hóa đơn")
        .unwrap();
    review.put(&mut data);
    let stamp = Stamp {
        today: Date {
            year: 2026,
            month: 3,
            day: 1,
        },
        language: "vi",
    };
    let second = write(
        Contents {
            earlier: Some(&data),
            ..Contents::of(&a)
        },
        whole(),
        stamp,
        Holds::Data,
    );
    let collation = collated(&[("1.json", first), ("2.json", second)]);
    assert_eq!(
        fate(&collation, "1.json"),
        &Fate::Superseded {
            by: "2.json".to_owned()
        }
    );
    assert_eq!(collation.accepted[0].record.review.state, State::Returned);
}

#[test]
fn a_correction_after_the_deadline_is_counted_apart() {
    let late = |facility: &Facility| file(facility, 20).replace("2026-03-20", "2026-12-20");
    let a = brewery("A", "2600100011");
    let mut corrected = a.clone();
    corrected.site.employees = Some(99.into());
    let b = brewery("B", "2600100012");
    let again = brewery("C", "2600100013");
    let mut neighbour = brewery("D", "2600100014");
    neighbour.site.commune = "Xã Hy Cương".to_owned();
    let mut other = brewery("E", "2600100014");
    other.site.commune = "Phường Nông Trang".to_owned();
    let collation = collated(&[
        ("a.json", file(&a, 1)),
        ("a-2.json", late(&corrected)),
        ("b.json", late(&b)),
        // The same data, downloaded once more after the deadline.
        ("c.json", file(&again, 1)),
        ("c-2.json", late(&again)),
        // Perhaps two plants under one tax code: the second one handed in nothing before.
        ("d.json", file(&neighbour, 1)),
        ("e.json", late(&other)),
    ]);
    let tables = office_tables(&collation, &OwnList::default(), None);
    let text = Text::new(Language::Vi);
    let counted = |words: &str| {
        let rows = &table(&tables, "collation").rows;
        let row = rows
            .iter()
            .find(|r| r.cells[0] == Cell::Words(words.to_owned()));
        row.unwrap().cells[1].clone()
    };
    assert_eq!(counted(text.office_late_count()), Cell::Count(2));
    assert_eq!(counted(text.office_late_corrections()), Cell::Count(1));
    let inbox = &table(&tables, "inbox");
    let place = inbox.columns.iter().position(|c| c.key == "late").unwrap();
    let said = |name: &str| {
        let name = Cell::Words(name.to_owned());
        let row = inbox.rows.iter().find(|r| r.cells[1] == name).unwrap();
        row.cells[place].clone()
    };
    assert_eq!(
        said("A"),
        Cell::Words(text.office_late_correction().to_owned())
    );
    for name in ["B", "E"] {
        assert_eq!(said(name), Cell::Words(text.office_late().to_owned()));
    }
    let late = [text.office_late(), text.office_late_correction()];
    assert!(
        late.iter()
            .all(|l| said("C") != Cell::Words((*l).to_owned()))
    );
}

pub(crate) fn office_tables(
    collation: &Collation,
    own: &OwnList,
    register: Option<&Register>,
) -> Vec<Table> {
    tables_of("25", collation, (own, register))
}

fn tables_of(
    province: &str,
    collation: &Collation,
    (own, register): (&OwnList, Option<&Register>),
) -> Vec<Table> {
    let report = Report {
        scope: Scope::new(2025, province.to_owned()),
        programme: Some("PT-2020"),
        own,
        register,
    };
    report.draw(collation, Language::Vi, tables)
}

pub(crate) fn table<'a>(tables: &'a [Table], key: &str) -> &'a Table {
    tables.iter().find(|t| t.key == key).unwrap()
}

/// The sum of a column over its rows without totals, as a manifest has it.
pub(super) fn sum(table: &Table, key: &str) -> Decimal {
    let mut summary = Summary::begin(table);
    table.rows.iter().for_each(|row| summary.add(row));
    let said = serde_json::to_value(&summary).unwrap();
    said["sums"][key].as_str().unwrap().parse().unwrap()
}

pub(crate) fn cell<'a>(table: &'a Table, row: usize, key: &str) -> &'a Cell {
    let place = table.columns.iter().position(|c| c.key == key).unwrap();
    &table.rows[row].cells[place]
}

/// No row of a table that may leave the office rests on one to four files, whatever it is about, and none says so of itself.
pub(super) fn no_public_figure_is_of_fewer_than_five(tables: &[Table]) {
    for table in tables.iter().filter(|t| t.audience == Audience::Public) {
        let place = table.columns.iter().position(|c| c.key == "facilities");
        for row in &table.rows {
            let files: BTreeSet<_> = row.files.iter().collect();
            let is_open = files.is_empty() || files.len() >= 5;
            assert!(is_open, "{}: {row:?}", table.key);
            let count = place.and_then(|place| row.cells[place].number());
            assert!(
                count.is_none_or(|n| n >= 5.into()),
                "{}: {row:?}",
                table.key
            );
        }
    }
}

#[test]
fn groups_under_five_stand_together_and_every_table_has_a_cell_a_column() {
    let mut files = Vec::new();
    for (sector, count) in [("tea", 6), ("sugar", 2), ("wood", 3)] {
        for n in 0..count {
            let mut facility = brewery(&format!("{sector} {n}"), "");
            facility.site.sector = Some(sector.to_owned());
            facility.site.commune = "Xã Thanh Ba".to_owned();
            files.push((format!("{sector}-{n}.json"), file(&facility, 1)));
        }
    }
    let files: Vec<(&str, String)> = files.iter().map(|(n, t)| (n.as_str(), t.clone())).collect();
    let collation = collated(&files);
    let tables = office_tables(&collation, &OwnList::default(), None);
    for table in &tables {
        for row in &table.rows {
            assert_eq!(row.cells.len(), table.columns.len(), "{}", table.key);
        }
    }
    let sectors = table(&tables, "by_sector");
    assert_eq!(
        sectors.rows.len(),
        3,
        "six of tea, five others together, the total"
    );
    no_public_figure_is_of_fewer_than_five(&tables);
    // Parts add up to the whole.
    let saving = |key: &str| sum(table(&tables, key), "saving_vnd");
    assert_eq!(saving("by_sector"), saving("facilities"));
    assert_eq!(saving("by_commune"), saving("facilities"));
    assert!(saving("facilities") > Decimal::ZERO);
}

#[test]
fn savings_by_zone_follow_the_register_and_show_no_small_group() {
    let zones = [
        ("KCN Thụy Vân", 5),
        ("kcn thuỵ vân", 1),
        ("CCN Bạch Hạc", 2),
        ("", 3),
    ];
    let (mut files, mut list) = (Vec::new(), "tax_code,name,zone\n".to_owned());
    for (zone, count) in zones {
        for _ in 0..count {
            let code = format!("26001{:05}", files.len());
            list.push_str(&format!("{code},Bia {code},{zone}\n"));
            let mut facility = brewery(&code, &code);
            // What stands in an address is no zone.
            facility.site.address = "KCN Trung Hà".to_owned();
            files.push((format!("{code}.json"), file(&facility, 1)));
        }
    }
    let files: Vec<(&str, String)> = files.iter().map(|(n, t)| (n.as_str(), t.clone())).collect();
    let collation = collated(&files);
    let (register, problems) = Register::read(list.as_bytes());
    assert_eq!(problems, []);
    let tables = office_tables(&collation, &OwnList::default(), Some(&register));
    let by_zone = table(&tables, "by_zone");
    let mut found: Vec<(Cell, Cell)> = (0..by_zone.rows.len())
        .map(|row| {
            (
                cell(by_zone, row, "zone").clone(),
                cell(by_zone, row, "facilities").clone(),
            )
        })
        .collect();
    found.sort_by_key(|(name, _)| format!("{name:?}"));
    let words = |words: &str| Cell::Words(words.to_owned());
    assert_eq!(
        found,
        [
            (words("Các nhóm khác"), Cell::Count(5)),
            (words("KCN Thụy Vân"), Cell::Count(6)),
            (words("Tổng cộng"), Cell::Count(11)),
        ]
    );
    let saving = |key: &str| sum(table(&tables, key), "saving_vnd");
    assert_eq!(saving("by_zone"), saving("facilities"));

    let tables = office_tables(&collation, &OwnList::default(), None);
    let by_zone = table(&tables, "by_zone");
    assert!(by_zone.rows.is_empty());
    assert_eq!(
        by_zone.notes,
        ["Chưa có danh sách cơ sở ghi khu, cụm công nghiệp."]
    );
}

/// Submissions of which every one has a tax code, and the register that says their communes and former provinces.
fn of_former_provinces(lines: &[(&str, &str, usize)]) -> (Collation, Register) {
    let (mut files, mut list) = (Vec::new(), "mst;tên;xã;tỉnh cũ\n".to_owned());
    for (commune, former, count) in lines {
        for _ in 0..*count {
            let code = format!("26001{:05}", files.len());
            list.push_str(&format!("{code};Bia {code};{commune};{former}\n"));
            let mut facility = brewery(&code, &code);
            facility.site.commune = (*commune).to_owned();
            files.push((format!("{code}.json"), file(&facility, 1)));
        }
    }
    let files: Vec<(&str, String)> = files.iter().map(|(n, t)| (n.as_str(), t.clone())).collect();
    let (register, problems) = Register::read(list.as_bytes());
    assert_eq!(problems, []);
    (collated(&files), register)
}

#[test]
fn savings_by_former_province_follow_the_register_its_codes_before_its_communes() {
    let (collation, register) = of_former_provinces(&[
        ("Xã Tam Đảo", "Vĩnh Phúc", 4),
        // The commune says it, and another spelling is the same province.
        ("Tam Đảo", "", 1),
        ("Xã Tam Đảo", "tỉnh VĨNH PHÚC", 1),
        // Two provinces for one commune lead nowhere; a line of one's own still does.
        ("Xã Cao Phong", "Hoà Bình", 5),
        ("Xã Cao Phong", "Phú Thọ", 5),
        ("Xã Cao Phong", "", 2),
        // No part of the province.
        ("Xã Lạ", "Thái Bình", 4),
    ]);
    let tables = office_tables(&collation, &OwnList::default(), Some(&register));
    let by_former = table(&tables, "by_former_province");
    let mut found: Vec<(String, usize)> = (0..by_former.rows.len())
        .map(|row| {
            let Cell::Words(name) = cell(by_former, row, "former_province") else {
                panic!("a name");
            };
            let Cell::Count(count) = cell(by_former, row, "facilities") else {
                panic!("a count");
            };
            (name.clone(), *count)
        })
        .collect();
    found.sort();
    let expected = [
        ("(không ghi)", 6),
        ("Hòa Bình", 5),
        ("Phú Thọ", 5),
        ("Tổng cộng", 22),
        ("Vĩnh Phúc", 6),
    ];
    assert_eq!(
        found,
        expected.map(|(name, count)| (name.to_owned(), count))
    );
    let told = by_former.notes.join(" ");
    assert!(
        told.contains("tính vào nhóm “(không ghi)”: Thái Bình"),
        "{told}"
    );
    let saving = |key: &str| sum(table(&tables, key), "saving_vnd");
    assert_eq!(saving("by_former_province"), saving("facilities"));
    // The list of facilities names it, too, and each row leads to its file.
    let list = table(&tables, "facilities");
    let named =
        (0..list.rows.len()).filter(|row| *cell(list, *row, "former_province") != Cell::Empty);
    assert_eq!(named.count(), 16);
    assert!(by_former.rows.iter().all(|row| !row.files.is_empty()));
}

#[test]
fn where_nothing_leads_to_a_former_province_the_table_says_why() {
    let (collation, register) = of_former_provinces(&[("Xã Tam Đảo", "", 6)]);
    let notes = |province: &str, register: Option<&Register>| {
        let tables = tables_of(province, &collation, (&OwnList::default(), register));
        let table = table(&tables, "by_former_province");
        assert!(table.rows.is_empty());
        table.notes.clone()
    };
    let none = ["Chưa có danh sách cơ sở ghi tỉnh cũ."];
    assert_eq!(notes("25", None), none);
    assert_eq!(notes("25", Some(&register)), none);
    // Lạng Sơn was not merged.
    let one = ["Tỉnh không hợp nhất với tỉnh khác năm 2025."];
    assert_eq!(notes("20", Some(&register)), one);
}

/// A file of a small world: which facility, which figures, which day, whether its review rejects it.
fn some_files() -> impl Strategy<Value = Vec<(usize, usize, u32, bool)>> {
    let is_rejected = proptest::bool::weighted(0.25);
    proptest::collection::vec((0_usize..4, 0_usize..3, 1_u32..4, is_rejected), 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_order_of_files_changes_nothing(files in some_files(), seed in any::<u64>(), keeps in proptest::collection::vec(0_usize..4, 12)) {
        let codes = ["2600100011", "2600100029", "", "2600100037"];
        let mut list: Vec<(String, Taken)> = Vec::new();
        for (at, (who, figures, day, is_rejected)) in files.iter().enumerate() {
            let mut facility = brewery(&format!("F{who}"), codes[*who]);
            facility.site.employees = Some(Decimal::from(*figures));
            let text = match is_rejected {
                true => rejected(&facility, *day),
                false => file(&facility, *day),
            };
            list.extend(taken(&[(&format!("{at}.json"), text.into_bytes())]));
        }
        list.push(("bad.json".to_owned(), Taken::Refused(Refusal::Document)));
        let one = Collation::of(list.clone());
        let list_again = list.clone();
        // A permutation by the seed.
        let mut other = list;
        let mut state = seed;
        for at in (1..other.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            other.swap(at, usize::try_from(state >> 33).unwrap() % (at + 1));
        }
        let shuffled = other.clone();
        let other = Collation::of(other);
        prop_assert_eq!(&one, &other);
        let count = one.count();
        prop_assert_eq!(
            count.seen,
            count.accepted + count.superseded + count.duplicate + count.rejected
        );
        prop_assert_eq!(count.seen, files.len() + 1);
        // No two that count have one key, and none has the digest of another.
        let mut keys: Vec<_> = one.accepted.iter().filter_map(|a| a.record.key()).collect();
        let all = keys.len();
        keys.sort();
        keys.dedup();
        prop_assert_eq!(keys.len(), all);
        // Whoever handed in something that is not rejected is among those that count.
        let digests = |is_so: &dyn Fn(&Record) -> bool| -> BTreeSet<String> {
            let records = list_again.iter().filter_map(|(_, taken)| match taken {
                Taken::Record(record) if is_so(record) => Some(record.digest.clone()),
                _ => None,
            });
            records.collect()
        };
        let refused = digests(&|r| r.review.state == State::Rejected);
        let good = list_again.iter().filter_map(|(_, taken)| match taken {
            Taken::Record(record) if !refused.contains(&record.digest) => record.key(),
            _ => None,
        });
        let good: BTreeSet<_> = good.collect();
        prop_assert_eq!(good, keys.into_iter().collect::<BTreeSet<_>>());
        let sum = |c: &Collation| -> Decimal {
            c.accepted.iter().map(|a| a.record.money.saving).sum()
        };
        prop_assert_eq!(sum(&one), sum(&other));
        // Nor by what somebody decided.
        let mut decisions = Decisions::default();
        for (of, keep) in one.successions.iter().zip(&keeps) {
            decisions.put(Decision {
                older: of.older.id.to_string(),
                newer: of.newer.id.to_string(),
                keep: Keep::ALL.get(*keep).copied(),
                by: String::new(),
                on: String::new(),
            });
        }
        let decided = Collation::decided(list_again, &decisions);
        prop_assert_eq!(&decided, &Collation::decided(shuffled, &decisions));
        let count = decided.count();
        prop_assert_eq!(
            count.seen,
            count.accepted + count.superseded + count.duplicate + count.rejected
        );
        let names: BTreeSet<&str> = decided.accepted.iter().map(|a| a.name.as_str()).collect();
        for seen in &decided.seen {
            if let Fate::Superseded { by } | Fate::Duplicate { of: by } = &seen.fate {
                let is_refused = matches!(fate(&decided, by), Fate::Rejected(_));
                let follows = matches!(fate(&decided, by), Fate::Superseded { .. });
                prop_assert!(names.contains(by.as_str()) || is_refused || follows, "{}", by);
            }
        }
    }
}
