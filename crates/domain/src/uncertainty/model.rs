//! The money saved on one stream as a product of uncertain factors: quantity × (price × saved part of the bill + discharge price × saved part of the flow).

use super::along::{Along, Node, saved_part};
use super::common::{Common, KINDS, in_common};
use super::input::Cause;
use super::part::{Moments, Reach, View};
use super::range::Range;
use super::spread::{Doubts, Spread, square_root};
use crate::opportunity::{
    Basis, Books, EffectEstimate, Ledger, Opportunity, Place, Standing, Weight,
};
use catalogue::EffectKind;
use catalogue::known::Known;
use catalogue::quantity::{Fraction, Unit, Vnd, ratio};
use rust_decimal::Decimal;

/// What one measure takes from one node of the stream.
struct Acting<'a> {
    measure: &'a str,
    /// Nothing where the stream has no such end use.
    place: Option<Place>,
    /// Of money without quantity: the share of the bill on which it acts.
    cost: Option<Spread>,
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
    /// The moments where nothing is muted: most of them stay when one input is.
    usual: Along<Moments>,
    /// The saved part of the flow, and what is left of the bill, where nothing is muted.
    usual_money: (Moments, Moments),
}

impl<'a> Model<'a> {
    /// The model of a stream; nothing where nothing is saved of it.
    pub(super) fn new(
        ledger: &'a Ledger<'a>,
        counted: &[&'a Opportunity],
        books: &Books<'_>,
        doubts: &Doubts,
        most: Fraction,
    ) -> Option<Self> {
        let (acting, actual) = acting_on(ledger, counted, doubts);
        if acting.is_empty() || actual.is_zero() {
            return None;
        }
        let doubt = |known: Option<Known>| {
            known.map_or(Spread::exact(Decimal::ONE), |k| doubts.around_one(k))
        };
        let account = &ledger.account;
        // A bill names the money itself: then price and quantity do not err apart.
        let by_bill = ledger.stream.yearly_cost().is_some();
        let price_known = account.price.map(|p| p.known).filter(|_| !by_bill);
        let whole = Node {
            place: Place::WHOLE,
            share: Spread::exact(Decimal::ONE),
            parts: parts_of(ledger, Place::WHOLE, &acting, doubts),
        };
        let mut model = Self {
            ledger,
            acting,
            whole,
            actual,
            discharge: discharge(ledger, books),
            quantity: doubt(amount_known(ledger)),
            price: doubt(price_known),
            discharge_price: doubt(books.discharge.price.map(|p| p.known)),
            most: most.value(),
            usual: Along::nothing(0),
            usual_money: (Moments::NOTHING, Moments::WHOLE),
        };
        model.settle();
        Some(model)
    }

    /// Computes what stays where nothing is muted.
    fn settle(&mut self) {
        self.usual = self.along(|_| true);
        let part = saved_part(&self.whole, &mut self.usual, None);
        self.usual_money = (part, self.bill(|_| true));
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
            if let Some((place, share)) = acting.place.zip(acting.cost) {
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
            .filter(|a| a.cost.is_none() && a.place == Some(node.place));
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
    fn muted_place(&self, muted: Cause<'_>) -> Option<Place> {
        match muted {
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
        let (part, bill) = match muted {
            None | Some(Cause::Quantity(_) | Cause::Price(_)) => self.usual_money,
            Some(cause) => self.without(cause),
        };
        let money = self.money(part, bill, muted);
        let mean = ratio(self.actual, scale).unwrap_or_default();
        let relative = money
            .mean
            .checked_mul(money.mean)
            .and_then(|square| ratio(money.second, square))
            .map_or(Decimal::ZERO, |r| (r - Decimal::ONE).max(Decimal::ZERO));
        let (kinds, shares) = money.slopes.parts();
        let moved = |slope| ratio(slope, money.mean).unwrap_or_default() * mean;
        let shares = moved(shares);
        let alone = mean * mean * relative;
        (alone + in_common() * shares * shares, kinds.map(moved))
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
        let part = saved_part(&self.whole, &mut self.along::<Reach>(|_| true), None);
        let bill: Reach = self.bill(|_| true);
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
            let mut by_factory = self.along::<Reach>(|a| !a.by_default);
            let said = saved_part(&self.whole, &mut by_factory, None);
            most = most.min(audited.max(end(said.most, bill.most, false)));
        }
        (mean, end(part.least, bill.least, true), most.max(mean))
    }

    /// Moments of the money, in parts of quantity × price, by those of the saved part and of what is left of the bill.
    fn money(&self, part: Moments, bill: Moments, muted: Option<Cause<'_>>) -> Moments {
        let id = self.ledger.stream.id.as_str();
        let sure = |spread: Spread, is_muted: bool| if is_muted { spread.sure() } else { spread };
        let quantity = sure(self.quantity, muted == Some(Cause::Quantity(id)));
        let price = sure(self.price, muted == Some(Cause::Price(id)));
        together(
            part,
            bill,
            self.weights(),
            (quantity, price, self.discharge_price),
        )
    }

    /// What some of the measures leave of every place; no part is computed yet.
    fn along<V: View>(&self, wanted: impl Fn(&Acting<'_>) -> bool) -> Along<V> {
        let mut along = Along::nothing(self.ledger.partition.places());
        let flows = self.acting.iter().filter(|a| a.cost.is_none() && wanted(a));
        for (acting, place) in flows.filter_map(|a| Some((a, a.place?))) {
            along.act(place, acting.saved);
        }
        along
    }

    /// What is left of the bill by money without quantity.
    fn bill<V: View>(&self, wanted: impl Fn(&Acting<'_>) -> bool) -> V {
        let costs = self.acting.iter().filter(|a| wanted(a));
        let costs = costs.filter_map(|a| Some((a.saved, a.cost?)));
        costs.fold(V::WHOLE, |bill, (saved, share)| bill.and_part(saved, share))
    }

    /// The saved part of the flow, and what is left of the bill, where a share or a measure is known exactly: only what it concerns is computed again, which is the places from there up to the whole.
    fn without(&self, muted: Cause<'_>) -> (Moments, Moments) {
        let sure = self.muted_place(muted);
        let is_muted = |a: &Acting<'_>| muted == Cause::Measure(a.measure);
        let saved = |a: &Acting<'_>| match is_muted(a) {
            true => a.saved.sure(),
            false => a.saved,
        };
        let mut along = self.usual.clone();
        let flows = || self.acting.iter().filter(|a| a.cost.is_none());
        let costs = || self.acting.iter().filter_map(|a| Some((a, a.cost?)));
        let acted_on = flows().filter(|a| is_muted(a)).filter_map(|a| a.place);
        for place in sure.into_iter().chain(acted_on) {
            along.untouch(place);
            for acting in flows().filter(|a| a.place == Some(place)) {
                along.act(place, saved(acting));
            }
            let above = self.ledger.partition.up_from(place);
            above.for_each(|place| along.forget(place));
        }
        let concerns = |a: &Acting<'_>| is_muted(a) || (sure.is_some() && a.place == sure);
        let bill = if costs().any(|(acting, _)| concerns(acting)) {
            costs().fold(Moments::WHOLE, |bill, (acting, share)| {
                let is_sure = sure.is_some() && acting.place == sure;
                let share = if is_sure { share.sure() } else { share };
                bill.and_part(saved(acting), share)
            })
        } else {
            self.usual_money.1
        };
        (saved_part(&self.whole, &mut along, sure), bill)
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
            let place = ledger.partition.place(effect.node.as_deref());
            acting.push(Acting {
                measure: &opportunity.id,
                place,
                cost: (effect.kind == EffectKind::Cost).then(|| share_of(ledger, place, doubts)),
                saved,
                money: effect.money_together.value(),
                by_default: effect.rests_on_default(),
            });
        }
    }
    (acting, actual)
}

/// The share of a place; one that nobody knows, or that the stream does not have, takes nothing.
fn share_of(ledger: &Ledger<'_>, place: Option<Place>, doubts: &Doubts) -> Spread {
    if place == Some(Place::WHOLE) {
        return Spread::exact(Decimal::ONE);
    }
    let weight = place.and_then(|place| ledger.partition.weight_at(place));
    weight.map_or(Spread::exact(Decimal::ZERO), |w| share_by(w, doubts))
}

fn share_by(weight: Weight, doubts: &Doubts) -> Spread {
    let around = doubts.around_share(weight);
    let mean = weight.fraction.within_one().value();
    let common = (weight.known == Known::Default).then_some(Common::Shares);
    around.scaled(mean).within(Decimal::ONE).erring(common)
}

/// The parts of a node on which something acts, or that hold such a one.
fn parts_of(
    ledger: &Ledger<'_>,
    place: Place,
    acting: &[Acting<'_>],
    doubts: &Doubts,
) -> Vec<Node> {
    let mut list = Vec::new();
    for (place, weight) in ledger.partition.parts_of(place) {
        let parts = parts_of(ledger, place, acting, doubts);
        let mut flows = acting.iter().filter(|a| a.cost.is_none());
        if !parts.is_empty() || flows.any(|a| a.place == Some(place)) {
            let share = share_by(weight, doubts);
            list.push(Node {
                place,
                share,
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
    let slopes_left = part.slopes.negated().mixed(bill.mean, bill.slopes, one - d);
    Moments {
        mean: own * saved + flow * d,
        second: quantity.second()
            * (own * own * price.second() * saved_second
                + Decimal::TWO * own * flow * mixed
                + flow * flow * discharge_price.second() * dd),
        slopes: slopes_left.mixed(-own, part.slopes, flow),
    }
}

/// Discharge money that goes with a unit of water, in parts of the price of the water.
fn discharge(ledger: &Ledger<'_>, books: &Books<'_>) -> Decimal {
    let found = || {
        if ledger.stream.group != catalogue::Group::Water {
            return None;
        }
        let volume = ledger.stream.unit.in_units_of(Unit::CubicMetre)? * books.discharge.ratio?;
        let money = volume.checked_mul(books.discharge.price?.value)?;
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
        let checked = ledger.filter(|_| !effect.unchecked);
        let saved = saved_in_parts(effect, o.activity, doubts);
        let factor = checked.map_or(own, |ledger| relative(effect, saved, ledger, doubts));
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
        if let Some(saved) = saved.filter(|_| several) {
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
    saved: Option<Spread>,
    ledger: &Ledger<'_>,
    doubts: &Doubts,
) -> Spread {
    let weight = effect.weight.filter(|_| effect.node.is_some());
    let share = weight.map(|w| doubts.around_share(w).of_fraction(w.fraction.within_one()));
    let quantity = amount_known(ledger).map(|known| doubts.around_one(known));
    let price = effect
        .price
        .filter(|_| ledger.stream.yearly_cost().is_none());
    let price = price.map(|p| doubts.around_one(p.known));
    Spread::product([saved, share, quantity, price].into_iter().flatten())
}

#[cfg(test)]
impl Model<'_> {
    /// Takes a share or a measure as known exactly, and computes everything again.
    pub(super) fn make_sure(&mut self, cause: Cause<'_>) {
        fn of_place(node: &mut Node, place: Place) {
            if node.place == place {
                node.share = node.share.sure();
            }
            for part in &mut node.parts {
                of_place(part, place);
            }
        }
        if let Some(place) = self.muted_place(cause) {
            of_place(&mut self.whole, place);
        }
        let sure = self.muted_place(cause);
        let costs = self
            .acting
            .iter_mut()
            .filter(|a| sure.is_some() && a.place == sure);
        costs.for_each(|a| a.cost = a.cost.map(Spread::sure));
        let muted = |a: &&mut Acting<'_>| cause == Cause::Measure(a.measure);
        for acting in self.acting.iter_mut().filter(muted) {
            acting.saved = acting.saved.sure();
        }
        self.settle();
    }
}
