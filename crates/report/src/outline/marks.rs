//! Tests that whoever meets a star in a table finds its meaning below that table, and tells norms in force from those that have expired.

use super::agreement::facilities;
use super::outline;
use crate::tables::indicators::in_force_first;
use catalogue::date::Date;
use document::{Block, Document, Row, Table};
use domain::assessment::assess;
use std::collections::BTreeSet;
use text::{Language, Text};

const TODAY: Date = Date {
    year: 2026,
    month: 2,
    day: 5,
};

/// The stars behind the numbers of a table.
fn marks(table: &Table) -> BTreeSet<&'static str> {
    let cells = table.rows.iter().flat_map(|row| &row.cells);
    let lines = cells.flat_map(|cell| cell.lines());
    let mark = |line: &str| match line.trim_end() {
        line if line.ends_with("**") => Some("**"),
        line if line.ends_with('*') => Some("*"),
        _ => None,
    };
    lines.filter_map(mark).collect()
}

/// Whether one of the blocks up to the next table begins with the mark.
fn explains(below: &[Block], mark: &str) -> bool {
    let until = below.iter().take_while(|b| !matches!(b, Block::Table(_)));
    let begins = |words: &str| words.strip_prefix(mark).is_some_and(|w| w.starts_with(' '));
    until
        .into_iter()
        .any(|b| matches!(b, Block::Note(words) if begins(words)))
}

fn unexplained(paper: &Document) -> Vec<String> {
    let mut faults = Vec::new();
    for (at, block) in paper.blocks.iter().enumerate() {
        let Block::Table(table) = block else {
            continue;
        };
        let below = paper.blocks.get(at + 1..).unwrap_or_default();
        let open = marks(table).into_iter().filter(|m| !explains(below, m));
        faults.extend(open.map(|mark| format!("{}: {mark}", table.caption)));
    }
    faults
}

#[test]
fn a_mark_is_explained_below_the_table_that_bears_it() {
    let catalogue = catalogue_embedded::whole();
    let mut marked = BTreeSet::new();
    for (name, facility) in facilities() {
        let assessment = assess(&facility, catalogue, TODAY);
        for language in [Language::Vi, Language::En] {
            let paper = outline(&facility, &assessment, catalogue, "0", language);
            let found = unexplained(&paper);
            assert!(found.is_empty(), "{name} {}: {found:#?}", language.code());
            for block in &paper.blocks {
                if let Block::Table(table) = block {
                    marked.extend(marks(table));
                }
            }
        }
    }
    assert_eq!(marked, BTreeSet::from(["*", "**"]));
}

#[test]
fn norms_in_force_stand_before_those_that_have_expired() {
    let catalogue = catalogue_embedded::whole();
    let mut both = 0;
    for (name, facility) in facilities() {
        let assessment = assess(&facility, catalogue, TODAY);
        for specific in &assessment.specific {
            let order: Vec<bool> = in_force_first(specific).map(|c| c.expired).collect();
            assert_eq!(order.len(), specific.comparisons.len());
            assert!(order.is_sorted(), "{name}: {order:?}");
            both += usize::from(order.first() != order.last());
        }
    }
    assert!(both > 0, "no example has norms of both kinds");
}

/// The tables of a paper that number the measures, by the words of the caption.
fn numbered<'a>(paper: &'a Document, caption: &str) -> Vec<(&'a str, &'a str)> {
    let tables = paper.blocks.iter().filter_map(|block| match block {
        Block::Table(table) if table.caption.ends_with(caption) => Some(table),
        _ => None,
    });
    let pair = |row: &'a Row| Some((row.cells.get(1)?.as_str(), row.cells.first()?.as_str()));
    let rows = tables.flat_map(|table| table.rows.iter().filter(|row| !row.strong));
    rows.filter_map(pair).collect()
}

#[test]
fn a_measure_has_one_number_in_every_table() {
    let catalogue = catalogue_embedded::whole();
    let text = Text::on_paper(Language::Vi);
    let mut later = 0;
    for (name, facility) in facilities() {
        let assessment = assess(&facility, catalogue, TODAY);
        let paper = outline(&facility, &assessment, catalogue, "0", Language::Vi);
        let all = numbered(&paper, text.report_savings_caption());
        for (measure, number) in numbered(&paper, text.report_finance_caption()) {
            assert!(
                all.contains(&(measure, number)),
                "{name}: {number} {measure}"
            );
            later += 1;
        }
    }
    assert!(later > 200, "{later} measures");
}

#[test]
fn cloth_of_the_customer_is_saved_without_a_price() {
    let catalogue = catalogue_embedded::whole();
    let example = catalogue_embedded::example("garments").unwrap();
    let facility = submission::read(example.as_bytes()).unwrap().facility;
    let assessment = assess(&facility, catalogue, TODAY);
    let paper = outline(&facility, &assessment, catalogue, "0", Language::Vi);
    let row = |name: &str| {
        let tables = paper.blocks.iter().filter_map(|block| match block {
            Block::Table(table) if table.caption.ends_with("Tiết kiệm theo đầu vào, đầu ra") => {
                Some(table)
            }
            _ => None,
        });
        let mut rows = tables.flat_map(|table| &table.rows);
        rows.find(|row| row.cells[0] == name).unwrap().cells.clone()
    };
    let trims = row("Mex, cúc, nhãn (khách hàng cấp)");
    assert_eq!(
        trims[2].replace('\u{a0}', " "),
        "96,4 kg",
        "less than a tenth of a tonne"
    );
    assert_eq!(trims[3], "chưa biết");
    assert_ne!(row("Chỉ may, chỉ thêu")[3], "chưa biết");
}
