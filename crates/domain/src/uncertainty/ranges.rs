//! The ranges of an assessment, and the inputs that cause most of them.

use super::common::{Common, KINDS, in_common};
use super::input::{Cause, Input};
use super::model::{self, Model, Move};
use super::range::Range;
use super::spread::{Doubts, square_root};
use crate::opportunity::{Books, Ledger, Opportunity, Standing};
use catalogue::Catalogue;
use catalogue::known::Known;
use catalogue::order;
use catalogue::quantity::{Fraction, Vnd, ratio};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BinaryHeap};

/// Inputs named as causes of the range, at most.
const NAMED: usize = 3;

/// An input is not tried any more where its part of the variance, which is only about known, is so many times smaller than that of the last one to be named.
const CLEARLY: Decimal = Decimal::from_parts(3, 0, 0, false, 0);

/// How much of the range one input causes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// The input.
    pub input: Input,
    /// Its part of the variance of the total.
    pub share: Fraction,
    /// By how much the likely range narrows once it is known exactly.
    pub narrower: Fraction,
}

/// Ranges of an assessment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ranges {
    /// Of the total, VND a year.
    pub total: Range<Vnd>,
    /// Of each counted opportunity as its part of the whole, and of each one left out for another as it would save alone; by id, VND a year.
    pub opportunities: BTreeMap<String, Range<Vnd>>,
    /// Of what is saved of each stream, by id, VND a year.
    pub streams: BTreeMap<String, Range<Vnd>>,
    /// The inputs that cause most of it, the largest first.
    pub doubts: Vec<Doubt>,
}

/// The ranges of the counted opportunities of a plant of this sector.
#[must_use]
pub fn ranges(
    list: &[Opportunity],
    books: &Books<'_>,
    catalogue: &Catalogue,
    sector: Option<&str>,
) -> Ranges {
    let most = |ledger: &Ledger<'_>| {
        let ceiling = ledger
            .tree()
            .and_then(|tree| catalogue.ceiling(sector, tree));
        ceiling.map_or(Fraction::ONE, |ceiling| ceiling.high.fraction())
    };
    let counted = list.iter().filter(|o| o.standing == Standing::Counted);
    let counted: Vec<&Opportunity> = counted.collect();
    let known = Doubts::of(catalogue);
    let models = models(&counted, books, &known, most);
    let own = counted.iter().map(|o| o.extra_money);
    let own: Vnd = own.sum::<Vnd>() + counted.iter().map(|o| unchecked(o)).sum::<Vnd>();
    // Squares of money and ratios of it are plain numbers.
    let own = own.value();
    let own_spread = known.around_one(Known::Estimated);
    // Everything is counted in parts of the largest stream, so that squares of large sums stay small.
    let largest = models.iter().map(|m| m.actual().abs()).chain([own.abs()]);
    let scale = largest.max().filter(|m| !m.is_zero());
    let scale = scale.unwrap_or(Decimal::ONE);
    let part = |value: Decimal| ratio(value, scale).unwrap_or_default();
    let own_variance = part(own) * part(own) * own_spread.variance;
    let of_streams: Vec<Part> = models.iter().map(|m| m.variance(scale, None)).collect();
    let variance = variance_of(&of_streams) + own_variance;
    let (mut low, mut high) = (own * own_spread.low, own * own_spread.high);
    let mut mean = own;
    let mut streams = BTreeMap::new();
    for (model, own) in models.iter().zip(&of_streams) {
        let (least, most) = model.bounds();
        low += least;
        high += most;
        mean += model.actual();
        let deviation = square_root(variance_of(std::slice::from_ref(own))) * scale;
        let range = Range::of(model.actual(), deviation, least, most);
        streams.insert(model.stream().to_owned(), range.map(Vnd::new));
    }
    let opportunities = list.iter().filter(|o| has_range(o)).map(|o| {
        let range = model::of_opportunity(o, books, (&known, own_spread), most);
        (o.id.clone(), range)
    });
    let opportunities = order::map(opportunities);
    Ranges {
        total: Range::of(mean, square_root(variance) * scale, low, high).map(Vnd::new),
        opportunities,
        streams,
        doubts: doubts(&models, &of_streams, variance, scale, CLEARLY),
    }
}

/// Whether the money of an opportunity is known, counted or not.
fn has_range(o: &Opportunity) -> bool {
    match o.standing {
        Standing::Counted => true,
        Standing::Exclusive { .. } | Standing::Umbrella => o.money_alone.is_some(),
        Standing::NoFigure | Standing::ToCheck => false,
    }
}

/// The streams on which something is saved.
fn models<'a>(
    counted: &[&'a Opportunity],
    books: &'a Books<'a>,
    known: &Doubts,
    most: impl Fn(&Ledger<'_>) -> Fraction,
) -> Vec<Model<'a>> {
    let all = books.ledgers.iter();
    all.filter_map(|l| Model::new(l, counted, books, known, most(l)))
        .collect()
}

/// Money of own estimates that no consumption is held against.
fn unchecked(o: &Opportunity) -> Vnd {
    let loose = o
        .effects
        .iter()
        .filter(|e| e.unchecked || e.stream.is_none());
    loose.map(|e| e.money_together).sum()
}

/// Of one stream: its own variance, and how far its money moves with each kind of figures of all streams.
type Part = (Decimal, [Decimal; KINDS]);

/// The variance of all streams: what errs alone adds up in squares, what errs with its kind is added before it is squared.
fn variance_of(parts: &[Part]) -> Decimal {
    let alone: Decimal = parts.iter().map(|(alone, _)| *alone).sum();
    let mut moved = [Decimal::ZERO; KINDS];
    for (_, kinds) in parts {
        for (sum, own) in moved.iter_mut().zip(kinds) {
            *sum += own;
        }
    }
    let squares: Decimal = moved.iter().map(|sum| sum * sum).sum();
    alone + in_common() * squares
}

/// The inputs by about what they cause of the variance, the largest on top, because few are taken: by the first term of its series, (∂M/∂x)²·Var(x), and by what the kind would move less without it.
fn likely<'a>(models: &[Model<'a>], scale: Decimal) -> BinaryHeap<(Decimal, Cause<'a>)> {
    let inputs: Vec<Vec<(Cause<'a>, Move)>> = models.iter().map(|m| m.inputs(scale)).collect();
    // Default shares are a kind of each stream; the others are those of all streams.
    let of_kind = |stream: usize, kind: Common| -> Decimal {
        let all = inputs.iter().enumerate();
        let here = all.filter(|(own, _)| kind != Common::Shares || *own == stream);
        let moves = here.flat_map(|(_, list)| list);
        let same = moves.filter(|(_, m)| m.kind == Some(kind));
        same.map(|(_, m)| m.with_kind).sum()
    };
    let kinds = [Common::Published, Common::Usual, Common::Typical];
    let across = kinds.map(|kind| (kind, of_kind(0, kind)));
    let mut rough: BTreeMap<Cause<'a>, (Decimal, [Decimal; KINDS])> = BTreeMap::new();
    for (stream, list) in inputs.iter().enumerate() {
        let shares = of_kind(stream, Common::Shares);
        for (cause, moved) in list {
            let (alone, with_kinds) = rough.entry(*cause).or_default();
            *alone += moved.alone;
            let own = moved.with_kind;
            if moved.kind == Some(Common::Shares) {
                *alone += in_common() * own * (Decimal::TWO * shares - own);
            }
            let places = kinds.iter().zip(with_kinds);
            for (_, sum) in places.filter(|(kind, _)| moved.kind == Some(**kind)) {
                *sum += own;
            }
        }
    }
    let inputs = rough.into_iter().map(|(cause, (alone, with_kinds))| {
        let parts = across.iter().zip(with_kinds);
        let less = parts.map(|((_, all), own)| own * (Decimal::TWO * all - own));
        (alone + in_common() * less.sum::<Decimal>(), cause)
    });
    inputs.collect()
}

/// The inputs without which the variance would shrink most.
fn doubts(
    models: &[Model<'_>],
    of_streams: &[Part],
    variance: Decimal,
    scale: Decimal,
    clearly: Decimal,
) -> Vec<Doubt> {
    if variance <= Decimal::ZERO {
        return Vec::new();
    }
    let before = square_root(variance);
    let all_streams = variance_of(of_streams);
    let mut list: Vec<Doubt> = Vec::new();
    let mut inputs = likely(models, scale);
    while let Some((about, cause)) = inputs.pop() {
        // What is named so far, the largest first.
        let last = list.get(NAMED - 1).map(|d| variance * d.share);
        if last.is_some_and(|last| about * clearly < last) {
            break;
        }
        let without: Vec<Part> = models
            .iter()
            .zip(of_streams)
            .map(|(m, own)| match m.names(cause) {
                true => m.variance(scale, Some(cause)),
                false => *own,
            })
            .collect();
        let gained = all_streams - variance_of(&without);
        let (Some(share), left) = (Fraction::of(gained, variance), variance - gained) else {
            continue;
        };
        let narrower =
            Fraction::of(square_root(left), before).map_or(Fraction::ZERO, Fraction::rest);
        if share > Fraction::ZERO {
            list.push(Doubt {
                input: cause.input(),
                share,
                narrower,
            });
            order::sort_by(&mut list, |a, b| {
                b.share.cmp(&a.share).then_with(|| a.input.cmp(&b.input))
            });
            list.truncate(NAMED);
        }
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facility::account::tree_of;
    use crate::facility::{EndUseShare, Facility, Reply, ReplyDetail, Stream};
    use crate::opportunity::{combine, estimates};
    use catalogue::Group;
    use catalogue::quantity::Unit;
    use std::collections::BTreeSet;

    /// Every cross-cutting measure not done, on streams of all sizes, known in all ways.
    fn factory(tenths: [i64; 6]) -> Facility {
        let mut facility = Facility::default();
        let rows = [
            ("power", Group::Energy, Some("elec-toe"), Unit::Kwh, 2_000),
            (
                "coal",
                Group::Energy,
                Some("coal-cam-5-6"),
                Unit::Tonne,
                2_500_000,
            ),
            ("tap", Group::Water, None, Unit::CubicMetre, 12_000),
            ("sewer", Group::Wastewater, None, Unit::CubicMetre, 9_000),
            ("steel", Group::Material, None, Unit::Tonne, 15_000_000),
            ("waste", Group::Waste, None, Unit::Tonne, 700_000),
        ];
        let known = Known::ALL.into_iter().cycle();
        for (((id, group, carrier, unit, price), tenth), known) in
            rows.into_iter().zip(tenths).zip(known)
        {
            let cost = Decimal::from(tenth * 100_000_000);
            let mut stream = Stream {
                carrier: carrier.map(str::to_owned),
                quantity: ratio(cost, price.into()),
                price: Some(price.into()),
                known,
                ..Stream::new(id.to_owned(), group, unit)
            };
            divide(&mut stream);
            facility.streams.push(stream);
        }
        for area in catalogue_embedded::whole().areas() {
            for measure in &area.measures {
                let detail = ReplyDetail::plain(Reply::NotDone);
                facility.replies.insert(measure.id.clone(), detail);
            }
        }
        facility
    }

    /// Nine tenths of a stream in equal parts to the end uses that have no parts of their own.
    fn divide(stream: &mut Stream) {
        let catalogue = catalogue_embedded::whole();
        let tree = tree_of(stream, catalogue).unwrap();
        let nodes: Vec<_> = catalogue.end_uses_of(tree, None).collect();
        let holds = |id: &str| nodes.iter().any(|n| n.parent.as_deref() == Some(id));
        let ends: Vec<_> = nodes
            .iter()
            .filter(|n| !n.overlay && !holds(&n.id))
            .collect();
        let Some(percent) = ratio(90.into(), ends.len().into()) else {
            return;
        };
        for (end, known) in ends.into_iter().zip(Known::ALL.into_iter().cycle()) {
            let share = EndUseShare { percent, known };
            stream.shares.insert(end.id.clone(), share);
        }
    }

    #[test]
    fn what_is_muted_is_as_what_is_known_from_the_start() {
        let catalogue = catalogue_embedded::whole();
        let facility = factory([2, 1, 30, 20, 1, 5]);
        let books = Books::figures(&facility, catalogue);
        let mut list = estimates(&facility, catalogue, &books, &mut Vec::new());
        combine(&mut list, &facility, catalogue, &books, &mut Vec::new());
        let counted = list.iter().filter(|o| o.standing == Standing::Counted);
        let counted: Vec<_> = counted.collect();
        let known = Doubts::of(catalogue);
        let built = || models(&counted, &books, &known, |_| Fraction::ONE);
        let mut tried = 0;
        for (at, model) in built().iter().enumerate() {
            for (cause, _) in model.inputs(Decimal::ONE) {
                if matches!(cause, Cause::Quantity(_) | Cause::Price(_)) {
                    continue;
                }
                let mut sure = built().swap_remove(at);
                sure.make_sure(cause);
                let muted = model.variance(Decimal::ONE, Some(cause));
                assert_eq!(muted, sure.variance(Decimal::ONE, None), "{cause:?}");
                tried += 1;
            }
        }
        assert!(tried > 50, "{tried}");
    }

    #[test]
    fn the_causes_named_are_those_of_trying_every_input() {
        let catalogue = catalogue_embedded::whole();
        for tenths in [
            [10; 6],
            [50, 1, 1, 1, 1, 1],
            [1, 40, 3, 2, 9, 1],
            [2, 1, 30, 20, 1, 5],
        ] {
            let facility = factory(tenths);
            let books = Books::figures(&facility, catalogue);
            let mut list = estimates(&facility, catalogue, &books, &mut Vec::new());
            combine(&mut list, &facility, catalogue, &books, &mut Vec::new());
            let counted = list.iter().filter(|o| o.standing == Standing::Counted);
            let known = Doubts::of(catalogue);
            let models = models(&counted.collect::<Vec<_>>(), &books, &known, |_| {
                Fraction::ONE
            });
            let inputs: BTreeSet<Cause<'_>> = models
                .iter()
                .flat_map(|m| m.inputs(Decimal::ONE))
                .map(|(input, _)| input)
                .collect();
            assert!(inputs.len() > 30, "only {} inputs", inputs.len());
            let scale = models.iter().map(|m| m.actual().abs()).max().unwrap();
            let own: Vec<Part> = models.iter().map(|m| m.variance(scale, None)).collect();
            let variance = variance_of(&own);
            let named = |clearly| doubts(&models, &own, variance, scale, clearly);
            let everything = Decimal::from(1_000_000_000);
            assert_eq!(named(CLEARLY), named(everything), "{tenths:?}");
        }
    }
}
