//! Numbers as they are printed on paper: how many digits, and with which unit.

use crate::view::ReportView;
use catalogue::quantity::{Unit, Vnd};
use domain::finance::Payback;
use rust_decimal::Decimal;
use text::number;

/// A number and its unit on one line.
pub(crate) fn joined(words: &str) -> String {
    words.replace(' ', "\u{a0}")
}

/// Words that go on behind a colon or a semicolon: with a small first letter, but for abbreviations.
pub(crate) fn lowered(words: &str) -> String {
    let mut letters = words.chars();
    let (first, second) = (letters.next(), letters.clone().next());
    match (first, second) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => words.to_owned(),
    }
}

/// How many GJ a MJ is: a unit of the paper, not a result, since GJ are read more easily.
pub(crate) fn gj() -> Decimal {
    Unit::Mj.in_units_of(Unit::Gj).unwrap_or_default()
}

impl ReportView<'_> {
    /// A number with all the digits that were entered, but not more than three decimals.
    pub(crate) fn exact(self, value: Decimal) -> String {
        number::trimmed(value, 3, self.text.language)
    }

    /// An entered quantity with its unit.
    pub(crate) fn exact_quantity(self, value: Decimal, unit: Unit) -> String {
        joined(&format!("{} {}", self.exact(value), self.text.unit(unit)))
    }

    /// A computed number for reading: three significant digits, as money has them.
    pub(crate) fn computed(self, value: Decimal) -> String {
        number::significant(value, 3, self.text.language)
    }

    /// Computed money in millions of VND under a head that says so, with the decimals of the whole paper.
    pub(crate) fn millions(self, value: Vnd) -> String {
        self.text.millions(value)
    }

    /// Money that the facility stated, in millions of VND to one decimal: it meets the bill.
    pub(crate) fn stated_millions(self, value: Vnd) -> String {
        self.text.stated_millions(value)
    }

    /// Money in a year, with the currency.
    pub(crate) fn money_year(self, value: Vnd) -> String {
        self.text.report_money_year(&self.text.money(value))
    }

    /// What the user wrote, or that there is nothing.
    pub(crate) fn or_none(self, value: &str) -> String {
        match value.trim() {
            "" => self.text.report_none().to_owned(),
            value => value.to_owned(),
        }
    }

    /// A payback in the few words that a narrow column holds.
    pub(crate) fn payback(self, payback: Payback) -> String {
        match payback {
            Payback::AtOnce => self.text.report_savings_at_once().to_owned(),
            Payback::Unknown => self.text.report_not_known().to_owned(),
            Payback::Years(_) | Payback::Never => joined(&self.text.payback(payback)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::lowered;
    use crate::view::ReportView;
    use catalogue::date::Date;
    use catalogue::quantity::Vnd;
    use domain::assessment::assess;
    use domain::facility::Facility;
    use text::Language;

    #[test]
    fn money_is_exact_where_it_was_stated_and_short_where_it_was_computed() {
        let (facility, catalogue) = (Facility::default(), catalogue_embedded::whole());
        let today = Date {
            year: 2026,
            month: 2,
            day: 5,
        };
        let assessment = assess(&facility, catalogue, today);
        let view = ReportView::new(&facility, &assessment, catalogue, Language::Vi);
        let dong = |value: i64| Vnd::from(value);
        assert_eq!(view.stated_millions(dong(1_342_618_400)), "1.342,6");
        assert_eq!(view.stated_millions(dong(36_100_000)), "36,1");
        assert_eq!(view.stated_millions(dong(40_000)), "0,04");
        assert_eq!(view.stated_millions(dong(0)), "0,0");
        let to = |value: i64, places: u32| {
            let text = view.text.with_decimals(places);
            (ReportView { text, ..view }).millions(dong(value))
        };
        assert_eq!(to(1_342_618_400, 0), "1.343");
        assert_eq!(to(12_000_000, 1), "12,0");
        assert_eq!(to(36_500_000, 0), "37");
        assert_eq!(to(35_460_000, 0), "35", "rounded once");
        assert_eq!(to(499_600, 0), "<\u{a0}1");
        assert_eq!(to(361_000, 0), "<\u{a0}1");
        assert_eq!(to(-361_000, 0), "−0,4");
        assert_eq!(to(0, 1), "0");
    }

    #[test]
    fn words_go_on_small_behind_a_colon() {
        assert_eq!(lowered("Đầu vào 14 tấn"), "đầu vào 14 tấn");
        assert_eq!(lowered("NPV"), "NPV");
        assert_eq!(lowered(""), "");
    }
}
