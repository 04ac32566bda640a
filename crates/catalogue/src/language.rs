//! The two languages in which every text for readers is written.

use crate::entry::Pair;

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
    /// Every language, the source language first.
    pub const ALL: [Language; 2] = [Language::Vi, Language::En];

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
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
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
