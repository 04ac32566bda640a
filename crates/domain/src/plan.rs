//! The finance of a facility's opportunities: each over its own lifetime, and the plan as a whole with its loan.

use crate::facility::{Facility, Terms};
use crate::finance::{
    Basis, Bcr, CashFlow, Discount, Irr, Loan, Payback, Project, Refusal, Repayment, cash_flow,
    discount, irr, portfolio, present_worth, simple_payback,
};
use crate::opportunity::{Opportunity, Standing};
use catalogue::Catalogue;
use catalogue::quantity::{Percent, Vnd};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// What one opportunity is worth over its lifetime.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worth {
    /// The project as it was counted.
    pub project: Project,
    /// Where its lifetime comes from.
    pub lifetime: Basis,
    /// Net present value, VND.
    pub npv: Vnd,
    /// Discounted payback.
    pub discounted: Payback,
}

impl Worth {
    /// The flows of its years, VND, year 0 first.
    #[must_use]
    pub fn flows(&self) -> Vec<Vnd> {
        let flows = self.project.flows();
        flows.map(|flows| flows.nets()).unwrap_or_default()
    }

    /// Internal rate of return: searched for when it is asked for, because few of them are read.
    #[must_use]
    pub fn irr(&self) -> Irr {
        irr(&self.flows())
    }
}

/// The finance of the whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finance {
    /// Discount rate, fraction a year.
    pub rate: Decimal,
    /// The rate is the catalogue's default.
    pub rate_is_default: bool,
    /// Worth by opportunity, where its investment is known.
    pub worth: BTreeMap<String, Worth>,
    /// What could not be computed, by opportunity.
    pub refused: BTreeMap<String, Refusal>,
    /// The chosen opportunities together, else all counted ones.
    pub plan: Option<Plan>,
    /// Why the plan has no cash flow, where it has none although something could be counted.
    pub plan_refused: Option<Refusal>,
}

/// The cash flow of several opportunities with its figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The opportunities in it.
    pub members: Vec<String>,
    /// Only the chosen ones.
    pub chosen: bool,
    /// Year by year.
    pub flow: CashFlow,
    /// Net present value, VND.
    pub npv: Vnd,
    /// Discounted payback.
    pub discounted: Payback,
    /// What the factory pays itself over what it keeps a year at the start.
    pub simple: Payback,
    /// Benefits over costs at present value.
    pub bcr: Bcr,
}

impl Plan {
    /// Internal rate of return: searched for when it is asked for.
    #[must_use]
    pub fn irr(&self) -> Irr {
        self.flow.irr()
    }
}

/// The finance of the counted opportunities.
#[must_use]
pub fn finance(list: &[Opportunity], facility: &Facility, catalogue: &Catalogue) -> Finance {
    let (rate, basis) = discount(&facility.finance, catalogue);
    let mut found = Finance {
        rate,
        rate_is_default: basis == Basis::Default,
        worth: BTreeMap::new(),
        refused: BTreeMap::new(),
        plan: None,
        plan_refused: None,
    };
    let counted = list.iter().filter(|o| o.standing == Standing::Counted);
    let projects = counted.filter_map(|o| {
        let saving = o.money_alone.map(|_| o.money);
        let (project, lifetime) = o.project(saving, facility, catalogue)?;
        Some((o, project, lifetime))
    });
    let projects: Vec<(&Opportunity, Project, Basis)> = projects.collect();
    let longest = projects
        .iter()
        .map(|(_, project, _)| project.lifetime)
        .max();
    let discounting = Discount::at(rate, longest.unwrap_or_default());
    for (o, project, lifetime) in projects {
        match project
            .flows()
            .and_then(|flows| present_worth(&flows, discounting.as_ref().map_err(Refusal::clone)?))
        {
            Ok((npv, discounted)) => {
                let worth = Worth {
                    project,
                    lifetime,
                    npv,
                    discounted,
                };
                found.worth.insert(o.id.clone(), worth);
            }
            Err(refusal) => {
                found.refused.insert(o.id.clone(), refusal);
            }
        }
    }
    match plan(&found.worth, facility, rate) {
        Ok(plan) => found.plan = plan,
        Err(refusal) => found.plan_refused = Some(refusal),
    }
    found
}

fn plan(
    worth: &BTreeMap<String, Worth>,
    facility: &Facility,
    rate: Decimal,
) -> Result<Option<Plan>, Refusal> {
    let is_chosen = |id: &str| facility.plan.get(id).is_some_and(|p| p.chosen);
    let chosen = worth.keys().any(|id| is_chosen(id));
    let members: Vec<(&String, &Worth)> = worth
        .iter()
        .filter(|(id, _)| !chosen || is_chosen(id))
        .collect();
    if members.is_empty() {
        return Ok(None);
    }
    let projects: Vec<Project> = members.iter().map(|(_, w)| w.project).collect();
    let flow = cash_flow(
        &portfolio(&projects)?,
        loan(&facility.finance).as_ref(),
        rate,
    )?;
    Ok(Some(Plan {
        members: members.iter().map(|(id, _)| (*id).clone()).collect(),
        chosen,
        npv: flow.npv(),
        discounted: flow.discounted_payback(),
        simple: simple(&projects),
        bcr: flow.bcr(),
        flow,
    }))
}

/// Investment less support over yearly saving less running cost, of all projects together.
fn simple(projects: &[Project]) -> Payback {
    let own = projects.iter().try_fold(Vnd::ZERO, |sum, p| {
        sum.checked_add(p.investment)?
            .checked_sub(p.counted_support())
    });
    let kept = projects.iter().try_fold(Vnd::ZERO, |sum, p| {
        sum.checked_add(p.yearly_saving)?
            .checked_sub(p.running_cost)
    });
    simple_payback(own, kept)
}

/// The loan, once amount, interest and months are known.
fn loan(terms: &Terms) -> Option<Loan> {
    let months = u32::try_from(terms.loan_months?.trunc()).ok()?;
    Some(Loan {
        amount: terms.loan.map(Vnd::new).filter(|l| *l > Vnd::ZERO)?,
        rate: Percent::new(terms.loan_rate?).fraction().value(),
        months,
        repayment: if terms.equal_payments {
            Repayment::EqualPayments
        } else {
            Repayment::EqualPrincipal
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_simple_payback_of_a_plan_is_that_of_its_sums() {
        let project = Project {
            investment: 100.into(),
            support: 30.into(),
            yearly_saving: 40.into(),
            running_cost: 5.into(),
            lifetime: 5,
            residual: Vnd::ZERO,
        };
        let other = Project {
            investment: 50.into(),
            support: Vnd::ZERO,
            yearly_saving: 25.into(),
            running_cost: Vnd::ZERO,
            ..project
        };
        // (70 + 50) / (35 + 25) = 2 years.
        assert_eq!(simple(&[project, other]), Payback::Years(Decimal::TWO));
    }
}
