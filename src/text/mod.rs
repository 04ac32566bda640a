//! Words: two languages, numbers and dates as people write them, and domain values as sentences. Knows no screen and no file.

pub mod date;
mod describe;
mod explain;
pub mod number;

use crate::domain::catalogue::Pair;

/// A language of the product.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// Vietnamese, the source language.
    #[default]
    Vi,
    /// English.
    En,
}

impl Language {
    /// The word in files and in `<html lang>`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Language::Vi => "vi",
            Language::En => "en",
        }
    }

    /// The language named by a word in a file.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        [Language::Vi, Language::En]
            .into_iter()
            .find(|l| l.code() == code)
    }

    /// The other language.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Language::Vi => Language::En,
            Language::En => Language::Vi,
        }
    }

    /// The text of a pair in this language.
    #[must_use]
    pub fn of(self, pair: &Pair) -> &str {
        self.pick(&pair.vi, &pair.en)
    }

    /// One of two texts.
    #[must_use]
    pub fn pick<'a>(self, vi: &'a str, en: &'a str) -> &'a str {
        match self {
            Language::Vi => vi,
            Language::En => en,
        }
    }
}

/// Every sentence of the product in one language: one method per message of `locales/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Text {
    /// The language.
    pub language: Language,
}

impl Text {
    /// The sentences of a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self { language }
    }
}

include!(concat!(env!("OUT_DIR"), "/sentences.rs"));
