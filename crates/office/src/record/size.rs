//! The size of an enterprise by its employees. Revenue and capital, which the decree asks for as well, are in no submission.

use catalogue::{Catalogue, Decides};
use rust_decimal::Decimal;

catalogue::words! {
    /// Size by insured employees (Nghị định 80/2021/NĐ-CP, industry).
    Size {
        /// Micro.
        Micro = "micro",
        /// Small.
        Small = "small",
        /// Medium.
        Medium = "medium",
        /// Large.
        Large = "large",
    }
}

impl Size {
    /// The size named by a word, in either language.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        let word = crate::name::folded(word);
        let is = |words: [&str; 2]| words.iter().any(|w| crate::name::folded(w) == word);
        Size::ALL.into_iter().find(|size| match size {
            Size::Micro => is(["micro", "siêu nhỏ"]),
            Size::Small => is(["small", "nhỏ"]),
            Size::Medium => is(["medium", "vừa"]),
            Size::Large => is(["large", "lớn"]),
        })
    }

    /// Medium or large.
    #[must_use]
    pub fn is_medium_or_large(self) -> bool {
        matches!(self, Size::Medium | Size::Large)
    }

    /// The size of so many employees, by the thresholds of the catalogue.
    #[must_use]
    pub fn of(employees: Decimal, catalogue: &Catalogue) -> Option<Self> {
        const LIMITS: [(Decides, Size); 3] = [
            (Decides::MicroEnterprise, Size::Micro),
            (Decides::SmallEnterprise, Size::Small),
            (Decides::MediumEnterprise, Size::Medium),
        ];
        for (decides, size) in LIMITS {
            let mut all = catalogue.thresholds().iter();
            let threshold = all.find(|t| t.decides == Some(decides))?;
            if employees <= threshold.value? {
                return Some(size);
            }
        }
        Some(Size::Large)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limits_are_those_of_the_decree() {
        let of = |people: i64| Size::of(people.into(), catalogue_embedded::whole());
        for (people, size) in [
            (10, Size::Micro),
            (11, Size::Small),
            (100, Size::Small),
            (101, Size::Medium),
            (200, Size::Medium),
            (201, Size::Large),
        ] {
            assert_eq!(of(people), Some(size), "{people}");
        }
        assert_eq!(Size::from_word("Vừa"), Some(Size::Medium));
        assert_eq!(Size::from_word("x"), None);
    }
}
