//! The sheet of an exemplary case: one page, told only with consent, measured beside estimated.
//!
//! `SXSH_ACCEPT=1 cargo test -p office case` writes the snapshots that are there now; read the difference before committing it.

use super::{Report, stamp, taken, whole};
use catalogue::date::Date;
use catalogue::known::Known;
use catalogue::quantity::Vnd;
use document::{Block, Document};
use domain::assessment::assess;
use domain::facility::{MeasureRecord, State};
use domain::finance::Payback;
use office::case::sheet;
use office::fate::Collation;
use office::own::{Case, OwnList};
use office::scope::Scope;
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use report::pdf::{Fonts, write as pdf};
use rust_decimal::Decimal;
use std::fs;
use std::path::Path;
use submission::{Contents, Holds, Opened, next_year, read, write};
use text::{Language, Text};

const LAST: Date = Date {
    year: 2026,
    month: 3,
    day: 1,
};
const TODAY: Date = Date { year: 2027, ..LAST };
const LEAK: &str = "ca-leak-repair";
const CODE: &str = "0100100079";

/// A brewery as it handed in, with an open leak of compressed air.
fn brewery() -> Opened {
    let text = catalogue_embedded::example("beer-beverage").unwrap();
    let mut facility = read(text.as_bytes()).unwrap().facility;
    facility.example = false;
    let site = &mut *facility.site;
    site.name = "Công ty Cổ phần Bia Hùng Vương".to_owned();
    site.tax_code = CODE.to_owned();
    site.province = Some("25".to_owned());
    site.commune = "Phường Việt Trì".to_owned();
    site.contact.phone = "0210 3846 000".to_owned();
    let written = write(Contents::of(&facility), whole(), stamp(LAST), Holds::Data);
    read(written.as_bytes()).unwrap()
}

/// The stream that the repair of leaks saves.
fn power(opened: &Opened) -> String {
    let assessment = assess(&opened.facility, whole(), LAST);
    let leak = assessment.opportunities.iter().find(|o| o.id == LEAK);
    leak.unwrap().effects[0].stream.clone().unwrap()
}

/// The same a year later: the leaks are repaired, and what that saves was measured.
fn year_after() -> Opened {
    let last = brewery();
    let (mut facility, data) = next_year(&last);
    let mut record = MeasureRecord {
        state: Some(State::Kept),
        since: Date::parse("2026-06-15"),
        investment: Some(42_000_000.into()),
        support: Some(12_000_000.into()),
        note: "Rà bằng thiết bị siêu âm mỗi quý.".to_owned(),
        ..MeasureRecord::default()
    };
    record.measured.stream = Some(power(&last));
    record.measured.quantity = Some(61_500.into());
    record.measured.known = Some(Known::Meter);
    record.measured.how = "công tơ của máy nén, ba tháng trước và sau".to_owned();
    facility.follow_up.measures.insert(LEAK.to_owned(), record);
    let contents = Contents {
        earlier: Some(&data),
        ..Contents::of(&facility)
    };
    let written = write(contents, whole(), stamp(TODAY), Holds::Data);
    read(written.as_bytes()).unwrap()
}

fn case() -> Case {
    Case {
        tax_code: CODE.to_owned(),
        problem: "Tiếng xì nghe rõ ở 14 chỗ nối; máy nén chạy có tải cả giờ nghỉ trưa.".to_owned(),
        measure: LEAK.to_owned(),
        consent: "Ông Trần Văn Hải, giám đốc, đồng ý ngày 2/2/2027".to_owned(),
        verified_by: "Bà Lê Minh Đức, Trung tâm Khuyến công, 20/1/2027".to_owned(),
        contact: String::new(),
    }
}

/// Draws on the office that has one submission.
fn drawn(opened: &Opened, case: &Case, language: Language) -> Option<Document> {
    let json = write(
        Contents {
            earlier: Some(&opened.data),
            ..Contents::of(&opened.facility)
        },
        whole(),
        stamp(TODAY),
        Holds::Data,
    );
    let taken = taken(TODAY, [("a.json", json.as_bytes())]);
    let year = opened.facility.site.year.unwrap_or(2025);
    let report = Report {
        scope: Scope::new(year, "25".to_owned()),
        programme: None,
        own: &OwnList::default(),
        register: None,
    };
    report.draw(&Collation::of(taken), language, |office| {
        sheet(office, case, opened, TODAY)
    })
}

fn bytes(document: &Document) -> Vec<u8> {
    pdf(document, None, &Fonts::embedded(), &mut |_| {}).unwrap()
}

fn pages(document: &Document) -> usize {
    let pdf = lopdf::Document::load_mem(&bytes(document)).unwrap();
    pdf.get_pages().len()
}

fn words(document: &Document) -> String {
    serde_json::to_string_pretty(document).unwrap()
}

#[test]
fn the_sheet_is_one_page_that_the_standards_allow_and_reads_as_it_was_read() {
    for (language, code) in [(Language::Vi, "vi"), (Language::En, "en")] {
        let document = drawn(&year_after(), &case(), language).unwrap();
        assert_eq!(pages(&document), 1, "{code}");
        let pdf = bytes(&document);
        for profile in [ValidationProfile::PdfA3a, ValidationProfile::PdfUa1] {
            let options = ValidationOptions::default().profile(profile);
            let found = validate_pdf_bytes(&pdf, &options).unwrap();
            assert!(found.is_compliant, "{code}: {:#?}", found.failures);
        }
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/it/case-{code}.json"));
        let text = format!("{}\n", words(&document));
        if std::env::var_os("SXSH_ACCEPT").is_some() {
            fs::write(&path, &text).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == text, "{} differs", path.display());
        if let Some(folder) = std::env::var_os("SXSH_SHOW") {
            fs::write(Path::new(&folder).join(format!("case-{code}.pdf")), pdf).unwrap();
        }
    }
}

#[test]
fn without_consent_there_is_no_sheet_and_a_contact_only_where_it_was_agreed() {
    let opened = brewery();
    let silent = Case {
        consent: "  ".to_owned(),
        ..case()
    };
    assert_eq!(drawn(&opened, &silent, Language::Vi), None);
    let phone = "0210 3846 000";
    let told = words(&drawn(&opened, &case(), Language::Vi).unwrap());
    assert!(
        !told.contains(phone),
        "the file's contacts stay in the file"
    );
    let agreed = Case {
        contact: phone.to_owned(),
        ..case()
    };
    assert!(words(&drawn(&opened, &agreed, Language::Vi).unwrap()).contains(phone));
}

#[test]
fn what_was_measured_stands_first_and_the_estimate_beside_it() {
    let first = drawn(&brewery(), &case(), Language::Vi).unwrap();
    let tile = |document: &Document| {
        let Some(Block::Tiles(tiles)) = document.blocks.first() else {
            panic!("figures first");
        };
        (
            tiles[0].label.clone(),
            tiles[0].value.clone(),
            tiles[2].value.clone(),
        )
    };
    let estimate = assess(&brewery().facility, whole(), LAST);
    let estimate = estimate
        .opportunities
        .iter()
        .find(|o| o.id == LEAK)
        .unwrap();
    let text = Text::on_paper(Language::Vi);
    assert_eq!(
        tile(&first),
        (
            "Tiết kiệm ước tính".to_owned(),
            text.millions(estimate.money),
            text.payback(estimate.payback)
        )
    );
    let after = drawn(&year_after(), &case(), Language::Vi).unwrap();
    let (label, value, payback) = tile(&after);
    assert_eq!(label, "Tiết kiệm đo được");
    // 61,500 kWh at last year's price, and (42 - 12) million over that.
    let last = brewery();
    let stream = last.facility.stream(&power(&last)).unwrap();
    let price = stream
        .price
        .unwrap_or_else(|| stream.yearly_cost().unwrap() / stream.yearly().unwrap());
    let money = Vnd::at(price, 61_500.into());
    assert_eq!(value, text.millions(money));
    let years = Decimal::from(30_000_000) / money.value();
    assert_eq!(payback, text.payback(Payback::Years(years)));
    let table = after.blocks.iter().find_map(|b| match b {
        Block::Table(table) => Some(table),
        _ => None,
    });
    assert_eq!(table.unwrap().rows.len(), 2, "estimated and measured");
}

#[test]
fn the_sheet_of_every_example_is_one_page_in_both_languages() {
    let problem = "Hơi rò ở nhiều mặt bích và van; nước ngưng bỏ ra cống; không có đồng hồ đo nên không ai biết mất bao nhiêu; tổ bảo trì chỉ sửa khi máy dừng. ".repeat(3);
    for sector in whole().examples() {
        let text = catalogue_embedded::example(sector).unwrap();
        let mut opened = read(text.as_bytes()).unwrap();
        opened.facility.site.tax_code = CODE.to_owned();
        let assessment = assess(&opened.facility, whole(), LAST);
        let longest = assessment.opportunities.iter();
        let longest = longest.max_by_key(|o| o.effects.len()).unwrap();
        let case = Case {
            measure: longest.id.clone(),
            problem: problem.clone(),
            ..case()
        };
        for language in [Language::Vi, Language::En] {
            let document = drawn(&opened, &case, language).unwrap();
            assert_eq!(pages(&document), 1, "{sector} {language:?}");
        }
    }
}

#[test]
fn a_measure_in_words_that_no_file_has_is_told_without_figures() {
    let case = Case {
        measure: "Thay lò than bằng lò điện".to_owned(),
        ..case()
    };
    let document = drawn(&brewery(), &case, Language::Vi).unwrap();
    let told = words(&document);
    assert!(told.contains("Thay lò than bằng lò điện"));
    assert!(told.contains("chưa có số liệu"));
    assert!(!document.blocks.iter().any(|b| matches!(b, Block::Table(_))));
}
