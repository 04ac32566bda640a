//! The output of this year beside that of last year: by how much the consumption would have grown if it followed the output alone.

use super::consumption::Lack;
use crate::facility::{ChangeKind, Facility, Product, Split};
use crate::indicator::{Allotted, SplitRefusal, split};
use catalogue::Catalogue;
use catalogue::known::Known;
use catalogue::quantity::ratio;
use rust_decimal::Decimal;

/// Output of this year over that of last year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Growth {
    /// What is counted with: the ratio of each product, weighed with its part of last year's consumption.
    pub ratio: Decimal,
    /// The smallest ratio that the products allow where nobody knows how much each of them takes.
    pub low: Decimal,
    /// The largest such ratio.
    pub high: Decimal,
    /// Variance of the ratio where the parts are the factory's own shares.
    pub variance: Decimal,
    /// How far it can lie from the ratio where all these shares are at their ends.
    pub reach: Decimal,
    /// Products of this year that last year did not have and that come from no new line, by id.
    pub new: Vec<String>,
    /// A new line is accounted for: its output is left out here, because it was said or because its products are new.
    pub line_apart: bool,
    /// The parts are the factory's own shares, so that another mix of products is counted with.
    pub by_shares: bool,
}

/// The growth of the output.
///
/// # Errors
/// What is missing for it.
pub(super) fn growth(
    last: &Facility,
    this: &Facility,
    catalogue: &Catalogue,
) -> Result<Growth, Lack> {
    let parts = split(last).map_err(Lack::Products)?;
    if this.products.iter().all(|p| p.quantity.is_none()) {
        return Err(Lack::Products(SplitRefusal::NoOutput));
    }
    let line = this.follow_up.changes.get(&ChangeKind::NewLine);
    let line = line.filter(|change| change.happened);
    let made: Vec<&Product> = last.products.iter().filter(|p| is_made(p)).collect();
    let mut growth = Growth {
        ratio: Decimal::ZERO,
        low: Decimal::MAX,
        high: Decimal::ZERO,
        variance: Decimal::ZERO,
        reach: Decimal::ZERO,
        new: Vec::new(),
        line_apart: false,
        by_shares: last.split == Split::Own && made.len() > 1,
    };
    let known = |p: &&Product| made.iter().any(|old| same(old, p, last, this));
    let new = this.products.iter().filter(|p| is_made(p) && !known(p));
    growth.new = new.map(|p| p.id.clone()).collect();
    if let Some(line) = line {
        // What new products took is asked for with the line that makes them.
        growth.line_apart = !line.output.is_empty() || !growth.new.is_empty();
        growth.new.clear();
    }
    // Each product by how much more of it was made, and its weight.
    let weights = weights(&parts, &made).ok_or(Lack::OutOfRange)?;
    let mut ratios = Vec::new();
    for (old, weight) in made.iter().zip(weights) {
        let made = this.products.iter().filter(|p| same(old, p, last, this));
        let mut output = Decimal::ZERO;
        for product in made {
            let apart = line.and_then(|l| l.output.get(&product.id)).copied();
            let quantity = product
                .quantity
                .ok_or_else(|| Lack::Output(product.id.clone()))?;
            let quantity = quantity.checked_sub(apart.unwrap_or_default());
            let per = product.unit.in_units_of(old.unit);
            let per = per.ok_or_else(|| Lack::Output(product.id.clone()))?;
            let quantity = quantity.and_then(|q| q.checked_mul(per));
            output = quantity
                .and_then(|q| output.checked_add(q))
                .filter(|q| *q >= Decimal::ZERO)
                .ok_or_else(|| Lack::Output(product.id.clone()))?;
        }
        let more = ratio(output, old.quantity.unwrap_or_default()).ok_or(Lack::OutOfRange)?;
        ratios.push((more, weight));
    }
    weigh(&mut growth, &ratios, catalogue).ok_or(Lack::OutOfRange)?;
    Ok(growth)
}

fn is_made(product: &Product) -> bool {
    product.quantity.is_some_and(|q| q > Decimal::ZERO)
}

/// Whether a product is one of last year: by its id, or as the only one of its kind in both years.
fn same(old: &Product, new: &Product, last: &Facility, this: &Facility) -> bool {
    if old.id == new.id {
        return true;
    }
    let known = |facility: &Facility, id: &str| facility.products.iter().any(|p| p.id == id);
    let alone = |facility: &Facility| {
        let of_kind = facility.products.iter().filter(|p| p.kind == old.kind);
        of_kind.count() == 1
    };
    let apart = !known(last, &new.id) && !known(this, &old.id);
    apart && old.kind.is_some() && old.kind == new.kind && alone(last) && alone(this)
}

/// The part of last year's consumption that each product that was made took.
fn weights(parts: &[Allotted<'_>], made: &[&Product]) -> Option<Vec<Decimal>> {
    let of = |product: &&Product| {
        let own = parts.iter().find(|a| a.product.id == product.id);
        if let Some(part) = own.and_then(|a| a.part) {
            return Some(part.fraction().value());
        }
        // All outputs were added up: the part of each is its part of the sum.
        let all = parts.first().filter(|a| a.part.is_none())?;
        let per = product.unit.in_units_of(all.product.unit)?;
        ratio(product.quantity?.checked_mul(per)?, all.output)
    };
    made.iter().map(of).collect()
}

fn weigh(growth: &mut Growth, ratios: &[(Decimal, Decimal)], catalogue: &Catalogue) -> Option<()> {
    // Shares of thirds are written 33, 33, 33, so that the weights are not one in sum.
    let all: Decimal = ratios.iter().map(|(_, weight)| weight).sum();
    for (more, weight) in ratios {
        let part = more.checked_mul(ratio(*weight, all)?)?;
        growth.ratio = growth.ratio.checked_add(part)?;
        growth.low = growth.low.min(*more);
        growth.high = growth.high.max(*more);
    }
    if growth.low == growth.high {
        growth.ratio = growth.low;
    }
    if growth.by_shares {
        let doubt = catalogue.uncertainty(Known::Estimated).value();
        for (more, weight) in ratios {
            let moved = (more - growth.ratio)
                .checked_mul(ratio(*weight, all)?)?
                .checked_mul(doubt)?;
            growth.reach = growth.reach.checked_add(moved.abs())?;
            // A symmetrical triangle of half width `w` has the variance `w²/6`.
            let square = moved.checked_mul(moved)?;
            growth.variance = growth.variance.checked_add(square / Decimal::from(6))?;
        }
        (growth.low, growth.high) = (growth.ratio, growth.ratio);
    }
    // Rounding must not part what is the same.
    growth.low = growth.low.min(growth.ratio);
    growth.high = growth.high.max(growth.ratio);
    Some(())
}
