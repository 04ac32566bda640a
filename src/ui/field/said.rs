//! What is said of the figure in a box: what was understood, what is doubtful, what stood there last year.

use catalogue::quantity::Vnd;
use domain::issue::Issue;
use session::doubt::field_of;
use session::draft::{Refusal, number_in, understand};
use session::field::Kind;
use session::measure::{Counts, counts};
use session::{Draft, Field, Session};
use text::Text;
use text::number::{self, NumberProblem};

/// Whether a field takes a sum of money: prices are short numbers.
pub(super) fn is_sum(draft: &Draft, field: &Field) -> bool {
    let is_price = || matches!(counts(field, &draft.facility), Some(Counts::Price(_)));
    // Twelve rows of words to press would hide the months.
    let is_month = matches!(field, Field::StreamCostMonth(..));
    field.kind() == Kind::Money && !is_price() && !is_month
}

/// Last year's figure of what a year after asks anew, in last year's unit.
pub(super) fn last_year(text: Text, draft: &Draft, field: &Field) -> String {
    let last = draft.last.as_ref().filter(|_| field.spec().yearly);
    let Some(facility) = last.map(|last| &last.facility) else {
        return String::new();
    };
    let (Some(value), Some(year)) = (number_in(field, facility), facility.site.year) else {
        return String::new();
    };
    let number = number::editable(value, text.language);
    let value = match (counts(field, facility), field.spec().suffix) {
        (Some(Counts::OfYear(unit) | Counts::OfMonth(unit)), _) => {
            format!("{number} {}", text.unit(unit))
        }
        (Some(Counts::Price(unit)), _) => {
            format!("{number} {}", text.term_price_unit(text.unit(unit)))
        }
        (None, Some(suffix)) => format!("{number} {}", suffix(text)),
        (None, None) => number,
    };
    text.past_last_figure(&value, &year.to_string())
}

/// What is doubtful in the figure of a box that nobody types in.
pub(super) fn doubt(text: Text, session: &Session, field: &Field) -> String {
    let draft = &session.draft;
    if field.kind() == Kind::Words {
        return String::new();
    }
    let here = |i: &&Issue| field_of(i, &draft.facility).as_ref() == Some(field);
    let found = session.doubts().iter().filter(here);
    let words = found.map(|i| session.names(text).issue(i));
    words.collect::<Vec<_>>().join(" ")
}

/// What is asked about a number that was not understood, or not in one way.
fn asked(text: Text, refusal: Refusal) -> String {
    match refusal {
        Refusal::Unreadable(NumberProblem::Ambiguous {
            as_thousands,
            as_fraction,
        }) => {
            let show = |value| number::editable(value, text.language);
            text.understood_question(&show(as_fraction), &show(as_thousands))
        }
        Refusal::Unreadable(NumberProblem::Several) => text.understood_several().to_owned(),
        Refusal::Unit(unit) => text.understood_unit(text.unit(unit)),
        Refusal::Period => text.understood_period().to_owned(),
        _ => String::new(),
    }
}

/// What was understood of the number that is being typed, with its unit; a question where it can be read in two ways.
pub(super) fn understood(
    text: Text,
    draft: &Draft,
    field: &Field,
    raw: Option<&str>,
    suffix: Option<&str>,
) -> String {
    let kind = field.kind();
    if matches!(kind, Kind::Words | Kind::Whole) {
        return String::new();
    }
    let facility = &draft.facility;
    let read = raw.map(|raw| understand(field, raw, text.language, facility));
    let unit = counts(field, facility);
    let value = match read {
        Some(Ok(value)) => value,
        Some(Err(refusal)) => return asked(text, refusal),
        None => draft.number(field),
    };
    let Some(value) = value else {
        return String::new();
    };
    if kind == Kind::Money {
        // Large sums are said in words as well, because zeros are easily miscounted.
        let large = value >= rust_decimal::Decimal::from(1_000_000);
        let per = match unit {
            Some(Counts::Price(unit)) => format!("/{}", text.unit(unit)),
            _ => String::new(),
        };
        return match (raw.is_some(), large) {
            (true, _) => text.understood(&format!(
                "{}{per}",
                number::vnd(Vnd::new(value), text.language)
            )),
            (false, true) => text.money(Vnd::new(value)),
            (false, false) => String::new(),
        };
    }
    if raw.is_none() {
        return String::new();
    }
    let shown = number::editable(value, text.language);
    let unit = match unit {
        Some(Counts::OfYear(unit) | Counts::OfMonth(unit)) => Some(text.unit(unit)),
        Some(Counts::Price(_)) | None => suffix,
    };
    text.understood(&match unit {
        Some(unit) => format!("{shown} {unit}"),
        None => shown,
    })
}
