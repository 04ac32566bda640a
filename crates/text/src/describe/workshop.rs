//! Why a preset of a workshop is not taken, as a sentence.

use crate::Text;
use submission::preset::{LONGEST_FRAGMENT, Part, PresetError};

impl Text {
    /// Why a preset is not taken, and what to do.
    #[must_use]
    pub fn preset_error(self, error: &PresetError) -> String {
        match error {
            PresetError::Damaged => self.preset_damaged().to_owned(),
            PresetError::Newer { version } => self.preset_newer(&version.to_string()),
            PresetError::TooLong { bytes } => {
                self.preset_too_long(&bytes.to_string(), &LONGEST_FRAGMENT.to_string())
            }
            PresetError::Nameless => self.preset_nameless().to_owned(),
            PresetError::Unfit(part) => self.preset_unfit(self.preset_part(*part)),
            PresetError::File(error) => self.preset_of_file(&self.read_error(error)),
        }
    }

    /// The name of a part of a preset.
    fn preset_part(self, part: Part) -> &'static str {
        match part {
            Part::Event => self.workshop_event(),
            Part::Province => self.label_province(),
            Part::Programme => self.workshop_programme(),
            Part::Sectors => self.workshop_sectors(),
            Part::Receiver => self.workshop_receiver(),
            Part::Deadline => self.workshop_deadline(),
            Part::Language => self.workshop_language(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn every_refusal_is_a_sentence_in_both_languages() {
        let errors = [
            PresetError::Damaged,
            PresetError::Newer { version: 2 },
            PresetError::TooLong { bytes: 312 },
            PresetError::Nameless,
            PresetError::Unfit(Part::Deadline),
            PresetError::File(submission::ReadError::Empty),
        ];
        for error in errors {
            let both = [Language::Vi, Language::En].map(|l| Text::new(l).preset_error(&error));
            assert_ne!(both[0], both[1], "{error:?}");
            assert!(both.iter().all(|s| s.ends_with('.')), "{both:?}");
        }
        let told = Text::new(Language::Vi).preset_error(&PresetError::TooLong { bytes: 312 });
        assert!(told.contains("312") && told.contains("300"), "{told}");
    }
}
