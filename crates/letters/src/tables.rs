//! Normal forms from the tables of Unicode.

use super::form::Form;
use unicode_normalization::UnicodeNormalization as _;

pub(super) fn normalized(text: &str, form: Form) -> String {
    match form {
        Form::Composed => text.nfc().collect(),
        Form::Decomposed => text.nfd().collect(),
        Form::Compatible => text.nfkc().collect(),
    }
}
