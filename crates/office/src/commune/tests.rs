//! Tests of the sheet of a commune, from the template to the tables.

use super::column::Column;
use super::*;
use crate::fate::{Collation, Fate, Rejection};
use crate::intake::{Content, Knowledge, Pieces, Refusal, take_in};
use crate::record::{Origin, Record, Size};
use catalogue::SpecificMetric;
use catalogue::date::Date;
use document::book::{Book, Cell, Shape, Sheet};
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::borrow::Cow;
use text::{Language, Text};

const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 28,
};

fn knowledge() -> Knowledge<'static> {
    Knowledge {
        catalogue: catalogue_embedded::whole(),
        today: TODAY,
    }
}

/// A row by the columns that it fills in.
type Filled = Vec<(Column, Cell)>;

fn words(words: &str) -> Cell {
    Cell::text(words)
}

fn count(value: i64) -> Cell {
    Cell::Number(value.into(), Shape::Plain)
}

/// The template with rows filled in, as bytes; `more` are heads beyond those of the template.
fn filled(rows: &[Filled], more: &[&'static str]) -> Vec<u8> {
    let mut book = template(Text::new(Language::Vi), knowledge().catalogue, TODAY);
    let sheet = &mut book.sheets[0];
    let columns = Column::all();
    sheet
        .columns
        .extend(more.iter().map(|head| ((*head).into(), 10)));
    for row in rows {
        let cell = |column: &Column| {
            let mut cells = row.iter();
            let found = cells.find(|(own, _)| own == column);
            found.map_or(Cell::Empty, |(_, cell)| cell.clone())
        };
        sheet.row(columns.iter().map(cell).collect::<Vec<_>>());
    }
    report::xlsx::write(&book).unwrap()
}

fn brewery() -> Filled {
    vec![
        (Column::Number, count(1)),
        (Column::TaxCode, words("0100100079")),
        (Column::Name, words("Bia Sông Lô")),
        (Column::Commune, words("Việt Trì")),
        (Column::Zone, words("CCN Bạch Hạc")),
        (
            Column::Sector,
            words("Bia và nước giải khát [beer-beverage]"),
        ),
        (Column::Size, words("nhỏ")),
        (Column::Year, count(2025)),
        (Column::Person, words("Lê Thị Mai")),
        (Column::Quantity(0), count(120_000)),
        (Column::Cost(0), count(240_000_000)),
        (Column::Cost(1), words("1.500.000.000 đ")),
        (Column::Quantity(7), count(40)),
        (Column::Product(0), words("Bia")),
        (Column::Output(0), count(6_000)),
        (Column::OutputUnit(0), words("hl")),
        (Column::Measures, words("[light-led]; Thay cửa kho lạnh")),
        (Column::Note, words("Thiếu vốn")),
    ]
}

fn without(mut row: Filled, column: Column) -> Filled {
    row.retain(|(own, _)| *own != column);
    row
}

fn with(row: Filled, column: Column, cell: Cell) -> Filled {
    let mut row = without(row, column);
    row.push((column, cell));
    row
}

fn collated(bytes: &[u8]) -> Collation {
    let mut taken = Vec::new();
    take_in("xa.xlsx", bytes, knowledge(), &mut |name, one| {
        taken.push((name, one))
    });
    Collation::of(taken)
}

fn record(row: Filled) -> Record {
    let collation = collated(&filled(&[row], &[]));
    assert_eq!(collation.count().accepted, 1, "{:?}", collation.seen);
    (*collation.accepted[0].record).clone()
}

/// What is said of the only piece, in Vietnamese.
fn told(bytes: &[u8]) -> String {
    let collation = collated(bytes);
    let text = Text::new(Language::Vi);
    let reasons = collation.seen.iter();
    let reasons = reasons.map(|seen| crate::tables::reason(text, &seen.fate));
    reasons.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_template_says_that_it_is_empty_in_both_languages() {
    for language in [Language::Vi, Language::En] {
        let text = Text::new(language);
        let book = template(text, knowledge().catalogue, TODAY);
        let bytes = report::xlsx::write(&book).unwrap();
        let found = found_in(&bytes).unwrap();
        let tab = text.commune_tab().to_owned();
        assert_eq!(found, [Found::Sheet(tab, SheetWhat::Empty)]);
    }
}

#[test]
fn a_row_becomes_a_record_that_says_no_more_than_the_row() {
    let record = record(brewery());
    assert_eq!(record.origin, Origin::CommuneSheet);
    assert_eq!(record.site.sector.as_deref(), Some("beer-beverage"));
    assert_eq!(record.site.address, "CCN Bạch Hạc");
    assert_eq!(
        (record.site.size, record.site.employees),
        (Some(Size::Small), None)
    );
    assert_eq!(record.size(knowledge().catalogue, None), Some(Size::Small));
    // 240 million of electricity and 1.5 billion of coal; no price of the catalogue adds anything.
    assert_eq!(record.money.bills, Decimal::from(1_740_000_000));
    assert_eq!(record.money.saving, Decimal::ZERO);
    assert_eq!(record.bills_assessed(), Decimal::ZERO);
    assert_eq!(record.energy, crate::record::EnergyRow::default());
    assert!(record.resources.is_empty() && record.measures.is_empty());
    // 120,000 kWh over 6,000 hl; coal has no quantity, so nothing is said of heat.
    let specific: Vec<_> = record
        .specific
        .iter()
        .map(|s| (s.metric, s.before))
        .collect();
    assert_eq!(specific, [(SpecificMetric::Electricity, Decimal::from(20))]);
    assert_eq!(record.wastes.len(), 1);
    assert_eq!(record.done.done, 2);
    assert_eq!(record.notes[0].text, "Thiếu vốn");
    // A measure of the catalogue, a bill, and a person.
    assert_eq!(record.says_applies(), Some(true));
}

#[test]
fn what_a_row_does_not_say_is_left_open() {
    let open = record(without(brewery(), Column::Measures));
    assert_eq!(open.says_applies(), None);
    let own_words = with(brewery(), Column::Measures, words("Thay cửa kho lạnh"));
    assert_eq!(record(own_words).says_applies(), None);
    let nothing = with(brewery(), Column::Measures, words("Không"));
    assert_eq!(record(nothing).says_applies(), Some(false));
    // Money alone gives no specific consumption: its quantity would be that of a price.
    let money = record(without(brewery(), Column::Quantity(0)));
    assert!(money.specific.is_empty(), "{:?}", money.specific);
    assert_eq!(money.concluded.aware, None);
    let bare = record(vec![
        (Column::Name, words("Xưởng chè")),
        (Column::Year, count(2025)),
    ]);
    assert_eq!((bare.key(), bare.money.bills), (None, Decimal::ZERO));
}

#[test]
fn every_wrong_cell_is_named_by_sheet_and_cell() {
    let odd = brewery();
    let odd = with(odd, Column::TaxCode, count(100_100_079));
    let odd = with(odd, Column::Name, Cell::Empty);
    let odd = with(odd, Column::Sector, words("Nấu bia"));
    let odd = with(odd, Column::Size, words("to"));
    let odd = with(odd, Column::Employees, words("mười"));
    let odd = with(odd, Column::Year, count(25));
    let odd = with(odd, Column::Quantity(0), count(-5));
    let odd = with(odd, Column::Cost(0), Cell::Day(TODAY));
    let odd = with(odd, Column::OutputUnit(0), words("thùng"));
    let odd = with(odd, Column::OutputUnit(1), words("kg"));
    let bytes = filled(&[brewery(), odd], &[]);
    let expected = "
Cơ sở!B3: mã số thuế 100100079 là số nên đã mất số 0 ở đầu; hãy đổi ô sang dạng chữ và điền lại. Cơ sở!C3: thiếu Tên cơ sở. Cơ sở!F3: ngành “Nấu bia” không có trong trang Danh mục của phiếu. Cơ sở!H3: “mười” không đọc được là một con số. Cơ sở!I3: quy mô “to” không dùng được; hãy ghi siêu nhỏ, nhỏ, vừa hoặc lớn. Cơ sở!J3: 25 không phải một năm từ 2000 đến 2100. Cơ sở!L3: -5 là số âm. Cơ sở!M3: ô đang ở dạng ngày giờ, cần chữ hoặc số. Cơ sở!AE3: đơn vị “thùng” không có trong trang Danh mục của phiếu. Cơ sở!AH3: có đơn vị nhưng thiếu sản lượng.";
    assert_eq!(told(&bytes), expected);
    let (count, rows) = (collated(&bytes).count(), collated(&bytes).count_rows());
    assert_eq!((count.seen, count.accepted, count.rejected), (2, 1, 1));
    assert_eq!(rows, count);
}

#[test]
fn what_stands_outside_of_the_template_is_told_and_not_lost() {
    let mut book = template(Text::new(Language::Vi), knowledge().catalogue, TODAY);
    let sheet = &mut book.sheets[0];
    sheet.columns.push(("Doanh thu".into(), 10));
    let mut row = vec![Cell::Empty; sheet.columns.len()];
    row[2] = words("Giấy");
    row[9] = count(2025);
    sheet.row(row.clone());
    *row.last_mut().unwrap() = count(7);
    row.push(words("ngoài bảng"));
    sheet.row(row);
    let mut other = Sheet::new("Ghi chép", vec![("gì đó", 10)]);
    other.row([words("x")]);
    book.sheets.push(other);
    let bytes = report::xlsx::write(&book).unwrap();
    // An empty column that is not ours does no harm; what stands in it is told.
    assert_eq!(
        told(&bytes),
        "\nCơ sở!AK3: phiếu mẫu không có cột “Doanh thu”. Cơ sở!AL3: cột này không có tên, nên không biết ô nói về điều gì.\nGhi chép: trang này không có các cột của phiếu mẫu, nên chưa được đọc."
    );
    assert_eq!(collated(&bytes).count_rows().seen, 2);
    assert_eq!(collated(&bytes).count().seen, 3);
}

#[test]
fn a_sheet_that_cannot_be_read_as_a_whole_is_one_rejection() {
    let sheet = |heads: &[&'static str]| {
        let heads = heads.iter().map(|head| (*head, 10)).collect();
        let mut sheet = Sheet::new("Sheet1", heads);
        sheet.row(vec![words("x"); 4]);
        report::xlsx::write(&Book {
            sheets: vec![sheet],
            ..template(Text::new(Language::Vi), knowledge().catalogue, TODAY)
        })
        .unwrap()
    };
    let no_year = sheet(&["MST", "Tên cơ sở", "Xã", "Ghi chú"]);
    assert_eq!(told(&no_year), "Sheet1: dòng 1 thiếu cột Năm số liệu.");
    let twice = sheet(&["MST", "Tên cơ sở", "Năm số liệu", "Mã số thuế"]);
    assert_eq!(told(&twice), "Sheet1!D1: cột “Mã số thuế” có hai lần.");
    let other = collated(&sheet(&["a", "b", "c", "d"]));
    let fate = &other.seen[0].fate;
    assert_eq!(*fate, Fate::Rejected(Rejection::Unread(Refusal::Document)));
}

#[test]
fn the_facilitys_own_file_counts_before_its_row_whatever_the_day() {
    let own = r#"{"format":"sxsh-submission","version":1,"created":"2020-01-01","data":{"facility":{"name":"Bia Sông Lô","tax_code":"01.00.100.079","year":2025,"commune":"Việt Trì"}}}"#;
    let mut taken = Vec::new();
    let mut out = |name, one| taken.push((name, one));
    take_in("xa.xlsx", &filled(&[brewery()], &[]), knowledge(), &mut out);
    take_in("bia.json", own.as_bytes(), knowledge(), &mut out);
    for order in 0..2 {
        if order == 1 {
            taken.reverse();
        }
        let collation = Collation::of(taken.clone());
        assert_eq!(collation.accepted[0].name, "bia.json");
        let succession = &collation.successions[0];
        assert!(succession.is_row_beside_file());
        assert_eq!(succession.conflict, None);
        assert_eq!(succession.older.name, "xa.xlsx!Cơ sở!2");
        assert_eq!(collation.count_rows().superseded, 1);
    }
}

#[test]
fn a_row_reads_the_same_from_its_kept_line_in_any_language() {
    let bytes = filled(&[brewery()], &[]);
    let mut pieces = Pieces::of("xa.xlsx", Cow::Borrowed(&bytes), knowledge().catalogue);
    let piece = pieces.next().unwrap();
    let line = crate::desk::Line::of(&piece);
    let english = knowledge().catalogue.book().in_one_language(Language::En);
    let english = catalogue::Catalogue::new(english);
    let Content::Json(_) = &piece.content else {
        panic!("{piece:?}");
    };
    let again = crate::desk::Line::read(&line.text())
        .unwrap()
        .piece()
        .unwrap();
    let elsewhere = Knowledge {
        catalogue: &english,
        today: TODAY,
    };
    let crate::intake::Taken::Record(record) = again.content.reduced(elsewhere) else {
        panic!("{again:?}");
    };
    assert_eq!(record.site.sector.as_deref(), Some("beer-beverage"));
    assert_eq!(record.says_applies(), Some(true));
}

/// So many columns has the sheet.
const WIDTH: usize = 36;

/// The tables of a collation of Phú Thọ, 2025, by their keys.
fn tables_of(
    collation: &Collation,
) -> std::collections::BTreeMap<&'static str, crate::tables::Table> {
    let scope = crate::scope::Scope::new(2025, "25".to_owned());
    let chosen = scope.programme(knowledge().catalogue, None).unwrap();
    let office = crate::view::Office {
        text: Text::new(Language::Vi),
        collation,
        scope: &scope,
        chosen,
        beside: crate::indicator::Beside {
            register: None,
            own: &crate::own::OwnList::default(),
            catalogue: knowledge().catalogue,
        },
        cases: &[],
        directory: &[],
        changes: &std::collections::BTreeMap::new(),
    };
    let tables = crate::tables::tables(office).into_iter();
    tables.map(|table| (table.key, table)).collect()
}

/// So many rows and so many own files of each commune.
fn of_communes(communes: &[(&str, usize, usize)]) -> Collation {
    let mut taken = Vec::new();
    let mut rows = Vec::new();
    for (commune, of_rows, of_files) in communes {
        for n in 0..*of_rows {
            let row = with(brewery(), Column::Commune, words(commune));
            let row = without(row, Column::TaxCode);
            rows.push(with(row, Column::Name, words(&format!("{commune} {n}"))));
        }
        for n in 0..*of_files {
            let file = format!(
                r#"{{"format":"sxsh-submission","version":1,"created":"2026-01-05","data":{{"facility":{{"name":"{commune} riêng {n}","year":2025,"commune":"{commune}"}},"streams":[{{"id":"e","group":"energy","carrier":"elec-toe","unit":"kWh","quantity":"10","cost":"20","known":"bill"}}]}}}}"#
            );
            let name = format!("{commune}-{n}.json");
            take_in(&name, file.as_bytes(), knowledge(), &mut |name, one| {
                taken.push((name, one))
            });
        }
    }
    let bytes = filled(&rows, &[]);
    take_in("xa.xlsx", &bytes, knowledge(), &mut |name, one| {
        taken.push((name, one))
    });
    Collation::of(taken)
}

#[test]
fn tables_say_what_comes_from_sheets_and_take_no_money_of_it() {
    let collation = of_communes(&[("A", 6, 5), ("B", 7, 1), ("C", 5, 0)]);
    let tables = tables_of(&collation);
    let communes = &tables["by_commune"];
    let shown: Vec<(String, crate::tables::Cell, crate::tables::Cell)> = communes
        .rows
        .iter()
        .map(|row| {
            let crate::tables::Cell::Words(name) = &row.cells[0] else {
                panic!("{row:?}");
            };
            (name.clone(), row.cells[1].clone(), row.cells[3].clone())
        })
        .collect();
    use crate::tables::Cell as T;
    // One own file of B would show itself in the difference, so A joins it; C has none.
    let money = |value: i64| T::Money(value.into());
    assert_eq!(shown.len(), 3, "{shown:?}");
    assert_eq!((&shown[0].1, &shown[0].2), (&T::Count(5), &T::Empty));
    assert_eq!((&shown[1].1, &shown[1].2), (&T::Count(19), &money(120)));
    assert_eq!((&shown[2].1, &shown[2].2), (&T::Count(24), &money(120)));
    // The sheet has a column for the zone; own files name none.
    let zones: Vec<(&T, &T)> = tables["by_zone"]
        .rows
        .iter()
        .map(|r| (&r.cells[0], &r.cells[1]))
        .collect();
    let zone = T::Words("CCN Bạch Hạc".to_owned());
    assert!(zones.contains(&(&zone, &T::Count(18))), "{zones:?}");
    let says = |key: &str, words: &str| tables[key].notes.iter().any(|n| n.contains(words));
    assert!(says(
        "by_commune",
        "18 cơ sở ở bảng này lấy từ phiếu của xã"
    ));
    assert!(says("facilities_applying", "18 cơ sở"));
    assert!(says("indicators", "18 hồ sơ là dòng của phiếu xã"));
    let norms = &tables["consumption_norms"];
    let place = norms.columns.iter().position(|c| c.key == "from_sheets");
    assert_eq!(norms.rows[0].cells[place.unwrap()], T::Count(18));
    let record = &tables["collation"];
    assert!(
        record
            .rows
            .iter()
            .any(|row| row.cells == [T::Words("Dòng của phiếu xã".to_owned()), T::Count(18)])
    );
    // Savings: of the own files alone; achieved ones of none, since none has two years.
    let of = |table: &crate::tables::Table, key: &str| {
        let mut columns = table.columns.iter();
        columns.position(|c| c.key == key).unwrap()
    };
    let find = |key: &str, column: &str, words: &str| {
        let table = &tables[key];
        let place = of(table, column);
        let mut rows = table.rows.iter();
        rows.find(|row| row.cells[place] == T::Words(words.to_owned()))
            .unwrap()
    };
    let potential = &tables["potential"];
    let money_row = find("potential", "resource_id", "money");
    assert_eq!(money_row.cells[of(potential, "facilities")], T::Count(6));
    assert_eq!(money_row.cells[of(potential, "used")], money(120));
    let saved = find("indicators", "rule", "saved-money");
    let missing = of(&tables["indicators"], "missing");
    assert_eq!(saved.cells[missing], T::Count(24));
}

#[test]
fn too_few_own_files_show_no_money_at_all() {
    let collation = of_communes(&[("A", 6, 3), ("B", 5, 0)]);
    let tables = tables_of(&collation);
    let rows = &tables["by_commune"].rows;
    assert_eq!(rows.len(), 3);
    assert!(
        rows.iter()
            .all(|row| row.cells[3] == crate::tables::Cell::Empty)
    );
}

#[test]
fn the_inbox_is_put_in_order_by_deadline_and_by_support() {
    use crate::tables::{Order, Waiting, sort};
    let one = |name: &str, due: (u32, u32), support: i64| {
        let mut record = record(with(brewery(), Column::Name, words(name)));
        record.money.support = support.into();
        let due = Date {
            year: 2026,
            month: due.0,
            day: due.1,
        };
        let name = name.to_owned();
        (
            crate::fate::Accepted {
                name,
                record: std::sync::Arc::new(record),
            },
            due,
        )
    };
    let all = [
        one("a", (12, 15), 5),
        one("b", (6, 14), 0),
        one("c", (12, 15), 9),
    ];
    let mut list: Vec<Waiting<'_>> = all
        .iter()
        .map(|(one, due)| Waiting {
            one,
            remarks: Vec::new(),
            due: *due,
            lateness: crate::lateness::Lateness::InTime,
        })
        .collect();
    let names =
        |list: &[Waiting<'_>]| -> String { list.iter().map(|w| w.one.name.as_str()).collect() };
    for (order, expected) in [
        (Order::Guesses, "abc"),
        (Order::Due, "bac"),
        (Order::Support, "cab"),
    ] {
        list.sort_by(|a, b| a.one.name.cmp(&b.one.name));
        sort(&mut list, order, |w| w.due, |w| w.one.record.money.support);
        assert_eq!(names(&list), expected, "{order:?}");
    }
}

fn anything() -> impl Strategy<Value = Cell> {
    prop_oneof![
        4 => Just(Cell::Empty),
        2 => (0_i64..5_000).prop_map(count),
        1 => Just(words("0100100079")),
        1 => Just(words("kg")),
        1 => "[a-zạ;0-9.,-]{1,8}".prop_map(|w| words(&w)),
        1 => Just(Cell::Day(TODAY)),
        2 => Just(count(2025)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    /// Every filled row has one fate, whatever stands in it and whatever the order; the parts add up, and what is accepted is no more than what stands there.
    #[test]
    fn every_row_has_one_fate(
        rows in prop::collection::vec(prop::collection::vec(anything(), WIDTH), 1..12)
    ) {
        let columns = Column::all();
        prop_assert_eq!(columns.len(), WIDTH);
        let rows: Vec<Filled> = rows
            .into_iter()
            .map(|row| columns.iter().copied().zip(row).collect())
            .collect();
        let said = |row: &Filled| {
            row.iter().any(|(column, cell)| *column != Column::Number && *cell != Cell::Empty)
        };
        let expected = rows.iter().filter(|row| said(row)).count();
        let bytes = filled(&rows, &[]);
        let mut taken = Vec::new();
        take_in("xa.xlsx", &bytes, knowledge(), &mut |name, one| taken.push((name, one)));
        let collation = Collation::of(taken.clone());
        let all = collation.count_rows();
        prop_assert_eq!(all.seen, expected);
        prop_assert_eq!(all.seen, all.accepted + all.superseded + all.duplicate + all.rejected);
        let mut names: Vec<&str> = collation.seen.iter().map(|s| s.name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        prop_assert_eq!(names.len(), collation.seen.len());
        for one in &collation.accepted {
            let costs = columns.iter().zip(rows[row_of(&one.name)].iter());
            let costs = costs.filter(|(column, _)| matches!(column, Column::Cost(_)));
            let costs: Decimal = costs.filter_map(|(_, (_, cell))| match cell {
                Cell::Number(value, _) => Some(*value),
                Cell::Text(words) => text::number::parse(words, Language::Vi).ok(),
                _ => None,
            }).sum();
            prop_assert_eq!(one.record.money.bills, costs);
            prop_assert_eq!(one.record.money.saving, Decimal::ZERO);
        }
        taken.reverse();
        prop_assert_eq!(Collation::of(taken), collation);
    }
}

/// Place among the filled rows of a name such as `xa.xlsx!Cơ sở!2`.
fn row_of(name: &str) -> usize {
    let number: usize = name.rsplit('!').next().unwrap().parse().unwrap();
    number - 2
}
