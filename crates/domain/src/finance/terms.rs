//! The terms of an investment: lifetime, discount rate, support and the schemes that give it.

use super::project;
use super::project::support;
use crate::facility::{Costs, Facility, Terms};
use catalogue::date::Date;
use catalogue::quantity::{Percent, Vnd};
use catalogue::{Catalogue, InvestClass, NormId, Scheme};
use rust_decimal::Decimal;

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
    let norm = catalogue.norm(NormId::lifetime(class));
    (norm.and_then(whole).unwrap_or(1), Basis::Default)
}

/// The support for an investment: said, else what the chosen scheme gives.
#[must_use]
pub fn support_of(costs: &Costs, investment: Vnd, catalogue: &Catalogue) -> Vnd {
    if let Some(said) = costs.support {
        return Vnd::new(said).min(investment).max(Vnd::ZERO);
    }
    let scheme = costs.scheme.as_deref();
    let scheme = scheme.and_then(|id| catalogue.schemes().iter().find(|s| s.id == id));
    scheme.map_or(Vnd::ZERO, |s| {
        let million = Decimal::from(1_000_000);
        let cap = s.cap_million_vnd.and_then(|c| Vnd::checked_at(million, c));
        support(investment, s.rate_max, cap)
    })
}

/// The discount rate as a fraction, and from where it comes.
#[must_use]
pub fn discount(terms: &Terms, catalogue: &Catalogue) -> (Decimal, Basis) {
    let yearly = |percent| Percent::new(percent).fraction().value();
    match terms.discount {
        Some(said) => (yearly(said), Basis::Said),
        None => {
            let norm = catalogue.norm(NormId::DiscountRate);
            (norm.map(yearly).unwrap_or_default(), Basis::Default)
        }
    }
}

/// The schemes that may pay part of an investment: national ones and those of the facility's province, in force on a day; the one chosen stays.
#[must_use]
pub fn schemes<'a>(
    facility: &Facility,
    chosen: Option<&str>,
    catalogue: &'a Catalogue,
    today: Date,
) -> Vec<&'a Scheme> {
    let here = facility.site.province.as_deref();
    let applies = |s: &&Scheme| {
        let begun = s.valid_from.is_none_or(|day| day <= today);
        let ended = s.valid_to.is_some_and(|day| day < today);
        let place = s.province.is_none() || s.province.as_deref() == here;
        s.kind.pays() && place && begun && !ended
    };
    let all = catalogue.schemes().iter();
    all.filter(|s| applies(s) || Some(s.id.as_str()) == chosen)
        .collect()
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
}
