//! Which submissions of the inbox are shown: words, sector, commune, state of the review. Names are folded once, because ten thousand are looked through at every key.

use crate::name::{self, Known};
use crate::record::Record;
use submission::review::State;

/// What is asked for; what is empty asks for nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Every word stands in the name, the tax code, the commune or the id.
    pub words: String,
    /// Sector of the catalogue.
    pub sector: String,
    /// The commune as [`name::commune`] compares it.
    pub commune: String,
    /// State of the review.
    pub state: Option<State>,
}

/// A submission as it is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded {
    /// What is said about it in words.
    pub texts: Texts,
    /// The commune as [`name::commune`] compares it.
    pub commune: String,
}

impl Folded {
    /// That of a submission.
    #[must_use]
    pub fn of(record: &Record) -> Self {
        let site = &record.site;
        Self {
            texts: Texts::of(&[&site.name, &site.tax_code, &site.commune, &record.id]),
            commune: name::commune(&site.commune),
        }
    }
}

impl Filter {
    /// Whether a submission is shown, given the words of [`Self::words`].
    #[must_use]
    pub fn holds(&self, record: &Record, folded: &Folded, words: &Words) -> bool {
        let site = &record.site;
        let is_sector =
            self.sector.is_empty() || site.sector.as_deref() == Some(self.sector.as_str());
        let is_commune = self.commune.is_empty() || folded.commune == self.commune;
        let is_state = self.state.is_none_or(|state| state == record.review.state);
        is_sector && is_commune && is_state && words.are_in(&folded.texts)
    }
}

/// Words that are looked for, without regard to capitals and to where tones stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words(Vec<String>);

/// Texts in which words are looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Texts(Vec<String>);

impl Texts {
    /// The texts as they are compared.
    #[must_use]
    pub fn of(texts: &[&str]) -> Self {
        Self(texts.iter().map(|text| name::folded(text)).collect())
    }
}

impl Words {
    /// The words of what somebody typed.
    #[must_use]
    pub fn of(typed: &str) -> Self {
        let folded = name::folded(typed);
        Self(folded.split_whitespace().map(str::to_owned).collect())
    }

    /// Whether every word stands in one of the texts.
    #[must_use]
    pub fn are_in(&self, texts: &Texts) -> bool {
        let is_in = |word: &String| texts.0.iter().any(|text| text.contains(word.as_str()));
        self.0.iter().all(is_in)
    }
}

/// The communes of submissions as they are compared, each with the way it is written first, by name.
#[must_use]
pub fn communes<'a>(records: impl Iterator<Item = &'a Record>) -> Vec<(String, String)> {
    let mut known = Known::of(name::commune);
    let mut found = std::collections::BTreeMap::new();
    for record in records.filter(|r| !r.site.commune.is_empty()) {
        let commune = &record.site.commune;
        let key = known.folded(commune);
        if !found.contains_key(key) {
            found.insert(key.to_owned(), commune.clone());
        }
    }
    found.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_wherever_their_tones_stand() {
        let texts = Texts::of(&["Công ty giấy Hòa Bình", "0100100079"]);
        for words in ["", "  ", "hoà", "GIẤY hòa", "01001", "bình 0079"] {
            assert!(Words::of(words).are_in(&texts), "{words}");
        }
        assert!(!Words::of("bia").are_in(&texts));
        assert!(!Words::of("giấy bia").are_in(&texts));
    }
}
