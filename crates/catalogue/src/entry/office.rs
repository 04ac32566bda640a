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
    /// Of what it is a part.
    pub base: Base,
    /// As the programme says it.
    pub vi: String,
    /// As the programme says it.
    pub en: String,
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
        /// Energy that can be saved, of the energy used.
        SavingEnergy = "saving-energy",
        /// Purchases that can be saved, of what materials cost.
        SavingMaterials = "saving-materials",
        /// Water that can be saved, of the water taken.
        SavingWater = "saving-water",
        /// Money that can be saved, of the bills.
        SavingMoney = "saving-money",
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
        /// An amount that the submissions give: energy, cost, water.
        Amount = "amount",
        /// The same at the facilities that apply cleaner production.
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
