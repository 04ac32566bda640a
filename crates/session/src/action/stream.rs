//! Yearly inputs and outputs: added, removed and wanted back, and the choices about each.

use crate::page::is_touched;
use crate::seed::{new_stream, whole};
use catalogue::known::Known;
use catalogue::quantity::Unit;
use catalogue::{Catalogue, Group};
use domain::facility::{Content, Facility, Stream};

/// A change of the streams.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StreamAction {
    /// A stream was added, with its carrier for energy.
    Add(Group, Option<String>),
    /// A stream was removed.
    Remove(String),
    /// The stream that was removed last is wanted back.
    Restore,
    /// The unit of a stream was chosen.
    Unit(String, Unit),
    /// How a stream is known was chosen.
    Known(String, Known),
    /// Twelve months instead of a year, or back.
    Monthly(String, bool),
    /// The one end use of a fuel was chosen.
    FuelUse(String, Option<String>),
    /// What of the inputs a waste consists of was said.
    LostContent(String, Content),
}

impl StreamAction {
    pub(crate) fn apply(
        self,
        facility: &mut Facility,
        removed: &mut Option<(usize, Stream)>,
        catalogue: &Catalogue,
    ) {
        match self {
            StreamAction::Add(group, carrier) => {
                let stream = new_stream(facility, group, carrier, catalogue);
                facility.streams.push(stream);
            }
            StreamAction::Remove(id) => {
                let mut streams = facility.streams.iter().enumerate();
                let found = streams.find(|(_, s)| s.id == id && is_touched(s));
                *removed = found.map(|(place, stream)| (place, stream.clone()));
                remove(facility, id);
            }
            StreamAction::Restore => {
                if let Some((place, stream)) = removed.take() {
                    let place = place.min(facility.streams.len());
                    facility.streams.insert(place, stream);
                }
            }
            StreamAction::Unit(id, unit) => edit(facility, &id, |s| s.unit = unit),
            StreamAction::Known(id, known) => edit(facility, &id, |s| s.known = known),
            StreamAction::Monthly(id, monthly) => edit(facility, &id, |s| {
                if !monthly {
                    s.quantity = s.yearly().or(s.quantity);
                }
                s.months = monthly.then_some([None; 12]);
            }),
            StreamAction::FuelUse(id, node) => edit(facility, &id, |s| {
                s.shares.clear();
                if let Some(node) = node {
                    s.shares.insert(node, whole(Known::Estimated));
                }
            }),
            StreamAction::LostContent(id, content) => edit(facility, &id, |s| {
                s.lost.content = content;
            }),
        }
    }
}

/// Removes a stream; no waste consists of it any more.
fn remove(facility: &mut Facility, id: String) {
    facility.streams.retain(|s| s.id != id);
    let gone = Content::Input(id);
    let holders = facility.streams.iter_mut();
    for stream in holders.filter(|s| s.lost.content == gone) {
        stream.lost.content = Content::Unsaid;
    }
}

fn edit(facility: &mut Facility, id: &str, change: impl FnOnce(&mut Stream)) {
    if let Some(stream) = facility.streams.iter_mut().find(|s| s.id == id) {
        change(stream);
    }
}
