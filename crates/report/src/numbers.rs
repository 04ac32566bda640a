//! Numbers as they are printed on paper: how many digits, and with which unit.

use crate::view::View;
use catalogue::quantity::Unit;
use domain::finance::Payback;
use rust_decimal::Decimal;
use text::number;

/// The unit of money of the paper, in VND.
const MILLION: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);

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

impl View<'_> {
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

    /// Money in millions of VND under a head that says so: three digits that mean something.
    pub(crate) fn millions(self, value: Decimal) -> String {
        number::significant(value / MILLION, 3, self.text.language)
    }

    /// Money in a year, with the currency.
    pub(crate) fn money_year(self, value: Decimal) -> String {
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

    #[test]
    fn words_go_on_small_behind_a_colon() {
        assert_eq!(lowered("Đầu vào 14 tấn"), "đầu vào 14 tấn");
        assert_eq!(lowered("NPV"), "NPV");
        assert_eq!(lowered(""), "");
    }
}
