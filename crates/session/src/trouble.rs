//! A problem of a field as a value: where it is, and what is wrong. The sentence is made by the page.

use super::draft::Refusal;
use super::field::Field;
use catalogue::quantity::Percent;
use rust_decimal::Decimal;

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// It must be filled.
    Enter,
    /// One of the choices must be taken.
    Choose,
    /// The text is not taken.
    Refused(Refusal),
    /// Outside the possible range.
    Between(Decimal, Decimal),
    /// The shares of the end uses add up to more than 100 %.
    SharesExceed(Percent),
    /// The shares of the products do not add up to 100 %, but to this.
    SplitSum(Percent),
}

/// A field, or a choice by its element id, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Element id of the field.
    pub at: String,
    /// The field, where it is a text field.
    pub field: Option<Field>,
    /// What is wrong.
    pub trouble: Trouble,
}

impl Problem {
    /// The problem of a text field.
    pub(crate) fn of(field: Field, trouble: Trouble) -> Self {
        Self {
            at: field.path(),
            field: Some(field),
            trouble,
        }
    }

    /// The problem of a choice.
    pub(crate) fn at(element: &str, trouble: Trouble) -> Self {
        Self {
            at: element.to_owned(),
            field: None,
            trouble,
        }
    }
}
