//! What a factory says a year later: what became of each measure of last year, and what else changed in the plant.

use catalogue::date::Date;
use catalogue::known::Known;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

/// The record of the year after, beside the figures of this year. Empty in a first assessment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FollowUp {
    /// The assessment that is followed up.
    pub last: Option<LastYear>,
    /// What became of the measures, by measure id.
    pub measures: BTreeMap<String, MeasureRecord>,
    /// The answers to "what else changed"; a kind that is not here was not answered.
    pub changes: BTreeMap<ChangeKind, Change>,
    /// The part of a stream of last year that does not follow the output, by stream id.
    pub base_loads: BTreeMap<String, BaseLoad>,
    /// What the factory declares for a recognition, by criterion id of the catalogue.
    pub declared: BTreeMap<String, Declared>,
}

/// The file of last year by what identifies it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LastYear {
    /// Digest of its data.
    pub digest: String,
    /// The year to which its quantities refer.
    pub year: Option<i32>,
}

catalogue::words! {
    /// What became of a measure.
    State {
        /// Nothing was done yet.
        NotBegun = "not-begun",
        /// Work has begun.
        InProgress = "in-progress",
        /// It was done.
        Done = "done",
        /// It was done, and is still kept up.
        Kept = "kept",
        /// It was given up, before or after it was done.
        Dropped = "dropped",
        /// The plant no longer has what it is about.
        NotApplicable = "not-applicable",
    }
}

catalogue::words! {
    /// Why a measure was not done, was given up, or saves less than was estimated.
    Reason {
        /// The investment is too high.
        Investment = "investment",
        /// It takes too long until it is paid back.
        Payback = "payback",
        /// There is no money for it now.
        Funding = "funding",
        /// It does not suit the equipment.
        Equipment = "equipment",
        /// The building or the place does not allow it.
        Place = "place",
        /// It would stop or disturb production.
        Production = "production",
        /// It is a risk to the quality of the product.
        Quality = "quality",
        /// It is a risk or a burden to people.
        People = "people",
        /// Nobody has the time or the skill to do it.
        Staff = "staff",
        /// No supplier or material was found.
        Supplier = "supplier",
        /// A permit or an agreement is missing.
        Permit = "permit",
        /// It was tried and did not work.
        Failed = "failed",
        /// It saves less than was expected.
        Little = "little",
        /// The line or the machine was replaced or shut.
        Replaced = "replaced",
        /// It will be done later.
        Later = "later",
        /// Something else, in the note.
        Other = "other",
    }
}

/// What is said of one measure of last year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MeasureRecord {
    /// What became of it.
    pub state: Option<State>,
    /// Why.
    pub reasons: BTreeSet<Reason>,
    /// The day on which it was done, or given up.
    pub since: Option<Date>,
    /// How much of it is done, in percent, where work has begun.
    pub done_share: Option<Decimal>,
    /// What it really cost, VND.
    pub investment: Option<Decimal>,
    /// What somebody else paid of it, VND.
    pub support: Option<Decimal>,
    /// The support scheme of the catalogue.
    pub scheme: Option<String>,
    /// The saving that was measured.
    pub measured: Measured,
    /// A remark.
    pub note: String,
}

/// A saving that was measured at the measure itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Measured {
    /// Which stream it saves.
    pub stream: Option<String>,
    /// How much of it in a year, in the unit of the stream.
    pub quantity: Option<Decimal>,
    /// How much money in a year, VND.
    pub money: Option<Decimal>,
    /// How it is known.
    pub known: Option<Known>,
    /// How it was measured, in words.
    pub how: String,
}

catalogue::words! {
    /// What else changed in the plant, beside the measures and the output.
    #[derive(Hash)]
    ChangeKind {
        /// A line or a large machine was added or taken away.
        NewLine = "new-line",
        /// Other products, or the same in other proportions.
        ProductMix = "product-mix",
        /// Other shifts or hours of work.
        Hours = "hours",
        /// Another fuel.
        FuelSwitch = "fuel-switch",
        /// A meter was replaced, or bills are read in another way.
        MeterReplaced = "meter-replaced",
        /// The plant stood still for months.
        MonthsShut = "months-shut",
    }
}

impl fmt::Display for ChangeKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for ChangeKind {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::from_code(code).ok_or(())
    }
}

/// The answer to one question about what else changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Change {
    /// Whether it happened.
    pub happened: bool,
    /// The streams that it touches, by id; all that the kind can touch where none is named.
    pub streams: BTreeSet<String>,
    /// What this year's consumption holds only because of it, in the unit of the stream, by stream id; below zero where it lacks something.
    pub taken: BTreeMap<String, Decimal>,
    /// The output that comes from it, in the unit of the product, by product id.
    pub output: BTreeMap<String, Decimal>,
    /// What happened, in words.
    pub note: String,
}

/// The part of a stream that does not follow the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BaseLoad {
    /// Percent of last year's quantity.
    pub percent: Decimal,
    /// It runs on days of production alone, so that it follows their number.
    pub by_day: bool,
}

/// What the factory declares about one criterion of a recognition.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Declared {
    /// Yes or no; nothing where it was not answered.
    pub yes: Option<bool>,
    /// The paper that shows it.
    pub evidence: String,
}

impl MeasureRecord {
    /// Whether something can have been paid for the measure, or have been measured at it: work has begun, or did once.
    #[must_use]
    pub fn is_begun(&self) -> bool {
        matches!(
            self.state,
            Some(State::InProgress | State::Done | State::Kept | State::Dropped)
        )
    }
}

impl FollowUp {
    /// The record of a measure, where something was said of it.
    #[must_use]
    pub fn measure(&self, id: &str) -> Option<&MeasureRecord> {
        self.measures.get(id)
    }

    /// The changes that happened.
    pub fn happened(&self) -> impl Iterator<Item = (ChangeKind, &Change)> {
        let changes = self.changes.iter().map(|(kind, change)| (*kind, change));
        changes.filter(|(_, change)| change.happened)
    }

    /// The questions that were not answered.
    #[must_use]
    pub fn unanswered(&self) -> Vec<ChangeKind> {
        let all = ChangeKind::ALL.into_iter();
        all.filter(|kind| !self.changes.contains_key(kind))
            .collect()
    }
}
