//! Tests of the desk and of its kept lines.

use super::*;
use crate::decision::Keep;
use crate::intake::{Knowledge, Pieces};
use crate::lists::List;
use catalogue::date::Date;
use std::borrow::Cow;
use submission::review::State;

const KNOWLEDGE: fn() -> Knowledge<'static> = || Knowledge {
    catalogue: catalogue_embedded::whole(),
    today: Date {
        year: 2026,
        month: 11,
        day: 28,
    },
};

fn file(name: &str) -> String {
    format!(
        r#"{{"format":"sxsh-submission","version":1,"created":"2026-11-21","data":{{"facility":{{"name":"{name}"}}}}}}"#
    )
}

fn put(desk: &mut Desk, name: &str, bytes: &[u8]) -> Vec<(Line, Put)> {
    let pieces = Pieces::of(name, Cow::Borrowed(bytes), KNOWLEDGE().catalogue);
    let put = pieces.map(|piece| {
        let taken = piece.content.reduced(KNOWLEDGE());
        (Line::of(&piece), desk.put(&piece.name, taken))
    });
    put.collect()
}

#[test]
fn what_is_kept_is_opened_with_the_same_fates() {
    let mut desk = Desk::default();
    let utf16: Vec<u8> = [0xFF, 0xFE]
        .into_iter()
        .chain(file("Giấy").encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let mut lines = Vec::new();
    for (name, bytes) in [
        ("a.json", file("Bia").into_bytes()),
        ("b.json", b"{".to_vec()),
        ("c.json", utf16),
        (".DS_Store", vec![0]),
        ("d.json", file("Bia").into_bytes()),
    ] {
        lines.extend(
            put(&mut desk, name, &bytes)
                .into_iter()
                .map(|(line, _)| line),
        );
    }
    let count = desk.collation().count();
    assert_eq!(
        (count.seen, count.accepted, count.duplicate, count.rejected),
        (4, 2, 1, 1)
    );
    let mut again = Desk::default();
    for line in &lines {
        let line = Line::read(&line.text()).unwrap();
        assert_eq!(line.json().is_some(), !line.key().contains("DS_"));
        let piece = line.piece().unwrap();
        let taken = piece.content.reduced(KNOWLEDGE());
        assert_eq!(again.put(&piece.name, taken), Put::New(piece.name.clone()));
    }
    assert_eq!(again.collation(), desk.collation());
}

#[test]
fn another_file_of_one_name_is_seen_and_the_same_file_is_not_seen_twice() {
    let mut desk = Desk::default();
    let first = put(&mut desk, "a.json", file("Bia").as_bytes());
    assert_eq!(first[0].1, Put::New("a.json".to_owned()));
    assert_eq!(
        put(&mut desk, "a.json", file("Bia").as_bytes())[0].1,
        Put::Known
    );
    let other = put(&mut desk, "a.json", file("Giấy").as_bytes());
    assert_eq!(other[0].1, Put::New("a.json (2)".to_owned()));
    assert_eq!(
        put(&mut desk, "a.json", file("Giấy").as_bytes())[0].1,
        Put::Known
    );
    assert_eq!(desk.collation().count().seen, 2);
}

#[test]
fn a_list_is_kept_as_it_came() {
    let of = |province: &str| Line::List {
        province: province.to_owned(),
        list: List::Register,
        name: "danh sách.csv".to_owned(),
        text: "mst;tên\n0101234567;Giấy \"A\"\n".to_owned(),
        bytes: vec![],
    };
    // Each province has lists of its own; work that was kept before is still read.
    for (province, key) in [
        ("25", "list/25/register"),
        ("01", "list/01/register"),
        ("", "list/register"),
    ] {
        let line = of(province);
        assert_eq!(line.key(), key);
        assert_eq!(Line::read(&line.text()), Some(line.clone()));
        assert_eq!(line.piece(), None);
    }
    assert!(!of("").text().contains("province"));
}

#[test]
fn a_province_or_a_year_can_be_erased_and_the_rest_stays() {
    let of = |name: &str, province: &str, year: i32| {
        let facility =
            format!(r#""facility":{{"name":"{name}","province":"{province}","year":{year}}}"#);
        file("x").replace(r#""facility":{"name":"x"}"#, &facility)
    };
    let mut desk = Desk::default();
    put(&mut desk, "a.json", of("A", "25", 2025).as_bytes());
    put(&mut desk, "b.json", of("B", "25", 2024).as_bytes());
    put(&mut desk, "c.json", of("C", "01", 2025).as_bytes());
    put(&mut desk, "d.json", b"{");
    let collation = desk.collation();
    let one = collation.accepted.iter().find(|a| a.name == "a.json");
    let digest = one.unwrap().record.digest.clone();
    desk.say(&digest, Review::default());
    let keys = desk.erase("25", Some(2025));
    assert_eq!(keys, ["file/a.json".to_owned(), format!("review/{digest}")]);
    assert_eq!(desk.review(&digest), None);
    let names = |desk: &Desk| -> Vec<String> {
        desk.collation()
            .seen
            .iter()
            .map(|s| s.name.clone())
            .collect()
    };
    assert_eq!(names(&desk), ["b.json", "c.json", "d.json"]);
    assert_eq!(desk.erase("25", None), ["file/b.json"]);
    assert_eq!(names(&desk), ["c.json", "d.json"]);
}

#[test]
fn what_names_no_province_can_be_erased_alone() {
    let mut desk = Desk::default();
    let placed = file("A").replace(r#""name":"A""#, r#""name":"A","province":"25""#);
    put(&mut desk, "a.json", placed.as_bytes());
    put(&mut desk, "b.json", file("B").as_bytes());
    put(&mut desk, "c.json", b"{");
    put(&mut desk, ".DS_Store", b"x");
    assert_eq!(desk.unplaced(), 3);
    let keys = desk.erase_unplaced();
    assert_eq!(keys, ["file/.DS_Store", "file/b.json", "file/c.json"]);
    assert_eq!(desk.unplaced(), 0);
    let left = desk.collation();
    assert_eq!((left.seen.len(), left.passed_over.len()), (1, 0));
    assert_eq!(left.accepted[0].name, "a.json");
}

#[test]
fn another_province_begins_with_its_own_programme_and_the_whole_year() {
    let mut choice = Choice {
        province: "25".to_owned(),
        data_year: 2025,
        programme: Some("PT-2020".to_owned()),
        half_year: true,
    };
    let before = choice.clone();
    choice.go_to("25".to_owned());
    assert_eq!(choice, before);
    choice.go_to("01".to_owned());
    assert_eq!(
        (choice.data_year, choice.programme, choice.half_year),
        (2025, None, false)
    );
}

#[test]
fn what_is_said_here_counts_until_more_is_said_in_the_file() {
    let mut desk = Desk::default();
    put(&mut desk, "a.json", file("Bia").as_bytes());
    let digest = desk.collation().accepted[0].record.digest.clone();
    let mut review = Review::default();
    review.go(State::InReview, "Lan", "2026-12-01", "").unwrap();
    review
        .go(State::Rejected, "Lan", "2026-12-02", "sai năm")
        .unwrap();
    desk.say(&digest, review.clone());
    assert_eq!(desk.collation().count().rejected, 1);
    desk.say(&digest, Review::default());
    assert_eq!(desk.review(&digest), Some(&review));
    // The factory sends it again with an answer of its own.
    review.go(State::Received, "Hà", "2026-12-05", "").unwrap();
    let returned = review.put_into(&file("Bia")).unwrap();
    put(&mut desk, "b.json", returned.as_bytes());
    let collation = desk.collation();
    assert_eq!(collation.accepted.len(), 1);
    assert_eq!(collation.accepted[0].record.review.state, State::Received);
}

#[test]
fn a_decision_is_kept_and_can_be_taken_back() {
    let plant = |name: &str| {
        let facility = format!(
            r#""facility":{{"name":"{name}","commune":"Xã {name}","tax_code":"0100100079","year":2025}}"#
        );
        file("x").replace(r#""facility":{"name":"x"}"#, &facility)
    };
    let mut desk = Desk::default();
    put(&mut desk, "a.json", plant("Bia").as_bytes());
    put(&mut desk, "b.json", plant("Giấy").as_bytes());
    let collation = desk.collation();
    assert!(collation.successions[0].is_open());
    let (older, newer) = (
        &collation.successions[0].older,
        &collation.successions[0].newer,
    );
    let decision = |keep| Decision {
        older: older.id.to_string(),
        newer: newer.id.to_string(),
        keep,
        by: "Lan".to_owned(),
        on: "2026-12-01".to_owned(),
    };
    let line = Line::Decision(decision(Some(Keep::Both)));
    assert_eq!(Line::read(&line.text()), Some(line.clone()));
    assert!(line.text().starts_with(r#"{"kind":"decision","older":"#));
    let back = Line::Decision(decision(None));
    assert_eq!(line.key(), back.key());
    assert_eq!(Line::read(&back.text()), Some(back));
    desk.decide(decision(Some(Keep::Both)));
    assert_eq!(desk.collation().accepted.len(), 2);
    assert!(!desk.collation().successions[0].is_open());
    desk.decide(decision(None));
    assert_eq!(desk.collation(), collation);
}

#[test]
fn what_most_submissions_name_is_chosen_where_nobody_chose() {
    let mut desk = Desk::default();
    for (number, (province, year)) in [("25", 2025), ("25", 2024), ("01", 2025)]
        .into_iter()
        .enumerate()
    {
        let facility =
            format!(r#""facility":{{"name":"N{number}","province":"{province}","year":{year}}}"#);
        let text = file("x").replace(r#""facility":{"name":"x"}"#, &facility);
        put(&mut desk, &format!("{number}.json"), text.as_bytes());
    }
    let collation = desk.collation();
    assert_eq!(collation.accepted.len(), 3);
    let chosen = Choice::default().filled(&collation);
    assert_eq!((chosen.province.as_str(), chosen.data_year), ("25", 2025));
    let own = Choice {
        data_year: 2020,
        ..Choice::default()
    };
    assert_eq!(own.filled(&collation).data_year, 2020);
}

#[test]
fn work_is_known_by_its_first_line() {
    let head = Line::head(Choice {
        province: "25".to_owned(),
        data_year: 2025,
        programme: None,
        half_year: true,
    });
    let text = format!(
        "{}\n{}",
        head.text(),
        Line::PassedOver { name: "x".into() }.text()
    );
    assert!(is_work(text.as_bytes()));
    assert!(!is_work(file("Bia").as_bytes()));
    assert!(!is_work(b""));
}
