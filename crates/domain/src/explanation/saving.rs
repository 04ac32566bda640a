//! What is saved: in all, by one opportunity, of one stream.

use super::explainer::{Explainer, StreamAccount};
use super::node::{About, Explanation, How, Remark, Scale, Word};
use super::stream::{conversion, figure, price_of};
use crate::calculator::Formula;
use crate::facility::{OwnSaving, ReplyDetail};
use crate::opportunity::{
    Basis, EffectEstimate, Missing, Opportunity, Standing, calculation_behind,
};
use catalogue::known::Known;
use catalogue::quantity::{Fraction, Percent, Unit, Vnd};
use catalogue::{Cite, EffectKind};
use rust_decimal::Decimal;

impl Explainer<'_> {
    /// What is saved in all: every counted opportunity, each explained under its own name.
    pub(super) fn saving(&self) -> Explanation {
        let a = self.assessment;
        let parts = a.opportunities.iter().map(named).collect();
        let sum = Explanation::money(Word::Saving, Some(a.totals.money), How::Sum);
        let range = a.ranges.total;
        let ranged = range.low < range.high;
        ranged
            .then_some(Remark::Range(range))
            .into_iter()
            .fold(sum.with(parts), Explanation::noting)
    }

    /// What one opportunity saves: with the others where it counts, else alone.
    pub(super) fn opportunity(&self, o: &Opportunity) -> Explanation {
        let mut parts: Vec<Explanation> = Vec::new();
        for effect in &o.effects {
            parts.push(self.effect(o, effect));
        }
        if o.extra_money > Vnd::ZERO {
            let leaf = |how| Explanation::money(Word::OtherMoney, Some(o.extra_money), how);
            parts.push(match self.calculated(o) {
                Some(readings) => leaf(readings.how).with(readings.parts),
                None => leaf(How::Said(Known::Estimated)),
            });
        }
        let value = o.money_alone.map(|alone| match o.standing {
            Standing::Counted => o.money,
            _ => alone,
        });
        let sum = Explanation::money(Word::Opportunity, value, How::Sum)
            .about(About::Measure(o.id.clone()))
            .with(parts);
        let range = o.range.filter(|r| r.low != r.high).map(Remark::Range);
        range.into_iter().fold(sum, Explanation::noting)
    }

    /// What one effect is worth.
    fn effect(&self, o: &Opportunity, e: &EffectEstimate) -> Explanation {
        let alone = self.money_alone(o, e);
        let counted = o.standing == Standing::Counted && e.money_alone.is_some();
        if !counted || Some(e.money_together) == e.money_alone {
            return alone;
        }
        let part = e.money_alone.and_then(|m| e.money_together.over(m));
        let left = Explanation::leaf(Word::Left, part, Scale::Fraction, How::Combined);
        let money = Explanation::money(Word::MoneySaved, Some(e.money_together), How::Product);
        about(money, e).with(vec![alone, left])
    }

    /// The money of one effect by itself.
    fn money_alone(&self, o: &Opportunity, e: &EffectEstimate) -> Explanation {
        let money = |how| about(Explanation::money(Word::MoneySaved, e.money_alone, how), e);
        let entry = e.stream.as_deref().and_then(|id| self.entry(id));
        let Some((entry, unit)) = entry.zip(e.unit) else {
            return match &e.missing {
                Some(missing) => money(How::Missing(missing.clone())),
                None => money(How::Unknown),
            };
        };
        if e.kind == EffectKind::Cost {
            let mut parts = vec![self.cost(entry)];
            parts.extend(self.share_of(e));
            parts.push(self.rate(o, e));
            return money(How::Product).with(parts);
        }
        let quantity = self.quantity_alone(o, e, entry, unit);
        if self.is_own_money(o) && e.money_alone.is_some() {
            // The factory's money stands for everything; the quantity beside it is its reason.
            let how = match e.own {
                Some(Known::Calculated) => quantity.how.clone(),
                known => How::Said(known.unwrap_or(Known::Estimated)),
            };
            return money(how).with(vec![quantity]);
        }
        let price = match e.price {
            Some(known) if Some(known) != entry.account.price => {
                figure(Word::Price, known, price_of(unit))
                    .about(About::Stream(entry.stream.id.clone()))
            }
            _ => self.price(entry),
        };
        let own = e
            .alone
            .zip(price.value)
            .and_then(|(q, p)| Vnd::checked_at(p, q));
        let product = money(How::Product);
        match (own, e.money_alone) {
            (Some(own), Some(all)) if own != all => {
                let mut product = product;
                product.value = Some(own.value());
                let discharge = self.discharge(e, entry, all - own);
                money(How::Sum).with(vec![product.with(vec![quantity, price]), discharge])
            }
            _ => product.with(vec![quantity, price]),
        }
    }

    /// The quantity of one effect by itself.
    fn quantity_alone(
        &self,
        o: &Opportunity,
        e: &EffectEstimate,
        entry: StreamAccount<'_>,
        unit: Unit,
    ) -> Explanation {
        let leaf = |how| {
            about(
                Explanation::leaf(Word::QuantitySaved, e.alone, Scale::Amount(unit), how),
                e,
            )
        };
        let quantity = match (e.own, self.calculated(o)) {
            (Some(Known::Calculated), Some(readings)) => leaf(readings.how).with(readings.parts),
            (Some(known), _) if e.alone.is_some() => leaf(How::Said(known)),
            (Some(_), _) => match &e.missing {
                Some(missing) => leaf(How::Missing(missing.clone())),
                None => leaf(How::Unknown),
            },
            (None, _) => {
                let mut parts = vec![self.quantity(entry)];
                parts.extend(self.share_of(e));
                parts.push(self.rate(o, e));
                leaf(How::Product).with(parts)
            }
        };
        let unchecked = e.unchecked.then_some(Remark::Unchecked);
        unchecked.into_iter().fold(quantity, Explanation::noting)
    }

    /// The share of the effect's end use; none for the whole stream.
    fn share_of(&self, e: &EffectEstimate) -> Option<Explanation> {
        let node = e.node.as_deref()?;
        Some(match e.weight {
            Some(weight) => self.share(node, weight),
            None => {
                let (stream, node) = (e.stream.clone().unwrap_or_default(), node.to_owned());
                let about = About::EndUse(node.clone());
                let how = How::Missing(Missing::Share { stream, node });
                Explanation::leaf(Word::Share, None, Scale::Fraction, how).about(about)
            }
        })
    }

    /// How much is saved: the published figure, and how much is still to do.
    fn rate(&self, o: &Opportunity, e: &EffectEstimate) -> Explanation {
        let measure = self.catalogue.measure(&o.id);
        let number = self.catalogue.one_number(&o.id);
        let in_percent = |(low, high): (Percent, Percent)| (low.value(), high.value());
        let how = match (&e.basis, e.range.map(in_percent)) {
            // A figure that is only shown is evidence, and no rate.
            (_, range) if range.is_none() || e.rate.is_none() => {
                e.missing.clone().map_or(How::Unknown, How::Missing)
            }
            (Basis::Typical { row }, range) => match self.catalogue.typical(row) {
                Some(row) => How::Statistic {
                    range,
                    n: row.n,
                    cite: row.cite.clone(),
                },
                None => How::Unknown,
            },
            (Basis::UsualNumber, range) => How::Usual {
                range,
                cite: number.map_or_else(|| self.share_cite(e), |n| Some(n.cite.clone())),
            },
            (Basis::Number | Basis::BillsAndOutput, range) => How::Published {
                range,
                mode: e.mode,
                cite: number.map(|n| n.cite.clone()),
            },
            (Basis::Published | Basis::Own, range) => How::Published {
                range,
                mode: e.mode,
                cite: measure.map(|m| m.cite.clone()),
            },
        };
        let rate = e.rate.map(Fraction::value);
        let whole = e.rate.and_then(|r| r.over(o.activity));
        let whole = whole.map(Fraction::value);
        let published = Explanation::leaf(Word::Rate, whole, Scale::Fraction, how);
        if o.activity == Fraction::ONE || o.activity.is_zero() {
            return Explanation {
                value: rate,
                ..published
            };
        }
        let said = self.detail(o).and_then(|d| d.done_share);
        let known = said.map_or(Known::Default, |_| Known::Estimated);
        let to_do = Explanation::leaf(
            Word::ToDo,
            Some(o.activity.value()),
            Scale::Fraction,
            How::Said(known),
        );
        Explanation::leaf(Word::Rate, rate, Scale::Fraction, How::Product)
            .with(vec![published, to_do])
    }

    /// The source of the default share of an effect's end use.
    fn share_cite(&self, e: &EffectEstimate) -> Option<Cite> {
        let sector = self.facility.site.sector.as_deref();
        let shares = &self.catalogue.sector_answer(sector)?.shares;
        let share = shares
            .iter()
            .find(|s| Some(s.end_use.as_str()) == e.node.as_deref())?;
        Some(share.cite.clone())
    }

    /// Wastewater that goes with saved water, and its cost.
    fn discharge(&self, e: &EffectEstimate, entry: StreamAccount<'_>, money: Vnd) -> Explanation {
        let volume_scale = Scale::Amount(Unit::CubicMetre);
        let price = self.assessment.discharge.price;
        let per = price_of(Unit::CubicMetre);
        let price = match price {
            Some(price) => figure(Word::DischargePrice, price, per),
            None => Explanation::leaf(Word::DischargePrice, None, per, How::Unknown),
        };
        let ratio_value = self.assessment.discharge.ratio;
        let ratio_leaf = Explanation::leaf(
            Word::ReturnRatio,
            ratio_value.map(Fraction::value),
            Scale::Fraction,
            How::Said(Known::Calculated),
        );
        let saved = Explanation::leaf(
            Word::QuantitySaved,
            e.alone,
            Scale::Amount(entry.stream.unit),
            How::Elsewhere,
        );
        let unit = entry.stream.unit;
        let factor = unit.in_units_of(Unit::CubicMetre).unwrap_or(Decimal::ONE);
        let volume = e
            .alone
            .zip(ratio_value)
            .map(|(alone, ratio)| alone * factor * ratio);
        let mut parts = vec![about(saved, e)];
        if factor != Decimal::ONE {
            parts.push(conversion(unit, Unit::CubicMetre, factor));
        }
        parts.push(ratio_leaf);
        let volume =
            Explanation::leaf(Word::Discharge, volume, volume_scale, How::Product).with(parts);
        Explanation::money(Word::DischargeMoney, Some(money), How::Product)
            .with(vec![volume, price])
    }

    /// The quick calculation behind a saving, as its readings and steps.
    fn calculated(&self, o: &Opportunity) -> Option<Explanation> {
        let detail = self.detail(o)?;
        let values = &detail.calculation.as_ref()?.values;
        let (calculator, outcome) = calculation_behind(detail)?;
        let leaf = |key: &'static str, value, scale, how| {
            Explanation::leaf(Word::Reading, Some(value), scale, how).about(About::Reading(key))
        };
        let counted = |unit: &str| Scale::Other(unit.to_owned());
        let readings = calculator.inputs().iter().filter_map(|input| {
            let typed = values.get(input.key).copied();
            let how = typed.map_or(How::Said(Known::Default), |_| How::Entered);
            let value = typed.or(input.default)?;
            let choice = input.choices.iter().find(|c| c.value == value);
            let scale = choice.map_or_else(|| counted(input.unit), |c| Scale::Choice(c.key));
            Some(leaf(input.key, value, scale, how))
        });
        let steps = outcome.steps.iter();
        let steps = steps.map(|s| {
            leaf(
                s.key,
                s.value,
                counted(s.unit),
                How::Said(Known::Calculated),
            )
        });
        let scale = counted(outcome.unit);
        let how = How::Calculated(calculator);
        let result = Explanation::leaf(Word::Reading, Some(outcome.quantity), scale, how);
        Some(result.with(readings.chain(steps).collect()))
    }

    fn detail(&self, o: &Opportunity) -> Option<&ReplyDetail> {
        let own = o.own_name.is_some();
        self.facility.replies.get(&o.id).filter(|_| !own)
    }

    /// Whether the money of a saving was said or calculated itself, not by a quantity at a price.
    fn is_own_money(&self, o: &Opportunity) -> bool {
        let own = self.facility.own_measures.iter().find(|m| m.id == o.id);
        let said = |saving: &OwnSaving| saving.money.is_some();
        match self.detail(o) {
            Some(detail) => {
                said(&detail.saving)
                    || calculation_behind(detail).is_some_and(|(_, found)| found.money.is_some())
            }
            None => own.is_some_and(|m| said(&m.saving)),
        }
    }
}

/// The value of an opportunity, explained under its own name.
pub(super) fn named(o: &Opportunity) -> Explanation {
    let value = o.money_alone.map(|_| o.money);
    Explanation::money(Word::Opportunity, value, How::Elsewhere).about(About::Measure(o.id.clone()))
}

/// The same, of the effect's stream.
fn about(explanation: Explanation, e: &EffectEstimate) -> Explanation {
    match &e.stream {
        Some(id) => explanation.about(About::Stream(id.clone())),
        None => explanation,
    }
}
