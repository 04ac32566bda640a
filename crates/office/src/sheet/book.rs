//! A list in a workbook: the first sheet that has its heads.

use super::line::{Line, SheetFault, SheetProblem, fault};
use crate::xlsx::{self, Row, Sheet, Value, letters};
use catalogue::date::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use std::collections::BTreeMap;

/// The heads stand in one of the first rows; above them there may be a title.
const FIRST_ROWS: u32 = 20;

/// By the number of a column of ours: its name.
type Heads = BTreeMap<u32, &'static str>;

pub(super) fn lines(
    bytes: &[u8],
    needed: &[&str],
    known: impl Fn(&str) -> Option<&'static str>,
) -> (Vec<Line>, Vec<SheetProblem>) {
    let Some(sheets) = xlsx::read(bytes) else {
        return (Vec::new(), vec![fault(1, "", SheetFault::NotABook)]);
    };
    let framed = sheets
        .iter()
        .find_map(|sheet| Some((sheet, heads(sheet, needed, &known)?)));
    let Some((sheet, (row, heads))) = framed else {
        let missing = needed.iter();
        let missing = missing.map(|column| fault(1, column, SheetFault::NoColumn));
        return (Vec::new(), missing.collect());
    };
    let mut problems = Vec::new();
    let below = sheet.rows.iter().filter(|r| r.number > row);
    let lines = below.filter_map(|row| line(&sheet.name, row, &heads, &mut problems));
    (lines.collect(), problems)
}

/// The first row that has every head needed, with its columns.
fn heads(
    sheet: &Sheet,
    needed: &[&str],
    known: &impl Fn(&str) -> Option<&'static str>,
) -> Option<(u32, Heads)> {
    let first = sheet.rows.iter().take_while(|r| r.number <= FIRST_ROWS);
    let mut rows = first.map(|row| {
        let heads = row.cells.iter();
        let heads: Heads = heads
            .filter_map(|(place, value)| Some((*place, known(&value.shown())?)))
            .collect();
        (row.number, heads)
    });
    rows.find(|(_, heads)| {
        let has = |column: &&str| heads.values().any(|head| head == column);
        needed.iter().all(has)
    })
}

fn line(sheet: &str, row: &Row, heads: &Heads, problems: &mut Vec<SheetProblem>) -> Option<Line> {
    let mut line = Line {
        number: row.number.into(),
        cells: BTreeMap::new(),
        numbers: BTreeMap::new(),
        places: BTreeMap::new(),
    };
    for (place, column) in heads {
        let cell = format!("{sheet}!{}{}", letters(*place), row.number);
        line.places.insert((*column).to_owned(), cell);
        let words = match row.cells.get(place) {
            None => continue,
            Some(Value::Time(value)) => day(*value).unwrap_or_else(|| value.to_string()),
            Some(Value::Fault(found)) => {
                let what = SheetFault::Formula(found.clone());
                line.fault(column, what, problems);
                continue;
            }
            Some(Value::Number(value)) => {
                line.numbers.insert((*column).to_owned(), *value);
                value.to_string()
            }
            Some(value @ (Value::Text(_) | Value::Flag(_))) => value.shown(),
        };
        line.cells.insert((*column).to_owned(), words);
    }
    (!line.cells.is_empty()).then_some(line)
}

/// The day that a number stands for, as people write it: days since the end of 1899, of which Gregory's calendar has a cycle of 400 years.
fn day(value: Decimal) -> Option<String> {
    const TO_MARCH_OF_YEAR_NOUGHT: i64 = 693_899;
    let days = value
        .trunc()
        .to_i64()?
        .checked_add(TO_MARCH_OF_YEAR_NOUGHT)?;
    let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 {
        from_march + 3
    } else {
        from_march - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    let date = Date::parse(&format!("{year:04}-{month:02}-{day:02}"))?;
    Some(format!("{:02}/{:02}/{}", date.day, date.month, date.year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stands_for_a_day() {
        for (value, expected) in [
            (46_354, "28/11/2026"),
            (45_716, "28/02/2025"),
            (45_717, "01/03/2025"),
            (45_351, "29/02/2024"),
            (36_526, "01/01/2000"),
        ] {
            assert_eq!(day(value.into()).as_deref(), Some(expected));
        }
    }
}
