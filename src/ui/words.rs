//! Sentences of problems, so that the summary and the field say the same words.

use catalogue::{Cite, Confidence};
use rust_decimal::Decimal;
use session::draft::Refusal;
use session::field::Kind;
use session::problem::{PROVINCE, SECTOR};
use session::{Field, Problem, Trouble};
use text::number::{self, NumberProblem};
use text::{Names, Text};

/// The sentence of a problem.
pub(crate) fn sentence(names: Names<'_>, problem: &Problem) -> String {
    let text = names.text;
    match (&problem.field, problem.at.as_str()) {
        (Some(Field::StreamMonth(..)), _)
            if problem.trouble == Trouble::Refused(Refusal::Negative) =>
        {
            let field = problem.field.as_ref();
            let thing = field.map(|f| f.label(names));
            text.error_negative_month(&thing.unwrap_or_default())
        }
        (Some(field), _) => {
            let thing = field.label(names);
            trouble(text, &problem.trouble, &thing, field.kind())
        }
        (None, SECTOR) => text.page_choose_sector().to_owned(),
        (None, PROVINCE) => text.page_choose_province().to_owned(),
        (None, _) => trouble(
            text,
            &problem.trouble,
            text.page_end_uses_title(),
            Kind::Percent,
        ),
    }
}

/// What is wrong with a thing, in the fixed patterns.
fn trouble(text: Text, trouble: &Trouble, thing: &str, kind: Kind) -> String {
    let show = |value| number::trimmed(value, 2, text.language);
    match trouble {
        Trouble::Enter => text.error_enter(&lower_first(thing)),
        Trouble::Choose => text.error_choose(&lower_first(thing)),
        Trouble::Between(low, high) => {
            // A year has no mark between its digits.
            let limit = |value: Decimal| match kind {
                Kind::Whole => value.to_string(),
                _ => number::trimmed(value, 4, text.language),
            };
            text.error_between(text::said::ErrorBetween {
                high: &limit(*high),
                low: &limit(*low),
                thing,
            })
        }
        Trouble::SplitSum(sum) => text.error_split(&text.percent(*sum)),
        Trouble::SharesExceed(sum) => text.error_shares(&text.percent(*sum)),
        Trouble::Refused(refusal) => match refusal {
            Refusal::Unreadable(NumberProblem::Ambiguous {
                as_thousands,
                as_fraction,
            }) => text.error_ambiguous(text::said::ErrorAmbiguous {
                fraction: &number::editable(*as_fraction, text.language),
                thing,
                thousands: &show(*as_thousands),
            }),
            Refusal::Unreadable(NumberProblem::Several) => text.error_several(thing),
            Refusal::Unit(unit) => text.error_unit(thing, text.unit(*unit)),
            Refusal::Period => text.error_period(thing),
            Refusal::Unreadable(_) => text.error_number(example(text, kind), thing),
            Refusal::Negative => text.error_negative(thing),
            Refusal::TooLarge(most) => text.error_too_large(&show(*most), thing),
            Refusal::NotWhole => text.error_whole(thing),
        },
    }
}

/// A number that the field takes.
fn example(text: Text, kind: Kind) -> &'static str {
    match kind {
        Kind::Whole => text.page_example_whole(),
        Kind::Percent => text.page_example_percent(),
        Kind::Words | Kind::Number | Kind::Money | Kind::Signed => text.page_example_number(),
    }
}

/// "Tên cơ sở" inside a sentence is "tên cơ sở"; an abbreviation stays.
fn lower_first(thing: &str) -> String {
    let mut characters = thing.chars();
    match (characters.next(), characters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(characters).collect()
        }
        _ => thing.to_owned(),
    }
}

/// How far a source can be trusted, as a letter.
pub(crate) fn confidence(cite: &Cite) -> &'static str {
    match cite.confidence {
        Confidence::A => "A",
        Confidence::B => "B",
        Confidence::C => "C",
    }
}
