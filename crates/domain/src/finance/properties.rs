//! What must hold for every cash flow, tried on thousands of invented ones.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test stops at what should not be"
)]

use super::*;
use catalogue::order;
use catalogue::quantity::{Percent, Vnd};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use rust_decimal::Decimal;

/// Amounts as a factory types them, VND.
fn money() -> impl Strategy<Value = Decimal> {
    (0..=1_000_000_000_000_i64, 0_u32..3).prop_map(|(number, scale)| Decimal::new(number, scale))
}

/// Numbers that nobody should type, among plain ones.
fn wild() -> impl Strategy<Value = Decimal> {
    let odd = vec![
        Decimal::MAX,
        Decimal::MIN,
        Decimal::ZERO,
        Decimal::ONE,
        Decimal::NEGATIVE_ONE,
        Decimal::new(1, 28),
        Decimal::new(-99, 2),
        Decimal::from(1_000_000_000_000_000_i64),
        Decimal::from(1_000_000_000_000_001_i64),
    ];
    prop_oneof![1 => select(odd), 2 => money(), 1 => any::<i64>().prop_map(|n| Decimal::new(n, 9))]
}

fn projects(
    amount: impl Strategy<Value = Decimal>,
    years: std::ops::RangeInclusive<u32>,
) -> impl Strategy<Value = Project> {
    let amounts = vec(amount.prop_map(Vnd::new), 5);
    (amounts, years).prop_map(|(list, lifetime)| Project {
        investment: list[0],
        support: list[1],
        yearly_saving: list[2],
        running_cost: list[3],
        lifetime,
        residual: list[4],
    })
}

fn loans(
    amount: impl Strategy<Value = Decimal>,
    rate: impl Strategy<Value = Decimal>,
    months: std::ops::RangeInclusive<u32>,
) -> impl Strategy<Value = Loan> {
    let repayment = select(vec![Repayment::EqualPrincipal, Repayment::EqualPayments]);
    (amount, rate, months, repayment).prop_map(|(amount, rate, months, repayment)| Loan {
        amount: Vnd::new(amount),
        rate,
        months,
        repayment,
    })
}

/// A rate from 0 to 100 %.
fn percent() -> impl Strategy<Value = Decimal> {
    (0..=10_000_i64).prop_map(|n| Decimal::new(n, 4))
}

/// One outlay, then gains.
fn conventional() -> impl Strategy<Value = Vec<Vnd>> {
    (1..=1_000_000_000_i64, vec(1..=1_000_000_000_i64, 1..20)).prop_map(|(outlay, gains)| {
        let gains = gains.into_iter().map(Vnd::from);
        std::iter::once(Vnd::from(-outlay)).chain(gains).collect()
    })
}

/// The value at a rate is nothing beside the value of all flows taken as gains.
fn balanced(flows: &[Vnd], rate: Decimal) -> bool {
    let sizes: Vec<Vnd> = flows.iter().map(|flow| flow.abs()).collect();
    match (npv(flows, rate), npv(&sizes, rate)) {
        (Some(value), Some(all)) => value.abs() <= all * Decimal::new(1, 9),
        _ => true,
    }
}

proptest! {
    #[test]
    fn a_higher_rate_is_worth_less(flows in conventional(), a in percent(), b in percent()) {
        prop_assume!(a != b);
        let value = |rate| npv(&flows, rate).unwrap();
        prop_assert!(value(a.min(b)) > value(a.max(b)));
    }

    #[test]
    fn a_conventional_flow_has_one_rate_and_is_worth_nothing_there(flows in conventional()) {
        match irr(&flows) {
            Irr::Rate(rate) => {
                prop_assert!(balanced(&flows, rate));
                let value = npv(&flows, Decimal::new(1, 1)).unwrap();
                let gap = rate - Decimal::new(1, 1);
                prop_assert!(gap.abs() < Decimal::new(1, 12) || (gap > Decimal::ZERO) == (value > Vnd::ZERO));
            }
            Irr::OutOfRange(Beyond::Above) => prop_assert!(npv(&flows, Decimal::TEN).unwrap() > Vnd::ZERO),
            Irr::OutOfRange(Beyond::Below) => prop_assert!(npv(&flows, Decimal::ZERO).unwrap() < Vnd::ZERO),
            other => prop_assert!(false, "{:?}", other),
        }
    }

    #[test]
    fn every_listed_rate_balances_and_no_more_than_descartes_allows(
        list in vec(-1000..=1000_i64, 2..9)
    ) {
        let changes = sign_changes(&list.iter().copied().map(Decimal::from).collect::<Vec<_>>());
        let flows: Vec<Vnd> = list.into_iter().map(Vnd::from).collect();
        match irr(&flows) {
            Irr::Rate(rate) => prop_assert!(changes > 0 && balanced(&flows, rate)),
            Irr::Several(rates) => {
                prop_assert!(rates.len() > 1 && rates.len() <= changes);
                prop_assert!(rates.windows(2).all(|pair| pair[0] < pair[1]));
                prop_assert!(rates.iter().all(|rate| balanced(&flows, *rate)), "{:?}", rates);
            }
            Irr::None(_) => prop_assert_eq!(changes, 0),
            Irr::OutOfRange(_) => prop_assert!(changes > 0),
            Irr::Unknown => prop_assert!(false),
        }
    }

    #[test]
    fn roots_that_were_put_in_are_found(roots in vec(0..=500_i64, 1..5)) {
        // Π (growth − root), growth = 1 + rate, roots at least 1 % apart.
        let mut roots: Vec<Decimal> = roots.into_iter().map(|n| Decimal::new(n, 2)).collect();
        order::sort(&mut roots);
        roots.dedup();
        let mut flows = vec![Decimal::ONE];
        for root in &roots {
            let growth = Decimal::ONE + root;
            flows.push(Decimal::ZERO);
            for at in (1..flows.len()).rev() {
                let before = flows[at - 1];
                flows[at] -= before * growth;
            }
        }
        let flows: Vec<Vnd> = flows.into_iter().map(Vnd::new).collect();
        let found = match irr(&flows) {
            Irr::Rate(rate) => vec![rate],
            Irr::Several(rates) => rates,
            other => return Err(TestCaseError::fail(format!("{other:?}"))),
        };
        let rounded: Vec<Decimal> = found.iter().map(|rate| rate.round_dp(9)).collect();
        prop_assert_eq!(rounded, roots);
    }

    #[test]
    fn a_loan_is_paid_back_to_the_last_digit(loan in loans(money(), percent(), 1..=360)) {
        let years = schedule(&loan).unwrap();
        let principal: Vnd = years.iter().map(|y| y.principal).sum();
        prop_assert_eq!(principal, loan.amount);
        prop_assert_eq!(years.last().unwrap().balance, Vnd::ZERO);
        for pair in years.windows(2) {
            prop_assert_eq!(pair[0].balance - pair[1].principal, pair[1].balance);
            prop_assert!(pair[1].principal >= Vnd::ZERO && pair[1].interest >= Vnd::ZERO);
        }
    }

    #[test]
    fn the_sums_of_the_table_are_the_sums_of_its_rows(
        list in vec(projects(money(), 1..=50), 0..4),
        loan in proptest::option::of(loans(money(), percent(), 1..=360)),
        rate in percent(),
    ) {
        let flow = cash_flow(&portfolio(&list).unwrap(), loan.as_ref(), rate).unwrap();
        let last = flow.years.last().unwrap();
        let sum = |of: fn(&Year) -> Vnd| flow.years.iter().map(of).sum::<Vnd>();
        prop_assert_eq!(sum(|y| y.flow.net), last.cumulative);
        prop_assert_eq!(sum(|y| y.discounted), flow.npv());
        prop_assert_eq!(sum(|y| y.in_hand), last.cumulative_in_hand);
        prop_assert_eq!(npv(&flow.nets(), rate), Some(flow.npv()));
        prop_assert_eq!(last.cumulative - sum(|y| y.interest), last.cumulative_in_hand);
        prop_assert!(sum(|y| y.drawn) <= sum(|y| y.flow.investment) - sum(|y| y.flow.support));
    }

    #[test]
    fn nothing_traps(
        list in vec(projects(wild(), 0..=60), 0..3),
        loan in proptest::option::of(loans(wild(), wild(), 0..=400)),
        flows in vec(wild().prop_map(Vnd::new), 0..55),
        rate in wild(),
    ) {
        if let Ok(sum) = portfolio(&list)
            && let Ok(flow) = cash_flow(&sum, loan.as_ref(), rate)
        {
            let _ = (flow.npv(), flow.irr(), flow.discounted_payback(), flow.bcr());
        }
        let _ = loan.map(|loan| schedule(&loan));
        let _ = (npv(&flows, rate), discounted_payback(&flows, rate), benefit_cost(&flows, &flows, rate));
        let _ = irr(flows.get(..8).unwrap_or(&flows));
        let whole = Vnd::new(rate);
        prop_assert!(support(whole, Some(Percent::new(rate)), flows.first().copied()) <= whole.max(Vnd::ZERO));
    }
}
