//! What the plant does not have is not asked about.

use crate::facility::Facility;
use catalogue::{Group, Measure, Resource};

/// Whether the plant has anything that a measure could save: a plant whose lists hold no chemical is not asked about chemicals. Before its lists are begun nothing is known to be absent.
#[must_use]
pub(super) fn is_there(measure: &Measure, facility: &Facility) -> bool {
    let has = |group: Group| facility.streams.iter().any(|s| s.group == group);
    let is_absent = |resource: Resource| match resource {
        Resource::Chemical => !has(Group::Chemical),
        Resource::Packaging => !has(Group::Packaging),
        Resource::HazardousWaste => !has(Group::HazardousWaste),
        Resource::Wastewater => !has(Group::Wastewater),
        Resource::Water => !has(Group::Water),
        // What burns, what is worked on and what is thrown away may stand under another name.
        Resource::Electricity
        | Resource::Fuel
        | Resource::Coal
        | Resource::Gas
        | Resource::Oil
        | Resource::Biomass
        | Resource::Material
        | Resource::Waste => false,
    };
    let nothing_left = |m: &Measure| m.effects.iter().all(|e| is_absent(e.resource));
    facility.streams.is_empty() || measure.effects.is_empty() || !nothing_left(measure)
}
