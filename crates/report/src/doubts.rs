//! What is wrong or doubtful in the data, in sentences.

use crate::numbers::lowered;
use crate::view::ReportView;
use domain::balance::{BalanceIssue, GapOf};
use text::Text;

/// What is doubtful in a balance, each with what may stand behind it in one sentence.
pub(crate) fn doubts(text: Text, issues: &[BalanceIssue], of: GapOf) -> Vec<String> {
    let words = issues.iter().map(|issue| {
        let doubt = text.balance_doubt(issue, of);
        let causes = text.balance_questions(issue, of).into_iter();
        let causes: Vec<String> = causes.map(|c| lowered(c.trim_end_matches('.'))).collect();
        match causes.as_slice() {
            [] => doubt,
            causes => format!("{doubt} {}.", causes.join("; ")),
        }
    });
    words.collect()
}

/// Every remark on the data, one sentence each.
pub(crate) fn remarks(view: ReportView<'_>) -> Vec<String> {
    let text = view.text;
    let (a, balances) = (view.assessment, &view.assessment.balances);
    let data = a.issues.iter();
    let data = data.map(|issue| view.names().issue(issue));
    let said = |issues: &[BalanceIssue], of: GapOf, title: &str| -> Vec<String> {
        let lines = doubts(text, issues, of).into_iter();
        lines
            .map(|line| format!("{title}: {}", lowered(&line)))
            .collect()
    };
    let mass = said(&balances.mass.issues, GapOf::Mass, text.balance_mass());
    let water = said(&balances.water.issues, GapOf::Water, text.balance_water());
    data.chain(mass).chain(water).collect()
}

#[cfg(test)]
mod tests {
    use super::doubts;
    use catalogue::quantity::Percent;
    use domain::balance::{BalanceIssue, GapOf, PossibleCause, WaterFigure};
    use rust_decimal::Decimal;
    use text::{Language, Text};

    #[test]
    fn causes_are_joined_in_one_sentence() {
        let text = Text::on_paper(Language::Vi);
        let issue = |likely: Vec<PossibleCause>| BalanceIssue::Implausible {
            percent: Some(Percent::new(Decimal::ONE_HUNDRED)),
            likely,
        };
        let evaporated = PossibleCause::NotGiven(WaterFigure::Evaporated);
        let product = PossibleCause::NotGiven(WaterFigure::InProduct);
        let said = doubts(text, &[issue(vec![product, evaporated])], GapOf::Water);
        assert_eq!(
            said,
            [
                "100% lượng đầu vào chưa xác định được nơi đi, cao hơn mức thường gặp; cần kiểm tra: lượng nước đi vào sản phẩm; lượng nước bay hơi ở lò hơi, tháp giải nhiệt, khâu sấy."
            ]
        );
        // Where no output was stated, that is what is wrong.
        let said = doubts(text, &[issue(vec![PossibleCause::NoOutputs])], GapOf::Water);
        assert!(said[0].starts_with("Chưa khai lượng nước thải"), "{said:?}");
        assert!(!said[0].contains("100%"), "{said:?}");
    }
}
