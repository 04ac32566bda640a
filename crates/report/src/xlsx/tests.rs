//! Tests of whole workbooks, read back with a reader that is not of the writer's making.

use super::workbook;
use calamine::{Data, DataType, Range, Reader, Xlsx};
use catalogue::Group;
use catalogue::date::Date;
use catalogue::known::Known;
use catalogue::quantity::Unit;
use domain::assessment::{Assessment, assess};
use domain::facility::{
    Facility, OwnMeasure, OwnSaving, PlanItem, Product, Reply, ReplyDetail, Stream,
};
use domain::opportunity::Standing;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::io::Cursor;
use text::{Language, Text};

const TODAY: Date = Date {
    year: 2026,
    month: 2,
    day: 5,
};
const DIGEST: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
const NASTY: [&str; 8] = [
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "  =HYPERLINK(\"http://x\")",
    "a\u{0}b\u{7}<&>\"'_x0041_\u{202e}c",
];

/// A workshop whose every text tries to be something else.
fn workshop() -> Facility {
    let mut facility = Facility::default();
    facility.site.name = NASTY[0].to_owned();
    facility.site.address = NASTY[1].to_owned();
    facility.site.commune = NASTY[2].to_owned();
    facility.site.contact.name = NASTY[3].to_owned();
    facility.site.contact.role = NASTY[4].to_owned();
    facility.site.contact.phone = NASTY[5].to_owned();
    facility.site.contact.email = NASTY[6].to_owned();
    facility.site.tax_code = "0101234567".to_owned();
    facility.site.sector = Some("beer-beverage".to_owned());
    facility.site.province = Some("25".to_owned());
    facility.site.year = Some(2025);
    facility.site.employees = Some(Decimal::new(12_505, 1));
    facility.products.push(Product {
        kind: Some("beer".to_owned()),
        name: NASTY[7].to_owned(),
        quantity: Some(100_000.into()),
        mass: Some(100.into()),
        ..Product::new("p".to_owned(), Unit::Hectolitre)
    });
    let stream = |id: &str, group, unit, quantity: i64, price: i64| Stream {
        quantity: Some(quantity.into()),
        price: Some(price.into()),
        known: Known::Bill,
        ..Stream::new(id.to_owned(), group, unit)
    };
    let mut power = stream("e", Group::Energy, Unit::Kwh, 9_000_000, 1_900);
    power.carrier = Some("elec-toe".to_owned());
    let malt = stream("m", Group::Material, Unit::Tonne, 2_000, 9_000_000);
    let water = stream("w", Group::Water, Unit::CubicMetre, 600_000, 12_000);
    facility.streams = vec![power, malt, water].into();
    for area in catalogue_embedded::whole().areas() {
        for measure in &area.measures {
            let detail = ReplyDetail {
                investment: Some(400_000_000.into()),
                note: "=note".to_owned(),
                ..ReplyDetail::plain(Reply::NotDone)
            };
            facility.replies.insert(measure.id.clone(), detail);
        }
    }
    facility.own_measures.push(OwnMeasure {
        id: "own".to_owned(),
        name: "x".repeat(40_000),
        saving: OwnSaving {
            money: Some(80_000_000.into()),
            ..OwnSaving::default()
        },
        investment: Some(120_000_000.into()),
        ..OwnMeasure::default()
    });
    facility
}

fn made(facility: &Facility, language: Language) -> (Assessment, Vec<u8>) {
    let catalogue = catalogue_embedded::whole();
    let assessment = assess(facility, catalogue, TODAY);
    let bytes = workbook(facility, &assessment, catalogue, DIGEST, language).unwrap();
    (assessment, bytes)
}

fn open(bytes: &[u8]) -> Xlsx<Cursor<&[u8]>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

/// The sheet of this name.
fn sheet(bytes: &[u8], name: &str) -> Range<Data> {
    open(bytes).worksheet_range(name).unwrap()
}

/// The number under a title in the first row whose words match.
fn number(range: &Range<Data>, wanted: &str, title: &str) -> f64 {
    let titles = range.rows().next().unwrap();
    let column = titles.iter().position(|t| t == title).unwrap();
    let row = range.rows().find(|row| row.iter().any(|c| c == wanted));
    let cell = &row.unwrap_or_else(|| panic!("no row {wanted:?}"))[column];
    match cell {
        Data::Float(number) => *number,
        other => panic!("{wanted:?}, {title:?} holds {other:?}"),
    }
}

fn check(range: &Range<Data>, wanted: &str, title: &str, expected: Decimal) {
    let (found, expected) = (number(range, wanted, title), expected.to_f64().unwrap());
    let near = (found - expected).abs() <= expected.abs() * 1e-12;
    assert!(near, "{wanted}, {title}: {found}, not {expected}");
}

#[test]
fn the_totals_are_those_of_the_assessment_in_both_languages() {
    let facility = workshop();
    for language in [Language::Vi, Language::En] {
        let text = Text::new(language);
        let (a, bytes) = made(&facility, language);
        let (totals, range) = (&a.totals, &a.ranges.total);
        assert!(totals.counted > 5, "{}", totals.counted);
        let list = sheet(&bytes, text.workbook_sheet_opportunities());
        let total = text.report_savings_total();
        for (title, value) in [
            (text.workbook_money_alone(), totals.one_by_one),
            (text.workbook_low_money(), range.low),
            (text.workbook_likely_low_money(), range.likely_low),
            (text.workbook_expected_money(), totals.money),
            (text.workbook_likely_high_money(), range.likely_high),
            (text.workbook_high_money(), range.high),
        ] {
            check(&list, total, title, value.value());
        }
        let finance = sheet(&bytes, text.workbook_sheet_finance());
        for (title, value) in [
            (text.workbook_expected_money(), totals.money),
            (text.workbook_running(), totals.running),
            (text.workbook_investment(), totals.investment),
            (text.workbook_support(), totals.support),
        ] {
            check(&finance, total, title, value.value());
        }
        for o in a.opportunities.iter().filter(|o| o.own_name.is_none()) {
            let name = text
                .names(&facility, catalogue_embedded::whole())
                .measure_name(&o.id);
            check(
                &list,
                &name,
                text.workbook_expected_money(),
                o.money.value(),
            );
            let worth = &a.finance.worth[&o.id];
            check(&finance, &name, text.workbook_npv(), worth.npv.value());
        }
        let first = sheet(&bytes, text.workbook_sheet_main());
        for (item, value) in [
            (text.report_summary_money(), totals.money.value()),
            (text.workbook_bills(), totals.bills.value()),
            (text.report_summary_energy(), a.energy.toe_saved),
            (text.report_summary_co2(), a.energy.tco2_saved),
            (
                text.finance_npv(),
                a.finance.plan.as_ref().unwrap().npv.value(),
            ),
            (text.report_site_employees(), Decimal::new(12_505, 1)),
        ] {
            check(&first, item, text.workbook_value(), value);
        }
    }
}

/// Saving, its share, cost, payback, on what it rests, how exact it is; then the measures that matter with cost, payback, who and when.
#[test]
fn the_first_sheet_reads_like_the_first_page() {
    let mut facility = workshop();
    let (a, _) = made(&facility, Language::Vi);
    let first = a.ranking[0].clone();
    let item = PlanItem {
        chosen: true,
        who: "Chị Lan".to_owned(),
        when: "06/2027".to_owned(),
    };
    facility.plan.insert(first.clone(), item);
    for language in [Language::Vi, Language::En] {
        let text = Text::new(language);
        let (a, bytes) = made(&facility, language);
        let range = sheet(&bytes, text.workbook_sheet_main());
        let mut rows: Vec<&[Data]> = range.rows().collect();
        // Of what less is used stands below the share, as on the first page.
        let less = text.workbook_less("");
        let groups = rows.iter().filter(|r| r[1].to_string().starts_with(&less));
        assert!(
            groups
                .clone()
                .all(|r| r[2].as_f64().is_some_and(|part| part > 0.0))
        );
        assert!(groups.count() > 0);
        rows.retain(|r| !r[1].to_string().starts_with(&less));
        let items: Vec<String> = rows[1..7].iter().map(|r| r[1].to_string()).collect();
        let expected = [
            text.report_tile_saving(),
            text.report_tile_share(),
            text.report_tile_investment(),
            text.report_tile_payback(),
            text.workbook_rests(),
            text.workbook_uncertainty(),
        ];
        assert_eq!(items, expected);
        assert!(rows[5][2].to_string().len() > 20 && rows[6][2].to_string().len() > 20);
        let main = a.opportunities.iter().find(|o| o.id == first).unwrap();
        let column = |title: &str| rows[0].iter().position(|t| t == title).unwrap();
        let money = |value: Decimal| value.to_f64().unwrap();
        assert_eq!(rows[7][2].as_f64(), Some(money(main.money.value())));
        let invested = column(text.workbook_investment());
        let amount = main.investment.amount().unwrap();
        assert_eq!(rows[7][invested].as_f64(), Some(money(amount.value())));
        assert!(rows[7][column(text.workbook_simple())].as_f64().is_some());
        assert_eq!(rows[7][column(text.report_plan_who())], "Chị Lan");
        assert_eq!(rows[7][column(text.report_plan_when())], "06/2027");
        // Five measures, then all of them together.
        assert_eq!(
            rows[12][invested].as_f64(),
            Some(money(a.totals.investment.value()))
        );
    }
}

#[test]
fn the_parts_of_a_column_add_up_to_the_total_below_it() {
    let text = Text::new(Language::Vi);
    let (a, bytes) = made(&workshop(), Language::Vi);
    let list = sheet(&bytes, text.workbook_sheet_opportunities());
    let titles = list.rows().next().unwrap();
    let column = titles
        .iter()
        .position(|t| t == text.workbook_expected_money())
        .unwrap();
    let parts: f64 = list
        .rows()
        .skip(1)
        .take(a.opportunities.len())
        .map(|row| row[column].as_f64().unwrap())
        .sum();
    let total = number(
        &list,
        text.report_savings_total(),
        text.workbook_expected_money(),
    );
    assert!((parts - total).abs() < 1.0, "{parts} {total}");
}

#[test]
fn the_cash_flow_has_every_year_and_ends_at_the_value_of_the_plan() {
    let text = Text::new(Language::Vi);
    let (a, bytes) = made(&workshop(), Language::Vi);
    let plan = a.finance.plan.as_ref().unwrap();
    let cash = sheet(&bytes, text.workbook_sheet_cash());
    let titles = cash.rows().next().unwrap();
    let column = titles.iter().position(|t| t == text.cash_discounted());
    let years: Vec<f64> = cash
        .rows()
        .skip(1)
        .map_while(|row| row[column.unwrap()].as_f64())
        .collect();
    assert_eq!(years.len(), plan.flow.years.len());
    let npv = plan.npv.value().to_f64().unwrap();
    assert!((years.last().unwrap() - npv).abs() < 1.0);
}

#[test]
fn every_question_stands_in_the_checklist() {
    let text = Text::new(Language::Vi);
    let facility = workshop();
    let (_, bytes) = made(&facility, Language::Vi);
    let list = sheet(&bytes, text.workbook_sheet_checklist());
    let codes: Vec<String> = list.rows().skip(1).map(|row| row[1].to_string()).collect();
    for section in domain::checklist::sections(&facility, catalogue_embedded::whole()) {
        for measure in section.every() {
            assert_eq!(
                codes.iter().filter(|c| **c == measure.id).count(),
                1,
                "{}",
                measure.id
            );
        }
    }
    let sections = domain::checklist::sections(&facility, catalogue_embedded::whole());
    let own = sections.iter().find(|s| s.id == "beer-beverage").unwrap();
    let open = list
        .rows()
        .filter(|row| row[4] == text.workbook_not_answered());
    assert_eq!(open.count(), own.every().count());
}

#[test]
fn no_text_becomes_a_formula_and_none_breaks_the_file() {
    let (a, bytes) = made(&workshop(), Language::Vi);
    let mut book = open(&bytes);
    let mut texts = Vec::new();
    for name in book.sheet_names() {
        assert!(book.worksheet_formula(&name).unwrap().is_empty(), "{name}");
        let range = book.worksheet_range(&name).unwrap();
        for cell in range.rows().flatten() {
            assert!(!matches!(cell, Data::Error(_)), "{name}: {cell:?}");
            if let Data::String(words) = cell {
                assert!(words.encode_utf16().count() <= 32_767, "{name}");
                assert!(
                    !words.chars().any(|c| c.is_control() && c != '\n'),
                    "{words:?}"
                );
                texts.push(words.clone());
            }
        }
    }
    for expected in [
        "=1+1",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        " =1+1",
        "ab<&>\"'_x0041_c",
    ] {
        assert!(texts.iter().any(|t| t == expected), "{expected:?}");
    }
    // A phone number, whatever was before it, keeps its noughts.
    assert!(texts.iter().any(|t| t == "0101234567"));
    assert!(
        a.opportunities
            .iter()
            .any(|o| o.standing == Standing::Counted)
    );
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let facility = workshop();
    let (_, one) = made(&facility, Language::En);
    let (_, two) = made(&facility, Language::En);
    assert!(one == two);
    // For the eye and for other readers: SAMPLE_XLSX=/tmp/sample.xlsx cargo test xlsx
    if let Some(path) = std::env::var_os("SAMPLE_XLSX") {
        std::fs::write(path, one).unwrap();
    }
}

#[test]
fn a_facility_that_said_nothing_still_has_a_workbook_with_good_names() {
    for language in [Language::Vi, Language::En] {
        let (_, bytes) = made(&Facility::default(), language);
        let names = open(&bytes).sheet_names();
        assert_eq!(names.len(), 11);
        for name in &names {
            assert!(name.chars().count() <= 31, "{name}");
            assert!(
                !name.contains(['[', ']', ':', '*', '?', '/', '\\']),
                "{name}"
            );
            assert_eq!(names.iter().filter(|n| *n == name).count(), 1, "{name}");
        }
        let text = Text::new(language);
        let first = sheet(&bytes, text.workbook_sheet_main());
        let made = first.rows().find(|row| row[1] == text.workbook_made());
        let day = made.unwrap()[2].as_datetime().unwrap();
        assert_eq!(day.date().to_string(), "2026-02-05");
    }
}

/// The workbook has no annexes: what it speaks of stands in it.
#[test]
fn the_first_sheet_names_no_annex() {
    let json = catalogue_embedded::example("seafood").unwrap();
    let facility = submission::read(json.as_bytes()).unwrap().facility;
    let (_, bytes) = made(&facility, Language::Vi);
    let names = open(&bytes).sheet_names();
    let range = sheet(&bytes, &names[0]);
    let said: Vec<String> = range.cells().map(|(_, _, c)| c.to_string()).collect();
    let all = said.join("\n");
    assert!(all.contains("Nhận thức được lợi ích"), "{all}");
    assert!(!all.contains("Phụ lục"), "{all}");
}
