//! Leaves whose value is explained under another name, or follows from what stands beside it: against the assessment, the facility and the calculators.

use crate::explanations::{near, nodes};
use crate::leaf::{Leaf, money};
use catalogue::quantity::{Unit, Vnd};
use catalogue::{DefaultPrice, Group, Price};
use domain::assessment::Assessment;
use domain::calculator::Formula;
use domain::explanation::{About, Explainer, Explanation, Subject, Word};
use domain::facility::{FlowRole, Product, Stream};
use domain::finance::Year;
use domain::indicator::ResourceGroup;
use rust_decimal::Decimal;

/// From where a leaf of an assessment is anchored: what was computed, and the tree in which it stands.
#[derive(Clone, Copy)]
pub(crate) struct Whole<'a> {
    pub(crate) assessment: &'a Assessment,
    pub(crate) explainer: &'a Explainer<'a>,
    pub(crate) tree: &'a Explanation,
}

impl Leaf<'_> {
    /// The values that may stand in a leaf that is explained under another name.
    pub(crate) fn elsewhere(&self, whole: Whole<'_>) -> Vec<Decimal> {
        let explained = |subject: Subject| -> Vec<Decimal> {
            let there = whole.explainer.explain(&subject);
            there.and_then(|t| t.value).into_iter().collect()
        };
        match (self.node.word, &self.node.about) {
            (Word::Saving, None) => explained(Subject::Saving),
            (Word::Bills, None) => explained(Subject::Bills),
            (Word::Investment, Some(About::Measure(id))) => {
                explained(Subject::Investment(id.clone()))
            }
            (Word::Opportunity, Some(About::Measure(id))) => {
                let found = whole.assessment.opportunity(id);
                let values = found
                    .into_iter()
                    .flat_map(|o| [Some(o.money), o.money_alone]);
                values.flatten().map(Vnd::value).collect()
            }
            (Word::QuantitySaved, Some(About::Stream(id))) => self.saved_of(id, whole.assessment),
            (Word::Consumption, _) => self.consumption(whole.explainer),
            (Word::Mass, None) => vec![self.over_products(|p| {
                let kilograms = p.unit.in_units_of(Unit::Kg).or(p.mass)?;
                p.quantity?.checked_mul(kilograms)
            })],
            (Word::Revenue, None) => vec![self.over_products(|p| p.revenue)],
            (Word::OwnShare, None) => vec![self.over_products(|p| p.share)],
            (Word::GroupSaved | Word::GroupBefore, Some(About::Group(group))) => {
                self.of_group(*group, whole.assessment)
            }
            (Word::Kept | Word::Residual | Word::OwnInvestment, _) => self.flows(whole.assessment),
            (Word::StepInput, _) => self.priced_inputs(),
            (Word::Inputs, None) => vec![whole.assessment.balances.mass.inputs],
            (Word::Outputs, None) => {
                let mass = &whole.assessment.balances.mass;
                vec![mass.products + mass.by_products + mass.wastes + mass.hazardous]
            }
            (Word::ProcessLoss, Some(About::ProcessLoss(id))) => {
                let losses = whole.assessment.balances.mass.process.iter();
                // What the balance has room for is this part of the usual loss.
                let full = losses.filter(|l| l.id == *id);
                full.filter_map(|l| l.kg.checked_div(l.room.value()))
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    /// What is saved of a stream: by one effect of the measure, or by all, in its unit or by a factor.
    fn saved_of(&self, id: &str, assessment: &Assessment) -> Vec<Decimal> {
        let measures = self.measures();
        let effects = assessment
            .every()
            .filter(|o| measures.contains(&o.id.as_str()));
        let effects = effects.flat_map(|o| &o.effects);
        let alone = effects
            .filter(|e| e.stream.as_deref() == Some(id))
            .filter_map(|e| e.alone);
        let result = assessment.streams.iter().find(|s| s.id == id);
        let stream = self.facility.stream(id);
        let all = stream.zip(result).into_iter().flat_map(|(stream, result)| {
            let plain = self.in_unit(stream, result.saved);
            let by_factor = self.factors().into_iter().chain(self.by_certificate());
            let in_carrier_units = by_factor.flat_map(move |factor| {
                let carrier = stream.carrier.as_deref();
                let carrier = carrier.and_then(|c| self.catalogue.carrier(c));
                let unit = carrier.map_or(stream.unit, |c| c.unit);
                let plain = stream.unit.in_units_of(unit);
                let by_density = carrier
                    .and_then(|c| c.density_kg_per_l)
                    .and_then(|density| {
                        let litres = stream.unit.in_units_of(Unit::Litre)?;
                        Some(litres * density * Unit::Kg.in_units_of(unit)?)
                    });
                let to_carrier = [plain, by_density].into_iter().flatten();
                to_carrier.map(move |to| result.saved * to * factor)
            });
            std::iter::once(plain)
                .chain(in_carrier_units)
                .collect::<Vec<_>>()
        });
        alone.chain(all).collect()
    }

    /// The consumption before, as it is explained there.
    fn consumption(&self, explainer: &Explainer<'_>) -> Vec<Decimal> {
        let Subject::SpecificAfter(metric, product) = self.subject else {
            return Vec::new();
        };
        let before = explainer.explain(&Subject::Specific(*metric, product.clone()));
        let before = before.as_ref().into_iter().flat_map(nodes);
        let sums = before.filter(|n| n.word == Word::Consumption && !n.parts.is_empty());
        sums.filter_map(|n| n.value).collect()
    }

    fn over_products(&self, of: impl Fn(&Product) -> Option<Decimal>) -> Decimal {
        self.facility.products.iter().filter_map(of).sum()
    }

    /// A group of resources before, and what is saved of it.
    fn of_group(&self, group: ResourceGroup, assessment: &Assessment) -> Vec<Decimal> {
        let is_saved = self.node.word == Word::GroupSaved;
        match group {
            ResourceGroup::Energy => {
                let energy = &assessment.energy;
                vec![if is_saved { energy.mj_saved } else { energy.mj }]
            }
            ResourceGroup::Water => {
                let streams = assessment
                    .streams
                    .iter()
                    .filter(|s| s.group == Group::Water);
                let volumes = streams.filter_map(|s| {
                    let amount = if is_saved {
                        s.saved
                    } else {
                        s.account.quantity?.value
                    };
                    Some(amount * s.unit.in_units_of(Unit::CubicMetre)?)
                });
                vec![volumes.sum()]
            }
            ResourceGroup::Materials => {
                let streams = assessment.streams.iter().filter(|s| s.group.is_purchased());
                let paid = streams.filter_map(|s| match is_saved {
                    true => Some(s.money_of_quantity.value()),
                    false => Some(s.account.cost?.value.value()),
                });
                vec![paid.sum()]
            }
        }
    }

    /// What happens in a year: of the measure by what it saves and costs, of the plan by its cash flow.
    fn flows(&self, assessment: &Assessment) -> Vec<Decimal> {
        let measures = self.measures();
        if let Subject::OpportunityNpv(id) = self.subject {
            let found = assessment.opportunity(id);
            let said = self.said();
            return match self.node.word {
                Word::Kept => found
                    .map(|o| (o.money - o.running).value())
                    .into_iter()
                    .collect(),
                Word::Residual => said.iter().filter_map(|(_, _, c)| c.residual).collect(),
                _ => found
                    .and_then(|o| Some((o.support - o.investment.amount()?).value()))
                    .into_iter()
                    .collect(),
            };
        }
        assert!(!measures.is_empty() || self.facility.replies.is_empty());
        let plan = assessment
            .finance
            .plan
            .iter()
            .flat_map(|plan| &plan.flow.years);
        let of = |year: &Year| match self.node.word {
            Word::Kept => year.flow.saving - year.flow.running,
            Word::Residual => year.flow.residual,
            _ => year.flow.support - year.flow.investment,
        };
        plan.map(|year| of(year).value()).collect()
    }

    /// The mass of what goes into a step and has a price.
    fn priced_inputs(&self) -> Vec<Decimal> {
        let steps = self.facility.steps.iter();
        let mass = steps.map(|step| {
            let inputs = step.flows.iter().filter(|f| f.role == FlowRole::Input);
            inputs.filter_map(|f| f.price.and(f.kg)).sum()
        });
        mass.collect()
    }

    /// A part that follows from what stands beside it: together they give the value above, and that value stands in the assessment.
    pub(crate) fn combined(&self, whole: Whole<'_>) -> Vec<Decimal> {
        let holds = |n: &&Explanation| n.parts.iter().any(|p| std::ptr::eq(p, self.node));
        let Some(above) = nodes(whole.tree).into_iter().find(holds) else {
            return Vec::new();
        };
        let beside = above.parts.iter().filter(|p| !std::ptr::eq(*p, self.node));
        let beside: Option<Decimal> = beside.map(|p| p.value).product();
        let opportunities = whole.assessment.every();
        let known = opportunities.flat_map(|o| {
            let effects = o.effects.iter().map(|e| e.money_together.value());
            effects.chain(o.investment.amount().map(Vnd::value))
        });
        let known: Vec<Decimal> = known.collect();
        let stands = |value: &Decimal| known.iter().any(|k| near(*k, *value));
        let value = above.value.filter(stands);
        value
            .zip(beside)
            .and_then(|(v, b)| v.checked_div(b))
            .into_iter()
            .collect()
    }

    /// What a quick calculation gives on the way: its steps, and what stands for a reading that was left out.
    pub(crate) fn steps_of_calculation(&self) -> Vec<Decimal> {
        let Some(About::Reading(key)) = &self.node.about else {
            return Vec::new();
        };
        let ids = self.measures();
        let replies = ids.iter().filter_map(|id| self.facility.replies.get(*id));
        let read = replies.filter_map(|d| d.calculation.as_ref());
        let values = read.flat_map(|c| {
            let inputs = c.calculator.inputs().iter().filter(|i| i.key == *key);
            let left_out = inputs.filter(|i| !c.values.contains_key(i.key));
            let defaults: Vec<Decimal> = left_out.filter_map(|i| i.default).collect();
            let steps = c
                .calculator
                .run(&c.values)
                .map(|o| o.steps)
                .unwrap_or_default();
            let steps = steps.into_iter().filter(|s| s.key == *key).map(|s| s.value);
            defaults.into_iter().chain(steps).collect::<Vec<_>>()
        });
        values.collect()
    }

    /// The prices of the catalogue for a stream, in its unit: that of its carrier, of its row in the sector, or of its group.
    fn listed_prices_of(&self, stream: &Stream) -> Vec<Decimal> {
        let site = &self.facility.site;
        let carrier = stream
            .carrier
            .as_deref()
            .and_then(|c| self.catalogue.carrier(c));
        let by_carrier = carrier.and_then(|c| c.price.as_deref());
        let sector = site
            .sector
            .as_deref()
            .and_then(|s| self.catalogue.sector(s));
        let rows = sector.into_iter().flat_map(|s| &s.streams);
        let mut row = rows.filter(|r| Some(&r.id) == stream.template.as_ref());
        let of = match stream.group {
            Group::HazardousWaste => Some(DefaultPrice::HazardousWaste),
            Group::Wastewater => Some(DefaultPrice::Wastewater),
            _ => row.find_map(|r| r.default_price),
        };
        let is_own = |p: &&Price| {
            let here = p.province.is_none() || p.province == site.province;
            by_carrier == Some(p.id.as_str()) || (of.is_some() && p.default_for == of && here)
        };
        let prices = self.catalogue.prices().iter().filter(is_own);
        let in_unit =
            prices.filter_map(|p| Some(p.vnd? * stream.unit.in_units_of(p.unit.of_quantity()?)?));
        in_unit.collect()
    }

    /// The same with or without the tax of the time, as the prices of the factory are.
    pub(crate) fn default_prices_of(&self, stream: &Stream) -> Vec<Decimal> {
        let in_unit = self.listed_prices_of(stream).into_iter();
        let rates = [100, 108, 105].map(Decimal::from);
        let either = in_unit.flat_map(|price| {
            let taxed = rates.map(|rate| price * rate / Decimal::ONE_HUNDRED);
            let bare = rates.map(|rate| price * Decimal::ONE_HUNDRED / rate);
            taxed.into_iter().chain(bare)
        });
        either.collect()
    }

    /// The prices of the catalogue for the streams that a leaf may be about.
    pub(crate) fn default_prices(&self) -> Vec<Decimal> {
        let streams = self.streams();
        streams
            .into_iter()
            .flat_map(|s| self.listed_prices_of(s))
            .collect()
    }

    /// What streams without a price cost by default.
    pub(crate) fn cost_by_default(&self) -> Vec<Decimal> {
        let streams = self.streams();
        let unpriced = streams.iter().filter(|s| money(s).is_none());
        let costs = unpriced.filter_map(|s| Some((s, s.yearly()?)));
        let costs = costs.flat_map(|(stream, quantity)| {
            let prices = self.default_prices_of(stream).into_iter();
            prices.filter_map(move |price| quantity.checked_mul(price))
        });
        costs.collect()
    }
}
