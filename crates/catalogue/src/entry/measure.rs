//! Measures, their effects, and the end uses on which they act.

use super::cite::{Cite, Pair, Years};
use crate::code::entry_words;
use crate::quantity::Percent;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

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
    #[serde(default)]
    pub parent: Option<String>,
    /// A slice across the parts (peak hours): never summed with them.
    #[serde(default)]
    pub overlay: bool,
    /// Offered at once to every user; the others wait behind a click.
    #[serde(default)]
    pub common: bool,
    /// A loss that better plants have less of: a measure on it without a percentage of its own closes a part of the gap to the low end of its default share.
    #[serde(default)]
    pub loss: bool,
    /// Audits of plants do not count what goes here (vehicles): no statistic of them speaks of a fuel that goes here alone.
    #[serde(default)]
    pub apart: bool,
    /// Name.
    pub vi: String,
    /// Name.
    pub en: String,
    /// Rows of the sectors' tables that may hold it: a stream that started from another row has none of it. Any where empty.
    #[serde(default)]
    pub rows: Vec<String>,
    /// Typical share of the whole stream in percent, only where a source gives one.
    #[serde(default)]
    pub share: Option<Share>,
}

/// A typical share of a stream, in percent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// Low end, percent of the whole stream.
    pub low: Percent,
    /// High end, percent of the whole stream.
    pub high: Percent,
    /// Source.
    pub cite: Cite,
}

entry_words! {
    /// The eight techniques of cleaner production.
    Technique {
        /// Quản lý nội vi.
        GoodHousekeeping = "good-housekeeping",
        /// Kiểm soát quá trình tốt hơn.
        BetterProcessControl = "better-process-control",
        /// Thay đổi nguyên liệu.
        InputSubstitution = "input-substitution",
        /// Cải tiến thiết bị.
        EquipmentModification = "equipment-modification",
        /// Công nghệ sản xuất mới.
        TechnologyChange = "technology-change",
        /// Tận thu và tái sử dụng tại chỗ.
        OnSiteReuse = "on-site-reuse",
        /// Sản xuất sản phẩm phụ hữu ích.
        ByProduct = "by-product",
        /// Cải tiến sản phẩm.
        ProductModification = "product-modification",
    }
}

entry_words! {
    /// How much investment a measure needs, as a judgement.
    InvestClass {
        /// No investment.
        None = "none",
        /// Low.
        Low = "low",
        /// Medium.
        Medium = "medium",
        /// High.
        High = "high",
    }
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
    #[serde(default)]
    pub node: Option<String>,
    /// Rows of the sector's table on which it acts; every stream of the resource when empty (sector measures only).
    #[serde(default)]
    pub streams: Vec<String>,
    /// Low end of the saving, percent of the node; negative when more is used.
    #[serde(default)]
    pub low: Option<Percent>,
    /// High end of the saving, percent of the node.
    #[serde(default)]
    pub high: Option<Percent>,
    /// Where the most likely value lies.
    #[serde(default)]
    pub mode: Mode,
    /// Quantity or cost.
    #[serde(default)]
    pub kind: EffectKind,
    /// The figure is shown as evidence but never computed with.
    #[serde(default)]
    pub shown_only: bool,
    /// It acts on what the plant burns itself, not on steam that it buys: bought steam has no stack and no blowdown.
    #[serde(default)]
    pub fired: bool,
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
    /// The first steps, once the answer is "not done".
    pub first: String,
    /// What to mind.
    #[serde(default)]
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
    #[serde(default)]
    pub payback: Option<Years>,
    /// Lifetime in years where a source gives one.
    #[serde(default, with = "crate::number::option")]
    pub lifetime: Option<Decimal>,
    /// Of the measures with the same group only one can be done.
    #[serde(default)]
    pub exclusive: Option<String>,
    /// A programme that contains single measures.
    #[serde(default)]
    pub umbrella: bool,
    /// Cross-cutting measures that this question replaces in its sector, so that nothing is asked and counted twice.
    #[serde(default)]
    pub covers: Vec<String>,
    /// The process step where one looks (sector measures).
    #[serde(default)]
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
    /// The end uses that a plant without this area does not have.
    #[serde(default)]
    pub end_uses: Vec<String>,
    /// "Does the plant have this?"; absent where every plant has it.
    #[serde(default)]
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
