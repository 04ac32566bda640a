//! The year after: what became of last year's measures, and what else changed.

use catalogue::date::Date;
use catalogue::known::Known;
use domain::facility::{ChangeKind, Facility, Reason, Reply, State};

/// Something of the year after was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum YearAction {
    /// What became of a measure; its answer of this year follows where the state gives one.
    State(String, Option<State>),
    /// A reason was named, or taken back.
    Reason(String, Reason, bool),
    /// The day on which it was done, or given up.
    Since(String, Option<Date>),
    /// Which stream the measured saving is of.
    Measured(String, Option<String>),
    /// How the measured saving is known.
    Known(String, Option<Known>),
    /// The base load of a stream follows the days of production, or does not.
    ByDay(String, bool),
    /// The support scheme of a measure was chosen.
    Scheme(String, Option<String>),
    /// A question about what else changed was answered.
    Changed(ChangeKind, bool),
    /// A change touches a stream, or does not.
    Touches(ChangeKind, String, bool),
    /// A criterion of a recognition was declared.
    Declare(String, Option<bool>),
}

impl YearAction {
    pub(crate) fn apply(self, facility: &mut Facility) {
        match self {
            YearAction::State(id, state) => {
                if let (Some(reply), Some(detail)) =
                    (state.map(answer), facility.replies.get_mut(&id))
                {
                    detail.reply = reply;
                }
                facility.follow_up.measures.entry(id).or_default().state = state;
            }
            YearAction::Reason(id, reason, named) => {
                let record = facility.follow_up.measures.entry(id).or_default();
                if named {
                    record.reasons.insert(reason);
                } else {
                    record.reasons.remove(&reason);
                }
            }
            YearAction::Since(id, day) => {
                facility.follow_up.measures.entry(id).or_default().since = day;
            }
            YearAction::Measured(id, stream) => {
                let record = facility.follow_up.measures.entry(id).or_default();
                record.measured.stream = stream;
            }
            YearAction::Known(id, known) => {
                let record = facility.follow_up.measures.entry(id).or_default();
                record.measured.known = known;
            }
            YearAction::ByDay(stream, by_day) => {
                // Without a part of the stream there is nothing that could follow the days.
                if let Some(load) = facility.follow_up.base_loads.get_mut(&stream) {
                    load.by_day = by_day;
                }
            }
            YearAction::Scheme(id, scheme) => {
                facility.follow_up.measures.entry(id).or_default().scheme = scheme;
            }
            YearAction::Changed(kind, happened) => {
                facility.follow_up.changes.entry(kind).or_default().happened = happened;
            }
            YearAction::Touches(kind, stream, touched) => {
                let change = facility.follow_up.changes.entry(kind).or_default();
                if touched {
                    change.streams.insert(stream);
                } else {
                    change.streams.remove(&stream);
                }
            }
            YearAction::Declare(id, yes) => {
                facility.follow_up.declared.entry(id).or_default().yes = yes;
            }
        }
    }
}

/// The answer to this year's checklist that a state gives: what was given up or not begun is open again.
fn answer(state: State) -> Reply {
    match state {
        State::Done | State::Kept => Reply::Done,
        State::InProgress => Reply::Partly,
        State::NotApplicable => Reply::NotApplicable,
        State::NotBegun | State::Dropped => Reply::NotDone,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::facility::ReplyDetail;

    #[test]
    fn a_state_gives_this_years_answer_where_it_can() {
        let mut facility = Facility::default();
        let id = || "ca-leak-repair".to_owned();
        facility
            .replies
            .insert(id(), ReplyDetail::plain(Reply::NotDone));
        for (state, reply) in [
            (State::NotBegun, Reply::NotDone),
            (State::InProgress, Reply::Partly),
            (State::Kept, Reply::Done),
            (State::Dropped, Reply::NotDone),
            (State::NotApplicable, Reply::NotApplicable),
        ] {
            YearAction::State(id(), Some(state)).apply(&mut facility);
            assert_eq!(facility.replies[&id()].reply, reply, "{state:?}");
            assert_eq!(facility.follow_up.measures[&id()].state, Some(state));
        }
        YearAction::Changed(ChangeKind::Hours, false).apply(&mut facility);
        assert!(!facility.follow_up.unanswered().contains(&ChangeKind::Hours));
    }
}
