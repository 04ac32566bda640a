//! How a stream is divided into end uses, and what is left of it once measures act on its parts.

use crate::domain::catalogue::{Catalogue, EndUse, Resource, SectorFile};
use crate::domain::facility::Stream;
use crate::domain::known::Known;
use crate::domain::quantity::fraction;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The part of a stream that an end use takes, and how that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weight {
    /// Fraction of the whole stream.
    pub fraction: Decimal,
    /// Said by the user or assumed.
    pub known: Known,
}

/// The end uses of one stream with their weights.
#[derive(Debug, Clone, Default)]
pub struct Partition {
    /// Nodes by the node that holds them; the stream itself has no name.
    children: BTreeMap<String, Vec<String>>,
    weights: BTreeMap<String, Weight>,
    whole: Branch,
    /// The shares as entered add up to more than the whole and were refused.
    pub refused: bool,
}

/// A node of known weight with the nodes of known weight inside it: what the savings walk over.
#[derive(Debug, Clone)]
struct Branch {
    id: Option<String>,
    /// What of its weight is in none of its parts.
    rest: Decimal,
    parts: Vec<Branch>,
}

impl Default for Branch {
    /// A whole stream of which no part is known.
    fn default() -> Self {
        Self {
            id: None,
            rest: Decimal::ONE,
            parts: Vec::new(),
        }
    }
}

impl Branch {
    fn remaining(&self, factors: &Factors) -> Decimal {
        let parts = self.parts.iter().map(|part| part.remaining(factors));
        let left = parts.fold(self.rest, |sum, part| sum + part);
        match factors.get(&self.id) {
            Some(factor) => left * factor,
            None => left,
        }
    }
}

/// What acts on a part of the stream: the fraction that is left of it.
pub type Factors = BTreeMap<Option<String>, Decimal>;

impl Partition {
    /// Divides a stream by the user's shares, and by typical shares where the user said nothing and they fit.
    #[must_use]
    pub fn of(
        stream: &Stream,
        tree: Resource,
        catalogue: &Catalogue,
        sector: Option<&str>,
    ) -> Self {
        let nodes: Vec<&EndUse> = catalogue.end_uses_of(tree, sector).collect();
        let mut partition = Self::default();
        for node in &nodes {
            if node.overlay {
                if let Some(share) = stream.shares.get(&node.id) {
                    let weight = Weight {
                        fraction: fraction(share.percent),
                        known: share.known,
                    };
                    partition.weights.insert(node.id.clone(), weight);
                }
            } else {
                let above = node.parent.clone().unwrap_or_default();
                let siblings = partition.children.entry(above).or_default();
                siblings.push(node.id.clone());
            }
        }
        let given: BTreeMap<&str, Weight> = stream
            .shares
            .iter()
            .map(|(id, s)| {
                (
                    id.as_str(),
                    Weight {
                        fraction: fraction(s.percent),
                        known: s.known,
                    },
                )
            })
            .collect();
        if !partition.fits(None, Decimal::ONE, &given) {
            return Self {
                refused: true,
                ..Self::default()
            };
        }
        let own = sector.and_then(|id| catalogue.sector(id));
        let given = partition.with_usual(given, own);
        let typical: BTreeMap<&str, Decimal> = nodes
            .iter()
            .filter_map(|n| Some((n.id.as_str(), fraction(n.typical_share()?))))
            .collect();
        let mut weights = std::mem::take(&mut partition.weights);
        partition.assign(None, Decimal::ONE, (&given, &typical), &mut weights);
        partition.weights = weights;
        partition.whole = partition.branch(None, Decimal::ONE);
        partition
    }

    /// The user's shares, and beside them the usual shares of the trade, as far as they fit.
    fn with_usual<'a>(
        &self,
        mut given: BTreeMap<&'a str, Weight>,
        sector: Option<&'a SectorFile>,
    ) -> BTreeMap<&'a str, Weight> {
        let usual = sector.map(|s| s.shares.as_slice()).unwrap_or_default();
        for share in usual {
            let id = share.end_use.as_str();
            let is_here = || self.children.values().flatten().any(|n| n == id);
            if given.contains_key(id) || !is_here() {
                continue;
            }
            let usual = Weight {
                fraction: fraction((share.low + share.high) / Decimal::TWO),
                known: Known::Default,
            };
            given.insert(id, usual);
            if !self.fits(None, Decimal::ONE, &given) {
                given.remove(id);
            }
        }
        given
    }

    /// The weight of an end use; the whole stream weighs one. Nothing where nobody knows.
    #[must_use]
    pub fn weight(&self, node: Option<&str>) -> Option<Weight> {
        match node {
            None => Some(Weight {
                fraction: Decimal::ONE,
                known: Known::Meter,
            }),
            Some(id) => self.weights.get(id).copied(),
        }
    }

    /// Whether `node` is `above` or a part of it.
    #[must_use]
    pub fn is_within(&self, node: Option<&str>, above: Option<&str>) -> bool {
        if node == above || above.is_none() {
            return true;
        }
        let parent = self
            .children
            .iter()
            .find(|(_, list)| node.is_some_and(|n| list.iter().any(|c| c == n)));
        match parent {
            Some((parent, _)) if !parent.is_empty() => self.is_within(Some(parent), above),
            _ => false,
        }
    }

    /// The remaining fraction R of the stream: parts multiply inside an end use, end uses add, measures on the whole act on what is left.
    #[must_use]
    pub fn remaining(&self, factors: &Factors) -> Decimal {
        self.whole.remaining(factors)
    }

    fn branch(&self, node: Option<&str>, weight: Decimal) -> Branch {
        let mut rest = weight;
        let mut parts = Vec::new();
        for (child, part) in self.parts_of(node) {
            rest -= part.fraction;
            parts.push(self.branch(Some(child), part.fraction));
        }
        Branch {
            id: node.map(str::to_owned),
            rest,
            parts,
        }
    }

    /// The nodes directly inside a node, known or not.
    fn inside(&self, node: Option<&str>) -> &[String] {
        let list = self.children.get(node.unwrap_or_default());
        list.map(Vec::as_slice).unwrap_or_default()
    }

    /// What the user's shares need below a node.
    fn needed(&self, node: &str, given: &BTreeMap<&str, Weight>) -> Decimal {
        match given.get(node) {
            Some(weight) => weight.fraction,
            None => self.needed_below(Some(node), given),
        }
    }

    fn needed_below(&self, node: Option<&str>, given: &BTreeMap<&str, Weight>) -> Decimal {
        if given.is_empty() {
            return Decimal::ZERO;
        }
        let children = self.inside(node).iter();
        children.map(|child| self.needed(child, given)).sum()
    }

    /// How the weakest share below a node is known.
    fn known_below(&self, node: &str, given: &BTreeMap<&str, Weight>) -> Known {
        let children = self.inside(Some(node)).iter();
        children
            .map(|child| match given.get(child.as_str()) {
                Some(weight) => weight.known,
                None => self.known_below(child, given),
            })
            .max()
            .unwrap_or(Known::Meter)
    }

    /// Every end use whose share is known, with its share.
    pub fn weights(&self) -> impl Iterator<Item = (&str, Weight)> {
        self.weights.iter().map(|(id, w)| (id.as_str(), *w))
    }

    /// The end uses directly inside a node (of the stream itself where there is none) whose share is known.
    pub fn parts_of(&self, node: Option<&str>) -> impl Iterator<Item = (&str, Weight)> {
        self.inside(node)
            .iter()
            .filter_map(|id| Some((id.as_str(), *self.weights.get(id)?)))
    }

    /// The end uses beside this one, itself among them, and the one that holds them.
    #[must_use]
    pub fn siblings(&self, node: &str) -> (usize, Option<&str>) {
        let held = self
            .children
            .iter()
            .find(|(_, list)| list.iter().any(|c| c == node));
        held.map_or((1, None), |(above, list)| {
            (list.len(), Some(above.as_str()).filter(|a| !a.is_empty()))
        })
    }

    fn fits(&self, node: Option<&str>, room: Decimal, given: &BTreeMap<&str, Weight>) -> bool {
        if given.is_empty() {
            return true;
        }
        if self.needed_below(node, given) > room {
            return false;
        }
        let mut children = self.inside(node).iter();
        children.all(|child| {
            let own = given.get(child.as_str()).map(|w| w.fraction);
            own.is_none_or(|w| w >= Decimal::ZERO)
                && self.fits(Some(child), own.unwrap_or(room), given)
        })
    }

    fn assign(
        &self,
        node: Option<&str>,
        room: Decimal,
        (given, typical): (&BTreeMap<&str, Weight>, &BTreeMap<&str, Decimal>),
        weights: &mut BTreeMap<String, Weight>,
    ) {
        let mut left = room - self.needed_below(node, given);
        for child in self.inside(node) {
            let needed = self.needed(child, given);
            let weight = match (given.get(child.as_str()), typical.get(child.as_str())) {
                (Some(weight), _) => Some(*weight),
                (None, Some(share)) if (*share - needed).max(Decimal::ZERO) <= left => {
                    left -= (*share - needed).max(Decimal::ZERO);
                    Some(Weight {
                        fraction: needed.max(*share),
                        known: Known::Default,
                    })
                }
                _ if needed > Decimal::ZERO => Some(Weight {
                    fraction: needed,
                    known: self.known_below(child, given).max(Known::Estimated),
                }),
                _ => None,
            };
            if let Some(weight) = weight {
                weights.insert(child.clone(), weight);
                self.assign(Some(child), weight.fraction, (given, typical), weights);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::Group;
    use crate::domain::facility::EndUseShare;
    use crate::domain::quantity::Unit;

    fn electricity(shares: &[(&str, i64)]) -> Partition {
        let mut stream = Stream::new("e".to_owned(), Group::Energy, Unit::Kwh);
        for (id, percent) in shares {
            let share = EndUseShare {
                percent: (*percent).into(),
                known: Known::Estimated,
            };
            stream.shares.insert((*id).to_owned(), share);
        }
        Partition::of(&stream, Resource::Electricity, Catalogue::embedded(), None)
    }

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn factors(list: &[(Option<&str>, &str)]) -> Factors {
        list.iter()
            .map(|(n, f)| (n.map(str::to_owned), dec(f)))
            .collect()
    }

    #[test]
    fn parts_multiply_end_uses_add_and_the_whole_acts_on_what_is_left() {
        let p = electricity(&[("compressed-air", 20), ("lighting", 10)]);
        // (0.2·0.8 + 0.1·0.4 + 0.7) · 0.9 = 0.81
        let r = p.remaining(&factors(&[
            (Some("compressed-air"), "0.8"),
            (Some("lighting"), "0.4"),
            (None, "0.9"),
        ]));
        assert_eq!(r, dec("0.81"));
    }

    #[test]
    fn a_group_acts_on_what_its_parts_leave() {
        let p = electricity(&[("motors", 50), ("pumps", 20), ("compressed-air", 10)]);
        // motors: (0.2·0.5 + 0.1 + 0.2)·0.9 = 0.36; rest 0.5
        let r = p.remaining(&factors(&[(Some("pumps"), "0.5"), (Some("motors"), "0.9")]));
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
