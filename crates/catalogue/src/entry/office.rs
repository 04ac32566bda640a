//! What an office needs that collects submissions: families of programmes with their indicators, and from when on wastes are many or large.

use super::cite::{Cite, Pair};
use super::sector::{Group, Per};
use crate::code::entry_words;
use crate::quantity::Unit;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Everything for the office. No factory reads it: a browser fetches it with the office alone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficeBook {
    /// Families of programmes that report alike.
    pub families: Vec<Family>,
    /// From when on wastes are many or large.
    pub waste_limits: Vec<WasteLimit>,
    /// What the fuels of a commune's sheet are in the table of carriers.
    pub sheet_fuels: Vec<SheetFuel>,
}

impl OfficeBook {
    /// The carrier of a column of a commune's sheet.
    #[must_use]
    pub fn sheet_carrier(&self, column: SheetColumn) -> Option<&str> {
        let mut fuels = self.sheet_fuels.iter();
        let found = fuels.find(|fuel| fuel.column == column)?;
        Some(&found.carrier)
    }
}

entry_words! {
    /// A column of a commune's sheet whose energy is known from its amount.
    SheetColumn {
        /// Electricity, kWh.
        Electricity = "electricity",
        /// Diesel, litres.
        Diesel = "diesel",
        /// Fuel oil, tonnes.
        FuelOil = "fuel-oil",
        /// Liquefied petroleum gas, kg.
        Lpg = "lpg",
    }
}

impl SheetColumn {
    /// The unit in which the column counts.
    #[must_use]
    pub fn unit(self) -> Unit {
        match self {
            SheetColumn::Electricity => Unit::Kwh,
            SheetColumn::Diesel => Unit::Litre,
            SheetColumn::FuelOil => Unit::Tonne,
            SheetColumn::Lpg => Unit::Kg,
        }
    }
}

/// What a column of a commune's sheet is in the table of carriers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetFuel {
    /// The column.
    pub column: SheetColumn,
    /// Carrier of `carriers.toml`, counted in the unit of the column.
    pub carrier: String,
}

/// A day of every year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearDay {
    /// Month, 1–12.
    pub month: u32,
    /// Day of the month.
    pub day: u32,
}

/// Programmes that report alike: the same indicators, the same days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// Stable id.
    pub id: String,
    /// Name.
    pub vi: String,
    /// Name.
    pub en: String,
    /// Programmes of `programmes.toml` that belong to it.
    pub programmes: Vec<String>,
    /// The activity period of a yearly report ends on this day, and begins on the day after it a year before. The data year is the calendar year of the bills.
    pub year_ends: YearDay,
    /// The activity period of a half-yearly report ends on this day.
    pub half_ends: YearDay,
    /// When facilities and the office hand in the yearly report.
    pub due: YearDay,
    /// To whom the office reports.
    pub receivers: Pair,
    /// Source of the days.
    pub cite: Cite,
    /// Indicators in the order of the report.
    pub indicators: Vec<FamilyIndicator>,
}

/// One indicator of a family.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FamilyIndicator {
    /// Code; the targets of the programmes name it.
    pub id: String,
    /// How it is counted.
    pub rule: Rule,
    /// Of what it is a part: one row for each that is known, that of the programmes first.
    pub bases: Vec<Base>,
    /// Programmes that count it of something else.
    #[serde(default)]
    pub bases_of: Vec<ProgrammeBases>,
    /// Where a programme has no words of its own for it.
    pub vi: String,
    /// Where a programme has no words of its own for it.
    pub en: String,
    /// What is said behind the words of a programme that means several figures by them.
    #[serde(default)]
    pub detail: Option<Pair>,
}

impl FamilyIndicator {
    /// Of what it is a part in a programme.
    #[must_use]
    pub fn bases_in(&self, programme: &str) -> &[Base] {
        let mut own = self.bases_of.iter();
        let own = own.find(|of| of.programme == programme);
        own.map_or(&self.bases, |of| &of.bases)
    }
}

/// Of what a programme counts an indicator, where it differs from its family.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeBases {
    /// The programme.
    pub programme: String,
    /// Of what it counts.
    pub bases: Vec<Base>,
}

entry_words! {
    /// How an indicator is counted.
    Rule {
        /// Facilities that are aware of the benefit by the rule of `awareness.toml`.
        Aware = "aware",
        /// Facilities whose management and workers know cleaner production at least in part, by their own rating.
        AwareByRatings = "aware-by-ratings",
        /// Facilities that apply it by the rule of `awareness.toml`.
        Applies = "applies",
        /// Facilities that apply it by their own three ratings.
        AppliesByRatings = "applies-by-ratings",
        /// Electricity saved for the same output, between the year before and this one.
        SavedElectricity = "saved-electricity",
        /// Fuel saved, alike.
        SavedFuel = "saved-fuel",
        /// Raw materials saved, alike.
        SavedRawMaterials = "saved-raw-materials",
        /// Chemicals and packaging saved, alike.
        SavedMaterials = "saved-materials",
        /// Water saved, alike.
        SavedWater = "saved-water",
        /// Electricity and fuel together in tonnes of oil equivalent, alike.
        SavedToe = "saved-toe",
        /// All of them together in money, alike.
        SavedMoney = "saved-money",
        /// Medium and large facilities with somebody in charge throughout.
        Unit = "unit",
        /// Medium and large facilities with somebody in charge at least in part.
        Person = "person",
        /// What the office counts itself: competent officers.
        Officers = "officers",
        /// What the office counts itself: facilities informed.
        Informed = "informed",
        /// What the office counts itself: zones, clusters and craft villages informed.
        Zones = "zones",
        /// What the office counts itself: models.
        Models = "models",
    }
}

entry_words! {
    /// Of what an indicator is a part.
    Base {
        /// Facilities whose submissions were accepted.
        Submissions = "submissions",
        /// Facilities that were asked.
        Invited = "invited",
        /// Facilities of the register.
        Register = "register",
        /// Facilities of the register that can apply cleaner production.
        Potential = "potential",
        /// What the facilities that submitted would have used of a resource for this year's output.
        Amount = "amount",
        /// The same at those that apply cleaner production.
        AmountApplying = "amount-applying",
        /// A number that the office gives with its source.
        Said = "said",
        /// Nothing: a count.
        Count = "count",
    }
}

/// From when on the wastes of a facility are large, or many.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WasteLimit {
    /// Stable id.
    pub id: String,
    /// What it is.
    pub vi: String,
    /// What it is.
    pub en: String,
    /// Kind of waste; without one the number of waste streams is meant.
    #[serde(default)]
    pub group: Option<Group>,
    /// From this value on.
    #[serde(with = "crate::number")]
    pub value: Decimal,
    /// Unit of the value, where it is an amount.
    #[serde(default)]
    pub unit: Option<Unit>,
    /// Time of the amount.
    pub per: Per,
    /// Source.
    pub cite: Cite,
}
