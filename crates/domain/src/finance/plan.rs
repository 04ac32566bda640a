//! The finance of a facility's opportunities: each over its own lifetime, and the plan as a whole with its loan.

use super::{
    Bcr, CashFlow, Discount, Irr, Loan, Payback, Project, Refusal, Repayment, cash_flow, irr,
    portfolio, present_worth, project, simple_payback, support,
};
use crate::facility::{Costs, Facility, Terms};
use crate::opportunity::{Opportunity, Standing};
use catalogue::date::Date;
use catalogue::quantity::fraction;
use catalogue::{Catalogue, InvestClass, Scheme};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Where a number of years comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// The factory said so.
    Said,
    /// A source of the catalogue.
    Catalogue,
    /// A default of the catalogue.
    Default,
}

/// What one opportunity is worth over its lifetime.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worth {
    /// The project as it was counted.
    pub project: Project,
    /// Where its lifetime comes from.
    pub lifetime: Basis,
    /// Net present value, VND.
    pub npv: Decimal,
    /// Discounted payback.
    pub discounted: Payback,
}

impl Worth {
    /// The flows of its years, VND, year 0 first.
    #[must_use]
    pub fn flows(&self) -> Vec<Decimal> {
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
    pub npv: Decimal,
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

/// The lifetime of a measure in years: said, of the catalogue, or by its investment class.
#[must_use]
pub fn lifetime(id: &str, costs: Option<&Costs>, catalogue: &Catalogue) -> (u32, Basis) {
    let whole = |years: Decimal| {
        u32::try_from(years.trunc())
            .ok()
            .filter(|y| (1..=project::LONGEST_LIFE).contains(y))
    };
    if let Some(years) = costs.and_then(|c| c.lifetime).and_then(whole) {
        return (years, Basis::Said);
    }
    let measure = catalogue.measure(id);
    if let Some(years) = measure.and_then(|m| m.lifetime).and_then(whole) {
        return (years, Basis::Catalogue);
    }
    let class = measure.map_or(InvestClass::Medium, |m| m.invest);
    let norm = catalogue.norm(&format!("lifetime-{}", class.code()));
    (norm.and_then(whole).unwrap_or(1), Basis::Default)
}

/// The support for an investment: said, else what the chosen scheme gives.
#[must_use]
pub fn support_of(costs: &Costs, investment: Decimal, catalogue: &Catalogue) -> Decimal {
    if let Some(said) = costs.support {
        return said.min(investment).max(Decimal::ZERO);
    }
    let scheme = costs.scheme.as_deref();
    let scheme = scheme.and_then(|id| catalogue.schemes().iter().find(|s| s.id == id));
    scheme.map_or(Decimal::ZERO, |s| {
        let million = Decimal::from(1_000_000);
        let cap = s.cap_million_vnd.and_then(|c| c.checked_mul(million));
        support(investment, s.rate_max, cap)
    })
}

/// The discount rate as a fraction, and whether it is a default.
#[must_use]
pub fn discount(terms: &Terms, catalogue: &Catalogue) -> (Decimal, bool) {
    match terms.discount {
        Some(percent) => (fraction(percent), false),
        None => {
            let norm = catalogue.norm("discount-rate");
            (norm.map(fraction).unwrap_or_default(), true)
        }
    }
}

/// An opportunity as a project; nothing where its investment or its saving is unknown.
#[must_use]
pub fn project_of(
    o: &Opportunity,
    saving: Option<Decimal>,
    facility: &Facility,
    catalogue: &Catalogue,
) -> Option<(Project, Basis)> {
    let investment = o.investment.amount()?;
    let saving = saving?;
    let costs = facility.costs(&o.id);
    let (years, basis) = lifetime(&o.id, costs, catalogue);
    // A measure that costs more than it saves has a running cost, not a negative saving.
    let loss = (-saving).max(Decimal::ZERO);
    let running = costs.and_then(|c| c.running).unwrap_or_default();
    let project = Project {
        investment,
        support: o.support,
        yearly_saving: saving.max(Decimal::ZERO),
        running_cost: running + loss,
        lifetime: years,
        residual: costs.and_then(|c| c.residual).unwrap_or_default(),
    };
    Some((project, basis))
}

/// The finance of the counted opportunities.
#[must_use]
pub fn finance(list: &[Opportunity], facility: &Facility, catalogue: &Catalogue) -> Finance {
    let (rate, rate_is_default) = discount(&facility.finance, catalogue);
    let mut found = Finance {
        rate,
        rate_is_default,
        worth: BTreeMap::new(),
        refused: BTreeMap::new(),
        plan: None,
        plan_refused: None,
    };
    let counted = list.iter().filter(|o| o.standing == Standing::Counted);
    let projects = counted.filter_map(|o| {
        let saving = o.money_alone.map(|_| o.money);
        let (project, lifetime) = project_of(o, saving, facility, catalogue)?;
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
    let own = projects.iter().try_fold(Decimal::ZERO, |sum, p| {
        sum.checked_add(p.investment)?
            .checked_sub(p.counted_support())
    });
    let kept = projects.iter().try_fold(Decimal::ZERO, |sum, p| {
        sum.checked_add(p.yearly_saving)?
            .checked_sub(p.running_cost)
    });
    simple_payback(own, kept)
}

/// The kinds of schemes that pay part of an investment; loans, taxes and rules of payment do not.
const PAYING: [&str; 4] = ["grant", "technical assistance", "programme", "framework"];

/// The schemes that may pay part of an investment: national ones and those of the facility's province, in force on a day; the one chosen stays.
#[must_use]
pub fn schemes<'a>(
    facility: &Facility,
    chosen: Option<&str>,
    catalogue: &'a Catalogue,
    today: Date,
) -> Vec<&'a Scheme> {
    let today = today.to_string();
    let here = facility.site.province.as_deref();
    let applies = |s: &&Scheme| {
        let begun = s
            .valid_from
            .as_deref()
            .is_none_or(|day| day <= today.as_str());
        let ended = s
            .valid_to
            .as_deref()
            .is_some_and(|day| day < today.as_str());
        let place = s.province.is_none() || s.province.as_deref() == here;
        PAYING.contains(&s.kind.as_str()) && place && begun && !ended
    };
    let all = catalogue.schemes().iter();
    all.filter(|s| applies(s) || Some(s.id.as_str()) == chosen)
        .collect()
}

/// The loan, once amount, interest and months are known.
fn loan(terms: &Terms) -> Option<Loan> {
    let months = u32::try_from(terms.loan_months?.trunc()).ok()?;
    Some(Loan {
        amount: terms.loan.filter(|l| *l > Decimal::ZERO)?,
        rate: fraction(terms.loan_rate?),
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
    fn only_schemes_in_force_here_that_pay_for_an_investment_are_offered() {
        let catalogue = catalogue_embedded::whole();
        let mut facility = Facility::default();
        facility.site.province = Some("25".to_owned());
        let today = Date {
            year: 2026,
            month: 11,
            day: 21,
        };
        let ids = |chosen: Option<&str>| -> Vec<&str> {
            let list = schemes(&facility, chosen, catalogue, today);
            list.into_iter().map(|s| s.id.as_str()).collect()
        };
        let list = ids(None);
        assert!(list.contains(&"kc-28-mach") && list.contains(&"pt-23"));
        // Ended, of another province, a rule of payment, a permission.
        for other in ["kc-221", "th-05", "kc-28-adv", "solar"] {
            assert!(!list.contains(&other), "{other}");
        }
        assert!(ids(Some("kc-221")).contains(&"kc-221"));
    }

    #[test]
    fn the_simple_payback_of_a_plan_is_that_of_its_sums() {
        let project = Project {
            investment: 100.into(),
            support: 30.into(),
            yearly_saving: 40.into(),
            running_cost: 5.into(),
            lifetime: 5,
            residual: Decimal::ZERO,
        };
        let other = Project {
            investment: 50.into(),
            support: Decimal::ZERO,
            yearly_saving: 25.into(),
            running_cost: Decimal::ZERO,
            ..project
        };
        // (70 + 50) / (35 + 25) = 2 years.
        assert_eq!(simple(&[project, other]), Payback::Years(Decimal::TWO));
    }
}
