//! Products: added, removed, their kind and unit, and how the consumption is split between them.

use crate::seed::{fresh, product_unit};
use catalogue::Catalogue;
use catalogue::quantity::Unit;
use domain::facility::{Facility, Product, Split};

/// A change of the products.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProductAction {
    /// A product was added.
    Add,
    /// A product was removed.
    Remove(String),
    /// The kind of a product was chosen.
    Kind(String, Option<String>),
    /// The unit of a product was chosen.
    Unit(String, Unit),
    /// How the consumption is split between the products was chosen.
    Split(Split),
}

impl ProductAction {
    pub(crate) fn apply(self, facility: &mut Facility, catalogue: &Catalogue) {
        match self {
            ProductAction::Add => {
                let id = fresh("product", facility.products.iter().map(|p| p.id.as_str()));
                facility.products.push(Product::new(id, Unit::Tonne));
            }
            ProductAction::Remove(id) => facility.products.retain(|p| p.id != id),
            ProductAction::Kind(id, kind) => {
                let unit = kind
                    .as_deref()
                    .and_then(|k| product_unit(facility, catalogue, k));
                edit(facility, &id, |product| {
                    product.kind = kind;
                    product.unit = unit.unwrap_or(product.unit);
                });
            }
            ProductAction::Unit(id, unit) => edit(facility, &id, |product| product.unit = unit),
            ProductAction::Split(split) => facility.split = split,
        }
    }
}

fn edit(facility: &mut Facility, id: &str, change: impl FnOnce(&mut Product)) {
    if let Some(product) = facility.products.iter_mut().find(|p| p.id == id) {
        change(product);
    }
}
