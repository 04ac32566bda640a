//! The place in the facility that each field fills: numbers and words, read and written.

use super::steps::{flow_mut, step_mut};
use super::{Draft, Field};
use catalogue::known::Known;
use domain::facility::{Costs, EndUseShare, Facility, PlanItem, Reply, ReplyDetail};
use rust_decimal::Decimal;

impl Draft {
    /// The number that a field holds.
    #[must_use]
    pub fn number(&self, field: &Field) -> Option<Decimal> {
        let f = &self.facility;
        match field {
            Field::Year => f.site.year.map(Decimal::from),
            Field::Employees => f.site.employees,
            Field::Days => f.site.days,
            Field::Shifts => f.site.shifts,
            Field::ProductQuantity(id) => f.products.iter().find(|p| &p.id == id)?.quantity,
            Field::StreamQuantity(id) => f.stream(id)?.quantity,
            Field::StreamMonth(id, month) => f
                .stream(id)?
                .months
                .as_ref()?
                .get(usize::from(*month))
                .copied()
                .flatten(),
            Field::StreamPrice(id) => f.stream(id)?.price,
            Field::StreamCost(id) => f.stream(id)?.cost,
            Field::StreamShare(id, node) => f.stream(id)?.shares.get(node).map(|s| s.percent),
            Field::AnswerDoneShare(id) => f.replies.get(id)?.done_share,
            Field::AnswerQuantity(id) => f.replies.get(id)?.saving.quantity,
            Field::AnswerMoney(id) => f.replies.get(id)?.saving.money,
            Field::AnswerInvestment(id) => f.replies.get(id)?.investment,
            Field::OwnQuantity(id) => f.own_measures.iter().find(|m| &m.id == id)?.saving.quantity,
            Field::OwnMoney(id) => f.own_measures.iter().find(|m| &m.id == id)?.saving.money,
            Field::OwnInvestment(id) => f.own_measures.iter().find(|m| &m.id == id)?.investment,
            Field::WaterInProduct => f.site.water_in_product,
            Field::WaterEvaporated => f.site.water_evaporated,
            Field::ProductMass(id) => f.products.iter().find(|p| &p.id == id)?.mass,
            Field::ProductRevenue(id) => f.products.iter().find(|p| &p.id == id)?.revenue,
            Field::ProductShare(id) => f.products.iter().find(|p| &p.id == id)?.share,
            Field::StepTimes(id) => f.step(id)?.times,
            Field::FlowKg(step, id) => f.flow(step, id)?.kg,
            Field::FlowPrice(step, id) => f.flow(step, id)?.price,
            Field::StreamMass(id) => f.stream(id)?.mass,
            Field::StreamFee(id) => f.stream(id)?.fee,
            Field::StreamLost(id) => f.stream(id)?.lost.kg,
            Field::CostRunning(id) => f.costs(id)?.running,
            Field::CostLifetime(id) => f.costs(id)?.lifetime,
            Field::CostResidual(id) => f.costs(id)?.residual,
            Field::CostSupport(id) => f.costs(id)?.support,
            Field::Calculation(id, key) => {
                let calculation = f.replies.get(id)?.calculation.as_ref()?;
                calculation.values.get(key).copied()
            }
            Field::Discount => f.finance.discount,
            Field::LoanAmount => f.finance.loan,
            Field::LoanRate => f.finance.loan_rate,
            Field::LoanMonths => f.finance.loan_months,
            _ => None,
        }
    }

    pub(super) fn set_number(&mut self, field: &Field, value: Option<Decimal>) {
        if let Field::StreamShare(id, node) = field {
            if let Some(stream) = self.facility.streams.iter_mut().find(|s| &s.id == id) {
                match value {
                    Some(percent) => {
                        let share = EndUseShare {
                            percent,
                            known: Known::Estimated,
                        };
                        stream.shares.insert(node.clone(), share);
                    }
                    None => {
                        stream.shares.remove(node);
                    }
                }
            }
            return;
        }
        if let Field::Calculation(id, key) = field {
            let reply = self.facility.replies.get_mut(id);
            if let Some(calculation) = reply.and_then(|r| r.calculation.as_mut()) {
                match value {
                    Some(value) => {
                        calculation.values.insert(key.clone(), value);
                    }
                    None => {
                        calculation.values.remove(key);
                    }
                }
            }
            return;
        }
        if *field == Field::Year {
            self.facility.site.year = value.and_then(|v| i32::try_from(v).ok());
            return;
        }
        if let Some(place) = self.number_mut(field) {
            *place = value;
        }
    }

    fn number_mut(&mut self, field: &Field) -> Option<&mut Option<Decimal>> {
        let f = &mut self.facility;
        Some(match field {
            Field::Employees => &mut f.site.employees,
            Field::Days => &mut f.site.days,
            Field::Shifts => &mut f.site.shifts,
            Field::ProductQuantity(id) => {
                &mut f.products.iter_mut().find(|p| &p.id == id)?.quantity
            }
            Field::StreamQuantity(id) => &mut f.streams.iter_mut().find(|s| &s.id == id)?.quantity,
            Field::StreamMonth(id, month) => f
                .streams
                .iter_mut()
                .find(|s| &s.id == id)?
                .months
                .as_mut()?
                .get_mut(usize::from(*month))?,
            Field::WaterInProduct => &mut f.site.water_in_product,
            Field::WaterEvaporated => &mut f.site.water_evaporated,
            Field::ProductMass(id) => &mut f.products.iter_mut().find(|p| &p.id == id)?.mass,
            Field::ProductRevenue(id) => &mut f.products.iter_mut().find(|p| &p.id == id)?.revenue,
            Field::ProductShare(id) => &mut f.products.iter_mut().find(|p| &p.id == id)?.share,
            Field::StepTimes(id) => &mut step_mut(f, id)?.times,
            Field::FlowKg(step, id) => &mut flow_mut(f, step, id)?.kg,
            Field::FlowPrice(step, id) => &mut flow_mut(f, step, id)?.price,
            Field::StreamMass(id) => &mut f.streams.iter_mut().find(|s| &s.id == id)?.mass,
            Field::StreamFee(id) => &mut f.streams.iter_mut().find(|s| &s.id == id)?.fee,
            Field::StreamLost(id) => &mut f.streams.iter_mut().find(|s| &s.id == id)?.lost.kg,
            Field::CostRunning(id) => &mut costs(f, id).running,
            Field::CostLifetime(id) => &mut costs(f, id).lifetime,
            Field::CostResidual(id) => &mut costs(f, id).residual,
            Field::CostSupport(id) => &mut costs(f, id).support,
            Field::Discount => &mut f.finance.discount,
            Field::LoanAmount => &mut f.finance.loan,
            Field::LoanRate => &mut f.finance.loan_rate,
            Field::LoanMonths => &mut f.finance.loan_months,
            Field::StreamPrice(id) => &mut f.streams.iter_mut().find(|s| &s.id == id)?.price,
            Field::StreamCost(id) => &mut f.streams.iter_mut().find(|s| &s.id == id)?.cost,
            Field::AnswerDoneShare(id) => &mut answer(f, id).done_share,
            Field::AnswerQuantity(id) => &mut answer(f, id).saving.quantity,
            Field::AnswerMoney(id) => &mut answer(f, id).saving.money,
            Field::AnswerInvestment(id) => &mut answer(f, id).investment,
            Field::OwnQuantity(id) => {
                &mut f
                    .own_measures
                    .iter_mut()
                    .find(|m| &m.id == id)?
                    .saving
                    .quantity
            }
            Field::OwnMoney(id) => {
                &mut f
                    .own_measures
                    .iter_mut()
                    .find(|m| &m.id == id)?
                    .saving
                    .money
            }
            Field::OwnInvestment(id) => {
                &mut f.own_measures.iter_mut().find(|m| &m.id == id)?.investment
            }
            _ => return None,
        })
    }

    /// The words that a field holds.
    #[must_use]
    pub fn words(&self, field: &Field) -> Option<&str> {
        let f = &self.facility;
        Some(match field {
            Field::Name => &f.site.name,
            Field::TaxCode => &f.site.tax_code,
            Field::Commune => &f.site.commune,
            Field::Address => &f.site.address,
            Field::ContactName => &f.site.contact.name,
            Field::ContactRole => &f.site.contact.role,
            Field::ContactPhone => &f.site.contact.phone,
            Field::ContactEmail => &f.site.contact.email,
            Field::ProductName(id) => &f.products.iter().find(|p| &p.id == id)?.name,
            Field::StreamName(id) => &f.stream(id)?.name,
            Field::StepName(id) => &f.step(id)?.name,
            Field::FlowName(step, id) => &f.flow(step, id)?.name,
            Field::AnswerNote(id) => &f.replies.get(id)?.note,
            Field::OwnName(id) => &f.own_measures.iter().find(|m| &m.id == id)?.name,
            Field::PlanWho(id) => &f.plan.get(id)?.who,
            Field::PlanWhen(id) => &f.plan.get(id)?.when,
            Field::Receiver => &f.handover.receiver,
            Field::Deadline => &f.handover.deadline,
            _ => return None,
        })
    }

    pub(super) fn words_mut(&mut self, field: &Field) -> Option<&mut String> {
        let f = &mut self.facility;
        Some(match field {
            Field::Name => &mut f.site.name,
            Field::TaxCode => &mut f.site.tax_code,
            Field::Commune => &mut f.site.commune,
            Field::Address => &mut f.site.address,
            Field::ContactName => &mut f.site.contact.name,
            Field::ContactRole => &mut f.site.contact.role,
            Field::ContactPhone => &mut f.site.contact.phone,
            Field::ContactEmail => &mut f.site.contact.email,
            Field::ProductName(id) => &mut f.products.iter_mut().find(|p| &p.id == id)?.name,
            Field::StepName(id) => &mut step_mut(f, id)?.name,
            Field::FlowName(step, id) => &mut flow_mut(f, step, id)?.name,
            Field::StreamName(id) => &mut f.streams.iter_mut().find(|s| &s.id == id)?.name,
            Field::AnswerNote(id) => &mut answer(f, id).note,
            Field::OwnName(id) => &mut f.own_measures.iter_mut().find(|m| &m.id == id)?.name,
            Field::PlanWho(id) => &mut plan(f, id).who,
            Field::PlanWhen(id) => &mut plan(f, id).when,
            Field::Receiver => &mut f.handover.receiver,
            Field::Deadline => &mut f.handover.deadline,
            _ => return None,
        })
    }
}

/// The answer to a question, made "not done" where figures come before an answer.
pub(super) fn answer<'a>(facility: &'a mut Facility, id: &str) -> &'a mut ReplyDetail {
    facility
        .replies
        .entry(id.to_owned())
        .or_insert_with(|| ReplyDetail::plain(Reply::NotDone))
}

/// The costs of a measure: the factory's own, else the catalogue's with its answer.
pub(super) fn costs<'a>(facility: &'a mut Facility, id: &str) -> &'a mut Costs {
    let Facility {
        own_measures,
        replies,
        ..
    } = facility;
    match own_measures.iter_mut().find(|m| m.id == id) {
        Some(own) => &mut own.costs,
        None => {
            let detail = replies.entry(id.to_owned());
            &mut detail
                .or_insert_with(|| ReplyDetail::plain(Reply::NotDone))
                .costs
        }
    }
}

/// The decision about a measure.
pub(super) fn plan<'a>(facility: &'a mut Facility, id: &str) -> &'a mut PlanItem {
    facility.plan.entry(id.to_owned()).or_default()
}
