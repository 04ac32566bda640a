//! Yearly inputs and outputs: added, removed and wanted back, and the choices about each.

use crate::page::is_touched;
use crate::place::rough;
use crate::seed::{fresh, from_template, new_stream, whole};
use catalogue::known::Known;
use catalogue::quantity::Unit;
use catalogue::{Catalogue, Group};
use domain::facility::{Content, Facility, Monthly, Stream};

/// A change of the streams.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StreamAction {
    /// A stream was added, with its carrier for energy.
    Add(Group, Option<String>),
    /// A usual stream of the sector is used after all: its row comes back, with its figures where it was removed last.
    Use(String),
    /// Another account or lot of the same stream was added: what it is is taken over, its figures are not.
    Another(String),
    /// A stream was removed.
    Remove(String),
    /// The stream that was removed last is wanted back.
    Restore,
    /// The unit of a stream was chosen.
    Unit(String, Unit),
    /// How a stream is known was chosen.
    Known(String, Known),
    /// Twelve months instead of a year, or back.
    Monthly(String, Monthly, bool),
    /// The one end use of a fuel was chosen.
    FuelUse(String, Option<String>),
    /// An answer in words to the rough question about an end use was chosen: stream, end use, answer.
    RoughChoice(String, String, Option<String>),
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
            StreamAction::Use(template) => use_again(facility, &template, removed, catalogue),
            StreamAction::Another(id) => add_another(facility, &id),
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
            StreamAction::Monthly(id, figure, monthly) => {
                edit(facility, &id, |s| by_month(s, figure, monthly));
            }
            StreamAction::FuelUse(id, node) => edit(facility, &id, |s| {
                s.shares.clear();
                if let Some(node) = node {
                    s.shares.insert(node, whole(Known::Estimated));
                }
            }),
            StreamAction::RoughChoice(id, node, choice) => {
                // A stream that is not there takes no answer.
                let _ = rough(facility, &id, &node, |answer| answer.choice = choice);
            }
            StreamAction::LostContent(id, content) => edit(facility, &id, |s| {
                s.lost.content = content;
            }),
        }
    }
}

/// Puts another account or lot of a stream below it.
fn add_another(facility: &mut Facility, id: &str) {
    if let Some(place) = facility.streams.iter().position(|s| s.id == id) {
        let ids = facility.streams.iter().map(|s| s.id.as_str());
        let fresh = fresh(id, ids);
        let next = facility.streams.get(place).map(|s| another(s, fresh));
        if let Some(next) = next {
            facility.streams.insert(place + 1, next);
        }
    }
}

/// Twelve months instead of a year; back, where the sum of the months is the year's figure.
fn by_month(stream: &mut Stream, figure: Monthly, monthly: bool) {
    if !monthly {
        stream.quantity = stream
            .yearly()
            .filter(|_| figure == Monthly::Quantity)
            .or(stream.quantity);
        stream.cost = stream
            .yearly_cost()
            .filter(|_| figure == Monthly::Cost)
            .or(stream.cost);
    }
    *stream.months_mut(figure) = monthly.then_some([None; 12]);
}

/// Puts a usual stream of the sector back into the tables.
fn use_again(
    facility: &mut Facility,
    template: &str,
    removed: &mut Option<(usize, Stream)>,
    catalogue: &Catalogue,
) {
    let is_it = |(_, s): &mut (usize, Stream)| s.template.as_deref() == Some(template);
    let sector = facility.site.sector.as_deref();
    let sector = sector.and_then(|id| catalogue.sector(id));
    let usual = sector.and_then(|s| s.streams.iter().find(|t| t.id == template));
    if let Some((place, stream)) = removed.take_if(is_it) {
        let place = place.min(facility.streams.len());
        facility.streams.insert(place, stream);
    } else if let Some(usual) = usual {
        let stream = from_template(facility, usual, catalogue);
        facility.streams.push(stream);
    }
}

/// A second account or lot of a stream, without figures.
fn another(stream: &Stream, id: String) -> Stream {
    Stream {
        template: stream.template.clone(),
        carrier: stream.carrier.clone(),
        known: stream.known,
        shares: stream.shares.clone(),
        mass: stream.mass,
        ..Stream::new(id, stream.group, stream.unit)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_usual_stream_is_left_out_and_used_again() {
        let catalogue = catalogue_embedded::whole();
        let mut facility = Facility::default();
        facility.site.sector = Some("beer-beverage".to_owned());
        let mut removed = None;
        StreamAction::Use("malt".to_owned()).apply(&mut facility, &mut removed, catalogue);
        let id = facility.streams[0].id.clone();
        facility.streams[0].quantity = Some(7.into());
        StreamAction::Remove(id).apply(&mut facility, &mut removed, catalogue);
        assert!(facility.streams.is_empty());
        StreamAction::Use("malt".to_owned()).apply(&mut facility, &mut removed, catalogue);
        assert_eq!(facility.streams[0].quantity, Some(7.into()));
        assert_eq!(removed, None);
        StreamAction::Use("nothing-like-this".to_owned()).apply(
            &mut facility,
            &mut removed,
            catalogue,
        );
        assert_eq!(facility.streams.len(), 1);
    }

    #[test]
    fn a_second_account_takes_over_what_it_is_and_no_figures() {
        let mut facility = Facility::default();
        let mut power = Stream::new("power".to_owned(), Group::Energy, Unit::Mwh);
        power.carrier = Some("elec-toe".to_owned());
        power.template = Some("electricity".to_owned());
        (power.quantity, power.price) = (Some(5.into()), Some(7.into()));
        facility.streams.push(power);
        let other = Stream::new("other".to_owned(), Group::Energy, Unit::Kwh);
        facility.streams.push(other);
        let catalogue = catalogue_embedded::whole();
        StreamAction::Another("power".to_owned()).apply(&mut facility, &mut None, catalogue);
        let ids: Vec<&str> = facility.streams.iter().map(|s| s.id.as_str()).collect();
        assert_eq!(ids, ["power", "power-2", "other"]);
        let second = &facility.streams[1];
        assert_eq!(second.template.as_deref(), Some("electricity"));
        assert_eq!((second.unit, second.has_figure()), (Unit::Mwh, false));
    }
}
