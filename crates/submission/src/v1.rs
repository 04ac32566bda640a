//! Version 1 of the file, field by field. Frozen once released: a change is a new version and a migration.
//!
//! Every struct keeps the fields that it does not know, so that a file from a later program survives a round trip.

mod follow_up;

pub use follow_up::{BaseLoad, Change, Declared, FollowUp, LastYear, MeasureRecord, Measured};

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// What the user entered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Data {
    /// An invented factory for trying the program.
    #[serde(default)]
    pub example: bool,
    /// Who and where.
    #[serde(default)]
    pub facility: Facility,
    /// What it makes.
    #[serde(default)]
    pub products: Vec<Product>,
    /// How the consumption is split between the products: together, mass, revenue or own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub split: Option<String>,
    /// Process steps that were weighed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
    /// Yearly inputs and outputs.
    #[serde(default)]
    pub streams: Vec<Stream>,
    /// Whether the plant has what a checklist area is about.
    #[serde(default)]
    pub areas: BTreeMap<String, bool>,
    /// Answers by measure id.
    #[serde(default)]
    pub answers: BTreeMap<String, Answer>,
    /// The factory's own measures.
    #[serde(default)]
    pub own_measures: Vec<OwnMeasure>,
    /// Decisions by measure id.
    #[serde(default)]
    pub plan: BTreeMap<String, PlanItem>,
    /// Discount rate and loan.
    #[serde(default)]
    pub finance: Finance,
    /// The factory's own ratings.
    #[serde(default)]
    pub ratings: Ratings,
    /// Answers to the five questions about cleaner production.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub self_check: Option<SelfCheck>,
    /// Receiver and deadline.
    #[serde(default)]
    pub handover: Handover,
    /// What became of last year's measures, and what else changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follow_up: Option<FollowUp<Data>>,
    /// What the office and the factory said about it, as it stands in the file: see `review::Review`. Who only fills in a form carries it along unread.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<Value>,
    /// Text typed into a number field that is not a number yet, by field, so that a draft loses nothing.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub unread: BTreeMap<String, String>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// The factory.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facility {
    /// Name.
    #[serde(default)]
    pub name: String,
    /// Mã số thuế.
    #[serde(default)]
    pub tax_code: String,
    /// Province code of 2025.
    #[serde(default)]
    pub province: Option<String>,
    /// Commune.
    #[serde(default)]
    pub commune: String,
    /// Street, zone.
    #[serde(default)]
    pub address: String,
    /// Sector of the catalogue.
    #[serde(default)]
    pub sector: Option<String>,
    /// Kind of plant, in sectors that hold several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plant_kind: Option<String>,
    /// VSIC code.
    #[serde(default)]
    pub vsic: Option<String>,
    /// Reporting year.
    #[serde(default)]
    pub year: Option<i32>,
    /// Month in which the year begins, 1 for January; absent means January.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_month: Option<u8>,
    /// Employees.
    #[serde(default)]
    pub employees: Option<Decimal>,
    /// Production days a year.
    #[serde(default)]
    pub days: Option<Decimal>,
    /// Shifts a day.
    #[serde(default)]
    pub shifts: Option<Decimal>,
    /// Whether prices and costs hold value-added tax: without or with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vat: Option<String>,
    /// Water that leaves in the products, m³ a year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub water_in_product: Option<Decimal>,
    /// Water that evaporates, m³ a year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub water_evaporated: Option<Decimal>,
    /// Whom to ask.
    #[serde(default)]
    pub contact: Contact,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// Whom to ask.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Name.
    #[serde(default)]
    pub name: String,
    /// Post.
    #[serde(default)]
    pub role: String,
    /// Telephone.
    #[serde(default)]
    pub phone: String,
    /// E-mail.
    #[serde(default)]
    pub email: String,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// A product.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Product {
    /// Id inside the file.
    pub id: String,
    /// Product of the sector.
    #[serde(default)]
    pub kind: Option<String>,
    /// Own name.
    #[serde(default)]
    pub name: String,
    /// Unit.
    pub unit: String,
    /// Output of the year.
    #[serde(default)]
    pub quantity: Option<Decimal>,
    /// Mass of one unit, kg.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mass: Option<Decimal>,
    /// What its sale brought, VND a year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revenue: Option<Decimal>,
    /// Its part of the consumption, percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<Decimal>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// A process step that was weighed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Id inside the file.
    pub id: String,
    /// Name.
    #[serde(default)]
    pub name: String,
    /// How many times a year the weighed period comes again; absent where the figures are those of the year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times: Option<Decimal>,
    /// What goes in and out.
    #[serde(default)]
    pub flows: Vec<Flow>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// Something that goes into a step or leaves it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flow {
    /// Id inside the step.
    pub id: String,
    /// input, product, reuse or waste.
    pub role: String,
    /// What it is.
    #[serde(default)]
    pub name: String,
    /// kg in the weighed period.
    #[serde(default)]
    pub kg: Option<Decimal>,
    /// VND/kg, of an input.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Decimal>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// A yearly input or output.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stream {
    /// Id inside the file.
    pub id: String,
    /// Kind, e.g. `energy`.
    pub group: String,
    /// Row of the sector's template.
    #[serde(default)]
    pub template: Option<String>,
    /// Energy carrier.
    #[serde(default)]
    pub carrier: Option<String>,
    /// Own name.
    #[serde(default)]
    pub name: String,
    /// Unit of the bill.
    pub unit: String,
    /// Quantity in the year.
    #[serde(default)]
    pub quantity: Option<Decimal>,
    /// Twelve monthly quantities.
    #[serde(default)]
    pub months: Option<Vec<Option<Decimal>>>,
    /// VND per unit.
    #[serde(default)]
    pub price: Option<Decimal>,
    /// VND in the year.
    #[serde(default)]
    pub cost: Option<Decimal>,
    /// Twelve monthly costs, VND.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_months: Option<Vec<Option<Decimal>>>,
    /// How the quantity is known.
    pub known: String,
    /// Percent by end use.
    #[serde(default)]
    pub shares: BTreeMap<String, Share>,
    /// Answers to the rough questions, by end use.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub rough: BTreeMap<String, RoughAnswer>,
    /// Mass of one unit, kg.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mass: Option<Decimal>,
    /// Environmental fee, VND a year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fee: Option<Decimal>,
    /// What of the inputs is lost in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lost: Option<Lost>,
    /// Net calorific value of a fuel by its certificate, kcal/kg.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heat: Option<Decimal>,
    /// The part that tenants use, percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenants: Option<Decimal>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// Share of an end use.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// Percent of the stream.
    pub percent: Decimal,
    /// How it is known.
    pub known: String,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// The answer to the rough question about an end use.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoughAnswer {
    /// The numbers, by their key in the question.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, Decimal>,
    /// The answer in words, by its id in the question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choice: Option<String>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// An answer with own figures.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// done, partly, not-done, not-applicable or unknown.
    pub reply: String,
    /// Percent done already.
    #[serde(default)]
    pub done_share: Option<Decimal>,
    /// Own estimate.
    #[serde(default)]
    pub saving: Saving,
    /// VND.
    #[serde(default)]
    pub investment: Option<Decimal>,
    /// Lifetime, running cost, support.
    #[serde(default, skip_serializing_if = "Costs::is_empty")]
    pub costs: Costs,
    /// The one number that the measure asks for, in the unit of its question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<Decimal>,
    /// A quick calculation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calculation: Option<Calculation>,
    /// Remark.
    #[serde(default)]
    pub note: String,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// An own estimate of a saving.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saving {
    /// Stream id.
    #[serde(default)]
    pub stream: Option<String>,
    /// Quantity a year in the stream's unit.
    #[serde(default)]
    pub quantity: Option<Decimal>,
    /// VND a year.
    #[serde(default)]
    pub money: Option<Decimal>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// An own measure.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnMeasure {
    /// Id inside the file.
    pub id: String,
    /// Name.
    #[serde(default)]
    pub name: String,
    /// Saving.
    #[serde(default)]
    pub saving: Saving,
    /// VND.
    #[serde(default)]
    pub investment: Option<Decimal>,
    /// Lifetime, running cost, support.
    #[serde(default, skip_serializing_if = "Costs::is_empty")]
    pub costs: Costs,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// A decision.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanItem {
    /// It will be done.
    #[serde(default)]
    pub chosen: bool,
    /// By whom.
    #[serde(default)]
    pub who: String,
    /// By when.
    #[serde(default)]
    pub when: String,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// Receiver and deadline, where the user changed them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handover {
    /// Receiver.
    #[serde(default)]
    pub receiver: String,
    /// Deadline.
    #[serde(default)]
    pub deadline: String,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// What of the inputs a waste consists of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lost {
    /// The input's stream id; absent where nothing bought is in it.
    #[serde(default)]
    pub input: Option<String>,
    /// How much of it, kg a year.
    #[serde(default)]
    pub kg: Option<Decimal>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// What a solution costs beside its investment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Costs {
    /// VND a year.
    #[serde(default)]
    pub running: Option<Decimal>,
    /// Years.
    #[serde(default)]
    pub lifetime: Option<Decimal>,
    /// VND.
    #[serde(default)]
    pub residual: Option<Decimal>,
    /// Support scheme of the catalogue.
    #[serde(default)]
    pub scheme: Option<String>,
    /// VND.
    #[serde(default)]
    pub support: Option<Decimal>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

impl Costs {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A quick calculation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calculation {
    /// Code of the calculator.
    pub calculator: String,
    /// Readings by key.
    #[serde(default)]
    pub values: BTreeMap<String, Decimal>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// Discount rate and loan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finance {
    /// Percent a year.
    #[serde(default)]
    pub discount: Option<Decimal>,
    /// VND.
    #[serde(default)]
    pub loan: Option<Decimal>,
    /// Percent a year.
    #[serde(default)]
    pub loan_rate: Option<Decimal>,
    /// Months.
    #[serde(default)]
    pub loan_months: Option<Decimal>,
    /// Equal payments instead of equal parts of the principal.
    #[serde(default)]
    pub equal_payments: bool,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// Answers to the five questions about cleaner production, in two rounds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SelfCheck {
    /// When the assessment began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Sitting>,
    /// When it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Sitting>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// The answers of one round.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sitting {
    /// The day of the last answer.
    #[serde(default)]
    pub on: Option<String>,
    /// The id of the answer, by the id of the question.
    #[serde(default)]
    pub answers: BTreeMap<String, String>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// Ratings: none, partly or full.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ratings {
    /// Management and workers know what cleaner production is.
    #[serde(default)]
    pub awareness: Option<String>,
    /// Somebody is in charge.
    #[serde(default)]
    pub management: Option<String>,
    /// Solutions were carried out.
    #[serde(default)]
    pub improvements: Option<String>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}
