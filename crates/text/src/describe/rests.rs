//! On what a saving rests, in one line: consumption, end use, percentage.

use crate::{Text, number};
use catalogue::Catalogue;
use catalogue::known::Known;
use domain::opportunity::{Basis, Rests};

impl Text {
    /// "Consumption: bill · end use: sector default · percentage: published".
    #[must_use]
    pub fn rests_on(self, rests: &Rests, catalogue: &Catalogue) -> String {
        let known = |known| match known {
            Known::Default => self.rests_sector_default(),
            other => self.known(other),
        };
        let consumption = match rests.consumption {
            Known::Default => self.rests_default_price(),
            other => self.known(other),
        };
        let mut parts = vec![self.rests_consumption(consumption)];
        parts.extend(rests.share.map(|share| self.rests_share(known(share))));
        parts.push(self.rests_percentage(&self.basis(&rests.basis, catalogue)));
        parts.join(" · ")
    }

    /// Where a percentage comes from.
    #[must_use]
    pub fn basis(self, basis: &Basis, catalogue: &Catalogue) -> String {
        match basis {
            Basis::Own => self.rests_own().to_owned(),
            Basis::Published => self.rests_published().to_owned(),
            Basis::Number => self.rests_number().to_owned(),
            Basis::BillsAndOutput => self.rests_bills_and_output().to_owned(),
            Basis::UsualNumber => self.rests_usual_number().to_owned(),
            Basis::Typical { row } => self.typical_of(row, catalogue),
        }
    }

    /// A statistic of audits: how many cases, and how many plants carried such measures out.
    fn typical_of(self, row: &str, catalogue: &Catalogue) -> String {
        let Some(row) = catalogue.typical(row) else {
            return self.rests_published().to_owned();
        };
        let count = number::trimmed(row.n.into(), 0, self.language);
        match row.implemented {
            Some(part) => {
                let part = self.whole_percent(part.fraction());
                self.rests_typical_done(&count, &part)
            }
            None => self.rests_typical(&count),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn a_label_names_the_three_parts_and_never_more_than_they_are() {
        let catalogue = catalogue_embedded::whole();
        let say = |language, basis, share| {
            let rests = Rests {
                consumption: Known::Bill,
                share,
                basis,
            };
            Text::new(language).rests_on(&rests, catalogue)
        };
        assert_eq!(
            say(Language::En, Basis::Published, Some(Known::Default)),
            "consumption: bill · end use: sector default · percentage: published"
        );
        assert_eq!(
            say(Language::Vi, Basis::UsualNumber, None),
            "lượng dùng: hóa đơn · tỷ lệ: mức thường gặp của ngành so với mức tốt"
        );
        let row = "electricity-operations-buildings-medium".to_owned();
        assert_eq!(
            say(Language::En, Basis::Typical { row }, None),
            "consumption: bill · percentage: typical of 6,461 audit recommendations in other plants, 50% of them carried out"
        );
    }
}
