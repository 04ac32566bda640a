//! What is kept of a submission once it has been read and computed again: one flat row. The file itself is let go, so that ten thousand of them fit into memory.

mod follow;
mod kept;
mod measure;
mod reduce;
mod size;
mod steps;

pub use follow::{FollowRow, MeasureRow, Pair, SavingsRow, SeenRow, YearsRow};
pub use kept::{PLACES, kept};
pub use measure::{Done, Note, Planned};
pub use size::Size;
pub use steps::{Reducing, reduce};

use crate::commune;
use crate::key::Key;
use catalogue::date::Date;
use catalogue::known::Known;
use catalogue::quantity::Unit;
use catalogue::{Catalogue, Group, SpecificMetric};
use domain::facility::Rating;
use domain::indicator::Resource;
use rust_decimal::Decimal;
use std::sync::Arc;
use submission::review::State;
use submission::{Comparison, Remark};

/// The id of a submission, as it is printed on every page of its report. Every row of a table names the submissions behind it, so that an id is kept once and shared.
pub type FileId = Arc<str>;

/// One submission as a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// The id of the file in every table: its short digest.
    pub id: FileId,
    /// Its digest: the same figures have the same digest.
    pub digest: String,
    /// Day of writing.
    pub created: Option<Date>,
    /// Program that wrote it.
    pub app: Arc<str>,
    /// Catalogue of its result.
    pub catalogue: Arc<str>,
    /// An invented factory.
    pub example: bool,
    /// Where it comes from.
    pub origin: Origin,
    /// Who and where.
    pub site: SiteRow,
    /// Data year.
    pub year: Option<i32>,
    /// Money, VND a year, computed again.
    pub money: MoneyRow,
    /// Energy and emissions, computed again.
    pub energy: EnergyRow,
    /// Quantities that can be saved in a year.
    pub saved: SavedRow,
    /// What can be saved of each resource that plans name; those of which a figure is missing are left out.
    pub resources: Vec<ResourceRow>,
    /// Specific consumption.
    pub specific: Vec<SpecificRow>,
    /// Wastes and wastewater.
    pub wastes: Vec<WasteRow>,
    /// The factory's own ratings.
    pub ratings: RatingsRow,
    /// What is concluded of it by the rules of the catalogue.
    pub concluded: ConcludedRow,
    /// What was answered and decided.
    pub done: Done,
    /// The open measures that save most.
    pub measures: Vec<Planned>,
    /// Difficulties: reasons that the factory chose, and remarks that it wrote to measures that are not done.
    pub notes: Vec<Note>,
    /// Support that it counts on: scheme and VND.
    pub support: Vec<(String, Decimal)>,
    /// What was noticed in the file.
    pub remarks: Vec<Remark>,
    /// Its result beside the one computed again.
    pub comparison: Comparison,
    /// How many doubts the factory's own check has.
    pub issues: usize,
    /// What it says of the year before; nothing of a first assessment.
    pub follow: Option<Box<FollowRow>>,
    /// Its review.
    pub review: ReviewRow,
}

/// Where a submission comes from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// A row of the sheet of a commune: a few figures, no checklist.
    CommuneSheet,
    /// The facility's own file.
    #[default]
    OwnFile,
}

impl Origin {
    /// The origin of a file by the program that wrote it.
    #[must_use]
    pub fn of(app: &str) -> Self {
        if app == commune::WRITER {
            Origin::CommuneSheet
        } else {
            Origin::OwnFile
        }
    }
}

/// Who and where.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SiteRow {
    /// Name.
    pub name: String,
    /// Tax code as typed.
    pub tax_code: String,
    /// Province code of 2025.
    pub province: Option<String>,
    /// Commune as typed.
    pub commune: String,
    /// Street, zone.
    pub address: String,
    /// Sector of the catalogue.
    pub sector: Option<String>,
    /// VSIC code.
    pub vsic: Option<String>,
    /// Employees.
    pub employees: Option<Decimal>,
    /// The day by which it was to be handed in, where the file says one.
    pub deadline: Option<Date>,
    /// The size that a commune's sheet names.
    pub size: Option<Size>,
    /// Days of production.
    pub days: Option<Decimal>,
    /// Whom to ask.
    pub contact: String,
}

/// Money, VND a year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MoneyRow {
    /// Can be saved.
    pub saving: Decimal,
    /// The part that rests on what the factory said itself.
    pub on_evidence: Decimal,
    /// The part that is a statistic of audits.
    pub typical: Decimal,
    /// The part that rests on defaults.
    pub on_defaults: Decimal,
    /// The part with something missing.
    pub incomplete: Decimal,
    /// Known investments, VND.
    pub investment: Decimal,
    /// Support, VND.
    pub support: Decimal,
    /// Cost of all inputs and wastes.
    pub bills: Decimal,
    /// Counted measures.
    pub counted: usize,
}

impl MoneyRow {
    /// The part of the saving that nobody has looked at: statistics, defaults, what is incomplete.
    #[must_use]
    pub fn on_guesses(&self) -> Decimal {
        self.typical + self.on_defaults + self.incomplete
    }
}

/// Energy and emissions of a year, with what can be saved.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EnergyRow {
    /// MJ.
    pub mj: Decimal,
    /// MJ saved.
    pub mj_saved: Decimal,
    /// Tonnes of oil equivalent.
    pub toe: Decimal,
    /// TOE saved.
    pub toe_saved: Decimal,
    /// Tonnes of CO2.
    pub tco2: Decimal,
    /// Tonnes of CO2 avoided.
    pub tco2_saved: Decimal,
    /// Every energy stream has a quantity and a factor.
    pub is_whole: bool,
}

/// What can be saved in a year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SavedRow {
    /// Electricity, kWh.
    pub kwh: Decimal,
    /// Water, m³.
    pub water_m3: Decimal,
    /// Materials, chemicals, packaging and wastes that are weighed, t.
    pub tonnes: Decimal,
}

/// What can be saved of one resource, in its unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResourceRow {
    /// The resource.
    pub resource: Resource,
    /// Can be saved in a year.
    pub saved: Decimal,
    /// Used in a year.
    pub before: Decimal,
}

/// Specific consumption of a product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpecificRow {
    /// Product of the sector; nothing where the factory's product has none.
    pub product: Option<Arc<str>>,
    /// What is counted.
    pub metric: SpecificMetric,
    /// Unit of the resource.
    pub unit: Unit,
    /// Unit of the product.
    pub per: Unit,
    /// Before.
    pub before: Decimal,
    /// Weakest input.
    pub known: Known,
}

/// A waste, or wastewater.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WasteRow {
    /// Name in both languages: Vietnamese, English.
    pub name: (Arc<str>, Arc<str>),
    /// Kind.
    pub group: Group,
    /// Quantity in a year.
    pub quantity: Option<Decimal>,
    /// Its unit.
    pub unit: Unit,
    /// Cost of disposal and fees, VND a year.
    pub cost: Option<Decimal>,
    /// How it is known.
    pub known: Known,
    /// What of the inputs is lost in it.
    pub lost: LostRow,
}

/// What of the inputs is lost in a waste.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum LostRow {
    /// Nobody said.
    #[default]
    Unsaid,
    /// Nothing that was bought.
    Nothing,
    /// This input, by its name in Vietnamese and English, and how much of it, kg a year; all of the waste where nothing is said.
    Input((Arc<str>, Arc<str>), Option<Decimal>),
}

/// The factory's own ratings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RatingsRow {
    /// Knows what cleaner production is.
    pub awareness: Option<Rating>,
    /// Somebody is in charge.
    pub management: Option<Rating>,
    /// Measures were carried out.
    pub improvements: Option<Rating>,
    /// Applies cleaner production by these.
    pub applies: Option<bool>,
}

/// What is concluded by the rules of the catalogue, apart from the factory's own ratings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ConcludedRow {
    /// Aware of the benefit of cleaner production; nothing where the self-check leaves it open.
    pub aware: Option<bool>,
    /// Applies cleaner production; what the file does not show does not count.
    pub applies: bool,
    /// Applies it systematically.
    pub systematically: bool,
    /// The earliest year that is said of a measure that is done.
    pub begun: Option<i32>,
}

/// Where the review stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReviewRow {
    /// State.
    pub state: State,
    /// Why it stands there, as the last turn says.
    pub reason: String,
    /// How much was said in it.
    pub length: usize,
    /// Remarks that are open.
    pub open: usize,
    /// SHA-256 of what was said, so that two threads can be told apart.
    pub mark: String,
}

impl Record {
    /// Tax code and year.
    #[must_use]
    pub fn key(&self) -> Option<Key> {
        Key::of(&self.site.tax_code, self.year)
    }

    /// The id of the file in every table.
    #[must_use]
    pub fn id(&self) -> FileId {
        self.id.clone()
    }

    /// Whether somebody changed the file after it was written: its data, or its result.
    #[must_use]
    pub fn is_altered(&self) -> bool {
        self.comparison.is_fault() || self.remarks.contains(&Remark::DigestDiffers)
    }

    /// A row of a commune's sheet.
    #[must_use]
    pub fn is_row(&self) -> bool {
        self.origin == Origin::CommuneSheet
    }

    /// The size by the register, else by the employees, else as a commune's sheet names it.
    #[must_use]
    pub fn size(&self, catalogue: &Catalogue, registered: Option<Size>) -> Option<Size> {
        let by_employees = || Size::of(self.site.employees?, catalogue);
        registered.or_else(by_employees).or(self.site.size)
    }

    /// What its savings are a part of: nothing for a row, which says nothing of savings.
    #[must_use]
    pub fn bills_assessed(&self) -> Decimal {
        if self.is_row() {
            Decimal::ZERO
        } else {
            self.money.bills
        }
    }

    /// Whether it applies cleaner production, as far as it says anything: a row that shows too little leaves it open, unless it says that nothing was done.
    #[must_use]
    pub fn says_applies(&self) -> Option<bool> {
        let is_open = self.is_row() && !self.concluded.applies && self.done.not_done == 0;
        (!is_open).then_some(self.concluded.applies)
    }

    /// Whether it applies cleaner production, by the rule of the catalogue.
    #[must_use]
    pub fn applies(&self) -> bool {
        self.concluded.applies
    }
}
