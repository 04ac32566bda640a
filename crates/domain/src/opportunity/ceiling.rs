//! What published figures cannot be true of together: measures that fight one loss save no more than that loss, and percentages that rest on defaults no more than audits or guides found possible in a whole plant.
//!
//! Every rate concerned is scaled by one factor, so that the order of the measures plays no part. What the factory said itself is never scaled.

use super::{Basis, Books, EffectEstimate, Ledger, Opportunity, Place, Standing};
use crate::facility::Facility;
use crate::finance::{Investment, support_of};
use crate::issue::Issue;
use catalogue::order;
use catalogue::quantity::{Fraction, Percent, Vnd};
use catalogue::{Catalogue, Ceiling, Loss};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Steps by which a factor is found, at most.
const STEPS: usize = 6;

/// How near the saving comes to its limit, in parts of it; also the step by which a slope is measured.
const NEAR: Fraction = Fraction::new(Decimal::from_parts(1, 0, 0, false, 8));

/// Decimal places of a factor.
const PLACES: u32 = 12;

/// Where an effect stands: its opportunity and its place in it.
type At = (usize, usize);

/// Scales the rates of the counted effects where they go beyond what is possible, and tells where the factory's own figures do.
pub(super) fn limit(
    list: &mut [Opportunity],
    facility: &Facility,
    catalogue: &Catalogue,
    books: &Books<'_>,
    issues: &mut Vec<Issue>,
) {
    for ledger in &books.ledgers {
        let acting = acting_on(list, ledger);
        if acting.is_empty() {
            continue;
        }
        limit_losses(list, &acting, ledger, catalogue);
        let sector = facility.site.sector.as_deref();
        let ceiling = ledger.tree();
        let ceiling = ceiling.and_then(|tree| {
            catalogue
                .ceiling(sector, tree)
                .zip(catalogue.ceiling(None, tree))
        });
        limit_whole(list, &acting, ledger, ceiling, issues);
    }
    scale_typical_investments(list, facility, catalogue);
}

/// The counted effects on a stream that have a quantity.
fn acting_on(list: &[Opportunity], ledger: &Ledger<'_>) -> Vec<At> {
    let counted = list.iter().enumerate();
    let counted = counted.filter(|(_, o)| o.standing == Standing::Counted);
    counted
        .flat_map(|(at, o)| o.effects.iter().enumerate().map(move |(e, _)| (at, e)))
        .filter(|at| {
            effect(list, *at).is_some_and(|e| {
                e.alone.is_some() && e.stream.as_deref() == Some(ledger.stream.id.as_str())
            })
        })
        .collect()
}

fn effect(list: &[Opportunity], (at, effect): At) -> Option<&EffectEstimate> {
    list.get(at)?.effects.get(effect)
}

/// What an effect takes, scaled as far as it is: a fraction of a place.
type Taken = (Place, Fraction);

fn taken(list: &[Opportunity], effects: &[At], ledger: &Ledger<'_>) -> Vec<Taken> {
    let effects = effects.iter().filter_map(|at| effect(list, *at));
    let taken = effects.filter_map(|effect| {
        let place = ledger.partition.place(effect.node.as_deref())?;
        Some((place, effect.rate? * effect.scale))
    });
    taken.collect()
}

/// The fraction of the stream that is saved together, the first times this factor.
fn saved((scaled, fixed): (&[Taken], &[Taken]), ledger: &Ledger<'_>, factor: Fraction) -> Fraction {
    let mut factors = ledger.partition.untouched();
    for (place, rate) in scaled {
        factors.leave(*place, (*rate * factor).rest());
    }
    for (place, rate) in fixed {
        factors.leave(*place, rate.rest());
    }
    factors.remaining().rest()
}

/// The largest fraction of the stream that one of these effects saves alone, but not below this one.
fn largest_alone(
    list: &[Opportunity],
    effects: &[At],
    ledger: &Ledger<'_>,
    least: Fraction,
) -> Fraction {
    let taken = taken(list, effects, ledger);
    let alone = taken
        .chunks(1)
        .map(|one| saved((&[], one), ledger, Fraction::ONE));
    alone.fold(least, Fraction::max)
}

/// Scales these effects so that beside the others they save no more than `most` of the stream.
fn scale_to(
    list: &mut [Opportunity],
    effects: (&[At], &[At]),
    ledger: &Ledger<'_>,
    most: Fraction,
) {
    if effects.0.is_empty() {
        return;
    }
    let (scaled, fixed) = (
        taken(list, effects.0, ledger),
        taken(list, effects.1, ledger),
    );
    let saved = |factor| saved((&scaled, &fixed), ledger, factor);
    // Where the others reach the limit already, the scaled ones come down to nothing.
    let most = most.max(saved(Fraction::ZERO));
    let mut factor = Fraction::ONE;
    // Newton's method. The saving is concave in the factor, so the first step lands below the limit and the others come nearer to it from there.
    for step in 0..STEPS {
        let now = saved(factor);
        let over = now - most;
        if over.abs() <= most * NEAR || (step == 0 && over <= Fraction::ZERO) {
            break;
        }
        let before = saved(factor - NEAR);
        let Some(change) = (over * NEAR).over(now - before) else {
            break;
        };
        factor = (factor - change).within_one();
        factor = factor.round_dp(PLACES);
    }
    if factor >= Fraction::ONE {
        return;
    }
    for (at, number) in effects.0 {
        let effect = list.get_mut(*at).and_then(|o| o.effects.get_mut(*number));
        if let Some(effect) = effect {
            effect.scale *= factor;
        }
    }
}

/// Measures that fight one loss save together no more than the part of it that can be recovered, or than the largest of them alone.
fn limit_losses(
    list: &mut [Opportunity],
    acting: &[At],
    ledger: &Ledger<'_>,
    catalogue: &Catalogue,
) {
    let mut groups: BTreeMap<&str, (&Loss, Vec<At>)> = BTreeMap::new();
    for at in acting {
        let (Some(effect), Some(opportunity)) = (effect(list, *at), list.get(at.0)) else {
            continue;
        };
        if effect.basis != Basis::Published {
            continue;
        }
        let loss = catalogue.losses_of(&opportunity.id).find(|loss| {
            let is_here = loss.resource.is_none_or(|resource| ledger.is_of(resource));
            let node = effect.node.as_deref();
            is_here && ledger.partition.is_within(node, loss.of.as_deref())
        });
        if let Some(loss) = loss {
            let group = groups.entry(loss.id.as_str());
            group.or_insert_with(|| (loss, Vec::new())).1.push(*at);
        }
    }
    for (loss, effects) in groups
        .into_values()
        .filter(|(_, effects)| effects.len() > 1)
    {
        let Some(weight) = ledger.partition.weight(loss.of.as_deref()) else {
            continue;
        };
        let recoverable = loss.recoverable.map_or(Fraction::ONE, Percent::fraction);
        let size = loss.typical.fraction() * recoverable * weight.fraction;
        let most = largest_alone(list, &effects, ledger, size);
        scale_to(list, (&effects, &[]), ledger, most);
    }
}

/// What is expected of what rests on defaults is at most the median of audits of whole plants, of the sector where there are enough, or the middle of what guides say; with the factory's own figures it is at most the upper quartile, up to which the range reaches. Statistics of a resource without such audits save together no more than the largest of them.
fn limit_whole(
    list: &mut [Opportunity],
    acting: &[At],
    ledger: &Ledger<'_>,
    ceiling: Option<(&Ceiling, &Ceiling)>,
    issues: &mut Vec<Issue>,
) {
    let split = |list: &[Opportunity], wanted: &dyn Fn(&EffectEstimate) -> bool| {
        let is_wanted = |at: &&At| effect(list, **at).is_some_and(wanted);
        let (scaled, fixed): (Vec<At>, Vec<At>) = acting.iter().partition(is_wanted);
        (scaled, fixed)
    };
    // Where no plants were audited, it is not known how statistics of single recommendations add up.
    if ceiling.is_none_or(|(ceiling, _)| ceiling.n.is_none()) {
        let is_typical = |e: &EffectEstimate| matches!(e.basis, Basis::Typical { .. });
        let (scaled, _) = split(list, &is_typical);
        let most = largest_alone(list, &scaled, ledger, Fraction::ZERO);
        scale_to(list, (&scaled, &[]), ledger, most);
    }
    let Some((ceiling, of_all)) = ceiling else {
        return;
    };
    let (scaled, fixed) = split(list, &EffectEstimate::rests_on_default);
    let own = saved((&[], &taken(list, &fixed, ledger)), ledger, Fraction::ONE);
    // A figure of the factory's own is told where it is beyond the audits of its sector and of all plants: what one sector's few audits did not find, a plant may know.
    let usual = ceiling.high.max(of_all.high);
    if own > usual.fraction() {
        let mut causes: Vec<(Decimal, &str)> = fixed
            .iter()
            .filter_map(|at| Some((effect(list, *at)?.alone?, list.get(at.0)?.id.as_str())))
            .filter(|(saved, _)| *saved > Decimal::ZERO)
            .collect();
        order::sort_by(&mut causes, |a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(b.1)));
        let mut measures: Vec<String> = causes.into_iter().map(|(_, id)| id.to_owned()).collect();
        measures.dedup();
        issues.push(Issue::SavingAboveAudits {
            stream: ledger.stream.id.clone(),
            percent: own.percent(),
            usual,
            audited: ceiling.n.is_some(),
            measures,
        });
    }
    let middle = ceiling.median.unwrap_or(ceiling.low.middle(ceiling.high));
    let beside = (own.rest() * middle.fraction().rest()).rest();
    let most = beside.min(ceiling.high.fraction());
    scale_to(list, (&scaled, &fixed), ledger, most);
}

/// A statistic that counts in part costs in part: its investment is its payback times what it saves.
fn scale_typical_investments(list: &mut [Opportunity], facility: &Facility, catalogue: &Catalogue) {
    for opportunity in list.iter_mut() {
        let Investment::Typical(amount) = opportunity.investment else {
            continue;
        };
        let typical = |e: &&EffectEstimate| matches!(e.basis, Basis::Typical { .. });
        let money = |scaled: bool| -> Vnd {
            let effects = opportunity.effects.iter().filter(typical);
            let parts = effects.filter_map(|e| {
                let money = e.money_alone?;
                Some(if scaled { money * e.scale } else { money })
            });
            parts.sum()
        };
        if let Some(part) = money(true)
            .over(money(false))
            .map(Fraction::new)
            .filter(|p| *p < Fraction::ONE)
        {
            opportunity.investment = Investment::Typical(amount * part);
            if let Some(costs) = facility.costs(&opportunity.id) {
                opportunity.support = support_of(costs, amount * part, catalogue);
            }
            opportunity.investment_range = opportunity
                .investment_range
                .map(|(low, high)| (low * part, high * part));
        }
    }
}
