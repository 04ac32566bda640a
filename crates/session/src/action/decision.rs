//! What the factory decides: the plan, the repayment of a loan, its own ratings, its answers about cleaner production.

use crate::place::plan;
use catalogue::date::Date;
use domain::facility::{Facility, Rating, Round, Sitting};

/// What a rating is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// Management and workers know what cleaner production is.
    Awareness,
    /// Somebody is in charge.
    Management,
    /// Solutions were carried out.
    Improvements,
}

/// A decision of the factory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DecisionAction {
    /// A solution was chosen for the plan, or not.
    Choose(String, bool),
    /// The solutions that were proposed are taken into the plan.
    Take(Vec<String>),
    /// Loans are repaid in equal payments, or in equal parts of the principal.
    EqualPayments(bool),
    /// A rating was given.
    Rate(Topic, Option<Rating>),
    /// A question about cleaner production was answered on a day.
    Know {
        /// Before the assessment, or after it.
        round: Round,
        /// The question.
        question: String,
        /// The answer.
        choice: String,
        /// Today.
        on: Date,
    },
    /// The answers of a round are given anew.
    Forget(Round),
}

impl DecisionAction {
    pub(crate) fn apply(self, facility: &mut Facility) {
        match self {
            DecisionAction::Choose(id, chosen) => plan(facility, &id).chosen = chosen,
            DecisionAction::Take(list) => {
                for id in list {
                    plan(facility, &id).chosen = true;
                }
            }
            DecisionAction::EqualPayments(equal) => facility.finance.equal_payments = equal,
            DecisionAction::Rate(topic, rating) => {
                let ratings = &mut facility.ratings;
                *match topic {
                    Topic::Awareness => &mut ratings.awareness,
                    Topic::Management => &mut ratings.management,
                    Topic::Improvements => &mut ratings.improvements,
                } = rating;
            }
            DecisionAction::Know {
                round,
                question,
                choice,
                on,
            } => {
                let sitting = facility.self_check.round_mut(round);
                sitting.on = Some(on);
                sitting.answers.insert(question, choice);
            }
            DecisionAction::Forget(round) => {
                *facility.self_check.round_mut(round) = Sitting::default();
            }
        }
    }
}
