//! Numbers as they are printed on paper: how many digits, and with which unit.

use crate::view::View;
use catalogue::quantity::Unit;
use domain::finance::Payback;
use rust_decimal::Decimal;
use text::number;

/// A number and its unit on one line.
pub(crate) fn joined(words: &str) -> String {
    words.replace(' ', "\u{a0}")
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

    /// A computed number for reading: at most four significant digits, whole numbers kept.
    pub(crate) fn computed(self, value: Decimal) -> String {
        if value.abs() >= Decimal::ONE_THOUSAND {
            number::decimal(value, 0, self.text.language)
        } else {
            number::significant(value, 4, self.text.language)
        }
    }

    /// Whole đồng without the word.
    pub(crate) fn dong(self, value: Decimal) -> String {
        number::decimal(value, 0, self.text.language)
    }

    /// Money in three significant digits under a head that names the currency.
    pub(crate) fn short(self, value: Decimal) -> String {
        joined(&number::money_short(value, self.text.language))
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
