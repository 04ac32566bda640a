//! Files of every kind as an office gets them, and what becomes of them in whatever order they come.

use super::{Report, whole};
use catalogue::date::Date;
use catalogue::quantity::Percent;
use domain::assessment::assess;
use domain::facility::Facility;
use office::data::Summary;
use office::difference::changes;
use office::fate::{Collation, Conflict, Fate, Rejection};
use office::intake::{Refusal, Taken, open_again};
use office::own::OwnList;
use office::register::Register;
use office::scope::Scope;
use office::tables::{Audience, Cell, Table, tables};
use proptest::prelude::*;
use report::outline::{attachment, outline};
use report::pdf::{self, Fonts};
use rust_decimal::Decimal;
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

fn brewery(name: &str, tax_code: &str) -> Facility {
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

fn file(facility: &Facility, day: u32) -> String {
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

fn collated(files: &[(&str, String)]) -> Collation {
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
    let data = |f: &Facility| read(file(f, 1).as_bytes()).unwrap().data;
    let found = changes(&data(&a), &data(&same_day));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].path, "facility.employees");
    assert_eq!(found[0].is, "99");
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

fn office_tables(collation: &Collation, own: &OwnList, register: Option<&Register>) -> Vec<Table> {
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

fn table<'a>(tables: &'a [Table], key: &str) -> &'a Table {
    tables.iter().find(|t| t.key == key).unwrap()
}

/// The sum of a column over its rows without totals, as a manifest has it.
fn sum(table: &Table, key: &str) -> Decimal {
    let mut summary = Summary::begin(table);
    table.rows.iter().for_each(|row| summary.add(row));
    let said = serde_json::to_value(&summary).unwrap();
    said["sums"][key].as_str().unwrap().parse().unwrap()
}

fn cell<'a>(table: &'a Table, row: usize, key: &str) -> &'a Cell {
    let place = table.columns.iter().position(|c| c.key == key).unwrap();
    &table.rows[row].cells[place]
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
    for table in tables.iter().filter(|t| t.audience == Audience::Public) {
        let Some(place) = table.columns.iter().position(|c| c.key == "facilities") else {
            continue;
        };
        for row in &table.rows {
            assert!(
                matches!(row.cells[place], Cell::Count(n) if n >= 5),
                "{}",
                table.key
            );
        }
    }
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

fn know(facility: &mut Facility, answers: [(&str, &str); 3]) {
    let answers = answers.map(|(question, choice)| (question.to_owned(), choice.to_owned()));
    facility.self_check.after.answers.extend(answers);
}

#[test]
fn an_indicator_has_its_denominator_with_its_kind() {
    let mut a = brewery("A", "2600100011");
    a.ratings.awareness = Some(domain::facility::Rating::Full);
    know(
        &mut a,
        [
            ("definition", "prevent"),
            ("benefit", "bills"),
            ("end-of-pipe", "no"),
        ],
    );
    let mut b = brewery("B", "2600100029");
    b.ratings.awareness = Some(domain::facility::Rating::Full);
    know(
        &mut b,
        [
            ("definition", "prevent"),
            ("benefit", "bills"),
            ("end-of-pipe", "yes"),
        ],
    );
    let mut c = brewery("C", "2600100037");
    c.ratings.awareness = Some(domain::facility::Rating::None);
    let collation = collated(&[("a", file(&a, 1)), ("b", file(&b, 1)), ("c", file(&c, 1))]);
    let list = "tax_code,name\n2600100011,A\n2600100029,B\n2600100037,C\n2600100045,D\n";
    let (register, problems) = Register::read(list.as_bytes());
    assert_eq!(problems, []);
    let (own, _) = OwnList::read(b"kind,year,done,planned\nofficers,2026,3,4\n");
    let tables = office_tables(&collation, &own, Some(&register));
    let indicators = table(&tables, "indicators");
    let aware: Vec<usize> = (0..indicators.rows.len())
        .filter(|row| cell(indicators, *row, "rule") == &Cell::Words("aware".to_owned()))
        .collect();
    let number = |n: i64| Cell::Number(n.into());
    // By their own rating two of three; by the self-check one.
    let rated: Vec<usize> = (0..indicators.rows.len())
        .filter(|row| cell(indicators, *row, "rule") == &Cell::Words("aware-by-ratings".to_owned()))
        .collect();
    assert_eq!(cell(indicators, rated[0], "numerator"), &number(2));
    assert_eq!(cell(indicators, rated[0], "denominator"), &number(3));
    // The rules are printed with the day from which they hold.
    let printed = indicators.notes.iter().filter(|n| n.contains("28/11/2026"));
    assert_eq!(printed.count(), 2);
    // One of two that answered; one of four in the register; one did not answer.
    assert_eq!(cell(indicators, aware[0], "numerator"), &number(1));
    assert_eq!(cell(indicators, aware[0], "denominator"), &number(2));
    assert_eq!(cell(indicators, aware[0], "missing"), &Cell::Count(1));
    assert_ne!(cell(indicators, aware[0], "low"), &Cell::Empty);
    assert_eq!(cell(indicators, aware[1], "denominator"), &number(4));
    assert_eq!(
        cell(indicators, aware[1], "percent"),
        &Cell::Percent(Percent::from(25))
    );
    assert_eq!(cell(indicators, aware[1], "low"), &Cell::Empty);
    assert_eq!(
        cell(indicators, aware[0], "target_low"),
        &Cell::Percent(Percent::from(50))
    );
    assert_eq!(indicators.rows[aware[0]].files.len(), 2);
    let officers = (0..indicators.rows.len())
        .find(|row| cell(indicators, *row, "rule") == &Cell::Words("officers".to_owned()))
        .unwrap();
    assert_eq!(
        cell(indicators, officers, "percent"),
        &Cell::Percent(Percent::from(75))
    );
}

/// A file of a small world: which facility, which figures, which day, which name.
fn some_files() -> impl Strategy<Value = Vec<(usize, usize, u32)>> {
    proptest::collection::vec((0_usize..4, 0_usize..3, 1_u32..4), 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_order_of_files_changes_nothing(files in some_files(), seed in any::<u64>()) {
        let codes = ["2600100011", "2600100029", "", "2600100037"];
        let mut list: Vec<(String, Taken)> = Vec::new();
        for (at, (who, figures, day)) in files.iter().enumerate() {
            let mut facility = brewery(&format!("F{who}"), codes[*who]);
            facility.site.employees = Some(Decimal::from(*figures));
            let bytes = file(&facility, *day).into_bytes();
            list.extend(taken(&[(&format!("{at}.json"), bytes)]));
        }
        list.push(("bad.json".to_owned(), Taken::Refused(Refusal::Document)));
        let one = Collation::of(list.clone());
        // A permutation by the seed.
        let mut other = list;
        let mut state = seed;
        for at in (1..other.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            other.swap(at, usize::try_from(state >> 33).unwrap() % (at + 1));
        }
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
        let sum = |c: &Collation| -> Decimal {
            c.accepted.iter().map(|a| a.record.money.saving).sum()
        };
        prop_assert_eq!(sum(&one), sum(&other));
    }
}
