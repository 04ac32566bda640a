//! What each open measure would save alone: percentages of end uses from the catalogue, or the factory's own figures.

use super::books::acts_on;
use super::estimate::{empty, price};
use super::number::{number_effects, number_wanted};
use super::reading::{calculation_behind, outcome, read_on_the_floor};
use super::typical::{typical_effects, typical_payback};
use super::{Basis, Books, EffectEstimate, Ledger, Missing, Opportunity, Standing};
use crate::checklist::is_of_another_kind;
use crate::facility::account::Figure;
use crate::facility::{Facility, Monthly, OwnSaving, Reply, ReplyDetail};
use crate::finance::{Class, Investment, Payback, support_of};
use crate::issue::Issue;
use catalogue::known::Known;
use catalogue::quantity::{Fraction, LARGEST, Percent, Vnd};
use catalogue::{Catalogue, Effect, EffectKind, InvestClass, Measure, Mode};
use rust_decimal::Decimal;
use std::borrow::Cow;

/// Every measure that is open or to be checked, each with what it saves alone.
#[must_use]
pub fn estimates(
    facility: &Facility,
    catalogue: &Catalogue,
    books: &Books<'_>,
    issues: &mut Vec<Issue>,
) -> Vec<Opportunity> {
    let mut list = Vec::new();
    for (id, detail) in &facility.replies {
        let Some(measure) = catalogue.measure(id) else {
            continue;
        };
        let Some(place) = catalogue.place_of(id) else {
            continue;
        };
        let sector = facility.site.sector.as_deref();
        let is_asked = catalogue.is_asked_in(id, sector) && !catalogue.is_covered(id, sector);
        // What a plant of this kind has no use for is not counted either, unless the factory gave a figure of its own.
        let is_here = has_own_figure(detail) || !is_of_another_kind(measure, facility, catalogue);
        if detail.reply.is_open() && facility.has_area(place) && is_asked && is_here {
            let context = Context {
                facility,
                catalogue,
                books,
            };
            list.push(of_measure(measure, detail, &context, issues));
        }
    }
    for own in &facility.own_measures {
        let detail = ReplyDetail {
            saving: own.saving.clone(),
            investment: own.investment,
            costs: own.costs.clone(),
            ..ReplyDetail::plain(Reply::NotDone)
        };
        let mut opportunity = blank(&own.id, &detail);
        opportunity.own_name = Some(own.name.clone());
        own_effects(&mut opportunity, &own.saving, books, issues);
        let context = Context {
            facility,
            catalogue,
            books,
        };
        finish(&mut opportunity, None, &detail, &context, issues);
        list.push(opportunity);
    }
    list
}

/// Whether the factory said itself what the measure saves, or a number from which that follows.
fn has_own_figure(detail: &ReplyDetail) -> bool {
    detail.saving.is_given() || detail.number.is_some() || calculation_behind(detail).is_some()
}

/// What one open measure saves alone; nothing where it is not open in this facility.
#[must_use]
pub fn estimate_of(id: &str, facility: &Facility, catalogue: &Catalogue) -> Option<Opportunity> {
    let detail = facility.replies.get(id).filter(|d| d.reply.is_open())?;
    let measure = catalogue.measure(id)?;
    let mut issues = Vec::new();
    let books = Books::figures(facility, catalogue);
    let context = Context {
        facility,
        catalogue,
        books: &books,
    };
    Some(of_measure(measure, detail, &context, &mut issues))
}

fn blank(id: &str, detail: &ReplyDetail) -> Opportunity {
    let half = Fraction::new(Decimal::new(5, 1));
    let done = detail
        .done_share
        .map_or(half, |said| Percent::new(said).fraction());
    Opportunity {
        id: id.to_owned(),
        own_name: None,
        reply: detail.reply,
        activity: if detail.reply == Reply::Partly {
            done.rest()
        } else {
            Fraction::ONE
        },
        effects: Vec::new(),
        extra_money: Vnd::ZERO,
        money_alone: None,
        money: Vnd::ZERO,
        range: None,
        investment: Investment::Unknown,
        investment_range: None,
        support: Vnd::ZERO,
        running: Vnd::ZERO,
        payback: Payback::Unknown,
        class: Class::Study,
        known: Known::Meter,
        standing: if detail.reply == Reply::Unknown {
            Standing::ToCheck
        } else {
            Standing::Counted
        },
    }
}

/// What every estimate looks at.
struct Context<'a> {
    facility: &'a Facility,
    catalogue: &'a Catalogue,
    books: &'a Books<'a>,
}

fn of_measure(
    measure: &Measure,
    detail: &ReplyDetail,
    context: &Context<'_>,
    issues: &mut Vec<Issue>,
) -> Opportunity {
    let Context {
        catalogue, books, ..
    } = context;
    let mut detail = Cow::Borrowed(detail);
    let out_of_range = |share| !Percent::new(share).is_part();
    if detail.done_share.is_some_and(out_of_range) {
        issues.push(Issue::OwnFigureOutOfRange {
            measure: measure.id.clone(),
        });
        detail.to_mut().done_share = None;
    }
    // A number that cannot be is told and not computed with.
    let question = catalogue.one_number(&measure.id);
    let plausible = |n: Decimal| question.is_some_and(|q| n >= q.low && n <= q.high);
    if detail.number.is_some_and(|number| !plausible(number)) {
        issues.push(Issue::OwnFigureOutOfRange {
            measure: measure.id.clone(),
        });
        detail.to_mut().number = None;
    }
    let mut opportunity = blank(&measure.id, &detail);
    let calculated = outcome(&detail, issues, &measure.id);
    if detail.saving.is_given() {
        own_effects(&mut opportunity, &detail.saving, books, issues);
    } else if let Some((calculator, outcome)) = calculated {
        let found = read_on_the_floor(calculator, &outcome, measure, catalogue, books);
        for (saving, lacking) in found {
            match lacking {
                Some(resource) => opportunity
                    .effects
                    .push(own_estimate(Missing::Stream(resource))),
                None => own_effects(&mut opportunity, &saving, books, issues),
            }
        }
        for effect in opportunity.effects.iter_mut().filter(|e| e.own.is_some()) {
            effect.own = Some(Known::Calculated);
        }
    } else {
        table_effects(&mut opportunity, measure, &detail, context);
    }
    finish(&mut opportunity, Some(measure), &detail, context, issues);
    opportunity
}

/// The best figure that a table gives: the one number of the factory, a percentage of an end use, the usual number of the sector, a statistic of audits.
fn table_effects(
    opportunity: &mut Opportunity,
    measure: &Measure,
    detail: &ReplyDetail,
    context: &Context<'_>,
) {
    let Context {
        facility,
        catalogue,
        books,
    } = context;
    let question = catalogue.one_number(&measure.id);
    let mut kinds = measure.effects.iter().map(|e| e.kind);
    let bill_alone = !measure.effects.is_empty() && kinds.all(|kind| kind == EffectKind::Cost);
    let around = (*facility, *catalogue, *books);
    let after = |question| number_effects(opportunity, question, detail, bill_alone, around);
    if let Some(question) = question.filter(|_| detail.number.is_some()) {
        opportunity.effects = after(question);
        return;
    }
    if let Some(question) = question.filter(|q| q.ask_only) {
        opportunity.effects = vec![number_wanted(question)];
        return;
    }
    if catalogue.never(&measure.id).is_none() {
        for effect in &measure.effects {
            catalogue_effects(opportunity, effect, books);
        }
    }
    let has_figure = |list: &[EffectEstimate]| {
        list.iter()
            .any(|e| e.alone.is_some() || e.money_alone.is_some())
    };
    if has_figure(&opportunity.effects) {
        return;
    }
    let sector = facility.site.sector.as_deref();
    let usual = question.map(|q| number_effects(opportunity, q, detail, bill_alone, around));
    let typical = || typical_effects(opportunity, measure, catalogue, books, sector);
    // By its bills the plant is at the target already: no statistic says otherwise.
    let at_target = |list: &[EffectEstimate]| {
        let mut all = list.iter();
        all.any(|e| e.basis == Basis::BillsAndOutput && e.missing == Some(Missing::Nothing))
    };
    let found = usual
        .filter(|list| has_figure(list) || at_target(list))
        .unwrap_or_else(typical);
    if has_figure(&found) || at_target(&found) {
        opportunity.effects = found;
    } else if opportunity.effects.is_empty() {
        opportunity.effects.push(EffectEstimate {
            missing: Some(Missing::Figure),
            ..empty(None, None, EffectKind::Quantity, Mode::Middle)
        });
    }
}

/// One effect of the catalogue on every stream that it hits.
fn catalogue_effects(opportunity: &mut Opportunity, effect: &Effect, books: &Books<'_>) {
    let hit: Vec<&Ledger<'_>> = books
        .ledgers
        .iter()
        .filter(|l| acts_on(effect, l))
        .collect();
    let mut used = false;
    for ledger in &hit {
        let estimate = on_ledger(effect, opportunity.activity, ledger, books);
        // A fuel that does not go to this end use is simply not concerned.
        let (partition, node) = (&ledger.partition, effect.node.as_deref());
        let said = !ledger.stream.shares.is_empty() || partition.is_told();
        let elsewhere = matches!(estimate.missing, Some(Missing::Share { .. }))
            && partition.weight(node).is_none()
            && (partition.is_barred(node) || (hit.len() > 1 && said));
        if !elsewhere {
            used = true;
            opportunity.effects.push(estimate);
        }
    }
    // What is entered holds none of this end use: nothing is missing.
    let node = effect.node.as_deref();
    let mut others = books.ledgers.iter().filter(|l| l.is_of(effect.resource));
    let is_elsewhere = others.any(|l| node.is_some_and(|node| l.lacks(node)));
    if !used && !is_elsewhere {
        let mut estimate = of_effect(effect);
        estimate.missing = Some(Missing::Stream(effect.resource));
        opportunity.effects.push(estimate);
    }
}

fn of_effect(effect: &Effect) -> EffectEstimate {
    EffectEstimate {
        range: effect.low.zip(effect.high),
        ..empty(
            Some(effect.resource),
            effect.node.as_deref(),
            effect.kind,
            effect.mode,
        )
    }
}

fn on_ledger(
    effect: &Effect,
    activity: Fraction,
    ledger: &Ledger<'_>,
    books: &Books<'_>,
) -> EffectEstimate {
    let stream = ledger.stream;
    let mut estimate = EffectEstimate {
        stream: Some(stream.id.clone()),
        unit: Some(stream.unit),
        baseline: ledger.account.quantity,
        price: ledger.account.price,
        weight: ledger.partition.weight(effect.node.as_deref()),
        rate: effect
            .expected()
            .map(|percent| percent.fraction() * activity),
        ..of_effect(effect)
    };
    if estimate.rate.is_none() && !effect.shown_only {
        close_the_gap(&mut estimate, activity, ledger);
    }
    let Some(rate) = estimate.rate else {
        estimate.missing = Some(Missing::Figure);
        return estimate;
    };
    let Some(weight) = estimate.weight else {
        let node = effect.node.clone().unwrap_or_default();
        estimate.missing = Some(Missing::Share {
            stream: stream.id.clone(),
            node,
        });
        return estimate;
    };
    // A slice across the stream (a load, peak hours) saves money and no quantity.
    if effect.kind == EffectKind::Cost || ledger.partition.is_across(effect.node.as_deref()) {
        estimate.kind = EffectKind::Cost;
        match ledger.account.cost {
            Some(cost) => estimate.money_alone = Some(cost.value * weight.fraction * rate),
            None => estimate.missing = Some(Missing::Quantity(stream.id.clone())),
        }
        return estimate;
    }
    let Some(baseline) = estimate.baseline else {
        estimate.missing = Some(Missing::Quantity(stream.id.clone()));
        return estimate;
    };
    let saved = baseline.value * ledger.saved_by(effect.node.as_deref(), rate);
    estimate.alone = Some(saved);
    price(&mut estimate, saved, ledger, books);
    estimate
}

/// The rate of a measure on a loss, where no percentage is published: between nothing and the whole gap from the loss of the plant, else the sector's usual one, to the low end of the usual ones; the middle counts.
fn close_the_gap(estimate: &mut EffectEstimate, activity: Fraction, ledger: &Ledger<'_>) {
    let node = estimate.node.as_deref();
    let low = estimate.weight.and_then(|weight| match weight.known {
        Known::Default => weight.around.map(|(low, _)| low),
        _ => {
            let best = ledger.partition.best(node)?;
            best.over(weight.fraction).map(Fraction::value)
        }
    });
    let gap = low.filter(|_| ledger.partition.is_loss(node));
    let Some(gap) = gap
        .map(|low| Fraction::new(low).rest())
        .filter(|g| *g > Fraction::ZERO)
    else {
        return;
    };
    estimate.basis = Basis::UsualNumber;
    estimate.range = Some((Percent::ZERO, gap.percent()));
    estimate.mode = Mode::Middle;
    estimate.rate = Some(gap.half() * activity);
}

/// The factory's own estimate: a quantity, money, or both.
fn own_effects(
    opportunity: &mut Opportunity,
    saving: &OwnSaving,
    books: &Books<'_>,
    issues: &mut Vec<Issue>,
) {
    let id = opportunity.id.clone();
    // With a negative side it is no saving: the positive side alone would claim what the other takes back.
    let sides = [saving.quantity, saving.money];
    if sides.iter().flatten().any(|side| *side < Decimal::ZERO) {
        issues.push(Issue::OwnSavingNegative { measure: id });
        opportunity.effects.push(own_estimate(Missing::Figure));
        return;
    }
    let mut sound = |value: Option<Decimal>| match value {
        Some(v) if v > LARGEST => {
            issues.push(Issue::OwnFigureOutOfRange {
                measure: id.clone(),
            });
            None
        }
        other => other,
    };
    let money = sound(saving.money).map(Vnd::new);
    // "Nothing of the stream, but this much money" is money without a quantity.
    let quantity = sound(saving.quantity).filter(|q| money.is_none() || !q.is_zero());
    let ledger = saving.stream.as_deref().and_then(|s| books.ledger(s));
    let cost = ledger.and_then(|l| l.account.cost);
    if let (Some(ledger), Some(money), Some(cost)) = (ledger, money, cost)
        && money > cost.value
    {
        let stream = ledger.stream.id.clone();
        issues.push(Issue::SavingAboveStream {
            measure: id,
            stream,
            figure: Monthly::Cost,
        });
        opportunity.effects.push(own_estimate(Missing::Figure));
        return;
    }
    let (Some(quantity), Some(ledger)) = (quantity, ledger) else {
        opportunity.extra_money = money.unwrap_or_default();
        opportunity.money_alone = money;
        if money.is_none() {
            opportunity.effects.push(own_estimate(Missing::Figure));
        }
        return;
    };
    let (effect, issue) = own_effect(&id, (quantity, money), ledger, books);
    issues.extend(issue);
    opportunity.effects.push(effect);
}

/// The factory's own quantity, with its money where that was said, on a stream; and why it is not taken.
fn own_effect(
    measure: &str,
    (quantity, money): (Decimal, Option<Vnd>),
    ledger: &Ledger<'_>,
    books: &Books<'_>,
) -> (EffectEstimate, Option<Issue>) {
    let stream = ledger.stream;
    let measure = measure.to_owned();
    let own_price = money.and_then(|m| m.per(quantity)).map(|value| Figure {
        value,
        known: Known::Estimated,
    });
    let mut estimate = EffectEstimate {
        resource: ledger.tree(),
        stream: Some(stream.id.clone()),
        unit: Some(stream.unit),
        baseline: ledger.account.quantity,
        price: own_price.or(ledger.account.price),
        weight: ledger.partition.weight(None),
        missing: None,
        alone: Some(quantity),
        ..own_estimate(Missing::Figure)
    };
    match ledger.account.quantity {
        Some(baseline) if quantity > baseline.value => {
            estimate.alone = None;
            estimate.missing = Some(Missing::Figure);
            let stream = stream.id.clone();
            let figure = Monthly::Quantity;
            let issue = Issue::SavingAboveStream {
                measure,
                stream,
                figure,
            };
            return (estimate, Some(issue));
        }
        Some(baseline) => estimate.rate = Fraction::of(quantity, baseline.value),
        None => estimate.unchecked = true,
    }
    let too_much = |p: Figure| p.value.checked_mul(quantity).is_none_or(|m| m > LARGEST);
    if own_price.is_none() && estimate.price.is_some_and(too_much) {
        let nothing = own_estimate(Missing::Figure);
        return (nothing, Some(Issue::OwnFigureOutOfRange { measure }));
    }
    // The factory's money stands for everything; without it the price and the discharge do.
    match (own_price, money) {
        (Some(_), Some(money)) => estimate.money_alone = Some(money),
        _ => price(&mut estimate, quantity, ledger, books),
    }
    (estimate, None)
}

fn own_estimate(missing: Missing) -> EffectEstimate {
    let resource = match missing {
        Missing::Stream(resource) => Some(resource),
        _ => None,
    };
    EffectEstimate {
        own: Some(Known::Estimated),
        basis: Basis::Own,
        missing: Some(missing),
        ..empty(resource, None, EffectKind::Quantity, Mode::Middle)
    }
}

/// Sums up one measure: money alone, investment, payback, weakest input.
fn finish(
    opportunity: &mut Opportunity,
    measure: Option<&Measure>,
    detail: &ReplyDetail,
    context: &Context<'_>,
    issues: &mut Vec<Issue>,
) {
    let catalogue = context.catalogue;
    let effects: Vec<Vnd> = opportunity
        .effects
        .iter()
        .filter_map(|e| e.money_alone)
        .collect();
    if !effects.is_empty() {
        opportunity.money_alone = Some(effects.into_iter().sum::<Vnd>() + opportunity.extra_money);
    }
    opportunity.known = weakest(opportunity, detail);
    let sound = |amount: &Decimal| *amount >= Decimal::ZERO && *amount <= LARGEST;
    if detail.investment.is_some_and(|amount| !sound(&amount)) {
        issues.push(Issue::OwnFigureOutOfRange {
            measure: opportunity.id.clone(),
        });
    }
    opportunity.investment = match (detail.investment.filter(sound), measure) {
        (Some(amount), _) => Investment::Given(Vnd::new(amount)),
        (None, Some(measure)) => typical_investment(opportunity, measure, context),
        (None, None) => Investment::Unknown,
    };
    let costs = &detail.costs;
    let named = [costs.running, costs.residual, costs.support];
    if named.iter().flatten().any(|amount| !sound(amount)) {
        issues.push(Issue::OwnFigureOutOfRange {
            measure: opportunity.id.clone(),
        });
    }
    opportunity.running = costs
        .running
        .filter(sound)
        .map(Vnd::new)
        .unwrap_or_default();
    if let Some(amount) = opportunity.investment.amount() {
        opportunity.support = support_of(costs, amount, catalogue);
    }
    let invest = measure.map_or(InvestClass::Medium, |m| m.invest);
    opportunity.judge(invest, opportunity.money_alone);
    if !opportunity.has_figure() && opportunity.standing == Standing::Counted {
        opportunity.standing = Standing::NoFigure;
    }
}

fn weakest(opportunity: &Opportunity, detail: &ReplyDetail) -> Known {
    let inputs = opportunity
        .effects
        .iter()
        .filter(|e| e.alone.is_some() || e.money_alone.is_some());
    let own = match opportunity.extra_money > Vnd::ZERO {
        true if calculation_behind(detail).is_some() => Known::Calculated,
        true => Known::Estimated,
        false => Known::Meter,
    };
    inputs
        .flat_map(|e| {
            [
                e.baseline.map(|f| f.known),
                e.price.map(|f| f.known),
                e.weight.map(|w| w.known),
                e.own,
                match e.basis {
                    Basis::UsualNumber | Basis::Typical { .. } => Some(Known::Default),
                    // A percentage from a table, or a number compared with one, is never a bill.
                    Basis::Published | Basis::Number | Basis::BillsAndOutput => {
                        Some(Known::Estimated)
                    }
                    Basis::Own => None,
                },
            ]
        })
        .flatten()
        .fold(own, Known::max)
}

/// Investment from tables: none, or a typical payback times the saving; that of the measure first, else that which audits found for its kind.
fn typical_investment(
    opportunity: &mut Opportunity,
    measure: &Measure,
    context: &Context<'_>,
) -> Investment {
    if measure.invest == InvestClass::None {
        return Investment::Nothing;
    }
    let own = measure.payback.as_ref();
    let own = own.map(|y| (y.low, (y.low + y.high) / Decimal::TWO, y.high));
    let sector = context.facility.site.sector.as_deref();
    let years = own.or_else(|| typical_payback(measure, context.catalogue, sector));
    match (years, opportunity.money_alone) {
        (Some((low, middle, high)), Some(saving)) if saving > Vnd::ZERO => {
            let times = |years: Decimal| saving.checked_mul(years);
            opportunity.investment_range = times(low).zip(times(high));
            times(middle).map_or(Investment::Unknown, Investment::Typical)
        }
        _ => Investment::Unknown,
    }
}
