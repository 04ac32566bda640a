//! The two languages in which every text for readers is written.

use crate::entry::Pair;

crate::words! {
    /// A language of the product.
    #[derive(Default)]
    Language {
        /// Vietnamese, the source language.
        #[default]
        Vi = "vi",
        /// English.
        En = "en",
    }
}

impl Language {
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
