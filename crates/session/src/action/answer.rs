//! Answers to the checklist, and the factory's own measures.

use crate::draft::Draft;
use crate::field::Field;
use crate::place::{answer, costs};
use crate::seed::fresh;
use domain::calculator::Calculator;
use domain::facility::{Calculation, OwnMeasure, Reply, ReplyDetail};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// A change of the answers or of the factory's own measures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerAction {
    /// The plant has, or does not have, what an area is about.
    Area(String, bool),
    /// The list of areas was ticked: those of which nothing was said are there.
    Areas(Vec<String>),
    /// A question was answered.
    Reply(String, Reply),
    /// An answer is as it was before.
    Return(String, Option<Box<ReplyDetail>>),
    /// What was said of an area is as it was before.
    ReturnArea(String, Option<bool>),
    /// The stream that an own estimate saves was chosen.
    SavingStream(String, Option<String>),
    /// An own measure was added.
    AddOwn,
    /// An own measure was removed.
    RemoveOwn(String),
    /// The support scheme of a solution was chosen.
    SupportScheme(String, Option<String>),
    /// A quick calculator was opened for a measure, or put away.
    Calculate(String, Option<Calculator>),
    /// A choice in a quick calculator.
    CalculatorChoice(String, String, Decimal),
}

impl AnswerAction {
    /// The area of which it says that the plant has none.
    pub(crate) fn passes(&self) -> Option<String> {
        match self {
            AnswerAction::Area(id, false) => Some(id.clone()),
            AnswerAction::Area(_, true)
            | AnswerAction::Areas(_)
            | AnswerAction::Reply(..)
            | AnswerAction::Return(..)
            | AnswerAction::ReturnArea(..)
            | AnswerAction::SavingStream(..)
            | AnswerAction::AddOwn
            | AnswerAction::RemoveOwn(_)
            | AnswerAction::SupportScheme(..)
            | AnswerAction::Calculate(..)
            | AnswerAction::CalculatorChoice(..) => None,
        }
    }

    pub(crate) fn apply(self, draft: &mut Draft) {
        let facility = &mut draft.facility;
        match self {
            AnswerAction::Area(id, present) => {
                facility.areas.insert(id, present);
            }
            AnswerAction::Areas(list) => {
                for id in list {
                    facility.areas.entry(id).or_insert(true);
                }
            }
            AnswerAction::Reply(id, reply) => {
                let detail = facility.replies.entry(id);
                detail
                    .and_modify(|detail| detail.reply = reply)
                    .or_insert_with(|| ReplyDetail::plain(reply));
            }
            AnswerAction::Return(id, before) => {
                give_back(&mut facility.replies, id, before.map(|before| *before));
            }
            AnswerAction::ReturnArea(id, before) => give_back(&mut facility.areas, id, before),
            AnswerAction::SavingStream(id, stream) => {
                match facility.own_measures.iter_mut().find(|m| m.id == id) {
                    Some(own) => own.saving.stream = stream,
                    None => answer(facility, &id).saving.stream = stream,
                }
            }
            AnswerAction::AddOwn => {
                let id = fresh("own", facility.own_measures.iter().map(|m| m.id.as_str()));
                facility.own_measures.push(OwnMeasure {
                    id,
                    ..OwnMeasure::default()
                });
            }
            AnswerAction::RemoveOwn(id) => {
                facility.own_measures.retain(|m| m.id != id);
                facility.plan.remove(&id);
            }
            AnswerAction::SupportScheme(id, scheme) => {
                let costs = costs(facility, &id);
                costs.scheme = scheme;
                costs.support = None;
                draft.text.remove(&Field::CostSupport(id));
            }
            AnswerAction::Calculate(id, calculator) => {
                let place = &mut answer(facility, &id).calculation;
                // Where only the calculator changes the readings stay: a key means the same in all of them.
                let values = place.take().map(|c| c.values).unwrap_or_default();
                *place = calculator.map(|calculator| Calculation { calculator, values });
            }
            AnswerAction::CalculatorChoice(id, key, value) => {
                if let Some(calculation) = &mut answer(facility, &id).calculation {
                    calculation.values.insert(key, value);
                }
            }
        }
    }
}

/// Puts back what stood in a table, or takes out what did not.
fn give_back<T>(table: &mut BTreeMap<String, T>, id: String, before: Option<T>) {
    match before {
        Some(before) => {
            table.insert(id, before);
        }
        None => {
            table.remove(&id);
        }
    }
}
