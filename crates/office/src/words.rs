//! Words of the tables: in both languages, for what is kept beyond the choice of a language, and yes or no.

use text::{Language, Text};

/// Vietnamese and English.
pub(crate) fn both(say: impl Fn(Text) -> String) -> (String, String) {
    (say(Text::new(Language::Vi)), say(Text::new(Language::En)))
}

/// One of the two.
pub(crate) fn of<S: AsRef<str>>(pair: &(S, S), language: Language) -> &str {
    language.pick(pair.0.as_ref(), pair.1.as_ref())
}

/// "Yes" or "no".
pub(crate) fn yes_no(text: Text, is_so: bool) -> &'static str {
    match is_so {
        true => text.office_yes(),
        false => text.office_no(),
    }
}
