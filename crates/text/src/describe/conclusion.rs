//! What is concluded of a facility by the rules of the catalogue, and its self-check, in words.

use crate::{Names, Text, date};
use catalogue::{ConclusionId, ConclusionRule};
use domain::conclusion::{Conclusion, conclusion, score};
use domain::facility::{Round, SelfCheck};

impl Text {
    /// Whether one need is met.
    #[must_use]
    pub fn need_met(self, met: Option<bool>) -> &'static str {
        match met {
            Some(true) => self.conclusion_met(),
            Some(false) => self.conclusion_not_met(),
            None => self.conclusion_open(),
        }
    }

    /// Whether a conclusion holds.
    #[must_use]
    pub fn conclusion_verdict(self, conclusion: &Conclusion<'_>) -> &'static str {
        match conclusion.holds() {
            Some(true) => self.conclusion_holds(),
            Some(false) => self.conclusion_fails(),
            None => self.conclusion_unsaid(),
        }
    }

    /// The rule, how far each of its needs is met, and the verdict, in one line.
    #[must_use]
    pub fn conclusion_line(self, conclusion: &Conclusion<'_>) -> String {
        let needs = conclusion.needs.iter().map(|(need, met)| {
            let words = self.language.pick(&need.vi, &need.en);
            format!("{words} – {}", self.need_met(*met))
        });
        let needs = needs.collect::<Vec<_>>().join("; ");
        let rule = conclusion.rule;
        self.report_conclusion_line(crate::said::ReportConclusionLine {
            day: &self.rule_day(rule),
            needs: &needs,
            rule: self.language.pick(&rule.vi, &rule.en),
            verdict: self.conclusion_verdict(conclusion),
        })
    }

    /// The rule with its needs and the day from which it holds.
    #[must_use]
    pub fn conclusion_rule(self, rule: &ConclusionRule) -> String {
        let needs = rule.needs.iter();
        let needs = needs.map(|need| self.language.pick(&need.vi, &need.en));
        let needs = needs.collect::<Vec<_>>().join("; ");
        let words = self.language.pick(&rule.vi, &rule.en);
        self.report_conclusion_rule(crate::said::ReportConclusionRule {
            day: &self.rule_day(rule),
            needs: &needs,
            rule: words,
        })
    }

    /// The day from which a rule holds.
    #[must_use]
    pub fn rule_day(self, rule: &ConclusionRule) -> String {
        let day = rule.version;
        date::short(day.year, day.month, day.day, self.language)
    }
}

impl Names<'_> {
    /// Both conclusions in one line; nothing where nothing was answered on which they rest.
    #[must_use]
    pub fn concluded(self) -> String {
        if self.facility.replies.is_empty() && *self.facility.self_check == SelfCheck::default() {
            return String::new();
        }
        let of = |id| {
            let found = conclusion(id, self.facility, self.catalogue);
            self.text.need_met(found.and_then(|c| c.holds()))
        };
        self.text
            .report_conclusion_value(of(ConclusionId::Applies), of(ConclusionId::Aware))
    }

    /// How many answers of a round were right; that nobody answered, where it was so.
    #[must_use]
    pub fn self_check_round(self, round: Round) -> String {
        let found = score(round, self.facility, self.catalogue);
        if found.answered == 0 {
            return self.text.self_check_none().to_owned();
        }
        let count = self.catalogue.awareness().questions.len().to_string();
        self.text.self_check_score(&count, &found.right.to_string())
    }

    /// Both rounds of the self-check in one line; nothing where nobody answered.
    #[must_use]
    pub fn self_check(self) -> String {
        let is_answered = |round| score(round, self.facility, self.catalogue).answered > 0;
        if !Round::ALL.into_iter().any(is_answered) {
            return String::new();
        }
        let of = |round| self.self_check_round(round);
        self.text
            .report_self_check_value(&of(Round::After), &of(Round::Before))
    }
}
