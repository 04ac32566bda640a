//! The place in the facility that a field fills: read, written, and whether it is asked for.

use crate::steps::{flow_mut, step_mut};
use catalogue::known::Known;
use domain::facility::{
    BaseLoad, Change, ChangeKind, Costs, Declared, EndUseShare, Facility, Handover, MeasureRecord,
    Monthly, OwnMeasure, PlanItem, ProcessStep, Product, Reply, ReplyDetail, RoughAnswer, Site,
    StepFlow, Stream, Terms,
};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// A part of a thing: how it is reached, and whether the thing asks for it.
pub(crate) struct Lens<T, V> {
    pub(crate) get: fn(&T) -> &V,
    pub(crate) get_mut: fn(&mut T) -> &mut V,
    pub(crate) asked: fn(&T) -> bool,
}

/// The lens of a part, e.g. `lens!(contact.name)`, or of one that only some things ask for: `lens!(mass if |s| …)`.
macro_rules! lens {
    ($($part:ident).+) => {
        lens!($($part).+ if |_| true)
    };
    ($($part:ident).+ if $asked:expr) => {
        $crate::place::Lens {
            get: |thing| &thing.$($part).+,
            get_mut: |thing| &mut thing.$($part).+,
            asked: $asked,
        }
    };
}
pub(crate) use lens;

/// A part of the facility that holds words, or perhaps a number; things in lists by their ids.
pub(crate) enum Place<'a, V> {
    Site(Lens<Site, V>),
    Product(&'a str, Lens<Product, V>),
    Stream(&'a str, Lens<Stream, V>),
    Answer(&'a str, Lens<ReplyDetail, V>),
    Own(&'a str, Lens<OwnMeasure, V>),
    Costs(&'a str, Lens<Costs, V>),
    Step(&'a str, Lens<ProcessStep, V>),
    Flow(&'a str, &'a str, Lens<StepFlow, V>),
    Plan(&'a str, Lens<PlanItem, V>),
    Terms(Lens<Terms, V>),
    Record(&'a str, Lens<MeasureRecord, V>),
    Change(ChangeKind, Lens<Change, V>),
    Declared(&'a str, Lens<Declared, V>),
    Handover(Lens<Handover, V>),
}

impl<T, V> Lens<T, V> {
    fn of<'f>(&self, thing: &'f T) -> (&'f V, bool) {
        ((self.get)(thing), (self.asked)(thing))
    }
}

impl<V> Place<'_, V> {
    /// What stands there, and whether it is asked for; nothing where the thing that holds it is not there.
    fn find<'f>(&self, f: &'f Facility) -> Option<(&'f V, bool)> {
        Some(match self {
            Place::Site(lens) => lens.of(&f.site),
            Place::Product(id, lens) => lens.of(f.products.iter().find(|p| p.id == *id)?),
            Place::Stream(id, lens) => lens.of(f.stream(id)?),
            Place::Answer(id, lens) => lens.of(f.replies.get(*id)?),
            Place::Own(id, lens) => lens.of(f.own_measures.iter().find(|m| m.id == *id)?),
            Place::Costs(id, lens) => lens.of(f.costs(id)?),
            Place::Step(id, lens) => lens.of(f.step(id)?),
            Place::Flow(step, id, lens) => lens.of(f.flow(step, id)?),
            Place::Plan(id, lens) => lens.of(f.plan.get(*id)?),
            Place::Terms(lens) => lens.of(&f.finance),
            Place::Record(id, lens) => lens.of(f.follow_up.measures.get(*id)?),
            Place::Change(kind, lens) => lens.of(f.follow_up.changes.get(kind)?),
            Place::Declared(id, lens) => lens.of(f.follow_up.declared.get(*id)?),
            Place::Handover(lens) => lens.of(&f.handover),
        })
    }

    /// Where it is written. Answers, costs and decisions come into being with their first figure.
    fn find_mut<'f>(&self, f: &'f mut Facility) -> Option<&'f mut V> {
        Some(match self {
            Place::Site(lens) => (lens.get_mut)(&mut f.site),
            Place::Product(id, lens) => {
                (lens.get_mut)(f.products.iter_mut().find(|p| p.id == *id)?)
            }
            Place::Stream(id, lens) => (lens.get_mut)(stream_mut(f, id)?),
            Place::Answer(id, lens) => (lens.get_mut)(answer(f, id)),
            Place::Own(id, lens) => {
                (lens.get_mut)(f.own_measures.iter_mut().find(|m| m.id == *id)?)
            }
            Place::Costs(id, lens) => (lens.get_mut)(costs(f, id)),
            Place::Step(id, lens) => (lens.get_mut)(step_mut(f, id)?),
            Place::Flow(step, id, lens) => (lens.get_mut)(flow_mut(f, step, id)?),
            Place::Plan(id, lens) => (lens.get_mut)(plan(f, id)),
            Place::Terms(lens) => (lens.get_mut)(&mut f.finance),
            Place::Record(id, lens) => {
                (lens.get_mut)(f.follow_up.measures.entry((*id).to_owned()).or_default())
            }
            // A note alone answers no question.
            Place::Change(kind, lens) => (lens.get_mut)(f.follow_up.changes.get_mut(kind)?),
            Place::Declared(id, lens) => {
                (lens.get_mut)(f.follow_up.declared.entry((*id).to_owned()).or_default())
            }
            Place::Handover(lens) => (lens.get_mut)(&mut f.handover),
        })
    }
}

/// What a field fills.
pub(crate) enum Holder<'a> {
    /// Words.
    Words(Place<'a, String>),
    /// A number that may be missing.
    Number(Place<'a, Option<Decimal>>),
    /// The year of the quantities.
    Year,
    /// A month of a stream, 0 for January.
    Month(&'a str, Monthly, u8),
    /// The share of a stream that an end use takes.
    Share(&'a str, &'a str),
    /// A number of the rough question about an end use of a stream: stream, end use, key.
    Rough(&'a str, &'a str, &'a str),
    /// A reading of the calculation behind an answer, by its key.
    Reading(&'a str, &'a str),
    /// What a change took of a stream this year.
    Taken(ChangeKind, &'a str),
    /// The output that comes from a change, by product.
    Output(ChangeKind, &'a str),
    /// The part of a stream of last year that does not follow the output.
    BaseLoad(&'a str),
}

impl Holder<'_> {
    /// The words that it holds.
    pub(crate) fn words<'f>(&self, facility: &'f Facility) -> Option<&'f str> {
        match self {
            Holder::Words(place) => Some(place.find(facility)?.0),
            Holder::Number(_)
            | Holder::Year
            | Holder::Month(..)
            | Holder::Share(..)
            | Holder::Rough(..)
            | Holder::Reading(..)
            | Holder::Taken(..)
            | Holder::Output(..)
            | Holder::BaseLoad(_) => None,
        }
    }

    /// Where its words are written.
    pub(crate) fn words_mut<'f>(&self, facility: &'f mut Facility) -> Option<&'f mut String> {
        match self {
            Holder::Words(place) => place.find_mut(facility),
            Holder::Number(_)
            | Holder::Year
            | Holder::Month(..)
            | Holder::Share(..)
            | Holder::Rough(..)
            | Holder::Reading(..)
            | Holder::Taken(..)
            | Holder::Output(..)
            | Holder::BaseLoad(_) => None,
        }
    }

    /// The number that it holds.
    pub(crate) fn number(&self, facility: &Facility) -> Option<Decimal> {
        match self {
            Holder::Words(_) => None,
            Holder::Number(place) => *place.find(facility)?.0,
            Holder::Year => facility.site.year.map(Decimal::from),
            Holder::Month(id, figure, month) => {
                let months = facility.stream(id)?.months_of(*figure)?;
                *months.get(usize::from(*month))?
            }
            Holder::Share(id, node) => Some(facility.stream(id)?.shares.get(*node)?.percent),
            Holder::Rough(id, node, key) => {
                let answer = facility.stream(id)?.rough.get(*node)?;
                answer.values.get(*key).copied()
            }
            Holder::Reading(id, key) => {
                let calculation = facility.replies.get(*id)?.calculation.as_ref()?;
                calculation.values.get(*key).copied()
            }
            Holder::Taken(kind, id) => change(facility, *kind)?.taken.get(*id).copied(),
            Holder::Output(kind, id) => change(facility, *kind)?.output.get(*id).copied(),
            Holder::BaseLoad(id) => Some(facility.follow_up.base_loads.get(*id)?.percent),
        }
    }

    /// Writes a number, or that there is none.
    pub(crate) fn set_number(&self, facility: &mut Facility, value: Option<Decimal>) -> Option<()> {
        match self {
            Holder::Words(_) => return None,
            Holder::Number(place) => *place.find_mut(facility)? = value,
            Holder::Year => facility.site.year = value.and_then(|v| i32::try_from(v).ok()),
            Holder::Month(id, figure, month) => {
                let months = stream_mut(facility, id)?.months_mut(*figure).as_mut()?;
                *months.get_mut(usize::from(*month))? = value;
            }
            Holder::Share(id, node) => {
                let shares = &mut stream_mut(facility, id)?.shares;
                match value {
                    Some(percent) => {
                        let known = Known::Estimated;
                        shares.insert((*node).to_owned(), EndUseShare { percent, known });
                    }
                    None => {
                        shares.remove(*node);
                    }
                }
            }
            Holder::Rough(id, node, key) => {
                rough(facility, id, node, |answer| match value {
                    Some(value) => {
                        answer.values.insert((*key).to_owned(), value);
                    }
                    None => {
                        answer.values.remove(*key);
                    }
                })?;
            }
            Holder::Reading(id, key) => {
                let calculation = facility.replies.get_mut(*id)?.calculation.as_mut()?;
                put(&mut calculation.values, key, value);
            }
            Holder::Taken(kind, id) => {
                let change = facility.follow_up.changes.get_mut(kind)?;
                put(&mut change.taken, id, value);
            }
            Holder::Output(kind, id) => {
                let change = facility.follow_up.changes.get_mut(kind)?;
                put(&mut change.output, id, value);
            }
            Holder::BaseLoad(id) => {
                let loads = &mut facility.follow_up.base_loads;
                let by_day = loads.get(*id).is_some_and(|load| load.by_day);
                let load = value.map(|percent| BaseLoad { percent, by_day });
                put(loads, id, load);
            }
        }
        Some(())
    }

    /// Whether the facility has, and asks for, what it holds.
    pub(crate) fn is_asked(&self, facility: &Facility) -> bool {
        match self {
            Holder::Words(place) => place.find(facility).is_some_and(|(_, asked)| asked),
            Holder::Number(place) => place.find(facility).is_some_and(|(_, asked)| asked),
            Holder::Year => true,
            Holder::Month(id, figure, _) => {
                let stream = facility.stream(id);
                stream.is_some_and(|s| s.months_of(*figure).is_some())
            }
            Holder::Share(id, _) | Holder::Rough(id, ..) => facility.stream(id).is_some(),
            Holder::Reading(id, _) => {
                let reply = facility.replies.get(*id);
                reply.is_some_and(|r| r.calculation.is_some())
            }
            Holder::Taken(kind, id) => {
                let here = facility.stream(id).is_some();
                here && change(facility, *kind).is_some_and(|c| c.happened)
            }
            Holder::Output(kind, id) => {
                let here = facility.products.iter().any(|p| p.id == *id);
                here && change(facility, *kind).is_some_and(|c| c.happened)
            }
            Holder::BaseLoad(_) => facility.follow_up.last.is_some(),
        }
    }
}

fn change(facility: &Facility, kind: ChangeKind) -> Option<&Change> {
    facility.follow_up.changes.get(&kind)
}

/// Keeps a value under its key, or takes it away.
fn put<V>(map: &mut BTreeMap<String, V>, key: &str, value: Option<V>) {
    match value {
        Some(value) => {
            map.insert(key.to_owned(), value);
        }
        None => {
            map.remove(key);
        }
    }
}

fn stream_mut<'f>(facility: &'f mut Facility, id: &str) -> Option<&'f mut Stream> {
    facility.streams.iter_mut().find(|s| s.id == id)
}

/// Changes the answer to the rough question about an end use of a stream; an empty one goes.
pub(crate) fn rough(
    facility: &mut Facility,
    id: &str,
    node: &str,
    change: impl FnOnce(&mut RoughAnswer),
) -> Option<()> {
    let answers = &mut stream_mut(facility, id)?.rough;
    let mut answer = answers.remove(node).unwrap_or_default();
    change(&mut answer);
    if !answer.is_empty() {
        answers.insert(node.to_owned(), answer);
    }
    Some(())
}

/// The answer to a question, made "not done" where figures come before an answer.
pub(crate) fn answer<'a>(facility: &'a mut Facility, id: &str) -> &'a mut ReplyDetail {
    facility
        .replies
        .entry(id.to_owned())
        .or_insert_with(|| ReplyDetail::plain(Reply::NotDone))
}

/// The costs of a measure: the factory's own, else the catalogue's with its answer.
pub(crate) fn costs<'a>(facility: &'a mut Facility, id: &str) -> &'a mut Costs {
    let Facility {
        own_measures,
        replies,
        ..
    } = facility;
    match own_measures.iter_mut().find(|m| m.id == id) {
        Some(own) => &mut own.costs,
        None => {
            let detail = replies.entry(id.to_owned());
            &mut detail
                .or_insert_with(|| ReplyDetail::plain(Reply::NotDone))
                .costs
        }
    }
}

/// The decision about a measure.
pub(crate) fn plan<'a>(facility: &'a mut Facility, id: &str) -> &'a mut PlanItem {
    facility.plan.entry(id.to_owned()).or_default()
}
