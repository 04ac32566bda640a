//! Words: two languages, numbers and dates as people write them, and domain values as sentences. Knows no screen and no file.

pub mod date;
mod describe;
mod explain;
pub mod library;
mod names;
pub mod number;
pub mod signs;

pub use explain::Worded;
pub use names::Names;

pub use describe::{CashColumn, MassScale, TwoYears, year_range};

pub use catalogue::Language;

/// Every sentence of the product in one language: one method per message of `locales/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Text {
    /// The language.
    pub language: Language,
    /// For a paper that is signed: statements, no word to whoever sits before a screen.
    paper: bool,
    /// The decimals of computed millions of VND, one number in a whole paper; three digits of each amount where it is not given.
    decimals: Option<u32>,
}

impl Text {
    /// The sentences of a language, as they stand on the screen.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self {
            language,
            paper: false,
            decimals: None,
        }
    }

    /// The sentences of a language, as they stand on paper and in a workbook.
    #[must_use]
    pub fn on_paper(language: Language) -> Self {
        Self {
            language,
            paper: true,
            decimals: None,
        }
    }

    /// The same with so many decimals in computed millions of VND, so that one figure reads the same wherever it stands.
    #[must_use]
    pub fn with_decimals(self, decimals: u32) -> Self {
        Self {
            decimals: Some(decimals),
            ..self
        }
    }
}

/// Puts arguments into a sentence, in which U+0001 and a digit stand for each.
fn fill(template: &str, arguments: &[&str]) -> String {
    let mut parts = template.split('\u{1}');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut rest = part.chars();
        let place = rest.next().and_then(|digit| digit.to_digit(10));
        let argument = place.and_then(|place| arguments.get(usize::try_from(place).ok()?));
        text.push_str(argument.copied().unwrap_or_default());
        text.push_str(rest.as_str());
    }
    text
}

include!(concat!(env!("OUT_DIR"), "/sentences.rs"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_go_where_the_sentence_wants_them() {
        assert_eq!(fill("a", &[]), "a");
        assert_eq!(fill("\u{1}1 x \u{1}0.", &["b", "c"]), "c x b.");
        let english = Text::new(Language::En);
        assert_eq!(english.hub_chosen(1), "one measure chosen");
        assert_eq!(english.hub_chosen(3), "3 measures chosen");
        assert_eq!(Text::new(Language::Vi).hub_chosen(1), "1 giải pháp đã chọn");
    }

    #[test]
    fn a_sentence_with_a_paper_form_says_it_on_paper_alone() {
        for language in [Language::Vi, Language::En] {
            let (screen, paper) = (Text::new(language), Text::on_paper(language));
            assert_ne!(screen.missing_nothing(), paper.missing_nothing());
            assert_eq!(screen.known_bill(), paper.known_bill());
        }
    }
}
