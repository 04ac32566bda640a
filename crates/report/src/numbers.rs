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

    /// A computed number for reading: at most three significant digits, whole numbers kept.
    pub(crate) fn computed(self, value: Decimal) -> String {
        if value.abs() >= Decimal::ONE_THOUSAND {
            number::decimal(value, 0, self.text.language)
        } else {
            number::significant(value, 3, self.text.language)
        }
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
