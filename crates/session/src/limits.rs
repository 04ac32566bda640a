//! Figures that can be read and still cannot be: outside the limits of their field, shares above the whole, a loan without its terms.

use super::draft::Draft;
use super::field::{Field, RoughKey};
use super::trouble::{Problem, Trouble, push};
use catalogue::Catalogue;
use catalogue::quantity::Percent;
use rust_decimal::Decimal;

/// A figure outside the limits of its field.
pub(super) fn outside(draft: &Draft, field: Field, this_year: i32, list: &mut Vec<Problem>) {
    let range = field.spec().limits.range(this_year);
    if let (Some(value), Some((low, high))) = (draft.number(&field), range)
        && (value < low || value > high)
    {
        push(list, field, Trouble::Between(low, high));
    }
}

/// Lifetimes that no project has.
pub(super) fn lifetimes(
    draft: &Draft,
    this_year: i32,
    list: &mut Vec<Problem>,
    wanted: impl Fn(&str) -> bool,
) {
    let facility = &draft.facility;
    let own = facility.own_measures.iter().map(|m| &m.id);
    for id in facility.replies.keys().chain(own).filter(|id| wanted(id)) {
        outside(draft, Field::CostLifetime(id.clone()), this_year, list);
    }
}

/// The one number of open questions outside what is plausible.
pub(super) fn numbers(
    draft: &Draft,
    catalogue: &Catalogue,
    list: &mut Vec<Problem>,
    wanted: impl Fn(&str) -> bool,
) {
    for (id, detail) in draft.facility.replies.iter() {
        let Some(question) = catalogue.one_number(id) else {
            continue;
        };
        let asked = detail.reply.is_open() && wanted(id);
        let value = detail.number.filter(|_| asked);
        if value.is_some_and(|v| v < question.low || v > question.high) {
            let field = Field::AnswerNumber(id.clone());
            push(list, field, Trouble::Between(question.low, question.high));
        }
    }
}

/// Answers to the rough questions of a stream outside what is plausible.
pub(super) fn rough(draft: &Draft, id: &str, catalogue: &Catalogue, list: &mut Vec<Problem>) {
    let Some(stream) = draft.facility.stream(id) else {
        return;
    };
    for (node, answer) in stream.rough.iter() {
        let question = catalogue.rough(node);
        for input in question.map(|q| q.inputs.as_slice()).unwrap_or_default() {
            let value = answer.values.get(&input.key);
            if value.is_some_and(|v| *v < input.low || *v > input.high) {
                let key = RoughKey {
                    node: node.clone(),
                    key: input.key.clone(),
                };
                let field = Field::StreamRough(id.to_owned(), key);
                push(list, field, Trouble::Between(input.low, input.high));
            }
        }
    }
}

/// A loan needs its interest and its term.
pub(super) fn terms(draft: &Draft, this_year: i32, list: &mut Vec<Problem>) {
    let terms = &draft.facility.finance;
    let borrows = terms.loan.is_some_and(|loan| loan > Decimal::ZERO);
    let needed = [
        (Field::LoanRate, terms.loan_rate),
        (Field::LoanMonths, terms.loan_months),
    ];
    for (field, value) in needed {
        // What cannot be read is told already.
        let is_empty = draft.text.get(&field).is_none_or(|t| t.trim().is_empty());
        if borrows && value.is_none() && is_empty {
            push(list, field, Trouble::Enter);
        } else {
            outside(draft, field, this_year, list);
        }
    }
}

/// Shares of end uses that add up to more than the stream.
pub(super) fn shares(draft: &Draft, id: &str, catalogue: &Catalogue, list: &mut Vec<Problem>) {
    let Some(stream) = draft.facility.stream(id) else {
        return;
    };
    let sum: Decimal = stream
        .shares
        .iter()
        .filter(|(node, _)| {
            let parent = catalogue.end_use(node).and_then(|n| n.parent.as_deref());
            let overlay = catalogue.end_use(node).is_some_and(|n| n.overlay);
            // A part counts inside the end use above it, where that one has its own share.
            !overlay && parent.is_none_or(|p| !stream.shares.contains_key(p))
        })
        .map(|(_, share)| share.percent)
        .sum();
    if sum > Decimal::ONE_HUNDRED {
        let at = format!("stream.{id}.shares");
        list.push(Problem {
            at,
            field: None,
            trouble: Trouble::SharesExceed(Percent::new(sum)),
        });
    }
}
