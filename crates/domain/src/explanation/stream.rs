//! The figures of a stream: quantity, price, cost, and the share of an end use.

use super::explainer::{Explainer, StreamAccount};
use super::node::{About, Explanation, How, Scale, Word};
use crate::facility::account::{Figure, tax_step};
use crate::facility::{Product, Stream};
use crate::opportunity::{Missing, Weight};
use catalogue::known::Known;
use catalogue::quantity::{Percent, Unit, ratio};
use catalogue::{Mode, Price};
use rust_decimal::Decimal;

/// The scale of a price.
pub(super) fn price_of(unit: Unit) -> Scale {
    Scale::Other(format!("VND/{}", unit.code()))
}

/// How many of a unit are in another, as a leaf.
pub(super) fn conversion(from: Unit, to: Unit, factor: Decimal) -> Explanation {
    let scale = Scale::Other(format!("{}/{}", to.code(), from.code()));
    Explanation::leaf(Word::Conversion, Some(factor), scale, How::Definition)
}

impl Explainer<'_> {
    /// The year's quantity.
    pub(super) fn quantity(&self, entry: StreamAccount<'_>) -> Explanation {
        let stream = entry.stream;
        let scale = Scale::Amount(stream.unit);
        let leaf = |value: Option<Decimal>, how: How| {
            Explanation::leaf(Word::Quantity, value, scale.clone(), how)
                .about(About::Stream(stream.id.clone()))
        };
        let Some(figure) = entry.account.quantity else {
            return leaf(None, How::Missing(Missing::Quantity(stream.id.clone())));
        };
        let part = stream.own_part();
        let said = stream.yearly();
        // What was said, where it counts.
        let value = said
            .filter(|q| q.checked_mul(part) == Some(figure.value))
            .or_else(|| ratio(figure.value, part));
        let whole = if stream.months.is_some() {
            leaf(value, How::Months(figure.known))
        } else if said.is_some() {
            leaf(value, How::Said(figure.known))
        } else {
            let price = match entry.account.default_price {
                Some(_) => self.price(entry),
                None => said_price(stream),
            };
            leaf(value, How::Quotient).with(vec![said_cost(stream), price])
        };
        if part == Decimal::ONE {
            return whole;
        }
        leaf(Some(figure.value), How::Product).with(vec![whole, own_part(stream)])
    }

    /// The price of a unit.
    pub(super) fn price(&self, entry: StreamAccount<'_>) -> Explanation {
        let stream = entry.stream;
        let about = About::Stream(stream.id.clone());
        let leaf = |value: Option<Decimal>, how: How| {
            Explanation::leaf(Word::Price, value, price_of(stream.unit), how).about(about.clone())
        };
        let Some(figure) = entry.account.price else {
            return leaf(None, How::Missing(Missing::Price(stream.id.clone())));
        };
        let value = Some(figure.value);
        if let Some(id) = &entry.account.default_price {
            let price = self.catalogue.price(id);
            let published = |price: Option<&Price>| How::Published {
                range: None,
                mode: Mode::Middle,
                cite: price.map(|p| p.cite.clone()),
            };
            let step = price.and_then(|p| tax_step(p, self.facility, self.catalogue));
            let Some(step) = step else {
                return leaf(value, published(price));
            };
            // As the catalogue has it, in the unit of the bill.
            let per = price.and_then(|p| stream.unit.in_units_of(p.unit.of_quantity()?));
            let listed = price.and_then(|p| p.vnd?.checked_mul(per?));
            let listed = leaf(listed, published(price));
            let plain = Scale::Other(String::new());
            let how = published(Some(step.row));
            let tax = Explanation::leaf(Word::Tax, Some(step.with_tax), plain, how);
            let how = match step.is_added {
                true => How::Product,
                false => How::Quotient,
            };
            return leaf(value, how).with(vec![listed, tax]);
        }
        if stream.price == value {
            return leaf(value, How::Said(figure.known));
        }
        // What the plant makes for itself has no purchase price.
        if stream.yearly_cost().is_none() {
            let carrier = stream.carrier.as_deref();
            let carrier = carrier.and_then(|id| self.catalogue.carrier(id));
            let cite = carrier.map(|c| c.cite.clone());
            let (range, mode) = (None, Mode::Middle);
            return leaf(value, How::Published { range, mode, cite });
        }
        let cost = match stream.own_part() == Decimal::ONE {
            true => said_cost(stream),
            false => self.cost(entry),
        };
        leaf(value, How::Quotient).with(vec![cost, self.quantity(entry)])
    }

    /// The cost of the year.
    pub(super) fn cost(&self, entry: StreamAccount<'_>) -> Explanation {
        let stream = entry.stream;
        match entry.account.cost {
            Some(figure) if stream.yearly_cost().is_some() && stream.own_part() != Decimal::ONE => {
                Explanation::money(Word::Cost, Some(figure.value), How::Product)
                    .about(About::Stream(stream.id.clone()))
                    .with(vec![said_cost(stream), own_part(stream)])
            }
            Some(figure) if stream.yearly_cost() == Some(figure.value.value()) => said_cost(stream),
            Some(figure) => Explanation::money(Word::Cost, Some(figure.value), How::Product)
                .about(About::Stream(stream.id.clone()))
                .with(vec![self.quantity(entry), self.price(entry)]),
            None => Explanation::leaf(
                Word::Cost,
                None,
                Scale::Vnd,
                How::Missing(Missing::Quantity(stream.id.clone())),
            )
            .about(About::Stream(stream.id.clone())),
        }
    }

    /// The share of an end use: the user's, that of a rough question, or the default of the sector, with its own ends.
    pub(super) fn share(&self, node: &str, weight: Weight) -> Explanation {
        let answer = self
            .catalogue
            .sector_answer(self.facility.site.sector.as_deref());
        let own = answer.and_then(|a| a.shares.iter().find(|s| s.end_use == node));
        let shared = || self.catalogue.end_use(node)?.share.as_ref();
        let cite = own.map(|s| &s.cite).or_else(|| shared().map(|s| &s.cite));
        // What the row or the carrier says has ends of its own, and no source.
        let ends = own.map(|s| (s.low, s.typical, s.high));
        let ends = ends.or_else(|| {
            let share = shared()?;
            Some((share.low, share.low.middle(share.high), share.high))
        });
        let in_parts = |(low, typical, high): (Percent, Percent, Percent)| {
            let of = |end: Percent| ratio(end.value(), typical.value());
            Some((of(low)?, of(high)?))
        };
        let usual = weight.around.filter(|_| weight.known == Known::Default);
        let usual = usual.filter(|around| ends.and_then(in_parts) == Some(*around));
        let how = match usual {
            Some((low, high)) => How::Usual {
                range: {
                    let percent = weight.fraction.percent().value();
                    Some((percent * low, percent * high))
                },
                cite: cite.cloned(),
            },
            None => How::Said(weight.known),
        };
        Explanation::leaf(
            Word::Share,
            Some(weight.fraction.value()),
            Scale::Fraction,
            how,
        )
        .about(About::EndUse(node.to_owned()))
    }

    /// A quantity in another unit of the same dimension.
    pub(super) fn in_unit(
        &self,
        entry: StreamAccount<'_>,
        unit: Unit,
        factor: Decimal,
        word: Word,
    ) -> Explanation {
        let quantity = self.quantity(entry);
        if entry.stream.unit == unit && factor == Decimal::ONE {
            return quantity;
        }
        let value = quantity.value.and_then(|v| v.checked_mul(factor));
        Explanation::leaf(word, value, Scale::Amount(unit), How::Product)
            .about(About::Stream(entry.stream.id.clone()))
            .with(vec![quantity, conversion(entry.stream.unit, unit, factor)])
    }
}

/// The output of a product, in a unit of which `factor` are in one of its own.
pub(super) fn made(product: &Product, unit: Unit, factor: Decimal, word: Word) -> Explanation {
    let leaf = |word, value, unit, how| {
        Explanation::leaf(word, value, Scale::Amount(unit), how)
            .about(About::Product(product.id.clone()))
    };
    if product.unit == unit {
        return leaf(word, product.quantity, unit, How::Entered);
    }
    let value = product.quantity.and_then(|q| q.checked_mul(factor));
    let said = leaf(Word::Product, product.quantity, product.unit, How::Entered);
    leaf(word, value, unit, How::Product).with(vec![said, conversion(product.unit, unit, factor)])
}

/// The part of a stream that tenants leave to the plant.
fn own_part(stream: &Stream) -> Explanation {
    let part = Some(stream.own_part());
    Explanation::leaf(
        Word::OwnPart,
        part,
        Scale::Fraction,
        How::Said(stream.known),
    )
    .about(About::Stream(stream.id.clone()))
}

fn said_cost(stream: &Stream) -> Explanation {
    let cost = said(stream, Word::Cost, stream.yearly_cost(), Scale::Vnd);
    match stream.cost_months {
        Some(_) => Explanation {
            how: How::Months(stream.known),
            ..cost
        },
        None => cost,
    }
}

fn said_price(stream: &Stream) -> Explanation {
    said(stream, Word::Price, stream.price, price_of(stream.unit))
}

fn said(stream: &Stream, word: Word, value: Option<Decimal>, scale: Scale) -> Explanation {
    Explanation::leaf(word, value, scale, How::Said(stream.known))
        .about(About::Stream(stream.id.clone()))
}

/// A figure whose parts are not told apart.
pub(super) fn figure(word: Word, figure: Figure, scale: Scale) -> Explanation {
    Explanation::leaf(word, Some(figure.value), scale, How::Said(figure.known))
}
