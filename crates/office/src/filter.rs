//! Which submissions of the inbox are shown: words, sector, commune, state of the review.

use crate::name;
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

impl Filter {
    /// Whether a submission is shown. Words are compared without capitals, and with tones wherever they stand.
    #[must_use]
    pub fn holds(&self, record: &Record) -> bool {
        let site = &record.site;
        let is_sector =
            self.sector.is_empty() || site.sector.as_deref() == Some(self.sector.as_str());
        let is_commune = self.commune.is_empty() || name::commune(&site.commune) == self.commune;
        let is_state = self.state.is_none_or(|state| state == record.review.state);
        is_sector && is_commune && is_state && self.holds_words(record)
    }

    fn holds_words(&self, record: &Record) -> bool {
        let site = &record.site;
        let id = record.id();
        contains(
            &self.words,
            &[&site.name, &site.tax_code, &site.commune, &id],
        )
    }
}

/// Whether every word stands in one of the texts, without regard to capitals and to where tones stand.
#[must_use]
pub fn contains(words: &str, texts: &[&str]) -> bool {
    let words = name::folded(words);
    if words.is_empty() {
        return true;
    }
    let texts: Vec<String> = texts.iter().map(|text| name::folded(text)).collect();
    words
        .split_whitespace()
        .all(|word| texts.iter().any(|text| text.contains(word)))
}

/// The communes of submissions as they are compared, each with the way it is written first, by name.
#[must_use]
pub fn communes<'a>(records: impl Iterator<Item = &'a Record>) -> Vec<(String, String)> {
    let mut found = std::collections::BTreeMap::new();
    for record in records.filter(|r| !r.site.commune.is_empty()) {
        let commune = &record.site.commune;
        let key = name::commune(commune);
        found.entry(key).or_insert_with(|| commune.clone());
    }
    found.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::contains;

    #[test]
    fn words_are_found_wherever_their_tones_stand() {
        let texts = ["Công ty giấy Hòa Bình", "0100100079"];
        for words in ["", "  ", "hoà", "GIẤY hòa", "01001", "bình 0079"] {
            assert!(contains(words, &texts), "{words}");
        }
        assert!(!contains("bia", &texts));
        assert!(!contains("giấy bia", &texts));
    }
}
