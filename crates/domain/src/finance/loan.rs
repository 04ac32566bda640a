//! A loan paid back month by month, summed by year.

use super::project::{Amount, Refusal, take};
use catalogue::quantity::Vnd;
use rust_decimal::Decimal;

/// Longest term of a loan, months.
pub const LONGEST_TERM: u32 = 360;

/// Instalments and interest are counted to 10^-10 VND, so that they add up to the last digit.
const PLACES: u32 = 10;

/// How a loan is paid back, at the end of every month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repayment {
    /// The same principal every month, interest on what is still owed: "dư nợ giảm dần", what banks in Vietnam usually offer firms.
    EqualPrincipal,
    /// The same sum of principal and interest every month (annuity).
    EqualPayments,
}

/// Money borrowed in year 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Loan {
    /// VND, 0 to 10^15.
    pub amount: Vnd,
    /// Nominal interest, a fraction per year from 0 to 1; a twelfth of it is due each month.
    pub rate: Decimal,
    /// Term, 1 to [`LONGEST_TERM`] months.
    pub months: u32,
    /// How it is paid back.
    pub repayment: Repayment,
}

/// One year of a loan, VND.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LoanYear {
    /// 0 is the day of the loan, 1 the first twelve months.
    pub year: u32,
    /// Paid out by the bank; year 0 only.
    pub drawn: Vnd,
    /// Principal paid back.
    pub principal: Vnd,
    /// Interest paid.
    pub interest: Vnd,
    /// Still owed at the end of the year.
    pub balance: Vnd,
}

/// The whole loan by year: year 0, then every year in which a month of the term falls.
///
/// The principal of all years adds up to the amount exactly: the last month pays what is left.
/// Annuity: payment = amount / Σ (1 + rate/12)^−k for k = 1..months, which also holds for a rate of 0.
pub fn schedule(loan: &Loan) -> Result<Vec<LoanYear>, Refusal> {
    take(loan.amount, Amount::Loan)?;
    if loan.rate < Decimal::ZERO || loan.rate > Decimal::ONE {
        return Err(Refusal::InterestRate);
    }
    if !(1..=LONGEST_TERM).contains(&loan.months) {
        return Err(Refusal::Months);
    }
    by_year(loan).ok_or(Refusal::Overflow)
}

fn by_year(loan: &Loan) -> Option<Vec<LoanYear>> {
    let monthly = loan.rate.checked_div(Decimal::from(12))?;
    let instalment = instalment(loan, monthly)?;
    let mut year = LoanYear {
        drawn: loan.amount,
        balance: loan.amount,
        ..LoanYear::default()
    };
    let mut years = Vec::new();
    for month in 1..=loan.months {
        if month % 12 == 1 {
            years.push(year);
            year = LoanYear {
                year: month.div_ceil(12),
                balance: year.balance,
                ..LoanYear::default()
            };
        }
        let interest = year.balance.checked_mul(monthly)?.round_dp(PLACES);
        let principal = match loan.repayment {
            _ if month == loan.months => year.balance,
            Repayment::EqualPrincipal => instalment.min(year.balance),
            Repayment::EqualPayments => {
                let rest = instalment.checked_sub(interest)?;
                rest.max(Vnd::ZERO).min(year.balance)
            }
        };
        year.interest = year.interest.checked_add(interest)?;
        year.principal = year.principal.checked_add(principal)?;
        year.balance = year.balance.checked_sub(principal)?;
    }
    years.push(year);
    Some(years)
}

/// What is due every month: the principal, or principal and interest together.
fn instalment(loan: &Loan, monthly: Decimal) -> Option<Vnd> {
    let months = match loan.repayment {
        Repayment::EqualPrincipal => Decimal::from(loan.months),
        Repayment::EqualPayments => {
            let step = Decimal::ONE.checked_div(Decimal::ONE.checked_add(monthly)?)?;
            let (mut factor, mut sum) = (Decimal::ONE, Decimal::ZERO);
            for _ in 0..loan.months {
                factor = factor.checked_mul(step)?;
                sum = sum.checked_add(factor)?;
            }
            sum
        }
    };
    Some(loan.amount.checked_div(months)?.round_dp(PLACES))
}

#[cfg(test)]
mod tests {
    use super::*;
    use catalogue::quantity::LARGEST;

    fn d(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn loan(amount: &str, rate: &str, months: u32, repayment: Repayment) -> Vec<LoanYear> {
        let (amount, rate) = (Vnd::new(d(amount)), d(rate));
        let loan = Loan {
            amount,
            rate,
            months,
            repayment,
        };
        schedule(&loan).unwrap()
    }

    #[test]
    fn equal_principal_by_hand() {
        // 240 over 24 months at 12 %: 10 of principal a month, 1 % interest on the rest.
        // Year 1: 1 % of (240 + 230 + … + 130 = 12 · 185 = 2220); year 2: 1 % of (120 + … + 10 = 780).
        let row = |year, drawn, principal, interest: &str, balance| LoanYear {
            year,
            drawn: Vnd::from(drawn),
            principal: Vnd::from(principal),
            interest: Vnd::new(d(interest)),
            balance: Vnd::from(balance),
        };
        assert_eq!(
            loan("240", "0.12", 24, Repayment::EqualPrincipal),
            [
                row(0, 240, 0, "0", 240),
                row(1, 0, 120, "22.2", 120),
                row(2, 0, 120, "7.8", 0)
            ]
        );
    }

    #[test]
    fn a_broken_year_ends_with_the_term() {
        // 150 over 15 months at 24 %: year 1 pays 2 % of (150 + … + 40 = 12 · 95 = 1140), year 2 of (30 + 20 + 10 = 60).
        let years = loan("150", "0.24", 15, Repayment::EqualPrincipal);
        let interest: Vec<_> = years
            .iter()
            .map(|y| y.interest.value().to_string())
            .collect();
        assert_eq!(years.len(), 3);
        assert_eq!(years[1].interest, Vnd::new(d("22.8")), "{interest:?}");
        assert_eq!(years[2].interest, Vnd::new(d("1.2")), "{interest:?}");
        assert_eq!(years[2].principal, Vnd::from(30));
        let one = loan("150", "0.24", 1, Repayment::EqualPayments);
        assert_eq!((one.len(), one[1].interest), (2, Vnd::from(3)));
    }

    #[test]
    fn the_textbook_mortgage_pays_599_55_a_month() {
        // 100 000 at 6 % nominal over 360 months: 599.55 a month, 115 838.19 of interest in all.
        let years = loan("100000", "0.06", 360, Repayment::EqualPayments);
        assert_eq!(years.len(), 31);
        for year in &years[1..] {
            let month = (year.principal + year.interest) / d("12");
            assert_eq!(month.round_dp(2), Vnd::new(d("599.55")));
        }
        let interest: Vnd = years.iter().map(|y| y.interest).sum();
        assert_eq!(interest.round_dp(2), Vnd::new(d("115838.19")));
        // First month: 500 of interest, 99.55 of principal; after year 1 are 98 771.99 owed.
        assert_eq!(years[1].balance.round_dp(2), Vnd::new(d("98771.99")));
    }

    #[test]
    fn without_interest_both_ways_are_one() {
        let equal = loan("1000", "0", 7, Repayment::EqualPrincipal);
        assert_eq!(equal, loan("1000", "0", 7, Repayment::EqualPayments));
        assert_eq!(equal[1].principal, Vnd::from(1000));
        assert_eq!(equal[1].interest, Vnd::ZERO);
    }

    #[test]
    fn the_largest_loan_at_the_highest_rate_is_paid_back_exactly() {
        for repayment in [Repayment::EqualPrincipal, Repayment::EqualPayments] {
            let years = loan(&LARGEST.to_string(), "1", 359, repayment);
            let principal: Vnd = years.iter().map(|y| y.principal).sum();
            assert_eq!(principal, Vnd::LARGEST);
            assert_eq!(years.last().unwrap().balance, Vnd::ZERO);
        }
        let none = loan("0", "0.1", 12, Repayment::EqualPayments);
        assert_eq!(none[1].interest, Vnd::ZERO);
    }

    #[test]
    fn what_is_out_of_range_is_refused() {
        let good = Loan {
            amount: Vnd::from(1),
            rate: Decimal::ZERO,
            months: 1,
            repayment: Repayment::EqualPrincipal,
        };
        let refuse = |loan: Loan| schedule(&loan).unwrap_err();
        let with_rate = |rate| Loan {
            rate: d(rate),
            ..good
        };
        let with_months = |months| Loan { months, ..good };
        let with_amount = |amount| Loan { amount, ..good };
        assert_eq!(refuse(with_rate("-0.01")), Refusal::InterestRate);
        assert_eq!(refuse(with_rate("1.01")), Refusal::InterestRate);
        assert_eq!(refuse(with_months(0)), Refusal::Months);
        assert_eq!(refuse(with_months(361)), Refusal::Months);
        let (minus, huge) = (with_amount(Vnd::from(-1)), with_amount(Vnd::MAX));
        assert_eq!(refuse(minus), Refusal::Negative(Amount::Loan));
        assert_eq!(refuse(huge), Refusal::TooLarge(Amount::Loan));
    }
}
