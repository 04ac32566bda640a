//! What the factory decides for all solutions together, and how it rates itself.

use rust_decimal::Decimal;

/// Discount rate and loan, for all solutions together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Terms {
    /// Discount rate, percent a year; the catalogue's default where nothing is said.
    pub discount: Option<Decimal>,
    /// Loan, VND.
    pub loan: Option<Decimal>,
    /// Interest, percent a year.
    pub loan_rate: Option<Decimal>,
    /// Months of repayment.
    pub loan_months: Option<Decimal>,
    /// Equal payments instead of equal parts of the principal.
    pub equal_payments: bool,
}

/// The three ratings by which it is said whether a facility applies cleaner production.
///
/// Source: the rating of awareness, management and improvements of R. Howgrave-Graham and R. van Berkel, Journal of Cleaner Production 15 (2007) 787–797, in three steps each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ratings {
    /// Management and workers know what cleaner production is.
    pub awareness: Option<Rating>,
    /// Somebody is in charge, targets and figures are followed.
    pub management: Option<Rating>,
    /// Solutions were carried out.
    pub improvements: Option<Rating>,
}

catalogue::words! {
    /// One rating.
    Rating {
        /// Nothing yet.
        None = "none",
        /// In part.
        Partly = "partly",
        /// Yes.
        Full = "full",
    }
}

impl Ratings {
    /// Whether the facility applies cleaner production: every rating at least *partly*. Nothing where a rating is missing.
    #[must_use]
    pub fn applies(&self) -> Option<bool> {
        let all = [self.awareness?, self.management?, self.improvements?];
        Some(all.iter().all(|r| *r >= Rating::Partly))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_facility_applies_cleaner_production_when_nothing_is_missing() {
        let rate = |a, m, i| Ratings {
            awareness: a,
            management: m,
            improvements: i,
        };
        let (none, partly, full) = (Some(Rating::None), Some(Rating::Partly), Some(Rating::Full));
        assert_eq!(rate(full, partly, full).applies(), Some(true));
        assert_eq!(rate(full, full, none).applies(), Some(false));
        assert_eq!(rate(full, full, None).applies(), None);
    }
}
