//! What became of measures in a province, worked by hand: done of so many, realised of the estimate, both years side by side, and the file that goes back to the factories.

use super::{Report, stamp, taken, whole};
use catalogue::date::Date;
use catalogue::quantity::Percent;
use domain::assessment::assess;
use domain::facility::{Change, ChangeKind, Facility, MeasureRecord, State};
use office::fate::Collation;
use office::own::OwnList;
use office::province;
use office::scope::Scope;
use office::tables::{Audience, Cell, Row, Table, tables};
use office::view::Office;
use office::{data, paper};
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use submission::province::{Province, read_province};
use submission::{Contents, Holds, Opened, next_year, read, write};
use text::Language;

pub(super) const TODAY: Date = Date {
    year: 2027,
    month: 3,
    day: 1,
};
const LEAK: &str = "ca-leak-repair";

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn written(facility: &Facility, data: Option<&submission::v1::Data>, year: i32) -> String {
    write(
        Contents {
            earlier: data,
            ..Contents::of(facility)
        },
        whole(),
        stamp(Date { year, ..TODAY }),
        Holds::Data,
    )
}

/// A brewery or tea factory with an open leak of compressed air, and the estimate of its repair.
fn last_year(sector: &'static str) -> Rc<(Opened, Decimal)> {
    thread_local! {
        static KEPT: RefCell<BTreeMap<&'static str, Rc<(Opened, Decimal)>>> = RefCell::default();
    }
    let made = || {
        let text = catalogue_embedded::example("beer-beverage").unwrap();
        let mut facility = read(text.as_bytes()).unwrap().facility;
        facility.example = false;
        facility.site.province = Some("25".to_owned());
        // The sector decides here which group a plant belongs to, and nothing else.
        facility.site.sector = Some(sector.to_owned());
        let opened = read(written(&facility, None, 2026).as_bytes()).unwrap();
        let day = Date {
            year: 2026,
            ..TODAY
        };
        let assessment = assess(&opened.facility, whole(), day);
        let mut all = assessment.opportunities.iter();
        let estimate = all.find(|o| o.id == LEAK).unwrap().money;
        Rc::new((opened, estimate.value()))
    };
    KEPT.with_borrow_mut(|kept| Rc::clone(kept.entry(sector).or_insert_with(made)))
}

/// Gives a factory a number of its own, last year's output, and half of every quantity.
fn halve(facility: &mut Facility, number: usize, last: &Opened) {
    facility.site.name = format!("Nhà máy {number}");
    facility.site.commune = format!("Xã {number}");
    facility.site.tax_code = String::new();
    for (new, old) in facility.products.iter_mut().zip(&last.facility.products) {
        new.quantity = old.quantity;
    }
    for (new, old) in facility.streams.iter_mut().zip(&last.facility.streams) {
        let half = old.yearly().map(|q| q / Decimal::TWO);
        (new.months, new.quantity, new.price) = (None, half, old.price);
    }
}

/// A year after: the state of the leak repair and the measured saving as a part of the estimate of what is done.
fn year_after(number: usize, sector: &'static str, state: State, ratio: Option<&str>) -> String {
    let kept = last_year(sector);
    let (last, estimate) = (&kept.0, kept.1);
    let (mut facility, data) = next_year(last);
    halve(&mut facility, number, last);
    // Of what is only begun a half is done, so that the estimate to compare with is a half.
    let begun = state == State::InProgress;
    let of = if begun { dec("0.5") } else { Decimal::ONE };
    let mut record = MeasureRecord {
        state: Some(state),
        done_share: begun.then(|| 50.into()),
        ..MeasureRecord::default()
    };
    record.measured.money = ratio.map(|ratio| dec(ratio) * estimate * of);
    facility.follow_up.measures.insert(LEAK.to_owned(), record);
    written(&facility, Some(&data), 2027)
}

/// A factory that halved every quantity for the same output; where it answered what else changed, nothing did.
pub(super) fn both_years(number: usize, sector: &'static str, answered: bool) -> String {
    let kept = last_year(sector);
    let last = &kept.0;
    let (mut facility, data) = next_year(last);
    halve(&mut facility, number, last);
    for (new, old) in facility.streams.iter_mut().zip(&last.facility.streams) {
        (new.cost, new.known) = (None, old.known);
    }
    if answered {
        let no = |kind| (kind, Change::default());
        facility.follow_up.changes = ChangeKind::ALL.map(no).into_iter().collect();
    }
    written(&facility, Some(&data), 2027)
}

pub(super) fn collated(files: &[String]) -> Collation {
    let numbers: Vec<String> = (0..files.len()).map(|number| number.to_string()).collect();
    let named = numbers.iter().zip(files);
    let named = named.map(|(number, file)| (number.as_str(), file.as_bytes()));
    Collation::of(taken(TODAY, named))
}

/// Draws on the office of these files.
fn office<T>(files: &[String], draw: impl FnOnce(Office<'_>) -> T) -> T {
    let collation = collated(files);
    assert_eq!(collation.accepted.len(), files.len());
    let report = Report {
        scope: Scope::new(2026, "25".to_owned()),
        programme: None,
        own: &OwnList::default(),
        register: None,
    };
    report.draw(&collation, Language::Vi, draw)
}

fn table(list: &[Table], key: &str) -> Table {
    list.iter().find(|t| t.key == key).unwrap().clone()
}

fn cell(table: &Table, row: &Row, key: &str) -> Cell {
    let place = table.columns.iter().position(|c| c.key == key).unwrap();
    row.cells[place].clone()
}

/// Nineteen tea factories: 11 did it, 4 have begun, 1 gave it up, 3 did nothing; two more no longer have compressed air. Twelve measured it: eleven where it is done, one where a half is.
fn tea() -> Vec<String> {
    let ratios = [
        "0.4", "0.5", "0.6", "0.7", "0.75", "0.8", "0.85", "0.9", "1", "1.1", "1.2",
    ];
    let mut files: Vec<String> = ratios
        .iter()
        .enumerate()
        .map(|(n, ratio)| year_after(n, "tea", State::Kept, Some(ratio)))
        .collect();
    files.push(year_after(20, "tea", State::InProgress, Some("0.8")));
    let others = [
        State::InProgress,
        State::InProgress,
        State::InProgress,
        State::Dropped,
        State::NotBegun,
        State::NotBegun,
        State::NotBegun,
        State::NotApplicable,
        State::NotApplicable,
    ];
    let others = others.into_iter().enumerate();
    files.extend(others.map(|(n, state)| year_after(30 + n, "tea", state, None)));
    files
}

fn breweries(count: usize) -> Vec<String> {
    let all = 0..count;
    all.map(|n| year_after(50 + n, "beer-beverage", State::Done, Some("2")))
        .collect()
}

/// The rows of a measure: sector id, then what the keys hold.
fn rows(table: &Table, keys: &[&str]) -> Vec<(Cell, Vec<Cell>)> {
    let of = |row: &&Row| cell(table, row, "measure_id") == Cell::Words(LEAK.to_owned());
    let list = table.rows.iter().filter(of);
    list.map(|row| {
        let cells = keys.iter().map(|key| cell(table, row, key)).collect();
        (cell(table, row, "sector_id"), cells)
    })
    .collect()
}

#[test]
fn measures_done_and_realised_are_counted_by_sector() {
    let mut files = tea();
    files.extend(breweries(5));
    let list = office(&files, tables);
    let done = table(&list, "measures_done");
    assert_eq!(done.audience, Audience::Public);
    let counts = |list: [usize; 4]| list.map(Cell::Count).to_vec();
    let tea = Cell::Words("tea".to_owned());
    let beer = Cell::Words("beer-beverage".to_owned());
    assert_eq!(
        rows(&done, &["n", "done", "begun", "dropped"]),
        [
            (Cell::Empty, counts([24, 16, 4, 1])),
            (beer.clone(), counts([5, 5, 0, 0])),
            (tea.clone(), counts([19, 11, 4, 1])),
        ]
    );
    // 11 of 19 are 57.9 %.
    let share = rows(&done, &["done_percent"]);
    let Cell::Percent(share) = share[2].1[0] else {
        panic!("{share:?}")
    };
    assert_eq!(share.value().round_dp(1), dec("57.9"));
    let realised = table(&list, "savings_realised");
    let found = rows(&realised, &["n", "median", "lowest", "highest"]);
    let expected = |n, numbers: [&str; 3]| {
        let mut cells = vec![Cell::Count(n)];
        cells.extend(numbers.map(|n| Cell::Number(dec(n))));
        cells
    };
    // Sorted: 0.4 0.5 0.6 0.7 0.75 0.8 | 0.8 0.85 0.9 1 1.1 1.2; with five times 2 behind them the ninth of seventeen is 0.9.
    assert_eq!(rounded(&found[0].1), expected(17, ["0.9", "0.4", "2"]));
    assert_eq!(rounded(&found[1].1), expected(5, ["2", "2", "2"]));
    assert_eq!(rounded(&found[2].1), expected(12, ["0.8", "0.4", "1.2"]));
    assert_eq!((&found[1].0, &found[2].0), (&beer, &tea));
}

/// Ratios to six places: an estimate is no round number.
fn rounded(cells: &[Cell]) -> Vec<Cell> {
    let of = |cell: &Cell| match cell {
        Cell::Number(value) => Cell::Number(value.round_dp(6).normalize()),
        other => other.clone(),
    };
    cells.iter().map(of).collect()
}

#[test]
fn a_sector_of_fewer_than_five_cannot_be_found_by_subtraction() {
    let mut files = tea();
    files.extend(breweries(4));
    let list = office(&files, tables);
    for key in ["measures_done", "savings_realised"] {
        let table = table(&list, key);
        let rows = rows(&table, &["n"]);
        assert_eq!(rows.len(), 1, "{key}: {rows:?}");
        assert_eq!(rows[0].0, Cell::Empty);
    }
    let by_sector = table(&list, "realised_by_sector");
    assert_eq!(by_sector.rows.len(), 1);
    assert_eq!(cell(&by_sector, &by_sector.rows[0], "n"), Cell::Count(16));
    let few = office(&breweries(4), tables);
    for key in [
        "measures_done",
        "savings_realised",
        "realised_by_kind",
        "year_on_year",
    ] {
        assert_eq!(table(&few, key).rows, [], "{key}");
    }
}

#[test]
fn both_years_stand_side_by_side() {
    let list = office(&breweries(6), tables);
    let years = table(&list, "year_on_year");
    let find = |name: &str| {
        let mut rows = years.rows.iter();
        rows.find(|row| matches!(&row.cells[0], Cell::Words(words) if words.contains(name)))
            .unwrap_or_else(|| panic!("{name}: {:?}", years.rows))
    };
    // A half of every quantity at last year's price is a half of the bills.
    let bills = find("Chi phí đầu vào");
    let (Cell::Number(last), Cell::Number(this)) =
        (cell(&years, bills, "last"), cell(&years, bills, "this"))
    else {
        panic!("{bills:?}")
    };
    assert_eq!(cell(&years, bills, "facilities"), Cell::Count(6));
    assert!(last > this && this > Decimal::ZERO);
    // The same output of a half of the electricity: half of it for one unit of product.
    let specific = find("Suất tiêu hao: ");
    let half = Cell::Percent(Percent::new(50.into()));
    for key in ["less_percent", "lowest", "highest"] {
        assert_eq!(cell(&years, specific, key), half, "{key}");
    }
    let estimated = last_year("beer-beverage").1;
    let measured = find("Tiết kiệm đo được");
    let six_times_double = estimated * Decimal::from(12);
    let Cell::Number(found) = cell(&years, measured, "this") else {
        panic!("{measured:?}")
    };
    assert_eq!(found.round_dp(2), six_times_double.round_dp(2));
    // Nobody answered what else changed, so that nothing is claimed from the bills.
    let seen = find("hóa đơn: Năng lượng");
    assert_eq!(cell(&years, seen, "claimed"), Cell::Count(0));
}

fn handed_back(files: &[String]) -> Option<Province> {
    let text = office(files, |office| province::file(office, TODAY))?;
    Some(read_province(text.as_bytes()).unwrap())
}

#[test]
fn the_file_of_the_province_holds_the_figures_of_the_tables() {
    let mut files = tea();
    files.extend(breweries(5));
    let found = handed_back(&files).unwrap();
    assert_eq!((found.code.as_str(), found.year), ("25", 2026));
    assert_eq!((found.created, found.facilities), (TODAY, 26));
    assert_eq!(found.catalogue, whole().version());
    let tea = found.said(LEAK, Some("tea"));
    let (done, own) = tea.done.unwrap();
    assert_eq!((done.done, done.n, own), (11, 19, true));
    let (realised, own) = tea.realised.unwrap();
    assert_eq!(
        (realised.n, realised.median.round_dp(6).normalize(), own),
        (12, dec("0.8"), true)
    );
    let paper = found.said(LEAK, Some("paper"));
    assert_eq!(
        paper.done.map(|(d, own)| (d.done, d.n, own)),
        Some((16, 24, false))
    );
    assert_eq!(handed_back(&breweries(4)), None);
}

#[test]
fn the_tables_are_drawn_on_paper_and_as_data() {
    office(&tea(), |office| {
        let list = tables(office);
        let printed = paper::report(office, &list, TODAY);
        let told = format!("{:?}", printed.blocks);
        assert!(told.contains("Tình hình thực hiện giải pháp"), "on paper");
        assert!(told.contains("So sánh với năm trước"));
        let lines = data::ndjson(&table(&list, "measures_done"));
        let leak = lines.lines().find(|l| l.contains(LEAK)).unwrap();
        assert!(
            leak.contains("\"n\":19") && leak.contains("\"done\":11"),
            "{leak}"
        );
    });
    office(
        &[written(&last_year("tea").0.facility, None, 2026)],
        |office| {
            let printed = paper::report(office, &tables(office), TODAY);
            let told = format!("{:?}", printed.blocks);
            assert!(
                !told.contains("Tình hình thực hiện giải pháp"),
                "a first year has none"
            );
        },
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]
    /// Whatever plants did, the sums add up and no figure is of fewer than five.
    #[test]
    fn sums_add_up_and_no_figure_is_of_fewer_than_five(states in prop::collection::vec((0_usize..6, prop::bool::ANY, 0_usize..3), 0..13)) {
        let files: Vec<String> = states
            .iter()
            .enumerate()
            .map(|(n, (state, is_tea, ratio))| {
                let sector = if *is_tea { "tea" } else { "beer-beverage" };
                let ratio = ["0.5", "1.5"].get(*ratio).copied();
                year_after(n, sector, State::ALL[*state], ratio)
            })
            .collect();
        let list = office(&files, tables);
        let done = table(&list, "measures_done");
        let rows = rows(&done, &["n", "done", "begun", "dropped"]);
        let counts: Vec<Vec<usize>> = rows
            .iter()
            .map(|(_, cells)| cells.iter().map(|c| match c { Cell::Count(n) => *n, other => panic!("{other:?}") }).collect())
            .collect();
        for row in &counts {
            prop_assert!(row[0] >= 5 && row[1] + row[2] + row[3] <= row[0]);
        }
        if let Some((all, parts)) = counts.split_first() {
            let said = states.iter().filter(|(state, ..)| State::ALL[*state] != State::NotApplicable).count();
            prop_assert_eq!(all[0], said);
            for place in 0..4 {
                let sum: usize = parts.iter().map(|row| row[place]).sum();
                prop_assert!(parts.is_empty() || sum == all[place]);
            }
        }
        prop_assert!(handed_back(&files).is_none_or(|p| p.measures.iter().all(|m| m.done.is_none_or(|d| d.n >= 5) && m.realised.is_none_or(|r| r.n >= 5))));
    }
}
