//! What the factory decides: the plan, the repayment of a loan, its own ratings.

use crate::place::plan;
use domain::facility::{Facility, Rating};

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
        }
    }
}
