//! Reference data: energy carriers, prices, programmes, provinces, support, thresholds, VSIC.

use super::cite::{Cite, Pair};
use super::kind::{
    CarrierCategory, Decides, DefaultPrice, Level, NormId, PriceCategory, PriceKind, PriceUnit,
    Region, SchemeKind, Sign, TargetStatus, TargetUnit, ThresholdUnit, Topic,
};
use super::sector::Group;
use crate::date::Date;
use crate::known::Known;
use crate::quantity::Percent;
use crate::quantity::Unit;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// An energy carrier with its factors.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Carrier {
    /// Stable id.
    pub id: String,
    /// Name.
    pub vi: String,
    /// Name.
    pub en: String,
    /// Whether it is the electricity that comes from the grid, which people call electricity.
    #[serde(default)]
    pub grid: bool,
    /// Kind of carrier.
    pub category: CarrierCategory,
    /// Unit of the factors.
    pub unit: Unit,
    /// Net calorific value, MJ per unit.
    #[serde(default, with = "crate::number::option")]
    pub ncv_mj: Option<Decimal>,
    /// Tonnes of oil equivalent per unit.
    #[serde(default, with = "crate::number::option")]
    pub toe: Option<Decimal>,
    /// kg CO2 per TJ.
    #[serde(default, with = "crate::number::option")]
    pub co2_kg_per_tj: Option<Decimal>,
    /// kg CO2 per unit.
    #[serde(default, with = "crate::number::option")]
    pub co2_kg: Option<Decimal>,
    /// kg CH4 per TJ.
    #[serde(default, with = "crate::number::option")]
    pub ch4_kg_per_tj: Option<Decimal>,
    /// kg N2O per TJ.
    #[serde(default, with = "crate::number::option")]
    pub n2o_kg_per_tj: Option<Decimal>,
    /// kg per litre.
    #[serde(default, with = "crate::number::option")]
    pub density_kg_per_l: Option<Decimal>,
    /// Its CO2 is not counted.
    #[serde(default)]
    pub biogenic: bool,
    /// Units in which it is billed as well, beside those of its own kind.
    #[serde(default)]
    pub also: Vec<Unit>,
    /// The outermost end uses of fuel to which it goes as far as nobody says otherwise; any where absent.
    #[serde(default)]
    pub uses: Vec<String>,
    /// Where it comes from or goes.
    #[serde(default)]
    pub supply: Supply,
    /// Default price: an entry of `prices.toml`.
    #[serde(default)]
    pub price: Option<String>,
    /// Source.
    pub cite: Cite,
}

/// Where an energy carrier comes from or goes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Supply {
    /// Bought.
    #[default]
    Bought,
    /// Made by the plant for itself: it has no purchase price, and no CO2 of the grid.
    Own,
    /// Sold by the plant: an output.
    Sold,
    /// Money beside the energy, which is none itself.
    Charge,
}

/// A default of the finance part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Norm {
    /// Stable id.
    pub id: NormId,
    /// What it is, with its unit.
    pub vi: String,
    /// What it is, with its unit.
    pub en: String,
    /// The number.
    #[serde(with = "crate::number")]
    pub value: Decimal,
    /// Source.
    pub cite: Cite,
}

/// How far a value may lie from the truth, by how it is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Uncertainty {
    /// How it is known.
    pub known: Known,
    /// Half of the width of the range, percent of the value.
    pub percent: Percent,
    /// Source.
    pub cite: Cite,
}

/// A word of a compound unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitWord {
    /// As the catalogue writes it.
    pub en: String,
    /// In Vietnamese.
    pub vi: String,
}

/// CO2 of the grid in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GridFactor {
    /// Year.
    pub year: i32,
    /// kg CO2 per kWh.
    #[serde(with = "crate::number")]
    pub kg_per_kwh: Decimal,
    /// Published officially.
    #[serde(default = "yes")]
    pub confirmed: bool,
    /// Source.
    pub cite: Cite,
}

/// A default price or rate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Price {
    /// Stable id.
    pub id: String,
    /// What is priced.
    pub vi: String,
    /// What is priced.
    pub en: String,
    /// Kind of thing.
    pub category: PriceCategory,
    /// Per what.
    pub unit: PriceUnit,
    /// Price, percentage, hours or norm.
    pub kind: PriceKind,
    /// VND per unit.
    #[serde(default, with = "crate::number::option")]
    pub vnd: Option<Decimal>,
    /// A number that is not a price.
    #[serde(default, with = "crate::number::option")]
    pub value: Option<Decimal>,
    /// A text (hours).
    #[serde(default)]
    pub text: Option<String>,
    /// Low end, VND.
    #[serde(default, with = "crate::number::option")]
    pub low: Option<Decimal>,
    /// High end, VND.
    #[serde(default, with = "crate::number::option")]
    pub high: Option<Decimal>,
    /// VAT is in the price.
    #[serde(default)]
    pub vat_included: bool,
    /// Where it holds.
    pub region: Region,
    /// Province code, where it holds in a province.
    #[serde(default)]
    pub province: Option<String>,
    /// What it is the default price of.
    #[serde(default)]
    pub default_for: Option<DefaultPrice>,
    /// The prices that bear it, where it is a rate of value-added tax. Husk and sawdust may come from a farm without tax; fees, taxes and norms hold none.
    #[serde(default)]
    pub taxes: Vec<PriceCategory>,
    /// Since when.
    #[serde(default)]
    pub valid_from: Option<Date>,
    /// Until when.
    #[serde(default)]
    pub valid_to: Option<Date>,
    /// Source.
    pub cite: Cite,
}

/// The span in which the price of an input or output usually lies. A price outside is questioned; nothing is computed from the span.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UsualPrice {
    /// Stable id.
    pub id: String,
    /// Kind of input or output.
    pub group: Group,
    /// Kind of carrier (energy only).
    #[serde(default)]
    pub category: Option<CarrierCategory>,
    /// Rows of the sectors' tables, or energy carriers, to which alone it applies; empty means all.
    #[serde(default)]
    pub of: Vec<String>,
    /// Unit of the quantity.
    pub unit: Unit,
    /// Low end, VND per unit.
    #[serde(with = "crate::number")]
    pub low: Decimal,
    /// High end, VND per unit.
    #[serde(with = "crate::number")]
    pub high: Decimal,
    /// Source, and how the span follows from it.
    pub cite: Cite,
}

/// What a programme counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Code of the indicator, e.g. `SAVING`.
    pub id: String,
    /// Name with its denominator.
    pub vi: String,
    /// Name with its denominator.
    pub en: String,
}

/// One target of a national or provincial programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// Programme id; several targets share it.
    pub programme: String,
    /// Document.
    pub title: Pair,
    /// State or province.
    pub level: Level,
    /// Province code.
    #[serde(default)]
    pub province: Option<String>,
    /// What is counted.
    #[serde(default)]
    pub indicator: Option<Indicator>,
    /// The sectors that it is about; empty where it is about all, or nobody knows about which.
    #[serde(default)]
    pub sectors: Vec<String>,
    /// Low end of the band.
    #[serde(default, with = "crate::number::option")]
    pub low: Option<Decimal>,
    /// High end of the band.
    #[serde(default, with = "crate::number::option")]
    pub high: Option<Decimal>,
    /// Unit of the band.
    #[serde(default)]
    pub unit: Option<TargetUnit>,
    /// First year.
    #[serde(default)]
    pub from: Option<i32>,
    /// Last year.
    #[serde(default)]
    pub to: Option<i32>,
    /// Whether it is in force.
    pub status: TargetStatus,
    /// When facilities report.
    #[serde(default)]
    pub deadline: Option<Pair>,
    /// How often they report.
    #[serde(default)]
    pub frequency: Option<Pair>,
    /// Who reports.
    #[serde(default)]
    pub sender: Option<Pair>,
    /// Whether facilities send reports themselves.
    #[serde(default)]
    pub facilities: bool,
    /// Who receives.
    #[serde(default)]
    pub receiver: Option<Pair>,
    /// Source.
    pub cite: Cite,
}

impl Target {
    /// Whether it runs in a year.
    #[must_use]
    pub fn runs_in(&self, year: i32) -> bool {
        self.from.is_none_or(|from| from <= year) && self.to.is_none_or(|to| year <= to)
    }
}

/// One of the 34 provinces of 2025.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Province {
    /// Code.
    pub code: String,
    /// Name.
    pub vi: String,
    /// Name.
    pub en: String,
    /// Provinces before July 2025.
    pub former: Vec<String>,
    /// Department of industry and trade.
    pub department: String,
    /// Industrial promotion centre.
    #[serde(default)]
    pub centre: Option<String>,
    /// Source.
    pub cite: Cite,
}

/// A support scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scheme {
    /// Stable id.
    pub id: String,
    /// Name.
    pub vi: String,
    /// Name.
    pub en: String,
    /// State or province.
    pub level: Level,
    /// Province code.
    #[serde(default)]
    pub province: Option<String>,
    /// How it supports.
    pub kind: SchemeKind,
    /// Share of the cost, percent.
    #[serde(default)]
    pub rate_max: Option<Percent>,
    /// Cap, million VND.
    #[serde(default, with = "crate::number::option")]
    pub cap_million_vnd: Option<Decimal>,
    /// Per what.
    #[serde(default)]
    pub basis: Option<Pair>,
    /// For whom.
    #[serde(default)]
    pub eligibility: Option<Pair>,
    /// Since when.
    #[serde(default)]
    pub valid_from: Option<Date>,
    /// Until when.
    #[serde(default)]
    pub valid_to: Option<Date>,
    /// In force or not.
    pub status: Pair,
    /// Source.
    pub cite: Cite,
}

/// A legal threshold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Threshold {
    /// Stable id.
    pub id: String,
    /// Subject.
    pub topic: Topic,
    /// What the program decides by it.
    #[serde(default)]
    pub decides: Option<Decides>,
    /// Name.
    pub vi: String,
    /// Name.
    pub en: String,
    /// Sign of comparison.
    #[serde(default)]
    pub criterion: Option<Sign>,
    /// Value.
    #[serde(default, with = "crate::number::option")]
    pub value: Option<Decimal>,
    /// High end.
    #[serde(default, with = "crate::number::option")]
    pub value_high: Option<Decimal>,
    /// Unit.
    #[serde(default)]
    pub unit: Option<ThresholdUnit>,
    /// When it applies.
    #[serde(default)]
    pub condition: Option<Pair>,
    /// What must be done.
    #[serde(default)]
    pub obligation: Option<Pair>,
    /// By when.
    #[serde(default)]
    pub deadline: Option<Pair>,
    /// How often.
    #[serde(default)]
    pub frequency: Option<Pair>,
    /// To whom.
    #[serde(default)]
    pub receiver: Option<Pair>,
    /// Since when.
    #[serde(default)]
    pub valid_from: Option<Date>,
    /// Until when.
    #[serde(default)]
    pub valid_to: Option<Date>,
    /// In force or not.
    pub status: Pair,
    /// Source.
    pub cite: Cite,
}

/// One code of the Vietnamese industry classification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VsicCode {
    /// Two or three digits.
    pub code: String,
    /// Name.
    pub vi: String,
    /// Name.
    pub en: String,
}

fn yes() -> bool {
    true
}
