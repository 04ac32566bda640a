//! The indicators of a programme: of what they are shares, what is missing, what is achieved and what could be, and that nothing shows single facilities.

use super::collation::{
    brewery, cell, collated, decided, file, no_public_figure_is_of_fewer_than_five, office_tables,
    table,
};
use super::followed::{both_years, collated as collated_after};
use super::{Report, whole};
use catalogue::Group;
use catalogue::quantity::Percent;
use domain::facility::{Facility, Rating};
use office::decision::Keep;
use office::fate::Collation;
use office::own::OwnList;
use office::paper;
use office::register::Register;
use office::scope::{Scope, Span};
use office::tables::{Audience, Cell, Table, tables};
use rust_decimal::Decimal;
use text::Language;

fn know(facility: &mut Facility, answers: [(&str, &str); 3]) {
    let answers = answers.map(|(question, choice)| (question.to_owned(), choice.to_owned()));
    facility.self_check.after.answers.extend(answers);
}

/// The answers of who is aware, and of who takes it for treatment at the end.
fn answers(is_aware: bool) -> [(&'static str, &'static str); 3] {
    let end = if is_aware { "no" } else { "yes" };
    [
        ("definition", "prevent"),
        ("benefit", "bills"),
        ("end-of-pipe", end),
    ]
}

/// The tax code of a facility by its number.
fn code(number: usize) -> String {
    format!("26001{number:05}")
}

/// Facilities of which the first so many are aware, as many as wanted that are not, and as many that did not answer.
fn answered(aware: usize, not: usize, silent: usize) -> Collation {
    let files: Vec<(String, String)> = (0..aware + not + silent)
        .map(|n| {
            let mut one = brewery(&format!("Cơ sở {n}"), &code(n));
            if n < aware + not {
                know(&mut one, answers(n < aware));
            }
            one.ratings.awareness = (n < 5).then_some(Rating::Full);
            (n.to_string(), file(&one, 1))
        })
        .collect();
    let files: Vec<(&str, String)> = files.iter().map(|(n, t)| (n.as_str(), t.clone())).collect();
    collated(&files)
}

/// A register of facilities by their numbers, of which some were invited and some have potential.
fn register(
    lines: impl Iterator<Item = usize>,
    invited: &[usize],
    potential: &[usize],
) -> Register {
    let mut text = "tax_code,name,size,invited,potential\n".to_owned();
    for number in lines {
        let yes = |list: &[usize]| if list.contains(&number) { "x" } else { "" };
        let (code, invited, potential) = (code(number), yes(invited), yes(potential));
        text += &format!("{code},Cơ sở {number},lớn,{invited},{potential}\n");
    }
    let (register, problems) = Register::read(text.as_bytes());
    assert_eq!(problems, []);
    register
}

fn own(text: &str) -> OwnList {
    let (list, problems) = OwnList::read(text.as_bytes());
    assert_eq!(problems, []);
    list
}

/// The rows of a rule, by the words of their base.
fn rows(table: &Table, rule: &str) -> Vec<usize> {
    let all = 0..table.rows.len();
    all.filter(|row| cell(table, *row, "rule") == &Cell::Words(rule.to_owned()))
        .collect()
}

fn words(words: &str) -> Cell {
    Cell::Words(words.to_owned())
}

fn number(value: i64) -> Cell {
    Cell::Number(value.into())
}

/// Base, numerator, denominator, missing, outside of the rows of a rule.
fn parts(table: &Table, rule: &str) -> Vec<[Cell; 5]> {
    let keys = ["base", "numerator", "denominator", "missing", "outside"];
    let rows = rows(table, rule).into_iter();
    rows.map(|row| keys.map(|key| cell(table, row, key).clone()))
        .collect()
}

#[test]
fn a_share_is_told_of_every_base_that_is_known_and_counts_only_who_is_in_it() {
    // Six aware, two not, one silent; of the aware 0 and 1, and of the others 6, are not in the register.
    let collation = answered(6, 2, 1);
    let lines = (2..6).chain(7..27);
    let register = register(lines, &[2, 3, 4, 5, 7, 8, 9], &[2, 3, 4, 5, 7, 20]);
    let none = OwnList::default();
    let list = office_tables(&collation, &none, Some(&register));
    let indicators = table(&list, "indicators");
    let count = Cell::Count;
    assert_eq!(
        parts(indicators, "aware"),
        [
            // Four of 24; five of them answered.
            [
                words("cơ sở trong danh sách của Sở"),
                number(4),
                number(24),
                count(19),
                count(3)
            ],
            [
                words("cơ sở được mời"),
                number(4),
                number(7),
                count(2),
                count(3)
            ],
            [
                words("cơ sở có tiềm năng"),
                number(4),
                number(6),
                count(1),
                count(4)
            ],
            [
                words("cơ sở gửi hồ sơ"),
                number(6),
                number(8),
                count(1),
                Cell::Empty
            ],
        ]
    );
    let aware = rows(indicators, "aware");
    let percent = |value: i64| Cell::Percent(Percent::from(value));
    assert_eq!(cell(indicators, aware[3], "percent"), &percent(75));
    assert_ne!(cell(indicators, aware[3], "low"), &Cell::Empty);
    assert_eq!(cell(indicators, aware[0], "low"), &Cell::Empty);
    assert_eq!(cell(indicators, aware[0], "target_low"), &percent(50));
    // The files of a row are those that were counted.
    assert_eq!(indicators.rows[aware[0]].files.len(), 5);
    assert_eq!(indicators.rows[aware[3]].files.len(), 8);
    // The plan's own words, and behind them which figure it is.
    let wording = |row: usize| cell(indicators, row, "wording").clone();
    let said = "Cơ sở sản xuất công nghiệp nhận thức được lợi ích của SXSH";
    assert_eq!(wording(aware[0]), words(said));
    let rated = rows(indicators, "aware-by-ratings");
    let by_ratings = format!("{said} – theo tự đánh giá của cơ sở");
    assert_eq!(wording(rated[0]), words(&by_ratings));
    // The rules are printed with the day from which they hold.
    let printed = indicators.notes.iter().filter(|n| n.contains("28/11/2026"));
    assert_eq!(printed.count(), 2);
    assert!(indicators.notes.iter().any(|n| n.contains("mã số thuế")));
}

#[test]
fn a_typed_total_is_a_base_as_well_and_nobody_can_be_looked_for_in_it() {
    let collation = answered(6, 2, 1);
    let own = own("kind,year,done,source\nfacilities,2026,1090,Cục Thống kê\ninvited,2026,40,\n");
    let list = office_tables(&collation, &own, None);
    let indicators = table(&list, "indicators");
    let found = parts(indicators, "aware");
    let bases: Vec<&Cell> = found.iter().map(|row| &row[0]).collect();
    let expected = [
        "cơ sở trong danh sách của Sở",
        "cơ sở được mời",
        "cơ sở gửi hồ sơ",
    ];
    assert_eq!(bases, expected.map(words).iter().collect::<Vec<_>>());
    assert_eq!(found[0][1..4], [number(6), number(1090), Cell::Count(1082)]);
    assert_eq!(found[0][4], Cell::Empty);
    let first = rows(indicators, "aware")[0];
    assert_eq!(cell(indicators, first, "source"), &words("Cục Thống kê"));
}

/// So many plants of one company, all of which count, and as many facilities of their own; each is aware.
fn plants_of_one_code(plants: usize, others: usize) -> Collation {
    let aware = |name: &str, commune: &str, code: &str| {
        let mut one = brewery(name, code);
        commune.clone_into(&mut one.site.commune);
        know(&mut one, answers(true));
        one
    };
    let plants = (0..plants).map(|n| aware(&format!("Nhà máy {n}"), &format!("Xã {n}"), &code(0)));
    let others = (1..=others).map(|n| aware(&format!("Cơ sở {n}"), "Xã An Đạo", &code(n)));
    let files: Vec<(String, String)> = plants
        .chain(others)
        .enumerate()
        .map(|(n, one)| (n.to_string(), file(&one, 1)))
        .collect();
    let files: Vec<(&str, String)> = files.iter().map(|(n, t)| (n.as_str(), t.clone())).collect();
    let names = || files.iter().map(|(name, _)| *name);
    let pairs = names().flat_map(|a| names().map(move |b| (a, b, Keep::Both)));
    let pairs: Vec<(&str, &str, Keep)> = pairs.filter(|(a, b, _)| a < b).collect();
    decided(&files, &pairs)
}

#[test]
fn plants_of_one_tax_code_are_one_facility_of_the_register() {
    let collation = plants_of_one_code(3, 5);
    assert_eq!(collation.accepted.len(), 8);
    let none = OwnList::default();
    let all = register(0..6, &[], &[]);
    let list = office_tables(&collation, &none, Some(&all));
    let indicators = table(&list, "indicators");
    let of_register = &parts(indicators, "aware")[0];
    let expected = [number(6), number(6), Cell::Count(0), Cell::Count(0)];
    assert_eq!(of_register[1..], expected);
    let first = rows(indicators, "aware")[0];
    assert_eq!(indicators.rows[first].files.len(), 8);
    let percent = cell(indicators, first, "percent");
    assert_eq!(percent, &Cell::Percent(Percent::from(100)));
    // Eight files of four facilities are too few to be told.
    let few = office_tables(&plants_of_one_code(5, 3), &none, Some(&all));
    let few = table(&few, "indicators");
    assert_eq!(parts(few, "aware")[0][1], Cell::Empty);
}

#[test]
fn more_facilities_than_a_typed_total_are_told() {
    let collation = plants_of_one_code(1, 6);
    let own = own("kind,year,done\nfacilities,2026,5\n");
    let list = office_tables(&collation, &own, None);
    let indicators = table(&list, "indicators");
    let first = rows(indicators, "aware")[0];
    let remark = "nhiều hơn tổng số đã nhập, cần xem lại tổng số";
    assert_eq!(cell(indicators, first, "remark"), &words(remark));
}

#[test]
fn a_programme_may_count_of_something_else() {
    let mut of = whole().office().families[0].indicators[1].clone();
    assert_eq!(of.id, "AWARE");
    let own = catalogue::ProgrammeBases {
        programme: "PT-2020".to_owned(),
        bases: vec![catalogue::Base::Potential],
    };
    of.bases_of.push(own);
    assert_eq!(of.bases_in("PT-2020"), [catalogue::Base::Potential]);
    assert_eq!(of.bases_in("HY-1233").len(), 4);
}

#[test]
fn a_figure_of_fewer_than_five_files_is_not_told_and_an_indicator_never_vanishes() {
    let few = answered(3, 1, 4);
    let none = OwnList::default();
    let register = register(0..20, &[], &[]);
    let list = office_tables(&few, &none, Some(&register));
    no_public_figure_is_of_fewer_than_five(&list);
    let indicators = table(&list, "indicators");
    for row in rows(indicators, "aware") {
        for key in ["numerator", "percent", "low", "range"] {
            assert_eq!(cell(indicators, row, key), &Cell::Empty, "{key}");
        }
        let remark = words("dưới 5 cơ sở, không nêu");
        assert_eq!(cell(indicators, row, "remark"), &remark);
        assert_ne!(cell(indicators, row, "target"), &Cell::Empty);
    }
    let notes = &indicators.notes;
    assert!(notes.iter().any(|n| n.contains("ít hơn 5 cơ sở")));
    // Every indicator of the programme has its row, with its target.
    let chosen = Scope::new(2025, "25".to_owned());
    let chosen = chosen.programme(whole(), Some("PT-2020")).unwrap();
    for of in &chosen.family.indicators {
        let found = rows(indicators, of.rule.code());
        assert!(!found.is_empty(), "{:?}", of.rule);
    }
    let electricity = rows(indicators, "saved-electricity")[0];
    let told = |key: &str| cell(indicators, electricity, key).clone();
    assert_eq!(told("remark"), words("chưa có số liệu"));
    assert_eq!(told("target"), words("5–8%"));
}

#[test]
fn what_the_office_counts_is_told_with_its_plan_and_by_level() {
    let own = own("kind,year,level,half,planned,done\n\
        officers,2026,department,1,3,2\n\
        officers,2026,commune,1,10,\n\
        officers,2026,commune,2,,4\n\
        informed,2026,,,200,\n");
    let report = |span| {
        let report = Report {
            scope: Scope {
                span,
                ..Scope::new(2025, "25".to_owned())
            },
            programme: Some("PT-2020"),
            own: &own,
            register: None,
        };
        let list = report.draw(&answered(6, 2, 1), Language::Vi, tables);
        table(&list, "indicators").clone()
    };
    let read = |indicators: &Table| -> Vec<[Cell; 4]> {
        let keys = ["level", "numerator", "denominator", "planned"];
        let rows = rows(indicators, "officers").into_iter();
        rows.map(|row| keys.map(|key| cell(indicators, row, key).clone()))
            .collect()
    };
    let year = report(Span::Year);
    assert_eq!(
        read(&year),
        [
            [Cell::Empty, number(6), number(13), number(13)],
            [words("department"), number(2), number(3), number(3)],
            [words("commune"), number(4), number(10), number(10)],
        ]
    );
    // In the first half no commune had said anything yet.
    let half = report(Span::Half);
    assert_eq!(
        read(&half),
        [
            [Cell::Empty, number(2), number(13), number(13)],
            [words("department"), number(2), number(3), number(3)],
            [words("commune"), Cell::Empty, number(10), number(10)],
        ]
    );
    assert!(half.notes.iter().any(|n| n.contains("1 dòng")));
    let informed = rows(&year, "informed")[0];
    let told = |key: &str| cell(&year, informed, key).clone();
    assert_eq!(told("planned"), number(200));
    assert_eq!(told("numerator"), Cell::Empty);
    assert_eq!(told("remark"), words("chưa có số liệu"));
}

#[test]
fn what_can_be_saved_stands_beside_no_target() {
    let collation = answered(6, 2, 1);
    let list = office_tables(&collation, &OwnList::default(), None);
    let potential = table(&list, "potential");
    assert_eq!(potential.audience, Audience::Public);
    let keys: Vec<&str> = potential.columns.iter().map(|c| c.key).collect();
    assert!(
        !keys
            .iter()
            .any(|key| key.starts_with("target") || *key == "previous")
    );
    // Nine alike: the part of one is that of all.
    let one = &collation.accepted[0].record;
    let of = |id: &str| {
        let mut rows = 0..potential.rows.len();
        rows.find(|row| cell(potential, *row, "resource_id") == &words(id))
            .unwrap()
    };
    for row in &one.resources {
        let at = of(row.resource.code());
        let percent = Percent::of(row.saved, row.before).unwrap();
        assert_eq!(cell(potential, at, "facilities"), &Cell::Count(9));
        let Cell::Percent(found) = cell(potential, at, "saving_percent") else {
            panic!("{:?}", row.resource)
        };
        assert_eq!(found.value().round_dp(9), percent.value().round_dp(9));
    }
    let resources: Vec<&str> = one.resources.iter().map(|r| r.resource.code()).collect();
    assert!(resources.contains(&"electricity") && resources.contains(&"fuel"));
    // The same percentages by sector.
    let by_sector = table(&list, "by_sector");
    let at = of("electricity");
    assert_eq!(
        cell(by_sector, 0, "electricity_percent"),
        cell(potential, at, "saving_percent")
    );
    // Nothing of it is in the indicators.
    let indicators = table(&list, "indicators");
    for row in rows(indicators, "saved-electricity") {
        assert_eq!(cell(indicators, row, "percent"), &Cell::Empty);
    }
}

#[test]
fn a_percentage_of_a_sector_is_told_where_five_use_the_resource() {
    let percents = |users: usize| {
        let files: Vec<(String, String)> = (0..9)
            .map(|n| {
                let mut one = brewery(&format!("Cơ sở {n}"), &code(n));
                if n >= users {
                    one.streams.retain(|s| s.group != Group::Water);
                }
                (n.to_string(), file(&one, 1))
            })
            .collect();
        let files: Vec<(&str, String)> =
            files.iter().map(|(n, t)| (n.as_str(), t.clone())).collect();
        let list = office_tables(&collated(&files), &OwnList::default(), None);
        let by_sector = table(&list, "by_sector");
        let told = |key: &str| cell(by_sector, 0, key) != &Cell::Empty;
        (told("electricity_percent"), told("water_percent"))
    };
    assert_eq!(percents(4), (true, false));
    assert_eq!(percents(5), (true, true));
}

/// The table of indicators of factories that halved everything for the same output.
fn after(files: &[String], programme: &str) -> (Table, Vec<String>) {
    let report = Report {
        scope: Scope::new(2026, "25".to_owned()),
        programme: Some(programme),
        own: &OwnList::default(),
        register: None,
    };
    let collation = collated_after(files);
    assert_eq!(collation.accepted.len(), files.len());
    report.draw(&collation, Language::Vi, |office| {
        let list = tables(office);
        no_public_figure_is_of_fewer_than_five(&list);
        let paper = paper::report(office, &list, super::followed::TODAY);
        // The programme by its own title.
        let document::Block::Facts(facts) = &paper.blocks[0] else {
            panic!("{:?}", paper.blocks[0])
        };
        assert!(facts[0].1.contains("ngày 24/6/2020"), "{facts:?}");
        let bars = paper.blocks.iter().filter_map(|block| match block {
            document::Block::Bars(bars) => Some(bars),
            _ => None,
        });
        let labels = bars.flat_map(|bars| bars.rows.iter().map(|row| row.label.clone()));
        (table(&list, "indicators").clone(), labels.collect())
    })
}

#[test]
fn the_saving_achieved_is_what_the_same_output_took_less_than_a_year_before() {
    // Seven where nothing else changed, one that did not say whether anything did.
    let mut files: Vec<String> = (0..7).map(|n| both_years(n, "tea", true)).collect();
    files.push(both_years(7, "tea", false));
    let (indicators, bars) = after(&files, "VN-889-P2");
    for rule in [
        "saved-electricity",
        "saved-fuel",
        "saved-raw-materials",
        "saved-water",
        "saved-toe",
        "saved-money",
    ] {
        let row = rows(&indicators, rule)[0];
        let told = |key: &str| cell(&indicators, row, key).clone();
        let Cell::Percent(percent) = told("percent") else {
            panic!("{rule}: {:?}", indicators.rows[row])
        };
        assert_eq!(percent.value().round_dp(6), Decimal::from(50), "{rule}");
        assert_eq!(told("missing"), Cell::Count(1), "{rule}");
        assert_eq!(told("target"), words("7–10%"), "{rule}");
        assert_eq!(indicators.rows[row].files.len(), 7);
        assert!(matches!(told("base"), Cell::Words(base) if base.contains("năm trước")));
    }
    let electricity = rows(&indicators, "saved-electricity")[0];
    let unit = cell(&indicators, electricity, "numerator_unit");
    assert_eq!(unit, &words("MWh"));
    assert!(
        bars.iter().any(|label| label.ends_with("– điện")),
        "{bars:?}"
    );
    // Four that can be compared show single ones.
    let (few, bars) = after(&files[3..], "VN-889-P2");
    let row = rows(&few, "saved-electricity")[0];
    assert_eq!(cell(&few, row, "percent"), &Cell::Empty);
    assert_eq!(cell(&few, row, "remark"), &words("dưới 5 cơ sở, không nêu"));
    assert!(
        !bars.iter().any(|label| label.ends_with("– điện")),
        "{bars:?}"
    );
}

#[test]
fn a_target_for_some_sectors_is_held_against_their_facilities_alone() {
    let of = |sector| {
        let files: Vec<String> = (0..6).map(|n| both_years(n, sector, true)).collect();
        let (indicators, _) = after(&files, "VN-889-P1");
        let row = rows(&indicators, "saved-electricity")[0];
        let percent = cell(&indicators, row, "percent").clone();
        (percent, indicators.notes.join(" "))
    };
    let (beer, notes) = of("beer-beverage");
    assert!(matches!(beer, Cell::Percent(_)), "{beer:?}");
    assert!(notes.contains("được tính cho các ngành: "), "{notes}");
    let (tea, _) = of("tea");
    assert_eq!(tea, Cell::Empty);
}

#[test]
fn facilities_that_handed_in_nothing_are_listed_for_a_reminder() {
    let collation = answered(2, 0, 1);
    let register = register(0..6, &[2, 5], &[4]);
    let list = office_tables(&collation, &OwnList::default(), Some(&register));
    let open = table(&list, "nothing_received");
    assert_eq!(open.audience, Audience::Internal);
    let codes: Vec<Cell> = (0..open.rows.len())
        .map(|row| cell(open, row, "tax_code").clone())
        .collect();
    assert_eq!(codes, [5, 4, 3].map(|n| words(&code(n))));
    assert_eq!(cell(open, 0, "invited"), &words("có"));
    let without = office_tables(&collation, &OwnList::default(), None);
    assert_eq!(table(&without, "nothing_received").rows, []);
}
