//! A factory being edited: what was understood, and beside it the raw text of every field that is still being typed or could not be read.

use super::field::{Field, Kind};
use super::measure::{counts, in_unit};
use super::place::Holder;
pub use super::refusal::Refusal;
use crate::doubt::month_of;
use catalogue::Catalogue;
use catalogue::date::Date;
use catalogue::quantity::LARGEST;
use domain::facility::{Facility, Monthly, Shared};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::rc::Rc;
use submission::thread::Thread;
use submission::{self, Holds, Opened, Stamp, v1};
use text::Language;
use text::number::{self, NumberProblem};

/// A factory being edited.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// What was understood.
    pub facility: Facility,
    /// Raw text, where it differs from what was understood.
    pub text: Shared<BTreeMap<Field, String>>,
    /// The file that was opened, whose unknown fields are kept.
    pub earlier: Option<Rc<v1::Data>>,
    /// Last year's file, where this one carries it.
    pub last: Option<Rc<LastYear>>,
    /// The day of the last change, or on which the opened file was written.
    pub written: Option<Date>,
}

/// Last year's file as a file of the year after carries it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastYear {
    /// What was entered.
    pub facility: Facility,
    /// The day on which it was written.
    pub written: Option<Date>,
}

impl LastYear {
    fn of(data: &v1::Data) -> Option<Rc<Self>> {
        let last = submission::last_year(data)?;
        Some(Rc::new(Self {
            written: Date::parse(&last.created),
            facility: last.facility,
        }))
    }
}

/// Reads the text of a number field; nothing typed is no number and no problem.
///
/// # Errors
/// When the text is not a number that the field takes.
pub fn understand(
    field: &Field,
    raw: &str,
    language: Language,
    facility: &Facility,
) -> Result<Option<Decimal>, Refusal> {
    let value = match number::measured(raw, language) {
        Ok(read) => match counts(field, facility) {
            Some(counts) => in_unit(read.value, &read.unit, counts)?,
            None => read.value,
        },
        Err(NumberProblem::Empty) => return Ok(None),
        // A year is never written with a thousands mark, so its four digits leave no doubt.
        Err(problem) => return Err(Refusal::Unreadable(problem)),
    };
    let kind = field.kind();
    let most = match kind {
        Kind::Percent => Decimal::ONE_HUNDRED,
        Kind::Words | Kind::Number | Kind::Whole | Kind::Money | Kind::Signed => LARGEST,
    };
    if value < Decimal::ZERO && kind != Kind::Signed {
        Err(Refusal::Negative)
    } else if value.abs() > most {
        Err(Refusal::TooLarge(most))
    } else if kind == Kind::Whole && !value.fract().is_zero() {
        Err(Refusal::NotWhole)
    } else {
        Ok(Some(value))
    }
}

/// The number that a field holds in a facility.
#[must_use]
pub fn number_in(field: &Field, facility: &Facility) -> Option<Decimal> {
    match field {
        // Who entered months is shown their sum beside the box of a year.
        Field::StreamQuantity(id) => facility.stream(id)?.yearly(),
        _ => field.spec().holder.number(facility),
    }
}

/// The filled cells of a pasted table; a head above the numbers is none of them.
#[must_use]
pub fn cells(raw: &str) -> Vec<&str> {
    let cells = raw.split(['\n', '\r', '\t']).map(str::trim);
    let mut cells: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
    let is_head = |cell: &str| !cell.contains(|c: char| c.is_ascii_digit());
    if cells.len() > 1 && cells.first().is_some_and(|cell| is_head(cell)) {
        cells.remove(0);
    }
    cells
}

impl Draft {
    /// Whether nothing was entered: neither typed, nor read from a file. What a preset gave is not entered.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        self.written.is_none() && self.earlier.is_none()
    }

    /// What the office said about it.
    #[must_use]
    pub fn thread(&self) -> Option<Thread> {
        Thread::of(self.earlier.as_deref()?)
    }

    /// Takes over a review with an answer of the factory.
    pub(crate) fn reviewed(&mut self, thread: Thread) {
        let mut data = self.earlier.as_deref().cloned().unwrap_or_default();
        thread.put(&mut data);
        self.earlier = Some(Rc::new(data));
    }

    /// The text that the box of a field shows.
    #[must_use]
    pub fn shown(&self, field: &Field, language: Language) -> String {
        if let Some(raw) = self.text.get(field) {
            return raw.clone();
        }
        let holder = field.spec().holder;
        if let Some(words) = holder.words(&self.facility) {
            return words.to_owned();
        }
        match holder.number(&self.facility) {
            None => String::new(),
            // A year has no mark between its digits.
            Some(year) if matches!(holder, Holder::Year) => year.normalize().to_string(),
            Some(value) => number::editable(value, language),
        }
    }

    /// The number that a field holds.
    #[must_use]
    pub fn number(&self, field: &Field) -> Option<Decimal> {
        field.spec().holder.number(&self.facility)
    }

    fn set_number(&mut self, field: &Field, value: Option<Decimal>) {
        // A thing that is not there takes no number.
        let _ = field.spec().holder.set_number(&mut self.facility, value);
    }

    fn words_mut(&mut self, field: &Field) -> Option<&mut String> {
        field.spec().holder.words_mut(&mut self.facility)
    }

    /// Takes what was typed, exactly as typed.
    pub fn typed(&mut self, field: &Field, raw: &str, language: Language) {
        if field.kind() == Kind::Words {
            if let Some(words) = self.words_mut(field) {
                raw.clone_into(words);
            }
            return;
        }
        let value = understand(field, raw, language, &self.facility).unwrap_or(None);
        self.set_number(field, value);
        self.text.insert(field.clone(), raw.to_owned());
    }

    /// Takes cells of a table that were pasted: twelve into the quantity or the cost of a year, or into any month of it, fill the twelve months; fewer into a month fill those from there on. Into any other box they stay apart, as no number.
    pub fn pasted(&mut self, field: &Field, raw: &str, language: Language) {
        let cells = cells(raw);
        let (id, figure, start) = match (field, cells.len()) {
            (Field::StreamQuantity(id) | Field::StreamMonth(id, _), 12) => {
                (id, Monthly::Quantity, 0)
            }
            (Field::StreamCost(id) | Field::StreamCostMonth(id, _), 12) => (id, Monthly::Cost, 0),
            (Field::StreamMonth(id, month), count) if usize::from(*month) + count <= 12 => {
                (id, Monthly::Quantity, *month)
            }
            (Field::StreamCostMonth(id, month), count) if usize::from(*month) + count <= 12 => {
                (id, Monthly::Cost, *month)
            }
            _ => return self.typed(field, &cells.join("; "), language),
        };
        let streams = &mut self.facility.streams;
        if let Some(stream) = streams.iter_mut().find(|s| s.id == *id) {
            stream.months_mut(figure).get_or_insert([None; 12]);
        }
        for (month, cell) in (start..).zip(cells) {
            let field = month_of(id, figure, month);
            self.typed(&field, cell, language);
            self.left(&field, language);
        }
    }

    /// Tidies a field that was left: a number that was understood shows in the language's way, words lose outer spaces.
    pub fn left(&mut self, field: &Field, language: Language) {
        if field.kind() == Kind::Words {
            if let Some(words) = self.words_mut(field) {
                *words = letters::composed(words.trim()).into_owned();
            }
            return;
        }
        let Some(raw) = self.text.get(field) else {
            return;
        };
        if let Ok(value) = understand(field, raw, language, &self.facility) {
            self.text.remove(field);
            self.set_number(field, value);
        }
    }

    /// Numbers that were understood are shown in the new language; the rest stays as typed.
    pub fn translated(&mut self, from: Language) {
        let fields: Vec<Field> = self.text.keys().cloned().collect();
        for field in fields {
            self.left(&field, from);
        }
    }

    /// Why the text of a field is not taken, if it is not.
    #[must_use]
    pub fn refusal(&self, field: &Field, language: Language) -> Option<Refusal> {
        understand(field, self.text.get(field)?, language, &self.facility).err()
    }

    /// The draft as a submission file of data alone, with the text that is not a number yet.
    #[must_use]
    pub fn to_file(&self, catalogue: &Catalogue, stamp: Stamp<'_>) -> String {
        let language = Language::from_code(stamp.language).unwrap_or_default();
        let unread = self
            .text
            .iter()
            .filter(|(field, _)| self.refusal(field, language).is_some())
            .map(|(field, raw)| (field.path(), raw.clone()))
            .collect();
        submission::write(
            submission::Contents {
                facility: &self.facility,
                earlier: self.earlier.as_deref(),
                unread: &unread,
            },
            catalogue,
            stamp,
            Holds::Data,
        )
    }

    /// The draft of the year after an opened file: what rarely changes is there, quantities and outputs are asked again, and last year's data are carried along.
    #[must_use]
    pub fn next_year(last: &Opened) -> Self {
        let (facility, data) = submission::next_year(last);
        Self {
            facility,
            last: LastYear::of(&data),
            earlier: Some(Rc::new(data)),
            ..Self::default()
        }
    }

    /// The draft in an opened file.
    #[must_use]
    pub fn from_file(opened: Opened) -> Self {
        let text = opened
            .data
            .unread
            .iter()
            .filter_map(|(path, raw)| Some((Field::from_path(path)?, raw.clone())))
            .collect();
        // The text boxes hold it from here on, and each page tells what is left of it.
        let mut facility = opened.facility;
        facility.unread = Shared::default();
        Self {
            facility,
            text,
            written: Date::parse(&opened.created),
            last: LastYear::of(&opened.data),
            earlier: Some(Rc::new(opened.data)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use catalogue::Group;
    use catalogue::quantity::Unit;
    use domain::facility::Stream;

    fn draft() -> Draft {
        let mut draft = Draft::default();
        draft
            .facility
            .streams
            .push(Stream::new("e".into(), Group::Energy, Unit::Kwh));
        draft
    }

    #[test]
    fn what_is_typed_stays_as_typed_until_the_field_is_left() {
        let mut d = draft();
        let field = Field::StreamCost("e".into());
        d.typed(&field, "1,2 tỷ", Language::Vi);
        assert_eq!(d.shown(&field, Language::Vi), "1,2 tỷ");
        assert_eq!(d.number(&field), Some(Decimal::from(1_200_000_000_i64)));
        d.left(&field, Language::Vi);
        assert_eq!(d.shown(&field, Language::Vi), "1.200.000.000");
        assert_eq!(d.shown(&field, Language::En), "1,200,000,000");
    }

    #[test]
    fn twelve_pasted_costs_fill_the_months_of_the_cost() {
        let months: Vec<String> = (1..=12).map(|n| format!("{n}.500.000")).collect();
        let cells = format!("Tiền điện\n{}\n", months.join("\n"));
        for field in [
            Field::StreamCost("e".into()),
            Field::StreamCostMonth("e".into(), 3),
        ] {
            let mut d = draft();
            if let Field::StreamCostMonth(..) = field {
                d.facility.streams[0].cost_months = Some([None; 12]);
            }
            d.pasted(&field, &cells, Language::Vi);
            let stream = &d.facility.streams[0];
            assert_eq!(stream.yearly_cost(), Some(Decimal::from(84_000_000)));
            assert_eq!((stream.cost, stream.months), (None, None));
            let fourth = Field::StreamCostMonth("e".into(), 3);
            assert_eq!(d.shown(&fourth, Language::Vi), "4.500.000");
        }
        // A cell that is no number stays in its month, and the year is unknown.
        let mut d = draft();
        let cells = format!("{}\nabc", months[1..].join("\n"));
        d.pasted(&Field::StreamCost("e".into()), &cells, Language::Vi);
        assert_eq!(d.facility.streams[0].yearly_cost(), None);
        let last = Field::StreamCostMonth("e".into(), 11);
        assert_eq!(d.shown(&last, Language::Vi), "abc");
    }

    #[test]
    fn what_cannot_be_read_is_kept_and_counts_as_unknown() {
        let mut d = draft();
        let field = Field::StreamQuantity("e".into());
        d.typed(&field, "abc", Language::Vi);
        d.left(&field, Language::Vi);
        assert_eq!(d.shown(&field, Language::Vi), "abc");
        assert_eq!(d.number(&field), None);
        assert_eq!(
            d.refusal(&field, Language::Vi),
            Some(Refusal::Unreadable(NumberProblem::NotANumber))
        );
        d.typed(&field, "-5", Language::Vi);
        assert_eq!(d.refusal(&field, Language::Vi), Some(Refusal::Negative));
    }

    #[test]
    fn a_file_keeps_what_cannot_be_read_yet() {
        let mut d = draft();
        let field = Field::StreamQuantity("e".into());
        d.typed(&field, "hai nghìn", Language::Vi);
        let stamp = Stamp {
            today: catalogue::date::Date {
                year: 2026,
                month: 11,
                day: 21,
            },
            language: "vi",
        };
        let file = d.to_file(catalogue_embedded::whole(), stamp);
        let again = Draft::from_file(submission::read(file.as_bytes()).unwrap());
        assert_eq!(again.shown(&field, Language::Vi), "hai nghìn");
        assert_eq!(again.facility, d.facility);
    }

    #[test]
    fn the_next_year_carries_last_year_through_a_save() {
        let example = catalogue_embedded::example("tea").unwrap();
        let last = submission::read(example.as_bytes()).unwrap();
        let mut d = Draft::next_year(&last);
        let stream = d.facility.streams[0].id.clone();
        d.typed(&Field::StreamQuantity(stream), "90000", Language::Vi);
        let stamp = Stamp {
            today: catalogue::date::Date {
                year: 2027,
                month: 1,
                day: 20,
            },
            language: "vi",
        };
        let file = d.to_file(catalogue_embedded::whole(), stamp);
        let again = submission::read(file.as_bytes()).unwrap();
        let carried = again.last_year().unwrap();
        assert_eq!(
            (carried.facility, carried.digest),
            (last.facility, last.digest)
        );
        assert_eq!(again.facility.streams[0].quantity, Some(90_000.into()));
        let again = Draft::from_file(again);
        assert_eq!((&again.facility, &again.last), (&d.facility, &d.last));
        let last = again.last.unwrap();
        let quantity = Field::StreamQuantity(last.facility.streams[0].id.clone());
        assert!(number_in(&quantity, &last.facility).is_some());
    }

    #[test]
    fn a_unit_behind_the_number_is_converted_when_the_field_is_left() {
        let mut d = draft();
        let field = Field::StreamQuantity("e".into());
        d.typed(&field, "1.234 MWh", Language::Vi);
        assert_eq!(d.number(&field), Some(Decimal::from(1_234_000)));
        d.left(&field, Language::Vi);
        assert_eq!(d.shown(&field, Language::Vi), "1.234.000");
        d.typed(&field, "1.234 m3", Language::Vi);
        d.left(&field, Language::Vi);
        assert_eq!(d.shown(&field, Language::Vi), "1.234 m3");
        assert_eq!(d.number(&field), None);
        assert_eq!(
            d.refusal(&field, Language::Vi),
            Some(Refusal::Unit(Unit::Kwh))
        );
    }

    #[test]
    fn twelve_pasted_cells_fill_the_months_and_two_are_never_one_number() {
        let column: Vec<String> = (1..=12).map(|n| format!("{n}26000")).collect();
        let column = column.join("\r\n") + "\r\n";
        let first = Field::StreamMonth("e".into(), 0);
        for field in [
            Field::StreamQuantity("e".into()),
            first,
            Field::StreamMonth("e".into(), 4),
        ] {
            let mut d = draft();
            if let Field::StreamMonth(..) = field {
                d.facility.streams[0].months = Some([None; 12]);
            }
            d.pasted(&field, &format!("kWh\n{column}"), Language::Vi);
            let months = d.facility.streams[0].months.unwrap();
            assert_eq!(months[0], Some(Decimal::from(126_000)), "{field:?}");
            assert_eq!(months[11], Some(Decimal::from(1_226_000)), "{field:?}");
        }
        let mut d = draft();
        let quantity = Field::StreamQuantity("e".into());
        d.pasted(&quantity, "850\n910\n", Language::Vi);
        d.left(&quantity, Language::Vi);
        assert_eq!(
            (
                d.shown(&quantity, Language::Vi).as_str(),
                d.number(&quantity)
            ),
            ("850; 910", None)
        );
        assert_eq!(
            d.refusal(&quantity, Language::Vi),
            Some(Refusal::Unreadable(NumberProblem::Several))
        );
        d.facility.streams[0].months = Some([None; 12]);
        d.pasted(&Field::StreamMonth("e".into(), 10), "7\t8", Language::Vi);
        let months = d.facility.streams[0].months.unwrap();
        assert_eq!(
            (months[9], months[10], months[11]),
            (None, Some(7.into()), Some(8.into()))
        );
        d.pasted(&Field::StreamMonth("e".into(), 11), "7\t8", Language::Vi);
        assert_eq!(d.number(&Field::StreamMonth("e".into(), 11)), None);
    }

    #[test]
    fn a_change_of_language_keeps_the_value() {
        let mut d = draft();
        let field = Field::StreamPrice("e".into());
        d.typed(&field, "1.985,5", Language::Vi);
        d.translated(Language::Vi);
        assert_eq!(d.shown(&field, Language::En), "1,985.5");
        assert_eq!(d.refusal(&field, Language::En), None);
    }

    #[test]
    fn words_are_composed_and_trimmed_only_when_left() {
        let mut d = draft();
        d.typed(&Field::Name, " Nha\u{0300} ma\u{0301}y ", Language::Vi);
        assert_eq!(
            d.shown(&Field::Name, Language::Vi),
            " Nha\u{0300} ma\u{0301}y "
        );
        d.left(&Field::Name, Language::Vi);
        assert_eq!(d.shown(&Field::Name, Language::Vi), "Nhà máy");
    }
}
