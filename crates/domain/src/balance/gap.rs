//! Which open questions could explain what is unaccounted for.

use crate::facility::{Facility, Reply};
use catalogue::order;
use catalogue::quantity::Percent;
use catalogue::{AreaFile, Catalogue, Effect, EffectKind, Measure, Resource};
use rust_decimal::Decimal;

/// Which balance has the gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GapOf {
    /// The mass balance.
    Mass,
    /// The water balance.
    Water,
}

/// A positive rest with the questions that could explain it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// Which balance.
    pub of: GapOf,
    /// kg or m³.
    pub amount: Decimal,
    /// Measure ids: those not answered or answered with "I do not know" first, then those that are open, in the order of the checklist; programmes last in each.
    pub measures: Vec<String>,
}

/// The questions of this factory, those of its own sector first of all, whose measures save the material or water that is missing; nothing where nothing is missing.
#[must_use]
pub fn gap(of: GapOf, amount: Decimal, facility: &Facility, catalogue: &Catalogue) -> Option<Gap> {
    if amount <= Decimal::ZERO {
        return None;
    }
    let wanted = match of {
        GapOf::Mass => Resource::Material,
        GapOf::Water => Resource::Water,
    };
    let id = facility.site.sector.as_deref();
    let sector = id.and_then(|id| catalogue.sector(id));
    let own = sector.map(|s| s.measures.as_slice()).unwrap_or_default();
    // Areas as the checklist orders them: those that matter in the sector first.
    let first = sector
        .map(|s| s.sector.areas.as_slice())
        .unwrap_or_default();
    let mut areas: Vec<&AreaFile> = catalogue
        .areas()
        .iter()
        .filter(|a| facility.has_area(&a.area.id))
        .collect();
    areas.sort_by_cached_key(|a| {
        let place = first.iter().position(|f| *f == a.area.id);
        place.unwrap_or(first.len())
    });
    let acts = |m: &&Measure| {
        m.effects.iter().any(|e| saves(e, wanted)) && !catalogue.is_covered(&m.id, id)
    };
    // Where the sector knows the loss itself, a cross-cutting measure that nobody answered is likely one of other sectors.
    let known_here = own.iter().any(|m| acts(&m));
    let cross = areas.into_iter().flat_map(|a| &a.measures);
    let cross = cross.filter(acts);
    let cross = cross.filter(|m| !known_here || facility.replies.contains_key(&m.id));
    let mut list: Vec<(u8, bool, &str)> = own
        .iter()
        .filter(acts)
        .chain(cross)
        .filter_map(|m| Some((rank(m, facility)?, m.umbrella, m.id.as_str())))
        .collect();
    order::sort_by_key(&mut list, |(rank, umbrella, _)| (*rank, *umbrella));
    Some(Gap {
        of,
        amount,
        measures: list.into_iter().map(|(_, _, id)| id.to_owned()).collect(),
    })
}

/// Whether an effect saves a quantity of this resource. One whose figure nobody published counts, one that uses more does not.
fn saves(effect: &Effect, wanted: Resource) -> bool {
    effect.resource == wanted
        && effect.kind == EffectKind::Quantity
        && effect.high.is_none_or(|high| high > Percent::ZERO)
}

/// Nobody knows before it is open; nothing for what is done or does not exist.
fn rank(measure: &Measure, facility: &Facility) -> Option<u8> {
    match facility.replies.get(&measure.id).map(|d| d.reply) {
        None | Some(Reply::Unknown) => Some(0),
        Some(Reply::NotDone | Reply::Partly) => Some(1),
        Some(Reply::Done | Reply::NotApplicable) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facility::ReplyDetail;

    fn run(of: GapOf, facility: &Facility) -> Vec<String> {
        let gap = gap(of, Decimal::TEN, facility, catalogue_embedded::whole());
        gap.unwrap().measures
    }

    #[test]
    fn nothing_missing_needs_no_explanation() {
        for amount in [Decimal::ZERO, Decimal::NEGATIVE_ONE] {
            let facility = Facility::default();
            assert_eq!(
                gap(GapOf::Mass, amount, &facility, catalogue_embedded::whole()),
                None
            );
        }
    }

    #[test]
    fn the_unknown_come_before_the_open_and_the_done_are_gone() {
        let mut facility = Facility::default();
        facility.site.sector = Some("textile-dyeing-finishing".to_owned());
        let plain = run(GapOf::Water, &facility);
        assert!(plain.len() >= 4, "{plain:?}");
        let mut reply = |at: usize, reply| {
            let id = plain[at].clone();
            facility.replies.insert(id, ReplyDetail::plain(reply));
        };
        reply(0, Reply::NotDone);
        reply(1, Reply::Done);
        reply(2, Reply::Unknown);
        reply(3, Reply::NotApplicable);
        let answered = run(GapOf::Water, &facility);
        assert_eq!(answered.len(), plain.len() - 2);
        assert_eq!(answered[0], plain[2]);
        assert_eq!(answered.last(), Some(&plain[0]));
    }

    #[test]
    fn measures_of_other_sectors_are_named_where_the_factory_answered_them() {
        let catalogue = catalogue_embedded::whole();
        let mut facility = Facility::default();
        facility.site.sector = Some("seafood".to_owned());
        let cutting = catalogue.areas().iter().flat_map(|a| &a.measures);
        let cutting = cutting
            .filter(|m| m.effects.iter().any(|e| saves(e, Resource::Material)))
            .find(|m| m.vi.name.contains("sơ đồ cắt"))
            .unwrap();
        assert!(!run(GapOf::Mass, &facility).contains(&cutting.id));
        let said = ReplyDetail::plain(Reply::NotDone);
        facility.replies.insert(cutting.id.clone(), said);
        assert!(run(GapOf::Mass, &facility).contains(&cutting.id));
        // Of another manufacture nothing better is known.
        facility.site.sector = None;
        facility.replies.clear();
        assert!(run(GapOf::Mass, &facility).contains(&cutting.id));
    }

    #[test]
    fn every_measure_acts_on_what_is_missing_and_is_asked_here() {
        let catalogue = catalogue_embedded::whole();
        let mut facility = Facility::default();
        facility.site.sector = Some("starch-noodle".to_owned());
        facility.areas.insert("water".to_owned(), false);
        for (of, resource) in [
            (GapOf::Mass, Resource::Material),
            (GapOf::Water, Resource::Water),
        ] {
            let list = run(of, &facility);
            assert!(!list.is_empty());
            for id in &list {
                let measure = catalogue.measure(id).unwrap();
                assert!(measure.effects.iter().any(|e| e.resource == resource));
                let place = catalogue.place_of(id).unwrap();
                assert_ne!(place, "water");
                assert!(
                    place == "starch-noodle" || catalogue.sector(place).is_none(),
                    "{id}"
                );
                assert!(!catalogue.is_covered(id, Some("starch-noodle")));
            }
        }
    }
}
