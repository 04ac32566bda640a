//! What the plant does not have is not asked about.

use crate::facility::account::{fuel_of, tree_of};
use crate::facility::{Facility, Stream};
use catalogue::{Catalogue, Effect, Group, Measure, Resource};

/// Whether the plant has anything that a measure could save: a plant whose lists hold no chemical is not asked about chemicals, one that took a row of its sector out of the list not about that row, one that burns nothing not about fuel. Before its lists are begun nothing is known to be absent.
#[must_use]
pub(super) fn is_there(measure: &Measure, facility: &Facility, catalogue: &Catalogue) -> bool {
    let is_absent =
        |e: &Effect| is_absent(e.resource, facility, catalogue) || has_no_row(e, facility);
    let nothing_left = |m: &Measure| m.effects.iter().all(is_absent);
    let is_unknown = facility.streams.is_empty() || measure.effects.is_empty();
    (is_unknown || !nothing_left(measure)) && !is_of_another_kind(measure, facility, catalogue)
}

fn is_absent(resource: Resource, facility: &Facility, catalogue: &Catalogue) -> bool {
    let has = |group: Group| facility.streams.iter().any(|s| s.group == group);
    match resource {
        Resource::Chemical => !has(Group::Chemical),
        Resource::Packaging => !has(Group::Packaging),
        Resource::HazardousWaste => !has(Group::HazardousWaste),
        Resource::Wastewater => !has(Group::Wastewater),
        Resource::Water => !has(Group::Water),
        Resource::Fuel | Resource::Coal | Resource::Gas | Resource::Oil | Resource::Biomass => {
            let mut energy = facility.streams.iter().filter(|s| s.group == Group::Energy);
            let is_other = |s: &Stream| {
                let kinds = [tree_of(s, catalogue), fuel_of(s, catalogue)];
                s.carrier.is_some() && !kinds.contains(&Some(resource))
            };
            has(Group::Energy) && energy.all(is_other)
        }
        // What is worked on and what is thrown away may stand under another name.
        Resource::Electricity | Resource::Material | Resource::Waste => false,
    }
}

/// Whether an effect acts on rows of the sector's table alone that this plant does not have: its list of that group is begun, holds none of them, and no row of the plant's own that might be one.
fn has_no_row(effect: &Effect, facility: &Facility) -> bool {
    let Some(group) = group_of(effect.resource).filter(|_| !effect.streams.is_empty()) else {
        return false;
    };
    let mut rows = facility
        .streams
        .iter()
        .filter(|s| s.group == group)
        .peekable();
    let is_other = |s: &Stream| {
        let row = s.template.as_ref();
        row.is_some_and(|row| !effect.streams.contains(row))
    };
    rows.peek().is_some() && rows.all(is_other)
}

/// The group of streams in which the rows of a resource stand; none for energy, whose rows are told apart by their carriers.
fn group_of(resource: Resource) -> Option<Group> {
    match resource {
        Resource::Water => Some(Group::Water),
        Resource::Wastewater => Some(Group::Wastewater),
        Resource::Material => Some(Group::Material),
        Resource::Chemical => Some(Group::Chemical),
        Resource::Packaging => Some(Group::Packaging),
        Resource::Waste => Some(Group::Waste),
        Resource::HazardousWaste => Some(Group::HazardousWaste),
        Resource::Electricity
        | Resource::Fuel
        | Resource::Coal
        | Resource::Gas
        | Resource::Oil
        | Resource::Biomass => None,
    }
}

/// Whether the plant has no use for a measure: its sector or its kind names the measure, or its kind lacks every end use on which the measure acts.
#[must_use]
pub fn is_of_another_kind(measure: &Measure, facility: &Facility, catalogue: &Catalogue) -> bool {
    let site = &facility.site;
    let Some(answer) = catalogue.sector_answer(site.sector.as_deref()) else {
        return false;
    };
    if answer.not_asked.contains(&measure.id) {
        return true;
    }
    let chosen = |id: &String| site.plant_kind.as_ref() == Some(id);
    let Some(kind) = answer.kinds.iter().find(|k| chosen(&k.id)) else {
        return false;
    };
    let is_lacking = |node: &str| {
        let mut next = Some(node);
        while let Some(id) = next {
            if kind.without.iter().any(|w| w == id) {
                return true;
            }
            next = catalogue.end_use(id).and_then(|end| end.parent.as_deref());
        }
        false
    };
    let mut nodes = measure.effects.iter().map(|e| e.node.as_deref());
    let acts_on_nothing = !measure.effects.is_empty() && nodes.all(|n| n.is_some_and(is_lacking));
    kind.not_asked.contains(&measure.id) || acts_on_nothing
}
