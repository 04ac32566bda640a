//! What the counted measures save together: nothing twice, and every part of the total belongs to one measure.

use super::ceiling::limit;
use super::estimate::discharge_of;
use super::{Books, EffectEstimate, Ledger, Opportunity, Standing, invest_class};
use crate::facility::Facility;
use crate::finance::{Discount, Project, discount, present_worth};
use crate::issue::Issue;
use catalogue::order;
use catalogue::quantity::{Fraction, Unit, Vnd, ratio};
use catalogue::{Catalogue, EffectKind, Group};
use rust_decimal::Decimal;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What is saved of each stream.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Combined {
    /// Quantity saved by stream id.
    pub quantities: BTreeMap<String, Decimal>,
    /// Money saved by stream id, VND.
    pub money: BTreeMap<String, Vnd>,
    /// The part of that money that is no quantity: penalties and charges, VND.
    pub besides: BTreeMap<String, Vnd>,
}

impl Combined {
    /// Quantity saved of a stream.
    #[must_use]
    pub fn saved(&self, stream: &str) -> Decimal {
        self.quantities.get(stream).copied().unwrap_or_default()
    }
}

/// Decides what counts, attributes the combined saving in order of simple payback, and sums it up.
///
/// The remaining fraction of every stream does not depend on the order; the order only says whose part is whose.
pub fn combine(
    opportunities: &mut [Opportunity],
    facility: &Facility,
    catalogue: &Catalogue,
    books: &Books<'_>,
    issues: &mut Vec<Issue>,
) -> Combined {
    keep_one_of_each_group(opportunities, facility, catalogue);
    set_umbrellas_aside(opportunities, catalogue, books);
    limit(opportunities, facility, catalogue, books, issues);
    opportunities.sort_by_cached_key(key);
    let mut combined = Combined::default();
    let water_first = |l: &&Ledger<'_>| l.stream.group == Group::Wastewater;
    let mut ledgers: Vec<&Ledger<'_>> = books.ledgers.iter().collect();
    order::sort_by_key(&mut ledgers, water_first);
    let mut discharged = Decimal::ZERO;
    for ledger in ledgers {
        let avoided = avoided_flow(discharged, ledger, books);
        share_out(opportunities, ledger, avoided, books);
        share_out_cost(opportunities, ledger);
        let effects = counted(opportunities).flat_map(|o| o.effects.iter());
        let own = effects.filter(|e| e.stream.as_deref() == Some(ledger.stream.id.as_str()));
        let (mut saved, mut money, mut besides) = (avoided, Vnd::ZERO, Vnd::ZERO);
        for effect in own {
            if effect.kind == EffectKind::Cost {
                besides += effect.money_together;
            }
            saved += effect.together;
            money += effect.money_together;
            discharged += effect.discharge;
        }
        combined.quantities.insert(ledger.stream.id.clone(), saved);
        combined.money.insert(ledger.stream.id.clone(), money);
        combined.besides.insert(ledger.stream.id.clone(), besides);
    }
    for opportunity in opportunities.iter_mut() {
        if opportunity.standing == Standing::Counted {
            let parts: Vnd = opportunity.effects.iter().map(|e| e.money_together).sum();
            opportunity.money = parts + opportunity.extra_money;
            let saving = opportunity.money_alone.map(|_| opportunity.money);
            opportunity.judge(invest_class(&opportunity.id, catalogue), saving);
        }
    }
    opportunities.sort_by_cached_key(key);
    combined
}

/// The part of the wastewater avoided with saved water that is missing in this stream: the streams shrink alike.
fn avoided_flow(discharged: Decimal, ledger: &Ledger<'_>, books: &Books<'_>) -> Decimal {
    if ledger.stream.group != Group::Wastewater || discharged <= Decimal::ZERO {
        return Decimal::ZERO;
    }
    let flow = ledger.account.quantity.map_or(Decimal::ZERO, |q| q.value);
    let part = ledger
        .cubic_metres()
        .zip(books.wastewater)
        .and_then(|(own, all)| ratio(own, all));
    let per = Unit::CubicMetre.in_units_of(ledger.stream.unit);
    part.zip(per).map_or(Decimal::ZERO, |(part, per)| {
        (discharged * per * part).min(flow)
    })
}

/// Figures of the factory before statistics of audits; then the best payback, the larger saving, the id.
fn key(o: &Opportunity) -> (bool, u8, Decimal, Vnd, String) {
    let (rank, years) = o.payback.rank();
    let money = if o.money > Vnd::ZERO {
        Some(o.money)
    } else {
        o.money_alone
    };
    (
        o.is_typical(),
        rank,
        years,
        -money.unwrap_or_default(),
        o.id.clone(),
    )
}

fn counted(list: &[Opportunity]) -> impl Iterator<Item = &Opportunity> {
    list.iter().filter(|o| o.standing == Standing::Counted)
}

/// From an exclusive group only one counts: the planned one, else the one of the best net present value, else the one that saves most.
fn keep_one_of_each_group(list: &mut [Opportunity], facility: &Facility, catalogue: &Catalogue) {
    let plan = &facility.plan;
    let group = |id: &str| catalogue.measure(id)?.exclusive.as_deref();
    let mut groups: BTreeMap<&str, Vec<&Opportunity>> = BTreeMap::new();
    for opportunity in counted(list) {
        if let Some(name) = group(&opportunity.id) {
            groups.entry(name).or_default().push(opportunity);
        }
    }
    groups.retain(|_, all| all.len() > 1);
    let mut kept: BTreeMap<&str, String> = BTreeMap::new();
    for (name, all) in groups {
        // Present values can be set beside each other only where all are known; else the savings are.
        let values = present_values(&all, facility, catalogue);
        let savings = || all.iter().map(|o| o.money_alone.unwrap_or_default());
        let values = values.unwrap_or_else(|| savings().collect());
        let worth = all.iter().zip(values).map(|(o, value)| {
            let chosen = plan.get(&o.id).is_some_and(|p| p.chosen);
            (chosen, !o.is_typical(), value, Reverse(&o.id))
        });
        if let Some((.., Reverse(best))) = worth.max() {
            kept.insert(name, best.clone());
        }
    }
    for opportunity in list.iter_mut().filter(|o| o.standing == Standing::Counted) {
        if let Some(best) = group(&opportunity.id).and_then(|g| kept.get(g))
            && *best != opportunity.id
        {
            opportunity.standing = Standing::Exclusive { kept: best.clone() };
        }
    }
}

/// The net present value of each alone; nothing where one of them is not known.
fn present_values(
    all: &[&Opportunity],
    facility: &Facility,
    catalogue: &Catalogue,
) -> Option<Vec<Vnd>> {
    let project = |o: &&Opportunity| Some(o.project(o.money_alone, facility, catalogue)?.0);
    let projects: Vec<Project> = all.iter().map(project).collect::<Option<_>>()?;
    let longest = projects.iter().map(|p| p.lifetime).max()?;
    let discount = Discount::at(discount(&facility.finance, catalogue).0, longest).ok()?;
    let worth = |p: &Project| Some(present_worth(&p.flows().ok()?, &discount).ok()?.0);
    projects.iter().map(worth).collect()
}

/// A programme is never added to the single measures that it contains, nor to a larger programme.
fn set_umbrellas_aside(list: &mut [Opportunity], catalogue: &Catalogue, books: &Books<'_>) {
    let is_umbrella = |o: &&Opportunity| catalogue.measure(&o.id).is_some_and(|m| m.umbrella);
    let umbrellas = counted(list).filter(is_umbrella);
    let mut umbrellas: Vec<(Vnd, String)> = umbrellas
        .map(|o| (-o.money_alone.unwrap_or_default(), o.id.clone()))
        .collect();
    order::sort(&mut umbrellas);
    // Those that save most are looked at first; until then a programme stands in nobody's way.
    let mut aside = order::set(umbrellas.iter().map(|(_, id)| id.clone()));
    for (_, id) in &umbrellas {
        let mut standing = counted(list).filter(|o| !aside.contains(&o.id));
        let own = list.iter().find(|o| o.id == *id);
        if !own.is_some_and(|own| standing.any(|o| overlap(own, o, books))) {
            aside.remove(id);
        }
    }
    for opportunity in list.iter_mut().filter(|o| aside.contains(&o.id)) {
        opportunity.standing = Standing::Umbrella;
    }
}

fn overlap(a: &Opportunity, b: &Opportunity, books: &Books<'_>) -> bool {
    let with_figure = |e: &&EffectEstimate| e.alone.is_some() || e.money_alone.is_some();
    a.effects.iter().filter(with_figure).any(|x| {
        b.effects.iter().filter(with_figure).any(|y| {
            x.stream.is_some()
                && x.stream == y.stream
                && x.stream
                    .as_deref()
                    .and_then(|s| books.ledger(s))
                    .is_some_and(|l| {
                        let (x, y) = (x.node.as_deref(), y.node.as_deref());
                        l.partition.is_within(x, y) || l.partition.is_within(y, x)
                    })
        })
    })
}

/// Attributes what is saved of one stream: each measure gets what it takes from what the better ones left.
fn share_out(list: &mut [Opportunity], ledger: &Ledger<'_>, avoided: Decimal, books: &Books<'_>) {
    let mut factors = ledger.partition.untouched();
    let mut before = Fraction::ONE;
    let flow = ledger.account.quantity.map(|q| q.value - avoided);
    for opportunity in list.iter_mut().filter(|o| o.standing == Standing::Counted) {
        for effect in &mut opportunity.effects {
            let here = effect.stream.as_deref() == Some(ledger.stream.id.as_str());
            let Some(alone) = effect.alone.filter(|_| here) else {
                continue;
            };
            effect.together = match (flow, effect.rate) {
                (Some(flow), Some(rate)) => {
                    if let Some(place) = ledger.partition.place(effect.node.as_deref()) {
                        factors.leave(place, (rate * effect.scale).rest());
                    }
                    let after = factors.remaining();
                    let part = flow * (before - after);
                    before = after;
                    // A rate is cut off after 28 digits; who has the stream alone saves what was said, to the last one.
                    let lost = (part - alone).abs();
                    if lost <= alone.abs() * Decimal::new(1, 20) {
                        alone
                    } else {
                        part
                    }
                }
                _ => alone,
            };
            effect.discharge = discharge_of(effect.together, ledger, books).0;
            effect.money_together = match effect.money_alone {
                Some(money) => Fraction::of(effect.together, alone).map_or(Vnd::ZERO, |part| {
                    if part == Fraction::ONE {
                        money
                    } else {
                        money * part
                    }
                }),
                None => Vnd::ZERO,
            };
        }
    }
}

/// Money without quantity: shares of what the bill still is after the quantities are saved.
fn share_out_cost(list: &mut [Opportunity], ledger: &Ledger<'_>) {
    let here = |e: &EffectEstimate| e.stream.as_deref() == Some(ledger.stream.id.as_str());
    let Some(cost) = ledger.account.cost else {
        return;
    };
    let price = ledger.account.price.map_or(Decimal::ZERO, |p| p.value);
    let saved: Vnd = counted(list)
        .flat_map(|o| o.effects.iter())
        .filter(|e| here(e))
        .map(|e| Vnd::at(price, e.together))
        .sum();
    let mut rest = (cost.value - saved).max(Vnd::ZERO);
    for opportunity in list.iter_mut().filter(|o| o.standing == Standing::Counted) {
        for effect in &mut opportunity.effects {
            if effect.kind != EffectKind::Cost || !here(effect) || effect.money_alone.is_none() {
                continue;
            }
            let rate = effect
                .rate
                .zip(effect.weight)
                .map_or(Fraction::ZERO, |(r, w)| r * w.fraction);
            effect.money_together = rest * rate;
            rest -= effect.money_together;
        }
    }
}
