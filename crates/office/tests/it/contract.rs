//! The columns of the contract, on every example and on a submission with a review.

use catalogue::date::Date;
use office::contract::{Kind, TABLES, rows};
use office::record::reduce;
use std::collections::BTreeSet;

#[test]
fn every_row_has_the_columns_of_its_table() {
    let catalogue = catalogue_embedded::whole();
    let today = Date::parse("2026-11-28").unwrap();
    let examples = catalogue.examples().iter();
    let examples = examples.filter_map(|sector| catalogue_embedded::example(sector));
    let reviewed = include_str!("../../../../tests/office/reviewed.json");
    let mut filled = BTreeSet::new();
    for text in examples.chain([reviewed]) {
        let opened = submission::read(text.as_bytes()).unwrap();
        let record = reduce(&opened, catalogue, today).unwrap();
        let tables = rows(&opened, &record, catalogue, today);
        for (layout, rows) in TABLES.iter().zip(tables) {
            for row in rows {
                let found = row.0.iter().map(|(key, field)| (*key, field.kind()));
                let found: Vec<(&str, Kind)> = found.collect();
                assert_eq!(found, layout.columns, "{}", layout.name);
                filled.insert(layout.name);
            }
        }
    }
    assert_eq!(filled.len(), TABLES.len(), "{filled:?}");
}
