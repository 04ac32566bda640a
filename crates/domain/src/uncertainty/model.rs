//! The money saved on one stream as a product of uncertain factors: quantity × (price × saved part of the bill + discharge price × saved part of the flow).

use super::common::{Common, KINDS, in_common};
use super::input::Cause;
use super::moved::{Moved, Slopes};
use super::part::{Moments, Reach, View};
use super::range::Range;
use super::spread::{Doubts, Spread, square_root};
use crate::opportunity::{Basis, Books, EffectEstimate, Ledger, Opportunity, Place, Standing};
use catalogue::EffectKind;
use catalogue::known::Known;
use catalogue::quantity::{Fraction, Unit, Vnd, ratio};
use rust_decimal::Decimal;

/// What one measure takes from one node of the stream.
struct Acting<'a> {
    measure: &'a str,
    /// Nothing where the stream has no such end use.
    place: Option<Place>,
    cost: bool,
    saved: Spread,
    money: Decimal,
    /// It rests on a default.
    by_default: bool,
}

/// About how an input moves the money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Move {
    /// The variance of what errs alone.
    pub(super) alone: Decimal,
    /// How far the money moves with its kind.
    pub(super) with_kind: Decimal,
    /// The kind.
    pub(super) kind: Option<Common>,
}

/// An end use on which something acts, or that holds such a one; the others save nothing and are left out.
struct Node {
    place: Place,
    share: Spread,
    parts: Vec<Node>,
}

/// One stream with everything counted on it.
pub(super) struct Model<'a> {
    ledger: &'a Ledger<'a>,
    acting: Vec<Acting<'a>>,
    whole: Node,
    actual: Decimal,
    /// Discharge money per stream money, at the means.
    discharge: Decimal,
    quantity: Spread,
    price: Spread,
    discharge_price: Spread,
    /// The part of the stream beyond which nothing that rests on defaults reaches.
    most: Decimal,
    /// By place.
    shares: Vec<Spread>,
    /// What [`Model::acted`] gives when nothing is muted.
    usual: (Moments, Moments),
    /// The same with what kinds of figures have in common.
    usual_moved: (Moved, Moved),
}

impl<'a> Model<'a> {
    pub(super) fn new(
        ledger: &'a Ledger<'a>,
        counted: &[&'a Opportunity],
        books: &Books<'_>,
        doubts: &Doubts,
        most: Fraction,
    ) -> Self {
        let (acting, actual) = acting_on(ledger, counted, doubts);
        let doubt = |known: Option<Known>| {
            known.map_or(Spread::exact(Decimal::ONE), |k| doubts.around_one(k))
        };
        let account = &ledger.account;
        // A bill names the money itself: then price and quantity do not err apart.
        let by_bill = ledger.stream.yearly_cost().is_some();
        let price_known = account.price.map(|p| p.known).filter(|_| !by_bill);
        let shares = shares_of(ledger, doubts);
        let whole = Node {
            place: Place::WHOLE,
            share: Spread::exact(Decimal::ONE),
            parts: parts_of(ledger, Place::WHOLE, &acting, &shares),
        };
        let mut model = Self {
            ledger,
            acting,
            whole,
            actual,
            discharge: discharge(ledger, books),
            quantity: doubt(amount_known(ledger)),
            price: doubt(price_known),
            discharge_price: doubt(books.discharge_price.map(|p| p.known)),
            most: most.value(),
            shares,
            usual: (Moments::NOTHING, Moments::WHOLE),
            usual_moved: (Moved::NOTHING, Moved::WHOLE),
        };
        if !model.is_empty() {
            model.usual = model.acted(None);
            model.usual_moved = model.acted(None);
        }
        model
    }

    pub(super) fn is_empty(&self) -> bool {
        self.acting.is_empty() || self.actual.is_zero()
    }

    /// Money saved as it is expected, VND.
    pub(super) fn actual(&self) -> Decimal {
        self.actual
    }

    /// The stream, by id.
    pub(super) fn stream(&self) -> &str {
        &self.ledger.stream.id
    }

    /// Whether an input belongs to this stream.
    pub(super) fn names(&self, cause: Cause<'_>) -> bool {
        let id = self.ledger.stream.id.as_str();
        match cause {
            Cause::Quantity(stream) | Cause::Price(stream) | Cause::Share { stream, .. } => {
                stream == id
            }
            Cause::Measure(measure) => self.acting.iter().any(|a| a.measure == measure),
        }
    }

    /// Every input of this stream that may be doubted and plays a part, with about how it moves the money in parts of `scale`.
    pub(super) fn inputs(&self, scale: Decimal) -> Vec<(Cause<'a>, Move)> {
        let id = self.ledger.stream.id.as_str();
        // Rough on purpose, and short, so that squares cost little.
        let rough = |money: Decimal, doubt: Spread| {
            let part = ratio(money, scale).unwrap_or_default().round_dp(6);
            let deviation = ratio(doubt.deviation, doubt.mean).unwrap_or_default();
            Move {
                alone: part * part * doubt.relative_variance().round_dp(6),
                with_kind: part * deviation.round_dp(6),
                kind: doubt.common,
            }
        };
        let mut list = vec![
            (Cause::Quantity(id), rough(self.actual, self.quantity)),
            (Cause::Price(id), rough(self.actual, self.price)),
        ];
        let mut nodes: Vec<&Node> = self.whole.parts.iter().collect();
        while let Some(node) = nodes.pop() {
            nodes.extend(&node.parts);
            let cause = self.share_input(node.place);
            list.extend(cause.map(|cause| (cause, rough(self.money_in(node), node.share))));
        }
        for acting in &self.acting {
            if let Some(place) = acting.place.filter(|_| acting.cost) {
                let share = self.share(acting.place, None);
                let cause = self.share_input(place);
                list.extend(cause.map(|cause| (cause, rough(acting.money, share))));
            }
            let measure = Cause::Measure(acting.measure);
            list.push((measure, rough(acting.money, acting.saved)));
        }
        list
    }

    /// Money of what acts on a node and on everything inside it.
    fn money_in(&self, node: &Node) -> Decimal {
        let own = self
            .acting
            .iter()
            .filter(|a| !a.cost && a.place == Some(node.place));
        let inside = node.parts.iter().map(|part| self.money_in(part));
        own.map(|a| a.money).sum::<Decimal>() + inside.sum::<Decimal>()
    }

    /// Nothing for the stream itself, whose share is no question.
    fn share_input(&self, place: Place) -> Option<Cause<'a>> {
        let node = self.ledger.partition.node(place)?;
        let stream = self.ledger.stream.id.as_str();
        Some(Cause::Share { stream, node })
    }

    /// The place whose share is taken as known exactly.
    fn muted_place(&self, muted: Option<Cause<'_>>) -> Option<Place> {
        match muted? {
            Cause::Share { stream, node } if stream == self.ledger.stream.id => {
                self.ledger.partition.place(Some(node))
            }
            _ => None,
        }
    }

    /// Variance of the money in parts of `scale`, and by how much it moves with each kind of figures of all streams; an input that is muted is taken as known exactly.
    pub(super) fn variance(
        &self,
        scale: Decimal,
        muted: Option<Cause<'_>>,
    ) -> (Decimal, [Decimal; KINDS]) {
        let money = self.money(muted);
        let mean = ratio(self.actual, scale).unwrap_or_default();
        let relative = money
            .mean
            .checked_mul(money.mean)
            .and_then(|square| ratio(money.second, square))
            .map_or(Decimal::ZERO, |r| (r - Decimal::ONE).max(Decimal::ZERO));
        let (kinds, shares) = self.moved(muted).parts();
        let moved = |slope| ratio(slope, money.mean).unwrap_or_default() * mean;
        let shares = moved(shares);
        let alone = mean * mean * relative;
        (alone + in_common() * shares * shares, kinds.map(moved))
    }

    /// By how much the money moves with each kind of figures, in parts of quantity × price.
    fn moved(&self, muted: Option<Cause<'_>>) -> Slopes {
        let (part, bill) = match muted {
            None | Some(Cause::Quantity(_) | Cause::Price(_)) => self.usual_moved,
            Some(_) => self.acted::<Moved>(muted),
        };
        let (own, flow) = self.weights();
        let left = part.rest().times(bill);
        left.slopes.mixed(-own, part.slopes, flow)
    }

    /// Everything low together and everything high together, VND.
    pub(super) fn bounds(&self) -> (Decimal, Decimal) {
        let (mean, least, most) = self.ends();
        let scaled = |end: Decimal| {
            ratio(end, mean)
                .and_then(|r| r.checked_mul(self.actual))
                .unwrap_or(self.actual)
        };
        let (a, b) = (scaled(least), scaled(most));
        (a.min(b), a.max(b))
    }

    /// Bill and discharge in parts of the larger of both: only ratios matter, and so squares stay small.
    fn weights(&self) -> (Decimal, Decimal) {
        let one = Decimal::ONE;
        match ratio(one, self.discharge) {
            Some(less) if self.discharge > one => (less, one),
            _ => (one, self.discharge),
        }
    }

    /// Mean and ends of the money, in parts of quantity × price.
    fn ends(&self) -> (Decimal, Decimal, Decimal) {
        let (part, bill) = self.acted::<Reach>(None);
        let by_factory = |a: &Acting<'_>| !a.by_default;
        let (said, _) = self.acted_by::<Reach>(None, by_factory);
        let (own, flow) = self.weights();
        let one = Decimal::ONE;
        let money = |part: Decimal, bill: Decimal| (own * (one - (one - part) * bill), flow * part);
        let end = |part: Decimal, bill: Decimal, small: bool| {
            let pick = |spread: Spread, value: Decimal| {
                if value.is_sign_negative() == small {
                    spread.high
                } else {
                    spread.low
                }
            };
            let (saved, flow) = money(part, bill);
            let sum = pick(self.price, saved) * saved + pick(self.discharge_price, flow) * flow;
            pick(self.quantity, sum) * sum
        };
        let (saved, discharged) = money(part.mean, bill.mean);
        let mean = saved + discharged;
        let mut most = end(part.most, bill.most, false);
        if self.acting.iter().any(|a| a.by_default) {
            // The high ends of many defaults together are no figure of any plant: audits of whole plants, and the stream itself, bound what they can be. What the factory said itself is not cut.
            let (saved, discharged) = money(self.most.max(part.mean), bill.most);
            let audited = saved + discharged;
            most = most.min(audited.max(end(said.most, bill.most, false)));
        }
        (mean, end(part.least, bill.least, true), most.max(mean))
    }

    /// Moments of the money, in parts of quantity × price.
    fn money(&self, muted: Option<Cause<'_>>) -> Moments {
        let id = self.ledger.stream.id.as_str();
        let sure = |spread: Spread, is_muted: bool| if is_muted { spread.sure() } else { spread };
        let quantity = sure(self.quantity, muted == Some(Cause::Quantity(id)));
        let price = sure(self.price, muted == Some(Cause::Price(id)));
        let (part, bill) = match muted {
            None | Some(Cause::Quantity(_) | Cause::Price(_)) => self.usual,
            Some(_) => self.acted(muted),
        };
        together(
            part,
            bill,
            self.weights(),
            (quantity, price, self.discharge_price),
        )
    }

    /// The saved part of the flow, and what is left of the bill by money without quantity.
    fn acted<V: View>(&self, muted: Option<Cause<'_>>) -> (V, V) {
        self.acted_by(muted, |_| true)
    }

    /// The same of some of the measures.
    fn acted_by<V: View>(
        &self,
        muted: Option<Cause<'_>>,
        wanted: impl Fn(&Acting<'_>) -> bool,
    ) -> (V, V) {
        let mut factors = vec![V::WHOLE; self.ledger.partition.places()];
        let sure = self.muted_place(muted);
        let mut bill = V::WHOLE;
        for acting in self.acting.iter().filter(|a| wanted(a)) {
            let known = muted == Some(Cause::Measure(acting.measure));
            let saved = if known {
                acting.saved.sure()
            } else {
                acting.saved
            };
            if acting.cost {
                bill = bill.and_part(saved, self.share(acting.place, sure));
            } else if let Some(factor) = acting.place.and_then(|p| factors.get_mut(p.index())) {
                *factor = factor.and(saved);
            }
        }
        (part(&self.whole, &factors, sure), bill)
    }

    /// The share of a place; nothing is taken where the stream has no such end use.
    fn share(&self, place: Option<Place>, sure: Option<Place>) -> Spread {
        let spread = place.and_then(|place| self.shares.get(place.index()));
        let spread = spread.copied().unwrap_or(Spread::exact(Decimal::ZERO));
        if place.is_some() && place == sure {
            return spread.sure();
        }
        spread
    }
}

/// What the counted measures take from a stream, and the money of it.
fn acting_on<'a>(
    ledger: &Ledger<'_>,
    counted: &[&'a Opportunity],
    doubts: &Doubts,
) -> (Vec<Acting<'a>>, Decimal) {
    let mut acting = Vec::new();
    let mut actual = Decimal::ZERO;
    for opportunity in counted {
        for effect in &opportunity.effects {
            if effect.stream.as_deref() != Some(ledger.stream.id.as_str()) || effect.unchecked {
                continue;
            }
            actual += effect.money_together.value();
            let Some(saved) = saved(effect, opportunity.activity, doubts) else {
                continue;
            };
            acting.push(Acting {
                measure: &opportunity.id,
                place: ledger.partition.place(effect.node.as_deref()),
                cost: effect.kind == EffectKind::Cost,
                saved,
                money: effect.money_together.value(),
                by_default: effect.rests_on_default(),
            });
        }
    }
    (acting, actual)
}

/// The share of every place of a stream; an end use whose share nobody knows takes nothing.
fn shares_of(ledger: &Ledger<'_>, doubts: &Doubts) -> Vec<Spread> {
    let mut shares = vec![Spread::exact(Decimal::ZERO); ledger.partition.places()];
    let known = ledger.partition.weights().map(|(place, w)| {
        let around = doubts.around_share(w);
        let mean = w.fraction.within_one().value();
        let common = (w.known == Known::Default).then_some(Common::Shares);
        let share = around.scaled(mean).within(Decimal::ONE);
        (place, share.erring(common))
    });
    for (place, share) in known.chain([(Place::WHOLE, Spread::exact(Decimal::ONE))]) {
        if let Some(own) = shares.get_mut(place.index()) {
            *own = share;
        }
    }
    shares
}

/// The saved part of a node and of everything inside it; the share of one place may be taken as sure.
fn part<V: View>(node: &Node, factors: &[V], sure: Option<Place>) -> V {
    let inside = node.parts.iter().map(|own| part(own, factors, sure));
    let inside = inside.fold(V::NOTHING, V::beside);
    let share = if sure == Some(node.place) {
        node.share.sure()
    } else {
        node.share
    };
    let factor = factors.get(node.place.index()).copied();
    V::of(share, factor.unwrap_or(V::WHOLE), inside)
}

/// The parts of a node on which something acts, or that hold such a one.
fn parts_of(
    ledger: &Ledger<'_>,
    place: Place,
    acting: &[Acting<'_>],
    shares: &[Spread],
) -> Vec<Node> {
    let mut list = Vec::new();
    for (place, _) in ledger.partition.parts_of(place) {
        let parts = parts_of(ledger, place, acting, shares);
        let acts = acting.iter().any(|a| !a.cost && a.place == Some(place));
        if let Some(share) = shares
            .get(place.index())
            .filter(|_| acts || !parts.is_empty())
        {
            list.push(Node {
                place,
                share: *share,
                parts,
            });
        }
    }
    list
}

/// Quantity × (price × part of the bill + discharge × part of the flow), all independent.
///
/// With `Z = (1 − D)·H`, what is left of the bill after quantities (`D`) and money without quantity (`H`):
/// `E[M²] = E[Q²]·(E[P²]·E[(1 − Z)²] + 2δ·E[(1 − Z)·D] + δ²·E[P_d²]·E[D²])`, the means of Q, P and P_d being one.
fn together(
    part: Moments,
    bill: Moments,
    (own, flow): (Decimal, Decimal),
    (quantity, price, discharge_price): (Spread, Spread, Spread),
) -> Moments {
    let one = Decimal::ONE;
    let (d, dd) = (part.mean, part.second);
    let left = (one - d) * bill.mean;
    let left_second = (one - d - d + dd) * bill.second;
    let saved = one - left;
    let saved_second = one - left - left + left_second;
    let mixed = d - bill.mean * (d - dd);
    Moments {
        mean: own * saved + flow * d,
        second: quantity.second()
            * (own * own * price.second() * saved_second
                + Decimal::TWO * own * flow * mixed
                + flow * flow * discharge_price.second() * dd),
    }
}

/// Discharge money that goes with a unit of water, in parts of the price of the water.
fn discharge(ledger: &Ledger<'_>, books: &Books<'_>) -> Decimal {
    let found = || {
        if ledger.stream.group != catalogue::Group::Water {
            return None;
        }
        let volume = ledger.stream.unit.in_units_of(Unit::CubicMetre)? * books.return_ratio?;
        let money = volume.checked_mul(books.discharge_price?.value)?;
        ratio(money, ledger.account.price?.value)
    };
    found().unwrap_or_default()
}

/// The saved fraction of the end use, with what is done already taken off.
fn saved(effect: &EffectEstimate, activity: Fraction, doubts: &Doubts) -> Option<Spread> {
    let rate = effect.rate?;
    if effect.alone.is_none() && effect.money_alone.is_none() {
        return None;
    }
    if let Some(known) = effect.own {
        let around = doubts.around_one(known);
        return Some(
            around
                .scaled(rate.within_one().value())
                .within(Decimal::ONE),
        );
    }
    let (low, high) = effect.range?;
    let (low, high) = (low.fraction().value(), high.fraction().value());
    let spread = match effect.basis {
        Basis::Typical { .. } => {
            let median = rate.over(activity)?.value();
            Spread::around_mean(low, median, high)
        }
        _ => Spread::triangle(low, high, effect.mode),
    };
    let spread = spread.scaled((activity * effect.scale).value());
    Some(spread.erring(Common::of_basis(&effect.basis)))
}

/// The same in parts of its mean, out of which what is done already cancels.
fn saved_in_parts(effect: &EffectEstimate, activity: Fraction, doubts: &Doubts) -> Option<Spread> {
    let rate = effect.rate?;
    if effect.alone.is_none() && effect.money_alone.is_none() {
        return None;
    }
    if let Some(known) = effect.own {
        return Some(doubts.around_one(known).of_fraction(rate.within_one()));
    }
    let (low, high) = effect.range?;
    let (low, high) = (low.value(), high.value());
    Some(match effect.basis {
        Basis::Typical { .. } => {
            let median = rate.over(activity)?.percent().value();
            Spread::around_mean(low, median, high).relative()
        }
        _ => Spread::triangle_in_parts(low, high, effect.mode),
    })
}

/// The range of one opportunity, as its part of the whole where it counts, else as it would save alone: the product of its own factors.
pub(super) fn of_opportunity(
    o: &Opportunity,
    books: &Books<'_>,
    (doubts, own): (&Doubts, Spread),
    most: impl Fn(&Ledger<'_>) -> Fraction,
) -> Range<Vnd> {
    let extra = o.extra_money.value();
    let (mut low, mut high) = (extra * own.low, extra * own.high);
    let mut mean = extra;
    let money_of = |e: &EffectEstimate| match o.standing {
        Standing::Counted => e.money_together.value(),
        _ => e.money_alone.unwrap_or_default().value(),
    };
    let parts = o.effects.iter().map(|e| money_of(e).abs());
    let scale = parts.fold(extra.abs().max(Decimal::ONE), Decimal::max);
    let mut variance = {
        let part = ratio(extra, scale).unwrap_or_default();
        part * part * own.variance
    };
    // One percentage on several streams is the same everywhere: its part of the variance is that of the sum.
    let (mut same, mut apart) = (Decimal::ZERO, Decimal::ZERO);
    let several = o.effects.len() > 1;
    for effect in &o.effects {
        let ledger = effect.stream.as_deref().and_then(|s| books.ledger(s));
        let factor = match ledger.filter(|_| !effect.unchecked) {
            Some(ledger) => relative(effect, o.activity, ledger, doubts),
            None => own,
        };
        let money = money_of(effect);
        let (a, b) = (money * factor.low, money * factor.high);
        low += a.min(b);
        let limit = ledger.filter(|_| effect.rests_on_default());
        let limit =
            limit.and_then(|ledger| whole_of(effect, ledger)?.checked_mul(most(ledger).value()));
        high += limit.map_or(a.max(b), |limit| a.max(b).min(limit.max(money)));
        mean += money;
        let part = ratio(money, scale).unwrap_or_default();
        variance += part * part * factor.variance;
        if let Some(saved) = saved_in_parts(effect, o.activity, doubts).filter(|_| several) {
            let moved = part * square_root(saved.variance);
            same += moved;
            apart += moved * moved;
        }
    }
    variance += same * same - apart;
    Range::of(mean, square_root(variance) * scale, low, high).map(Vnd::new)
}

/// The money of the whole stream, with the discharge that goes with it.
fn whole_of(effect: &EffectEstimate, ledger: &Ledger<'_>) -> Option<Decimal> {
    let by_unit = || {
        let money = effect.money_alone?.per(effect.alone?)?;
        money.checked_mul(effect.baseline?.value)
    };
    by_unit().or_else(|| Some(ledger.account.cost?.value.value()))
}

/// How the amount of a stream is known: a bill of money names it without its quantity, which may be a default.
fn amount_known(ledger: &Ledger<'_>) -> Option<Known> {
    let account = &ledger.account;
    let by_money = account.cost.map(|cost| cost.known);
    let by_bill = by_money.filter(|_| ledger.stream.yearly_cost().is_some());
    let by_quantity = account.quantity.map(|quantity| quantity.known);
    by_bill.or(by_quantity).or(by_money)
}

/// Quantity, price, share and percentage of one effect, multiplied, in parts of their mean.
fn relative(
    effect: &EffectEstimate,
    activity: Fraction,
    ledger: &Ledger<'_>,
    doubts: &Doubts,
) -> Spread {
    let saved = saved_in_parts(effect, activity, doubts);
    let weight = effect.weight.filter(|_| effect.node.is_some());
    let share = weight.map(|w| doubts.around_share(w).of_fraction(w.fraction.within_one()));
    let quantity = amount_known(ledger).map(|known| doubts.around_one(known));
    let price = effect
        .price
        .filter(|_| ledger.stream.yearly_cost().is_none());
    let price = price.map(|p| doubts.around_one(p.known));
    Spread::product([saved, share, quantity, price].into_iter().flatten())
}
