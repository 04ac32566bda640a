//! Quick calculators in words: names, inputs, results, and what is wrong with a reading.

use crate::domain::calculator::{Outcome, Refusal};
use crate::domain::catalogue::Catalogue;
use crate::text::{Text, number};
use rust_decimal::Decimal;

impl Text {
    /// The word of an input, a choice or an intermediate value.
    #[must_use]
    pub fn reading<'a>(self, key: &'a str, catalogue: &'a Catalogue) -> &'a str {
        catalogue
            .calculator_word(key)
            .map_or(key, |w| self.language.pick(&w.vi, &w.en))
    }

    /// The name of a quick calculator.
    #[must_use]
    pub fn calculator<'a>(self, code: &'a str, catalogue: &'a Catalogue) -> &'a str {
        catalogue
            .calculator(code)
            .map_or(code, |c| self.language.pick(&c.vi, &c.en))
    }

    /// A unit as the calculators write it.
    #[must_use]
    pub fn reading_unit(self, unit: &str, catalogue: &Catalogue) -> String {
        self.compound_unit(unit, catalogue)
    }

    /// What is wrong with the readings.
    #[must_use]
    pub fn reading_refused(self, refusal: Refusal, catalogue: &Catalogue) -> String {
        let word = |key: &str| self.reading(key, catalogue).to_owned();
        let show = |value: Decimal| number::trimmed(value, 2, self.language);
        match refusal {
            Refusal::Missing { key } => self.reading_missing(&word(key)),
            Refusal::OutOfRange { key, low, high } => {
                self.reading_out_of_range(&show(high), &show(low), &word(key))
            }
            Refusal::NotAChoice { key } => self.reading_choice(&word(key)),
            Refusal::NotBelow { key, other } => self.reading_not_below(&word(other), &word(key)),
            Refusal::Together { keys, high } => {
                let list: Vec<String> = keys.iter().map(|k| word(k)).collect();
                self.reading_together(&show(high), &list.join(" + "))
            }
            Refusal::NotPositive => self.reading_not_positive().to_owned(),
            Refusal::TooLarge => self.reading_too_large().to_owned(),
        }
    }

    /// The intermediate values of a result, one a line: the formula with the factory's own figures.
    #[must_use]
    pub fn reading_steps(self, outcome: &Outcome, catalogue: &Catalogue) -> Vec<String> {
        let line = |name: &str, value: Decimal, unit: &str| {
            let unit = self.reading_unit(unit, catalogue);
            format!(
                "{name}: {} {unit}",
                number::significant(value, 4, self.language)
            )
            .trim_end()
            .to_owned()
        };
        let steps = outcome.steps.iter();
        steps
            .map(|s| line(self.reading(s.key, catalogue), s.value, s.unit))
            .collect()
    }
}
