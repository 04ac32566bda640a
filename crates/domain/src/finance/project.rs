//! What one project costs and brings: the inputs of every cash flow, and why an input is not taken.

use super::{Payback, simple_payback};
use catalogue::quantity::{Percent, Vnd};
use rust_decimal::Decimal;

/// Longest lifetime of a project, years. Source: buildings and boilers live 10–15 years (methodology, section 8); 50 leaves room.
pub const LONGEST_LIFE: u32 = 50;

/// Largest discount rate, a fraction per year: 10 is 1000 %.
pub const LARGEST_RATE: Decimal = Decimal::TEN;

/// A measure that is to be paid for. Every amount is VND from 0 to 10^15.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Project {
    /// What it costs in year 0, before support, VND. May be 0.
    pub investment: Vnd,
    /// What others pay of it in year 0, VND; what is more than the investment is not counted.
    pub support: Vnd,
    /// What it saves each year, VND a year.
    pub yearly_saving: Vnd,
    /// What it costs each year to run, VND a year.
    pub running_cost: Vnd,
    /// Years of use, 1 to [`LONGEST_LIFE`].
    pub lifetime: u32,
    /// What it is still worth at the end of the last year, VND.
    pub residual: Vnd,
}

/// The figure that an input is refused for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Amount {
    /// [`Project::investment`].
    Investment,
    /// [`Project::support`].
    Support,
    /// [`Project::yearly_saving`].
    Saving,
    /// [`Project::running_cost`].
    RunningCost,
    /// [`Project::residual`].
    Residual,
    /// The amount of a loan.
    Loan,
}

/// Why there is no cash flow. A value to be worded, never a failure of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Refusal {
    /// The amount is below 0 VND.
    Negative(Amount),
    /// The amount is above 10^15 VND: a slip of the keyboard.
    TooLarge(Amount),
    /// The lifetime is not 1 to [`LONGEST_LIFE`] years.
    Lifetime,
    /// The discount rate is not 0 to [`LARGEST_RATE`] per year.
    DiscountRate,
    /// The interest rate is not 0 to 1 per year.
    InterestRate,
    /// The term of the loan is not 1 to 360 months.
    Months,
    /// Sums leave the range of `Decimal`: too many projects of the largest size.
    Overflow,
}

/// Takes an amount of money from 0 to 10^15 VND.
pub(super) fn take(amount: Vnd, what: Amount) -> Result<Vnd, Refusal> {
    if amount < Vnd::ZERO {
        Err(Refusal::Negative(what))
    } else if amount > Vnd::LARGEST {
        Err(Refusal::TooLarge(what))
    } else {
        Ok(amount)
    }
}

impl Project {
    /// Says what cannot be taken, the first figure in the order of the fields.
    pub fn check(&self) -> Result<(), Refusal> {
        take(self.investment, Amount::Investment)?;
        take(self.support, Amount::Support)?;
        take(self.yearly_saving, Amount::Saving)?;
        take(self.running_cost, Amount::RunningCost)?;
        if !(1..=LONGEST_LIFE).contains(&self.lifetime) {
            return Err(Refusal::Lifetime);
        }
        take(self.residual, Amount::Residual)?;
        Ok(())
    }

    /// Whether more support was named than the project costs; only the investment is counted then.
    #[must_use]
    pub fn support_is_cut(&self) -> bool {
        self.support > self.investment
    }

    /// The part of the investment that others pay, VND.
    #[must_use]
    pub fn counted_support(&self) -> Vnd {
        self.support.min(self.investment)
    }

    /// Simple payback: (investment − support) / (saving − running cost), years; unknown where an input is refused.
    ///
    /// Source: design, section 5.5; methodology, section 8.
    #[must_use]
    pub fn simple_payback(&self) -> Payback {
        if self.check().is_err() {
            return Payback::Unknown;
        }
        simple_payback(
            self.investment.checked_sub(self.counted_support()),
            self.yearly_saving.checked_sub(self.running_cost),
        )
    }
}

/// Support that a scheme gives, VND: the smallest of its rate of the investment, its cap, and the investment.
///
/// `investment` and `cap` are VND, `rate` is of the investment.
/// A scheme that names neither rate nor cap gives nothing that can be counted; a negative figure counts as 0.
#[must_use]
pub fn support(investment: Vnd, rate: Option<Percent>, cap: Option<Vnd>) -> Vnd {
    if rate.is_none() && cap.is_none() {
        return Vnd::ZERO;
    }
    // A product that leaves the range is more than the investment.
    let by_rate = rate.and_then(|part| investment.checked_mul(part.fraction().value()));
    by_rate
        .unwrap_or(investment)
        .min(cap.unwrap_or(investment))
        .min(investment)
        .max(Vnd::ZERO)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn project(investment: i64, support: i64, saving: i64, running: i64) -> Project {
        Project {
            investment: investment.into(),
            support: support.into(),
            yearly_saving: saving.into(),
            running_cost: running.into(),
            lifetime: 5,
            residual: Vnd::ZERO,
        }
    }

    #[test]
    fn support_is_the_smallest_of_rate_cap_and_investment() {
        let million = |n: i64| Vnd::from(n * 1_000_000);
        let s = |i, rate: Option<i64>, cap: Option<i64>| {
            support(million(i), rate.map(Percent::from), cap.map(million))
        };
        // Thông tư 28/2018/TT-BTC, article 8(4): half of the investment, 300 million at most.
        assert_eq!(s(400, Some(50), Some(300)), million(200));
        assert_eq!(s(800, Some(50), Some(300)), million(300));
        assert_eq!(s(800, Some(50), None), million(400));
        assert_eq!(s(40, None, Some(100)), million(40));
        assert_eq!(s(40, Some(150), None), million(40));
        assert_eq!(s(40, None, None), Vnd::ZERO);
        assert_eq!(s(0, Some(50), Some(300)), Vnd::ZERO);
        assert_eq!(s(-40, Some(50), Some(300)), Vnd::ZERO);
        assert_eq!(s(40, Some(-50), Some(300)), Vnd::ZERO);
        assert_eq!(s(40, Some(50), Some(-1)), Vnd::ZERO);
        let most = support(Vnd::MAX, Some(Percent::new(Decimal::MAX)), None);
        assert_eq!(most, Vnd::MAX);
    }

    #[test]
    fn each_figure_is_refused_by_name() {
        let good = project(10, 0, 5, 1);
        assert_eq!(good.check(), Ok(()));
        let check = |change: fn(&mut Project)| {
            let mut bad = good;
            change(&mut bad);
            assert_eq!(bad.simple_payback(), Payback::Unknown);
            bad.check().unwrap_err()
        };
        let minus = Refusal::Negative;
        assert_eq!(
            check(|p| p.investment = Vnd::from(-1)),
            minus(Amount::Investment)
        );
        assert_eq!(
            check(|p| p.support = Vnd::new(d("-0.1"))),
            minus(Amount::Support)
        );
        assert_eq!(
            check(|p| p.yearly_saving = Vnd::from(-1)),
            minus(Amount::Saving)
        );
        assert_eq!(
            check(|p| p.running_cost = -Vnd::MAX),
            minus(Amount::RunningCost)
        );
        assert_eq!(
            check(|p| p.residual = Vnd::from(-1)),
            minus(Amount::Residual)
        );
        assert_eq!(
            check(|p| p.yearly_saving = Vnd::new(d("1000000000000000.01"))),
            Refusal::TooLarge(Amount::Saving)
        );
        assert_eq!(check(|p| p.lifetime = 0), Refusal::Lifetime);
        assert_eq!(check(|p| p.lifetime = 51), Refusal::Lifetime);
    }

    #[test]
    fn simple_payback_is_what_the_factory_pays_over_what_it_keeps() {
        // (100 − 30) / (40 − 5) = 2 years.
        let years = |i, s, y, r| project(i, s, y, r).simple_payback();
        assert_eq!(years(100, 30, 40, 5), Payback::Years(Decimal::TWO));
        assert_eq!(years(100, 200, 40, 5), Payback::AtOnce);
        assert_eq!(years(0, 0, 40, 5), Payback::AtOnce);
        assert_eq!(years(100, 0, 5, 40), Payback::Never);
        assert_eq!(years(0, 0, 0, 0), Payback::Never);
        assert!(project(100, 200, 40, 5).support_is_cut());
        assert!(!project(100, 100, 40, 5).support_is_cut());
    }
}
