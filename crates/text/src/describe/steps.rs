//! Process steps and the split between products, in words.

use crate::{Language, Names, Text, number};
use catalogue::quantity::{Fraction, Percent, Unit};
use domain::balance::StepBalance;
use domain::facility::{FlowRole, Split, StepFlow};
use domain::indicator::{Specific, SplitRefusal};
use rust_decimal::Decimal;

impl Text {
    /// Name of a flow.
    #[must_use]
    pub fn flow(self, flow: &StepFlow) -> String {
        match flow.name.trim() {
            "" => self.step_flow_unnamed().to_owned(),
            name => name.to_owned(),
        }
    }

    /// Where an outflow goes.
    #[must_use]
    pub fn flow_role(self, role: FlowRole) -> &'static str {
        match role {
            FlowRole::Input => self.step_inputs(),
            FlowRole::Product => self.step_role_product(),
            FlowRole::Reuse => self.step_role_reuse(),
            FlowRole::Waste => self.step_role_waste(),
        }
    }

    /// A split as a choice.
    #[must_use]
    pub fn split(self, split: Split) -> &'static str {
        match split {
            Split::Together => self.split_together(),
            Split::Mass => self.split_mass(),
            Split::Revenue => self.split_revenue(),
            Split::Own => self.split_own(),
        }
    }

    /// The part of the consumption that is counted for a product; nothing where the products are added up.
    #[must_use]
    pub fn part_of_product(self, part: Option<Fraction>, split: Split) -> Option<String> {
        let by = match split {
            Split::Together => return None,
            Split::Mass => self.split_by_mass(),
            Split::Revenue => self.split_by_revenue(),
            Split::Own => self.split_by_own(),
        };
        Some(self.split_of(by, &self.share(part?)))
    }
}

impl Names<'_> {
    /// What a step's balance says, sentence by sentence.
    #[must_use]
    pub fn step_lines(self, balance: &StepBalance) -> Vec<String> {
        let text = self.text;
        let kg = |value| text.quantity(value, Unit::Kg);
        let mut lines = Vec::new();
        match balance.yield_percent.filter(|p| *p > Percent::ZERO) {
            Some(share) => lines.push(text.step_yield(crate::said::StepYield {
                inputs: &kg(balance.inputs),
                products: &kg(balance.product),
                share: &text.percent(share),
            })),
            None => lines.push(text.step_no_product(&kg(balance.inputs))),
        }
        let rest = balance.unaccounted.amount;
        if balance.loss > Decimal::ZERO {
            lines.push(if rest > Decimal::ZERO {
                text.step_loss(crate::said::StepLoss {
                    loss: &kg(balance.loss),
                    rest: &kg(rest),
                    waste: &kg(balance.waste),
                })
            } else {
                text.step_loss_waste(&kg(balance.loss))
            });
            lines.extend(self.step_money(balance));
        }
        lines.extend(self.step_open(balance));
        lines
    }

    /// What was not weighed or not counted in a step.
    #[must_use]
    pub fn step_open(self, balance: &StepBalance) -> Vec<String> {
        let mut lines = Vec::new();
        let names = |ids: &[String]| {
            let names = ids.iter().map(|id| self.flow_name(&balance.step, id));
            names.collect::<Vec<_>>().join(", ")
        };
        if !balance.unknown.is_empty() {
            lines.push(self.text.step_unknown(&names(&balance.unknown)));
        }
        if !balance.out_of_range.is_empty() {
            lines.push(self.text.step_out_of_range(&names(&balance.out_of_range)));
        }
        lines
    }

    /// What the loss cost: in the year where the weighed period is shorter.
    fn step_money(self, balance: &StepBalance) -> Option<String> {
        let text = self.text;
        let repeated = self
            .facility
            .step(&balance.step)
            .and_then(|s| s.times)
            .is_some();
        let once = text.step_loss_money(&text.money(balance.loss_value?.value));
        let yearly = balance.yearly_loss.filter(|_| repeated);
        Some(match yearly {
            Some(year) => format!("{once} {}", text.step_loss_year(&text.money(year.value))),
            None => once,
        })
    }

    /// Name of a specific consumption: of which product, where there are several.
    #[must_use]
    pub fn specific_name(self, specific: &Specific) -> String {
        let metric = self.text.metric(specific.metric.code(), self.catalogue);
        if specific.part.is_none() {
            return metric.to_owned();
        }
        let product = self.product_name(&specific.product);
        self.text.explain_metric_of(metric, &product)
    }

    /// Why there is no specific consumption.
    #[must_use]
    pub fn undivided(self, why: &SplitRefusal) -> String {
        let text = self.text;
        match why {
            SplitRefusal::NoOutput => text.results_compare_none().to_owned(),
            SplitRefusal::Units => text.step_undivided_units().to_owned(),
            SplitRefusal::Lacks(id) => text.step_undivided_lacks(&self.product_name(id)),
            SplitRefusal::Sum(sum) => text.step_undivided_sum(&text.percent(*sum)),
        }
    }
}

impl Text {
    /// The unit in which a specific consumption is read, and how many of it are in the unit of the figure.
    #[must_use]
    pub fn specific_unit(self, specific: &Specific) -> (String, Decimal) {
        self.unit_per(specific.unit, specific.per, specific.before)
    }

    /// A unit for a unit of product, and the factor to it: a very small figure is told in litres, or for a thousand units of product.
    pub(crate) fn unit_per(self, unit: Unit, per: Unit, value: Decimal) -> (String, Decimal) {
        let of = self.unit(unit);
        // English has a form of its own for one of them.
        let product = match (self.language, per) {
            (Language::En, Unit::Piece | Unit::Pair) => per.code(),
            _ => self.unit(per),
        };
        if value.is_zero() || value.abs() >= Decimal::new(5, 2) {
            return (format!("{of}/{product}"), Decimal::ONE);
        }
        if unit == Unit::CubicMetre {
            let litre = self.unit(Unit::Litre);
            return (format!("{litre}/{product}"), Decimal::ONE_THOUSAND);
        }
        let thousand = number::trimmed(Decimal::ONE_THOUSAND, 0, self.language);
        let products = self.unit(per);
        (format!("{of}/{thousand} {products}"), Decimal::ONE_THOUSAND)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use catalogue::date::Date;
    use domain::assessment::assess;

    #[test]
    fn a_small_specific_consumption_is_told_in_litres_or_for_a_thousand() {
        let today = Date {
            year: 2026,
            month: 2,
            day: 5,
        };
        let example = catalogue_embedded::example("garments").unwrap();
        let facility = submission::read(example.as_bytes()).unwrap().facility;
        let assessment = assess(&facility, catalogue_embedded::whole(), today);
        let text = Text::new(Language::Vi);
        let water = assessment
            .specific
            .iter()
            .find(|s| s.unit == Unit::CubicMetre)
            .unwrap();
        let litres = ("lít/cái".to_owned(), Decimal::ONE_THOUSAND);
        assert_eq!(text.specific_unit(water), litres);
        let (english, _) = Text::new(Language::En).specific_unit(water);
        assert_eq!(english, "L/piece");
        let power = Specific {
            unit: Unit::Kwh,
            ..water.clone()
        };
        let thousand = ("kWh/1.000 cái".to_owned(), Decimal::ONE_THOUSAND);
        assert_eq!(text.specific_unit(&power), thousand);
        let much = Specific {
            before: Decimal::ONE,
            ..power
        };
        assert_eq!(
            text.specific_unit(&much),
            ("kWh/cái".to_owned(), Decimal::ONE)
        );
    }
}
