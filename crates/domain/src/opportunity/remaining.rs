//! What is left of a stream once measures act on its parts: parts multiply inside an end use, end uses add, measures on the whole act on what is left.

use super::tree::{Place, Tree};
use catalogue::quantity::Fraction;

/// A place of known weight with the places of known weight inside it: what the savings walk over.
#[derive(Debug, Clone)]
pub(super) struct Branch {
    pub(super) place: Place,
    /// What of its weight is in none of its parts.
    pub(super) rest: Fraction,
    pub(super) parts: Vec<Branch>,
}

impl Branch {
    /// A stream of which no part is known.
    pub(super) fn undivided() -> Self {
        Self {
            place: Place::WHOLE,
            rest: Fraction::ONE,
            parts: Vec::new(),
        }
    }

    /// What is left of it and of everything inside it, as far as that is not known yet.
    fn remaining(&self, left: &mut Left) -> Fraction {
        let own = self.place.index();
        if let Some(known) = left.remaining.get(own).copied().flatten() {
            return known;
        }
        let mut sum = self.rest;
        for part in &self.parts {
            sum += part.remaining(left);
        }
        let found = match left.factors.get(own) {
            Some(factor) if *factor != Fraction::ONE => sum * *factor,
            _ => sum,
        };
        if let Some(remaining) = left.remaining.get_mut(own) {
            *remaining = Some(found);
        }
        found
    }
}

/// By place: the fraction that the measures leave of it, and what is left with everything inside it, as far as that is known.
#[derive(Debug, Clone, Default)]
pub(super) struct Left {
    factors: Vec<Fraction>,
    remaining: Vec<Option<Fraction>>,
}

impl Left {
    /// Where nothing acts on a tree of so many places.
    pub(super) fn untouched(whole: &Branch, places: usize) -> Self {
        let mut left = Self {
            factors: vec![Fraction::ONE; places],
            remaining: vec![None; places],
        };
        whole.remaining(&mut left);
        left
    }
}

/// What acts on the places of a stream. A measure changes what is left of its place and of those that hold it; the others stay as they were computed.
#[derive(Debug, Clone)]
pub struct Factors<'p> {
    pub(super) tree: &'p Tree<'p>,
    pub(super) whole: &'p Branch,
    pub(super) left: Left,
}

impl Factors<'_> {
    /// One more measure leaves this fraction of a place.
    pub fn leave(&mut self, place: Place, fraction: Fraction) {
        if let Some(factor) = self.left.factors.get_mut(place.index()) {
            *factor *= fraction;
        }
        for above in self.tree.up_from(place) {
            if let Some(remaining) = self.left.remaining.get_mut(above.index()) {
                *remaining = None;
            }
        }
    }

    /// The remaining fraction R of the stream.
    pub fn remaining(&mut self) -> Fraction {
        self.whole.remaining(&mut self.left)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facility::{Facility, Stream};
    use crate::opportunity::{Measured, Partition};
    use catalogue::quantity::Unit;
    use catalogue::{Group, Resource};
    use rust_decimal::Decimal;

    #[test]
    fn what_is_left_after_each_measure_is_as_computed_from_the_start() {
        let stream = Stream::new("e".to_owned(), Group::Energy, Unit::Kwh);
        let whole = catalogue_embedded::whole();
        let (tree, mut facility) = (Resource::Electricity, Facility::default());
        facility.site.sector = Some("beer-beverage".to_owned());
        let partition = Partition::of(&stream, Measured::default(), tree, whole, &facility);
        let known = partition.weights().map(|(place, _)| place);
        let places: Vec<Place> = [Place::WHOLE].into_iter().chain(known).collect();
        assert!(places.len() > 5, "{places:?}");
        let acting = places.iter().chain(&places).enumerate().map(|(n, place)| {
            let left = Decimal::ONE / Decimal::from(n + 2);
            (*place, Fraction::new(Decimal::ONE - left))
        });
        let acting: Vec<(Place, Fraction)> = acting.collect();
        let mut step_by_step = partition.untouched();
        for count in 1..=acting.len() {
            let (place, left) = acting[count - 1];
            step_by_step.leave(place, left);
            let mut at_once = partition.untouched();
            at_once.left.remaining.fill(None);
            for (place, left) in &acting[..count] {
                at_once.leave(*place, *left);
            }
            assert_eq!(step_by_step.remaining(), at_once.remaining(), "{count}");
        }
    }
}
