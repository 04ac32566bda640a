//! What flows of years to come are worth today: present value, discounted payback, benefit over cost.

use super::Payback;
use catalogue::quantity::Vnd;
use rust_decimal::Decimal;

/// Benefits over costs, both as present values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bcr {
    /// More than 1 where the project gains.
    Ratio(Decimal),
    /// There are no costs to divide by.
    NoCosts,
    /// The sums leave the range of numbers.
    Unknown,
}

/// Every flow as its value in year 0, VND: flow / (1 + rate)^year. The first flow is that of year 0.
///
/// `rate` is a fraction per year, above −1; nothing below that, or where a number leaves the range of `Decimal`.
/// Source: PV = F / (1 + r)^t (methodology, section 8).
#[must_use]
pub fn discounted(flows: &[Vnd], rate: Decimal) -> Option<Vec<Vnd>> {
    by_factors(flows, &factors(rate, flows.len())?)
}

/// What one VND of each year is worth in year 0: 1 / (1 + rate)^year, for so many years from year 0 on.
pub(super) fn factors(rate: Decimal, years: usize) -> Option<Vec<Decimal>> {
    let growth = Decimal::ONE.checked_add(rate)?;
    if growth <= Decimal::ZERO {
        return None;
    }
    let step = Decimal::ONE.checked_div(growth)?;
    let mut list = Vec::with_capacity(years);
    let mut factor = Decimal::ONE;
    for year in 0..years {
        if year > 0 {
            factor = factor.checked_mul(step)?;
        }
        list.push(factor);
    }
    Some(list)
}

/// The same with the factors at hand; nothing where a number leaves the range of `Decimal`, or a factor is missing.
pub(super) fn by_factors(flows: &[Vnd], factors: &[Decimal]) -> Option<Vec<Vnd>> {
    let worth = |(year, flow): (usize, &Vnd)| flow.checked_mul(*factors.get(year)?);
    flows.iter().enumerate().map(worth).collect()
}

/// Net present value, VND of year 0: the sum of all [`discounted`] flows.
#[must_use]
pub fn npv(flows: &[Vnd], rate: Decimal) -> Option<Vnd> {
    worth(flows, &factors(rate, flows.len())?)
}

fn worth(flows: &[Vnd], factors: &[Decimal]) -> Option<Vnd> {
    let list = by_factors(flows, factors)?;
    list.iter()
        .try_fold(Vnd::ZERO, |sum, flow| sum.checked_add(*flow))
}

/// The sum of the flows up to each year; nothing where one leaves the range of `Decimal`.
pub(super) fn sums(flows: &[Vnd]) -> Option<Vec<Vnd>> {
    let mut sum = Vnd::ZERO;
    let upto = |flow: &Vnd| {
        sum = sum.checked_add(*flow)?;
        Some(sum)
    };
    flows.iter().map(upto).collect()
}

/// Years after which the discounted flows are paid back and stay so to the end of the horizon.
///
/// The year of the crossing is counted in part, as if its flow came evenly.
/// Flows that sink below zero again are paid back only at their last rise: the careful reading.
/// At once where nothing is ever owed, never where nothing comes or the end is still below zero, unknown without a flow or with a rate of −1 or less.
#[must_use]
pub fn discounted_payback(flows: &[Vnd], rate: Decimal) -> Payback {
    let list = discounted(flows, rate);
    let found = list.and_then(|list| Some(paid_back(&list, &sums(&list)?)));
    found.unwrap_or(Payback::Unknown)
}

/// The same of flows that are discounted already, with their sums up to each year.
pub(super) fn paid_back(list: &[Vnd], sums: &[Vnd]) -> Payback {
    if list.is_empty() {
        return Payback::Unknown;
    }
    if list.iter().all(Vnd::is_zero) {
        return Payback::Never;
    }
    let mut before = Vnd::ZERO;
    let mut paid = Payback::AtOnce;
    for (year, (flow, sum)) in list.iter().zip(sums).enumerate() {
        if *sum < Vnd::ZERO {
            paid = Payback::Never;
        } else if before < Vnd::ZERO {
            let part = (-before).over(*flow);
            let years =
                part.and_then(|part| Decimal::from(year.saturating_sub(1)).checked_add(part));
            paid = years.map_or(Payback::Unknown, Payback::Years);
        }
        before = *sum;
    }
    paid
}

/// Present value of benefits over present value of costs; both lists begin with year 0, VND, `rate` a fraction per year above −1.
///
/// Source: BCR = PV(benefits) / PV(costs) (methodology, section 8).
#[must_use]
pub fn benefit_cost(benefits: &[Vnd], costs: &[Vnd], rate: Decimal) -> Bcr {
    let Some(factors) = factors(rate, benefits.len().max(costs.len())) else {
        return Bcr::Unknown;
    };
    match (worth(benefits, &factors), worth(costs, &factors)) {
        (Some(_), Some(costs)) if costs.is_zero() => Bcr::NoCosts,
        (Some(benefits), Some(costs)) => benefits.over(costs).map_or(Bcr::Unknown, Bcr::Ratio),
        _ => Bcr::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn flows(list: &[i64]) -> Vec<Vnd> {
        list.iter().copied().map(Vnd::from).collect()
    }

    fn value(list: &[i64], rate: &str) -> Decimal {
        npv(&flows(list), d(rate)).unwrap().value().round_dp(2)
    }

    fn years(list: &[i64], rate: &str) -> Decimal {
        match discounted_payback(&flows(list), d(rate)) {
            Payback::Years(years) => years.round_dp(2),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn textbook_present_values() {
        // Projects S and L of Brigham & Houston, Fundamentals of Financial Management.
        assert_eq!(value(&[-1000, 500, 400, 300, 100], "0.10"), d("78.82"));
        assert_eq!(value(&[-1000, 100, 300, 400, 600], "0.10"), d("49.18"));
        // Without discount it is the plain sum.
        assert_eq!(value(&[-1000, 500, 400, 300, 100], "0"), d("300"));
        // −50 % doubles each year: −100 + 2 · 10 + 4 · 10.
        assert_eq!(value(&[-100, 10, 10], "-0.5"), d("-40"));
        assert_eq!(npv(&[], d("0.1")), Some(Vnd::ZERO));
    }

    #[test]
    fn textbook_discounted_payback() {
        // S: −1000 + 454.55 + 330.58 = −214.87; 214.87 / 225.39 = 0.95.
        assert_eq!(years(&[-1000, 500, 400, 300, 100], "0.10"), d("2.95"));
        assert_eq!(years(&[-1000, 100, 300, 400, 600], "0.10"), d("3.88"));
        assert_eq!(years(&[-100, 200], "0"), d("0.5"));
        assert_eq!(years(&[-100, 100], "0"), d("1"));
    }

    #[test]
    fn payback_counts_the_last_rise() {
        // Paid back after 1 year, owing again in year 2, paid back for good in the middle of year 3.
        assert_eq!(years(&[-100, 100, -50, 100], "0"), d("2.5"));
        assert_eq!(years(&[0, -50, 100], "0"), d("1.5"));
        let words = |list: &[i64], rate| discounted_payback(&flows(list), d(rate));
        assert_eq!(words(&[-100, 150, -80], "0"), Payback::Never);
        assert_eq!(words(&[-100, 0, 0], "0"), Payback::Never);
        assert_eq!(words(&[-100, 105], "0.1"), Payback::Never);
        assert_eq!(words(&[0, 5], "0.1"), Payback::AtOnce);
        assert_eq!(words(&[0, 0], "0.1"), Payback::Never);
        assert_eq!(words(&[], "0.1"), Payback::Unknown);
        assert_eq!(words(&[-1, 5], "-1"), Payback::Unknown);
    }

    #[test]
    fn benefits_over_costs() {
        let bcr = |a: &[i64], b: &[i64]| benefit_cost(&flows(a), &flows(b), d("0.25"));
        // 125 after a year are 125 / 1.25 = 100 today, over 50 today.
        assert_eq!(bcr(&[0, 125], &[50, 0]), Bcr::Ratio(Decimal::TWO));
        assert_eq!(bcr(&[0, 125], &[0, 0]), Bcr::NoCosts);
        assert_eq!(bcr(&[0, 0], &[50, 0]), Bcr::Ratio(Decimal::ZERO));
    }

    #[test]
    fn what_leaves_the_range_has_no_value() {
        let most = [Vnd::MAX, Vnd::MAX];
        assert_eq!(npv(&most, Decimal::ZERO), None);
        assert_eq!(npv(&most, Decimal::MAX), None);
        assert_eq!(npv(&flows(&[1; 60]), d("-0.99")), None);
        assert_eq!(npv(&flows(&[1]), d("-1.5")), None);
        assert_eq!(discounted_payback(&most, Decimal::ZERO), Payback::Unknown);
        assert_eq!(benefit_cost(&most, &most, Decimal::ZERO), Bcr::Unknown);
    }
}
