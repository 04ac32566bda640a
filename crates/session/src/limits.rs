//! Figures that can be read and still cannot be: lifetimes and terms that no project has, shares above the whole.

use super::trouble::{Problem, Trouble, push};
use super::{Draft, Field};
use catalogue::Catalogue;
use domain::finance::loan::LONGEST_TERM;
use domain::finance::project::LONGEST_LIFE;
use rust_decimal::Decimal;

/// Lifetimes that no project has.
pub(super) fn lifetimes(draft: &Draft, list: &mut Vec<Problem>, wanted: impl Fn(&str) -> bool) {
    let facility = &draft.facility;
    let replies = facility.replies.iter().map(|(id, r)| (id, &r.costs));
    let own = facility.own_measures.iter().map(|m| (&m.id, &m.costs));
    let most = Decimal::from(LONGEST_LIFE);
    for (id, costs) in replies.chain(own).filter(|(id, _)| wanted(id)) {
        if costs.lifetime.is_some_and(|y| y < Decimal::ONE || y > most) {
            let field = Field::CostLifetime(id.clone());
            push(list, field, Trouble::Between(Decimal::ONE, most));
        }
    }
}

/// A loan needs its interest and its term.
pub(super) fn terms(draft: &Draft, list: &mut Vec<Problem>) {
    let terms = &draft.facility.finance;
    let borrows = terms.loan.is_some_and(|loan| loan > Decimal::ZERO);
    // What cannot be read is told already.
    let is_empty = |field: &Field| draft.text.get(field).is_none_or(|t| t.trim().is_empty());
    if borrows && terms.loan_rate.is_none() && is_empty(&Field::LoanRate) {
        push(list, Field::LoanRate, Trouble::Enter);
    }
    let most = Decimal::from(LONGEST_TERM);
    match terms.loan_months {
        Some(months) if months < Decimal::ONE || months > most => {
            let trouble = Trouble::Between(Decimal::ONE, most);
            push(list, Field::LoanMonths, trouble);
        }
        None if borrows && is_empty(&Field::LoanMonths) => {
            push(list, Field::LoanMonths, Trouble::Enter);
        }
        _ => {}
    }
}

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
            trouble: Trouble::SharesExceed(sum),
        });
    }
}
