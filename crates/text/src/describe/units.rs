//! Compound units of the catalogue as they are read: "kWh/t raw material" as "kWh/tấn nguyên liệu".

use crate::{Language, Text};
use catalogue::Catalogue;

impl Text {
    /// A compound unit in the language of the text.
    #[must_use]
    pub fn compound_unit(self, unit: &str, catalogue: &Catalogue) -> String {
        let parts = unit.split('/').map(|part| match self.language {
            Language::Vi => vietnamese(part, catalogue),
            Language::En => raised(part),
        });
        parts.collect::<Vec<_>>().join("/")
    }
}

/// "m3" as "m³"; English words stay.
fn raised(part: &str) -> String {
    let words = part.split(' ').map(|word| match word {
        "m3" => "m³",
        "m2" => "m²",
        "Nm3" => "Nm³",
        "degC" => "°C",
        "tCO2e" => "tCO₂e",
        other => other,
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Word by word, the longest known phrase first; what is unknown stays.
fn vietnamese(part: &str, catalogue: &Catalogue) -> String {
    let words: Vec<&str> = part.split(' ').collect();
    let mut out: Vec<String> = Vec::new();
    let mut rest = words.as_slice();
    while let Some((first, after)) = rest.split_first() {
        let longest = (1..=rest.len()).rev().find_map(|length| {
            let (phrase, after) = rest.split_at_checked(length)?;
            let phrase = phrase.join(" ");
            let known = catalogue.unit_words().iter().find(|w| w.en == phrase)?;
            Some((known.vi.clone(), after))
        });
        match longest {
            Some((word, left)) => {
                out.push(word);
                rest = left;
            }
            None => {
                out.push((*first).to_owned());
                rest = after;
            }
        }
    }
    out.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_read_in_both_languages() {
        let say =
            |language, unit| Text::new(language).compound_unit(unit, catalogue_embedded::whole());
        let vi = |unit| say(Language::Vi, unit);
        assert_eq!(vi("kWh/t raw material (fish)"), "kWh/tấn nguyên liệu cá");
        assert_eq!(vi("t steam/100 t cane"), "tấn hơi/100 tấn mía");
        assert_eq!(vi("m3/ADt"), "m³/tấn khô gió");
        assert_eq!(vi("% of fabric"), "% lượng vải");
        assert_eq!(vi("TOE/year"), "TOE/năm");
        assert_eq!(say(Language::En, "m3/t raw hide"), "m³/t raw hide");
    }

    #[test]
    fn no_english_word_is_left_in_a_vietnamese_unit() {
        let catalogue = catalogue_embedded::whole();
        for file in catalogue.sectors() {
            for b in &file.benchmarks {
                let shown = Text::new(Language::Vi).compound_unit(b.unit.as_str(), catalogue);
                let english = [
                    "product", "raw", "of ", "per ", "material", "made", "starch",
                ];
                assert!(
                    !english.iter().any(|w| shown.contains(w)),
                    "{}: {shown}",
                    b.unit
                );
            }
        }
    }
}
