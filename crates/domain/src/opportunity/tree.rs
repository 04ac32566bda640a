//! The end uses of a resource in a plant: what does not depend on the stream that they divide, so that it is found once for all of them.

use super::default_share::{DefaultPart, DefaultShares};
use crate::facility::Facility;
use catalogue::quantity::Fraction;
use catalogue::{Catalogue, EndUse, Resource};

/// A place in a tree: the stream itself, or one of its end uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place(pub(super) usize);

impl Place {
    /// The stream itself.
    pub const WHOLE: Self = Self(0);

    /// Where a list by place has its value.
    #[must_use]
    pub fn index(self) -> usize {
        self.0
    }
}

/// A value for each place, where there is one.
pub(super) type Given<T> = Vec<Option<T>>;

pub(super) fn at<T: Copy>(list: &Given<T>, place: Place) -> Option<T> {
    list.get(place.0).copied().flatten()
}

/// The end uses of a resource in a plant.
#[derive(Debug)]
pub(super) struct Tree<'a> {
    /// In the order of the catalogue; the first has the place 1.
    pub(super) ends: Vec<&'a EndUse>,
    /// By place.
    nodes: Vec<Node>,
    /// Every place, each after what holds it; overlays last.
    outermost_first: Vec<Place>,
    /// The default share of each end use, whatever the carrier of a stream goes to.
    usual: Given<DefaultPart>,
}

#[derive(Debug, Default)]
struct Node {
    /// What holds it; an overlay lies across the others and is held by nothing.
    above: Option<Place>,
    inside: Vec<Place>,
    /// The plant has none of it.
    lacking: bool,
}

impl Default for Tree<'_> {
    /// No end uses.
    fn default() -> Self {
        Self {
            ends: Vec::new(),
            nodes: vec![Node::default()],
            outermost_first: vec![Place::WHOLE],
            usual: vec![None],
        }
    }
}

impl<'a> Tree<'a> {
    pub(super) fn of(
        resource: Resource,
        shares: &DefaultShares<'_>,
        facility: &Facility,
        catalogue: &'a Catalogue,
    ) -> Self {
        let sector = facility.site.sector.as_deref();
        let ends: Vec<&EndUse> = catalogue.end_uses_of(resource, sector).collect();
        let mut nodes = nodes(&ends);
        for (node, end) in nodes.iter_mut().skip(1).zip(&ends) {
            node.lacking = shares.lacks(end);
        }
        let mut tree = Self {
            outermost_first: outermost_first(&nodes),
            usual: Vec::new(),
            ends,
            nodes,
        };
        tree.usual = tree.usual_shares(shares);
        tree
    }

    /// The usual share of each end use; what holds it stands before it in the tree, so its own share is known first.
    fn usual_shares(&self, shares: &DefaultShares<'_>) -> Given<DefaultPart> {
        let mut list: Given<DefaultPart> = vec![None; self.nodes.len()];
        let mut of_stream: Given<Fraction> = vec![None; self.nodes.len()];
        if let Some(whole) = of_stream.first_mut() {
            *whole = Some(Fraction::ONE);
        }
        for place in self.outermost_first.iter().copied().skip(1) {
            let above = self.above(place).and_then(|above| at(&of_stream, above));
            let usual = self.end(place).and_then(|end| shares.of(end, above));
            // Shares of the parts are known by what holds them, whatever of the stream that takes.
            if let Some(own) = of_stream.get_mut(place.0) {
                *own = usual.and_then(|(_, whole)| whole);
            }
            if let Some(own) = list.get_mut(place.0) {
                *own = usual.map(|(part, _)| part);
            }
        }
        list
    }

    pub(super) fn usual(&self, place: Place) -> Option<DefaultPart> {
        at(&self.usual, place)
    }

    /// How many places there are, the stream itself among them.
    pub(super) fn places(&self) -> usize {
        self.nodes.len()
    }

    /// Every place but the stream itself.
    pub(super) fn end_places(&self) -> impl Iterator<Item = Place> + use<> {
        (1..self.nodes.len()).map(Place)
    }

    /// Every place, each after what holds it; overlays last.
    pub(super) fn outermost_first(&self) -> &[Place] {
        &self.outermost_first
    }

    /// The end use at a place; nothing for the stream itself.
    pub(super) fn end(&self, place: Place) -> Option<&'a EndUse> {
        self.ends.get(place.0.checked_sub(1)?).copied()
    }

    /// The place of an end use; nothing where there is no such end use.
    pub(super) fn place(&self, id: &str) -> Option<Place> {
        let found = self.ends.iter().position(|end| end.id == id);
        found.map(|index| Place(index + 1))
    }

    pub(super) fn above(&self, place: Place) -> Option<Place> {
        self.nodes.get(place.0)?.above
    }

    /// A place, what holds it, and so on to the outermost.
    pub(super) fn up_from(&self, place: Place) -> impl Iterator<Item = Place> {
        std::iter::successors(Some(place), |below| self.above(*below))
    }

    /// Whether a place is another one or inside it.
    pub(super) fn is_inside(&self, place: Place, holder: Place) -> bool {
        self.up_from(place).any(|here| here == holder)
    }

    /// The places directly inside a place, known or not.
    pub(super) fn inside(&self, place: Place) -> &[Place] {
        let node = self.nodes.get(place.0);
        node.map(|node| node.inside.as_slice()).unwrap_or_default()
    }

    /// Whether the plant has none of an end use.
    pub(super) fn lacks(&self, place: Place) -> bool {
        self.nodes.get(place.0).is_some_and(|node| node.lacking)
    }
}

/// The places of a tree, each with what holds it and what it holds.
fn nodes(ends: &[&EndUse]) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    nodes.resize_with(ends.len() + 1, Node::default);
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

fn outermost_first(nodes: &[Node]) -> Vec<Place> {
    let mut list = vec![Place::WHOLE];
    let mut next = 0;
    while let Some(place) = list.get(next).copied() {
        list.extend(nodes.get(place.0).into_iter().flat_map(|node| &node.inside));
        next += 1;
    }
    let across = (1..nodes.len()).map(Place);
    let across: Vec<Place> = across.filter(|place| !list.contains(place)).collect();
    list.extend(across);
    list
}
