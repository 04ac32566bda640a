//! Words of the tables: in both languages, for what is kept beyond the choice of a language, and yes or no.

use text::{Language, Text};

/// Vietnamese and English.
pub(crate) fn both(say: impl Fn(Text) -> String) -> (String, String) {
    (say(Text::new(Language::Vi)), say(Text::new(Language::En)))
}

/// One of the two.
pub(crate) fn of(pair: &(String, String), language: Language) -> &str {
    language.pick(&pair.0, &pair.1)
}

/// "Yes" or "no".
pub(crate) fn yes_no(text: Text, is_so: bool) -> &'static str {
    match is_so {
        true => text.office_yes(),
        false => text.office_no(),
    }
}
