//! What a factory answered to the checklist, as numbers; the measures that save most; its remarks.

use super::kept;
use catalogue::Catalogue;
use catalogue::order;
use catalogue::quantity::Vnd;
use domain::assessment::Assessment;
use domain::facility::{Facility, Reason, Reply, State};
use domain::finance::Payback;
use rust_decimal::Decimal;

/// So many open measures are kept, those that save most first.
const KEPT: usize = 10;

/// How many answers of each kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Done {
    /// Good practice in place.
    pub done: usize,
    /// In part.
    pub partly: usize,
    /// Open.
    pub not_done: usize,
    /// The plant has no such thing.
    pub not_applicable: usize,
    /// To be looked at.
    pub unknown: usize,
    /// Chosen in the plan.
    pub planned: usize,
    /// Streams whose quantity a bill or a meter says.
    pub measured_streams: usize,
}

/// An open measure with what it saves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// Measure id, or the id of the factory's own.
    pub id: String,
    /// Its name: Vietnamese, English.
    pub name: (String, String),
    /// VND a year.
    pub saving: Decimal,
    /// VND; nothing where it is unknown.
    pub investment: Option<Decimal>,
    /// Years until it is paid back.
    pub payback: Option<Decimal>,
    /// The factory chose it.
    pub chosen: bool,
}

/// A difficulty that the factory tells: a reason that it chose for a measure, a remark, or both.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    /// Why the measure is not done or saves less; nothing where only a remark was written.
    pub reason: Option<Reason>,
    /// Area or sector of the measure it was written to.
    pub place: String,
    /// What it says.
    pub text: String,
}

impl Done {
    pub(super) fn of(facility: &Facility) -> Self {
        let mut done = Self::default();
        for detail in facility.replies.values() {
            let count = match detail.reply {
                Reply::Done => &mut done.done,
                Reply::Partly => &mut done.partly,
                Reply::NotDone => &mut done.not_done,
                Reply::NotApplicable => &mut done.not_applicable,
                Reply::Unknown => &mut done.unknown,
            };
            *count += 1;
        }
        done.planned = facility.plan.values().filter(|p| p.chosen).count();
        let measured = facility.streams.iter();
        let measured = measured.filter(|s| s.known.is_evidence() && s.has_figure());
        done.measured_streams = measured.count();
        done
    }
}

/// The open measures that save most.
pub(super) fn planned(
    facility: &Facility,
    assessment: &Assessment,
    catalogue: &Catalogue,
) -> Vec<Planned> {
    let mut open: Vec<_> = assessment.opportunities.iter().collect();
    order::sort_by(&mut open, |a, b| {
        b.money.cmp(&a.money).then_with(|| a.id.cmp(&b.id))
    });
    let first = open.into_iter().take(KEPT);
    first
        .map(|o| Planned {
            id: o.id.clone(),
            name: crate::words::both(|text| text.names(facility, catalogue).measure_name(&o.id)),
            saving: kept(o.money.value()),
            investment: o.investment.amount().map(Vnd::value),
            payback: match o.payback {
                Payback::Years(years) => Some(years),
                Payback::AtOnce => Some(Decimal::ZERO),
                Payback::Never | Payback::Unknown => None,
            },
            chosen: facility.plan.get(&o.id).is_some_and(|p| p.chosen),
        })
        .collect()
}

/// The reasons that the factory chose for its measures, and the remarks that it wrote to those that are not done, each with the area or sector of its measure. A remark to what is done tells no difficulty.
pub(super) fn notes(facility: &Facility, catalogue: &Catalogue) -> Vec<Note> {
    let note = |id: &str, reason, text: &str| Note {
        reason,
        place: catalogue.place_of(id).unwrap_or_default().to_owned(),
        text: text.trim().to_owned(),
    };
    let open = facility.replies.iter();
    let open = open.filter(|(_, detail)| detail.reply != Reply::Done);
    let answered = open.map(|(id, detail)| note(id, None, &detail.note));
    let followed = facility.follow_up.measures.iter();
    let followed = followed.flat_map(|(id, record)| {
        let is_done = matches!(record.state, Some(State::Done | State::Kept));
        let reasons = record.reasons.iter();
        let mut list: Vec<Note> = reasons
            .map(|reason| note(id, Some(*reason), &record.note))
            .collect();
        if list.is_empty() && !is_done {
            list.push(note(id, None, &record.note));
        }
        list
    });
    let told = answered.chain(followed);
    let mut notes: Vec<Note> = told
        .filter(|note| note.reason.is_some() || !note.text.is_empty())
        .collect();
    order::sort(&mut notes);
    notes
}
