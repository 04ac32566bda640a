//! From a filled row to a submission that says no more than the row, or to what is wrong in its cells.

use super::WRITER;
use super::column::{Column, STREAMS};
use super::fault::{CellFault, CellWhat};
use super::frame::FilledRow;
use crate::name;
use crate::record::Size;
use crate::xlsx::Value;
use catalogue::Catalogue;
use catalogue::known::Known;
use catalogue::quantity::Unit;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use serde_json::json;
use submission::v1;
use text::{Language, Text, number};

/// A sheet is about a year between these.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

/// A tax code has at least so many digits.
const SHORTEST_CODE: usize = 10;

/// The submission of a row, as JSON.
///
/// # Errors
/// Everything wrong in its cells.
pub fn submission(row: &FilledRow, catalogue: &Catalogue) -> Result<String, Vec<CellFault>> {
    let mut reading = Reading {
        row,
        faults: Vec::new(),
    };
    let data = reading.data(catalogue);
    if !reading.faults.is_empty() {
        // By columns: of two places in one row the shorter stands further left.
        reading
            .faults
            .sort_by_key(|fault| (fault.place.len(), fault.place.clone()));
        return Err(reading.faults);
    }
    let file = json!({
        "format": ::submission::FORMAT,
        "version": ::submission::VERSION,
        "app": WRITER,
        "data": data,
    });
    Ok(file.to_string())
}

struct Reading<'a> {
    row: &'a FilledRow,
    faults: Vec<CellFault>,
}

impl<'a> Reading<'a> {
    fn data(&mut self, catalogue: &Catalogue) -> v1::Data {
        self.strange();
        let sector = self.sector(catalogue);
        let mut data = v1::Data {
            facility: self.facility(sector.clone()),
            streams: self.streams(catalogue),
            ..v1::Data::default()
        };
        for place in 0..2 {
            data.products
                .extend(self.product(place, sector.as_deref(), catalogue));
        }
        self.measures(&mut data, catalogue);
        let note = self.words(Column::Note);
        if !note.is_empty() {
            // It stands with the measures, where a factory writes its remarks, and belongs to none.
            let answer = v1::Answer {
                reply: "unknown".to_owned(),
                note,
                ..v1::Answer::default()
            };
            data.answers.insert(NOTE.to_owned(), answer);
        }
        data
    }

    /// What stands below no head of the template, and formulas that went wrong.
    fn strange(&mut self) {
        for (letters, column, value) in &self.row.cells {
            let what = match (column, value) {
                (Err(head), _) => CellWhat::NoHead(head.clone()),
                (Ok(_), Value::Fault(found)) => CellWhat::Formula(found.clone()),
                (Ok(_), Value::Time(_)) => CellWhat::Time,
                (Ok(_), _) => continue,
            };
            self.faults.push(self.fault(letters, what));
        }
    }

    fn fault(&self, letters: &str, what: CellWhat) -> CellFault {
        let (sheet, number) = (&self.row.sheet, self.row.number);
        CellFault {
            place: format!("{sheet}!{letters}{number}"),
            what,
        }
    }

    /// Tells something about the cell of a column.
    fn tell(&mut self, column: Column, what: CellWhat) {
        let mut columns = self.row.columns.iter();
        let letters = columns.find(|(own, _)| *own == column);
        let letters = letters
            .map(|(_, letters)| letters.as_str())
            .unwrap_or_default();
        self.faults.push(self.fault(letters, what));
    }

    fn value(&self, column: Column) -> Option<&'a Value> {
        let mut cells = self.row.cells.iter();
        let found = cells.find(|(_, own, _)| *own == Ok(column));
        found.map(|(_, _, value)| value)
    }

    fn words(&self, column: Column) -> String {
        match self.value(column) {
            None | Some(Value::Fault(_) | Value::Time(_)) => String::new(),
            Some(value) => value.shown(),
        }
    }

    /// A number that is not less than nothing.
    fn number(&mut self, column: Column) -> Option<Decimal> {
        let read = match self.value(column)? {
            Value::Number(value) => Ok(*value),
            Value::Text(words) => {
                number::parse(words, Language::Vi).map_err(|_| CellWhat::NotANumber(words.clone()))
            }
            flag @ Value::Flag(_) => Err(CellWhat::NotANumber(flag.shown())),
            // They were told with what is strange in the row.
            Value::Fault(_) | Value::Time(_) => return None,
        };
        let read = read.and_then(|value| match value < Decimal::ZERO {
            true => Err(CellWhat::Negative(value.to_string())),
            false => Ok(value.normalize()),
        });
        match read {
            Ok(value) => Some(value),
            Err(what) => {
                self.tell(column, what);
                None
            }
        }
    }

    fn facility(&mut self, sector: Option<String>) -> v1::Facility {
        let facility = v1::Facility {
            name: self.words(Column::Name),
            tax_code: self.tax_code(),
            commune: self.words(Column::Commune),
            address: self.words(Column::Zone),
            sector,
            vsic: Some(self.words(Column::Vsic)).filter(|code| !code.is_empty()),
            year: self.year(),
            employees: self.number(Column::Employees),
            contact: v1::Contact {
                name: self.words(Column::Person),
                ..v1::Contact::default()
            },
            other: self.size(),
            ..v1::Facility::default()
        };
        if facility.name.is_empty() {
            self.tell(Column::Name, CellWhat::Empty(Column::Name.head(0)));
        }
        facility
    }

    /// A number of too few digits was a text that began with noughts.
    fn tax_code(&mut self) -> String {
        let words = self.words(Column::TaxCode);
        let is_number = matches!(self.value(Column::TaxCode), Some(Value::Number(_)));
        if is_number && words.len() < SHORTEST_CODE {
            self.tell(Column::TaxCode, CellWhat::LostNought(words.clone()));
        }
        words
    }

    fn year(&mut self) -> Option<i32> {
        if self.value(Column::Year).is_none() {
            self.tell(Column::Year, CellWhat::Empty(Column::Year.head(0)));
            return None;
        }
        let read = self.number(Column::Year)?;
        let year = Some(read)
            .filter(|y| y.is_integer())
            .and_then(|y| y.to_i32());
        let year = year.filter(|year| YEARS.contains(year));
        if year.is_none() {
            self.tell(Column::Year, CellWhat::Year(read.to_string()));
        }
        year
    }

    /// The size stands beside what a submission of this version has.
    fn size(&mut self) -> serde_json::Map<String, serde_json::Value> {
        let mut other = serde_json::Map::new();
        let words = self.words(Column::Size);
        if words.is_empty() {
            return other;
        }
        match Size::from_word(&words) {
            Some(size) => {
                other.insert(super::SIZE.to_owned(), size.code().into());
            }
            None => self.tell(Column::Size, CellWhat::Size(words)),
        }
        other
    }

    fn sector(&mut self, catalogue: &Catalogue) -> Option<String> {
        let words = self.words(Column::Sector);
        if words.is_empty() {
            return None;
        }
        let mut sectors = catalogue.sectors().iter().map(|s| &s.sector);
        let found = sectors.find(|s| is_named(&words, &s.id, [&s.vi, &s.en]));
        if found.is_none() {
            self.tell(Column::Sector, CellWhat::Sector(words));
        }
        found.map(|s| s.id.clone())
    }

    fn streams(&mut self, catalogue: &Catalogue) -> Vec<v1::Stream> {
        let office = catalogue.office();
        let mut list = Vec::new();
        for (place, column) in STREAMS.iter().enumerate() {
            let quantity = self.number(Column::Quantity(place));
            let cost = self.number(Column::Cost(place));
            if quantity.is_none() && cost.is_none() {
                continue;
            }
            list.push(v1::Stream {
                id: column.id.to_owned(),
                group: column.group.to_owned(),
                carrier: column
                    .carrier
                    .and_then(|fuel| office.sheet_carrier(fuel))
                    .map(str::to_owned),
                name: column.words.first().copied().unwrap_or_default().to_owned(),
                unit: column.unit.code().to_owned(),
                quantity,
                cost,
                known: Known::Bill.code().to_owned(),
                ..v1::Stream::default()
            });
        }
        list
    }

    /// A product with its output; one of the sector's where its name is that of one.
    fn product(
        &mut self,
        place: usize,
        sector: Option<&str>,
        catalogue: &Catalogue,
    ) -> Option<v1::Product> {
        let name = self.words(Column::Product(place));
        let unit_words = self.words(Column::OutputUnit(place));
        let quantity = self.number(Column::Output(place));
        let is_empty = self.value(Column::Output(place)).is_none();
        let known = sector.and_then(|s| catalogue.sector(s));
        let mut known = known.into_iter().flat_map(|s| &s.products);
        let kind = known.find(|p| is_named(&name, &p.id, [&p.vi, &p.en]));
        let unit = match (unit_words.as_str(), is_empty) {
            ("", true) if name.is_empty() => return None,
            // A product without an output has no unit either: that of its kind stands there.
            ("", true) => kind.map_or(Unit::Piece, |p| p.unit),
            (_, true) => {
                self.tell(Column::OutputUnit(place), CellWhat::NoOutput);
                return None;
            }
            ("", false) => {
                self.tell(Column::OutputUnit(place), CellWhat::NoUnit);
                return None;
            }
            (words, false) => unit(words).or_else(|| {
                self.tell(Column::OutputUnit(place), CellWhat::Unit(words.to_owned()));
                None
            })?,
        };
        Some(v1::Product {
            id: format!("p{}", place + 1),
            kind: kind.map(|p| p.id.clone()),
            name,
            unit: unit.code().to_owned(),
            quantity,
            ..v1::Product::default()
        })
    }

    /// What was done, each part of the cell by itself: a measure of the catalogue by its name or id, else in the words of the sheet.
    fn measures(&mut self, data: &mut v1::Data, catalogue: &Catalogue) {
        let words = self.words(Column::Measures);
        if is_none(&words) {
            data.ratings.improvements = Some("none".to_owned());
            return;
        }
        let parts = words.split([';', '\n']).map(str::trim);
        for part in parts.filter(|part| !part.is_empty()) {
            let mut known = catalogue.measures();
            let found = known.find(|m| is_named(part, &m.id, [&m.vi.name, &m.en.name]));
            match found {
                Some(measure) => {
                    let answer = v1::Answer {
                        reply: "done".to_owned(),
                        ..v1::Answer::default()
                    };
                    data.answers.insert(measure.id.clone(), answer);
                }
                None => data.own_measures.push(v1::OwnMeasure {
                    id: format!("sheet-{}", data.own_measures.len() + 1),
                    name: part.to_owned(),
                    ..v1::OwnMeasure::default()
                }),
            }
        }
    }
}

/// Under this id stands the note of a row.
pub(super) const NOTE: &str = "sheet-note";

/// Whether words say that nothing was done.
fn is_none(words: &str) -> bool {
    let none = ["không", "chưa", "chưa có", "không có", "none", "no", "0"];
    let words = name::folded(words);
    none.iter().any(|none| name::folded(none) == words)
}

/// Whether words are an id, a name, or a name with the id in brackets behind it, as the lists of the template write it.
fn is_named(words: &str, id: &str, names: [&String; 2]) -> bool {
    let words = words.trim();
    let bracketed = words.strip_suffix(']').and_then(|w| w.rsplit_once('['));
    if words == id || bracketed.is_some_and(|(_, found)| found.trim() == id) {
        return true;
    }
    let folded = name::folded(words);
    let mut names = names.into_iter().filter(|name| !name.is_empty());
    !folded.is_empty() && names.any(|name| name::folded(name) == folded)
}

/// The unit that a word means: as a file, a paper or a person writes it.
pub(super) fn unit(words: &str) -> Option<Unit> {
    let word = words.trim().replace('³', "3").replace('²', "2");
    let folded = name::folded(&word);
    let texts = [Text::new(Language::Vi), Text::new(Language::En)];
    Unit::ALL.into_iter().find(|unit| {
        let shown = texts.map(|t| t.unit(*unit).replace('³', "3").replace('²', "2"));
        let mut words = shown.iter().map(String::as_str).chain([unit.code()]);
        words.any(|w| name::folded(w) == folded)
            || (*unit == Unit::Tonne && ["t", "ton"].contains(&folded.as_str()))
            || (*unit == Unit::Litre && folded == name::folded("lít"))
    })
}
