//! What is wrong or doubtful in the data, in sentences.

use crate::view::View;
use domain::balance::{BalanceIssue, GapOf};
use text::Text;

/// What is doubtful in a balance, each with its questions.
pub(crate) fn doubts(text: Text, issues: &[BalanceIssue], of: GapOf) -> Vec<String> {
    let words = issues.iter().map(|issue| {
        let questions = text.balance_questions(issue, of).into_iter();
        let doubt = std::iter::once(text.balance_doubt(issue, of));
        let all: Vec<String> = doubt.chain(questions.map(str::to_owned)).collect();
        all.join(" ")
    });
    words.collect()
}

/// Every remark on the data, one sentence each.
pub(crate) fn remarks(view: View<'_>) -> Vec<String> {
    let text = view.text;
    let (a, balances) = (view.assessment, &view.assessment.balances);
    let data = a.issues.iter();
    let data = data.map(|issue| text.issue(issue, view.facility, view.catalogue));
    let said = |issues: &[BalanceIssue], of: GapOf, title: &str| -> Vec<String> {
        let lines = doubts(text, issues, of).into_iter();
        lines.map(|line| format!("{title}: {line}")).collect()
    };
    let mass = said(&balances.mass.issues, GapOf::Mass, text.balance_mass());
    let water = said(&balances.water.issues, GapOf::Water, text.balance_water());
    data.chain(mass).chain(water).collect()
}
