//! What is doubtful in a balance, as questions to the reader, and what was left out of it.

use crate::{Names, Text};
use catalogue::quantity::Percent;
use domain::balance::{BalanceIssue, GapOf, LeftOut, PossibleCause, WaterFigure, Why};

impl Text {
    /// What is doubtful in a balance, as a question.
    #[must_use]
    pub fn balance_doubt(self, issue: &BalanceIssue, of: GapOf) -> String {
        let share = |p: &Option<Percent>| p.map(|p| self.percent(p)).unwrap_or_default();
        match (issue, of) {
            (BalanceIssue::Unweighed, _) => self.balance_unweighed().to_owned(),
            (BalanceIssue::NoInput, GapOf::Mass) => self.balance_issue_no_input().to_owned(),
            (BalanceIssue::NoInput, GapOf::Water) => self.balance_issue_no_water().to_owned(),
            (BalanceIssue::Negative { percent, .. }, _) => {
                self.balance_issue_negative(&share(percent))
            }
            (BalanceIssue::YieldAbove { percent, .. }, _) => {
                self.balance_issue_yield(&self.percent(*percent))
            }
            // Everything is unaccounted for because nothing was stated: that is no finding.
            (BalanceIssue::Implausible { likely, .. }, GapOf::Water)
                if likely.contains(&PossibleCause::NoOutputs) =>
            {
                self.balance_issue_no_wastewater().to_owned()
            }
            (BalanceIssue::Implausible { percent, .. }, _) => {
                self.balance_issue_implausible(&share(percent))
            }
            (BalanceIssue::OutOfRange(extra), _) => {
                let thing = match extra {
                    WaterFigure::InProduct => self.label_water_in_product(),
                    WaterFigure::Evaporated => self.label_water_evaporated(),
                };
                self.balance_issue_range(thing)
            }
        }
    }

    /// The facts that may stand behind a doubt, as questions.
    #[must_use]
    pub fn balance_questions(self, issue: &BalanceIssue, of: GapOf) -> Vec<&'static str> {
        let likely: &[PossibleCause] = match issue {
            BalanceIssue::Unweighed | BalanceIssue::NoInput | BalanceIssue::OutOfRange(_) => &[],
            BalanceIssue::Negative { likely, .. }
            | BalanceIssue::YieldAbove { likely, .. }
            | BalanceIssue::Implausible { likely, .. } => likely,
        };
        let question = |likely: &PossibleCause| match (likely, of) {
            (PossibleCause::LeftOutInputs, _) => self.balance_likely_inputs(),
            (PossibleCause::LeftOutOutputs, _) => self.balance_likely_outputs(),
            (PossibleCause::NoOutputs, GapOf::Mass) => self.balance_likely_no_product(),
            (PossibleCause::NoOutputs, GapOf::Water) => self.balance_likely_no_wastewater(),
            (PossibleCause::TakesUpWater, _) => self.balance_likely_takes_water(),
            (PossibleCause::WetWaste, _) => self.balance_likely_wet(),
            (PossibleCause::LosesMoisture, _) => self.balance_likely_dries(),
            (PossibleCause::FuelAsh, _) => self.balance_likely_ash(),
            (PossibleCause::OtherWater, _) => self.balance_likely_water(),
            (PossibleCause::NotGiven(WaterFigure::InProduct), _) => {
                self.balance_likely_in_product()
            }
            (PossibleCause::NotGiven(WaterFigure::Evaporated), _) => {
                self.balance_likely_evaporated()
            }
        };
        likely.iter().map(question).collect()
    }
}

impl Names<'_> {
    /// What is not in a balance, and why.
    #[must_use]
    pub fn left_out_line(self, left: &LeftOut, of: GapOf) -> String {
        let text = self.text;
        let item = self.item(&left.item);
        let why = match (left.why, of) {
            (Why::NoQuantity, _) => text.balance_why_quantity().to_owned(),
            (Why::Unit(unit), GapOf::Mass) => text.balance_why_mass(text.unit(unit)),
            (Why::Unit(unit), GapOf::Water) => text.balance_why_volume(text.unit(unit)),
            (Why::Factor, _) => text.balance_why_factor().to_owned(),
            (Why::OutOfRange, _) => text.balance_why_range().to_owned(),
            (Why::NotOfInputs, _) => text.balance_why_not_of_inputs().to_owned(),
        };
        if left.matters || left.why == Why::NotOfInputs {
            text.balance_left_out_line(&item, &why)
        } else {
            text.balance_left_out_little(&item, &why)
        }
    }
}
