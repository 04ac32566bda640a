//! How a stream is divided into end uses, and what is left of it once measures act on its parts.

use super::default_share::{DefaultPart, DefaultShares, Uses};
use super::remaining::{Branch, Factors, Left};
use super::rough::{Measured, RoughShare, rough_share};
use super::tree::{Given, Place, Tree, at};
use crate::facility::{EndUseShare, Facility, Stream};
use catalogue::known::Known;
use catalogue::quantity::{Fraction, Percent};
use catalogue::{Catalogue, EndUse, Resource};
use rust_decimal::Decimal;
use std::rc::Rc;

/// The part of a stream that an end use takes, and how that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weight {
    /// Of the whole stream.
    pub fraction: Fraction,
    /// Said by the user or assumed.
    pub known: Known,
    /// Low and high end in parts of the fraction, where a default or the answer to a rough question has its own; else they follow from how it is known.
    pub around: Option<(Decimal, Decimal)>,
}

impl Weight {
    /// That of the stream itself.
    const WHOLE: Self = Self {
        fraction: Fraction::ONE,
        known: Known::Meter,
        around: None,
    };
}

/// The end uses of one stream with their weights.
#[derive(Debug, Clone)]
pub struct Partition<'a> {
    tree: Rc<Tree<'a>>,
    /// By place.
    nodes: Vec<Node>,
    whole: Branch,
    /// What is left of it where nothing acts.
    untouched: Left,
    /// The shares as entered add up to more than the whole and were refused.
    pub refused: bool,
    /// The answers to rough questions leave no room for each other, or for the shares entered, and were not taken.
    pub rough_refused: bool,
    /// The stream's row or carrier says where it goes.
    told: bool,
}

/// What is known of an end use in one stream.
#[derive(Debug, Clone, Copy, Default)]
struct Node {
    /// The carrier of the stream does not go here.
    barred: bool,
    weight: Option<Weight>,
    default: Option<DefaultPart>,
}

impl Default for Partition<'_> {
    /// A whole stream of which no part is known.
    fn default() -> Self {
        Self::undivided(Rc::default())
    }
}

impl<'a> Partition<'a> {
    /// Divides a stream by the user's shares, by the answers to rough questions where there is no share, and by default shares where the user said nothing: all of it to the end use that its row names, else the sector's shares of what its carrier goes to. What the user gives moves the defaults beside it, never the reverse.
    #[must_use]
    pub fn of(
        stream: &Stream,
        measured: Measured,
        tree: Resource,
        catalogue: &'a Catalogue,
        facility: &Facility,
    ) -> Self {
        let shares = DefaultShares::of_plant(facility, catalogue);
        let tree = Rc::new(Tree::of(tree, &shares, facility, catalogue));
        Self::by(&tree, stream, measured, catalogue, facility)
    }

    /// The same with the tree of the plant at hand.
    pub(super) fn by(
        tree: &Rc<Tree<'a>>,
        stream: &Stream,
        measured: Measured,
        catalogue: &'a Catalogue,
        facility: &Facility,
    ) -> Self {
        let ends = &tree.ends;
        let mut partition = Self::undivided(Rc::clone(tree));
        let uses = Uses::of(stream, facility, catalogue);
        let given = given_shares(stream, ends, uses);
        let needs = Needs::of(&given, tree);
        // What lies across the tree is in no sum of parts, and is no more than the whole either.
        let whole = Fraction::ZERO..=Fraction::ONE;
        let each = given.iter().flatten().all(|w| whole.contains(&w.fraction));
        if !each || !partition.fits(Place::WHOLE, Fraction::ONE, (&given, &needs)) {
            partition.refused = true;
            return partition;
        }
        partition.bar(uses);
        let defaults = partition.defaults(uses.only(), DefaultPart::whole(catalogue));
        let rough = rough_parts(stream, measured, ends, catalogue);
        let amounts = given.iter().zip(&rough).map(|(given, rough)| {
            let amount = rough.filter(|rough| !rough.inside);
            given.or_else(|| amount.map(|amount| weight_of(amount, amount.fraction)))
        });
        let amounts: Given<Weight> = amounts.collect();
        let with_amounts = Needs::of(&amounts, tree);
        let (said, needs) =
            if partition.fits(Place::WHOLE, Fraction::ONE, (&amounts, &with_amounts)) {
                (amounts, with_amounts)
            } else {
                partition.rough_refused = true;
                (given, needs)
            };
        let inside = rough.into_iter().map(|rough| rough.filter(|r| r.inside));
        let said = Said {
            given: said,
            needs,
            inside: inside.collect(),
            defaults,
        };
        let mut weights = vec![None; said.given.len()];
        partition.assign(Place::WHOLE, Fraction::ONE, &said, &mut weights);
        for (end, place) in ends.iter().zip((1..).map(Place)) {
            // What lies across the tree has parts of its own.
            if let Some(weight) = said.across(place).filter(|_| end.overlay) {
                if let Some(own) = weights.get_mut(place.0) {
                    *own = Some(weight);
                }
                partition.assign(place, weight.fraction, &said, &mut weights);
            }
        }
        let known = weights.into_iter().zip(said.defaults);
        for (node, (weight, default)) in partition.nodes.iter_mut().zip(known) {
            (node.weight, node.default) = (weight, default);
        }
        partition.whole = partition.branch(Place::WHOLE, Fraction::ONE);
        partition.untouched = Left::untouched(&partition.whole, tree.places());
        partition
    }

    fn undivided(tree: Rc<Tree<'a>>) -> Self {
        let whole = Branch::undivided();
        Self {
            nodes: vec![Node::default(); tree.places()],
            untouched: Left::untouched(&whole, tree.places()),
            tree,
            whole,
            refused: false,
            rough_refused: false,
            told: false,
        }
    }

    /// Marks what the carrier of the stream does not go to.
    fn bar(&mut self, uses: Uses<'_>) {
        self.told = uses.is_told();
        let Some(carrier) = uses.carrier else {
            return;
        };
        let allowed: Vec<Place> = carrier
            .iter()
            .map(String::as_str)
            .chain(uses.row)
            .filter_map(|id| self.place(Some(id)))
            .collect();
        for place in self.tree.end_places() {
            let holds = |use_: &Place| {
                self.tree.is_inside(*use_, place) || self.tree.is_inside(place, *use_)
            };
            let barred = !allowed.iter().any(holds);
            if let Some(node) = self.nodes.get_mut(place.0) {
                node.barred = barred;
            }
        }
    }

    /// The default share of each end use: all of the stream where it has one end use `only`, else the usual shares, of which those that its carrier goes to make up for the others.
    fn defaults(&self, only: Option<&str>, all: DefaultPart) -> Given<DefaultPart> {
        let tree = &self.tree;
        let only = only.and_then(|id| tree.place(id));
        let ends = tree.end_places().map(|place| match only {
            Some(only) if tree.is_inside(only, place) => (!tree.lacks(place)).then_some(all),
            Some(only) if !tree.is_inside(place, only) => None,
            _ => tree.usual(place),
        });
        let mut list: Given<DefaultPart> = std::iter::once(None).chain(ends).collect();
        self.make_up(&mut list);
        list
    }

    /// Takes the shares of what the carrier does not go to, and gives what they had to the others in proportion.
    fn make_up(&self, list: &mut Given<DefaultPart>) {
        let is_barred = |place: Place| self.nodes.get(place.0).is_some_and(|n| n.barred);
        let outermost = || self.tree.inside(Place::WHOLE).iter().copied();
        let taken = |barred: bool| -> Fraction {
            let places = outermost().filter(|place| is_barred(*place) == barred);
            places
                .filter_map(|place| at(list, place))
                .map(|part| part.fraction)
                .sum()
        };
        let (lost, kept) = (taken(true), taken(false));
        let factor = (lost + kept).over(kept).unwrap_or(Fraction::ONE);
        let outermost: Vec<Place> = outermost().collect();
        for place in self.tree.end_places() {
            let Some(own) = list.get_mut(place.0) else {
                continue;
            };
            if is_barred(place) {
                *own = None;
            } else if let Some(part) = own.as_mut().filter(|_| outermost.contains(&place)) {
                part.fraction = (part.fraction * factor).min(Fraction::ONE);
            }
        }
    }

    /// The place of an end use; nothing where this stream has no such end use.
    #[must_use]
    pub fn place(&self, node: Option<&str>) -> Option<Place> {
        match node {
            None => Some(Place::WHOLE),
            Some(id) => self.tree.place(id),
        }
    }

    /// The end use at a place; nothing for the stream itself.
    #[must_use]
    pub fn node(&self, place: Place) -> Option<&'a str> {
        self.tree.end(place).map(|end| end.id.as_str())
    }

    /// Whether an end use is a loss that better plants have less of.
    #[must_use]
    pub fn is_loss(&self, node: Option<&str>) -> bool {
        let end = self.place(node).and_then(|place| self.tree.end(place));
        end.is_some_and(|end| end.loss)
    }

    /// Whether an end use lies across the others, or is a part of one that does: the whole does not hold it.
    #[must_use]
    pub fn is_across(&self, node: Option<&str>) -> bool {
        let place = self.place(node);
        let outermost = place.and_then(|place| self.tree.up_from(place).last());
        outermost.is_some_and(|place| place != Place::WHOLE)
    }

    /// Whether the carrier of the stream does not go to an end use.
    #[must_use]
    pub fn is_barred(&self, node: Option<&str>) -> bool {
        let place = node.and_then(|_| self.place(node));
        let found = place.and_then(|place| self.nodes.get(place.0));
        found.is_some_and(|node| node.barred)
    }

    /// Whether the row or the carrier of the stream sends it to other end uses than this one, so that nothing of it is left here.
    #[must_use]
    pub fn goes_elsewhere(&self, node: Option<&str>) -> bool {
        let Some(place) = node.and_then(|_| self.place(node)) else {
            return false;
        };
        let nothing_here = || match self.weight_at(place) {
            Some(weight) => weight.fraction == Fraction::ZERO,
            None => !self.weights().any(|(other, weight)| {
                // Where the parts of what holds it take all of it, nothing is left for this one.
                let parts = self.parts_of(other).map(|(_, part)| part.fraction);
                let has_room = parts.sum::<Fraction>() < weight.fraction;
                let holds = self.tree.is_inside(place, other) && has_room;
                weight.fraction > Fraction::ZERO && (holds || self.tree.is_inside(other, place))
            }),
        };
        self.is_barred(node) || (self.told && nothing_here())
    }

    /// Whether the row or the carrier of the stream says where it goes.
    #[must_use]
    pub fn is_told(&self) -> bool {
        self.told
    }

    /// Whether all of the stream goes to what audits of plants do not count.
    #[must_use]
    pub fn is_apart(&self) -> bool {
        let parts = self.parts_of(Place::WHOLE);
        let apart = parts.filter(|(place, _)| self.tree.end(*place).is_some_and(|end| end.apart));
        let sum: Fraction = apart.map(|(_, weight)| weight.fraction).sum();
        sum >= Fraction::ONE
    }

    /// The weight of an end use; the whole stream weighs one. Nothing where nobody knows.
    #[must_use]
    pub fn weight(&self, node: Option<&str>) -> Option<Weight> {
        self.weight_at(self.place(node)?)
    }

    /// The low end of the default share of an end use, as a fraction of the stream: what better plants have.
    #[must_use]
    pub fn best(&self, node: Option<&str>) -> Option<Fraction> {
        let place = self.place(node)?;
        let default = self.nodes.get(place.0)?.default?;
        let room = match self.tree.above(place).unwrap_or(Place::WHOLE) {
            Place::WHOLE => Fraction::ONE,
            holder => self.weight_at(holder)?.fraction,
        };
        Some(Fraction::new(default.around.0) * default.fraction * room)
    }

    /// The weight at a place; nothing where nobody knows.
    #[must_use]
    pub fn weight_at(&self, place: Place) -> Option<Weight> {
        if place == Place::WHOLE {
            return Some(Weight::WHOLE);
        }
        self.nodes.get(place.0)?.weight
    }

    /// A place, what holds it, and so on to the outermost.
    pub fn up_from(&self, place: Place) -> impl Iterator<Item = Place> {
        self.tree.up_from(place)
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
        self.tree.is_inside(place, above)
    }

    /// Nothing acts on any place.
    #[must_use]
    pub fn untouched(&self) -> Factors<'_> {
        Factors {
            tree: &self.tree,
            whole: &self.whole,
            left: self.untouched.clone(),
        }
    }

    fn branch(&self, place: Place, weight: Fraction) -> Branch {
        let mut rest = weight;
        let mut parts = Vec::new();
        for (child, part) in self.parts_of(place) {
            rest -= part.fraction;
            parts.push(self.branch(child, part.fraction));
        }
        Branch { place, rest, parts }
    }

    /// How the weakest share below a place is known.
    fn known_below(&self, place: Place, given: &Given<Weight>) -> Known {
        let children = self.tree.inside(place).iter();
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
        let children = self.tree.inside(place).iter();
        children.filter_map(|child| Some((*child, self.weight_at(*child)?)))
    }

    /// The end uses beside this one, itself among them, and the one that holds them.
    #[must_use]
    pub fn siblings(&self, node: &str) -> (usize, Option<&str>) {
        let above = self
            .tree
            .place(node)
            .and_then(|place| self.tree.above(place));
        above.map_or((1, None), |above| {
            (self.tree.inside(above).len(), self.node(above))
        })
    }

    fn fits(&self, place: Place, room: Fraction, (given, needs): (&Given<Weight>, &Needs)) -> bool {
        if needs.below(place) > room {
            return false;
        }
        let mut children = self.tree.inside(place).iter();
        children.all(|child| {
            let own = at(given, *child).map(|w| w.fraction);
            own.is_none_or(|w| w >= Fraction::ZERO)
                && self.fits(*child, own.unwrap_or(room), (given, needs))
        })
    }

    /// Gives every place inside another its weight: the user's where there is one, then that of a rough question; the defaults share what is left. What does not fit is scaled down, the defaults first.
    fn assign(&self, place: Place, room: Fraction, said: &Said, weights: &mut Given<Weight>) {
        let children = self.tree.inside(place).iter();
        let wants: Vec<Want> = children.map(|child| said.want(*child, room)).collect();
        let left = room - said.needs.below(place);
        let asked = wants.iter().filter_map(|want| want.asked);
        let (asked_scale, left) = share_out(left, asked.sum());
        let (scale, _) = share_out(left, wants.iter().map(|want| want.extra).sum());
        for want in wants {
            let child = want.place;
            let needed = said.needed(child);
            let more = want.extra * scale;
            let answered = at(&said.inside, child).zip(want.asked);
            let weight = match (at(&said.given, child), answered, at(&said.defaults, child)) {
                (Some(weight), _, _) => Some(weight),
                (None, Some((part, more)), _) => Some(weight_of(part, needed + more * asked_scale)),
                (None, None, Some(default)) if more > Fraction::ZERO => Some(Weight {
                    fraction: needed + more,
                    known: Known::Default,
                    around: Some(default.around),
                }),
                _ if needed > Fraction::ZERO => Some(Weight {
                    fraction: needed,
                    known: self.known_below(child, &said.given).max(Known::Estimated),
                    around: None,
                }),
                _ => None,
            };
            if let (Some(weight), Some(own)) = (weight, weights.get_mut(child.0)) {
                *own = Some(weight);
                self.assign(child, weight.fraction, said, weights);
            }
        }
    }
}

/// The factor by which what is wanted is scaled to fit, and what is left then.
fn share_out(left: Fraction, wanted: Fraction) -> (Fraction, Fraction) {
    if wanted > left {
        let scale = left.over(wanted).unwrap_or_default();
        (scale, Fraction::ZERO)
    } else {
        (Fraction::ONE, left - wanted)
    }
}

/// What is known of the shares of a stream, by place.
struct Said {
    /// Fractions of the stream, by the user.
    given: Given<Weight>,
    needs: Needs,
    /// Fractions of what holds the end use, by rough questions.
    inside: Given<RoughShare>,
    /// Defaults.
    defaults: Given<DefaultPart>,
}

/// What an end use wants of what holds it, beyond what the user's shares below it need already.
struct Want {
    place: Place,
    /// By the answer about a part.
    asked: Option<Fraction>,
    /// By its default.
    extra: Fraction,
}

impl Said {
    fn want(&self, place: Place, room: Fraction) -> Want {
        let beyond = |part: Fraction| (part * room - self.needed(place)).max(Fraction::ZERO);
        let is_given = at(&self.given, place).is_some();
        let part = at(&self.inside, place).filter(|_| !is_given);
        let default = at(&self.defaults, place).filter(|_| !is_given && part.is_none());
        Want {
            place,
            asked: part.map(|part| beyond(part.fraction)),
            extra: default.map_or(Fraction::ZERO, |default| beyond(default.fraction)),
        }
    }

    /// What the user's shares need of a place.
    fn needed(&self, place: Place) -> Fraction {
        at(&self.given, place).map_or(self.needs.below(place), |weight| weight.fraction)
    }

    /// The weight of an end use that lies across the others.
    fn across(&self, place: Place) -> Option<Weight> {
        let asked = at(&self.inside, place).map(|part| weight_of(part, part.fraction));
        let default = at(&self.defaults, place).map(weight_by_default);
        at(&self.given, place).or(asked).or(default)
    }
}

/// What the user's shares need inside each place.
struct Needs(Vec<Fraction>);

impl Needs {
    fn of(given: &Given<Weight>, tree: &Tree<'_>) -> Self {
        let mut needs = Self(vec![Fraction::ZERO; tree.places()]);
        if given.iter().all(Option::is_none) {
            return needs;
        }
        for place in tree.outermost_first().iter().rev() {
            let children = tree.inside(*place).iter();
            let needed = children.map(|child| {
                at(given, *child).map_or(needs.below(*child), |weight| weight.fraction)
            });
            let sum = needed.sum();
            if let Some(own) = needs.0.get_mut(place.0) {
                *own = sum;
            }
        }
        needs
    }

    fn below(&self, place: Place) -> Fraction {
        self.0.get(place.0).copied().unwrap_or_default()
    }
}

fn weight_by_default(default: DefaultPart) -> Weight {
    Weight {
        fraction: default.fraction,
        known: Known::Default,
        around: Some(default.around),
    }
}

/// The weight that the answer to a rough question gives.
fn weight_of(share: RoughShare, fraction: Fraction) -> Weight {
    Weight {
        fraction,
        known: share.known,
        around: share.around,
    }
}

/// The shares that the user gave, by place; the place 0 is the stream itself, of which nobody says a share. That all of it goes where its row says is what the row says, until somebody confirms it.
fn given_shares(stream: &Stream, ends: &[&EndUse], uses: Uses<'_>) -> Given<Weight> {
    let by_row = |end: &EndUse, share: &EndUseShare| {
        let whole = share.percent == Decimal::ONE_HUNDRED && share.known == Known::Default;
        whole && uses.row == Some(end.id.as_str())
    };
    let places = ends.iter().map(|end| {
        let share = stream.shares.get(&end.id)?;
        if by_row(end, share) {
            return None;
        }
        Some(Weight {
            fraction: Percent::new(share.percent).fraction(),
            known: share.known,
            around: None,
        })
    });
    std::iter::once(None).chain(places).collect()
}

/// What the rough questions come to where the user gave no share, by place.
fn rough_parts(
    stream: &Stream,
    measured: Measured,
    ends: &[&EndUse],
    catalogue: &Catalogue,
) -> Given<RoughShare> {
    let places = ends.iter().map(|end| {
        let answer = stream.rough.get(&end.id)?;
        let question = catalogue.rough(&end.id)?;
        rough_share(question, answer, measured)
            .ok()
            .filter(|_| !stream.shares.contains_key(&end.id))
    });
    std::iter::once(None).chain(places).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facility::RoughAnswer;
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
            Measured::default(),
            Resource::Electricity,
            catalogue_embedded::whole(),
            &Facility::default(),
        )
    }

    fn part(text: &str) -> Fraction {
        Fraction::new(text.parse().unwrap())
    }

    fn left(partition: &Partition<'_>, list: &[(Option<&str>, &str)]) -> Fraction {
        let mut factors = partition.untouched();
        for (node, fraction) in list {
            factors.leave(partition.place(*node).unwrap(), part(fraction));
        }
        factors.remaining()
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
        assert_eq!(r, part("0.81"));
    }

    #[test]
    fn a_group_acts_on_what_its_parts_leave() {
        let p = electricity(&[("motors", 50), ("pumps", 20), ("compressed-air", 10)]);
        // motors: (0.2·0.5 + 0.1 + 0.2)·0.9 = 0.36; rest 0.5
        let r = left(&p, &[(Some("pumps"), "0.5"), (Some("motors"), "0.9")]);
        assert_eq!(r, part("0.86"));
    }

    #[test]
    fn typical_shares_are_marked_and_give_way_to_the_users() {
        let p = electricity(&[]);
        let air = p.weight(Some("compressed-air")).unwrap();
        assert_eq!((air.fraction, air.known), (part("0.175"), Known::Default));
        let p = electricity(&[("pumps", 80), ("air-conditioning", 15)]);
        // What the user gives stands; the default of 10.5 % takes the 5 % that are left.
        assert_eq!(p.weight(Some("lighting")).unwrap().fraction, part("0.05"));
        assert_eq!(p.weight(Some("motors")).unwrap().fraction, part("0.8"));
    }

    #[test]
    fn an_area_that_the_plant_does_not_have_takes_no_default_share() {
        let mut facility = Facility::default();
        facility.areas.insert("compressed-air".to_owned(), false);
        let mut stream = Stream::new("e".to_owned(), Group::Energy, Unit::Kwh);
        let divided = |stream: &Stream| {
            let catalogue = catalogue_embedded::whole();
            let measured = Measured::default();
            let tree = Resource::Electricity;
            Partition::of(stream, measured, tree, catalogue, &facility)
        };
        let p = divided(&stream);
        assert_eq!(p.weight(Some("compressed-air")), None);
        assert_eq!(p.weight(Some("compressor-idle-hours")), None);
        assert!(p.weight(Some("lighting")).is_some());
        // A share that somebody gives is what somebody knows.
        let share = EndUseShare {
            percent: 7.into(),
            known: Known::Estimated,
        };
        stream.shares.insert("compressed-air".to_owned(), share);
        let air = divided(&stream).weight(Some("compressed-air")).unwrap();
        assert_eq!(air.fraction, part("0.07"));
    }

    /// A fuel of a sector, from a row of its table or by its carrier alone.
    fn fuel(sector: &str, row: Option<&str>, carrier: &str) -> Partition<'static> {
        let mut facility = Facility::default();
        facility.site.sector = Some(sector.to_owned());
        let mut stream = Stream::new("f".to_owned(), Group::Energy, Unit::Tonne);
        stream.template = row.map(str::to_owned);
        stream.carrier = Some(carrier.to_owned());
        let (tree, whole) = (Resource::Fuel, catalogue_embedded::whole());
        Partition::of(&stream, Measured::default(), tree, whole, &facility)
    }

    fn fraction(partition: &Partition<'_>, node: &str) -> Option<Fraction> {
        partition.weight(Some(node)).map(|w| w.fraction)
    }

    #[test]
    fn a_fuel_goes_where_its_row_says() {
        let coal = fuel("tea", Some("coal"), "coal-cam-5-6");
        assert_eq!(fraction(&coal, "drying"), Some(Fraction::ONE));
        assert_eq!(fraction(&coal, "tea-drying"), Some(part("0.69")));
        for node in ["steam", "vehicles", "cooking"] {
            assert_eq!(fraction(&coal, node), None, "{node}");
            assert!(coal.goes_elsewhere(Some(node)), "{node}");
        }
        assert!(!coal.goes_elsewhere(Some("drying")) && !coal.goes_elsewhere(None));
        // A row may name a part of an end use: what holds it takes all of the stream, and the parts beside it nothing.
        let kiln = fuel("cement-lime", Some("coal-lime"), "coal-cuc-4");
        assert_eq!(fraction(&kiln, "furnace"), Some(Fraction::ONE));
        assert_eq!(fraction(&kiln, "lime-burning"), Some(Fraction::ONE));
        assert_eq!(fraction(&kiln, "clinker-burning"), None);
        assert!(kiln.goes_elsewhere(Some("clinker-burning")));
        assert!(
            !kiln.goes_elsewhere(Some("furnace")) && !kiln.goes_elsewhere(Some("lime-burning"))
        );
        // A row may name what its carrier seldom goes to.
        let diesel = fuel("pharmaceuticals", Some("fuel-oil"), "do-l");
        assert_eq!(fraction(&diesel, "steam"), Some(Fraction::ONE));
        assert!(!diesel.is_apart());
    }

    #[test]
    fn a_fuel_without_a_row_goes_where_its_carrier_can() {
        for carrier in ["do-l", "gasoline-l"] {
            let diesel = fuel("pulp-paper", None, carrier);
            assert_eq!(fraction(&diesel, "vehicles"), Some(Fraction::ONE));
            assert_eq!(fraction(&diesel, "steam"), None);
            assert!(diesel.is_apart() && diesel.is_barred(Some("steam-drying")));
        }
        // Boilers 20 %, dryers 72 %, vehicles 6 %: the last share goes to the others.
        let husk = fuel("rice-mills", None, "rice-husk");
        let (steam, drying) = (fraction(&husk, "steam"), fraction(&husk, "drying"));
        let (steam, drying) = (steam.unwrap(), drying.unwrap());
        assert_eq!((steam + drying).round_dp(10), part("0.98"));
        assert_eq!(
            (drying * part("20")).round_dp(8),
            (steam * part("72")).round_dp(8)
        );
        assert_eq!(fraction(&husk, "vehicles"), None);
        assert!(!husk.is_apart());
        let gas = fuel("food-dairy", None, "lpg-kg");
        assert_eq!(fraction(&gas, "cooking"), None);
        assert!(fraction(&gas, "steam").is_some());
    }

    #[test]
    fn what_a_row_says_is_doubtful_downwards_alone() {
        let coal = fuel("tea", Some("coal"), "coal-cam-5-6");
        let weight = coal.weight(Some("drying")).unwrap();
        // 40 % as any other default.
        let ends = Some(("0.6".parse().unwrap(), Decimal::ONE));
        assert_eq!((weight.known, weight.around), (Known::Default, ends));
    }

    #[test]
    fn what_somebody_says_stands_before_row_and_carrier() {
        let mut facility = Facility::default();
        facility.site.sector = Some("tea".to_owned());
        let mut stream = Stream::new("f".to_owned(), Group::Energy, Unit::Tonne);
        stream.template = Some("coal".to_owned());
        stream.carrier = Some("coal-cam-5-6".to_owned());
        let share = EndUseShare {
            percent: 30.into(),
            known: Known::Estimated,
        };
        stream.shares.insert("vehicles".to_owned(), share);
        let (tree, whole) = (Resource::Fuel, catalogue_embedded::whole());
        let p = Partition::of(&stream, Measured::default(), tree, whole, &facility);
        assert_eq!(fraction(&p, "vehicles"), Some(part("0.3")));
        assert_eq!(fraction(&p, "drying"), Some(part("0.7")));
    }

    #[test]
    fn shares_beyond_the_whole_are_refused() {
        assert!(electricity(&[("lighting", 60), ("pumps", 50)]).refused);
        assert!(electricity(&[("motors", 30), ("pumps", 40)]).refused);
        assert!(!electricity(&[("lighting", 60), ("pumps", 40)]).refused);
        assert!(electricity(&[("lighting", -1)]).refused);
        // Peak hours lie across the tree: no sum of parts holds them.
        assert!(electricity(&[("peak-hours", 101)]).refused);
        assert!(!electricity(&[("peak-hours", 100), ("lighting", 60)]).refused);
    }

    /// 1,000 MWh with shares in percent, and answers to rough questions.
    fn asked(shares: &[(&str, i64)], answers: &[(&str, &[(&str, i64)])]) -> Partition<'static> {
        let mut stream = Stream::new("e".to_owned(), Group::Energy, Unit::Mwh);
        for (id, percent) in shares {
            let share = EndUseShare {
                percent: (*percent).into(),
                known: Known::Estimated,
            };
            stream.shares.insert((*id).to_owned(), share);
        }
        for (id, values) in answers {
            let values = values.iter().map(|(k, v)| ((*k).to_owned(), (*v).into()));
            let answer = RoughAnswer {
                values: values.collect(),
                choice: None,
            };
            stream.rough.insert((*id).to_owned(), answer);
        }
        let measured = Measured {
            quantity: Some(1_000.into()),
            unit: Some(Unit::Mwh),
            mj: None,
            days: Some(300.into()),
        };
        let whole = catalogue_embedded::whole();
        Partition::of(
            &stream,
            measured,
            Resource::Electricity,
            whole,
            &Facility::default(),
        )
    }

    #[test]
    fn an_answer_stands_before_the_default_and_behind_the_users_share() {
        let air: (&str, &[(&str, i64)]) = ("compressed-air", &[("kw", 150), ("hours", 10)]);
        // 150 · 10 · 0.7 · 300 = 315 MWh.
        let weight = asked(&[], &[air]).weight(Some("compressed-air")).unwrap();
        assert_eq!(
            (weight.fraction, weight.known),
            (part("0.315"), Known::Nameplate)
        );
        let said = asked(&[("compressed-air", 20)], &[air]);
        let weight = said.weight(Some("compressed-air")).unwrap();
        assert_eq!(
            (weight.fraction, weight.known),
            (part("0.2"), Known::Estimated)
        );
    }

    #[test]
    fn an_answer_about_a_part_counts_inside_what_holds_it() {
        let tenths: (&str, &[(&str, i64)]) = ("compressor-part-load", &[("tenths", 5)]);
        let divided = asked(&[("compressed-air", 40)], &[tenths]);
        let weight = divided.weight(Some("compressor-part-load")).unwrap();
        assert_eq!(
            (weight.fraction, weight.known),
            (part("0.2"), Known::Estimated)
        );
    }

    #[test]
    fn answers_that_leave_no_room_are_not_taken() {
        let air: (&str, &[(&str, i64)]) = ("compressed-air", &[("kw", 150), ("hours", 10)]);
        let full = asked(&[("lighting", 80)], &[air]);
        assert!(full.rough_refused && !full.refused);
        assert_eq!(full.weight(Some("lighting")).unwrap().fraction, part("0.8"));
        assert!(!asked(&[("lighting", 60)], &[air]).rough_refused);
    }

    #[test]
    fn nobody_knows_the_share_of_a_part() {
        assert_eq!(electricity(&[]).weight(Some("air-blow-off")), None);
        assert_eq!(electricity(&[]).weight(Some("peak-hours")), None);
    }
}
