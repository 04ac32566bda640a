//! One form of every letter, however it was typed: composed, compatible, or without its marks.
//!
//! A program hands in its normaliser at its start, as a browser has one. Where none was handed in, the tables of Unicode
//! answer, if the program carries them (feature `tables`, as host programs do); without either a text is left as it is.

mod form;
mod given;
#[cfg(any(test, feature = "tables"))]
mod tables;

pub use form::Form;
pub use given::{Normalizer, give};

use std::borrow::Cow;

/// A text in a form. Plain ASCII is the same in each.
#[must_use]
pub fn to(text: &str, form: Form) -> Cow<'_, str> {
    if text.is_ascii() {
        Cow::Borrowed(text)
    } else {
        given::normalized(text, form)
            .or_else(|| by_tables(text, form))
            .map_or(Cow::Borrowed(text), Cow::Owned)
    }
}

#[cfg(any(test, feature = "tables"))]
fn by_tables(text: &str, form: Form) -> Option<String> {
    Some(tables::normalized(text, form))
}

#[cfg(not(any(test, feature = "tables")))]
fn by_tables(_: &str, _: Form) -> Option<String> {
    None
}

/// Letters with their marks as one sign.
#[must_use]
pub fn composed(text: &str) -> Cow<'_, str> {
    to(text, Form::Composed)
}

/// A sign as the signs that mean the same.
#[must_use]
pub fn compatible(sign: char) -> String {
    to(sign.encode_utf8(&mut [0; 4]), Form::Compatible).into_owned()
}

/// A text whose letters have lost their marks; "đ" has none, it is a letter of its own.
#[must_use]
pub fn bare(text: &str) -> String {
    let apart = to(text, Form::Decomposed);
    apart.chars().filter(|c| !is_mark(*c)).collect()
}

/// Whether a sign is a mark on the letter before it: the blocks of Unicode that hold such marks for every script.
fn is_mark(sign: char) -> bool {
    matches!(sign,
        '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

#[cfg(test)]
mod tests {
    use super::{bare, compatible, composed};

    #[test]
    fn marks_join_their_letters() {
        assert_eq!(composed("Nha\u{300} ma\u{301}y"), "Nhà máy");
        assert_eq!(composed("e\u{323}\u{302}"), "ệ");
        assert_eq!(composed("plain"), "plain");
    }

    #[test]
    fn signs_that_mean_the_same_become_one() {
        assert_eq!(compatible('５'), "5");
        assert_eq!(compatible('³'), "3");
        assert_eq!(compatible('½'), "1\u{2044}2");
        assert_eq!(compatible('ệ'), "ệ");
    }

    #[test]
    fn letters_lose_their_marks() {
        assert_eq!(bare("Đường ống ướt"), "Đuong ong uot");
    }

    #[test]
    fn vietnamese_letters_lose_exactly_what_unicode_calls_marks() {
        use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};
        for sign in ('\u{c0}'..='\u{24f}').chain('\u{1e00}'..='\u{1eff}') {
            let text = sign.to_string();
            let expected: String = text.nfd().filter(|c| !is_combining_mark(*c)).collect();
            assert_eq!(bare(&text), expected, "{sign}");
        }
    }
}
