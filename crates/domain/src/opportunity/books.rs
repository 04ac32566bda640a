//! The books of a facility: every stream that counts, with its account, its end uses, and the wastewater that goes with water.

use super::default_share::{DefaultShares, Uses};
use super::tree::Tree;
use super::{Measured, Partition};
use crate::facility::account::{Account, Figure, examined, fuel_of, tree_of};
use crate::facility::{Content, Facility, OwnSaving, Stream};
use crate::issue::Issue;
use catalogue::quantity::{Fraction, Unit, ratio};
use catalogue::{Catalogue, Effect, Group, Resource, StreamTemplate};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::rc::Rc;

/// A stream with its account and its end uses.
#[derive(Debug)]
pub struct Ledger<'a> {
    /// The stream.
    pub stream: &'a Stream,
    /// Quantity, price, cost.
    pub account: Account,
    /// End uses; streams of one tree that go to the same of them, and about which nothing was said, share them.
    pub partition: Rc<Partition<'a>>,
    /// The tree of end uses that divides it.
    tree: Option<Resource>,
    /// The kind of fuel that it is.
    fuel: Option<Resource>,
    /// It is a waste that consists of what was bought, as far as nobody says otherwise.
    of_bought: bool,
    /// It comes out of the inputs that a mass balance counts.
    of_inputs: bool,
    /// End uses that a stream of its row has none of.
    lacking: Vec<&'a str>,
}

impl Ledger<'_> {
    /// Whether what is done about a resource concerns this stream.
    #[must_use]
    pub fn is_of(&self, resource: Resource) -> bool {
        [self.tree, self.fuel].contains(&Some(resource))
    }

    /// Whether it is steam that somebody else raised.
    fn is_bought_steam(&self) -> bool {
        self.stream.carrier.is_some() && self.tree == Some(Resource::Fuel) && self.fuel.is_none()
    }

    /// The fraction of the stream that is saved where one measure takes this fraction of an end use.
    #[must_use]
    pub fn saved_by(&self, node: Option<&str>, rate: Fraction) -> Fraction {
        let mut factors = self.partition.untouched();
        if let Some(place) = self.partition.place(node) {
            factors.leave(place, rate.rest());
        }
        factors.remaining().rest()
    }

    /// Whether it is a waste that consists of what was bought, as far as nobody says otherwise.
    #[must_use]
    pub fn is_of_bought(&self) -> bool {
        self.of_bought
    }

    /// Whether a waste or by-product comes out of the inputs that a mass balance counts.
    #[must_use]
    pub fn is_of_inputs(&self) -> bool {
        self.of_inputs
    }

    /// Whether a stream of its row has none of an end use: plastic lumps are no sludge.
    #[must_use]
    pub fn lacks(&self, node: &str) -> bool {
        self.lacking.contains(&node)
    }

    /// The tree of end uses that divides it.
    #[must_use]
    pub fn tree(&self) -> Option<Resource> {
        self.tree
    }

    /// The year's quantity in cubic metres, where it is a known volume.
    #[must_use]
    pub fn cubic_metres(&self) -> Option<Decimal> {
        Some(self.account.quantity?.value * self.stream.unit.in_units_of(Unit::CubicMetre)?)
    }
}

/// Whether an effect acts on a stream: one of its resource and, where the effect names rows of the sector's table, one that started from them; what is done about a fire does not act on bought steam.
#[must_use]
pub fn acts_on(effect: &Effect, ledger: &Ledger<'_>) -> bool {
    let named = |row: &String| ledger.stream.template.as_ref() == Some(row);
    let has_named = effect.streams.is_empty() || effect.streams.iter().any(named);
    let node = effect.node.as_deref();
    let has_fire = !(effect.fired && ledger.is_bought_steam());
    let has_node = !node.is_some_and(|node| ledger.lacks(node));
    ledger.is_of(effect.resource) && has_named && has_node && has_fire
}

/// The year's cubic metres of a group, where there is a stream of it and every one is known.
fn volume(ledgers: &[Ledger<'_>], group: Group) -> Option<Decimal> {
    let of_group = ledgers.iter().filter(|l| l.stream.group == group);
    let mut streams = of_group.peekable();
    streams.peek()?;
    streams.try_fold(Decimal::ZERO, |sum, l| Some(sum + l.cubic_metres()?))
}

/// What a cubic metre of wastewater costs: its price, or the average price where there are several streams of it.
fn discharge_price(ledgers: &[Ledger<'_>], total: Decimal) -> Option<Figure> {
    let streams = || {
        ledgers
            .iter()
            .filter(|l| l.stream.group == Group::Wastewater)
    };
    let mut list = streams().filter_map(|l| {
        let price = l.account.price?;
        let per = Unit::CubicMetre.in_units_of(l.stream.unit)?;
        Some((
            l.cubic_metres()?,
            Figure {
                value: price.value * per,
                known: price.known,
            },
        ))
    });
    let first = list.next()?;
    if streams().count() == 1 {
        return Some(first.1);
    }
    let (cost, known) = list.fold(
        (first.0 * first.1.value, first.1.known),
        |(cost, known), (q, p)| (cost + q * p.value, known.max(p.known)),
    );
    Some(Figure {
        value: ratio(cost, total)?,
        known,
    })
}

/// All streams of the facility, opened once.
#[derive(Debug)]
pub struct Books<'a> {
    /// One per stream, in the order entered.
    pub ledgers: Vec<Ledger<'a>>,
    /// Wastewater of the year, m³, where every stream of it is known.
    pub wastewater: Option<Decimal>,
    /// The wastewater that goes with water.
    pub discharge: Discharge,
}

/// The wastewater that goes with water.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Discharge {
    /// Wastewater per water, at most one, where both are known.
    pub ratio: Option<Fraction>,
    /// Cost of a cubic metre of wastewater.
    pub price: Option<Figure>,
}

impl<'a> Books<'a> {
    /// Opens the books, and says what is wrong or doubtful in them. The assessment tells it; who reads figures alone takes [`Books::figures`].
    #[must_use]
    pub fn open(facility: &'a Facility, catalogue: &'a Catalogue) -> (Self, Vec<Issue>) {
        let mut issues = Vec::new();
        let mut ledgers = Vec::new();
        let shares = DefaultShares::of_plant(facility, catalogue);
        let mut trees: BTreeMap<Resource, Rc<Tree<'a>>> = BTreeMap::new();
        let mut usual: BTreeMap<(Resource, Uses<'a>), Rc<Partition<'a>>> = BTreeMap::new();
        for stream in facility.streams.iter().filter(|s| is_used(s, facility)) {
            let (account, doubts) = examined(stream, facility, catalogue);
            issues.extend(doubts);
            let tree = tree_of(stream, catalogue);
            let site = &facility.site;
            let measured = Measured::of(stream, account.quantity, site, catalogue);
            let mut divided = |resource| {
                let tree = trees.entry(resource);
                let tree = tree
                    .or_insert_with(|| Rc::new(Tree::of(resource, &shares, facility, catalogue)));
                Rc::new(Partition::by(tree, stream, measured, catalogue, facility))
            };
            let partition = match tree {
                None => Rc::default(),
                Some(tree) if stream.shares.is_empty() && stream.rough.is_empty() => {
                    let uses = Uses::of(stream, facility, catalogue);
                    Rc::clone(usual.entry((tree, uses)).or_insert_with(|| divided(tree)))
                }
                Some(tree) => divided(tree),
            };
            if partition.refused {
                issues.push(Issue::SharesExceed {
                    stream: stream.id.clone(),
                });
            }
            if partition.rough_refused {
                issues.push(Issue::RoughExceeds {
                    stream: stream.id.clone(),
                });
            }
            ledgers.push(Ledger {
                stream,
                account,
                partition,
                tree,
                fuel: fuel_of(stream, catalogue),
                of_bought: is_of_bought(stream, facility, catalogue),
                of_inputs: is_of_inputs(stream, facility, catalogue),
                lacking: lacking(stream, tree, catalogue),
            });
        }
        let wastewater = volume(&ledgers, Group::Wastewater);
        let ratio = match (wastewater, volume(&ledgers, Group::Water)) {
            (Some(out), Some(taken)) => Fraction::of(out, taken).map(|r| r.min(Fraction::ONE)),
            _ => None,
        };
        let price = wastewater.and_then(|out| discharge_price(&ledgers, out));
        let books = Self {
            ledgers,
            wastewater,
            discharge: Discharge { ratio, price },
        };
        (books, issues)
    }

    /// The books of a facility whose assessment tells what is doubtful in them.
    #[must_use]
    pub fn figures(facility: &'a Facility, catalogue: &'a Catalogue) -> Self {
        Self::open(facility, catalogue).0
    }

    /// The ledger of a stream.
    #[must_use]
    pub fn ledger(&self, stream: &str) -> Option<&Ledger<'a>> {
        self.ledgers.iter().find(|l| l.stream.id == stream)
    }
}

/// The row of the sector's table from which a stream started.
fn row_of<'a>(
    stream: &Stream,
    facility: &Facility,
    catalogue: &'a Catalogue,
) -> Option<&'a StreamTemplate> {
    let sector = facility.site.sector.as_deref();
    let row = sector.zip(stream.template.as_deref());
    row.and_then(|(sector, row)| catalogue.template(sector, row))
}

/// Whether a stream is a waste of what was bought: neither hazardous, nor a row of the sector's table that is made of something else.
fn is_of_bought(stream: &Stream, facility: &Facility, catalogue: &Catalogue) -> bool {
    let row = row_of(stream, facility, catalogue);
    stream.group == Group::Waste && row.is_none_or(|row| row.bought)
}

/// Whether an output comes out of the inputs that are counted: as somebody said, else as its row says.
fn is_of_inputs(stream: &Stream, facility: &Facility, catalogue: &Catalogue) -> bool {
    match stream.lost.content {
        Content::Nothing => false,
        Content::Input(_) => true,
        Content::Unsaid => {
            row_of(stream, facility, catalogue).is_none_or(StreamTemplate::is_of_inputs)
        }
    }
}

/// The end uses that a stream has none of, because it started from a row that does not hold them; what the factory says of its shares goes before.
fn lacking<'a>(stream: &Stream, tree: Option<Resource>, catalogue: &'a Catalogue) -> Vec<&'a str> {
    let (Some(row), Some(tree)) = (&stream.template, tree) else {
        return Vec::new();
    };
    let ends = catalogue.end_uses_of(tree, None);
    let without = ends.filter(|end| !end.rows.is_empty() && !end.rows.contains(row));
    let unsaid = without.filter(|end| !stream.shares.contains_key(&end.id));
    unsaid.map(|end| end.id.as_str()).collect()
}

/// Whether a stream counts: a suggested row in which nothing was entered is as good as absent, unless an own estimate names it.
fn is_used(stream: &Stream, facility: &Facility) -> bool {
    let named = |saving: &OwnSaving| saving.stream.as_deref() == Some(stream.id.as_str());
    stream.has_figure()
        || facility.replies.values().any(|r| named(&r.saving))
        || facility.own_measures.iter().any(|m| named(&m.saving))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facility::EndUseShare;
    use crate::facility::account::account;
    use catalogue::known::Known;

    #[test]
    fn streams_that_share_a_tree_are_divided_as_each_alone() {
        let catalogue = catalogue_embedded::whole();
        let mut facility = Facility::default();
        facility.site.sector = Some("tea".to_owned());
        facility.areas.insert("lighting".to_owned(), false);
        let fuels = [
            ("a", Some("coal"), Some("coal-cam-5-6"), None),
            ("b", None, Some("rice-husk"), None),
            ("c", None, Some("coal-cam-5-6"), Some(("vehicles", 30))),
            ("d", None, Some("do-l"), None),
        ];
        for (id, row, carrier, share) in fuels {
            let mut stream = Stream::new(id.to_owned(), Group::Energy, Unit::Tonne);
            stream.quantity = Some(Decimal::TEN);
            stream.template = row.map(str::to_owned);
            stream.carrier = carrier.map(str::to_owned);
            if let Some((node, percent)) = share {
                let share = EndUseShare {
                    percent: percent.into(),
                    known: Known::Estimated,
                };
                stream.shares.insert(node.to_owned(), share);
            }
            facility.streams.push(stream);
        }
        let books = Books::figures(&facility, catalogue);
        assert_eq!(books.ledgers.len(), fuels.len());
        for ledger in &books.ledgers {
            let stream = ledger.stream;
            let quantity = account(stream, &facility, catalogue).quantity;
            let measured = Measured::of(stream, quantity, &facility.site, catalogue);
            let tree = ledger.tree().unwrap();
            let alone = Partition::of(stream, measured, tree, catalogue, &facility);
            let shared = &ledger.partition;
            assert!(alone.weights().eq(shared.weights()), "{}", stream.id);
            for end in catalogue.end_uses_of(tree, Some("tea")) {
                let node = Some(end.id.as_str());
                let of = |p: &Partition<'_>| (p.best(node), p.is_barred(node));
                assert_eq!(of(&alone), of(shared), "{} {}", stream.id, end.id);
            }
        }
    }
}
