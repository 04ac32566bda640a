//! The preset as a value, and what may stand in it.

use super::error::{Part, PresetError};
use crate::clean::visible;
use catalogue::Language;

/// Most characters of the texts.
const LONGEST_EVENT: usize = 80;
const LONGEST_RECEIVER: usize = 120;
const LONGEST_DEADLINE: usize = 60;
/// Most characters of a code.
const LONGEST_CODE: usize = 40;
/// Most sectors; the catalogue has fewer.
const MOST_SECTORS: usize = 64;

/// What a facilitator sets for everybody in a workshop. Which codes the catalogue knows is not its matter: it may be older or newer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preset {
    /// The name of the event.
    pub event: String,
    /// Province code.
    pub province: Option<String>,
    /// Programme of the catalogue.
    pub programme: Option<String>,
    /// The sectors that are offered first; none means any.
    pub sectors: Vec<String>,
    /// To whom the submission goes; empty means what the programme says.
    pub receiver: String,
    /// By when; empty means what the programme says.
    pub deadline: String,
    /// The language in which the page opens.
    pub language: Language,
}

impl Preset {
    /// The preset with its texts as they are kept: composed letters, single spaces, nothing that nobody sees.
    #[must_use]
    pub fn tidied(mut self) -> Self {
        for words in [&mut self.event, &mut self.receiver, &mut self.deadline] {
            *words = tidy(words);
        }
        self
    }

    /// Whether everything in it is what such a part may be.
    ///
    /// # Errors
    /// The first part that is not.
    pub fn check(&self) -> Result<(), PresetError> {
        if self.event.is_empty() {
            return Err(PresetError::Nameless);
        }
        let is_text =
            |words: &str, most: usize| words.chars().count() <= most && tidy(words) == words;
        let is_province =
            |code: &String| code.len() == 2 && code.bytes().all(|b| b.is_ascii_digit());
        let sectors = &self.sectors;
        let are_sectors = sectors.len() <= MOST_SECTORS
            && sectors.iter().all(|s| is_code(s))
            && sectors
                .iter()
                .enumerate()
                .all(|(at, s)| sectors.iter().take(at).all(|t| t != s));
        let rows = [
            (is_text(&self.event, LONGEST_EVENT), Part::Event),
            (
                self.province.as_ref().is_none_or(is_province),
                Part::Province,
            ),
            (
                self.programme.as_ref().is_none_or(|p| is_code(p)),
                Part::Programme,
            ),
            (are_sectors, Part::Sectors),
            (is_text(&self.receiver, LONGEST_RECEIVER), Part::Receiver),
            (is_text(&self.deadline, LONGEST_DEADLINE), Part::Deadline),
        ];
        match rows.into_iter().find(|(fits, _)| !fits) {
            Some((_, part)) => Err(PresetError::Unfit(part)),
            None => Ok(()),
        }
    }
}

/// Letters, digits and hyphens, as in the ids of the catalogue.
fn is_code(code: &str) -> bool {
    let fits = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    (1..=LONGEST_CODE).contains(&code.len()) && code.bytes().all(fits)
}

fn tidy(words: &str) -> String {
    let visible = visible(words);
    let words: Vec<&str> = visible.split_whitespace().collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Makes a part what it may not be.
    type Spoil = fn(&mut Preset);

    fn preset() -> Preset {
        Preset {
            event: "Tập huấn SXSH".to_owned(),
            ..Preset::default()
        }
    }

    #[test]
    fn a_preset_needs_no_more_than_a_name() {
        assert_eq!(preset().check(), Ok(()));
        assert_eq!(Preset::default().check(), Err(PresetError::Nameless));
    }

    #[test]
    fn what_nobody_sees_is_taken_out_of_what_was_typed_and_refused_in_what_was_sent() {
        let raw = Preset {
            event: " Ta\u{323}\u{302}p  hua\u{302}\u{301}n\u{200b}\n\u{202e}SXSH ".to_owned(),
            ..Preset::default()
        };
        assert_eq!(raw.check(), Err(PresetError::Unfit(Part::Event)));
        assert_eq!(raw.tidied(), preset());
    }

    #[test]
    fn each_part_has_its_limits() {
        let rows: [(Spoil, Part); 8] = [
            (|p| p.event = "a".repeat(81), Part::Event),
            (|p| p.province = Some("2a".to_owned()), Part::Province),
            (|p| p.province = Some(String::new()), Part::Province),
            (|p| p.programme = Some("<b>".to_owned()), Part::Programme),
            (
                |p| p.sectors = vec!["tea".to_owned(), "tea".to_owned()],
                Part::Sectors,
            ),
            (|p| p.sectors = vec!["../tea".to_owned()], Part::Sectors),
            (|p| p.receiver = "a\tb".to_owned(), Part::Receiver),
            (|p| p.deadline = "a".repeat(61), Part::Deadline),
        ];
        for (spoil, part) in rows {
            let mut spoiled = preset();
            spoil(&mut spoiled);
            assert_eq!(spoiled.check(), Err(PresetError::Unfit(part)));
        }
    }
}
