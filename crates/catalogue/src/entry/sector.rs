//! A sector: its products, process steps, usual streams and benchmarks.

use super::answer::SectorAnswer;
use super::cite::{Cite, Pair};
use super::kind::{DefaultPrice, SpecificMetric};
use super::measure::{EndUse, Measure};
use crate::code::entry_words;
use crate::date::Date;
use crate::quantity::{Percent, RatioUnit, Unit};
use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A sector.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sector {
    /// Stable id.
    pub id: String,
    /// Name.
    pub vi: String,
    /// Name.
    pub en: String,
    /// Other names that a user may look for.
    pub hint: Pair,
    /// VSIC codes that lead here.
    pub vsic: Vec<String>,
    /// Cross-cutting areas that matter here, most important first.
    pub areas: Vec<String>,
}

/// A product with its functional unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CatalogueProduct {
    /// Stable id in the sector.
    pub id: String,
    /// Name.
    pub vi: String,
    /// Name.
    pub en: String,
    /// Unit of the yearly report.
    pub unit: Unit,
}

/// One process step with what goes in and out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Name.
    pub vi: String,
    /// Name.
    pub en: String,
    /// Usual inputs.
    pub inputs: Vec<UsualFlow>,
    /// Usual outputs.
    pub outputs: Vec<UsualFlow>,
    /// Usual wastes; a step may have none.
    #[serde(default)]
    pub wastes: Vec<UsualFlow>,
}

/// Something that usually goes into a process step or leaves it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UsualFlow {
    /// Name.
    pub vi: String,
    /// Name.
    pub en: String,
    /// Whether it is weighed where the step is; electricity and steam are not.
    #[serde(default = "is_weighed")]
    pub weighed: bool,
}

fn is_weighed() -> bool {
    true
}

/// A production line as a list of steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Stable id in the sector.
    pub id: String,
    /// Name.
    pub vi: String,
    /// Name.
    pub en: String,
    /// Products of the sector that are made on it; empty means nobody said.
    #[serde(default)]
    pub products: Vec<String>,
    /// Steps in order.
    #[serde(rename = "step")]
    pub steps: Vec<Step>,
}

entry_words! {
    /// The kind of yearly input or output.
    Group {
        /// Electricity and fuels.
        Energy = "energy",
        /// Fresh water.
        Water = "water",
        /// Wastewater.
        Wastewater = "wastewater",
        /// Raw material.
        Material = "material",
        /// Chemicals.
        Chemical = "chemical",
        /// Packaging.
        Packaging = "packaging",
        /// Ordinary solid waste.
        Waste = "waste",
        /// Hazardous waste.
        HazardousWaste = "hazardous-waste",
        /// Sold by-products and scrap.
        ByProduct = "by-product",
    }
}

impl Group {
    /// What is bought and becomes product, or goes with it: raw material, chemicals, packaging.
    pub const PURCHASED: [Group; 3] = [Group::Material, Group::Chemical, Group::Packaging];

    /// What comes in.
    pub const INPUTS: [Group; 5] = [
        Group::Energy,
        Group::Water,
        Group::Material,
        Group::Chemical,
        Group::Packaging,
    ];

    /// What goes out beside the products.
    pub const OUTPUTS: [Group; 4] = [
        Group::Wastewater,
        Group::Waste,
        Group::HazardousWaste,
        Group::ByProduct,
    ];

    /// Whether it is one of [`Group::PURCHASED`].
    #[must_use]
    pub fn is_purchased(self) -> bool {
        Self::PURCHASED.contains(&self)
    }
}

/// A usual stream of a sector: a row of the table from which the user starts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StreamTemplate {
    /// Stable id in the sector.
    pub id: String,
    /// Kind.
    pub group: Group,
    /// Energy carrier (energy only).
    #[serde(default)]
    pub carrier: Option<String>,
    /// Name; the carrier's when absent.
    #[serde(default)]
    pub vi: Option<String>,
    /// Name; the carrier's when absent.
    #[serde(default)]
    pub en: Option<String>,
    /// Unit; the carrier's when absent.
    #[serde(default)]
    pub unit: Option<Unit>,
    /// Its default price, where no carrier has one.
    #[serde(default)]
    pub default_price: Option<DefaultPrice>,
    /// Whether a waste consists of what was bought, as far as nobody says otherwise; sludge and ash do not.
    #[serde(default = "bought")]
    pub bought: bool,
    /// Whether a waste or by-product comes out of the inputs that a mass balance counts, as far as nobody says otherwise; as `bought` where absent.
    #[serde(default)]
    pub of_inputs: Option<bool>,
    /// The end use to which all of a fuel goes, as far as nobody says otherwise.
    #[serde(default, rename = "use")]
    pub end_use: Option<String>,
}

fn bought() -> bool {
    true
}

impl StreamTemplate {
    /// Whether it comes out of the inputs that a mass balance counts, as far as nobody says otherwise.
    #[must_use]
    pub fn is_of_inputs(&self) -> bool {
        self.of_inputs.unwrap_or(self.bought)
    }
}

/// What the process takes from an input and nobody weighs: husk, carbon dioxide, evaporated water.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownLoss {
    /// Stable id in the sector.
    pub id: String,
    /// Name.
    pub vi: String,
    /// Name.
    pub en: String,
    /// The rows of the table of which it is a part.
    pub rows: Vec<String>,
    /// Rows of wastes and by-products that hold some of it; what is weighed there counts there.
    #[serde(default)]
    pub weighed: Vec<String>,
    /// Expected value, percent of the mass of the rows.
    pub typical: Percent,
    /// Low end, percent.
    pub low: Percent,
    /// High end, percent.
    pub high: Percent,
    /// Source.
    pub cite: Cite,
}

/// What good, usual and bad plants of the sector use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Benchmark {
    /// Product id in the sector.
    pub product: String,
    /// What is compared, e.g. `total-energy-per-product`.
    pub metric: BenchmarkMetric,
    /// Unit, e.g. `MJ/hl`.
    pub unit: RatioUnit,
    /// Good practice.
    #[serde(default, with = "crate::number::option")]
    pub best: Option<Decimal>,
    /// Low end of the usual range.
    #[serde(default, with = "crate::number::option")]
    pub typical_low: Option<Decimal>,
    /// High end of the usual range.
    #[serde(default, with = "crate::number::option")]
    pub typical_high: Option<Decimal>,
    /// Bad practice.
    #[serde(default, with = "crate::number::option")]
    pub poor: Option<Decimal>,
    /// Legal norm.
    #[serde(default, with = "crate::number::option")]
    pub legal_norm: Option<Decimal>,
    /// Capacity band in words.
    #[serde(default)]
    pub band: Option<Pair>,
    /// Capacity band in figures.
    #[serde(default)]
    pub capacity: Option<Capacity>,
    /// First day of validity.
    #[serde(default)]
    pub valid_from: Option<Date>,
    /// Last day of validity.
    #[serde(default)]
    pub valid_to: Option<Date>,
    /// What to know about it.
    #[serde(default)]
    pub note: Option<Pair>,
    /// Source.
    pub cite: Cite,
}

/// What a benchmark compares, by its id in `metrics.toml`: what follows from bills, or what is shown alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BenchmarkMetric {
    /// A plant's own figure stands beside it.
    Specific(SpecificMetric),
    /// The library shows it.
    Shown(String),
}

impl BenchmarkMetric {
    /// The id in `metrics.toml`.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Specific(metric) => metric.code(),
            Self::Shown(id) => id,
        }
    }
}

impl Serialize for BenchmarkMetric {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.id())
    }
}

impl<'de> Deserialize<'de> for BenchmarkMetric {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let id: String = Deserialize::deserialize(from)?;
        let specific = SpecificMetric::from_code(&id);
        Ok(specific.map_or_else(|| Self::Shown(id), Self::Specific))
    }
}

/// What benchmarks compare.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Metric {
    /// Stable id.
    pub id: String,
    /// Name.
    pub vi: String,
    /// Name.
    pub en: String,
    /// Which way is good.
    #[serde(default)]
    pub better: Better,
}

/// Which way a metric is good.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Better {
    /// Less is better: consumption, losses.
    #[default]
    Less,
    /// More is better: yields.
    More,
    /// For orientation only.
    None,
}

/// The plants for which a benchmark holds: their production in the unit of the product, half-open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Capacity {
    /// Least production.
    #[serde(default, with = "crate::number::option")]
    pub low: Option<Decimal>,
    /// Production from which the band no longer holds.
    #[serde(default, with = "crate::number::option")]
    pub high: Option<Decimal>,
    /// In a year or in a working day.
    pub per: Per,
}

/// The time in which a capacity is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Per {
    /// A year.
    Year,
    /// A working day.
    Day,
}

/// One file under `catalogue/sectors/`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectorFile {
    /// The sector.
    pub sector: Sector,
    /// Products.
    #[serde(rename = "product")]
    pub products: Vec<CatalogueProduct>,
    /// Production lines.
    #[serde(rename = "line")]
    pub lines: Vec<Line>,
    /// Usual streams.
    #[serde(rename = "stream")]
    pub streams: Vec<StreamTemplate>,
    /// What the process takes from its inputs.
    #[serde(default, rename = "known_loss")]
    pub known_losses: Vec<KnownLoss>,
    /// End uses of this sector alone.
    #[serde(default, rename = "end_use")]
    pub end_uses: Vec<EndUse>,
    /// Benchmarks.
    #[serde(default, rename = "benchmark")]
    pub benchmarks: Vec<Benchmark>,
    /// Measures of this sector alone; only the file for other sectors has none.
    #[serde(default, rename = "measure")]
    pub measures: Vec<Measure>,
    /// What gives a figure where only bills are known.
    pub answer: SectorAnswer,
}

impl SectorFile {
    /// The lines on which these products are made; all where none is known of any of them.
    #[must_use]
    pub fn lines_of<'a>(&'a self, kinds: &[&str]) -> Vec<&'a Line> {
        let makes = |line: &&Line| line.products.iter().any(|p| kinds.contains(&p.as_str()));
        let own: Vec<&Line> = self.lines.iter().filter(makes).collect();
        if own.is_empty() {
            self.lines.iter().collect()
        } else {
            own
        }
    }

    /// Leaves the sector's name and drops its content.
    pub fn keep_name(&mut self) {
        let Self {
            sector: _,
            products,
            lines,
            streams,
            known_losses,
            end_uses,
            benchmarks,
            measures,
            answer,
        } = self;
        products.clear();
        lines.clear();
        streams.clear();
        known_losses.clear();
        end_uses.clear();
        benchmarks.clear();
        measures.clear();
        *answer = SectorAnswer::default();
    }
}
