//! Rows that a factory begins with: those of its sector's tables, and new ones of its own.

use super::page::is_touched;
use catalogue::known::Known;
use catalogue::quantity::Unit;
use catalogue::{Carrier, Catalogue, Group, StreamTemplate, Supply};
use domain::facility::{EndUseShare, Facility, Product, Stream};
use rust_decimal::Decimal;

pub(super) fn whole(known: Known) -> EndUseShare {
    EndUseShare {
        percent: Decimal::ONE_HUNDRED,
        known,
    }
}

pub(super) fn fresh<'a>(base: &str, taken: impl Iterator<Item = &'a str>) -> String {
    let taken: Vec<&str> = taken.collect();
    if !taken.contains(&base) {
        return base.to_owned();
    }
    let mut number = 2_u32;
    loop {
        let id = format!("{base}-{number}");
        if !taken.contains(&id.as_str()) {
            return id;
        }
        number += 1;
    }
}

pub(super) fn product_unit(facility: &Facility, catalogue: &Catalogue, kind: &str) -> Option<Unit> {
    let sector = catalogue.sector(facility.site.sector.as_deref()?)?;
    Some(sector.products.iter().find(|p| p.id == kind)?.unit)
}

/// Fills the tables with what such a factory usually has; what the user entered stays.
pub(super) fn seed(facility: &mut Facility, catalogue: &Catalogue) {
    facility.streams.retain(is_touched);
    let Some(sector) = facility
        .site
        .sector
        .as_deref()
        .and_then(|s| catalogue.sector(s))
    else {
        return;
    };
    for template in &sector.streams {
        let known = |s: &Stream| {
            s.template.as_ref() == Some(&template.id)
                || (s.carrier.is_some() && s.carrier == template.carrier)
        };
        if !facility.streams.iter().any(known) {
            let stream = from_template(facility, template, catalogue);
            facility.streams.push(stream);
        }
    }
    let empty = |p: &Product| p.quantity.is_none() && p.name.is_empty();
    facility.products.retain(|p| !empty(p));
    if facility.products.is_empty()
        && let Some(first) = sector.products.first()
    {
        facility.products.push(Product {
            kind: Some(first.id.clone()),
            ..Product::new("product".to_owned(), first.unit)
        });
    }
}

pub(super) fn from_template(
    facility: &Facility,
    template: &StreamTemplate,
    catalogue: &Catalogue,
) -> Stream {
    let carrier = template
        .carrier
        .as_deref()
        .and_then(|c| catalogue.carrier(c));
    let unit = template.unit.or(carrier.map(|c| c.unit));
    let unit = unit.unwrap_or(Unit::Tonne);
    let id = fresh(&template.id, facility.streams.iter().map(|s| s.id.as_str()));
    let mut stream = Stream::new(id, template.group, unit);
    stream.template = Some(template.id.clone());
    stream.carrier.clone_from(&template.carrier);
    stream.known = usual_source(template.group, carrier);
    if let Some(node) = &template.end_use {
        stream.shares.insert(node.clone(), whole(Known::Default));
    }
    stream
}

pub(super) fn new_stream(
    facility: &Facility,
    group: Group,
    carrier: Option<String>,
    catalogue: &Catalogue,
) -> Stream {
    let found = carrier.as_deref().and_then(|c| catalogue.carrier(c));
    let unit = match (found, group) {
        (Some(carrier), _) => carrier.unit,
        (None, Group::Water | Group::Wastewater) => Unit::CubicMetre,
        (None, Group::Chemical) => Unit::Kg,
        (
            None,
            Group::Energy
            | Group::Material
            | Group::Packaging
            | Group::Waste
            | Group::HazardousWaste
            | Group::ByProduct,
        ) => Unit::Tonne,
    };
    let base = carrier.clone().unwrap_or_else(|| "stream".to_owned());
    let id = fresh(&base, facility.streams.iter().map(|s| s.id.as_str()));
    let mut stream = Stream::new(id, group, unit);
    stream.known = usual_source(group, found);
    stream.carrier = carrier;
    stream
}

/// Where the figure of a new stream comes from, by what its box asks for: the year's bills of energy and water, else an estimate until something better is said.
fn usual_source(group: Group, carrier: Option<&Carrier>) -> Known {
    let is_billed = match group {
        Group::Energy => {
            carrier.is_none_or(|c| matches!(c.supply, Supply::Bought | Supply::Charge))
        }
        Group::Water => true,
        Group::Wastewater
        | Group::Material
        | Group::Chemical
        | Group::Packaging
        | Group::Waste
        | Group::HazardousWaste
        | Group::ByProduct => false,
    };
    match is_billed {
        true => Known::Bill,
        false => Known::Estimated,
    }
}
