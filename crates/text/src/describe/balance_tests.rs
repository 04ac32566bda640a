//! Balances, their doubts and the cost of losses, said of one workshop.

use crate::{Language, Text};
use catalogue::Group;
use catalogue::date::Date;
use catalogue::known::Known;
use catalogue::quantity::Unit;
use domain::assessment::assess;
use domain::balance::GapOf;
use domain::facility::{Content, Facility, Product, Stream};

const TODAY: Date = Date {
    year: 2026,
    month: 2,
    day: 5,
};

fn stream(id: &str, group: Group, quantity: i64, price: i64) -> Stream {
    Stream {
        name: id.to_owned(),
        quantity: Some(quantity.into()),
        price: Some(price.into()),
        known: Known::Bill,
        ..Stream::new(id.to_owned(), group, Unit::Tonne)
    }
}

/// 100 t of steel at 10 million VND make 80 t of parts; 15 t of scrap are thrown away at 1 million VND.
fn workshop() -> Facility {
    let mut facility = Facility::default();
    facility.products.push(Product {
        name: "Chi tiết".to_owned(),
        quantity: Some(80.into()),
        ..Product::new("p".to_owned(), Unit::Tonne)
    });
    facility.streams = vec![
        stream("Thép", Group::Material, 100, 10_000_000),
        stream("Phoi", Group::Waste, 15, 1_000_000),
    ]
    .into();
    facility
}

/// Its things in Vietnamese.
fn names(facility: &Facility) -> crate::Names<'_> {
    Text::new(Language::Vi).names(facility, catalogue_embedded::whole())
}

fn balances(facility: &Facility) -> domain::balance::Balances {
    assess(facility, catalogue_embedded::whole(), TODAY).balances
}

#[test]
fn a_whole_balance_names_the_rest_with_its_money() {
    let site = workshop();
    let mass = balances(&site).mass;
    let lines = names(&site).mass_lines(&mass);
    // 100 − 80 − 15 = 5 t of 10 million VND.
    let rest =
        "Phần chưa xác định: 5 tấn, bằng 5% đầu vào, trị giá mua khoảng 50 triệu đồng mỗi năm.";
    assert_eq!(lines.last().map(String::as_str), Some(rest));
}

#[test]
fn the_total_of_losses_says_on_what_it_rests() {
    let mut facility = workshop();
    // 15 t at 10 million and treatment at 1 million VND: 165 million.
    let say = |f: &Facility| names(f).loss_lead(&balances(f).loss);
    assert!(say(&facility).contains("khoảng 165 triệu đồng mỗi năm, có phần"));
    facility.streams[1].lost.content = Content::Input("Thép".to_owned());
    assert_eq!(
        say(&facility),
        "Chi phí dòng thải là 165 triệu đồng mỗi năm."
    );
    facility.streams[1].price = None;
    let missing = "Chưa tính được tổng chi phí dòng thải, vì còn thiếu: tiền xử lý ở “Phoi”.";
    assert_eq!(say(&facility), missing);
    let other = Stream {
        id: "Bụi".to_owned(),
        name: "Bụi".to_owned(),
        quantity: Some(1.into()),
        ..facility.streams[1].clone()
    };
    facility.streams.push(other);
    // Streams that lack the same are named together.
    assert!(say(&facility).ends_with("tiền xử lý ở “Phoi”, “Bụi”."));
    facility.streams.pop();
    facility.streams[1].quantity = Some(30.into());
    assert!(say(&facility).contains("Cần khai rõ ở từng chất thải"));
}

/// What is left is priced where it may be a loss: not where no waste is listed, nor where it is much of the inputs.
#[test]
fn a_rest_is_priced_where_it_may_be_a_loss() {
    let text = Text::new(Language::Vi);
    let say = |f: &Facility| names(f).mass_lines(&balances(f).mass).join(" ");
    let mut facility = workshop();
    assert!(say(&facility).contains("trị giá mua khoảng"));
    facility.products[0].quantity = Some(40.into());
    let much = say(&facility);
    assert!(!much.contains("trị giá mua"), "{much}");
    assert!(much.ends_with(text.balance_rest_large()), "{much}");
    facility.products[0].quantity = Some(90.into());
    facility.streams.truncate(1);
    let unlisted = say(&facility);
    assert!(!unlisted.contains("trị giá mua"), "{unlisted}");
    assert!(unlisted.ends_with(text.balance_no_wastes()), "{unlisted}");
}

#[test]
fn a_doubt_leads_to_what_may_be_its_cause() {
    let text = Text::new(Language::Vi);
    let mut facility = workshop();
    facility.streams[1].quantity = Some(90.into());
    let mass = balances(&facility).mass;
    let issue = mass.issues.first().unwrap();
    assert!(
        text.balance_doubt(issue, GapOf::Mass)
            .ends_with("; cần kiểm tra:")
    );
    let questions = text.balance_questions(issue, GapOf::Mass);
    assert!(questions.iter().any(|q| q.contains("lúc còn ướt")));
}

#[test]
fn what_cannot_be_weighed_says_why() {
    let mut facility = workshop();
    facility.products[0].unit = Unit::Piece;
    let left = balances(&facility).mass.left_out;
    let line = names(&facility).left_out_line(&left[0], GapOf::Mass);
    let expected = "Chi tiết: tính bằng cái, cần biết một đơn vị nặng bao nhiêu kg.";
    assert_eq!(line, expected);
}
