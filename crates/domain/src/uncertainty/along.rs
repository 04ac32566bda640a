//! A view along the tree of end uses of a stream. Where one figure is taken as sure, only its place and those that hold it are computed again.

use super::part::View;
use super::spread::Spread;
use crate::opportunity::Place;

/// An end use on which something acts, or that holds such a one; the others save nothing and are left out.
pub(super) struct Node {
    pub(super) place: Place,
    pub(super) share: Spread,
    pub(super) parts: Vec<Node>,
}

/// Values of a view along the tree of end uses, by place.
#[derive(Clone)]
pub(super) struct Along<V> {
    /// What the measures leave of a place.
    factors: Vec<V>,
    /// What is saved of a node with everything inside it, where that was computed.
    parts: Vec<Option<V>>,
}

impl<V: View> Along<V> {
    /// Of so many places, on which nothing acts.
    pub(super) fn nothing(places: usize) -> Self {
        Self {
            factors: vec![V::WHOLE; places],
            parts: vec![None; places],
        }
    }

    /// One more measure saves this fraction of a place.
    pub(super) fn act(&mut self, place: Place, saved: Spread) {
        if let Some(factor) = self.factors.get_mut(place.index()) {
            *factor = factor.and(saved);
        }
    }

    /// Nothing acts on a place any more.
    pub(super) fn untouch(&mut self, place: Place) {
        if let Some(factor) = self.factors.get_mut(place.index()) {
            *factor = V::WHOLE;
        }
    }

    /// What is saved of a place is to be computed again.
    pub(super) fn forget(&mut self, place: Place) {
        if let Some(part) = self.parts.get_mut(place.index()) {
            *part = None;
        }
    }
}

/// The saved part of a node and of everything inside it, as far as it was not computed yet; the share of one place may be taken as sure.
pub(super) fn saved_part<V: View>(node: &Node, along: &mut Along<V>, sure: Option<Place>) -> V {
    let at = node.place.index();
    if let Some(part) = along.parts.get(at).copied().flatten() {
        return part;
    }
    let inside = node.parts.iter().map(|own| saved_part(own, along, sure));
    let inside = inside.fold(V::NOTHING, V::beside);
    let share = if sure == Some(node.place) {
        node.share.sure()
    } else {
        node.share
    };
    let factor = along.factors.get(at).copied();
    let found = V::of(share, factor.unwrap_or(V::WHOLE), inside);
    if let Some(part) = along.parts.get_mut(at) {
        *part = Some(found);
    }
    found
}
