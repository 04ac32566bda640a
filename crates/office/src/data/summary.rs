//! What a manifest says of a table, formed row after row.

use crate::tables::{Audience, Row, Table};
use catalogue::order;
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

/// What the manifest says of a table.
#[derive(Debug, Clone, Serialize)]
pub struct Summary {
    key: &'static str,
    title: String,
    audience: &'static str,
    path: String,
    rows: usize,
    #[serde(serialize_with = "written")]
    sums: Vec<Sum>,
}

/// The sum of a column of numbers; nothing where it is more than a number holds.
#[derive(Debug, Clone)]
struct Sum {
    place: usize,
    key: &'static str,
    value: Option<Decimal>,
}

impl Summary {
    /// The summary of a table before its rows.
    #[must_use]
    pub fn begin(frame: &Table) -> Self {
        let columns = frame.columns.iter().enumerate();
        let numbers = columns.filter(|(_, column)| column.is_number);
        let sums = numbers.map(|(place, column)| Sum {
            place,
            key: column.key,
            value: Some(Decimal::ZERO),
        });
        Self {
            key: frame.key,
            title: frame.title.clone(),
            audience: match frame.audience {
                Audience::Public => "public",
                Audience::Internal => "internal",
            },
            path: format!("tables/{}.ndjson", frame.key),
            rows: 0,
            sums: sums.collect(),
        }
    }

    /// Adds a row; a total is none.
    pub fn add(&mut self, row: &Row) {
        if row.strong {
            return;
        }
        self.rows += 1;
        for sum in &mut self.sums {
            if let Some(number) = row.cells.get(sum.place).and_then(|cell| cell.number()) {
                sum.value = sum.value.and_then(|value| value.checked_add(number));
            }
        }
    }
}

fn written<S: Serializer>(sums: &[Sum], serializer: S) -> Result<S::Ok, S::Error> {
    let known = sums.iter();
    let known = known.filter_map(|sum| Some((sum.key, sum.value?.normalize().to_string())));
    order::map(known).serialize(serializer)
}
