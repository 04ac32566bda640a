//! Where a figure comes from, and texts in both languages.

use crate::code::entry_words;
use crate::date::Date;
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
    /// Page, table, article: printed.
    #[serde(default)]
    pub at: Option<Pair>,
    /// What the editor noted on the reading, such as that a reprint was used: never printed.
    #[serde(default)]
    pub note: Option<Pair>,
    /// General knowledge of the sector: the document named was not seen to say it.
    #[serde(default)]
    pub verify: bool,
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
    #[serde(default)]
    pub year: Option<i32>,
    /// Where it can be read.
    #[serde(default)]
    pub url: Option<String>,
    /// Why a signed paper does not name it, where it does not: what rests on such alone is printed as indicative, and the library shows where it was read.
    #[serde(default)]
    pub soft: Option<Soft>,
    /// Where it is a law or another paper of the authorities: what such a paper is cited by.
    #[serde(default)]
    pub law: Option<Law>,
}

entry_words! {
    /// Why a source is none of a signed paper.
    Soft {
        /// It sells what it praises.
        Vendor = "vendor",
        /// Somebody computed it, and nobody published it.
        Calculation = "calculation",
        /// It is no document: what engineers know.
        General = "general",
    }
}

/// A law, a decree, a plan: cited by its kind, number, date, issuer and title, in Vietnamese.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// Such as "Nghị định".
    pub kind: String,
    /// Such as "30/2020/NĐ-CP".
    pub number: String,
    /// The day on which it was issued, where that was read.
    #[serde(default)]
    pub date: Option<Date>,
    /// Such as "Chính phủ".
    pub issuer: String,
    /// What it is about, beginning with a small letter; may be missing.
    #[serde(default)]
    pub title: String,
}

/// A range of years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Years {
    /// Low end.
    #[serde(with = "crate::number")]
    pub low: Decimal,
    /// High end.
    #[serde(with = "crate::number")]
    pub high: Decimal,
}
