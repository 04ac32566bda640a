//! How a figure came about, line by line: the same words on screen and in the report.

use super::{Text, number};
use crate::domain::catalogue::{Catalogue, EffectKind, Mode};
use crate::domain::facility::Facility;
use crate::domain::facility::account::Figure;
use crate::domain::known::Known;
use crate::domain::opportunity::{EffectEstimate, Opportunity};
use crate::domain::quantity::Unit;
use rust_decimal::Decimal;

impl Text {
    /// The steps from the factory's figures to the saving of one opportunity.
    #[must_use]
    pub fn explain(
        self,
        opportunity: &Opportunity,
        facility: &Facility,
        catalogue: &Catalogue,
    ) -> Vec<String> {
        let mut lines = Vec::new();
        let named = opportunity.own_name.is_some();
        let detail = facility.replies.get(&opportunity.id).filter(|_| !named);
        let calculated = detail.map(|d| self.reading_lines(d, catalogue));
        lines.extend(calculated.unwrap_or_default());
        let read = !lines.is_empty();
        for effect in &opportunity.effects {
            self.effect(effect, opportunity, facility, catalogue, &mut lines);
        }
        // Money that was calculated stands in the result of the calculation.
        if opportunity.extra_money > Decimal::ZERO && !read {
            lines.push(self.explain_own_money(&self.money(opportunity.extra_money)));
        }
        if let Some(range) = opportunity.range.filter(|r| r.low != r.high) {
            let likely = self.results_range(&self.likely(&range));
            lines.push(format!("{likely} {}", self.bounds(&range)));
        }
        lines
    }

    fn effect(
        self,
        effect: &EffectEstimate,
        opportunity: &Opportunity,
        facility: &Facility,
        catalogue: &Catalogue,
        lines: &mut Vec<String>,
    ) {
        if let Some(range) = self.published(effect, &opportunity.id, catalogue) {
            lines.push(range);
        }
        if let Some(missing) = &effect.missing {
            lines.push(self.missing(missing, facility, catalogue));
        }
        let Some(unit) = effect.unit else { return };
        if effect.kind == EffectKind::Cost {
            if let (Some(rate), Some(money)) = (effect.rate, effect.money_alone) {
                let name = effect.stream.as_deref().unwrap_or_default();
                let name = self.stream_name(name, facility, catalogue);
                lines.push(self.explain_cost(&self.money(money), &self.share(rate), &name));
            }
            return;
        }
        let Some(alone) = effect.alone else { return };
        let saved = self.quantity(alone, unit);
        if effect.own == Some(Known::Calculated) {
            let name = effect.stream.as_deref().unwrap_or_default();
            let name = self.stream_name(name, facility, catalogue);
            lines.push(self.explain_calculated(&saved, &name));
        } else {
            lines.push(self.derivation(effect, opportunity, unit, &saved, catalogue));
        }
        if effect.unchecked {
            lines.push(self.explain_unchecked().to_owned());
        }
        if let (Some(price), Some(money)) = (effect.price, effect.money_alone) {
            let price = self.priced(price, unit);
            let mut line = self.explain_money(&self.money(money), &price, &saved);
            if effect.discharge > Decimal::ZERO {
                let volume = self.quantity(effect.discharge, Unit::CubicMetre);
                line = format!("{line}, {}", self.explain_discharge(&volume));
            }
            lines.push(line);
        }
        if effect.together != alone && effect.together > Decimal::ZERO {
            let together = self.quantity(effect.together, unit);
            lines.push(self.explain_together(&self.money(effect.money_together), &together));
        }
    }

    /// Baseline × share × rate = saving, with how each is known.
    fn derivation(
        self,
        effect: &EffectEstimate,
        opportunity: &Opportunity,
        unit: Unit,
        saved: &str,
        catalogue: &Catalogue,
    ) -> String {
        let (Some(rate), Some(baseline), false) =
            (effect.rate, effect.baseline, effect.own.is_some())
        else {
            return self.explain_own(saved);
        };
        let baseline = format!(
            "{} ({})",
            self.quantity(baseline.value, unit),
            self.known(baseline.known)
        );
        let mut percent = self.share(rate);
        if opportunity.activity < Decimal::ONE {
            percent = format!(
                "{percent} ({})",
                self.explain_activity(&self.share(opportunity.activity))
            );
        }
        match (&effect.node, effect.weight) {
            (Some(node), Some(weight)) => {
                let node = format!(
                    "{}, {}",
                    self.end_use(Some(node), catalogue),
                    self.known(weight.known)
                );
                self.explain_percent(
                    &baseline,
                    &node,
                    &percent,
                    saved,
                    &self.share(weight.fraction),
                )
            }
            _ => self.explain_percent_whole(&baseline, &percent, saved),
        }
    }

    fn priced(self, price: Figure, unit: Unit) -> String {
        let value = number::trimmed(price.value, 2, self.language);
        format!(
            "{value} {} ({})",
            self.price_unit(self.unit(unit)),
            self.known(price.known)
        )
    }

    /// The published range of an effect.
    fn published(self, effect: &EffectEstimate, id: &str, catalogue: &Catalogue) -> Option<String> {
        let (low, high) = effect.range.filter(|_| effect.own.is_none())?;
        let entry =
            catalogue.measure(id)?.effects.iter().find(|e| {
                e.resource == effect.resource && e.node == effect.node && e.low.is_some()
            });
        let low_end = entry.is_some_and(|e| e.mode == Mode::Low);
        let up_to = low_end && low.is_zero();
        let range = self.range(low, high, up_to);
        if effect.rate.is_none() || low == high {
            return Some(range);
        }
        // The mean of a triangle with its top in the middle, or at the low end.
        let taken = match (up_to, low_end) {
            (true, _) => self.explain_third(),
            (false, true) => self.explain_low_end(),
            (false, false) => self.explain_middle(),
        };
        Some(format!("{range}; {taken}"))
    }

    /// A published range in percent.
    #[must_use]
    pub fn range(self, low: Decimal, high: Decimal, up_to: bool) -> String {
        if up_to {
            self.explain_up_to(&self.percent(high))
        } else if low == high {
            self.explain_range_single(&self.percent(low))
        } else {
            self.explain_range(&self.percent(high), &self.percent(low))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::assessment::assess;
    use crate::domain::catalogue::Group;
    use crate::domain::date::Date;
    use crate::domain::facility::{Calculation, Reply, ReplyDetail, Stream};
    use crate::text::Language;

    #[test]
    fn a_calculated_saving_is_explained_by_its_calculation() {
        let values = [
            ("load-time", 8),
            ("unload-time", 48),
            ("loaded-power", 144),
            ("pressure-hours", 8760),
        ];
        let values = values.map(|(key, value)| (key.to_owned(), Decimal::from(value)));
        let mut detail = ReplyDetail {
            calculation: Some(Calculation {
                calculator: "air-leak-cycle".to_owned(),
                values: values.into(),
            }),
            ..ReplyDetail::plain(Reply::NotDone)
        };
        let mut facility = Facility::default();
        facility.streams.push(Stream {
            carrier: Some("elec-toe".to_owned()),
            quantity: Some(9_000_000.into()),
            price: Some(2_000.into()),
            ..Stream::new("e".to_owned(), Group::Energy, Unit::Kwh)
        });
        let explain = |facility: &Facility| {
            let catalogue = Catalogue::embedded();
            let today = Date {
                year: 2026,
                month: 11,
                day: 22,
            };
            let result = assess(facility, catalogue, today);
            Text::new(Language::Vi).explain(&result.opportunities[0], facility, catalogue)
        };
        let id = "ca-leak-repair".to_owned();
        facility.replies.insert(id.clone(), detail.clone());
        let lines = explain(&facility);
        assert!(lines[0].starts_with("Tính nhanh: "), "{lines:?}");
        assert_eq!(lines[5], "Tiết kiệm mỗi năm: 63.072 kWh điện (tính toán)");
        assert_eq!(lines[6], "Điện mua từ lưới: bớt 63.072 kWh mỗi năm");
        assert!(!lines.iter().any(|l| l.contains("ước tính")), "{lines:?}");

        detail.saving.stream = Some("e".to_owned());
        detail.saving.quantity = Some(1000.into());
        facility.replies.insert(id, detail);
        let lines = explain(&facility);
        assert_eq!(lines[0], "Nhà máy tự ước tính: 1.000 kWh");
    }
}
