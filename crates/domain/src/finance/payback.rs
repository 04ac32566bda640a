//! Investment, simple payback and its classes.

use catalogue::quantity::Vnd;
use rust_decimal::Decimal;

/// What a solution costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Investment {
    /// The factory's own figure, VND.
    Given(Vnd),
    /// Derived from the catalogue's typical payback, VND.
    Typical(Vnd),
    /// The catalogue says that none is needed.
    Nothing,
    /// Nobody knows.
    Unknown,
}

impl Investment {
    /// The amount where there is one.
    #[must_use]
    pub fn amount(self) -> Option<Vnd> {
        match self {
            Investment::Given(amount) | Investment::Typical(amount) => Some(amount),
            Investment::Nothing => Some(Vnd::ZERO),
            Investment::Unknown => None,
        }
    }
}

/// Simple payback: words where a number would mislead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payback {
    /// No investment is needed.
    AtOnce,
    /// Years.
    Years(Decimal),
    /// There is no saving.
    Never,
    /// Investment or saving is unknown.
    Unknown,
}

/// Payback classes, half-open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Less than one year, or without investment.
    Now,
    /// From one to less than three years.
    Study,
    /// Three years or more, or never.
    Later,
}

/// Investment over yearly saving.
///
/// Source: design formula PB = I / S; no payback where S ≤ 0.
#[must_use]
pub fn simple_payback(investment: Option<Vnd>, saving: Option<Vnd>) -> Payback {
    match (investment, saving) {
        (_, Some(saving)) if saving <= Vnd::ZERO => Payback::Never,
        (Some(investment), Some(_)) if investment <= Vnd::ZERO => Payback::AtOnce,
        (Some(investment), Some(saving)) => investment
            .over(saving)
            .map_or(Payback::Unknown, Payback::Years),
        _ => Payback::Unknown,
    }
}

impl Payback {
    /// The class of a known payback.
    #[must_use]
    pub fn class(self) -> Option<Class> {
        match self {
            Payback::AtOnce => Some(Class::Now),
            Payback::Years(years) if years < Decimal::ONE => Some(Class::Now),
            Payback::Years(years) if years < Decimal::from(3) => Some(Class::Study),
            Payback::Years(_) | Payback::Never => Some(Class::Later),
            Payback::Unknown => None,
        }
    }

    /// Sorts best first, unknown last.
    #[must_use]
    pub fn rank(self) -> (u8, Decimal) {
        match self {
            Payback::AtOnce => (0, Decimal::ZERO),
            Payback::Years(years) => (1, years),
            Payback::Unknown => (2, Decimal::ZERO),
            Payback::Never => (3, Decimal::ZERO),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn years(investment: i64, saving: i64) -> Payback {
        simple_payback(Some(investment.into()), Some(saving.into()))
    }

    #[test]
    fn class_edges_are_half_open() {
        let class = |text: &str| Payback::Years(text.parse().unwrap()).class().unwrap();
        assert_eq!(class("0.999"), Class::Now);
        assert_eq!(class("1"), Class::Study);
        assert_eq!(class("2"), Class::Study);
        assert_eq!(class("2.999"), Class::Study);
        assert_eq!(class("3"), Class::Later);
    }

    #[test]
    fn edges_have_words_instead_of_infinities() {
        assert_eq!(years(0, 10), Payback::AtOnce);
        assert_eq!(years(10, 0), Payback::Never);
        assert_eq!(years(0, 0), Payback::Never);
        assert_eq!(years(10, -5), Payback::Never);
        assert_eq!(simple_payback(None, Some(Vnd::from(1))), Payback::Unknown);
        assert_eq!(simple_payback(Some(Vnd::from(1)), None), Payback::Unknown);
    }

    #[test]
    fn the_castings_case_pays_back_in_a_hundredth_of_a_year() {
        assert_eq!(
            years(13_000_000, 1_300_000_000),
            Payback::Years("0.01".parse().unwrap())
        );
    }
}
