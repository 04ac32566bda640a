//! The table of years that a bank asks for: flows, their present value, and the loan beside them.

use super::loan::{Loan, LoanYear, schedule};
use super::portfolio::{Flow, Flows};
use super::project::{LARGEST_RATE, LONGEST_LIFE, Refusal};
use super::value::{Bcr, benefit_cost, by_factors, discounted, factors, paid_back, sums};
use super::{Irr, Payback, irr};
use catalogue::quantity::Vnd;
use rust_decimal::Decimal;

/// One row of the table, VND of that year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Year {
    /// 0 is the day of the investment, 1 the end of the first year.
    pub year: u32,
    /// What happens in it before financing.
    pub flow: Flow,
    /// Sum of `net` from year 0 on.
    pub cumulative: Vnd,
    /// `net` / (1 + rate)^year, VND of year 0.
    pub discounted: Vnd,
    /// Sum of `discounted` from year 0 on; in the last row the net present value.
    pub cumulative_discounted: Vnd,
    /// Paid out by the bank; year 0 only.
    pub drawn: Vnd,
    /// Principal paid back.
    pub principal: Vnd,
    /// Interest paid.
    pub interest: Vnd,
    /// What the factory has in hand: `net` + drawn − principal − interest.
    pub in_hand: Vnd,
    /// Sum of `in_hand` from year 0 on.
    pub cumulative_in_hand: Vnd,
}

/// The years of one project or of several, with or without a loan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CashFlow {
    /// From year 0 to the end of the longest project, or of the loan where that is later.
    pub years: Vec<Year>,
    /// Discount rate, a fraction per year.
    pub rate: Decimal,
    /// More was to be borrowed than the factory pays itself, and the loan was cut to that.
    pub loan_is_cut: bool,
}

/// The discounting of many projects at one rate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discount {
    /// Of every year of the longest project, from year 0.
    factors: Vec<Decimal>,
}

impl Discount {
    /// At a rate, a fraction per year from 0 to [`LARGEST_RATE`], of projects that live so many years at most.
    ///
    /// # Errors
    /// When the rate is another.
    pub fn at(rate: Decimal, longest: u32) -> Result<Self, Refusal> {
        if rate < Decimal::ZERO || rate > LARGEST_RATE {
            return Err(Refusal::DiscountRate);
        }
        let years = usize::try_from(longest.min(LONGEST_LIFE)).unwrap_or_default();
        let factors = factors(rate, years + 1).ok_or(Refusal::Overflow)?;
        Ok(Self { factors })
    }
}

/// What flows are worth without a loan: net present value and discounted payback, without the table of years.
///
/// # Errors
/// When a number leaves the range of `Decimal`.
pub fn present_worth(flows: &Flows, discount: &Discount) -> Result<(Vnd, Payback), Refusal> {
    let list = by_factors(&flows.nets(), &discount.factors);
    let sums = list.as_deref().and_then(sums).ok_or(Refusal::Overflow)?;
    let kept = flows.years.iter().try_fold(Vnd::ZERO, |sum, year| {
        sum.checked_add(year.saving)?.checked_sub(year.running)
    });
    let list = list.unwrap_or_default();
    let npv = sums.last().copied().unwrap_or_default();
    Ok((npv, repaid(kept, || paid_back(&list, &sums))))
}

/// A payback where something is kept of the savings at all: a residual value alone pays nothing back.
fn repaid(kept: Option<Vnd>, payback: impl FnOnce() -> Payback) -> Payback {
    match kept {
        None => Payback::Unknown,
        Some(kept) if kept <= Vnd::ZERO => Payback::Never,
        Some(_) => payback(),
    }
}

/// Draws up the table.
///
/// `rate` is the discount rate, a fraction per year from 0 to [`LARGEST_RATE`].
/// The loan is cut to investment − support. Discounted columns and everything computed from them are before financing.
/// Source: design, section 5.5; methodology, section 8.
pub fn cash_flow(flows: &Flows, loan: Option<&Loan>, rate: Decimal) -> Result<CashFlow, Refusal> {
    if rate < Decimal::ZERO || rate > LARGEST_RATE {
        return Err(Refusal::DiscountRate);
    }
    let own = flows.years.iter().try_fold(Vnd::ZERO, |sum, year| {
        sum.checked_add(year.investment)?.checked_sub(year.support)
    });
    let own = own.ok_or(Refusal::Overflow)?;
    let bank = match loan {
        Some(loan) => {
            schedule(loan)?; // What was typed is judged before it is cut.
            let amount = loan.amount.min(own);
            schedule(&Loan { amount, ..*loan })?
        }
        None => Vec::new(),
    };
    Ok(CashFlow {
        years: table(&flows.years, &bank, rate).ok_or(Refusal::Overflow)?,
        rate,
        loan_is_cut: loan.is_some_and(|loan| loan.amount > own),
    })
}

fn table(flows: &[Flow], bank: &[LoanYear], rate: Decimal) -> Option<Vec<Year>> {
    let length = flows.len().max(bank.len());
    let rest = std::iter::repeat_n(Flow::default(), length.checked_sub(flows.len())?);
    let flows: Vec<Flow> = flows.iter().copied().chain(rest).collect();
    let nets: Vec<Vnd> = flows.iter().map(|flow| flow.net).collect();
    let present = discounted(&nets, rate)?;
    let (mut sum, mut sum_present, mut sum_hand) = (Vnd::ZERO, Vnd::ZERO, Vnd::ZERO);
    let mut years = Vec::with_capacity(length);
    for (index, (flow, discounted)) in flows.iter().zip(present).enumerate() {
        let bank = bank.get(index).copied().unwrap_or_default();
        let paid = bank.principal.checked_add(bank.interest)?;
        let in_hand = flow.net.checked_add(bank.drawn)?.checked_sub(paid)?;
        sum = sum.checked_add(flow.net)?;
        sum_present = sum_present.checked_add(discounted)?;
        sum_hand = sum_hand.checked_add(in_hand)?;
        years.push(Year {
            year: u32::try_from(index).ok()?,
            flow: *flow,
            cumulative: sum,
            discounted,
            cumulative_discounted: sum_present,
            drawn: bank.drawn,
            principal: bank.principal,
            interest: bank.interest,
            in_hand,
            cumulative_in_hand: sum_hand,
        });
    }
    Some(years)
}

impl CashFlow {
    /// The net flow of every year before financing, VND.
    #[must_use]
    pub fn nets(&self) -> Vec<Vnd> {
        self.years.iter().map(|year| year.flow.net).collect()
    }

    /// Net present value at [`CashFlow::rate`], VND of year 0: the last sum of the table.
    #[must_use]
    pub fn npv(&self) -> Vnd {
        let last = self.years.last();
        last.map_or(Vnd::ZERO, |year| year.cumulative_discounted)
    }

    /// Internal rate of return before financing.
    #[must_use]
    pub fn irr(&self) -> Irr {
        irr(&self.nets())
    }

    /// Years until the discounted savings have paid the investment back.
    ///
    /// Never where running costs eat up the savings: a residual value alone pays nothing back.
    #[must_use]
    pub fn discounted_payback(&self) -> Payback {
        let kept = self.years.iter().try_fold(Vnd::ZERO, |sum, year| {
            sum.checked_add(year.flow.saving)?
                .checked_sub(year.flow.running)
        });
        let column = |of: fn(&Year) -> Vnd| -> Vec<Vnd> { self.years.iter().map(of).collect() };
        let (list, sums) = (
            column(|y| y.discounted),
            column(|y| y.cumulative_discounted),
        );
        repaid(kept, || paid_back(&list, &sums))
    }

    /// Present value of savings and residual values over that of own investment and running costs.
    #[must_use]
    pub fn bcr(&self) -> Bcr {
        let years = self.years.iter();
        let benefits = years
            .clone()
            .map(|y| y.flow.saving.checked_add(y.flow.residual));
        let costs = years.map(|y| {
            y.flow
                .investment
                .checked_sub(y.flow.support)?
                .checked_add(y.flow.running)
        });
        match (
            benefits.collect::<Option<Vec<_>>>(),
            costs.collect::<Option<Vec<_>>>(),
        ) {
            (Some(benefits), Some(costs)) => benefit_cost(&benefits, &costs, self.rate),
            _ => Bcr::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Amount, Project, Repayment, portfolio};
    use super::*;

    fn d(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn project(investment: i64, saving: i64, running: i64, lifetime: u32) -> Project {
        Project {
            investment: investment.into(),
            support: Vnd::ZERO,
            yearly_saving: saving.into(),
            running_cost: running.into(),
            lifetime,
            residual: Vnd::ZERO,
        }
    }

    fn column(flow: &CashFlow, of: fn(&Year) -> Vnd) -> Vec<Vnd> {
        flow.years.iter().map(|y| of(y).round_dp(2)).collect()
    }

    fn numbers(list: &[&str]) -> Vec<Vnd> {
        list.iter().map(|text| Vnd::new(d(text))).collect()
    }

    #[test]
    fn a_boiler_with_support_and_a_loan_by_hand() {
        // 1000 less 200 of support; saves 500, costs 100 to run, worth 50 after 3 years; 10 % discount.
        // Nets −800, 400, 400, 450; at 10 %: −800, 363.64, 330.58, 338.09; sum 232.31.
        let project = Project {
            support: 200.into(),
            residual: 50.into(),
            ..project(1000, 500, 100, 3)
        };
        // 600 over 24 months at 12 %: 25 a month; interest 1 % of 12 · 462.5 = 55.5, then 1 % of 12 · 162.5 = 19.5.
        let loan = Loan {
            amount: 600.into(),
            rate: d("0.12"),
            months: 24,
            repayment: Repayment::EqualPrincipal,
        };
        let flow = cash_flow(&project.flows().unwrap(), Some(&loan), d("0.1")).unwrap();
        let check = |of, list: &[&str]| assert_eq!(column(&flow, of), numbers(list));
        check(
            |y| Vnd::new(y.flow.net.value()),
            &["-800", "400", "400", "450"],
        );
        check(
            |y| Vnd::new(y.cumulative.value()),
            &["-800", "-400", "0", "450"],
        );
        check(
            |y| Vnd::new(y.discounted.value()),
            &["-800", "363.64", "330.58", "338.09"],
        );
        check(
            |y| Vnd::new(y.cumulative_discounted.value()),
            &["-800", "-436.36", "-105.79", "232.31"],
        );
        check(
            |y| Vnd::new(y.interest.value()),
            &["0", "55.5", "19.5", "0"],
        );
        check(
            |y| Vnd::new(y.in_hand.value()),
            &["-200", "44.5", "80.5", "450"],
        );
        check(
            |y| Vnd::new(y.cumulative_in_hand.value()),
            &["-200", "-155.5", "-75", "375"],
        );
        assert!(!flow.loan_is_cut);
        assert_eq!(flow.npv().round_dp(2), Vnd::new(d("232.31")));
        // 2 + 105.7851 / 338.0917 = 2.3129 years.
        match flow.discounted_payback() {
            Payback::Years(years) => assert_eq!(years.round_dp(4), d("2.3129")),
            other => panic!("{other:?}"),
        }
        // Benefits 500 · 2.48685 + 50 / 1.331 = 1280.992; costs 800 + 100 · 2.48685 = 1048.685; 1.22152.
        match flow.bcr() {
            Bcr::Ratio(ratio) => assert_eq!(ratio.round_dp(5), d("1.22152")),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_loan_is_cut_to_what_the_factory_pays_itself() {
        let project = Project {
            support: 40.into(),
            ..project(100, 50, 0, 1)
        };
        let loan = Loan {
            amount: 100.into(),
            rate: Decimal::ZERO,
            months: 36,
            repayment: Repayment::EqualPayments,
        };
        let flow = cash_flow(&project.flows().unwrap(), Some(&loan), d("0.1")).unwrap();
        assert!(flow.loan_is_cut);
        // The loan outlives the project: its instalments stay in the picture.
        assert_eq!(
            column(&flow, |y| Vnd::new(y.drawn.value())),
            numbers(&["60", "0", "0", "0"])
        );
        assert_eq!(
            column(&flow, |y| Vnd::new(y.in_hand.value())),
            numbers(&["0", "30", "-20", "-20"])
        );
        let minus = Loan {
            amount: Vnd::from(-5),
            ..loan
        };
        let none = portfolio(&[]).unwrap();
        assert_eq!(
            cash_flow(&none, Some(&minus), Decimal::ZERO),
            Err(Refusal::Negative(Amount::Loan))
        );
    }

    #[test]
    fn words_where_a_number_would_mislead() {
        let flow = |p: Project| cash_flow(&p.flows().unwrap(), None, d("0.1")).unwrap();
        let free = flow(project(0, 50, 0, 1));
        assert_eq!(free.discounted_payback(), Payback::AtOnce);
        assert_eq!(free.bcr(), Bcr::NoCosts);
        for never in [project(0, 0, 0, 1), project(100, 50, 60, 10)] {
            assert_eq!(flow(never).discounted_payback(), Payback::Never);
        }
        let resold = flow(Project {
            residual: 1000.into(),
            ..project(100, 50, 60, 10)
        });
        assert_eq!(resold.discounted_payback(), Payback::Never);
        assert!(resold.npv() > Vnd::ZERO);
        // 100 is back after 5 years of 20 undiscounted; at 10 % never within 6 years.
        let slow = flow(project(100, 20, 0, 6));
        assert_eq!(slow.discounted_payback(), Payback::Never);
    }

    #[test]
    fn the_largest_numbers_pass_and_wild_rates_are_refused() {
        let most = Project {
            residual: Vnd::LARGEST,
            investment: Vnd::LARGEST,
            yearly_saving: Vnd::LARGEST,
            ..project(0, 0, 0, 50)
        };
        let flows = portfolio(&[most; 100]).unwrap();
        assert!(cash_flow(&flows, None, Decimal::ZERO).is_ok());
        assert!(cash_flow(&flows, None, LARGEST_RATE).is_ok());
        for rate in [d("-0.01"), d("10.01"), Decimal::MAX, Decimal::MIN] {
            assert_eq!(cash_flow(&flows, None, rate), Err(Refusal::DiscountRate));
        }
    }
}
