//! Finance in words: rates of return, lifetimes, the figures of a plan, the columns of its cash flow, schemes, and why something was not computed.

use crate::{Text, number};
use catalogue::quantity::{Fraction, Percent, Vnd};
use catalogue::{Catalogue, NormId, Scheme};
use domain::facility::Terms;
use domain::finance::{Always, Amount, Basis, Bcr, Beyond, CashFlow, Irr, Refusal, Year};
use domain::plan::{Finance, Plan, Worth};
use rust_decimal::{Decimal, RoundingStrategy};

/// A column of the cash flow: its title and what stands in it.
pub type CashColumn = (&'static str, fn(&Year) -> Vnd);

impl Text {
    /// The internal rate of return, or why there is none.
    #[must_use]
    pub fn irr(self, irr: &Irr) -> String {
        match irr {
            Irr::None(Always::Positive) => self.irr_none_positive().to_owned(),
            Irr::None(Always::Negative) => self.irr_none_negative().to_owned(),
            Irr::None(Always::Zero) => self.irr_none_zero().to_owned(),
            Irr::Rate(rate) => match self.rate_of_return(*rate) {
                Some(rate) => self.irr_rate(&rate),
                None => self.irr_above().to_owned(),
            },
            Irr::Several(rates) => {
                let short = |rate: &Decimal| {
                    let rate = self.rate_of_return(*rate);
                    rate.unwrap_or_else(|| self.irr_short_above().to_owned())
                };
                let list: Vec<String> = rates.iter().map(short).collect();
                self.irr_several(&list.join("; "))
            }
            Irr::OutOfRange(Beyond::Above) => self.irr_above().to_owned(),
            Irr::OutOfRange(Beyond::Below) => self.irr_below().to_owned(),
            Irr::OutOfRange(Beyond::Nowhere) => self.irr_nowhere().to_owned(),
            Irr::Unknown => self.irr_unknown().to_owned(),
        }
    }

    /// The same in the few words that a narrow column holds.
    #[must_use]
    pub fn irr_in_short(self, irr: &Irr) -> String {
        match irr {
            Irr::Rate(rate) => {
                let rate = self.rate_of_return(*rate);
                rate.unwrap_or_else(|| self.irr_short_above().to_owned())
            }
            Irr::None(_) | Irr::OutOfRange(Beyond::Nowhere) => self.irr_short_none().to_owned(),
            Irr::Several(_) => self.irr_short_several().to_owned(),
            Irr::OutOfRange(Beyond::Above) => self.irr_short_above().to_owned(),
            Irr::OutOfRange(Beyond::Below) => self.irr_short_below().to_owned(),
            Irr::Unknown => self.irr_unknown().to_owned(),
        }
    }

    /// A rate of return in whole percents: what it is computed from bears no more. Nothing above a doubling every year, where a number would only seem to say something.
    fn rate_of_return(self, rate: Decimal) -> Option<String> {
        let percent = Fraction::new(rate).percent().value();
        let percent = percent.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
        (percent <= Decimal::ONE_HUNDRED).then(|| number::percent(percent, 0, self.language))
    }

    /// Benefits over costs, in two digits.
    #[must_use]
    pub fn bcr(self, bcr: Bcr) -> String {
        match bcr {
            Bcr::Ratio(ratio) => number::significant(ratio, 2, self.language),
            Bcr::NoCosts => self.finance_bcr_no_costs().to_owned(),
            Bcr::Unknown => self.finance_bcr_unknown().to_owned(),
        }
    }

    /// A lifetime with where it comes from: "10 năm, mặc định".
    #[must_use]
    pub fn lifetime(self, years: u32, basis: Basis) -> String {
        let years = usize::try_from(years).unwrap_or_default();
        match basis {
            Basis::Said => self.finance_life_said(years),
            Basis::Catalogue => self.finance_life_catalogue(years),
            Basis::Default => self.finance_life_default(years),
        }
    }

    /// The discount rate, marked where it is a default.
    #[must_use]
    pub fn discount_rate(self, finance: &Finance) -> String {
        let rate = self.share(Fraction::new(finance.rate));
        if finance.rate_is_default {
            self.finance_rate_default(&rate)
        } else {
            self.finance_rate_said(&rate)
        }
    }

    /// Why there is no cash flow.
    #[must_use]
    pub fn finance_refusal(self, refusal: Refusal) -> String {
        match refusal {
            Refusal::Negative(amount) => self.refusal_negative(self.amount(amount)),
            Refusal::TooLarge(amount) => self.refusal_too_large(self.amount(amount)),
            Refusal::Lifetime => self.refusal_lifetime().to_owned(),
            Refusal::DiscountRate => self.refusal_discount().to_owned(),
            Refusal::InterestRate => self.refusal_interest().to_owned(),
            Refusal::Months => self.refusal_months().to_owned(),
            Refusal::Overflow => self.refusal_overflow().to_owned(),
        }
    }

    fn amount(self, amount: Amount) -> &'static str {
        match amount {
            Amount::Investment => self.amount_investment(),
            Amount::Support => self.amount_support(),
            Amount::Saving => self.amount_saving(),
            Amount::RunningCost => self.amount_running(),
            Amount::Residual => self.amount_residual(),
            Amount::Loan => self.amount_loan(),
        }
    }

    /// What one opportunity is worth over its lifetime, line by line; why it was not computed, where that is so; nothing where its investment is unknown.
    #[must_use]
    pub fn worth(self, id: &str, finance: &Finance) -> Vec<String> {
        if let Some(refusal) = finance.refused.get(id) {
            return vec![self.finance_refused_measure(&self.finance_refusal(*refusal))];
        }
        let Some(worth) = finance.worth.get(id) else {
            return Vec::new();
        };
        let lines = self.worth_figures(worth).into_iter();
        lines
            .map(|(name, value)| self.finance_line(name, &value))
            .collect()
    }

    fn worth_figures(self, worth: &Worth) -> Vec<(&'static str, String)> {
        let p = &worth.project;
        let mut list = vec![
            (self.finance_npv(), self.money(worth.npv)),
            (self.finance_irr(), self.irr(&worth.irr())),
            (self.finance_discounted(), self.payback(worth.discounted)),
            (
                self.finance_life(),
                self.lifetime(p.lifetime, worth.lifetime),
            ),
        ];
        if p.counted_support() > Vnd::ZERO {
            list.push((self.finance_support(), self.money(p.counted_support())));
        }
        if p.running_cost > Vnd::ZERO {
            let money = self.finance_year_money(&self.money(p.running_cost));
            list.push((self.finance_running(), money));
        }
        if p.residual > Vnd::ZERO {
            list.push((self.finance_residual(), self.money(p.residual)));
        }
        list
    }

    /// The figures of a plan with their names.
    #[must_use]
    pub fn plan_figures(self, plan: &Plan, finance: &Finance) -> Vec<(&'static str, String)> {
        let mut list = Vec::new();
        if let Some(start) = plan.flow.years.first() {
            list.push((self.finance_investment(), self.money(start.flow.investment)));
            if start.flow.support > Vnd::ZERO {
                list.push((self.finance_support(), self.money(start.flow.support)));
            }
        }
        list.extend([
            (self.finance_npv(), self.money(plan.npv)),
            (self.finance_irr(), self.irr(&plan.irr())),
            (self.finance_discounted(), self.payback(plan.discounted)),
            (self.finance_simple(), self.payback(plan.simple)),
            (self.finance_bcr(), self.bcr(plan.bcr)),
            (self.finance_rate(), self.discount_rate(finance)),
        ]);
        list
    }

    /// The columns of a cash flow before financing; what is nought in every year is left out.
    #[must_use]
    pub fn cash_columns(self, flow: &CashFlow) -> Vec<CashColumn> {
        let all: [CashColumn; 8] = [
            (self.cash_investment(), |y| y.flow.investment),
            (self.cash_support(), |y| y.flow.support),
            (self.cash_saving(), |y| y.flow.saving),
            (self.cash_running(), |y| y.flow.running),
            (self.cash_residual(), |y| y.flow.residual),
            (self.cash_net(), |y| y.flow.net),
            (self.cash_cumulative(), |y| y.cumulative),
            (self.cash_discounted(), |y| y.cumulative_discounted),
        ];
        let says = |of: fn(&Year) -> Vnd| flow.years.iter().any(|y| !of(y).is_zero());
        all.into_iter().filter(|(_, of)| says(*of)).collect()
    }

    /// The columns of a cash flow with its loan; none without one.
    #[must_use]
    pub fn loan_columns(self, flow: &CashFlow) -> Vec<CashColumn> {
        if flow.years.iter().all(|y| y.drawn.is_zero()) {
            return Vec::new();
        }
        vec![
            (self.cash_drawn(), |y| y.drawn),
            (self.cash_principal(), |y| y.principal),
            (self.cash_interest(), |y| y.interest),
            (self.cash_in_hand(), |y| y.in_hand),
            (self.cash_in_hand_sum(), |y| y.cumulative_in_hand),
        ]
    }

    /// What is borrowed, and what a reader has to know of it; nothing without a loan.
    #[must_use]
    pub fn loan(self, terms: &Terms, flow: &CashFlow) -> Vec<String> {
        let (Some(amount), Some(rate), Some(months)) =
            (terms.loan, terms.loan_rate, terms.loan_months)
        else {
            return Vec::new();
        };
        if self.loan_columns(flow).is_empty() {
            return Vec::new();
        }
        let how = if terms.equal_payments {
            self.loan_equal_payments()
        } else {
            self.loan_equal_principal()
        };
        let months = number::trimmed(months, 0, self.language);
        let mut list = vec![self.loan_line(crate::said::LoanLine {
            amount: &self.stated_money(Vnd::new(amount)),
            how,
            months: &months,
            rate: &self.percent(Percent::new(rate)),
        })];
        if flow.loan_is_cut {
            list.push(self.loan_cut().to_owned());
        }
        list.push(self.loan_before().to_owned());
        list
    }

    /// A support scheme with its rate and its cap.
    #[must_use]
    pub fn scheme(self, scheme: &Scheme) -> String {
        let name = self.language.pick(&scheme.vi, &scheme.en);
        let million = Decimal::from(1_000_000);
        let cap = scheme
            .cap_million_vnd
            .and_then(|c| Vnd::checked_at(million, c));
        let (rate, cap) = (
            scheme.rate_max.map(|r| self.percent(r)),
            cap.map(|c| self.stated_money(c)),
        );
        match (rate, cap) {
            (Some(rate), Some(cap)) => {
                self.finance_scheme_rate_and_cap(crate::said::FinanceSchemeRateAndCap {
                    cap: &cap,
                    name,
                    rate: &rate,
                })
            }
            (Some(rate), None) => self.finance_scheme_rate(name, &rate),
            (None, Some(cap)) => self.finance_scheme_cap(&cap, name),
            (None, None) => name.to_owned(),
        }
    }

    /// The default discount rate of the catalogue, in percent.
    #[must_use]
    pub fn default_discount(self, catalogue: &Catalogue) -> Option<String> {
        catalogue
            .norm(NormId::DiscountRate)
            .map(|r| self.percent(Percent::new(r)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    fn d(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn a_rate_of_return_or_why_there_is_none() {
        let vi = |irr: Irr| Text::new(Language::Vi).irr(&irr);
        let en = |irr: Irr| Text::new(Language::En).irr(&irr);
        assert_eq!(vi(Irr::Rate(d("0.4567"))), "46% mỗi năm");
        assert_eq!(en(Irr::Rate(d("0.4567"))), "46% per year");
        assert_eq!(vi(Irr::Rate(d("1.004"))), "100% mỗi năm");
        assert_eq!(vi(Irr::Rate(d("1.248"))), "trên 100% mỗi năm");
        assert_eq!(vi(Irr::OutOfRange(Beyond::Above)), "trên 100% mỗi năm");
        assert_eq!(vi(Irr::Rate(d("-0.052"))), "−5% mỗi năm");
        assert_eq!(
            vi(Irr::None(Always::Positive)),
            "không xác định được IRR: không có chi phí đầu tư"
        );
        assert_eq!(
            en(Irr::Several(vec![d("0.1"), d("0.25")])),
            "several values of IRR (10%; 25%); the NPV is to be used"
        );
        assert_eq!(
            vi(Irr::OutOfRange(Beyond::Nowhere)),
            "không xác định được IRR"
        );
        let short = Text::new(Language::Vi);
        assert_eq!(short.irr_in_short(&Irr::None(Always::Zero)), "không có");
        assert_eq!(short.irr_in_short(&Irr::Rate(d("1.248"))), "> 100%");
        assert_eq!(short.irr_in_short(&Irr::Rate(d("0.1249"))), "12%");
    }

    #[test]
    fn benefits_over_costs_have_two_digits() {
        let bcr = |ratio: &str| Text::new(Language::Vi).bcr(Bcr::Ratio(d(ratio)));
        assert_eq!(bcr("3.094"), "3,1");
        assert_eq!(bcr("0.8821"), "0,88");
    }

    #[test]
    fn a_lifetime_says_where_it_comes_from() {
        let vi = Text::new(Language::Vi);
        assert_eq!(vi.lifetime(10, Basis::Default), "10 năm, mặc định");
        assert_eq!(vi.lifetime(7, Basis::Said), "7 năm, nhà máy khai");
        let en = Text::new(Language::En);
        assert_eq!(en.lifetime(1, Basis::Default), "1 year, default");
    }

    #[test]
    fn a_scheme_names_its_rate_and_its_cap() {
        let catalogue = catalogue_embedded::whole();
        let of = |id: &str| {
            let found = catalogue.schemes().iter().find(|s| s.id == id).unwrap();
            Text::new(Language::Vi).scheme(found)
        };
        assert!(of("kc-28-mach").ends_with("(50%, tối đa 300 triệu đồng)"));
        assert!(of("kc-28-eff").ends_with("(tối đa 100 triệu đồng)"));
        assert!(!of("kc-45").contains('('));
    }
}
