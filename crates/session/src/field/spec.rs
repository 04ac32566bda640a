//! What is to be known of a field: what it takes and fills, how it is called, where it stands, when it goes.

use super::RoughKey;
use crate::page::{Page, StreamPage, YearPage};
use crate::place::{Holder, Place};
use catalogue::Catalogue;
use catalogue::quantity::Unit;
use domain::facility::Facility;
use rust_decimal::Decimal;
use text::Text;

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Words,
    /// A number that is not negative.
    Number,
    /// A whole number.
    Whole,
    /// A percentage from 0 to 100.
    Percent,
    /// Money in VND.
    Money,
    /// A number that may be below zero.
    Signed,
}

/// A sentence that needs nothing filled in.
pub type Sentence = fn(Text) -> &'static str;

/// How a field is called.
pub(crate) enum Label<'a> {
    /// The same for all.
    Plain(Sentence),
    /// With the name of a stream.
    Stream(&'a str, fn(Text, &str) -> String),
    /// With the name of a product.
    Product(&'a str, fn(Text, &str) -> String),
    /// With the name of a flow of a step.
    Flow(&'a str, &'a str, fn(Text, &str) -> String),
    /// A month, 0 for January.
    Month(u8),
    /// The cost of a month, 0 for January.
    CostOfMonth(u8),
    /// An end use.
    EndUse(&'a str),
    /// A reading of a calculator.
    Reading(&'a str),
    /// The question after one number that a measure asks.
    OneNumber(&'a str),
    /// A number of the rough question about an end use.
    Rough(&'a RoughKey),
}

/// The page on which a field stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home<'a> {
    /// The page of the factory.
    Facility,
    /// The page of a stream.
    Stream(&'a str),
    /// The list of water and wastewater.
    Water,
    /// The page of a process step.
    Step(&'a str),
    /// The page with the question of a measure; the factory's own measures stand on the checklist.
    Measure(&'a str),
    /// The plan.
    Plan,
    /// The page of what became of a measure of last year.
    Outcome(&'a str),
    /// The page of what else changed.
    Changes,
    /// The self-declaration.
    Recognition,
    /// The files.
    Download,
}

impl Home<'_> {
    /// The page itself.
    #[must_use]
    pub fn page(self, catalogue: &Catalogue) -> Page {
        match self {
            Home::Facility => Page::Facility,
            Home::Stream(id) => Page::Stream(id.to_owned()),
            Home::Water => Page::Streams(StreamPage::Water),
            Home::Step(id) => Page::Step(id.to_owned()),
            Home::Measure(id) => {
                let place = catalogue.place_of(id);
                place.map_or(Page::Checklist, |area| Page::Section(area.to_owned()))
            }
            Home::Plan => Page::Plan,
            Home::Outcome(id) => Page::Outcome(id.to_owned()),
            Home::Changes => Page::Year(YearPage::Changes),
            Home::Recognition => Page::Recognition,
            Home::Download => Page::Download,
        }
    }
}

/// Figures that can be read and still cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limits<'a> {
    /// None but those of the kind.
    Kind,
    /// Not outside these two.
    Between(u32, u32),
    /// From this year to the present one.
    SinceYear(u32),
    /// Those of a reading of the calculator that was chosen for a measure.
    Reading(&'a str, &'a str),
    /// Those of the one number that a measure asks for.
    OneNumber(&'a str),
    /// Those of a number of a rough question.
    Rough(&'a RoughKey),
}

impl Limits<'_> {
    /// The lowest and the highest.
    #[must_use]
    pub fn range(
        self,
        facility: &Facility,
        catalogue: &Catalogue,
        this_year: i32,
    ) -> Option<(Decimal, Decimal)> {
        match self {
            Limits::Kind => None,
            Limits::Between(low, high) => Some((low.into(), high.into())),
            Limits::SinceYear(first) => Some((first.into(), this_year.into())),
            Limits::Reading(measure, key) => {
                let input = facility.inputs_of(measure).iter().find(|i| i.key == key)?;
                Some((input.low, input.high))
            }
            Limits::OneNumber(measure) => {
                let question = catalogue.one_number(measure)?;
                Some((question.low, question.high))
            }
            Limits::Rough(key) => {
                let question = catalogue.rough(&key.node)?;
                let input = question.inputs.iter().find(|i| i.key == key.key)?;
                Some((input.low, input.high))
            }
        }
    }
}

/// What the number of a box counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    /// A quantity in this unit, of a year.
    OfYear(Unit),
    /// A quantity in this unit, of a month.
    OfMonth(Unit),
    /// Money for one of this unit.
    Price(Unit),
}

/// From what it follows what the number of a field counts.
#[derive(Clone, Copy)]
pub enum Counted<'a> {
    /// Something without a unit, or with one that nobody types.
    Plain,
    /// In this unit, of a year.
    In(Unit),
    /// In the unit of a stream.
    Stream(&'a str, fn(Unit) -> Counts),
    /// In the unit of a product, of a year.
    Product(&'a str),
    /// In the unit of the stream that an answer saves.
    Answer(&'a str),
    /// In the unit of the stream that an own measure saves.
    Own(&'a str),
    /// In the unit of the stream at which a measure of last year was measured.
    Measured(&'a str),
}

/// What is to be known of a field.
pub struct FieldSpec<'a> {
    /// What it takes.
    pub kind: Kind,
    /// The page on which it stands.
    pub home: Home<'a>,
    /// What stands behind the box, where it is the same for all.
    pub suffix: Option<Sentence>,
    /// What stands below the label, where it is the same for all.
    pub hint: Option<Sentence>,
    /// Figures that cannot be.
    pub limits: Limits<'a>,
    /// What its number counts.
    pub counted: Counted<'a>,
    /// What a browser may fill in.
    pub autocomplete: &'static str,
    pub(crate) label: Label<'a>,
    pub(crate) holder: Holder<'a>,
    /// A year after asks for it anew: last year's figure stands beside the box.
    pub yearly: bool,
    /// Whether the facility asks for it, apart from the thing that holds it.
    pub(super) wanted: fn(&Facility) -> bool,
    /// Whether it must be filled.
    pub(super) needed: Option<fn(&Facility) -> bool>,
}

impl<'a> FieldSpec<'a> {
    pub(super) fn new(kind: Kind, holder: Holder<'a>, home: Home<'a>, label: Label<'a>) -> Self {
        Self {
            kind,
            home,
            suffix: None,
            hint: None,
            limits: Limits::Kind,
            counted: Counted::Plain,
            autocomplete: "off",
            label,
            holder,
            yearly: false,
            wanted: |_| true,
            needed: None,
        }
    }

    /// Words on the page of the thing that they describe.
    pub(super) fn words(place: Place<'a, String>, label: Sentence) -> Self {
        let home = home(&place);
        Self::new(Kind::Words, Holder::Words(place), home, Label::Plain(label))
    }

    /// A number on the page of the thing that it describes.
    pub(super) fn number(kind: Kind, place: Place<'a, Option<Decimal>>, label: Sentence) -> Self {
        Self::named(kind, place, Label::Plain(label))
    }

    /// A number whose label names what it belongs to.
    pub(super) fn named(kind: Kind, place: Place<'a, Option<Decimal>>, label: Label<'a>) -> Self {
        let home = home(&place);
        Self::new(kind, Holder::Number(place), home, label)
    }

    pub(super) fn at(mut self, home: Home<'a>) -> Self {
        self.home = home;
        self
    }

    pub(super) fn suffix(mut self, words: Sentence) -> Self {
        self.suffix = Some(words);
        self
    }

    pub(super) fn hint(mut self, words: Sentence) -> Self {
        self.hint = Some(words);
        self
    }

    pub(super) fn limits(mut self, limits: Limits<'a>) -> Self {
        self.limits = limits;
        self
    }

    pub(super) fn counted(mut self, counted: Counted<'a>) -> Self {
        self.counted = counted;
        self
    }

    pub(super) fn needed(mut self, needed: fn(&Facility) -> bool) -> Self {
        self.needed = Some(needed);
        self
    }

    pub(super) fn autocomplete(mut self, word: &'static str) -> Self {
        self.autocomplete = word;
        self
    }

    pub(super) fn yearly(mut self) -> Self {
        self.yearly = true;
        self
    }

    pub(super) fn wanted(mut self, wanted: fn(&Facility) -> bool) -> Self {
        self.wanted = wanted;
        self
    }

    /// Whether the facility asks for it: raw text of a field that nobody sees would be a fault that nobody finds.
    pub(crate) fn is_asked(&self, facility: &Facility) -> bool {
        (self.wanted)(facility) && self.holder.is_asked(facility)
    }

    /// Whether an understood figure, or none, can be a problem.
    pub(crate) fn is_checked(&self) -> bool {
        self.limits != Limits::Kind || self.needed.is_some()
    }

    /// Whether it must be filled.
    pub(crate) fn is_needed(&self, facility: &Facility) -> bool {
        self.needed.is_some_and(|needed| needed(facility))
    }

    /// Whether it stands on its page: a reading of a calculator that is not the chosen one is kept, but not shown.
    pub(crate) fn is_shown(&self, facility: &Facility) -> bool {
        match self.limits {
            Limits::Reading(id, key) => facility.inputs_of(id).iter().any(|i| i.key == key),
            Limits::Kind
            | Limits::Between(..)
            | Limits::SinceYear(_)
            | Limits::OneNumber(_)
            | Limits::Rough(_) => true,
        }
    }

    /// The product that it is about.
    pub(crate) fn product(&self) -> Option<&'a str> {
        match &self.holder {
            Holder::Number(Place::Product(id, _)) => Some(id),
            Holder::Words(Place::Product(id, _)) => Some(id),
            _ => None,
        }
    }
}

/// The page of the thing that holds a place.
fn home<'a, V>(place: &Place<'a, V>) -> Home<'a> {
    match place {
        Place::Site(_) | Place::Product(..) => Home::Facility,
        Place::Stream(id, _) => Home::Stream(id),
        Place::Answer(id, _) | Place::Own(id, _) | Place::Costs(id, _) => Home::Measure(id),
        Place::Step(id, _) | Place::Flow(id, ..) => Home::Step(id),
        Place::Plan(..) | Place::Terms(_) => Home::Plan,
        Place::Record(id, _) => Home::Outcome(id),
        Place::Change(..) => Home::Changes,
        Place::Declared(..) => Home::Recognition,
        Place::Handover(_) => Home::Download,
    }
}
