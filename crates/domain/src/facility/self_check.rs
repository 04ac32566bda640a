//! The five questions by which somebody of the factory checks what he knows of cleaner production, before the assessment and after it.

use catalogue::date::Date;
use std::collections::BTreeMap;

catalogue::words! {
    /// When the questions are answered.
    Round {
        /// When the assessment begins.
        Before = "before",
        /// When it is done.
        After = "after",
    }
}

/// The answers of both rounds; empty where nobody answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SelfCheck {
    /// Those given when the assessment began.
    pub before: Sitting,
    /// Those given when it was done.
    pub after: Sitting,
}

/// The answers of one round.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sitting {
    /// The day of the last answer.
    pub on: Option<Date>,
    /// The id of the answer, by the id of the question.
    pub answers: BTreeMap<String, String>,
}

impl SelfCheck {
    /// The answers of a round.
    #[must_use]
    pub fn round(&self, round: Round) -> &Sitting {
        match round {
            Round::Before => &self.before,
            Round::After => &self.after,
        }
    }

    /// The answers of a round, to change them.
    pub fn round_mut(&mut self, round: Round) -> &mut Sitting {
        match round {
            Round::Before => &mut self.before,
            Round::After => &mut self.after,
        }
    }

    /// The last answer to a question: that of the round after, else that of the round before.
    #[must_use]
    pub fn last(&self, question: &str) -> Option<&str> {
        let found = self.after.answers.get(question);
        let found = found.or_else(|| self.before.answers.get(question));
        found.map(String::as_str)
    }
}
