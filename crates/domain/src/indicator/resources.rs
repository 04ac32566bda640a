//! Saving per unit of product by group of resources: energy, materials, water. The output is the same before and after, so the percentage of the group is the percentage per unit of product.

use super::energy::EnergyTotals;
use crate::opportunity::{Books, Combined};
use catalogue::Group;
use catalogue::quantity::{Percent, Unit, Vnd};
use rust_decimal::Decimal;

/// A group of resources of the programmes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ResourceGroup {
    /// Electricity and fuels, by their energy content.
    Energy,
    /// Raw materials, chemicals and packaging, by their cost, because their units differ.
    Materials,
    /// Water, by its volume.
    Water,
}

impl ResourceGroup {
    /// The word in files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            ResourceGroup::Energy => "energy",
            ResourceGroup::Materials => "materials",
            ResourceGroup::Water => "water",
        }
    }
}

/// A resource as the plans of the provinces name them: electricity and other energy, fuel, raw material, material ("năng lượng, nhiên liệu, nguyên liệu, vật liệu"), and water. Energy as a whole is one figure in tonnes of oil equivalent alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Resource {
    /// Electricity, kWh.
    Electricity,
    /// Fuels and bought steam, MJ.
    Fuel,
    /// Raw materials, VND.
    RawMaterials,
    /// Chemicals and packaging, VND.
    OtherMaterials,
    /// Water, m³.
    Water,
    /// Electricity and fuels together, tonnes of oil equivalent.
    Toe,
}

impl Resource {
    /// Every resource, in the order of the plans.
    pub const ALL: [Resource; 6] = [
        Resource::Electricity,
        Resource::Fuel,
        Resource::RawMaterials,
        Resource::OtherMaterials,
        Resource::Water,
        Resource::Toe,
    ];

    /// The word in tables of data.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Resource::Electricity => "electricity",
            Resource::Fuel => "fuel",
            Resource::RawMaterials => "raw-materials",
            Resource::OtherMaterials => "other-materials",
            Resource::Water => "water",
            Resource::Toe => "toe",
        }
    }
}

/// What is saved of one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResourceSaving {
    /// The group.
    pub group: ResourceGroup,
    /// What is saved of it in a year: MJ of energy, VND of materials, m³ of water.
    pub saved: Decimal,
    /// The group before, counted alike.
    pub before: Decimal,
    /// Saving in percent of the group.
    pub percent: Percent,
    /// Yearly cost of the group, VND, as far as it is known.
    pub cost: Vnd,
}

/// The groups of which something is known; one with a stream without a figure has no percentage and is left out.
#[must_use]
pub fn resources(
    books: &Books<'_>,
    combined: &Combined,
    energy: &EnergyTotals,
) -> Vec<ResourceSaving> {
    let cost = |groups: &[Group]| -> Vnd {
        let streams = books.ledgers.iter();
        let here = streams.filter(|l| groups.contains(&l.stream.group));
        here.filter_map(|l| l.account.cost).map(|c| c.value).sum()
    };
    let of = |group: ResourceGroup, (before, saved): (Decimal, Decimal), cost: Vnd| {
        Some(ResourceSaving {
            group,
            saved,
            before,
            percent: Percent::of(saved, before)?,
            cost,
        })
    };
    let energy = energy.incomplete.is_empty().then(|| {
        let amounts = (energy.mj, energy.mj_saved);
        of(ResourceGroup::Energy, amounts, cost(&[Group::Energy]))
    });
    let spent = cost(&Group::PURCHASED);
    let materials = of(
        ResourceGroup::Materials,
        (spent.value(), purchases_saved(books, combined).value()),
        spent,
    );
    let water = water(books, combined);
    let water = water.and_then(|w| of(ResourceGroup::Water, w, cost(&[Group::Water])));
    [energy.flatten(), materials, water]
        .into_iter()
        .flatten()
        .collect()
}

/// Money saved on raw materials, chemicals and packaging, VND.
fn purchases_saved(books: &Books<'_>, combined: &Combined) -> Vnd {
    let bought = books
        .ledgers
        .iter()
        .filter(|l| l.stream.group.is_purchased());
    bought
        .filter_map(|l| combined.money.get(&l.stream.id).copied())
        .sum()
}

/// Water taken and saved, m³; nothing where a source of it is unknown.
fn water(books: &Books<'_>, combined: &Combined) -> Option<(Decimal, Decimal)> {
    let mut streams = books
        .ledgers
        .iter()
        .filter(|l| l.stream.group == Group::Water);
    streams.try_fold((Decimal::ZERO, Decimal::ZERO), |(all, saved), l| {
        let per = l.stream.unit.in_units_of(Unit::CubicMetre)?;
        Some((
            all + l.cubic_metres()?,
            saved + combined.saved(&l.stream.id) * per,
        ))
    })
}
