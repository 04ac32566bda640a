//! How a stream is divided into end uses, and what is left of it once measures act on its parts.

use crate::facility::Stream;
use catalogue::known::Known;
use catalogue::quantity::fraction;
use catalogue::{Catalogue, EndUse, Resource, SectorFile};
use rust_decimal::Decimal;

/// The part of a stream that an end use takes, and how that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weight {
    /// Fraction of the whole stream.
    pub fraction: Decimal,
    /// Said by the user or assumed.
    pub known: Known,
}

impl Weight {
    /// That of the stream itself.
    const WHOLE: Self = Self {
        fraction: Decimal::ONE,
        known: Known::Meter,
    };
}

/// A place in a partition: the stream itself, or one of its end uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place(usize);

impl Place {
    /// The stream itself.
    pub const WHOLE: Self = Self(0);

    /// Where a list by place has its value.
    #[must_use]
    pub fn index(self) -> usize {
        self.0
    }
}

/// The end uses of one stream with their weights.
#[derive(Debug, Clone)]
pub struct Partition<'a> {
    /// By place: the stream itself, then its end uses in the order of the catalogue.
    nodes: Vec<Node<'a>>,
    whole: Branch,
    /// The shares as entered add up to more than the whole and were refused.
    pub refused: bool,
}

#[derive(Debug, Clone)]
struct Node<'a> {
    id: &'a str,
    /// What holds it; an overlay lies across the others and is held by nothing.
    above: Option<Place>,
    inside: Vec<Place>,
    weight: Option<Weight>,
}

impl<'a> Node<'a> {
    fn new(id: &'a str) -> Self {
        Self {
            id,
            above: None,
            inside: Vec::new(),
            weight: None,
        }
    }
}

/// A place of known weight with the places of known weight inside it: what the savings walk over.
#[derive(Debug, Clone)]
struct Branch {
    place: Place,
    /// What of its weight is in none of its parts.
    rest: Decimal,
    parts: Vec<Branch>,
}

impl Branch {
    fn remaining(&self, factors: &Factors) -> Decimal {
        let parts = self.parts.iter().map(|part| part.remaining(factors));
        let left = parts.fold(self.rest, |sum, part| sum + part);
        match factors.0.get(self.place.0) {
            Some(factor) if *factor != Decimal::ONE => left * factor,
            _ => left,
        }
    }
}

/// What acts on the places of a stream: the fraction that is left of each.
#[derive(Debug, Clone)]
pub struct Factors(Vec<Decimal>);

impl Factors {
    /// One more measure leaves this fraction of a place.
    pub fn leave(&mut self, place: Place, fraction: Decimal) {
        if let Some(factor) = self.0.get_mut(place.0) {
            *factor *= fraction;
        }
    }
}

/// A value for each place, where there is one.
type Given<T> = Vec<Option<T>>;

fn at<T: Copy>(list: &Given<T>, place: Place) -> Option<T> {
    list.get(place.0).copied().flatten()
}

impl Default for Partition<'_> {
    /// A whole stream of which no part is known.
    fn default() -> Self {
        Self::undivided(vec![Node::new("")])
    }
}

impl<'a> Partition<'a> {
    /// Divides a stream by the user's shares, and by typical shares where the user said nothing and they fit.
    #[must_use]
    pub fn of(
        stream: &Stream,
        tree: Resource,
        catalogue: &'a Catalogue,
        sector: Option<&str>,
    ) -> Self {
        let ends: Vec<&EndUse> = catalogue.end_uses_of(tree, sector).collect();
        let mut partition = Self::undivided(nodes(&ends));
        // The place 0 is the stream itself, of which nobody says a share.
        let of_ends = |value: &dyn Fn(&EndUse) -> Option<Weight>| -> Given<Weight> {
            let places = ends.iter().map(|end| value(end));
            std::iter::once(None).chain(places).collect()
        };
        let mut given = of_ends(&|end| {
            let share = stream.shares.get(&end.id)?;
            Some(Weight {
                fraction: fraction(share.percent),
                known: share.known,
            })
        });
        if !partition.fits(Place::WHOLE, Decimal::ONE, &given) {
            partition.refused = true;
            return partition;
        }
        partition.add_usual(&mut given, sector.and_then(|id| catalogue.sector(id)));
        let typical = of_ends(&|end| {
            Some(Weight {
                fraction: fraction(end.typical_share()?),
                known: Known::Default,
            })
        });
        let mut weights = vec![None; given.len()];
        partition.assign(Place::WHOLE, Decimal::ONE, (&given, &typical), &mut weights);
        for ((end, node), (given, weight)) in ends
            .iter()
            .zip(partition.nodes.iter_mut().skip(1))
            .zip(given.iter().zip(weights).skip(1))
        {
            node.weight = if end.overlay { *given } else { weight };
        }
        partition.whole = partition.branch(Place::WHOLE, Decimal::ONE);
        partition
    }

    fn undivided(nodes: Vec<Node<'a>>) -> Self {
        Self {
            nodes,
            whole: Branch {
                place: Place::WHOLE,
                rest: Decimal::ONE,
                parts: Vec::new(),
            },
            refused: false,
        }
    }

    /// Beside the user's shares the usual shares of the trade, as far as they fit.
    fn add_usual(&self, given: &mut Given<Weight>, sector: Option<&SectorFile>) {
        for share in sector.map(|s| s.shares.as_slice()).unwrap_or_default() {
            let held = self.place(Some(&share.end_use)).filter(|place| {
                let node = self.nodes.get(place.0);
                node.is_some_and(|node| node.above.is_some())
            });
            let Some(place) = held.filter(|place| at(given, *place).is_none()) else {
                continue;
            };
            let usual = Weight {
                fraction: fraction((share.low + share.high) / Decimal::TWO),
                known: Known::Default,
            };
            let mut fuller = given.clone();
            if let Some(own) = fuller.get_mut(place.0) {
                *own = Some(usual);
            }
            if self.fits(Place::WHOLE, Decimal::ONE, &fuller) {
                *given = fuller;
            }
        }
    }

    /// The place of an end use; nothing where this stream has no such end use.
    #[must_use]
    pub fn place(&self, node: Option<&str>) -> Option<Place> {
        let Some(id) = node else {
            return Some(Place::WHOLE);
        };
        let found = self.nodes.iter().skip(1).position(|node| node.id == id);
        found.map(|index| Place(index + 1))
    }

    /// The end use at a place; nothing for the stream itself.
    #[must_use]
    pub fn node(&self, place: Place) -> Option<&'a str> {
        let node = self.nodes.get(place.0).filter(|_| place != Place::WHOLE);
        node.map(|node| node.id)
    }

    /// The weight of an end use; the whole stream weighs one. Nothing where nobody knows.
    #[must_use]
    pub fn weight(&self, node: Option<&str>) -> Option<Weight> {
        self.weight_at(self.place(node)?)
    }

    fn weight_at(&self, place: Place) -> Option<Weight> {
        if place == Place::WHOLE {
            return Some(Weight::WHOLE);
        }
        self.nodes.get(place.0)?.weight
    }

    fn above(&self, place: Place) -> Option<Place> {
        self.nodes.get(place.0)?.above
    }

    /// Whether `node` is `above` or a part of it.
    #[must_use]
    pub fn is_within(&self, node: Option<&str>, above: Option<&str>) -> bool {
        if node == above || above.is_none() {
            return true;
        }
        let (Some(place), Some(above)) = (self.place(node), self.place(above)) else {
            return false;
        };
        let mut holder = self.above(place);
        while let Some(next) = holder {
            if next == above {
                return true;
            }
            holder = self.above(next);
        }
        false
    }

    /// Nothing acts on any place.
    #[must_use]
    pub fn untouched(&self) -> Factors {
        Factors(vec![Decimal::ONE; self.nodes.len()])
    }

    /// The remaining fraction R of the stream: parts multiply inside an end use, end uses add, measures on the whole act on what is left.
    #[must_use]
    pub fn remaining(&self, factors: &Factors) -> Decimal {
        self.whole.remaining(factors)
    }

    fn branch(&self, place: Place, weight: Decimal) -> Branch {
        let mut rest = weight;
        let mut parts = Vec::new();
        for (child, part) in self.parts_of(place) {
            rest -= part.fraction;
            parts.push(self.branch(child, part.fraction));
        }
        Branch { place, rest, parts }
    }

    /// The places directly inside a place, known or not.
    fn inside(&self, place: Place) -> &[Place] {
        let node = self.nodes.get(place.0);
        node.map(|node| node.inside.as_slice()).unwrap_or_default()
    }

    /// What the user's shares need of a place.
    fn needed(&self, place: Place, given: &Given<Weight>) -> Decimal {
        match at(given, place) {
            Some(weight) => weight.fraction,
            None => self.needed_below(place, given),
        }
    }

    fn needed_below(&self, place: Place, given: &Given<Weight>) -> Decimal {
        let children = self.inside(place).iter();
        children.map(|child| self.needed(*child, given)).sum()
    }

    /// How the weakest share below a place is known.
    fn known_below(&self, place: Place, given: &Given<Weight>) -> Known {
        let children = self.inside(place).iter();
        children
            .map(|child| match at(given, *child) {
                Some(weight) => weight.known,
                None => self.known_below(*child, given),
            })
            .max()
            .unwrap_or(Known::Meter)
    }

    /// Every place with its weight, where that is known; the stream itself is not among them.
    pub fn weights(&self) -> impl Iterator<Item = (Place, Weight)> {
        let ends = self.nodes.iter().enumerate().skip(1);
        ends.filter_map(|(index, node)| Some((Place(index), node.weight?)))
    }

    /// How many places there are, the stream itself among them.
    #[must_use]
    pub fn places(&self) -> usize {
        self.nodes.len()
    }

    /// The places directly inside a place whose weight is known.
    pub fn parts_of(&self, place: Place) -> impl Iterator<Item = (Place, Weight)> {
        let children = self.inside(place).iter();
        children.filter_map(|child| Some((*child, self.weight_at(*child)?)))
    }

    /// The end uses beside this one, itself among them, and the one that holds them.
    #[must_use]
    pub fn siblings(&self, node: &str) -> (usize, Option<&str>) {
        let above = self.place(Some(node)).and_then(|place| self.above(place));
        above.map_or((1, None), |above| {
            (self.inside(above).len(), self.node(above))
        })
    }

    fn fits(&self, place: Place, room: Decimal, given: &Given<Weight>) -> bool {
        if self.needed_below(place, given) > room {
            return false;
        }
        let mut children = self.inside(place).iter();
        children.all(|child| {
            let own = at(given, *child).map(|w| w.fraction);
            own.is_none_or(|w| w >= Decimal::ZERO) && self.fits(*child, own.unwrap_or(room), given)
        })
    }

    fn assign(
        &self,
        place: Place,
        room: Decimal,
        (given, typical): (&Given<Weight>, &Given<Weight>),
        weights: &mut Given<Weight>,
    ) {
        let mut left = room - self.needed_below(place, given);
        for &child in self.inside(place) {
            let needed = self.needed(child, given);
            let weight = match (at(given, child), at(typical, child)) {
                (Some(weight), _) => Some(weight),
                (None, Some(usual)) if (usual.fraction - needed).max(Decimal::ZERO) <= left => {
                    left -= (usual.fraction - needed).max(Decimal::ZERO);
                    Some(Weight {
                        fraction: needed.max(usual.fraction),
                        known: Known::Default,
                    })
                }
                _ if needed > Decimal::ZERO => Some(Weight {
                    fraction: needed,
                    known: self.known_below(child, given).max(Known::Estimated),
                }),
                _ => None,
            };
            if let (Some(weight), Some(own)) = (weight, weights.get_mut(child.0)) {
                *own = Some(weight);
                self.assign(child, weight.fraction, (given, typical), weights);
            }
        }
    }
}

/// The places of a tree, each with what holds it and what it holds.
fn nodes<'a>(ends: &[&'a EndUse]) -> Vec<Node<'a>> {
    let mut nodes = vec![Node::new("")];
    nodes.extend(ends.iter().map(|end| Node::new(&end.id)));
    for (index, end) in ends.iter().enumerate().filter(|(_, end)| !end.overlay) {
        let above = match end.parent.as_deref() {
            None => Some(0),
            Some(parent) => ends.iter().position(|e| e.id == parent).map(|at| at + 1),
        };
        let Some(above) = above else {
            continue;
        };
        if let Some(holder) = nodes.get_mut(above) {
            holder.inside.push(Place(index + 1));
        }
        if let Some(node) = nodes.get_mut(index + 1) {
            node.above = Some(Place(above));
        }
    }
    nodes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facility::EndUseShare;
    use catalogue::Group;
    use catalogue::quantity::Unit;

    fn electricity(shares: &[(&str, i64)]) -> Partition<'static> {
        let mut stream = Stream::new("e".to_owned(), Group::Energy, Unit::Kwh);
        for (id, percent) in shares {
            let share = EndUseShare {
                percent: (*percent).into(),
                known: Known::Estimated,
            };
            stream.shares.insert((*id).to_owned(), share);
        }
        Partition::of(
            &stream,
            Resource::Electricity,
            catalogue_embedded::whole(),
            None,
        )
    }

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn left(partition: &Partition<'_>, list: &[(Option<&str>, &str)]) -> Decimal {
        let mut factors = partition.untouched();
        for (node, fraction) in list {
            factors.leave(partition.place(*node).unwrap(), dec(fraction));
        }
        partition.remaining(&factors)
    }

    #[test]
    fn parts_multiply_end_uses_add_and_the_whole_acts_on_what_is_left() {
        let p = electricity(&[("compressed-air", 20), ("lighting", 10)]);
        // (0.2·0.8 + 0.1·0.4 + 0.7) · 0.9 = 0.81
        let acting = [
            (Some("compressed-air"), "0.8"),
            (Some("lighting"), "0.4"),
            (None, "0.9"),
        ];
        let r = left(&p, &acting);
        assert_eq!(r, dec("0.81"));
    }

    #[test]
    fn a_group_acts_on_what_its_parts_leave() {
        let p = electricity(&[("motors", 50), ("pumps", 20), ("compressed-air", 10)]);
        // motors: (0.2·0.5 + 0.1 + 0.2)·0.9 = 0.36; rest 0.5
        let r = left(&p, &[(Some("pumps"), "0.5"), (Some("motors"), "0.9")]);
        assert_eq!(r, dec("0.86"));
    }

    #[test]
    fn typical_shares_are_marked_and_give_way_to_the_users() {
        let p = electricity(&[]);
        let air = p.weight(Some("compressed-air")).unwrap();
        assert_eq!((air.fraction, air.known), (dec("0.175"), Known::Default));
        let p = electricity(&[("pumps", 80), ("air-conditioning", 15)]);
        assert_eq!(
            p.weight(Some("lighting")),
            None,
            "10.5 % does not fit beside 95 %"
        );
        assert_eq!(p.weight(Some("motors")).unwrap().fraction, dec("0.8"));
    }

    #[test]
    fn shares_beyond_the_whole_are_refused() {
        assert!(electricity(&[("lighting", 60), ("pumps", 50)]).refused);
        assert!(electricity(&[("motors", 30), ("pumps", 40)]).refused);
        assert!(!electricity(&[("lighting", 60), ("pumps", 40)]).refused);
    }

    #[test]
    fn nobody_knows_the_share_of_a_part() {
        assert_eq!(electricity(&[]).weight(Some("air-blow-off")), None);
        assert_eq!(electricity(&[]).weight(Some("peak-hours")), None);
    }
}
