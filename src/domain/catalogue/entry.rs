//! What the catalogue holds, as plain data: the shape of the TOML files under `catalogue/` and of the text embedded in the program.
//!
//! build.rs includes this file, so it names nothing else of ours.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A text in both languages of the product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// Vietnamese, the source language.
    pub vi: String,
    /// English.
    pub en: String,
}

/// How far a figure can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Confidence {
    /// Primary or official text, read.
    A,
    /// Reliable secondary text.
    B,
    /// Weak, indicative or unverified.
    C,
}

/// Where a figure comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cite {
    /// Entries of `sources.toml`.
    pub refs: Vec<String>,
    /// Page, table, article.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// Trust in the figure.
    pub confidence: Confidence,
}

/// One entry of the bibliography.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Stable id.
    pub id: String,
    /// Title as printed.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Year of publication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// Where it can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// What a measure saves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Resource {
    /// Electricity from the grid.
    Electricity,
    /// Any fuel.
    Fuel,
    /// Coal only.
    Coal,
    /// Gas only (natural gas, CNG, LPG).
    Gas,
    /// Oil products only.
    Oil,
    /// Biomass only.
    Biomass,
    /// Fresh water.
    Water,
    /// Wastewater.
    Wastewater,
    /// Raw material.
    Material,
    /// Chemicals.
    Chemical,
    /// Packaging.
    Packaging,
    /// Ordinary solid waste.
    Waste,
    /// Hazardous waste.
    HazardousWaste,
}

/// A part of a stream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndUse {
    /// The stream it belongs to; every fuel shares the end uses of `fuel`.
    pub resource: Resource,
    /// Stable id, unique in the whole catalogue.
    pub id: String,
    /// The end use of which this is a part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// A slice across the parts (peak hours): never summed with them.
    #[serde(default, skip_serializing_if = "is_false")]
    pub overlay: bool,
    /// Offered at once to every user; the others wait behind a click.
    #[serde(default, skip_serializing_if = "is_false")]
    pub common: bool,
    /// Name.
    pub vi: String,
    /// Name.
    pub en: String,
    /// Typical share of the whole stream in percent, only where a source gives one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<Share>,
}

/// A typical share of a stream, in percent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// Low end, percent of the whole stream.
    pub low: Decimal,
    /// High end, percent of the whole stream.
    pub high: Decimal,
    /// Source.
    pub cite: Cite,
}

/// The eight techniques of cleaner production.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Technique {
    /// Quản lý nội vi.
    GoodHousekeeping,
    /// Kiểm soát quá trình tốt hơn.
    BetterProcessControl,
    /// Thay đổi nguyên liệu.
    InputSubstitution,
    /// Cải tiến thiết bị.
    EquipmentModification,
    /// Công nghệ sản xuất mới.
    TechnologyChange,
    /// Tận thu và tái sử dụng tại chỗ.
    OnSiteReuse,
    /// Sản xuất sản phẩm phụ hữu ích.
    ByProduct,
    /// Cải tiến sản phẩm.
    ProductModification,
}

/// How much investment a measure needs, as a judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InvestClass {
    /// No investment.
    None,
    /// Low.
    Low,
    /// Medium.
    Medium,
    /// High.
    High,
}

/// A range of years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Years {
    /// Low end.
    pub low: Decimal,
    /// High end.
    pub high: Decimal,
}

/// Where the most likely value of a range lies.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// In the middle.
    #[default]
    Middle,
    /// At the low end ("up to …").
    Low,
}

/// What the percentage of an effect is of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EffectKind {
    /// A share of the quantity.
    #[default]
    Quantity,
    /// A share of the cost; no quantity is saved.
    Cost,
}

/// What a measure does to one stream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Effect {
    /// The stream.
    pub resource: Resource,
    /// The end use; the whole stream when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub node: Option<String>,
    /// Low end of the saving, percent of the node; negative when more is used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<Decimal>,
    /// High end of the saving, percent of the node.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<Decimal>,
    /// Where the most likely value lies.
    #[serde(default, skip_serializing_if = "is_default_mode")]
    pub mode: Mode,
    /// Quantity or cost.
    #[serde(default, skip_serializing_if = "is_default_kind")]
    pub kind: EffectKind,
    /// The figure is shown as evidence but never computed with.
    #[serde(default, skip_serializing_if = "is_false")]
    pub shown_only: bool,
}

/// The words of a measure in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeasureText {
    /// Name of the solution.
    pub name: String,
    /// The symptom to look for.
    pub question: String,
    /// Answer: good practice is in place.
    pub done: String,
    /// Answer: in place in part.
    pub partly: String,
    /// Answer: the opportunity is open.
    pub open: String,
    /// Why it matters.
    pub why: String,
    /// Where to look.
    pub look: String,
    /// What to mind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caution: Option<String>,
}

/// A cleaner-production solution with its question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Stable id.
    pub id: String,
    /// CP technique.
    pub technique: Technique,
    /// Investment class.
    pub invest: InvestClass,
    /// Typical payback where a source gives one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payback: Option<Years>,
    /// Lifetime in years where a source gives one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lifetime: Option<Decimal>,
    /// Of the measures with the same group only one can be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exclusive: Option<String>,
    /// A programme that contains single measures.
    #[serde(default, skip_serializing_if = "is_false")]
    pub umbrella: bool,
    /// The process step where one looks (sector measures).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<Pair>,
    /// Source of the figures.
    pub cite: Cite,
    /// What it does.
    #[serde(default, rename = "effect")]
    pub effects: Vec<Effect>,
    /// Vietnamese words.
    pub vi: MeasureText,
    /// English words.
    pub en: MeasureText,
}

/// A page of the checklist: measures seen at the same place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Stable id.
    pub id: String,
    /// Default order.
    pub order: u32,
    /// Name.
    pub vi: String,
    /// Name.
    pub en: String,
    /// "Does the plant have this?"; absent where every plant has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gate: Option<Pair>,
}

/// One file under `catalogue/measures/`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaFile {
    /// The area.
    pub area: Area,
    /// Its measures, in the order in which one meets them.
    #[serde(rename = "measure")]
    pub measures: Vec<Measure>,
}

/// A trade.
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
    pub unit: String,
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
    pub inputs: Pair,
    /// Usual outputs.
    pub outputs: Pair,
    /// Usual wastes; a step may have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wastes: Option<Pair>,
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
    /// Steps in order.
    #[serde(rename = "step")]
    pub steps: Vec<Step>,
}

/// The kind of yearly input or output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    /// Electricity and fuels.
    Energy,
    /// Fresh water.
    Water,
    /// Wastewater.
    Wastewater,
    /// Raw material.
    Material,
    /// Chemicals.
    Chemical,
    /// Packaging.
    Packaging,
    /// Ordinary solid waste.
    Waste,
    /// Hazardous waste.
    HazardousWaste,
    /// Sold by-products and scrap.
    ByProduct,
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carrier: Option<String>,
    /// Name; the carrier's when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vi: Option<String>,
    /// Name; the carrier's when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
    /// Unit; the carrier's when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Usual end use of a fuel.
    #[serde(default, rename = "use", skip_serializing_if = "Option::is_none")]
    pub end_use: Option<String>,
}

/// What good, usual and bad plants of the trade use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Benchmark {
    /// Product id in the sector.
    pub product: String,
    /// What is compared, e.g. `total-energy-per-product`.
    pub metric: String,
    /// Unit, e.g. `MJ/hl`.
    pub unit: String,
    /// Good practice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub best: Option<Decimal>,
    /// Low end of the usual range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub typical_low: Option<Decimal>,
    /// High end of the usual range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub typical_high: Option<Decimal>,
    /// Bad practice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub poor: Option<Decimal>,
    /// Legal norm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub legal_norm: Option<Decimal>,
    /// Capacity band.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub band: Option<Pair>,
    /// First day of validity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<String>,
    /// Last day of validity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<String>,
    /// What to know about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Pair>,
    /// Source.
    pub cite: Cite,
}

/// One file under `catalogue/sectors/`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectorFile {
    /// The trade.
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
    /// End uses of this trade alone.
    #[serde(default, rename = "end_use")]
    pub end_uses: Vec<EndUse>,
    /// Benchmarks.
    #[serde(default, rename = "benchmark")]
    pub benchmarks: Vec<Benchmark>,
    /// Measures of this trade alone.
    #[serde(rename = "measure")]
    pub measures: Vec<Measure>,
}

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
    /// electricity, coal, oil, gas, biomass or steam.
    pub category: String,
    /// Unit of the factors.
    pub unit: String,
    /// Net calorific value, MJ per unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ncv_mj: Option<Decimal>,
    /// Tonnes of oil equivalent per unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub toe: Option<Decimal>,
    /// kg CO2 per TJ.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub co2_kg_per_tj: Option<Decimal>,
    /// kg CO2 per unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub co2_kg: Option<Decimal>,
    /// kg CH4 per TJ.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ch4_kg_per_tj: Option<Decimal>,
    /// kg N2O per TJ.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub n2o_kg_per_tj: Option<Decimal>,
    /// kg per litre.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub density_kg_per_l: Option<Decimal>,
    /// Its CO2 is not counted.
    #[serde(default, skip_serializing_if = "is_false")]
    pub biogenic: bool,
    /// Default price: an entry of `prices.toml`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<String>,
    /// Source.
    pub cite: Cite,
}

/// CO2 of the grid in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GridFactor {
    /// Year.
    pub year: i32,
    /// kg CO2 per kWh.
    pub kg_per_kwh: Decimal,
    /// Published officially.
    #[serde(default = "yes", skip_serializing_if = "is_true")]
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
    pub category: String,
    /// Per what.
    pub unit: String,
    /// price, percent, hours or norm.
    pub kind: String,
    /// VND per unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vnd: Option<Decimal>,
    /// A number that is not a price.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Decimal>,
    /// A text (hours).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Low end, VND.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<Decimal>,
    /// High end, VND.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<Decimal>,
    /// VAT is in the price.
    #[serde(default, skip_serializing_if = "is_false")]
    pub vat_included: bool,
    /// Where it holds.
    pub region: String,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<String>,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<String>,
    /// Source.
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
    /// national or province.
    pub level: String,
    /// Province code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub province: Option<String>,
    /// What is counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicator: Option<Indicator>,
    /// Low end of the band.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<Decimal>,
    /// High end of the band.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<Decimal>,
    /// Unit of the band.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// First year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<i32>,
    /// Last year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<i32>,
    /// current, expired or not-found.
    pub status: String,
    /// When facilities report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Pair>,
    /// How often they report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frequency: Option<Pair>,
    /// Who reports.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sender: Option<Pair>,
    /// Who receives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receiver: Option<Pair>,
    /// Source.
    pub cite: Cite,
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
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
    /// national or province.
    pub level: String,
    /// Province code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub province: Option<String>,
    /// grant, loan, …
    pub kind: String,
    /// Share of the cost, percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate_max: Option<Decimal>,
    /// Cap, million VND.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap_million_vnd: Option<Decimal>,
    /// Per what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Pair>,
    /// For whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eligibility: Option<Pair>,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<String>,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<String>,
    /// In force or not.
    pub status: String,
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
    pub topic: String,
    /// Name.
    pub vi: String,
    /// Name.
    pub en: String,
    /// Sign of comparison.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub criterion: Option<String>,
    /// Value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Decimal>,
    /// High end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value_high: Option<Decimal>,
    /// Unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// When it applies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<Pair>,
    /// What must be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub obligation: Option<Pair>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Pair>,
    /// How often.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frequency: Option<Pair>,
    /// To whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receiver: Option<Pair>,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<String>,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<String>,
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

/// The whole catalogue as written: every file under `catalogue/` in one value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Book {
    /// Version of the catalogue, by date.
    pub version: String,
    /// Bibliography.
    pub sources: Vec<Source>,
    /// Cross-cutting areas.
    pub areas: Vec<AreaFile>,
    /// Trades.
    pub sectors: Vec<SectorFile>,
    /// End uses shared by all trades.
    pub end_uses: Vec<EndUse>,
    /// Energy carriers.
    pub carriers: Vec<Carrier>,
    /// Grid factors by year.
    pub grid_factors: Vec<GridFactor>,
    /// Default prices.
    pub prices: Vec<Price>,
    /// Programme targets.
    pub targets: Vec<Target>,
    /// Provinces.
    pub provinces: Vec<Province>,
    /// Support schemes.
    pub schemes: Vec<Scheme>,
    /// Legal thresholds.
    pub thresholds: Vec<Threshold>,
    /// VSIC codes of sections B and C.
    pub vsic: Vec<VsicCode>,
}

fn yes() -> bool {
    true
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn is_true(value: &bool) -> bool {
    *value
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn is_false(value: &bool) -> bool {
    !*value
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn is_default_mode(value: &Mode) -> bool {
    *value == Mode::Middle
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn is_default_kind(value: &EffectKind) -> bool {
    *value == EffectKind::Quantity
}
